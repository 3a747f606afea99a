package howtotalk;

import howtotalk.commands.Backup;
import howtotalk.commands.Check;
import howtotalk.commands.CreateInstructor;
import howtotalk.commands.ImportRoster;
import howtotalk.commands.ReportCommand;
import howtotalk.commands.Restore;
import howtotalk.db.CannotOpen;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line: every command explains itself with {@code --help}. */
@Command(
        name = "how-to-talk",
        description = "Runs the “How to Talk to People” segment of a public speaking class.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            Serve.class,
            Demo.class,
            CreateInstructor.class,
            ImportRoster.class,
            Backup.class,
            Restore.class,
            Check.class,
            ReportCommand.class,
            HelpCommand.class
        })
public final class Main implements Runnable {

    private Main() {}

    /** Runs a command; without one, {@code serve}. Exits with 0, 1 for a refusal, 2 for words it does not know. */
    public static void main(String[] args) {
        Logging.setUp();
        var words = args.length == 0 ? new String[] {"serve"} : args;
        int status = commandLine().execute(words);
        if (status != 0 || !Serve.running()) {
            System.exit(status);
        }
    }

    /** The commands, with errors as one sentence on standard error. */
    static CommandLine commandLine() {
        var line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((exception, command, result) -> {
            if (exception instanceof CannotOpen || exception instanceof IllegalArgumentException) {
                command.getErr().println(exception.getMessage());
                return 1;
            }
            throw exception;
        });
        return line;
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** The version that the jar was built as. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"How to Talk " + (version == null ? "from a checkout" : version)};
        }
    }
}
