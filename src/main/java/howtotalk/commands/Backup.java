package howtotalk.commands;

import howtotalk.db.Backups;
import howtotalk.db.DataFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a backup, also while the server runs. */
@Command(
        name = "backup",
        description = "Writes a checked copy of database and files, also while the server runs.",
        mixinStandardHelpOptions = true)
public final class Backup implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:HOWTOTALK_DATA:-data}",
            description = "The data folder (HOWTOTALK_DATA). Default: data.")
    Path data = Path.of("data");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The backup to write. Default: a dated zip in the data folder.")
    @Nullable
    Path out;

    @Override
    public Integer call() {
        var written = Backups.write(DataFolder.at(data), out, Instant.now());
        System.out.println("Backup " + written.toAbsolutePath() + " written and checked.");
        return 0;
    }
}
