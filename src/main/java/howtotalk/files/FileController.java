package howtotalk.files;

import howtotalk.audit.Audit;
import howtotalk.web.Access;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;

/** Files and the pages of PDF files, to their owner and to whom a feature lets read them. */
public final class FileController {

    private static final String FILE = "file";

    private final FileStore store;
    private final PdfPages pages;
    private final List<FileReaders> readers;
    private final Audit audit;

    public FileController(FileStore store, List<FileReaders> readers, Audit audit) {
        this.store = store;
        this.pages = new PdfPages(store);
        this.readers = List.copyOf(readers);
        this.audit = audit;
    }

    /** The owner, and whom a feature says. For anybody else the file is not there. */
    public Access access() {
        return (ctx, visitor) -> {
            var reader = Access.signedIn(visitor).accountId();
            var file = store.find(Web.id(ctx));
            if (file == null || file.accountId() != reader && !reads(ctx, file, reader)) {
                throw Problem.notFound();
            }
            ctx.attribute(FILE, file);
        };
    }

    private boolean reads(Context ctx, StoredFile file, long visitorId) {
        for (var rule : readers) {
            var course = rule.courseFor(file.id(), visitorId);
            if (course != null) {
                note(ctx, file, visitorId, course);
                return true;
            }
        }
        return false;
    }

    /** Reading somebody else's file is noted once, not for each stretch of a film that a player asks for. */
    private void note(Context ctx, StoredFile file, long visitorId, long courseId) {
        var range = ctx.header("Range");
        boolean begins = range == null || range.startsWith("bytes=0-");
        if (begins && (!ctx.path().contains("/pages/") || ctx.path().endsWith("/pages/1"))) {
            audit.add(visitorId, "FILE_READ", file.accountId(), courseId, "file " + file.id());
        }
    }

    /** {@code GET /files/{id}} */
    public void show(Context ctx) {
        var file = file(ctx);
        Delivery.send(ctx, file, store.path(file));
    }

    /** {@code GET /files/{id}/pages/{page}} */
    public void page(Context ctx) {
        var file = file(ctx);
        var page = Input.number(ctx.pathParam("page"));
        if (page == null || page < 1 || page > file.pages()) {
            throw Problem.notFound();
        }
        Delivery.sendPicture(ctx, file, pages.picture(file, page.intValue()), page.intValue());
    }

    private static StoredFile file(Context ctx) {
        StoredFile file = ctx.attribute(FILE);
        return Objects.requireNonNull(file);
    }
}
