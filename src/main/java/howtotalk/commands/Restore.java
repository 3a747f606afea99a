package howtotalk.commands;

import howtotalk.db.Backups;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup back. */
@Command(
        name = "restore",
        description = "Puts a backup into an empty data folder and checks it.",
        mixinStandardHelpOptions = true)
public final class Restore implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The backup, as the backup command wrote it.")
    Path file = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:HOWTOTALK_DATA:-data}",
            description = "An empty or new data folder (HOWTOTALK_DATA). Default: data.")
    Path data = Path.of("data");

    @Override
    public Integer call() {
        System.out.println(Backups.restore(file, data));
        return 0;
    }
}
