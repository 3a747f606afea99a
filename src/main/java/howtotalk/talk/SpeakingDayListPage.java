package howtotalk.talk;

import howtotalk.words.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The speaking days of a course.
 *
 * @param head the answer: when is the next
 * @param create where staff make one; empty for others
 * @param groups to come, then past
 * @param empty what to do when there is none
 */
public record SpeakingDayListPage(String head, String create, List<Group> groups, String empty) {

    /** Days to come, or past ones. */
    public record Group(String id, String title, List<Line> lines) {}

    /**
     * One day.
     *
     * @param href to its running order
     * @param when day and time
     * @param meta title, section, assignment
     * @param state what is free or told
     * @param mine whether the visitor speaks
     */
    public record Line(String href, String when, String meta, String state, boolean mine) {}

    static SpeakingDayListPage of(
            List<SpeakingDayRepository.Line> days, LocalDate today, boolean staff, long courseId) {
        var coming = new ArrayList<Line>();
        var past = new ArrayList<Line>();
        SpeakingDayRepository.Line next = null;
        for (var day : days) {
            if (day.day().isBefore(today)) {
                past.add(0, line(day, staff));
            } else {
                coming.add(line(day, staff));
                next = next == null ? day : next;
            }
        }
        var groups = new ArrayList<Group>();
        if (!coming.isEmpty()) {
            groups.add(new Group("coming", "To come", coming));
        }
        if (!past.isEmpty()) {
            groups.add(new Group("past", "Told", past));
        }
        return new SpeakingDayListPage(
                head(days, next, today),
                staff ? "/courses/" + courseId + "/speaking-days/new" : "",
                groups,
                staff
                        ? "A speaking day is a meeting at which students tell their stories in front of the room. Make one, and they can take their places."
                        : "Your instructor has not set a day yet. Until then, have a story ready.");
    }

    private static String head(
            List<SpeakingDayRepository.Line> days, SpeakingDayRepository.@Nullable Line next, LocalDate today) {
        if (days.isEmpty()) {
            return "No speaking day yet.";
        }
        if (next == null) {
            return "Every speaking day is over.";
        }
        if (next.day().equals(today)) {
            return "Stories are told today at " + When.time(next.startsAt()) + ".";
        }
        return "Stories are told next on " + When.longDay(next.day()) + ".";
    }

    private static Line line(SpeakingDayRepository.Line day, boolean staff) {
        var meta = day.title() + " · " + (staff ? day.section() + " · " : "") + day.assignment();
        return new Line(
                "/speaking-days/" + day.id(),
                When.longDay(day.day()) + ", " + When.time(day.startsAt()),
                day.catchUp() ? meta + " · catch-up" : meta,
                state(day),
                day.mine());
    }

    private static String state(SpeakingDayRepository.Line day) {
        if (day.told() > 0) {
            return day.told() + " of " + day.places() + " told";
        }
        return day.free() == 0
                ? day.places() + " places, none free"
                : day.free() + " of " + day.places() + " places free";
    }
}
