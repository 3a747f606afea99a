package howtotalk.gradebook.history;

import howtotalk.grading.Points;
import howtotalk.submission.RevisionEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a history, ready to print.
 *
 * @param what for example: 31.25 → 40, score given by hand
 * @param why the reason, or empty
 * @param restore where the grade is put back to what this line left, empty where that cannot be
 * @param id to restore by
 * @param enrolment whose grade is restored
 * @param version of the grade that is restored over
 */
public record ChangeLine(
        String when,
        String who,
        String student,
        String title,
        String href,
        String what,
        String why,
        String restore,
        String id,
        String enrolment,
        String version) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private static ChangeLine of(long courseId, ChangeRepository.Change change, ZoneId zone, boolean latest) {
        boolean moved = !Objects.equals(change.scoreBefore(), change.scoreAfter());
        return new ChangeLine(
                moment(change.at(), zone),
                who(change.actor()),
                change.student(),
                change.title(),
                "/courses/" + courseId + "/gradebook/cells?enrolment=" + change.enrolmentId() + "&assignment="
                        + change.assignmentId(),
                (moved ? points(change.scoreBefore()) + " → " + points(change.scoreAfter()) + ", " : "")
                        + change.what().words(),
                change.reason(),
                latest || !change.restorable()
                        ? ""
                        : "/assignments/" + change.assignmentId() + "/grading/" + change.enrolmentId()
                                + "/restorations",
                Long.toString(change.id()),
                Long.toString(change.enrolmentId()),
                Integer.toString(change.version()));
    }

    private static ChangeLine of(ChangeRepository.SetTotal total, String before, ZoneId zone) {
        return new ChangeLine(
                moment(total.at(), zone),
                who(total.actor()),
                total.student(),
                "Total",
                "/enrolments/" + total.enrolmentId() + "/total",
                before + " → " + words(total.percent(), total.letter()),
                total.reason(),
                "",
                "",
                "",
                "");
    }

    private static ChangeLine of(long courseId, RevisionEvent event, ZoneId zone) {
        return new ChangeLine(
                moment(event.at(), zone),
                who(event.actor()),
                event.student(),
                event.title(),
                "/courses/" + courseId + "/gradebook/cells?enrolment=" + event.enrolmentId() + "&assignment="
                        + event.assignmentId(),
                event.words(zone),
                event.note(),
                "",
                "",
                "",
                "");
    }

    /**
     * Changes of grades, and the invitations to revise between them, the latest first.
     *
     * @param latest whether the first change is what counts now, so that there is nothing to restore
     */
    public static List<ChangeLine> of(
            long courseId,
            List<ChangeRepository.Change> changes,
            List<RevisionEvent> events,
            ZoneId zone,
            boolean latest) {
        var lines = new ArrayList<ChangeLine>(changes.size() + events.size());
        int next = 0;
        for (var change : changes) {
            for (; next < events.size() && events.get(next).at().isAfter(change.at()); next++) {
                lines.add(of(courseId, events.get(next), zone));
            }
            lines.add(of(courseId, change, zone, latest && lines.size() == next));
        }
        for (; next < events.size(); next++) lines.add(of(courseId, events.get(next), zone));
        return List.copyOf(lines);
    }

    /** Totals set by hand, the latest first; what stood before each is the next of the same student. */
    public static List<ChangeLine> ofTotals(List<ChangeRepository.SetTotal> found, ZoneId zone) {
        var before = new HashMap<Long, String>();
        var lines = new ArrayDeque<ChangeLine>(found.size());
        for (int i = found.size() - 1; i >= 0; i--) {
            var total = found.get(i);
            lines.addFirst(of(total, before.getOrDefault(total.enrolmentId(), "as computed"), zone));
            before.put(total.enrolmentId(), words(total.percent(), total.letter()));
        }
        return List.copyOf(lines);
    }

    /** A total set by hand, in words. */
    public static String words(@Nullable Long percent, String letter) {
        if (percent == null) return letter.isEmpty() ? "as computed" : letter;
        return Points.exact(percent) + " %" + (letter.isEmpty() ? "" : ", " + letter);
    }

    private static String points(@Nullable Long hundredths) {
        return hundredths == null ? "–" : Points.brief(hundredths);
    }

    private static String who(String actor) {
        return actor.isEmpty() ? "The program" : actor;
    }

    private static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }
}
