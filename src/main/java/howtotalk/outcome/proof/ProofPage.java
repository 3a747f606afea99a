package howtotalk.outcome.proof;

import howtotalk.outcome.OutcomeProof;
import howtotalk.outcome.OutcomeWords;
import howtotalk.web.Errors;
import howtotalk.words.When;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Where an outcome is proved: documents and verifiers, with what the visitor can do about them.
 *
 * @param id of the outcome
 * @param what it is
 * @param head how far it is proved
 * @param view what it rests on
 * @param own whether the visitor is its student
 * @param documented whether a document was accepted
 * @param formKey of the forms
 * @param sends whether mail leaves this server
 * @param until when a link that is sent now expires
 * @param errors a sentence a field; {@code file}, {@code email}, {@code note}
 * @param email as typed
 * @param note as typed
 */
public record ProofPage(
        String id,
        String what,
        String head,
        ProofView view,
        boolean own,
        boolean documented,
        String formKey,
        boolean sends,
        String until,
        Errors errors,
        String email,
        String note) {

    static ProofPage of(
            ProofRepository.Subject subject,
            ProofView view,
            boolean own,
            String formKey,
            boolean sends,
            Instant until,
            Errors errors,
            String email,
            String note) {
        var claim = subject.claim();
        return new ProofPage(
                Long.toString(subject.id()),
                (own ? "" : subject.student() + ": ")
                        + OutcomeWords.of(claim.status(), claim.kind(), claim.employer(), claim.title()),
                switch (subject.proof()) {
                    case CLAIMED -> own ? "Nothing proves it yet." : "Nothing proves this outcome yet.";
                    case DOCUMENTED -> "A document proves it.";
                    case VERIFIED -> "Somebody there confirmed it.";
                },
                view,
                own,
                subject.proof() == OutcomeProof.DOCUMENTED
                        || view.documents().stream().anyMatch(ProofView.Document::accepted),
                formKey,
                sends,
                When.date(until.atZone(ZoneId.of(subject.timeZone())).toLocalDate()),
                errors,
                email,
                note);
    }
}
