package howtotalk.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The few words with which handlers read a request and answer it. */
public final class Web {

    static final String VISITOR = "visitor";
    static final String SITE = "site";
    private static final String NOTICE = "notice";

    private Web() {}

    /** The account of whoever is signed in. Only for routes that ask for a visitor. */
    public static long userId(Context ctx) {
        return visitor(ctx).accountId();
    }

    /** Whoever is signed in. Only for routes that ask for a visitor. */
    public static Visitor visitor(Context ctx) {
        return Access.signedIn(ctx.attribute(VISITOR));
    }

    /** Whoever is signed in, if anybody. */
    public static @Nullable Visitor visitorIfAny(Context ctx) {
        return ctx.attribute(VISITOR);
    }

    /** The form as typed. */
    public static Input input(Context ctx) {
        return Input.of(ctx);
    }

    /**
     * The row number in the path.
     *
     * @throws Problem 404 if it is no number
     */
    public static long id(Context ctx) {
        return id(ctx, "id");
    }

    /** As {@link #id(Context)}, for a path with several. */
    public static long id(Context ctx, String name) {
        var id = Input.number(ctx.pathParam(name));
        if (id == null || id <= 0) {
            throw Problem.notFound();
        }
        return id;
    }

    /** A query parameter on one line, empty if missing. */
    public static String query(Context ctx, String name) {
        var value = ctx.queryParam(name);
        return value == null ? "" : value.strip();
    }

    /** What stands around the page. A waiting notice is taken: it is said once. */
    public static Frame frame(Context ctx, String title) {
        Site site = site(ctx);
        var visitor = visitorIfAny(ctx);
        var navigation =
                visitor == null ? Frames.Navigation.NONE : site.frames().of(ctx, visitor);
        return new Frame(
                title,
                site.assets(),
                visitor == null ? "" : Long.toString(visitor.accountId()),
                visitor == null ? "" : visitor.name(),
                navigation.course(),
                navigation.audience(),
                navigation.links(),
                takeNotice(ctx),
                site.demo());
    }

    /** What is the same for every request. */
    public static Site site(Context ctx) {
        Site site = ctx.attribute(SITE);
        return Objects.requireNonNull(site);
    }

    /** Answers with a page. */
    public static void show(Context ctx, JteModel page) {
        var output = new Utf8ByteOutput();
        page.render(output);
        var bytes = new Bytes(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ctx.contentType("text/html; charset=utf-8").result(bytes.all());
    }

    /** Bytes whose number is known, so that they are copied once. */
    private static final class Bytes extends ByteArrayOutputStream {

        Bytes(int size) {
            super(size);
        }

        byte[] all() {
            return count == buf.length ? buf : toByteArray();
        }
    }

    /** Answers a form that cannot be taken: 422, the form as typed, an error by each field. */
    public static void refuse(Context ctx, JteModel page) {
        ctx.status(422);
        show(ctx, page);
    }

    /** After a success: 303 to the next page, which says what happened. */
    public static void moveOn(Context ctx, String path, String notice) {
        leaveNotice(ctx, notice, Frame.Tone.OK, null);
        moveOn(ctx, path);
    }

    /** As {@link #moveOn(Context, String, String)}, with a button beside the notice that takes it back. */
    public static void moveOnUndoable(Context ctx, String path, String notice, Frame.Undo undo) {
        leaveNotice(ctx, notice, Frame.Tone.OK, undo);
        moveOn(ctx, path);
    }

    /** As {@link #moveOn(Context, String, String)}, for something that did not go as wished. */
    public static void moveOnWarned(Context ctx, String path, String notice) {
        leaveNotice(ctx, notice, Frame.Tone.ATTN, null);
        moveOn(ctx, path);
    }

    /** 303 to another page of this site. */
    public static void moveOn(Context ctx, String path) {
        ctx.status(303);
        ctx.header("Location", localPath(path));
    }

    /** The path if it leads to this site, else the home page: {@code next} comes from outside. */
    public static String localPath(@Nullable String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//") || path.indexOf('\\') >= 0) {
            return "/";
        }
        return path.chars().allMatch(c -> c > ' ' && c != 0x7f) ? path : "/";
    }

    /** Whether the request comes from our script, which wants facts and not a page. */
    public static boolean wantsFacts(Context ctx) {
        return "application/json".equals(ctx.header("Accept"));
    }

    /** A cookie that scripts cannot read, bound to this host. */
    public static Cookie cookie(Context ctx, String name, String value, int seconds) {
        return new Cookie(
                site(ctx).secure() ? "__Host-" + name : name,
                value,
                "/",
                seconds,
                site(ctx).secure(),
                true,
                null,
                SameSite.LAX);
    }

    /** The value of a cookie set with {@link #cookie}, or nothing. */
    public static @Nullable String cookieValue(Context ctx, String name) {
        return ctx.cookie(site(ctx).secure() ? "__Host-" + name : name);
    }

    private static void leaveNotice(Context ctx, String words, Frame.Tone tone, Frame.@Nullable Undo undo) {
        var text = tone.name() + " " + words.replace('\n', ' ');
        if (undo != null) {
            text = String.join("\n", text, undo.action(), undo.field(), undo.value(), undo.next());
        }
        var value = URLEncoder.encode(text, StandardCharsets.UTF_8);
        ctx.cookie(cookie(ctx, NOTICE, value, 60));
    }

    private static Frame.@Nullable Notice takeNotice(Context ctx) {
        var value = cookieValue(ctx, NOTICE);
        if (value == null || value.isEmpty() || value.length() > 2000) {
            return null;
        }
        ctx.cookie(cookie(ctx, NOTICE, "", 0));
        try {
            var lines = URLDecoder.decode(value, StandardCharsets.UTF_8).split("\n", -1);
            var text = lines[0];
            int space = text.indexOf(' ');
            return space < 0
                    ? null
                    : new Frame.Notice(
                            text.substring(space + 1),
                            text.startsWith(Frame.Tone.ATTN.name()) ? Frame.Tone.ATTN : Frame.Tone.OK,
                            lines.length == 5
                                    ? new Frame.Undo(localPath(lines[1]), lines[2], lines[3], localPath(lines[4]))
                                    : null);
        } catch (IllegalArgumentException e) {
            return null; // not written by us
        }
    }
}
