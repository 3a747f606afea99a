package howtotalk.gradebook.statistics;

import gg.jte.Content;
import howtotalk.gradebook.Statistics;
import howtotalk.web.Choice;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the scores of one assignment lie.
 *
 * @param head the mean and the median in a sentence
 * @param lede how many there are, and how many their students have not seen
 * @param rows the scores, then each criterion
 * @param drawing how many in each step; null without points to take a share of
 * @param messages to whom one may write about it
 */
public record StatisticsPage(
        String gradebook,
        String title,
        String href,
        String head,
        String lede,
        String action,
        List<Choice> sections,
        String section,
        List<Row> rows,
        @Nullable Content drawing,
        List<Choice> messages) {

    /** One line of figures. */
    public record Row(
            String name,
            String n,
            String mean,
            String lowest,
            String lower,
            String median,
            String upper,
            String highest) {

        static Row of(String name, @Nullable Statistics figures, LongFunction<String> words) {
            if (figures == null) return new Row(name, "0", "–", "–", "–", "–", "–", "–");
            return new Row(
                    name,
                    Integer.toString(figures.n()),
                    words.apply(figures.mean()),
                    words.apply(figures.lowest()),
                    words.apply(figures.lower()),
                    words.apply(figures.median()),
                    words.apply(figures.upper()),
                    words.apply(figures.highest()));
        }
    }
}
