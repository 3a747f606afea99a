package howtotalk.report;

import howtotalk.contact.CourseDays;
import howtotalk.contact.Origin;
import howtotalk.contact.Tie;
import howtotalk.outcome.OutcomeProof;
import howtotalk.touch.Channel;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * To what accepted offers trace back. Each offer with a path gives one whole credit by each rule; touches that tie, of
 * one first or last day, share it equally, and a touch handed in for several assignments shares its part among them.
 * Offers without a path outside the hiring process give none, so every table adds up to {@link #traced}.
 *
 * @param offers all accepted offers that the report counts
 */
public record Attribution(List<AcceptedOffer> offers) {

    /**
     * A line of a table.
     *
     * @param key what is credited; null for touches of which it is not known or that have none, always the last line
     * @param credit its share
     */
    public record Line<K>(@Nullable K key, Credit credit) {}

    /**
     * An assignment, and what the contact was to the course: somebody new is told apart from somebody found again.
     *
     * @param assignmentId the assignment, or null for touches handed in for none
     * @param origin of the contact
     */
    public record AssignmentOrigin(@Nullable Long assignmentId, Origin origin) implements Comparable<AssignmentOrigin> {

        @Override
        public int compareTo(AssignmentOrigin other) {
            int byAssignment = emptyLast(Optional.ofNullable(assignmentId), Optional.ofNullable(other.assignmentId));
            return byAssignment != 0 ? byAssignment : origin.compareTo(other.origin);
        }
    }

    public Attribution {
        offers = List.copyOf(offers);
    }

    /** How many offers have a path, of how many. */
    public Rate traced() {
        long traced =
                offers.stream().filter(offer -> !offer.credited().isEmpty()).count();
        return new Rate((int) traced, offers.size());
    }

    /** Credit by assignment, by its id; the null line is what was logged for no assignment. */
    public List<Line<Long>> byAssignment() {
        return lines(step -> orNone(step.assignments()));
    }

    /** Credit by assignment and by what the contact was to the course. No key is null; its assignment may be. */
    public List<Line<AssignmentOrigin>> byAssignmentAndOrigin() {
        return lines(step -> orNone(step.assignments()).stream()
                .map(id -> Optional.of(new AssignmentOrigin(id.orElse(null), step.origin())))
                .toList());
    }

    /** Credit by channel; no key is null. */
    public List<Line<Channel>> byChannel() {
        return lines(step -> List.of(Optional.of(step.channel())));
    }

    /** Credit by tie; the null line is of contacts whose tie was not said. */
    public List<Line<Tie>> byTie() {
        return lines(step -> List.of(Optional.ofNullable(step.tie())));
    }

    /** Credit by origin; no key is null. */
    public List<Line<Origin>> byOrigin() {
        return lines(step -> List.of(Optional.of(step.origin())));
    }

    /** The foot of every table: as many whole credits as there are traced offers. */
    public Credit total() {
        var whole = Fraction.of(traced().k(), 1);
        return new Credit(whole, whole, whole);
    }

    /** Offers that trace to a conversation handed in for an assignment. One that was never answered is none. */
    public Claim claimFor(long assignmentId) {
        return claimForAny(Set.of(assignmentId));
    }

    /** The same for several assignments taken as one, such as those of one title in two terms. */
    public Claim claimForAny(Set<Long> assignmentIds) {
        return claim(step -> step.assignments().stream().anyMatch(assignmentIds::contains));
    }

    /** Offers that trace to a conversation of the course, handed in or not. */
    public Claim claimIn(CourseDays course) {
        return claim(step -> course.contains(step.happenedOn()));
    }

    private Claim claim(Predicate<AcceptedOffer.Step> such) {
        int traced = 0;
        int withNew = 0;
        int withReactivated = 0;
        int verified = 0;
        for (var offer : offers) {
            // NEW comes before REACTIVATED in the enum, and this is the order in which the best is taken.
            var best = offer.credited().stream()
                    .filter(step -> step.twoWay() && such.test(step))
                    .map(AcceptedOffer.Step::origin)
                    .min(Comparator.naturalOrder());
            if (best.isPresent()) {
                traced++;
                withNew += best.get() == Origin.NEW ? 1 : 0;
                withReactivated += best.get() == Origin.REACTIVATED ? 1 : 0;
                verified += offer.proof() == OutcomeProof.VERIFIED ? 1 : 0;
            }
        }
        return new Claim(traced, offers.size(), withNew, withReactivated, verified);
    }

    private <K extends Comparable<? super K>> List<Line<K>> lines(
            Function<AcceptedOffer.Step, List<Optional<K>>> keys) {
        var sums = new HashMap<Optional<K>, Credit>();
        for (var offer : offers) {
            var steps = offer.credited();
            for (var step : steps) {
                var sharing = keys.apply(step);
                var part = share(step, steps).split(sharing.size());
                sharing.forEach(key -> sums.merge(key, part, Credit::plus));
            }
        }
        return sums.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Attribution::emptyLast))
                .map(entry -> new Line<>(entry.getKey().orElse(null), entry.getValue()))
                .toList();
    }

    /** What a step of a path is credited with. The shares of all its steps are one whole by each rule. */
    private static Credit share(AcceptedOffer.Step step, List<AcceptedOffer.Step> path) {
        var days = path.stream().map(AcceptedOffer.Step::happenedOn).sorted().toList();
        var day = step.happenedOn();
        return new Credit(
                tied(day, days.get(0), days), tied(day, days.get(days.size() - 1), days), Fraction.of(1, path.size()));
    }

    private static Fraction tied(LocalDate day, LocalDate decisive, List<LocalDate> days) {
        if (!day.equals(decisive)) {
            return Fraction.ZERO;
        }
        return Fraction.of(1, days.stream().filter(decisive::equals).count());
    }

    private static List<Optional<Long>> orNone(Collection<Long> assignments) {
        return assignments.isEmpty()
                ? List.of(Optional.empty())
                : assignments.stream().map(Optional::of).toList();
    }

    private static <K extends Comparable<? super K>> int emptyLast(Optional<K> a, Optional<K> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isEmpty(), b.isEmpty());
        }
        return a.get().compareTo(b.get());
    }
}
