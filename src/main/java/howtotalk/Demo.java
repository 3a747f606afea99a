package howtotalk;

import howtotalk.db.CannotOpen;
import howtotalk.demo.DemoAccounts;
import howtotalk.demo.DemoDocuments;
import howtotalk.demo.DemoSemester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the demonstration: a semester in its eleventh week, and the one before it. */
@Command(
        name = "demo",
        description = "Runs the demonstration semester on this machine only, and prints who can sign in.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {

    @Mixin
    ServerOptions options = new ServerOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "An empty folder to make the demonstration in, or one that holds it. Default: a temporary one.")
    @Nullable
    Path data;

    @Override
    public Integer call() throws IOException {
        var folder = data == null ? Files.createTempDirectory("how-to-talk-demo") : data;
        var config = options.config(folder, true);
        if (!config.loopback()) {
            throw new IllegalArgumentException(
                    "The demonstration has passwords that everybody knows, so it listens on this machine only. Leave out --host.");
        }
        boolean fresh = isEmpty(folder);
        if (!fresh && !Files.exists(folder.resolve("how-to-talk.db"))) {
            throw new CannotOpen(
                    "The folder " + folder.toAbsolutePath() + " holds other files. Name an empty one with --data.");
        }
        var app = Serve.start(config);
        if (!App.hasAccounts(app.database)) {
            app.database.transaction(
                    () -> { // marked and filled, or neither
                        app.database.markDemo();
                        DemoSemester.fill(app.database, Instant.now());
                        DemoDocuments.fill(app.database, app.common.files);
                    });
            DemoAccounts.write(folder.resolve("demo-accounts.csv"));
        }
        System.out.println("How to Talk, the demonstration: " + app.site.baseUrl());
        System.out.println();
        System.out.println(DemoAccounts.table());
        System.out.println("Data in " + folder.toAbsolutePath() + ". Stop with Ctrl-C.");
        return 0;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
