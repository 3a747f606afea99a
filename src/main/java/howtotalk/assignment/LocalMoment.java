package howtotalk.assignment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A date and time as people in the course's zone mean it. An hour that the clocks skip moves forward by the gap, an hour
 * that they repeat is its first occurrence; 23:59 is the end of the day, its last second.
 */
public final class LocalMoment {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private LocalMoment() {}

    /** The instant that a local date and time mean in a zone. */
    public static Instant of(LocalDateTime local, ZoneId zone) {
        var meant = local.toLocalTime().equals(LAST_MINUTE) ? local.withSecond(59) : local;
        return ZonedDateTime.ofLocal(meant, zone, null).toInstant();
    }

    /** What a browser's date-and-time field sends, 2026-11-13T23:59, or nothing if it is none. */
    public static @Nullable LocalDateTime read(String typed) {
        try {
            var local = typed.length() < 16 || typed.length() > 19 ? null : LocalDateTime.parse(typed);
            return local != null && local.getYear() >= 1900 && local.getYear() <= 2200 ? local : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** For a browser's date-and-time field; empty for nothing. */
    public static String field(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? "" : FIELD.format(moment.atZone(zone));
    }
}
