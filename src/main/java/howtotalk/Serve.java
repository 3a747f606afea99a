package howtotalk;

import howtotalk.db.CannotOpen;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a server until it is told to stop. */
@Command(
        name = "serve",
        description =
                "Runs the server on a data folder. The first start prints a one-time link that makes the administrator.",
        mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

    private static volatile boolean running;

    @Mixin
    ServerOptions options = new ServerOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:HOWTOTALK_DATA:-data}",
            description = "Folder with the database and the files (HOWTOTALK_DATA). Default: data.")
    Path data = Path.of("data");

    @Override
    public Integer call() throws IOException {
        var app = start(options.config(data, false));
        System.out.println("How to Talk listens on " + app.site.baseUrl() + ", data in " + data.toAbsolutePath() + ".");
        var setup = app.setupLink();
        if (setup != null) {
            System.out.println("Nobody runs this server yet. Make the first account with this link, which works once:");
            System.out.println(setup);
        }
        return 0;
    }

    /** Whether this process goes on serving after its command has returned. */
    static boolean running() {
        return running;
    }

    /** Starts the program and stops it gently when the process is asked to end. */
    static App start(Config config) {
        App app;
        try {
            app = App.start(config, InstantSource.system());
        } catch (RuntimeException e) {
            if (isTaken(e)) {
                throw new CannotOpen(
                        "Port " + config.port() + " is taken. Stop what listens there, or name another with --port.",
                        e);
            }
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(app::close, "stop"));
        running = true;
        return app;
    }

    private static boolean isTaken(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }
}
