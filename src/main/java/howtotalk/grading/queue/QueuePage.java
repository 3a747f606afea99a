package howtotalk.grading.queue;

import howtotalk.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The students of one assignment, where the work of each stands, and the ways into it.
 *
 * @param begin the desk with the next that waits; of everybody, if the filters show nobody who does
 * @param spotChecks null where no conversations are asked for
 * @param grid all students on one page, null for work that is handed in
 * @param criteria one criterion across all students
 * @param everybody the same without filters
 * @param seed for the mixed order, should it be chosen
 * @param mixAgain the same in another mixed order, null in any other
 * @param nobody what is said instead of an empty list
 */
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
        @Nullable String spotChecks,
        @Nullable String grid,
        List<Way> criteria,
        String action,
        String everybody,
        List<Choice> sections,
        String section,
        List<Filter> filters,
        List<Choice> orders,
        String order,
        String seed,
        @Nullable String mixAgain,
        int graded,
        int of,
        String nobody,
        List<Line> lines) {

    /** A link. */
    public record Way(String href, String words) {}

    /** A filter to be ticked. */
    public record Filter(String value, String words, boolean chosen) {}

    /** One student. */
    public record Line(
            String name,
            String href,
            String section,
            String state,
            String tone,
            boolean regrade,
            boolean replied,
            String when,
            String score) {}
}
