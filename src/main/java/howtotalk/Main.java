package howtotalk;

import howtotalk.commands.Backup;
import howtotalk.commands.Check;
import howtotalk.commands.CreateInstructor;
import howtotalk.commands.ImportRoster;
import howtotalk.commands.ReportCommand;
import howtotalk.commands.Restore;
import howtotalk.db.CannotOpen;
import howtotalk.web.WebServer;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line: every command explains itself with {@code --help}. */
@Command(
        name = "how-to-talk",
        description = "Runs the “How to Talk to People” segment of a public speaking class.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main implements Runnable {

    private static final Map<String, Class<?>> COMMANDS = commands();

    private Main() {}

    private static Map<String, Class<?>> commands() {
        var commands = new LinkedHashMap<String, Class<?>>();
        commands.put("serve", Serve.class);
        commands.put("demo", Demo.class);
        commands.put("create-instructor", CreateInstructor.class);
        commands.put("import-roster", ImportRoster.class);
        commands.put("backup", Backup.class);
        commands.put("restore", Restore.class);
        commands.put("check", Check.class);
        commands.put("report", ReportCommand.class);
        commands.put("help", HelpCommand.class);
        return commands;
    }

    /** Runs a command; without one, {@code serve}. Exits with 0, 1 for a refusal, 2 for words it does not know. */
    public static void main(String[] args) {
        Logging.setUp();
        var words = args.length == 0 ? new String[] {"serve"} : args;
        if (words[0].equals("serve") || words[0].equals("demo")) {
            WebServer.readAhead();
        }
        int status = commandLine(words[0]).execute(words);
        if (status != 0 || !Serve.running()) {
            System.exit(status);
        }
    }

    /** The commands, with errors as one sentence on standard error. */
    static CommandLine commandLine() {
        return commandLine("");
    }

    /** Only the command that is asked for, if it is one: reading what all of them understand takes a start's time. */
    private static CommandLine commandLine(String asked) {
        var line = new CommandLine(new Main());
        var only = asked.equals("help") ? null : COMMANDS.get(asked);
        if (only != null) {
            line.addSubcommand(only);
        } else {
            COMMANDS.values().forEach(line::addSubcommand);
        }
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
