package howtotalk.outcome.proof;

import howtotalk.account.Names;
import howtotalk.web.Choice;
import howtotalk.words.When;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * What a verifier sees: one question, who asks it, and nothing else of the student.
 *
 * @param action where the answer goes
 * @param student the name
 * @param first name of the student
 * @param asker who asks, and as what
 * @param until the last day of the link
 * @param email to which the link was sent, and which will be shown
 * @param facts to be confirmed
 * @param position whether the facts are those of a position, which can be corrected one by one
 * @param corrects whether the form to correct them stands open
 * @param answers to choose from
 * @param form as typed
 */
public record VerifyPage(
        String action,
        String student,
        String first,
        String asker,
        String until,
        String email,
        List<Claim.Fact> facts,
        boolean position,
        boolean corrects,
        List<Choice> answers,
        VerifierForm form) {

    static VerifyPage of(String token, ProofRepository.Question question, VerifierForm form) {
        return new VerifyPage(
                "/verify/" + token,
                question.student(),
                Names.first(question.student()),
                asker(question),
                When.date(question.expiresAt()
                        .atZone(ZoneId.of(question.timeZone()))
                        .toLocalDate()),
                question.email(),
                question.claim().facts(),
                question.claim().kind() != null,
                form.opens(question.claim()),
                Arrays.stream(Answer.values())
                        .map(answer -> new Choice(answer.name(), answer.words()))
                        .toList(),
                form);
    }

    private static String asker(ProofRepository.Question question) {
        var course = question.course() + ", “" + question.courseTitle() + "”";
        return question.byStudent()
                ? question.student() + ", a student of " + course + ", asks you."
                : (question.sender().isEmpty() ? "The instructor" : question.sender()) + ", who teaches " + course
                        + ", asks you.";
    }
}
