package howtotalk.gradebook;

import gg.jte.Content;
import howtotalk.grading.RegradeLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A student's own grades: what was released, how it came about, and what it comes to. */
public record GradesPage(String head, String lede, String counted, List<Group> groups, List<Line> released) {

    /** A group of assignments and what it came to. */
    public record Group(String name, String note, String percent, List<Line> lines) {}

    /**
     * One assignment.
     *
     * @param score what counts, or empty
     * @param words what stands in its place
     * @param ask where a second look is asked for, null while there is nothing to look at again
     * @param late the arithmetic of lateness in a sentence, or empty
     */
    public record Line(
            String id,
            String title,
            String href,
            String score,
            String of,
            String words,
            String tone,
            String late,
            List<Level> levels,
            @Nullable Content comment,
            List<RegradeLine> regrades,
            @Nullable String ask) {

        /** Whether there is more to read than the score. */
        public boolean told() {
            return !levels.isEmpty() || comment != null || !late.isEmpty() || !regrades.isEmpty();
        }
    }

    /** A criterion and the level reached on it. */
    public record Level(String criterion, String level, String name, String description, String points) {}
}
