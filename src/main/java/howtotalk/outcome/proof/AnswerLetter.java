package howtotalk.outcome.proof;

import howtotalk.account.Names;
import howtotalk.outcome.OutcomeWords;

/** The mail that tells a student what a verifier answered. */
final class AnswerLetter {

    static final String SUBJECT = "A verifier has answered";

    /** What the outbox shows in place of it. */
    static final String SHOWN = "What a verifier answered about one outcome, for its student alone.";

    private AnswerLetter() {}

    /**
     * The body, plain text.
     *
     * @param question that was answered
     * @param answer to it
     * @param link to the outcome
     */
    static String body(ProofRepository.Question question, Answer answer, String link) {
        var claim = question.claim();
        return "Hello " + Names.first(question.student()) + ",\n\n"
                + question.email() + ", whom " + (question.byStudent() ? "you" : "your instructor")
                + " asked to confirm this, has answered:\n\n"
                + OutcomeWords.of(claim.status(), claim.kind(), claim.employer(), claim.title()) + "\n"
                + answer.words() + ".\n\n" + next(answer) + "\n\n" + link + "\n";
    }

    private static String next(Answer answer) {
        return switch (answer) {
            case CONFIRMED -> "Your outcome counts as verified now. There is nothing more to do.";
            case CORRECTED ->
                "Your outcome stays as you filed it until you take the correction over. Both versions are here:";
            case DENIED ->
                "Your outcome stays as you filed it. Read what was said, and talk to your instructor if it is a"
                        + " mistake:";
        };
    }
}
