package howtotalk.db;

import java.time.Instant;
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

    /** The instant as it comes back from the database: whole milliseconds. */
    public static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
