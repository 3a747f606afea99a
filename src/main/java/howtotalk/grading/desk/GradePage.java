package howtotalk.grading.desk;

import gg.jte.Content;
import howtotalk.files.Attachments;
import howtotalk.grading.queue.Queue;
import howtotalk.grading.regrade.RegradeLine;
import howtotalk.grading.reply.ReplyThread;
import howtotalk.web.Levels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the desk shows: one student's work beside its rubric, and the way to the next.
 *
 * @param enrolment whose work it is
 * @param regrades what the student asked to be looked at again
 * @param thread what was said under the feedback, null while there is neither a grade to see nor a word
 * @param base the path that the forms of the page go to: the same before and after the first save, so that what waits in
 *     a browser is found again
 * @param savedBefore where an older page of this student sent its marks, null for nowhere
 * @param bank where comments to be used again are kept
 * @param query what keeps the queue within one section, empty or beginning with ?
 * @param version of the assessment, 0 where nothing is saved
 * @param autosave whether it saves itself; what students already see is only changed on purpose
 * @param savedAt when it was last saved, empty for never
 */
public record GradePage(
        String enrolment,
        Queue queue,
        Student student,
        Work work,
        Marking marking,
        Standing standing,
        List<RegradeLine> regrades,
        @Nullable ReplyThread thread,
        String base,
        @Nullable String savedBefore,
        String bank,
        String query,
        int version,
        boolean autosave,
        String savedAt) {

    /**
     * Where the page stands in the queue.
     *
     * @param onward the next that waits, where Enter leads; the queue itself when none is left
     */
    public record Queue(
            String title,
            String href,
            String scope,
            int graded,
            int toGrade,
            int width,
            List<Tick> ticks,
            String label,
            @Nullable String previous,
            @Nullable String next,
            String onward,
            String onwardWords,
            boolean last) {

        /** How many have or want a grade. */
        public int of() {
            return graded + toGrade;
        }
    }

    /** One student of the queue, as a mark. */
    public record Tick(String kind, String x) {}

    /** Whose work it is. */
    public record Student(String name, String badge, String badgeTone, String line) {}

    /** What was handed in. */
    public record Work(
            List<AttemptLink> attempts,
            @Nullable Counting counting,
            @Nullable Changes changes,
            List<String> context,
            List<Prompt> prompts,
            @Nullable Content text,
            String empty,
            Attachments files,
            String evidenceNote,
            String requirement,
            boolean requirementMet,
            List<Touch> evidence,
            List<Earlier> earlier) {}

    /** An attempt, or what changed since one. */
    public record AttemptLink(String href, String words, boolean current) {}

    /**
     * Which attempt counts, where there is a choice.
     *
     * @param attempt number of the attempt that the button lets count
     */
    public record Counting(String words, String attempt, String button) {}

    /**
     * What changed between two attempts.
     *
     * @param parts of the text that are not the same in both
     * @param out people and files that are gone
     * @param in people and files that came
     */
    public record Changes(String title, List<Changed> parts, List<String> out, List<String> in) {

        /** Whether the two say the same. */
        public boolean none() {
            return parts.isEmpty() && out.isEmpty() && in.isEmpty();
        }
    }

    /** A part of the text that changed. */
    public record Changed(String label, List<Differences.Piece> pieces) {}

    /** What was asked at hand-in. */
    public record Prompt(String asked, Content answer) {}

    /** One touch of the snapshot. */
    public record Touch(
            String css,
            String person,
            String organisation,
            String when,
            String logged,
            String mark,
            String said,
            String learned) {}

    /** What was said before to one criterion, first to latest. */
    public record Earlier(String criterion, List<Before> before) {}

    /** What was said to a criterion of another assignment. */
    public record Before(String title, String level, String comment) {}

    /**
     * A criterion with what is said to it alone.
     *
     * @param about what the criterion looks at, empty if its name says so
     * @param field by which the comment is sent
     * @param kept in the bank for this criterion, most used first
     * @param bank where all of them are
     */
    public record Judged(Levels levels, String about, String field, String comment, List<String> kept, String bank) {}

    /**
     * The right side.
     *
     * @param levels of the rubric, empty without one
     * @param weights of the criteria in the same order, for adding up while levels are chosen
     * @param score as typed, without a rubric
     * @param kept in the bank for the work as a whole, most used first
     */
    public record Marking(
            List<Judged> levels,
            String weights,
            String points,
            String of,
            String score,
            String comment,
            List<String> kept,
            String privateNote,
            Bill bill) {}

    /**
     * The arithmetic.
     *
     * @param entered before lateness
     * @param byHand the score given by hand instead of the levels, in hundredths; empty for none
     * @param byLevels what the levels come to where that does not count
     * @param percent that lateness asks for, of the points possible; 0 if none or waived
     * @param floor percent below which it does not go
     */
    public record Bill(
            String enteredLabel,
            String entered,
            String byHand,
            String byLevels,
            String late,
            String off,
            boolean waived,
            boolean waivable,
            String percent,
            String floor,
            String score) {}

    /**
     * What is decided by hand, and what happened so far.
     *
     * @param ways to what is decided on a page of its own
     * @param byHand the score given by hand instead of the levels, empty for none
     */
    public record Standing(
            List<Decision> decisions, List<Way> ways, List<String> words, List<Change> history, String byHand) {}

    /** A link. */
    public record Way(String href, String words) {}

    /** A button. */
    public record Decision(String value, String words) {}

    /**
     * A line of the history.
     *
     * @param restores its number, by which it is restored; null if it says what is there already, or kept nothing
     */
    public record Change(
            String when,
            String what,
            String score,
            String reason,
            @Nullable Long restores) {}
}
