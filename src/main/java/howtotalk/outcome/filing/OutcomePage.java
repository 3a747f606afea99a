package howtotalk.outcome.filing;

import howtotalk.outcome.OutcomeProof;
import howtotalk.outcome.OutcomeStatus;
import howtotalk.outcome.PathToOffer;
import howtotalk.outcome.path.Path;
import howtotalk.outcome.path.PathView;
import howtotalk.outcome.proof.ProofView;
import howtotalk.web.Errors;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One filed outcome and the path to it.
 *
 * @param id of it
 * @param back to the list
 * @param backWords what that is
 * @param head the answer
 * @param filed by whom and when, as of which day, in which course
 * @param facts of a position
 * @param proofs of the outcome and of the path, side by side; of a status only the first
 * @param path as it was frozen, or nothing without one
 * @param without the answer to the counterfactual question, or empty
 * @param quote the student’s words, or empty
 * @param consent whether they may be quoted
 * @param consentWords what became of the consent
 * @param own whether the visitor is the student
 * @param told whether the instructor filed it, as the student told
 * @param proof what it rests on
 * @param checklist of an internship, or nothing
 * @param claimed whether it is only claimed, so that it can be taken back
 */
public record OutcomePage(
        String id,
        String back,
        String backWords,
        String head,
        String filed,
        List<Fact> facts,
        List<Proof> proofs,
        @Nullable PathView path,
        String without,
        String quote,
        boolean consent,
        String consentWords,
        boolean own,
        boolean told,
        ProofView proof,
        @Nullable Checklist checklist,
        boolean claimed) {

    /** A labelled fact. */
    public record Fact(String label, String words) {}

    /**
     * One of the two proofs: how far the outcome itself is proved, or the path to it.
     *
     * @param id of its heading
     * @param title what is proved
     * @param rungs from the least to the most
     * @param why what the rung that is reached rests on
     */
    public record Proof(String id, String title, List<Rung> rungs, String why) {}

    /** A rung; those up to the one reached are reached. */
    public record Rung(String words, boolean reached, boolean here) {}

    /** This page has no form in which a document could be refused. */
    public Errors noErrors() {
        return new Errors();
    }

    static OutcomePage of(
            OutcomeRepository.Filed filed,
            Path path,
            ProofView proof,
            List<OutcomeRepository.Given> criteria,
            boolean own) {
        var zone = ZoneId.of(filed.timeZone());
        return new OutcomePage(
                Long.toString(filed.id()),
                own ? "/outcomes" : "/courses/" + filed.courseId() + "/outcomes",
                own ? "What you filed" : "Outcomes",
                head(filed, own),
                filed(filed, own, zone),
                facts(filed),
                proofs(filed),
                path.isEmpty() ? null : PathView.of(path, filed.title(), filed.employer(), zone),
                filed.withoutThisContact() == null
                        ? ""
                        : Prose.sentence(filed.withoutThisContact().words()),
                filed.quote(),
                filed.consentToQuote(),
                consent(filed, zone),
                own,
                told(filed) && filed.filedBy() != null,
                proof,
                Checklist.asked(filed.kind()) ? Checklist.of(criteria) : null,
                filed.proof() == OutcomeProof.CLAIMED);
    }

    private static String head(OutcomeRepository.Filed filed, boolean own) {
        if (filed.status() != null) {
            return filed.status() == OutcomeStatus.PREFER_NOT_TO_SAY
                    ? (own ? "You prefer not to say." : filed.student() + " prefers not to say.")
                    : (own ? "You are " : filed.student() + " is ")
                            + filed.status().words() + ".";
        }
        return (own ? "You" : filed.student()) + " accepted: " + filed.title() + " at " + filed.employer() + ".";
    }

    private static boolean told(OutcomeRepository.Filed filed) {
        return filed.filedBy() == null || filed.filedBy() != filed.accountId();
    }

    private static String consent(OutcomeRepository.Filed filed, ZoneId zone) {
        var withdrawn = filed.consentWithdrawnAt();
        if (filed.consentToQuote()) {
            return "may be quoted";
        }
        return withdrawn == null
                ? "not quoted"
                : "consent taken back on " + When.date(withdrawn.atZone(zone).toLocalDate());
    }

    private static String filed(OutcomeRepository.Filed filed, boolean own, ZoneId zone) {
        boolean self = !told(filed);
        var by = self
                ? (own ? "you" : filed.student())
                : filed.filer().isEmpty() ? "somebody who has left" : filed.filer();
        return "Filed by " + by + (self ? "" : own ? ", as you told them," : ", as the student told,") + " on "
                + When.date(filed.filedAt().atZone(zone).toLocalDate()) + ", as of "
                + When.date(filed.asOf()) + " · " + filed.course();
    }

    private static List<Fact> facts(OutcomeRepository.Filed filed) {
        var facts = new ArrayList<Fact>();
        if (filed.kind() == null) {
            return facts;
        }
        facts.add(new Fact("Kind", Prose.sentence(filed.kind().words())));
        fact(facts, "Accepted", filed.acceptedOn());
        fact(facts, "Starts", filed.startsOn());
        if (filed.hoursAWeek() != null) {
            facts.add(new Fact("Hours", filed.hoursAWeek() + " a week"));
        }
        if (filed.pay() != null) {
            facts.add(new Fact("Pay", Prose.sentence(filed.pay().words())));
        }
        if (filed.academicCredit()) {
            facts.add(new Fact("Credit", "Earns academic credit"));
        }
        return facts;
    }

    private static void fact(List<Fact> facts, String label, @Nullable LocalDate day) {
        if (day != null) {
            facts.add(new Fact(label, When.date(day)));
        }
    }

    private static List<Proof> proofs(OutcomeRepository.Filed filed) {
        var outcome = new Proof(
                "proof-of-outcome",
                "Proof of the outcome",
                rungs(
                        List.of("Claimed", "Documented", "Verified"),
                        filed.proof().ordinal()),
                switch (filed.proof()) {
                    case CLAIMED -> "It rests on what was said.";
                    case DOCUMENTED -> "The instructor accepted a document.";
                    case VERIFIED -> "Somebody there confirmed it by a link sent to their address.";
                });
        if (filed.kind() == null) {
            return List.of(outcome);
        }
        var path = new Proof(
                "proof-of-path",
                "Proof of the path",
                rungs(
                        List.of("Asserted", "Dated", "Contemporaneous"),
                        filed.pathProof().ordinal()),
                switch (filed.pathProof()) {
                    case ASSERTED -> "No dated conversation stands before the offer.";
                    case DATED -> "Dated conversations stand before the offer; some were logged later.";
                    case CONTEMPORANEOUS ->
                        "Each conversation was logged within " + PathToOffer.DAYS_TO_LOG
                                + " days, and before the offer.";
                });
        return List.of(outcome, path);
    }

    private static List<Rung> rungs(List<String> words, int reached) {
        var rungs = new ArrayList<Rung>();
        for (var word : words) {
            rungs.add(new Rung(word, rungs.size() <= reached, rungs.size() == reached));
        }
        return rungs;
    }
}
