package howtotalk.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When work is due that is due “at the start of the meeting”: the section's last meeting of the week. */
public final class MeetingDues {

    private static final LocalTime WITHOUT_MEETING = LocalTime.of(23, 59);

    /** A meeting on its own day. */
    public record Meeting(LocalDate day, LocalTime starts) {}

    /**
     * When work closes that is due at a meeting, wherever that moves.
     *
     * @param days after the due, by the calendar of the course
     * @param at the time of day that was typed, the same for every section; nothing for that of the section’s own due
     */
    public record Closing(int days, @Nullable LocalTime at) {

        /** As it stands, or nothing for what never closes. */
        static @Nullable Closing of(Calendar calendar, @Nullable Instant due, @Nullable Instant closes) {
            if (due == null || closes == null) {
                return null;
            }
            var from = due.atZone(calendar.zone());
            var to = closes.atZone(calendar.zone());
            int days = Math.toIntExact(ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate()));
            return new Closing(days, to.toLocalTime().equals(from.toLocalTime()) ? null : to.toLocalTime());
        }

        /** Never before the due itself. */
        Instant after(Calendar calendar, Instant due) {
            var day = due.atZone(calendar.zone()).plusDays(days);
            var closes = (at == null ? day : day.with(at)).toInstant();
            return closes.isBefore(due) ? due : closes;
        }
    }

    private static final Comparator<Meeting> BY_TIME =
            Comparator.comparing(Meeting::day).thenComparing(Meeting::starts);

    private MeetingDues() {}

    /**
     * The start of the last meeting of the week. A week without one, because a break takes its days, is due at the next
     * meeting after it, and where there is none at the end of the week.
     *
     * @param meetings of one section, in any order
     */
    public static Instant due(Calendar calendar, int week, List<Meeting> meetings) {
        var start = calendar.start(week);
        var end = start.plusDays(6);
        var last = meetings.stream()
                .filter(m -> !m.day().isBefore(start) && !m.day().isAfter(end))
                .max(BY_TIME);
        var chosen = last.or(
                () -> meetings.stream().filter(m -> m.day().isAfter(end)).min(BY_TIME));
        return chosen.map(m -> calendar.at(m.day(), m.starts())).orElseGet(() -> calendar.at(end, WITHOUT_MEETING));
    }

    /** So many days after a moment, at the same local time; nothing for nothing. */
    public static @Nullable Instant daysAfter(Calendar calendar, Instant moment, @Nullable Integer days) {
        if (days == null) {
            return null;
        }
        return moment.atZone(calendar.zone()).plusDays(days).toInstant();
    }
}
