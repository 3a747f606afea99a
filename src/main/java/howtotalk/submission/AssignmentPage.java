package howtotalk.submission;

import gg.jte.Content;
import howtotalk.files.Attachments;
import java.util.List;

/**
 * An assignment as its student sees it, ready to print.
 *
 * @param state which of the page's shapes it has
 * @param sentence for the shapes without a form: what holds now and what to do; also an error above the form
 * @param cost what lateness costs if it is handed in now, or empty
 */
public record AssignmentPage(
        Head head,
        Content brief,
        boolean hasBrief,
        Grading grading,
        State state,
        String sentence,
        String error,
        String cost,
        Pass pass,
        Checklist checklist,
        Form form,
        List<AttemptLine> attempts,
        Result result,
        Invitation invitation) {

    /**
     * What the instructor asks to be revised.
     *
     * @param words until when, and what holds for it; empty for no invitation
     * @param note what to work on, or empty
     */
    public record Invitation(String words, String note) {

        static final Invitation NONE = new Invitation("", "");
    }

    /** The shapes of the page. */
    public enum State {
        FORM,
        HANDED_IN,
        NOT_OPEN,
        CLOSED,
        IN_PERSON,
        EXCUSED
    }

    /**
     * The head of the page.
     *
     * @param path of the assignment
     * @param list its course's list
     * @param presses whether the due wants the reader now
     * @param meta points, and what happens after the due
     */
    public record Head(
            String path, String list, String crumb, String title, String due, boolean presses, String meta) {}

    /**
     * How it is graded.
     *
     * @param summary one line; empty where there is no rubric
     * @param criteria with their points
     */
    public record Grading(String summary, String criteria) {}

    /**
     * A late pass to use.
     *
     * @param words what it would do; empty where there is none to use
     */
    public record Pass(String words, String action, String formKey) {}

    /**
     * The form in which the work is typed.
     *
     * @param version of the draft; 0 where nothing has been saved
     * @param savedAt when, or empty
     * @param formKey so that it is handed in once
     * @param prompts whether the three questions are asked
     * @param evidence whether conversations are handed in
     * @param picks the touches in the window
     * @param pickNote how many are chosen
     * @param words of the texts
     * @param again the number of the attempt if it is not the first; else empty
     */
    public record Form(
            int version,
            String savedAt,
            String formKey,
            boolean prompts,
            String went,
            String said,
            String withWhom,
            String text,
            String words,
            boolean evidence,
            List<Pick> picks,
            String pickNote,
            Attachments files,
            String accept,
            String again) {}

    /**
     * A touch to choose.
     *
     * @param first the name as handed in
     * @param said what came of it
     * @param note why it does not count, or empty
     * @param choosable whether it may be handed in here at all
     */
    public record Pick(
            String id,
            String name,
            String first,
            String organisation,
            String meta,
            String said,
            String note,
            boolean choosable,
            boolean chosen,
            boolean named) {}

    /** An attempt that was handed in. */
    public record AttemptLine(String href, String title, String meta, String badge, boolean late) {}

    /**
     * The released grade.
     *
     * @param score for example "41.25 of 50"; empty while nothing is released
     * @param late the deduction in it, or empty
     * @param href where the feedback is
     */
    public record Result(String score, String late, String href) {}
}
