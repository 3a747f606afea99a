package howtotalk.commands;

import howtotalk.account.Instructors;
import howtotalk.account.Invitations;
import howtotalk.account.OneTimeTokens;
import howtotalk.audit.Audit;
import howtotalk.db.CannotOpen;
import howtotalk.db.DataFolder;
import howtotalk.db.Database;
import howtotalk.mail.Mailer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets somebody offer courses. */
@Command(
        name = "create-instructor",
        description =
                "Makes an account that may offer courses, and prints the link by which its owner chooses a password. The"
                        + " link works once, for 14 days. May run while the server does.",
        mixinStandardHelpOptions = true)
public final class CreateInstructor implements Callable<Integer> {

    @Option(names = "--email", paramLabel = "ADDRESS", required = true, description = "To sign in with.")
    String email = "";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "Given name first. An account that exists keeps its own.")
    String name = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:HOWTOTALK_DATA:-data}",
            description = "The data folder (HOWTOTALK_DATA). Default: data.")
    Path data = Path.of("data");

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "${env:HOWTOTALK_BASE_URL:-http://localhost:7070}",
            description = "How browsers reach the server (HOWTOTALK_BASE_URL). Default: http://localhost:7070.")
    String baseUrl = "http://localhost:7070";

    @Override
    public Integer call() {
        if (!Files.exists(data.resolve("how-to-talk.db"))) {
            throw new CannotOpen("There is no database in " + data.toAbsolutePath()
                    + ". Start the server there once, or name its folder with --data.");
        }
        var url = baseUrl.replaceFirst("/$", "");
        var clock = InstantSource.system();
        try (var database = Database.open(DataFolder.at(data))) {
            var mailer = new Mailer(database, clock, false);
            var invitations = new Invitations(database, new OneTimeTokens(database, clock), mailer, url);
            var instructors = new Instructors(database, invitations, new Audit(database, clock), clock, url);
            System.out.println(instructors.create(email, name));
        }
        return 0;
    }
}
