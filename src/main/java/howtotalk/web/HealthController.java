package howtotalk.web;

import howtotalk.db.Database;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whoever watches over the server, without signing in and without detail, whether it can do its work. */
public final class HealthController {

    /** Room for one upload and what the database writes meanwhile. */
    private static final long ROOM = WebServer.LARGEST_UPLOAD + 56_000_000;

    private final Database database;
    private final Path data;

    /**
     * @param database that must answer
     * @param data the folder whose disk must have room
     */
    public HealthController(Database database, Path data) {
        this.database = database;
        this.data = data;
    }

    /** 200 if a query is answered, a write reaches the disk and there is room for more; else 503. */
    public void healthy(Context ctx) {
        say(ctx, hasRoom() && database.answers());
    }

    /** 200 if pages can be shown; else 503. */
    public void ready(Context ctx) {
        say(ctx, database.reads());
    }

    private boolean hasRoom() {
        try {
            return Files.getFileStore(data).getUsableSpace() > ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    private static void say(Context ctx, boolean well) {
        ctx.status(well ? 200 : 503);
        ctx.contentType("text/plain; charset=utf-8").result(well ? "ok\n" : "not ok\n");
    }
}
