package howtotalk.touch;

import howtotalk.account.Names;
import howtotalk.contact.Contact;
import howtotalk.contact.ContactRepository.Name;
import howtotalk.contact.Days;
import howtotalk.contact.Stage;
import howtotalk.contact.StayInTouch;
import howtotalk.web.FormKeys;
import howtotalk.words.Prose;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A contact: who it is, what passed, what comes next.
 *
 * @param name of the person
 * @param lede where the person works and when the two last talked
 * @param due when the two should talk again, or empty
 * @param overdue whether that day is past
 * @param snoozed whether the student asked not to be reminded
 * @param here the path of the contact
 * @param log where a conversation with the person is logged
 * @param facts what is known of the person
 * @param link a page about the person, or empty
 * @param notes the student's own, or empty
 * @param introducers who introduced the person
 * @param introduced whom the person introduced
 * @param tree where these introductions are drawn, or empty without any
 * @param merged other entries of the book that are this person
 * @param giving what went from one to the other, a sentence each; empty when nothing is known
 * @param ask how the student could help somebody who only ever gave, or empty
 * @param nexts what the student means to do
 * @param moments what passed, the latest first
 * @param note how many moments there are
 */
public record PersonPage(
        String name,
        String lede,
        String due,
        boolean overdue,
        boolean snoozed,
        String here,
        String log,
        List<Fact> facts,
        String link,
        String notes,
        List<Link> introducers,
        List<Link> introduced,
        String tree,
        List<Merged> merged,
        List<String> giving,
        String ask,
        List<Next> nexts,
        List<Moment> moments,
        String note) {

    /** Something in a word and what is said of it; an address where it can be followed. */
    public record Fact(String label, String words, String href) {}

    /** Another contact. */
    public record Link(String href, String words, String note) {}

    /** Another entry that is this person: what tells it apart, and where it is split off again. */
    public record Merged(String words, String note, String split) {}

    /** What the student means to do: where it is marked as done, in which words, by when. */
    public record Next(String action, String words, String when, boolean late) {}

    /**
     * One touch.
     *
     * @param href of the touch
     * @param how it was
     * @param css which mark stands beside it
     * @param when it happened, where, and whether it was answered
     * @param what came of it
     * @param more what else the student wrote, or empty
     * @param answers where an answer is noted, or empty when there is none to wait for
     * @param formKey for that
     */
    public record Moment(
            String href,
            String how,
            String css,
            String when,
            String what,
            List<String> more,
            String answers,
            String formKey) {}

    static PersonPage of(Contact contact, List<Touch> history, Around around, ZoneId zone, LocalDate today) {
        var touches = Touches.of(history.stream().map(t -> t.fact(contact.id())).toList());
        var days = new TreeSet<LocalDate>();
        touches.conversations().forEach(conversation -> days.add(conversation.day()));
        var last = days.isEmpty() ? null : days.last();
        var created = contact.createdAt().atZone(zone).toLocalDate();
        var due = StayInTouch.dueOn(contact.cadenceDays(), created, last, contact.snoozedUntil());
        boolean attempted = history.stream().anyMatch(touch -> touch.direction() != Direction.INCOMING);
        var stage = Stage.of(attempted, days, contact.cadenceDays(), today);
        var here = "/contacts/" + contact.id();
        var giving = Giving.of(history);
        return new PersonPage(
                contact.name(),
                lede(contact, last, today),
                due(contact, due, today),
                due != null && due.isBefore(today),
                contact.snoozedUntil() != null && contact.snoozedUntil().isAfter(today),
                here,
                "/touches/new?contact=" + contact.id() + "&next=%2Fcontacts%2F" + contact.id(),
                facts(contact, stage, created, today),
                contact.link(),
                contact.notes(),
                links(around.introducers()),
                links(around.introduced()),
                around.introducers().isEmpty() && around.introduced().isEmpty()
                        ? ""
                        : "/introductions?from=" + contact.id(),
                around.merged().stream()
                        .map(entry ->
                                new Merged(entry.name(), note(entry, today), "/contacts/" + entry.id() + "/split"))
                        .toList(),
                giving(giving),
                giving.onlyReceived() ? "How could I help " + Names.first(contact.name()) + "?" : "",
                nexts(history, today),
                history.stream()
                        .map(touch -> moment(touch, touches, contact.id(), zone, today))
                        .toList(),
                note(history.size(), days.size()));
    }

    /** Whom a person introduced and was introduced by, and which other entries are the person. */
    record Around(List<Name> introducers, List<Name> introduced, List<Name> merged) {}

    private static List<Link> links(List<Name> people) {
        return people.stream()
                .map(person -> new Link("/contacts/" + person.id(), person.name(), person.organisation()))
                .toList();
    }

    private static String note(Name entry, LocalDate today) {
        var last =
                entry.lastTouch() == null ? "nothing logged there" : "last entry " + Days.ago(entry.lastTouch(), today);
        return entry.organisation().isEmpty() ? last : entry.organisation() + " · " + last;
    }

    private static String lede(Contact contact, @Nullable LocalDate last, LocalDate today) {
        var where = contact.title()
                + (contact.title().isEmpty() || contact.organisation().isEmpty() ? "" : ", ")
                + contact.organisation();
        var talked =
                last == null ? "The two of you have not talked yet." : "You last talked " + Days.ago(last, today) + ".";
        return where.isEmpty() ? talked : where + ". " + talked;
    }

    private static String due(Contact contact, @Nullable LocalDate due, LocalDate today) {
        if (due == null) {
            return "";
        }
        var wish = "You want to talk every " + Days.count(contact.cadenceDays() == null ? 0 : contact.cadenceDays());
        long over = ChronoUnit.DAYS.between(due, today);
        if (over > 0) {
            return wish + "; that was due " + Days.count(over) + " ago.";
        }
        return wish + "; next " + Days.on(due, today) + ".";
    }

    private static List<Fact> facts(Contact contact, Stage stage, LocalDate created, LocalDate today) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("How far", Prose.sentence(stage.words()), ""));
        facts.add(new Fact("List", Prose.sentence(contact.list().words()), ""));
        add(facts, "E-mail", contact.email(), contact.email().isEmpty() ? "" : "mailto:" + contact.email());
        add(facts, "Phone", contact.phone(), "");
        add(facts, "Known before", contact.knownBefore() ? "Yes" : "No", "");
        if (contact.lastSpokenOn() != null) {
            add(facts, "Last spoke", Days.date(contact.lastSpokenOn(), today) + ", before this log", "");
        }
        add(
                facts,
                "Met through",
                contact.metVia() == null ? "" : contact.metVia().words(),
                "");
        add(facts, "In touch", contact.tie() == null ? "" : contact.tie().words(), "");
        add(facts, "In your book", "since " + Days.date(created, today), "");
        return List.copyOf(facts);
    }

    private static void add(List<Fact> facts, String label, String words, String href) {
        if (!words.isEmpty()) {
            facts.add(new Fact(label, words, href));
        }
    }

    private static List<String> giving(Giving giving) {
        return Stream.of(giving.givenWords(), giving.receivedWords())
                .filter(words -> !words.isEmpty())
                .map(words -> words + ".")
                .toList();
    }

    private static List<Next> nexts(List<Touch> history, LocalDate today) {
        return history.stream()
                .filter(touch -> !touch.nextAction().isEmpty() && touch.nextDoneAt() == null)
                .map(touch -> {
                    var on = touch.nextOn();
                    return new Next(
                            "/touches/" + touch.id() + "/done",
                            touch.nextAction(),
                            on == null ? "No day set" : Prose.sentence(Days.on(on, today)),
                            on != null && !on.isAfter(today));
                })
                .toList();
    }

    private static Moment moment(Touch touch, Touches touches, long contact, ZoneId zone, LocalDate today) {
        var fact = touch.fact(contact);
        boolean twoWay = touches.twoWay(fact);
        boolean open = touch.direction() == Direction.OUTGOING && !twoWay;
        var css = (touch.channel().synchronous() ? "" : "is-written ") + (twoWay ? "" : "is-oneway");
        return new Moment(
                "/touches/" + touch.id(),
                TouchWords.how(touch.channel(), touch.direction()),
                css.strip(),
                when(touch, touches, fact, zone, today),
                touch.what(),
                more(touch),
                open ? "/touches/" + touch.id() + "/answers" : "",
                open ? FormKeys.fresh() : "");
    }

    private static String when(Touch touch, Touches touches, TouchFact fact, ZoneId zone, LocalDate today) {
        var when = new StringBuilder(Days.date(touch.happenedOn(), today));
        if (!touch.place().isEmpty()) {
            when.append(" · ").append(touch.place());
        }
        var answer = touches.answerTo(fact).orElse(null);
        if (answer != null) {
            when.append(" · answered ").append(Days.on(answer.happenedOn(), today));
        } else if (touch.direction() == Direction.OUTGOING) {
            when.append(" · no answer yet");
        }
        var logged = touch.loggedAt().atZone(zone).toLocalDate();
        if (ChronoUnit.DAYS.between(touch.happenedOn(), logged) > 1) {
            when.append(" · logged ").append(Days.date(logged, today));
        }
        return when.toString();
    }

    private static List<String> more(Touch touch) {
        var more = new ArrayList<String>();
        if (!touch.learned().isEmpty()) {
            more.add("Learned: " + touch.learned());
        }
        if (!touch.helped().isEmpty()) {
            more.add("I helped: " + touch.helped());
        }
        if (!touch.helpReceived().isEmpty()) {
            more.add("They helped: " + touch.helpReceived());
        }
        if (touch.referral() != null) {
            more.add("Referral: " + touch.referral().words());
        }
        return List.copyOf(more);
    }

    private static String note(int moments, int conversations) {
        if (moments == 0) {
            return "";
        }
        var shown = moments < PersonController.SHOWN ? "" : "the latest ";
        return shown + (moments == 1 ? "1 entry" : moments + " entries") + ", "
                + (conversations == 1 ? "1 conversation" : conversations + " conversations");
    }
}
