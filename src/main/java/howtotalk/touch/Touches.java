package howtotalk.touch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The touches of one student, and which of them answer which.
 *
 * <p>An answer counts when it comes from the other side (or goes both ways), is with the same person and is not dated
 * before what it answers: a second message after an unanswered first is no answer. All touches should be given, also
 * those before a course, or an answer in the course to a message before it would be lost; restrict the result instead.
 */
public final class Touches {

    private final List<TouchFact> all;
    private final Map<Long, TouchFact> firstAnswers = new HashMap<>();
    private final Set<Long> answering = new HashSet<>();

    private Touches(List<TouchFact> all) {
        this.all = all;
        var byId = new HashMap<Long, TouchFact>();
        all.forEach(touch -> byId.put(touch.id(), touch));
        for (var touch : all) {
            var asked = touch.answersId() == null ? null : byId.get(touch.answersId());
            if (asked != null && answers(touch, asked)) {
                answering.add(touch.id());
                firstAnswers.putIfAbsent(asked.id(), touch);
            }
        }
    }

    /** The touches in order, with their links. A link to a touch that is not among them links nothing. */
    public static Touches of(Collection<TouchFact> touches) {
        return new Touches(touches.stream().sorted(TouchFact.IN_ORDER).toList());
    }

    /** Every touch, oldest first. */
    public List<TouchFact> all() {
        return all;
    }

    /** The touches with one contact, oldest first. */
    public List<TouchFact> with(long contactId) {
        return all.stream().filter(touch -> touch.contactId() == contactId).toList();
    }

    /** The first answer to a touch, if there is one. */
    public Optional<TouchFact> answerTo(TouchFact touch) {
        return Optional.ofNullable(firstAnswers.get(touch.id()));
    }

    /** Whether a touch was an exchange: it went both ways, answers another or was answered. */
    public boolean twoWay(TouchFact touch) {
        return makesConversation(touch) || firstAnswers.containsKey(touch.id());
    }

    /** The conversations, by day and then by contact. */
    public List<Conversation> conversations() {
        var byDay = new TreeMap<LocalDate, TreeMap<Long, List<TouchFact>>>();
        for (var touch : all) {
            if (makesConversation(touch)) {
                byDay.computeIfAbsent(touch.happenedOn(), day -> new TreeMap<>())
                        .computeIfAbsent(touch.contactId(), contact -> new ArrayList<>())
                        .add(touch);
            }
        }
        var found = new ArrayList<Conversation>();
        byDay.forEach(
                (day, people) -> people.forEach((contact, same) -> found.add(new Conversation(contact, day, same))));
        return List.copyOf(found);
    }

    /**
     * The conversation that a touch belongs to: its own day's when it went both ways or answers, else that of the day
     * on which it was first answered; nothing when it stayed without an answer. Touches that a student chooses as
     * evidence are as many conversations as this gives different ones.
     */
    public Optional<Conversation> conversationOf(TouchFact touch) {
        var decisive = makesConversation(touch) ? touch : firstAnswers.get(touch.id());
        if (decisive == null) {
            return Optional.empty();
        }
        var same = all.stream()
                .filter(other -> other.contactId() == decisive.contactId()
                        && other.happenedOn().equals(decisive.happenedOn())
                        && makesConversation(other))
                .toList();
        return Optional.of(new Conversation(decisive.contactId(), decisive.happenedOn(), same));
    }

    private boolean makesConversation(TouchFact touch) {
        return touch.direction() == Direction.MUTUAL || answering.contains(touch.id());
    }

    private static boolean answers(TouchFact touch, TouchFact asked) {
        if (asked.id() == touch.id() || asked.contactId() != touch.contactId()) {
            return false;
        }
        boolean otherSide = touch.direction() == Direction.MUTUAL || touch.direction() != asked.direction();
        return otherSide && !touch.happenedOn().isBefore(asked.happenedOn());
    }
}
