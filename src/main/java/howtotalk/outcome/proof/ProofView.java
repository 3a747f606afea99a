package howtotalk.outcome.proof;

import howtotalk.words.When;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an outcome rests on, ready to print.
 *
 * @param documents in the order they came
 * @param asked verifiers, in the order they were asked
 * @param verifiable whether there is somebody who could confirm it
 */
public record ProofView(List<Document> documents, List<Asked> asked, boolean verifiable) {

    /**
     * A document.
     *
     * @param id of it
     * @param name of the file, or what was seen on paper
     * @param href to the file, or empty
     * @param meta when it came
     * @param state what the instructor decided
     * @param css of the badge of the state
     * @param said with which words, or empty
     * @param accepted whether it counts
     * @param removable whether its student can take it away
     */
    public record Document(
            String id,
            String name,
            String href,
            String meta,
            String state,
            String css,
            String said,
            boolean accepted,
            boolean removable) {}

    /**
     * A verifier.
     *
     * @param id of the question
     * @param email the address, which is shown beside the proof
     * @param address what kind of address it is, or empty
     * @param meta who asked and when
     * @param state what came of it
     * @param css of the badge of the state
     * @param open whether the link can still be used
     * @param claim what was asked
     * @param verifier who answered, or empty
     * @param said in which words, or empty
     * @param corrected what it should be, or nothing
     * @param adoptable whether the student can take the correction over
     * @param adopted when that was done, or empty
     */
    public record Asked(
            String id,
            String email,
            String address,
            String meta,
            String state,
            String css,
            boolean open,
            List<Claim.Fact> claim,
            String verifier,
            String said,
            List<Claim.Fact> corrected,
            boolean adoptable,
            String adopted) {}

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return documents.isEmpty() && asked.isEmpty();
    }

    static ProofView of(
            ProofRepository.Subject subject,
            List<ProofRepository.Document> documents,
            List<ProofRepository.Asked> asked,
            boolean own,
            Instant now) {
        var zone = ZoneId.of(subject.timeZone());
        return new ProofView(
                documents.stream().map(one -> document(one, zone)).toList(),
                asked.stream().map(one -> asked(one, own, now, zone)).toList(),
                subject.claim().verifiable());
    }

    private static Document document(ProofRepository.Document one, ZoneId zone) {
        var decision = one.decision();
        var by = one.decidedBy().isEmpty() ? "" : " by " + one.decidedBy();
        return new Document(
                Long.toString(one.id()),
                one.name(),
                one.fileId() == null ? "" : "/files/" + one.fileId(),
                (one.fileId() == null ? "seen on " : "added ") + day(one.addedAt(), zone),
                decision == null
                        ? "Waits for the instructor"
                        : decision == Decision.ACCEPTED ? "Accepted" + by : "Sent back" + by,
                decision == null ? "" : decision == Decision.ACCEPTED ? "badge--ok" : "badge--warn",
                one.said(),
                decision == Decision.ACCEPTED,
                decision != Decision.ACCEPTED);
    }

    private static Asked asked(ProofRepository.Asked one, boolean own, Instant now, ZoneId zone) {
        boolean open = one.open(now);
        return new Asked(
                Long.toString(one.id()),
                one.email(),
                address(one, own),
                "asked by " + (one.byStudent() ? own ? "you" : "the student" : one.sender()) + " on "
                        + day(one.askedAt(), zone)
                        + (one.handedOver() ? ", who passed the link on" : "")
                        + (open ? ", open until " + day(one.expiresAt(), zone) : ""),
                state(one, open, zone),
                one.answer() == Answer.CONFIRMED
                        ? "badge--ok"
                        : one.answer() == null ? "" : one.adoptedAt() != null ? "badge--ok" : "badge--warn",
                open,
                one.claim().facts(),
                one.verifier(),
                one.said(),
                corrected(one),
                own
                        && one.answer() == Answer.CORRECTED
                        && one.adoptedAt() == null
                        && one.claim().kind() != null,
                one.adoptedAt() == null ? "" : day(one.adoptedAt(), zone));
    }

    /** What can be said of the address without asking anybody. */
    private static String address(ProofRepository.Asked one, boolean own) {
        if (!own && one.inCourse()) {
            return "belongs to somebody in this course";
        }
        return FreeMail.is(one.email()) ? "a personal address, not one of a workplace" : "";
    }

    private static String state(ProofRepository.Asked one, boolean open, ZoneId zone) {
        var answered = one.answeredAt();
        var answer = one.answer();
        if (answer == null || answered == null) {
            return open ? "Not answered yet" : one.revokedAt() != null ? "Revoked" : "Expired without an answer";
        }
        return switch (answer) {
            case CONFIRMED -> "Confirmed " + day(answered, zone);
            case CORRECTED -> "Corrected " + day(answered, zone);
            case DENIED -> "Not confirmed, " + day(answered, zone);
        };
    }

    private static List<Claim.Fact> corrected(ProofRepository.Asked one) {
        if (one.answer() != Answer.CORRECTED || one.claim().kind() == null) {
            return List.of();
        }
        var claim = one.claim();
        return new Claim(
                        null,
                        claim.kind(),
                        one.newEmployer(),
                        one.newTitle(),
                        claim.acceptedOn(),
                        one.newStartsOn(),
                        one.newHours())
                .facts();
    }

    private static String day(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : When.date(at.atZone(zone).toLocalDate());
    }

    /** All lines of what was asked and corrected, side by side: a label, what was filed, what the verifier says. */
    public static List<Difference> differences(Asked asked) {
        var lines = new ArrayList<Difference>();
        for (var fact : asked.claim()) {
            var other = asked.corrected().stream()
                    .filter(one -> one.label().equals(fact.label()))
                    .map(Claim.Fact::words)
                    .findFirst()
                    .orElse("");
            lines.add(new Difference(fact.label(), fact.words(), other, !other.equals(fact.words())));
        }
        asked.corrected().stream()
                .filter(one ->
                        asked.claim().stream().noneMatch(fact -> fact.label().equals(one.label())))
                .forEach(one -> lines.add(new Difference(one.label(), "", one.words(), true)));
        return lines;
    }

    /** A line of both versions. */
    public record Difference(String label, String filed, String corrected, boolean differs) {}
}
