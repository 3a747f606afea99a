package howtotalk.commands;

import java.io.Console;
import java.io.PrintWriter;

/** Says on standard error how far a command has come, a line a stage; nothing where nobody watches. */
final class Progress {

    private final PrintWriter err;
    private final boolean watched;
    private final int stages;
    private int stage;

    /**
     * @param err where it is said
     * @param watched whether anybody reads it
     * @param stages how many there will be
     */
    Progress(PrintWriter err, boolean watched, int stages) {
        this.err = err;
        this.watched = watched;
        this.stages = stages;
    }

    /** Begins the next stage: "[2/4] Counting 58 students". */
    void next(String words) {
        stage++;
        say("[" + stage + "/" + stages + "] " + words);
    }

    /** A last line. */
    void done(String words) {
        say(words);
    }

    private void say(String words) {
        if (watched) {
            err.println(words);
            err.flush();
        }
    }

    /** Whether the program was started at a terminal, and not by a script or a pipe. */
    static boolean atTerminal() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true; // until Java 21 there is a console only at a terminal
        }
    }
}
