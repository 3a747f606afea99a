package howtotalk.bench;

import howtotalk.web.Access;
import howtotalk.web.Frames;
import howtotalk.web.Router;
import howtotalk.web.Site;
import howtotalk.web.StaticFiles;
import howtotalk.web.WebServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import templates.StaticTemplates;

/** The same server with nothing to do: every file of a folder is a page, held in memory. The floor of the ratios. */
final class Floor {

    private Floor() {}

    /** Listens on a port with the pages of a folder. */
    public static void main(String[] args) throws Exception {
        var routes = new Router();
        try (var files = Files.list(Path.of(args[1]))) {
            for (var file : files.toList()) {
                var bytes = Files.readAllBytes(file);
                routes.get(
                        "/" + file.getFileName(),
                        ctx -> ctx.contentType("text/html; charset=utf-8").result(bytes),
                        Access.ANYONE);
            }
        }
        var statics = new StaticFiles(null);
        var site = new Site(
                "http://localhost",
                statics.path(),
                false,
                (ctx, visitor) -> Frames.Navigation.NONE,
                new StaticTemplates());
        new WebServer(site, token -> null, statics, routes.routes(), null, Duration.ZERO)
                .start("127.0.0.1", Integer.parseInt(args[0]));
    }
}
