package howtotalk.gradebook.totals;

import howtotalk.gradebook.history.ChangeLine;
import howtotalk.web.Errors;
import java.util.List;

/**
 * The total of one student.
 *
 * @param back where whoever set it came from
 * @param next the same, empty for the gradebook
 * @param computed what it comes to by itself, a sentence
 * @param set what it was set to by hand, or empty
 * @param changed whether somebody set it since the form was shown
 */
public record TotalPage(
        String student,
        String back,
        String backWords,
        String next,
        String action,
        String computed,
        String set,
        String version,
        String percent,
        String letter,
        String reason,
        boolean changed,
        Errors errors,
        List<ChangeLine> history) {}
