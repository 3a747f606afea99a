package howtotalk.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.json.JavalinJackson;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Javalin, set up so that what must hold for every request holds before any handler runs. */
public final class WebServer implements AutoCloseable {

    /** The name of the cookie that carries the session's token. */
    public static final String SESSION_COOKIE = "session";

    /** 60,000 characters of Chinese are 540 kB when a browser encodes a form, so forms may have a megabyte. */
    private static final long LARGEST_FORM = 1_000_000;

    /** How much of a form that is too large is still read before it is refused. */
    private static final long READ_ON = 4_000_000;

    /** One request with files. */
    public static final long LARGEST_UPLOAD = 200_000_000;

    /** A page is compressed for each request anew: a level higher costs as much as the page and saves a tenth. */
    private static final int QUICK_GZIP = 2;

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "media-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "object-src 'none'",
            "frame-ancestors 'none'");

    private final Site site;
    private final Visitors visitors;
    private final StaticFiles statics;
    private final List<Router.Route> routes;
    private final @Nullable Set<String> hosts;
    private final Duration grace;
    private final Javalin javalin;

    /**
     * @param site what is the same for every request
     * @param visitors who is behind a cookie
     * @param statics style sheet and scripts
     * @param routes the whole table
     * @param hosts names by which this server may be called, or nothing for any (a random test port)
     * @param grace how long requests may run on when the server is told to stop
     */
    public WebServer(
            Site site,
            Visitors visitors,
            StaticFiles statics,
            List<Router.Route> routes,
            @Nullable Set<String> hosts,
            Duration grace) {
        this.site = site;
        this.visitors = visitors;
        this.statics = statics;
        this.routes = routes;
        this.hosts = hosts;
        this.grace = grace;
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Begins, once, to read the classes of the server on a thread of its own, while others read the command line and open
     * the database: a start reads thousands, one after the other.
     *
     * @return the thread, to be waited for before a server is made
     */
    public static Thread readAhead() {
        return Ahead.THREAD;
    }

    private static final class Ahead {
        static final Thread THREAD = begin();

        private static Thread begin() {
            sayHowLongReferencesAre();
            var thread =
                    new Thread(() -> Javalin.create(config -> config.startup.showJavalinBanner = false), "read-ahead");
            thread.setDaemon(true);
            thread.start();
            return thread;
        }
    }

    /** Jetty would start the whole of Java's management, with its flight recorder, to ask for this one number. */
    private static void sayHowLongReferencesAre() {
        var property = "org.eclipse.jetty.util.referencesPerCacheLine";
        if (System.getProperty(property) == null) {
            System.setProperty(property, "16");
        }
    }

    /** Listens. Port 0 takes any free one. */
    public void start(String host, int port) {
        javalin.start(host, port);
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = LARGEST_FORM;
        config.http.strictContentTypes = false;
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(QUICK_GZIP));
        config.jsonMapper(new JavalinJackson());
        config.jetty.multipartConfig.maxFileSize(LARGEST_UPLOAD, io.javalin.config.SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_UPLOAD, io.javalin.config.SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(256, io.javalin.config.SizeUnit.KB);
        config.jetty.threadPool = new QueuedThreadPool(64, 8);
        config.jetty.modifyHttpConfiguration(WebServer::harden);
        config.jetty.modifyServer(this::stopGently);

        RouteFinder.install(config);
        config.routes.beforeMatched(this::guard);
        config.routes.before(this::everyRequest);
        page(config, "/static/{version}/<file>", statics::serve, Access.PUBLIC_FILE);
        for (var route : routes) {
            if (route.method() == HandlerType.GET) {
                page(config, route.path(), route.handler(), route.access());
            } else {
                config.routes.addHttpHandler(route.method(), route.path(), route.handler(), route.access());
            }
        }
        config.routes.exception(Problem.class, (problem, ctx) -> answer(ctx, problem));
        config.routes.exception(HttpResponseException.class, this::answerFramework);
        config.routes.exception(Exception.class, this::answerFault);
    }

    /** A HEAD without a route of its own would reach the guard with no roles, so every page has both. */
    private static void page(JavalinConfig config, String path, Handler handler, Access access) {
        config.routes.addHttpHandler(HandlerType.GET, path, handler, access);
        config.routes.addHttpHandler(HandlerType.HEAD, path, handler, access);
    }

    private static void harden(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setRequestHeaderSize(8192);
        http.setSendServerVersion(false);
        http.setMinRequestDataRate(500); // a body that trickles in does not hold a thread
    }

    /** Requests that run when the program is told to stop are answered first. */
    private void stopGently(Server server) {
        server.setStopTimeout(grace.toMillis());
        server.setStopAtShutdown(true);
        server.insertHandler(new GracefulHandler());
    }

    private void everyRequest(Context ctx) {
        ctx.attribute(Web.SITE, site);
        headers(ctx);
        var host = ctx.header("Host");
        if (hosts != null && (host == null || !hosts.contains(host.toLowerCase(Locale.ROOT)))) {
            throw Problem.badRequest("This server is not called " + (host == null ? "nothing" : "that") + ".");
        }
        SameOrigin.check(ctx, site.baseUrl());
        if (ctx.req().getRequestURI().indexOf(';') >= 0) {
            throw Problem.badRequest("An address here has no semicolon.");
        }
        long largest = ctx.isMultipart() ? LARGEST_UPLOAD + LARGEST_FORM : LARGEST_FORM;
        if (ctx.req().getContentLengthLong() > largest) {
            throw Problem.tooLarge(sentence(413)); // said before it is sent, so refused before it is read
        }
    }

    private static void headers(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()");
        ctx.header("Cache-Control", "no-store");
        ctx.header("Vary", "Accept-Encoding");
        if (Web.site(ctx).secure()) {
            ctx.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** Runs before the body is read. Javalin gives no roles to what matched nothing; that has no row to admit to. */
    private void guard(Context ctx) {
        for (var role : ctx.routeRoles()) {
            if (!(role instanceof Access access)) {
                throw new IllegalStateException("A route without access: " + ctx.path());
            }
            if (access == Access.PUBLIC_FILE) {
                return;
            }
            var visitor = visitor(ctx);
            if (visitor != null) {
                ctx.attribute(Web.VISITOR, visitor);
            }
            access.admit(ctx, visitor);
            return;
        }
        throw Problem.notFound();
    }

    private @Nullable Visitor visitor(Context ctx) {
        var token = Web.cookieValue(ctx, SESSION_COOKIE);
        return token == null || token.isEmpty() ? null : visitors.find(token);
    }

    private void answer(Context ctx, Problem problem) {
        ctx.status(problem.status());
        if (problem.status() == 401 && !Web.wantsFacts(ctx)) {
            toSignIn(ctx);
            return;
        }
        if (problem.status() == 429 || problem.status() == 503) {
            ctx.header("Retry-After", problem.status() == 429 ? "60" : "5");
        }
        page(ctx, problem.status(), problem.sentence(), "");
    }

    /** Over the sign-in and back. A form that was sent without a session gives back what was typed before that. */
    private void toSignIn(Context ctx) {
        var back = back(ctx);
        var door = back.isEmpty() || back.equals("/")
                ? "/sign-in"
                : "/sign-in?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        var typed = typed(ctx);
        if (typed.isEmpty()) {
            ctx.status(303);
            ctx.header("Location", door);
            return;
        }
        var head = "You are signed out.";
        var page = new ProblemPage(
                "401",
                head,
                "Nothing was sent. Copy what you had typed, then sign in: that leads back to the form.",
                "",
                typed,
                door,
                "Sign in");
        Web.show(ctx, site.templates().layoutProblem(plainFrame(head), page));
    }

    /** The page that was asked for, or the one with the form that was sent; empty where that is not known. */
    private static String back(Context ctx) {
        var referer = ctx.header("Referer");
        if (ctx.req().getMethod().equals("GET")) {
            var query = ctx.queryString();
            return ctx.path() + (query == null ? "" : "?" + query);
        }
        if (referer == null) return "";
        try {
            var form = new URI(referer);
            if (!Objects.equals(form.getRawAuthority(), ctx.host()) || form.getRawPath() == null) return "";
            return form.getRawPath() + (form.getRawQuery() == null ? "" : "?" + form.getRawQuery());
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private void answerFramework(HttpResponseException exception, Context ctx) {
        int status = exception.getStatus();
        ctx.status(status);
        exception.getDetails().forEach((name, value) -> {
            if (name.equalsIgnoreCase("Allow") || name.equals("availableMethods")) {
                ctx.header("Allow", value);
            }
        });
        page(ctx, status, sentence(status), "");
    }

    private void answerFault(Exception fault, Context ctx) {
        if (isTooLarge(fault)) {
            ctx.status(413);
            page(ctx, 413, sentence(413), "");
            return;
        }
        if (isBadRequest(fault)) {
            ctx.status(400);
            page(ctx, 400, sentence(400), "");
            return;
        }
        var reference = reference();
        LOG.error("{} {} {} failed", reference, ctx.req().getMethod(), safe(ctx.path()), fault);
        boolean busy =
                fault.toString().contains("SQLITE_FULL") || fault.toString().contains("SQLTransientConnection");
        ctx.status(busy ? 503 : 500);
        if (busy) {
            ctx.header("Retry-After", "5");
        }
        page(ctx, busy ? 503 : 500, sentence(busy ? 503 : 500), reference);
    }

    private static boolean isTooLarge(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            var message = cause.getMessage();
            if (message != null
                    && (message.startsWith("413")
                            || message.contains("max file size exceeded")
                            || message.contains("max length exceeded")
                            || message.contains("larger than max")
                            || message.contains("Request body is too large")
                            || message.contains("exceeds"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBadRequest(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadMessageException
                    || cause instanceof EofException
                    || cause instanceof UnsupportedCharsetException
                    || cause instanceof IllegalCharsetNameException) {
                return true;
            }
        }
        return false;
    }

    private static String reference() {
        var bytes = new byte[5];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Tokens stand in paths, so the log keeps only where the path leads. */
    private static String safe(String path) {
        var shown = path.replaceAll(
                "(/(?:setup|join|invitations|password-resets|sign-in-links|email-changes|phone|verify|calendar|weekly-mail|shared-reports)/)[^/]+",
                "$1…");
        return shown.replaceAll("\\p{Cntrl}", "?");
    }

    /**
     * Reads a form that is a little too large to its end: a browser that is cut off while it sends shows its own error
     * instead of our sentence. What is much too large is cut off all the same.
     */
    private static void readOn(Context ctx) {
        try {
            var body = ctx.req().getInputStream();
            var scrap = new byte[65_536];
            for (long left = READ_ON; left > 0; ) {
                int read = body.read(scrap);
                if (read < 0) {
                    return;
                }
                left -= read;
            }
        } catch (IOException | IllegalStateException e) {
            // gone, or read by another way: there is nobody to be polite to
        }
    }

    private void page(Context ctx, int status, String sentence, String reference) {
        if (status == 413 && !ctx.isMultipart()) {
            readOn(ctx);
        }
        if (Web.wantsFacts(ctx)) {
            ctx.json(Map.of("problem", sentence, "reference", reference));
            return;
        }
        var typed = status >= 500 || status == 409 || status == 422 || status == 429 ? typed(ctx) : "";
        var words = sentence.equals(head(status)) ? sentence(status) : sentence;
        var page = new ProblemPage(
                Integer.toString(status), head(status), words, reference, typed, "/", "Go to the first page");
        Web.show(ctx, site.templates().layoutProblem(plainFrame(head(status)), page));
    }

    /** An error page does not ask the database anything: that may be what failed. */
    private Frame plainFrame(String title) {
        return new Frame(title, site.assets(), "", "", "", Frame.Audience.NOBODY, List.of(), null, site.demo());
    }

    /** Nothing typed is lost: what was sent to a page that failed is shown on the error page, to copy. */
    private static String typed(Context ctx) {
        if (!ctx.req().getMethod().equals("POST") || ctx.isMultipart()) {
            return "";
        }
        try {
            var text = new StringBuilder();
            ctx.formParamMap().forEach((name, values) -> {
                for (var value : values) {
                    if (value.length() > 20 && !name.contains("password") && !name.contains("key")) {
                        text.append(value).append("\n\n");
                    }
                }
            });
            return text.toString().strip();
        } catch (RuntimeException e) {
            return "";
        }
    }

    private static String head(int status) {
        return switch (status) {
            case 400 -> "That request could not be read.";
            case 403 -> "This is not yours to do.";
            case 404 -> "There is nobody at this address.";
            case 405 -> "This address does not do that.";
            case 409 -> "Somebody was here before you.";
            case 413 -> "That is too much at once.";
            case 422 -> "That cannot be used as it is.";
            case 429 -> "That was too often.";
            case 503 -> "Not right now.";
            default -> "Something broke on our side.";
        };
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "Go back, reload the page and try again.";
            case 404 ->
                "The page was moved or taken down, or it belongs to someone else. Check the address, or start again from what you have to do today.";
            case 405 -> "The page exists, but not for this kind of request. Open it from a link.";
            case 413 -> "A file may have 200 MB, a form a megabyte. Make it smaller, or hand in a link.";
            case 503 -> "The server is busy or its disk is full. What you typed is below; try again in a moment.";
            case 500 ->
                "It is in the log under the number below. What you typed, if anything, is below too: copy it, go back and try again.";
            default -> "Go back and try again.";
        };
    }
}
