package howtotalk.touch;

import howtotalk.contact.ContactFact;
import howtotalk.contact.CourseDays;
import howtotalk.contact.Origin;
import howtotalk.contact.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What became of a contact in a course, from the touches that the course counts.
 *
 * @param contact whose history it is
 * @param origin new, found again, or known before
 * @param stage on the day asked about
 * @param attempted whether the student reached out or talked in the course
 * @param conversationDays the days of the course with a conversation; cannot be changed
 */
public record ContactHistory(
        ContactFact contact, Origin origin, Stage stage, boolean attempted, SortedSet<LocalDate> conversationDays) {

    /** Whether there was a conversation in the course. Whoever conversed had also attempted. */
    public boolean conversed() {
        return !conversationDays.isEmpty();
    }

    /**
     * The histories of the contacts that a course counts: those written down or touched during it. Somebody from an
     * earlier course who did not come up in this one is left out.
     *
     * @param contacts of one student, merged ones left out
     * @param touches all touches of that student, also those before the course
     * @param course the days of the course
     * @param asOf the day asked about; what happened later is not known
     * @return one history a contact, in the order given
     */
    public static List<ContactHistory> of(
            Collection<ContactFact> contacts, Touches touches, CourseDays course, LocalDate asOf) {
        var days = course.until(asOf);
        var touched = new HashMap<Long, List<TouchFact>>();
        touches.all()
                .forEach(touch -> touched.computeIfAbsent(touch.contactId(), id -> new ArrayList<>())
                        .add(touch));
        var talked = new HashMap<Long, SortedSet<LocalDate>>();
        for (var conversation : touches.conversations()) {
            if (days.contains(conversation.day())) {
                talked.computeIfAbsent(conversation.contactId(), id -> new TreeSet<>())
                        .add(conversation.day());
            }
        }
        return contacts.stream()
                .filter(contact -> counts(contact, touched.getOrDefault(contact.id(), List.of()), days))
                .map(contact -> history(contact, touched, talked, days, asOf))
                .toList();
    }

    private static boolean counts(ContactFact contact, List<TouchFact> touches, CourseDays days) {
        return days.contains(contact.createdOn())
                || touches.stream().anyMatch(touch -> days.contains(touch.happenedOn()));
    }

    private static ContactHistory history(
            ContactFact contact,
            Map<Long, List<TouchFact>> touched,
            Map<Long, SortedSet<LocalDate>> talked,
            CourseDays days,
            LocalDate asOf) {
        var touches = touched.getOrDefault(contact.id(), List.of());
        var conversations =
                Collections.unmodifiableSortedSet(talked.getOrDefault(contact.id(), Collections.emptySortedSet()));
        boolean reachedOut = touches.stream()
                .anyMatch(touch -> touch.direction() != Direction.INCOMING && days.contains(touch.happenedOn()));
        // A message before the course, answered in it, is a conversation of the course without an attempt in it.
        boolean attempted = reachedOut || !conversations.isEmpty();
        var first = touches.isEmpty() ? null : touches.get(0).happenedOn();
        return new ContactHistory(
                contact,
                Origin.of(contact.knownBefore(), first, days),
                Stage.of(attempted, conversations, contact.cadenceDays(), asOf),
                attempted,
                conversations);
    }
}
