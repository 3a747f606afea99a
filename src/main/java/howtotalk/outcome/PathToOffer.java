package howtotalk.outcome;

import howtotalk.contact.ContactFact;
import howtotalk.opportunity.ContactRole;
import howtotalk.touch.TouchFact;
import howtotalk.touch.Touches;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The touches that stand before an offer: with the people linked to it, and with those who introduced them.
 *
 * <p>Being on the path says that it came before and through whom; nothing more.
 *
 * @param steps oldest first; those of the hiring process are among them, marked
 */
public record PathToOffer(List<Step> steps) {

    /** Within how many days of happening a touch must have been logged for its path to be contemporaneous. */
    public static final int DAYS_TO_LOG = 7;

    /**
     * A touch before the offer.
     *
     * @param touch as logged
     * @param twoWay whether it was an exchange
     * @param introductions how many introductions lie between this person and one linked to the opportunity; 0 for a
     *     linked one
     * @param hiring whether it belongs to the hiring process and earns no credit
     */
    public record Step(TouchFact touch, boolean twoWay, int introductions, boolean hiring) {}

    public PathToOffer {
        steps = List.copyOf(steps);
    }

    /**
     * Finds the path.
     *
     * @param linked the contacts linked to the opportunity, each with its role; surviving ids after merges
     * @param contacts all contacts of the student, for who introduced whom; those not among them end a chain, circles do
     *     no harm, and of several chains to one contact the shortest counts
     * @param touches all touches of the student
     * @param appliedOn the day of the application, or null if there was none; touches with those who run the hiring on a
     *     later day are the hiring process
     * @param offeredOn the day of the offer; touches of that day and later ones are not before it
     */
    public static PathToOffer of(
            Map<Long, ContactRole> linked,
            Collection<ContactFact> contacts,
            Touches touches,
            @Nullable LocalDate appliedOn,
            LocalDate offeredOn) {
        var introductions = introductions(linked, contacts);
        var steps = touches.all().stream()
                .filter(touch -> introductions.containsKey(touch.contactId())
                        && touch.happenedOn().isBefore(offeredOn))
                .map(touch -> new Step(
                        touch,
                        touches.twoWay(touch),
                        introductions.getOrDefault(touch.contactId(), 0),
                        hiring(linked.get(touch.contactId()), touch.happenedOn(), appliedOn)))
                .toList();
        return new PathToOffer(steps);
    }

    /** The steps that can earn credit: all but the hiring process. */
    public List<Step> credited() {
        return steps.stream().filter(step -> !step.hiring()).toList();
    }

    /**
     * How far the path is proved. ASSERTED without a step outside the hiring process; CONTEMPORANEOUS when every such
     * step was logged within {@link #DAYS_TO_LOG} days of happening and on a day before the offer; DATED otherwise.
     *
     * @param offeredOn the day of the offer
     * @param zone of the course, in which the day of logging is read
     */
    public PathProof proof(LocalDate offeredOn, ZoneId zone) {
        var chain = credited();
        if (chain.isEmpty()) {
            return PathProof.ASSERTED;
        }
        boolean atOnce = chain.stream().allMatch(step -> {
            var logged = step.touch().loggedAt().atZone(zone).toLocalDate();
            return logged.isBefore(offeredOn)
                    && ChronoUnit.DAYS.between(step.touch().happenedOn(), logged) <= DAYS_TO_LOG;
        });
        return atOnce ? PathProof.CONTEMPORANEOUS : PathProof.DATED;
    }

    private static boolean hiring(@Nullable ContactRole role, LocalDate day, @Nullable LocalDate appliedOn) {
        return role != null && role.hiring() && appliedOn != null && day.isAfter(appliedOn);
    }

    /** Breadth first from the linked contacts, so that each contact is met once, by its shortest chain. */
    private static Map<Long, Integer> introductions(Map<Long, ContactRole> linked, Collection<ContactFact> contacts) {
        var introducers = new HashMap<Long, Long>();
        for (var contact : contacts) {
            if (contact.introducedBy() != null) {
                introducers.put(contact.id(), contact.introducedBy());
            }
        }
        var found = new LinkedHashMap<Long, Integer>();
        var edge = new TreeSet<>(linked.keySet());
        for (int away = 0; !edge.isEmpty(); away++) {
            var next = new TreeSet<Long>();
            for (var contact : edge) {
                if (found.putIfAbsent(contact, away) == null && introducers.containsKey(contact)) {
                    next.add(introducers.get(contact));
                }
            }
            edge = next;
        }
        return found;
    }
}
