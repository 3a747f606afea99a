package howtotalk.outcome.closing;

import howtotalk.outcome.OutcomeStatus;
import howtotalk.outcome.OutcomeWords;
import howtotalk.outcome.filing.Drafts;
import howtotalk.web.Choice;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.util.Arrays;
import java.util.List;

/**
 * The question, for a student.
 *
 * @param course its label
 * @param courseId for the forms
 * @param head whether it was answered
 * @param lede until when it is asked
 * @param answered whether there is an answer
 * @param accepted offers that were accepted and not filed
 * @param filed what was filed before
 * @param statuses to choose from
 * @param chosen the status that was chosen and not sent yet, or empty
 * @param version of that choice
 * @param formKey of the form
 */
public record EndOfTermPage(
        String course,
        String courseId,
        String head,
        String lede,
        boolean answered,
        List<Line> accepted,
        List<Line> filed,
        List<Choice> statuses,
        String chosen,
        int version,
        String formKey) {

    /** A line with a link. */
    public record Line(String href, String words, String meta) {}

    private static final List<Choice> STATUSES = Arrays.stream(OutcomeStatus.values())
            .map(status -> new Choice(
                    status.name(),
                    status == OutcomeStatus.PREFER_NOT_TO_SAY ? "Prefer not to say" : Prose.sentence(status.words())))
            .toList();

    static EndOfTermPage of(
            EndOfTermRepository.CourseRow course,
            String lede,
            boolean answered,
            List<EndOfTermRepository.Accepted> accepted,
            List<EndOfTermRepository.Filed> filed,
            Drafts.Draft draft,
            String formKey) {
        return new EndOfTermPage(
                course.label(),
                Long.toString(course.id()),
                answered ? "You have answered. Thank you." : "What came of it?",
                lede,
                answered,
                accepted.stream()
                        .map(one -> new Line(
                                "/opportunities/" + one.id() + "/outcome",
                                one.role() + ", " + one.organisation(),
                                "accepted, and not filed yet"))
                        .toList(),
                filed.stream()
                        .map(one -> new Line(
                                "/outcomes/" + one.id(),
                                OutcomeWords.of(one.status(), one.kind(), one.employer(), one.title()),
                                "as of " + When.date(one.asOf())))
                        .toList(),
                STATUSES,
                draft.field("status"),
                draft.version(),
                formKey);
    }
}
