package howtotalk.db;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Instants as they stand in the database: ISO text in UTC with milliseconds, so that text order is time order. */
public final class Iso {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Iso() {}

    /** {@code 2026-10-09T03:59:59.000Z} */
    public static String text(Instant instant) {
        return FORMAT.format(instant);
    }

    /**
     * The instant that {@link #text} wrote, or any other ISO instant. Pages read thousands, so the usual form is read by
     * its places.
     *
     * @throws java.time.DateTimeException if it is none
     */
    public static Instant instant(String text) {
        if (text.length() != 24
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || text.charAt(19) != '.'
                || text.charAt(23) != 'Z') {
            return Instant.parse(text);
        }
        int year = figures(text, 0, 4);
        int month = figures(text, 5, 7);
        int day = figures(text, 8, 10);
        int hour = figures(text, 11, 13);
        int minute = figures(text, 14, 16);
        int second = figures(text, 17, 19);
        int millis = figures(text, 20, 23);
        if ((year | month | day | hour | minute | second | millis) < 0 || hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        long seconds = LocalDate.of(year, month, day).toEpochDay() * 86_400 + hour * 3_600L + minute * 60L + second;
        return Instant.ofEpochSecond(seconds, millis * 1_000_000L);
    }

    /** The number between two places, or -1. */
    private static int figures(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int figure = text.charAt(i) - '0';
            if (figure < 0 || figure > 9) {
                return -1;
            }
            number = number * 10 + figure;
        }
        return number;
    }

    /** The instant as it comes back from the database: whole milliseconds. */
    public static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
