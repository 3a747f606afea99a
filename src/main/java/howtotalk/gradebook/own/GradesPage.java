package howtotalk.gradebook.own;

import gg.jte.Content;
import howtotalk.grading.regrade.RegradeLine;
import howtotalk.grading.regrade.RegradeWindow;
import howtotalk.grading.reply.ReplyLine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A student's own grades: what was released, how it came about, and what it comes to.
 *
 * @param needed what each letter still takes
 * @param whatIf where scores are tried out
 */
public record GradesPage(
        String head, String lede, String counted, List<Group> groups, NeededLines needed, String whatIf) {

    /** A group of assignments and what it came to. */
    public record Group(String name, String note, String percent, List<Line> lines) {}

    /**
     * One assignment.
     *
     * @param score what counts, or empty
     * @param words what stands in its place
     * @param ask where a second look is asked for, null while there is nothing to look at again, or the time is over
     * @param askWords until when it can be asked for, or could; empty without an end
     * @param replies what was said under the feedback
     * @param reply where the student writes back, null while there is no feedback
     * @param sum how the score came about after the levels, in sentences with the numbers
     * @param levelSum what the levels come to, or empty
     */
    public record Line(
            String id,
            String title,
            String href,
            String score,
            String of,
            String words,
            String tone,
            List<String> sum,
            List<Level> levels,
            String levelSum,
            @Nullable Content comment,
            List<RegradeLine> regrades,
            @Nullable String ask,
            String askWords,
            List<ReplyLine> replies,
            @Nullable String reply) {

        /** The same while its window is open; for two weeks after that a sentence stands where the way to ask was. */
        Line asking(@Nullable RegradeWindow window, ZoneId zone, Instant now) {
            if (ask == null || window == null) return this;
            boolean open = window.open(now);
            var until = window.words(zone);
            return new Line(
                    id,
                    title,
                    href,
                    score,
                    of,
                    words,
                    tone,
                    sum,
                    levels,
                    levelSum,
                    comment,
                    regrades,
                    open ? ask : null,
                    open ? until : window.justClosed(now) ? "A second look could be asked for " + until + "." : "",
                    replies,
                    reply);
        }
    }

    /**
     * A criterion and what was reached on it.
     *
     * @param reached for example "3 · good", or that no level was given
     * @param points "7.50 of 10", or empty without a level
     * @param steps all levels of the criterion from the lowest
     * @param comment said about this criterion, or null
     */
    public record Level(
            String criterion,
            String reached,
            String description,
            String points,
            List<Step> steps,
            @Nullable Content comment) {}

    /** One level of a criterion; half a level more is reached between two. */
    public record Step(String name, String percent, boolean reached) {}
}
