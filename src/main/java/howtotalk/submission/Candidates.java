package howtotalk.submission;

import howtotalk.contact.CourseDays;
import howtotalk.contact.Merges;
import howtotalk.contact.Origin;
import howtotalk.touch.TouchFact;
import howtotalk.touch.Touches;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The touches that may become evidence for an assignment, latest first. */
final class Candidates {

    private Candidates() {}

    /**
     * @param people all contacts of the student
     * @param touches all touches of the student that were logged by now, latest first
     * @param servedElsewhere those handed in for another assignment
     * @param courseFirstDay on or after which a first touch makes a person new or found again
     * @param from the first day of the window
     * @param until its last day, today
     */
    static List<Candidate> of(
            List<EvidenceRepository.Person> people,
            List<EvidenceRepository.Touched> touches,
            Set<Long> servedElsewhere,
            LocalDate courseFirstDay,
            LocalDate from,
            LocalDate until) {
        var byId = new HashMap<Long, EvidenceRepository.Person>();
        var mergedInto = new HashMap<Long, Long>();
        for (var person : people) {
            byId.put(person.id(), person);
            if (person.mergedInto() != null) {
                mergedInto.put(person.id(), person.mergedInto());
            }
        }
        var facts = new ArrayList<TouchFact>();
        var first = new HashMap<Long, LocalDate>();
        for (var touch : touches) {
            var fact = fact(touch, mergedInto);
            facts.add(fact);
            first.merge(fact.contactId(), fact.happenedOn(), (one, other) -> one.isBefore(other) ? one : other);
        }
        var all = Touches.of(facts);
        var course = new CourseDays(courseFirstDay, until);
        var found = new ArrayList<Candidate>();
        for (int i = 0; i < facts.size(); i++) {
            var fact = facts.get(i);
            if (!fact.happenedOn().isBefore(from) && !fact.happenedOn().isAfter(until)) {
                var person = Objects.requireNonNull(byId.get(fact.contactId()));
                var origin = Origin.of(person.knownBefore(), first.get(fact.contactId()), course);
                found.add(candidate(touches.get(i), fact, person, origin, all, servedElsewhere));
            }
        }
        return found;
    }

    private static TouchFact fact(EvidenceRepository.Touched touch, Map<Long, Long> mergedInto) {
        return new TouchFact(
                touch.id(),
                Merges.survivor(touch.contactId(), mergedInto),
                touch.happenedOn(),
                touch.loggedAt(),
                touch.channel(),
                touch.direction(),
                touch.answersId());
    }

    private static Candidate candidate(
            EvidenceRepository.Touched touch,
            TouchFact fact,
            EvidenceRepository.Person person,
            Origin origin,
            Touches all,
            Set<Long> servedElsewhere) {
        return new Candidate(
                touch.id(),
                person.id(),
                person.name(),
                person.organisation(),
                touch.channel(),
                touch.direction(),
                all.twoWay(fact),
                origin,
                touch.happenedOn(),
                touch.loggedAt(),
                touch.what(),
                touch.place(),
                touch.learned(),
                servedElsewhere.contains(touch.id()),
                all.conversationOf(fact).orElse(null));
    }
}
