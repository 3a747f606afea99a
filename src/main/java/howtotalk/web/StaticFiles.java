package howtotalk.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Style sheet, scripts and icons: held in memory, gzipped once, under a path that carries the hash of all of them, so
 * that a browser may keep them for ever. In development they are read anew each time.
 */
public final class StaticFiles {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webmanifest", "application/manifest+json");

    private record Asset(String type, byte[] bytes, byte[] gzipped) {}

    private final Map<String, Asset> assets = new LinkedHashMap<>();
    private final String version;
    private final @Nullable Path reloadFrom;

    /** The files listed in {@code public/files.txt} of the class path. */
    public StaticFiles(@Nullable Path reloadFrom) {
        this.reloadFrom = reloadFrom;
        for (var name : names()) {
            assets.put(name, asset(name, resource("/public/" + name)));
        }
        this.version = reloadFrom == null ? hash() : "dev";
    }

    /** Where this version's files lie. */
    public String path() {
        return "/static/" + version;
    }

    /** Answers {@code /static/{version}/…}. */
    public void serve(Context ctx) {
        var name = ctx.pathParam("file");
        var asset = reloadFrom != null && assets.containsKey(name) ? reloaded(name) : assets.get(name);
        if (asset == null) {
            throw Problem.notFound();
        }
        boolean current = version.equals(ctx.pathParam("version"));
        ctx.header("Cache-Control", current && reloadFrom == null ? "public, max-age=31536000, immutable" : "no-cache");
        ctx.header("Vary", "Accept-Encoding");
        ctx.contentType(asset.type());
        var accepts = ctx.header("Accept-Encoding");
        ctx.disableCompression();
        if (accepts != null && accepts.contains("gzip")) {
            ctx.header("Content-Encoding", "gzip").result(asset.gzipped());
        } else {
            ctx.result(asset.bytes());
        }
    }

    private Asset reloaded(String name) {
        try {
            return asset(
                    name, Files.readAllBytes(Objects.requireNonNull(reloadFrom).resolve(name)));
        } catch (IOException e) {
            throw Problem.notFound();
        }
    }

    private static List<String> names() {
        return new String(resource("/public/files.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static byte[] resource(String path) {
        try (InputStream stream = StaticFiles.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("No " + path + " in the program");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Asset asset(String name, byte[] bytes) {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalStateException("No media type for " + name);
        }
        return new Asset(type, bytes, gzip(bytes));
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var asset : assets.values()) {
                digest.update(asset.bytes());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
