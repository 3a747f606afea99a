package howtotalk.outcome;

import howtotalk.contact.CourseDays;
import howtotalk.contact.Origin;
import howtotalk.course.Calendar;
import howtotalk.course.CourseBreak;
import howtotalk.db.Database;
import howtotalk.opportunity.NetworkFacts;
import howtotalk.opportunity.NetworkFacts.Network;
import howtotalk.opportunity.OpportunityRepository;
import howtotalk.opportunity.StageHistory;
import howtotalk.outcome.OutcomeRepository.NewStep;
import howtotalk.outcome.OutcomeRepository.Text;
import howtotalk.outcome.OutcomeRepository.Worked;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Files an outcome: in which course it counts, and the path to it as it stands at that moment. */
final class Filer {

    private final Database database;
    private final OutcomeRepository outcomes;
    private final OpportunityRepository opportunities;
    private final NetworkFacts networks;
    private final InstantSource clock;

    Filer(Database database, InstantSource clock) {
        this.database = database;
        this.outcomes = database.repository(OutcomeRepository.class);
        this.opportunities = database.repository(OpportunityRepository.class);
        this.networks = database.repository(NetworkFacts.class);
        this.clock = clock;
    }

    /**
     * The course in which a student’s outcome counts: the one whose days hold the day, else the latest begun.
     *
     * @return nothing for somebody who is in no course
     */
    @Nullable
    Enrolment enrolment(long accountId) {
        var enrolments = outcomes.enrolments(accountId);
        var days = days(enrolments);
        Enrolment latest = null;
        for (var enrolment : enrolments) {
            var today = clock.instant().atZone(enrolment.zone()).toLocalDate();
            var term = days.get(enrolment.id());
            if (term != null && term.contains(today)) {
                return enrolment;
            }
            boolean begun = !enrolment.firstDay().isAfter(today);
            latest = latest == null || begun && latest.firstDay().isAfter(today) ? enrolment : latest;
        }
        return latest;
    }

    private Map<Long, CourseDays> days(List<Enrolment> enrolments) {
        var courses = enrolments.stream().map(Enrolment::courseId).toList();
        var breaks = new HashMap<Long, List<CourseBreak>>();
        for (var stretch : outcomes.breaks(courses.toString())) {
            breaks.computeIfAbsent(stretch.courseId(), id -> new ArrayList<>())
                    .add(new CourseBreak(stretch.title(), stretch.firstDay(), stretch.lastDay()));
        }
        var days = new HashMap<Long, CourseDays>();
        for (var e : enrolments) {
            var calendar =
                    new Calendar(e.firstDay(), e.weeks(), breaks.getOrDefault(e.courseId(), List.of()), e.zone());
            days.put(e.id(), new CourseDays(e.firstDay(), calendar.lastDay()));
        }
        return days;
    }

    /**
     * Files without an opportunity: nobody is linked, so there is no path.
     *
     * @param filedBy the student, or the instructor who was told
     * @return the outcome
     */
    long file(Enrolment enrolment, Filing filing, long filedBy) {
        var worked = new Worked(null, null, null, PathProof.ASSERTED);
        return database.transaction(() -> outcomes.add(enrolment.id(), filing, worked, filedBy, clock.instant()));
    }

    /**
     * Files what an accepted offer became, and freezes the path that led to it.
     *
     * @param history of the opportunity, with an acceptance
     * @return the outcome
     */
    long file(Enrolment enrolment, Filing filing, long opportunityId, StageHistory history, long filedBy) {
        return database.transaction(() -> {
            var network = networks.of(enrolment.accountId());
            var roles = network.linked(opportunities.roles(enrolment.accountId(), opportunityId));
            var offered = history.offeredOn();
            if (offered == null) {
                throw new IllegalStateException("what was accepted was offered");
            }
            var path = PathToOffer.of(roles, network.contacts(), network.touches(), history.appliedOn(), offered);
            var proof = path.proof(offered, enrolment.zone());
            var worked = new Worked(opportunityId, offered, history.appliedOn(), proof);
            long id = outcomes.add(enrolment.id(), filing, worked, filedBy, clock.instant());
            steps(path, network, enrolment).forEach(step -> outcomes.addStep(id, step));
            outcomes.creditAssignments(id);
            return id;
        });
    }

    private List<NewStep> steps(PathToOffer path, Network network, Enrolment enrolment) {
        var ids = path.steps().stream().map(step -> step.touch().id()).toList();
        var texts = outcomes.texts(ids.toString()).stream().collect(Collectors.toMap(Text::id, Text::what));
        var course =
                days(List.of(enrolment)).getOrDefault(enrolment.id(), new CourseDays(LocalDate.MIN, LocalDate.MIN));
        var steps = new ArrayList<NewStep>();
        for (var step : path.steps()) {
            var touch = step.touch();
            var person = network.people().get(touch.contactId());
            if (person == null) {
                continue; // merged into somebody who is gone
            }
            var first = network.touches().with(person.id()).get(0).happenedOn();
            steps.add(new NewStep(
                    steps.size() + 1,
                    touch.id(),
                    person.givenName(),
                    person.organisation(),
                    introducer(network, person.introducedBy()),
                    touch.channel(),
                    step.twoWay(),
                    touch.happenedOn(),
                    touch.loggedAt(),
                    texts.getOrDefault(touch.id(), ""),
                    Origin.of(person.knownBefore(), first, course),
                    person.tie(),
                    step.hiring()));
        }
        return steps;
    }

    private static String introducer(Network network, @Nullable Long contactId) {
        var person = contactId == null ? null : network.people().get(network.survivor(contactId));
        return person == null ? "" : person.givenName();
    }
}
