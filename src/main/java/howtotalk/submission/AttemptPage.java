package howtotalk.submission;

import gg.jte.Content;
import howtotalk.files.Attachments;
import java.util.List;

/**
 * What was handed in: a receipt to its owner, the work itself to both.
 *
 * @param owner whether the reader handed it in
 * @param student the owner's name, for staff
 * @param when with seconds, in the course's zone
 * @param standing on time or how late
 * @param fingerprint in groups of four
 * @param prompts the three questions with their answers, those answered
 * @param again where a new attempt begins; empty where none is taken
 */
public record AttemptPage(
        boolean owner,
        String student,
        String title,
        String href,
        String list,
        String crumb,
        String when,
        String standing,
        boolean late,
        String cost,
        String number,
        String evidenceWords,
        String words,
        String fingerprint,
        Checklist checklist,
        List<Prompt> prompts,
        Content text,
        boolean hasText,
        List<Line> evidence,
        Attachments files,
        boolean hasFiles,
        String again,
        String againWords,
        boolean story) {

    /** A question and its answer. */
    public record Prompt(String question, List<String> answer) {}

    /**
     * A touch of the snapshot.
     *
     * @param css the timeline's shape: spoken or written, answered or not
     * @param when happened and logged, side by side
     */
    public record Line(String css, String person, String organisation, String meta, String when, String said) {}
}
