package howtotalk.outcome.path;

import howtotalk.contact.CourseDays;
import howtotalk.contact.Origin;
import howtotalk.db.Database;
import howtotalk.opportunity.ContactRole;
import howtotalk.opportunity.NetworkFacts;
import howtotalk.opportunity.NetworkFacts.Network;
import howtotalk.opportunity.OpportunityRepository;
import howtotalk.opportunity.StageHistory;
import howtotalk.outcome.PathProof;
import howtotalk.outcome.PathToOffer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the path to an offer as it stands in a student's log, freezes it, and reads what was frozen. */
public final class Paths {

    private final PathRepository rows;
    private final OpportunityRepository opportunities;
    private final NetworkFacts networks;

    public Paths(Database database) {
        this.rows = database.repository(PathRepository.class);
        this.opportunities = database.repository(OpportunityRepository.class);
        this.networks = database.repository(NetworkFacts.class);
    }

    /**
     * A path as it stands, with the rows that it was read from.
     *
     * @param path ready to be shown
     * @param proof how far it is proved; ASSERTED as long as there is no offer
     * @param touches ids by position of the step, from 1
     * @param evidence and
     * @param mentions of those touches
     */
    public record Live(
            Path path,
            PathProof proof,
            List<Long> touches,
            List<PathRepository.Evidence> evidence,
            List<PathRepository.Mention> mentions) {}

    /**
     * The path of an opportunity as the log and the contact book tell it now.
     *
     * @param accountId of the student
     * @param history of the opportunity
     * @param course the days that tell new contacts from others
     * @param zone in which the days of logging and handing in are read
     * @param today until when touches count while there is no offer
     */
    public Live live(
            long accountId, long opportunityId, StageHistory history, CourseDays course, ZoneId zone, LocalDate today) {
        var network = networks.of(accountId);
        var roles = network.linked(opportunities.roles(accountId, opportunityId));
        var offered = history.offeredOn();
        var found = PathToOffer.of(
                roles,
                network.contacts(),
                network.touches(),
                history.appliedOn(),
                offered == null ? today.plusDays(1) : offered);
        var known = found.steps().stream()
                .filter(step -> network.people().containsKey(step.touch().contactId()))
                .toList();
        var touches = known.stream().map(step -> step.touch().id()).toList();
        var position = new HashMap<Long, Integer>();
        touches.forEach(touch -> position.put(touch, position.size() + 1));
        var stages = history.steps().stream()
                .map(event -> new Path.Stage(event.stage(), event.happenedOn()))
                .toList();
        var evidence = rows.evidence(touches.toString());
        var mentions = rows.talks(touches.toString()).stream()
                .filter(told -> stages.isEmpty()
                        || history.offeredOn() == null
                        || !told.toldAt()
                                .atZone(zone)
                                .toLocalDate()
                                .isAfter(stages.get(stages.size() - 1).on()))
                .toList();
        var path = new Path(
                steps(known, network, roles, course),
                handIns(
                        evidence.stream()
                                .map(e -> new PathRepository.FrozenHandIn(
                                        position.getOrDefault(e.touchId(), 0),
                                        e.assignmentId(),
                                        e.title(),
                                        e.handedInAt()))
                                .toList(),
                        zone),
                talks(
                        mentions.stream()
                                .map(m -> new PathRepository.FrozenTalk(
                                        position.getOrDefault(m.touchId(), 0), m.title(), m.toldAt()))
                                .toList(),
                        zone),
                stages);
        var proof = offered == null ? PathProof.ASSERTED : found.proof(offered, zone);
        return new Live(path, proof, touches, evidence, mentions);
    }

