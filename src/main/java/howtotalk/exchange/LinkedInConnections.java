package howtotalk.exchange;

import howtotalk.imports.Archive;
import howtotalk.imports.Header;
import howtotalk.imports.Table;
import howtotalk.imports.UnreadableFile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * LinkedIn's {@code Connections.csv}, alone or in the ZIP archive in which LinkedIn hands it out, whether or not it has
 * the columns for addresses.
 */
final class LinkedInConnections implements ContactTable {

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

    private final LocalDate today;

    /**
     * A reader of the rows.
     *
     * @param today the last day on which somebody can have connected
     */
    LinkedInConnections(LocalDate today) {
        this.today = today;
    }

    private static DateTimeFormatter day(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static boolean fits(Header header) {
        return header.hasAll(FIRST, LAST);
    }

    @Override
    public ContactSource source() {
        return ContactSource.LINKEDIN;
    }

    @Override
    public ContactFile.Line read(Table.Row row) {
        var refusal = refusal(row, today);
        return refusal == null ? row(row) : refusal;
    }

    /**
     * The list in the archive.
     *
     * @throws UnreadableFile when there is none, or the archive is damaged, hostile or too large
     */
    static byte[] unpacked(byte[] bytes) {
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
        if (!email.isEmpty() && !Described.isEmail(email)) {
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
        return new ContactFile.Refusal(row.line(), PlainText.cut(name, 60), column, reason);
    }

    private static ContactFile.Row row(Table.Row row) {
        var typed = cell(row, URL);
        var link = Described.page(typed);
        var connected = day(cell(row, CONNECTED), DAYS);
        return new ContactFile.Row(
                row.line(),
                name(row),
                cell(row, COMPANY),
                cell(row, POSITION),
                cell(row, EMAIL),
                "",
                link,
                "",
                connected == null ? "" : connected.toString(),
                typed.isEmpty() || !link.isEmpty() ? "" : "The link is left out: it does not lead to a web page.");
    }

    private static String name(Table.Row row) {
        return (cell(row, FIRST) + " " + cell(row, LAST)).strip();
    }

    private static String cell(Table.Row row, String column) {
        return PlainText.line(ContactTable.cell(row, column));
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
