package howtotalk.report;

import howtotalk.contact.CourseDays;
import howtotalk.opportunity.OpportunityKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * An accepted offer that the report counts.
 *
 * @param who the student
 * @param filed as it was filed
 * @param course the days of the course
 */
public record CountedOffer(Who who, ReportFacts.OneOutcome filed, CourseDays course) implements Counted {

    @Override
    public Long outcomeId() {
        return filed.filed().id();
    }

    @Override
    public String what() {
        return filed.title() + ", " + filed.employer();
    }

    /** The day of the acceptance. */
    public LocalDate acceptedOn() {
        return Objects.requireNonNull(filed.filed().acceptedOn());
    }

    /** What kind of position it is. */
    public OpportunityKind kind() {
        return Objects.requireNonNull(filed.filed().kind());
    }

    /** The credit that this offer alone gives. */
    public Attribution attribution() {
        return new Attribution(List.of(new AcceptedOffer(
                filed.filed().id(),
                filed.proof(),
                filed.steps().stream().map(ReportFacts.OneStep::step).toList())));
    }

    /** Whether it traces to a conversation of the course, 1 of 1 or 0 of 1, and with whom. */
    public Claim claim() {
        return attribution().claimIn(course);
    }

    /** The steps outside the hiring process, oldest first. */
    public List<ReportFacts.OneStep> credited() {
        return filed.steps().stream()
                .filter(step -> !step.step().hiring())
                .sorted(Comparator.comparing(step -> step.step().happenedOn()))
                .toList();
    }

    /** The people on these steps, as frozen, each once. */
    public List<String> people() {
        var people = new LinkedHashSet<String>();
        credited().forEach(step -> people.add(step.person()));
        return List.copyOf(people);
    }
}