    /** Keeps a path with an outcome, as it stands; inside the transaction that files. */
    public void freeze(long outcomeId, Live live) {
        var stepOf = new HashMap<Long, Long>();
        for (var step : live.path().steps()) {
            long touch = live.touches().get(step.position() - 1);
            stepOf.put(touch, rows.addStep(outcomeId, touch, step));
        }
        for (var evidence : live.evidence()) {
            var step = stepOf.get(evidence.touchId());
            if (step != null) {
                rows.addHandIn(step, evidence.assignmentId(), evidence.handedInAt());
            }
        }
        for (var told : live.mentions()) {
            var step = stepOf.get(told.touchId());
            if (step != null) {
                rows.addTalk(step, told.title(), told.toldAt());
            }
        }
        int position = 0;
        for (var stage : live.path().stages()) {
            rows.addStage(outcomeId, ++position, stage.stage(), stage.on());
        }
    }

    /**
     * The path as it was frozen with an outcome: nothing of it is read from a contact book.
     *
     * @param zone of the course
     */
    public Path frozen(long outcomeId, ZoneId zone) {
        return new Path(
                rows.frozenSteps(outcomeId),
                handIns(rows.frozenHandIns(outcomeId), zone),
                talks(rows.frozenTalks(outcomeId), zone),
                rows.frozenStages(outcomeId));
    }

    private List<Path.Step> steps(
            List<PathToOffer.Step> found, Network network, Map<Long, ContactRole> roles, CourseDays course) {
        var ids = found.stream().map(step -> step.touch().id()).toList();
        var texts = rows.texts(ids.toString()).stream()
                .collect(Collectors.toMap(PathRepository.Text::id, PathRepository.Text::what));
        var numbers = new HashMap<Long, Integer>();
        for (var step : found) {
            numbers.putIfAbsent(
                    step.touch().contactId(), ids.indexOf(step.touch().id()) + 1);
        }
        var steps = new ArrayList<Path.Step>();
        for (var step : found) {
            var touch = step.touch();
            var person = Objects.requireNonNull(network.people().get(touch.contactId()));
            var introducer = introducer(network, person);
            steps.add(new Path.Step(
                    steps.size() + 1,
                    numbers.getOrDefault(person.id(), steps.size() + 1),
                    introducer == null ? null : numbers.get(introducer.id()),
                    person.givenName(),
                    person.organisation(),
                    introducer == null ? "" : introducer.givenName(),
                    roles.get(person.id()),
                    touch.channel(),
                    step.twoWay(),
                    touch.happenedOn(),
                    touch.loggedAt(),
                    texts.getOrDefault(touch.id(), ""),
                    Origin.of(
                            person.knownBefore(),
                            network.touches().with(person.id()).get(0).happenedOn(),
                            course),
                    person.tie(),
                    step.hiring()));
        }
        return steps;
    }

    /** Whoever was merged with the one who introduced them was not introduced by anybody. */
    private static NetworkFacts.@Nullable Person introducer(Network network, NetworkFacts.Person person) {
        var id = person.introducedBy();
        var by = id == null ? null : network.people().get(network.survivor(id));
        return by == null || by.id() == person.id() ? null : by;
    }

    private static List<Path.HandIn> handIns(List<PathRepository.FrozenHandIn> rows, ZoneId zone) {
        var byAssignment = new LinkedHashMap<Long, Path.HandIn>();
        for (var row : rows) {
            var at = row.handedInAt();
            var day = at == null ? null : at.atZone(zone).toLocalDate();
            var hand = byAssignment.computeIfAbsent(
                    row.assignmentId(), id -> new Path.HandIn(row.title(), day, new ArrayList<>()));
            hand.steps().add(row.position());
        }
        return List.copyOf(byAssignment.values());
    }

    private static List<Path.Told> talks(List<PathRepository.FrozenTalk> rows, ZoneId zone) {
        var byTelling = new LinkedHashMap<String, Path.Told>();
        for (var row : rows) {
            var told = byTelling.computeIfAbsent(
                    row.toldAt() + row.title(),
                    key -> new Path.Told(row.title(), row.toldAt().atZone(zone).toLocalDate(), new ArrayList<>()));
            told.steps().add(row.position());
        }
        return List.copyOf(byTelling.values());
    }
}
