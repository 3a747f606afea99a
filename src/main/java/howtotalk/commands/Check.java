package howtotalk.commands;

import howtotalk.db.Backups;
import howtotalk.db.DataFolder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks for damage. */
@Command(
        name = "check",
        description =
                "Checks the database and every file against its fingerprint. Exit status 1 if anything is damaged.",
        mixinStandardHelpOptions = true)
public final class Check implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:HOWTOTALK_DATA:-data}",
            description = "The data folder (HOWTOTALK_DATA). Default: data.")
    Path data = Path.of("data");

    @Override
    public Integer call() {
        var problems = Backups.problems(DataFolder.at(data));
        problems.forEach(System.out::println);
        System.out.println(problems.isEmpty() ? "Nothing is damaged." : problems.size() + " problems found.");
        return problems.isEmpty() ? 0 : 1;
    }
}
