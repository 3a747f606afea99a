package howtotalk.gradebook.history;

import howtotalk.web.Choice;
import java.util.List;

/**
 * The history of a course's grades.
 *
 * @param filtered whether only some are asked for
 * @param totals totals that were set by hand
 * @param newest the first page, empty on it
 * @param older the next page, empty on the last
 */
public record HistoryPage(
        String gradebook,
        String action,
        List<Choice> students,
        String student,
        List<Choice> assignments,
        String assignment,
        boolean filtered,
        List<ChangeLine> totals,
        List<ChangeLine> changes,
        String newest,
        String older) {}
