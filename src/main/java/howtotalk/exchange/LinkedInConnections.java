package howtotalk.exchange;

import howtotalk.imports.Archive;
import howtotalk.imports.FormulaGuard;
import howtotalk.imports.Table;
import howtotalk.imports.TableReader;
import howtotalk.imports.UnreadableFile;
import howtotalk.web.SafeUrl;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Connections.csv}, alone or in the ZIP archive in which LinkedIn hands it out: with or without the lines of
 * explanation above the columns, and whether or not it has the columns for addresses.
 */
final class LinkedInConnections {

    private static final String FIRST = "First Name";
    private static final String LAST = "Last Name";
    private static final String URL = "URL";
    private static final String EMAIL = "Email Address";
    private static final String COMPANY = "Company";
    private static final String POSITION = "Position";
    private static final String CONNECTED = "Connected On";

    /** As LinkedIn writes it, as ISO has it, and as Excel makes it. */
    private static final List<DateTimeFormatter> DAYS =
            List.of(day("d MMM uuuu"), DateTimeFormatter.ISO_LOCAL_DATE, day("d-MMM-uu"));

    private LinkedInConnections() {}

    private static DateTimeFormatter day(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * The people of the file.
     *
     * @param today the last day on which somebody can have connected
     * @throws UnreadableFile with a sentence when the file as a whole cannot be read
     */
    static ContactFile read(byte[] bytes, LocalDate today) {
        var table = TableReader.readBelowPreamble(Archive.isZip(bytes) ? unpacked(bytes) : bytes, FIRST, LAST);
        if (!table.header().hasAll(FIRST, LAST)) {
            throw new UnreadableFile("This table has no columns “First Name” and “Last Name”, so it is not LinkedIn’s"
                    + " list of connections. In LinkedIn choose Settings → Data privacy → Get a copy of your data →"
                    + " Connections, and upload the file Connections.csv.");
        }
        var rows = new ArrayList<ContactFile.Row>();
        var refused = new ArrayList<ContactFile.Refusal>();
        for (var row : table.rows()) {
            var refusal = refusal(row, today);
            if (refusal != null) {
                refused.add(refusal);
            } else {
                rows.add(row(row));
            }
        }
        return new ContactFile(rows, refused);
    }

    private static byte[] unpacked(byte[] bytes) {
        var files = Archive.read(bytes, path -> path.equals("Connections.csv") || path.endsWith("/Connections.csv"));
        if (files.isEmpty()) {
            throw new UnreadableFile("There is no Connections.csv in this archive. Ask LinkedIn for a copy of your data"
                    + " again, with “Connections” ticked.");
        }
        return files.values().iterator().next();
    }

    private static ContactFile.@Nullable Refusal refusal(Table.Row row, LocalDate today) {
        var name = name(row);
        if (name.isEmpty()) {
            return refuse(row, FIRST, "The row names nobody.");
        }
        if (name.length() > 200) {
            return refuse(row, LAST, "The name is longer than 200 characters. Shorten it.");
        }
        for (var column : List.of(COMPANY, POSITION)) {
            if (cell(row, column).length() > 200) {
                return refuse(row, column, "The cell is longer than 200 characters. Shorten it.");
            }
        }
        var email = cell(row, EMAIL);
        int at = email.indexOf('@');
        if (!email.isEmpty() && (at < 1 || at == email.length() - 1 || email.length() > 254 || email.contains(" "))) {
            return refuse(row, EMAIL, "This is no e-mail address. Correct it, or leave it empty.");
        }
        var connected = cell(row, CONNECTED);
        var day = day(connected, DAYS);
        if (!connected.isEmpty() && day == null) {
            return refuse(row, CONNECTED, "This is no day. Write it as in 14 Sep 2026, or leave it empty.");
        }
        return day != null && day.isAfter(today) ? refuse(row, CONNECTED, "That day is still to come.") : null;
    }

    private static ContactFile.Refusal refuse(Table.Row row, String column, String reason) {
        var name = name(row);
        return new ContactFile.Refusal(
                row.line(), name.length() > 60 ? name.substring(0, 60) + "…" : name, column, reason);
    }

    private static ContactFile.Row row(Table.Row row) {
        var typed = cell(row, URL);
        var link = typed.length() > 490 ? "" : SafeUrl.of(typed);
        var connected = day(cell(row, CONNECTED), DAYS);
        return new ContactFile.Row(
                row.line(),
                name(row),
                cell(row, COMPANY),
                cell(row, POSITION),
                cell(row, EMAIL),
                link,
                connected == null ? "" : connected.toString(),
                typed.isEmpty() || !link.isEmpty() ? "" : "The link is left out: it does not lead to a web page.");
    }

    private static String name(Table.Row row) {
        return (cell(row, FIRST) + " " + cell(row, LAST)).strip();
    }

    /** The text of a cell on one line; what would be a formula elsewhere is text here. */
    private static String cell(Table.Row row, String column) {
        return FormulaGuard.unguard(row.cell(column))
                .replaceAll("[\\s\\u00a0\\p{Cntrl}]+", " ")
                .strip();
    }

    private static @Nullable LocalDate day(String text, List<DateTimeFormatter> formats) {
        for (var format : formats) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException e) {
                continue; // the next format may fit
            }
        }
        return null;
    }
}
