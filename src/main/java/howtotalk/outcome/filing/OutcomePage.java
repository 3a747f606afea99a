package howtotalk.outcome.filing;

import howtotalk.outcome.OutcomeProof;
import howtotalk.outcome.OutcomeStatus;
import howtotalk.outcome.OutcomeWords;
import howtotalk.outcome.PathToOffer;
import howtotalk.outcome.path.Path;
import howtotalk.outcome.path.PathView;
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
 * @param own whether the visitor is the student
 * @param documented whether a document was accepted
 * @param verified whether the verifier confirmed
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
        boolean own,
        boolean documented,
        boolean verified,
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

    static OutcomePage of(OutcomeRepository.Filed filed, Path path, boolean own) {
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
                        : OutcomeWords.capital(filed.withoutThisContact().words()),
                filed.quote(),
                filed.consentToQuote(),
                own,
                filed.proof() == OutcomeProof.DOCUMENTED,
                filed.proof() == OutcomeProof.VERIFIED,
                filed.proof() == OutcomeProof.CLAIMED);
    }

    private static String head(OutcomeRepository.Filed filed, boolean own) {
        var who = own ? "You" : filed.student();
        if (filed.status() != null) {
            return filed.status() == OutcomeStatus.PREFER_NOT_TO_SAY
                    ? (own ? "You prefer not to say." : filed.student() + " prefers not to say.")
                    : who + ": " + filed.status().words() + ".";
        }
        return who + " accepted: " + filed.title() + " at " + filed.employer() + ".";
    }

    private static String filed(OutcomeRepository.Filed filed, boolean own, ZoneId zone) {
        boolean self = filed.filedBy() != null && filed.filedBy() == filed.accountId();
        var by = self
                ? (own ? "you" : filed.student())
                : filed.filer().isEmpty() ? "somebody who has left" : filed.filer();
        return "Filed by " + by + " on "
                + OutcomeWords.day(filed.filedAt().atZone(zone).toLocalDate()) + ", as of "
                + OutcomeWords.day(filed.asOf()) + " · " + filed.course();
    }

    private static List<Fact> facts(OutcomeRepository.Filed filed) {
        var facts = new ArrayList<Fact>();
        if (filed.kind() == null) {
            return facts;
        }
        facts.add(new Fact("Kind", OutcomeWords.capital(filed.kind().words())));
        fact(facts, "Accepted", filed.acceptedOn());
        fact(facts, "Starts", filed.startsOn());
        if (filed.hoursAWeek() != null) {
            facts.add(new Fact("Hours", filed.hoursAWeek() + " a week"));
        }
        if (filed.pay() != null) {
            facts.add(new Fact("Pay", OutcomeWords.capital(filed.pay().words())));
        }
        if (filed.academicCredit()) {
            facts.add(new Fact("Credit", "Earns academic credit"));
        }
        return facts;
    }

    private static void fact(List<Fact> facts, String label, @Nullable LocalDate day) {
        if (day != null) {
            facts.add(new Fact(label, OutcomeWords.day(day)));
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
