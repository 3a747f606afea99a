package howtotalk.files;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Hands out bytes that somebody else wrote, so that a browser does nothing with them but show or save them. Byte ranges
 * are answered here and not by the framework, whose own handler spins on a range past the end.
 */
final class Delivery {

    private static final int CHUNK = 65_536;

    private Delivery() {}

    static void send(Context ctx, StoredFile file, Path path) {
        send(
                ctx,
                path,
                file.mediaType(),
                file.bytes(),
                FileNames.disposition(file.inline(), file.name()),
                file.sha256());
    }

    static void sendPicture(Context ctx, StoredFile file, Path picture, int page) {
        var name = file.name() + " " + page + ".png";
        send(ctx, picture, "image/png", size(picture), FileNames.disposition(true, name), file.sha256() + "-" + page);
    }

    private static void send(Context ctx, Path path, String type, long size, String disposition, String tag) {
        ctx.contentType(type);
        ctx.header("Content-Disposition", disposition);
        ctx.header("Content-Security-Policy", "sandbox; default-src 'none'");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Accept-Ranges", "bytes");
        ctx.header("ETag", '"' + tag + '"');
        ctx.disableCompression();
        var range = range(ctx, size, tag);
        if (range instanceof ByteRange.Unsatisfiable) {
            ctx.status(416);
            ctx.header("Content-Range", "bytes */" + size);
            return;
        }
        if (range instanceof ByteRange.Part part) {
            ctx.status(206);
            ctx.header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + size);
            copy(ctx, path, part.first(), part.length());
            return;
        }
        copy(ctx, path, 0, size);
    }

    /** If-Range with another version's tag, and any method but GET, ask for the whole. */
    private static ByteRange range(Context ctx, long size, String tag) {
        var condition = ctx.header("If-Range");
        boolean current = condition == null || condition.equals('"' + tag + '"');
        return current && ctx.method() == HandlerType.GET ? ByteRange.of(ctx.header("Range"), size) : ByteRange.WHOLE;
    }

    private static void copy(Context ctx, Path path, long first, long length) {
        ctx.res().setContentLengthLong(length);
        if (ctx.method() == HandlerType.HEAD) {
            return;
        }
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            var out = ctx.res().getOutputStream();
            var buffer = ByteBuffer.allocate((int) Math.min(CHUNK, length));
            file.position(first);
            for (long left = length; left > 0; ) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), left));
                int n = file.read(buffer);
                if (n < 0) {
                    throw new IOException("A file is shorter than its row says");
                }
                out.write(buffer.array(), 0, n);
                left -= n;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
