package howtotalk.attendance;

import howtotalk.words.When;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One meeting of a section. */
public record Meeting(long id, long sectionId, String section, LocalDate day, LocalTime startsAt, LocalTime endsAt) {

    /** Tue 10 Nov, 10:00 */
    public String words() {
        return When.day(day) + ", " + startsAt;
    }

    /** Where its roll is taken. */
    public String address() {
        return "/meetings/" + id + "/attendance";
    }

    private Duration away(LocalDateTime now) {
        var until = Duration.between(now, day.atTime(startsAt));
        var since = Duration.between(day.atTime(endsAt), now);
        return until.isNegative() ? since.isNegative() ? Duration.ZERO : since : until;
    }

    /**
     * The meeting that somebody wants who opens attendance: the one that is on, else the nearest of today, else the last
     * before today, else the first to come.
     *
     * @param meetings in any order, of one section or several
     * @param now in the zone of the course
     * @return nothing without meetings
     */
    public static @Nullable Meeting opening(List<Meeting> meetings, LocalDateTime now) {
        var today = now.toLocalDate();
        var order = Comparator.comparing(Meeting::day)
                .thenComparing(Meeting::startsAt)
                .thenComparing(Meeting::id);
        var nearest = meetings.stream()
                .filter(meeting -> meeting.day().equals(today))
                .min(Comparator.<Meeting, Duration>comparing(meeting -> meeting.away(now))
                        .thenComparing(order));
        if (nearest.isPresent()) return nearest.get();
        var last = meetings.stream()
                .filter(meeting -> meeting.day().isBefore(today))
                .max(order);
        return last.or(() -> meetings.stream().min(order)).orElse(null);
    }
}
