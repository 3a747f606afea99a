package howtotalk.home;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import howtotalk.touch.TouchFormPage;
import howtotalk.web.Frame;
import howtotalk.web.Site;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a phone needs to hold the program as an app of its own, and to log a conversation without a network: the same for
 * everybody, so that a browser may keep it. Nobody's data is in it.
 */
public final class OfflineController {

    /** The two pages and the worker that keeps them, made once. */
    private record Kept(String log, String page, String worker) {}

    private final Site site;
    private final String manifest;
    private @Nullable Kept kept;

    public OfflineController(Site site) {
        this.site = site;
        this.manifest = resource("/offline/manifest.webmanifest").replace("{assets}", site.assets());
    }

    /** {@code GET /manifest.webmanifest} */
    public void manifest(Context ctx) {
        answer(ctx, "application/manifest+json", manifest);
    }

    /** {@code GET /service-worker.js}: at the root, so that every page is in its scope. */
    public void worker(Context ctx) {
        answer(ctx, "text/javascript; charset=utf-8", kept().worker());
    }

    /** {@code GET /offline}: what still works without a network. */
    public void page(Context ctx) {
        answer(ctx, "text/html; charset=utf-8", kept().page());
    }

    /** {@code GET /offline/log}: the log form without a name or a number in it; the browser fills in the rest. */
    public void log(Context ctx) {
        answer(ctx, "text/html; charset=utf-8", kept().log());
    }

    /** A browser asks each time whether there is a newer release. */
    private static void answer(Context ctx, String type, String text) {
        ctx.header("Cache-Control", "no-cache").contentType(type).result(text);
    }

    private synchronized Kept kept() {
        if (kept == null) {
            var templates = site.templates();
            var form = TouchFormPage.withoutNetwork();
            var log = rendered(templates.touchForm(frame(form.heading()), form));
            var page = rendered(templates.homeOffline(frame("No network")));
            var worker = resource("/offline/worker.js").replace("{assets}", site.assets());
            kept = new Kept(log, page, worker.replace("{version}", hash(worker + log + page)));
        }
        return kept;
    }

    private Frame frame(String title) {
        return new Frame(title, site.assets(), "", "", "", Frame.Audience.NOBODY, List.of(), null, site.demo());
    }

    private static String rendered(JteModel page) {
        var output = new StringOutput();
        page.render(output);
        return output.toString();
    }

    private static String resource(String path) {
        try (InputStream stream = OfflineController.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
