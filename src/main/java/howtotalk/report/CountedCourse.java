package howtotalk.report;

import howtotalk.contact.Origin;
import howtotalk.opportunity.StageHistory;
import howtotalk.outcome.OutcomeProof;
import howtotalk.touch.TouchFact;
import howtotalk.touch.Touches;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One course, counted within its own days and as of its own date: the rows that every figure adds up.
 *
 * @param facts what it is counted from
 * @param students enrolled and not withdrawn, by name
 * @param withdrawn those who left, by name
 * @param offers accepted between the first day and the as-of date, oldest first
 * @param talks told, by student
 * @param assessed talks with released levels, by student, oldest first
 * @param growths pairs of first and last levels, by student
 * @param pairs of students who applied both with a contact touched before and without, by student
 * @param connectors who introduced a student to others on the paths, those who introduced most first
 */
public record CountedCourse(
        ReportFacts facts,
        List<StudentCounts> students,
        List<Withdrawn> withdrawn,
        List<CountedOffer> offers,
        List<CountedTalk> talks,
        List<AssessedTalk> assessed,
        List<Growth> growths,
        List<Paired> pairs,
        List<Connector> connectors) {

    public CountedCourse {
        students = List.copyOf(students);
        withdrawn = List.copyOf(withdrawn);
        offers = List.copyOf(offers);
        talks = List.copyOf(talks);
        assessed = List.copyOf(assessed);
        growths = List.copyOf(growths);
        pairs = List.copyOf(pairs);
        connectors = List.copyOf(connectors);
    }

    /** Counts a course. */
    public static CountedCourse of(ReportFacts facts) {
        return new Counting(facts).course();
    }

    private static final class Counting {

        private final ReportFacts facts;
        private final List<ReportFacts.OneStudent> enrolled;
        private final List<CountedOffer> offers;
        private final Set<Long> onPath;

        Counting(ReportFacts facts) {
            this.facts = facts;
            this.enrolled = facts.students().stream()
                    .filter(student -> !student.withdrawn())
                    .toList();
            this.offers = enrolled.stream()
                    .flatMap(student -> student.outcomes().stream()
                            .filter(this::counts)
                            .map(outcome -> new CountedOffer(who(student), outcome, facts.days())))
                    .sorted(Comparator.comparing(CountedOffer::acceptedOn).thenComparingLong(CountedOffer::outcomeId))
                    .toList();
            this.onPath = offers.stream()
                    .flatMap(offer -> offer.credited().stream())
                    .map(ReportFacts.OneStep::contactId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toUnmodifiableSet());
        }

        CountedCourse course() {
            var talks = new ArrayList<CountedTalk>();
            var assessed = new ArrayList<AssessedTalk>();
            var growths = new ArrayList<Growth>();
            var pairs = new ArrayList<Paired>();
            for (var student : enrolled) {
                talks.addAll(talks(student));
                var own = assessed(student);
                assessed.addAll(own);
                growths.addAll(Growth.of(who(student), own));
                Paired.of(who(student), applications(student)).ifPresent(pairs::add);
            }
            return new CountedCourse(
                    facts,
                    enrolled.stream().map(this::counts).toList(),
                    facts.students().stream()
                            .filter(ReportFacts.OneStudent::withdrawn)
                            .map(student -> new Withdrawn(who(student)))
                            .toList(),
                    offers,
                    talks,
                    assessed,
                    growths,
                    pairs,
                    Connector.among(offers));
        }

        private Counted.Who who(ReportFacts.OneStudent student) {
            return new Counted.Who(student.enrolmentId(), student.name(), student.section(), facts.heading());
        }

        private boolean counts(ReportFacts.OneOutcome outcome) {
            return outcome.filed().positionBetween(facts.firstDay(), facts.asOf())
                    && outcome.filed().knownOn(facts.asOf());
        }

        private StudentCounts counts(ReportFacts.OneStudent student) {
            var outcomes = new StudentOutcomes(
                    student.enrolmentId(),
                    false,
                    student.graduating(),
                    student.outcomes().stream()
                            .map(ReportFacts.OneOutcome::filed)
                            .toList());
            var known = outcomes.asOf(facts.asOf());
            var days = facts.days();
            var activity = Activity.of(student.log(), days, facts.weeks(), facts.asOf());
            var histories = activity.histories();
            return new StudentCounts(
                    who(student),
                    student.graduating(),
                    Standpoint.of(known, known.hasPosition(facts.firstDay(), facts.asOf())),
                    proof(student),
                    CareerFigures.of(List.of(outcomes), facts.firstDay(), facts.asOf()),
                    activity,
                    (int) histories.stream()
                            .filter(history -> history.origin() == Origin.NEW && history.conversed())
                            .count(),
                    BehindTheScreen.of(Touches.of(student.log().touches()), student.minutesByDay(), days, facts.asOf()),
                    StudentStep.of(histories, stages(student), days.until(facts.asOf())),
                    Funnel.ofContacts(histories.stream()
                            .map(history -> ContactStep.of(history, onPath))
                            .toList()));
        }

        /** Of the positions accepted in the course the best proof; without one, of the last outcome that tells. */
        private @Nullable OutcomeProof proof(ReportFacts.OneStudent student) {
            var best = student.outcomes().stream()
                    .filter(this::counts)
                    .map(ReportFacts.OneOutcome::proof)
                    .max(Comparator.naturalOrder());
            return best.or(() -> student.outcomes().stream()
                            .filter(outcome ->
                                    outcome.filed().tells() && outcome.filed().knownOn(facts.asOf()))
                            .max(Comparator.comparing((ReportFacts.OneOutcome outcome) ->
                                            outcome.filed().asOf())
                                    .thenComparingLong(
                                            outcome -> outcome.filed().id()))
                            .map(ReportFacts.OneOutcome::proof))
                    .orElse(null);
        }

        private List<StageHistory> stages(ReportFacts.OneStudent student) {
            return student.opportunities().stream()
                    .map(opportunity -> StageHistory.asOf(opportunity.events(), facts.asOf()))
                    .toList();
        }

        private List<Application> applications(ReportFacts.OneStudent student) {
            return student.opportunities().stream()
                    .flatMap(opportunity -> Application.of(
                            StageHistory.asOf(opportunity.events(), facts.asOf()),
                            opportunity.contacts(),
                            student.log().touches(),
                            facts.days().until(facts.asOf()))
                            .stream())
                    .toList();
        }

        private List<CountedTalk> talks(ReportFacts.OneStudent student) {
            if (student.talks().isEmpty()) {
                return List.of();
            }
            var touches = Touches.of(student.log().touches().stream()
                    .filter(touch -> !touch.happenedOn().isAfter(facts.asOf()))
                    .toList());
            var conversed = touches.all().stream()
                    .filter(touches::twoWay)
                    .map(TouchFact::id)
                    .collect(Collectors.toSet());
            return student.talks().stream()
                    .map(talk -> new CountedTalk(
                            who(student),
                            title(talk.assignmentId()),
                            talk.day(),
                            talk.touches().stream().anyMatch(conversed::contains)))
                    .toList();
        }

        private List<AssessedTalk> assessed(ReportFacts.OneStudent student) {
            return student.assessed().stream()
                    .filter(talk -> !talk.releasedOn().isAfter(facts.asOf()))
                    .map(talk -> new AssessedTalk(who(student), title(talk.assignmentId()), talk.day(), talk.halves()))
                    .toList();
        }

        private String title(long assignmentId) {
            return facts.assignments().getOrDefault(assignmentId, "An assignment that is gone");
        }
    }

    /** The last day counted. */
    public LocalDate asOf() {
        return facts.asOf();
    }
}
