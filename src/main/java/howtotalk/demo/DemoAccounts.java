package howtotalk.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Who can sign in to the demonstration. Everybody has the same password; the server listens on loopback only. */
public final class DemoAccounts {

    /** The password of every demonstration account. */
    public static final String PASSWORD = "where what whom";

    /** The link to last term's shared report: {@code /shared-reports/} and this. */
    public static final String SHARED = "demonstration-of-a-shared-report";

    /**
     * An account to try.
     *
     * @param role what it is
     * @param email to sign in with
     * @param note what is to be seen with it
     */
    public record Entry(String role, String email, String note) {}

    static final String ADMINISTRATOR = "admin@example.edu";
    static final String INSTRUCTOR = "nora.whitcombe@example.edu";
    static final String OTHER_INSTRUCTOR = "samuel.adeyemi@example.edu";
    static final String ASSISTANT = "priya.raman@example.edu";
    static final String READER = "chair@example.edu";

    private static final List<Entry> ENTRIES = List.of(
            new Entry("instructor", INSTRUCTOR, "COMM 210, two sections of thirty, week 11"),
            new Entry("student", "ines.carvalho@example.edu", "strong; an offer accepted"),
            new Entry("student", "tomas.reyes@example.edu", "the ferry dispatcher’s offer"),
            new Entry("student", "wyatt.mcnair@example.edu", "behind the screen"),
            new Entry("assistant", ASSISTANT, "section 1 of COMM 210"),
            new Entry("reader", READER, "the chair: reports"),
            new Entry("instructor", OTHER_INSTRUCTOR, "a small course of his own"),
            new Entry("administrator", ADMINISTRATOR, "accounts, mail, audit"));

    private DemoAccounts() {}

    /** The accounts as a table for the console. */
    public static String table() {
        var table = new StringBuilder();
        for (var entry : ENTRIES) {
            table.append(padded(entry.role(), 14))
                    .append(padded(entry.email(), 32))
                    .append(padded(PASSWORD, 18))
                    .append(entry.note())
                    .append(System.lineSeparator());
        }
        return table.toString();
    }

    /** Writes {@code role,email,password} to a file. */
    public static void write(Path file) throws IOException {
        var csv = new StringBuilder("role,email,password\n");
        for (var entry : ENTRIES) {
            csv.append(entry.role())
                    .append(',')
                    .append(entry.email())
                    .append(',')
                    .append(PASSWORD)
                    .append('\n');
        }
        Files.writeString(file, csv);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
