package howtotalk.attendance.roll;

import howtotalk.web.Choice;
import howtotalk.web.Levels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is at one meeting, a line a student.
 *
 * @param course the way back
 * @param when the meeting in words
 * @param place which of the section's meetings it is
 * @param ahead whether its day is still to come, so that only excuses are noted
 * @param meetings of the section, to go to another
 * @param meeting the one that is shown
 * @param before the meeting before, null at the first
 * @param after the meeting after, null at the last
 * @param action where all lines are sent without script
 * @param counts how many of each mark
 * @param unmarked of how many nothing is noted
 */
public record RollPage(
        String course,
        String label,
        String when,
        String place,
        boolean ahead,
        List<Choice> sections,
        String section,
        List<Choice> meetings,
        String meeting,
        @Nullable String before,
        @Nullable String after,
        String term,
        String action,
        int done,
        List<Count> counts,
        int unmarked,
        List<Line> lines) {

    /** How many have a mark. */
    public record Count(String mark, int number, String words) {}

    /**
     * One student.
     *
     * @param about what else is known: of earlier meetings, and of a talk that day
     * @param saveTo where the line alone is sent
     * @param note what became of a mark that was chosen when somebody else had chosen another
     */
    public record Line(
            String enrolment, String name, String about, Levels levels, int version, String saveTo, String note) {}
}
