package howtotalk.grading;

import howtotalk.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The students of one assignment, where the work of each stands, and the way to the next that waits. */
public record QueuePage(
        String title,
        String assignment,
        String course,
        String head,
        String lede,
        @Nullable String begin,
        String beginWords,
        String release,
        boolean releasable,
        String action,
        List<Choice> sections,
        String section,
        List<Choice> states,
        String state,
        int graded,
        int of,
        List<Line> lines) {

    /** One student. */
    public record Line(
            String name,
            String href,
            String section,
            String state,
            String tone,
            boolean regrade,
            String when,
            String score) {}
}
