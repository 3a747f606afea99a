package howtotalk.web;

import howtotalk.Browser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import templates.StaticTemplates;

/** The web server with a table of routes of the test's own, as strict as the program's. */
final class TestServer implements AutoCloseable {

    /** What its routes show as the first heading. */
    static final String HEAD = "A page of the test";

    private final WebServer server;
    private final String baseUrl;

    private TestServer(String baseUrl, @Nullable Set<String> hosts, Consumer<Router> routes) {
        this.baseUrl = baseUrl;
        var statics = new StaticFiles(null);
        var site = new Site(
                baseUrl, statics.path(), false, (ctx, visitor) -> Frames.Navigation.NONE, new StaticTemplates());
        var router = new Router();
        routes.accept(router);
        Visitors visitors = token -> token.startsWith("account-")
                ? new Visitor(Long.parseLong(token.substring(8)), "Ines", false, 1, Instant.EPOCH, false)
                : null;
        server = new WebServer(site, visitors, statics, router.routes(), hosts, Duration.ofSeconds(2));
    }

    /** Answers under any name. */
    static TestServer start(Consumer<Router> routes) {
        return listening(new TestServer("http://talk.example.edu", null, routes));
    }

    /** Answers as this base URL only. */
    static TestServer startAs(String baseUrl, Consumer<Router> routes) {
        var name = baseUrl.replaceFirst("^https?://", "");
        return listening(new TestServer(baseUrl, Set.of(name), routes));
    }

    private static TestServer listening(TestServer server) {
        server.server.start("127.0.0.1", 0);
        return server;
    }

    /** A page with about as much text as asked for. */
    static io.javalin.http.Handler page(int characters) {
        var text = "Where to go, what to say, and with whom. ".repeat(characters / 41 + 1);
        return ctx -> Web.show(
                ctx,
                Web.site(ctx)
                        .templates()
                        .layoutProblem(Web.frame(ctx, HEAD), new ProblemPage("200", HEAD, text, "", "", "/", "On")));
    }

    int port() {
        return server.port();
    }

    String baseUrl() {
        return baseUrl;
    }

    Browser browser() {
        return new Browser("http://127.0.0.1:" + port());
    }

    /** A browser in which somebody is signed in. */
    Browser browserOf(long account) {
        return browser().header("Cookie", WebServer.SESSION_COOKIE + "=account-" + account);
    }

    /** Sends these lines and this body as they are, and returns all that comes back until the server closes. */
    String raw(String lines, byte... body) {
        return raw(Duration.ofSeconds(20), lines, body);
    }

    String raw(Duration patience, String lines, byte... body) {
        try (var socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout((int) patience.toMillis());
            var out = socket.getOutputStream();
            out.write((lines.replace("\n", "\r\n") + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            try {
                out.write(body);
                out.flush();
            } catch (IOException e) {
                // the server has answered and hung up while we were still sending, as it should
            }
            var answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (IOException e) {
                // hung up
            }
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A plain request for a path exactly as written. */
    String path(String path) {
        return raw("GET " + path + " HTTP/1.1\nHost: talk.example.edu\nConnection: close\n");
    }

    /** The status in the first line of a raw answer; 0 if nothing came back. */
    static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    /** The headers of a raw answer in lower case. */
    static String head(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        return (end < 0 ? answer : answer.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    /** Letters that do not compress to nothing. */
    static String letters(int length) {
        var letters = new StringBuilder(length);
        while (letters.length() < length) {
            letters.append((char) ('a' + ThreadLocalRandom.current().nextInt(26)));
        }
        return letters.toString();
    }

    @Override
    public void close() {
        server.close();
    }
}
