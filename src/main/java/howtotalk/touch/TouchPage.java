package howtotalk.touch;

import howtotalk.contact.Days;
import howtotalk.web.FormKeys;
import howtotalk.words.Prose;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One touch, with what it answers and what answers it.
 *
 * @param heading what it was
 * @param person the name of the contact
 * @param personHref of the contact
 * @param what came of it
 * @param facts when, how, where, and what else was said in a line
 * @param texts what was learned and who helped whom how
 * @param answer what answers what, or nothing
 * @param next what the student means to do next, or nothing
 * @param here the path of the touch
 * @param formKey for the answer
 * @param answerable whether it was sent and nobody has answered yet
 * @param unlinked an earlier touch that this one probably answers, or nothing
 * @param kept why it cannot be deleted, or empty
 */
public record TouchPage(
        String heading,
        String person,
        String personHref,
        String what,
        List<Fact> facts,
        List<Fact> texts,
        @Nullable Link answer,
        @Nullable Next next,
        String here,
        String formKey,
        boolean answerable,
        @Nullable Unlinked unlinked,
        String kept) {

    static final String KEPT =
            "This was handed in, told or filed, so it stays in your log. You can still edit it; what you showed then stays as it was.";

    private static final DateTimeFormatter LOGGED =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

    /** Something in a word and what is said of it. */
    public record Fact(String label, String words) {}

    /** Another touch. */
    public record Link(String href, String words) {}

    /**
     * What the student means to do next.
     *
     * @param action in the student's words
     * @param when by which day, and how it stands
     * @param late whether the day is past and nothing was done
     * @param done whether it was done
     */
    public record Next(String action, String when, boolean late, boolean done) {}

    /**
     * An earlier touch without an answer.
     *
     * @param action where the answer is linked
     * @param by the number of this touch
     * @param words what it was
     */
    public record Unlinked(String action, String by, String words) {}

    static TouchPage of(Touch touch, List<Touch> history, int snapshots, ZoneId zone, LocalDate today) {
        var facts =
                Touches.of(history.stream().map(t -> t.fact(touch.contactId())).toList());
        var answer = facts.answerTo(touch.fact()).orElse(null);
        boolean sent = touch.direction() == Direction.OUTGOING;
        return new TouchPage(
                Prose.sentence(TouchWords.event(touch.channel(), touch.direction(), touch.name())),
                touch.name(),
                "/contacts/" + touch.contactId(),
                touch.what(),
                facts(touch, facts.twoWay(touch.fact()), zone, today),
                texts(touch),
                answerLink(touch, history, answer, today),
                next(touch, zone, today),
                "/touches/" + touch.id(),
                FormKeys.fresh(),
                sent && answer == null,
                unlinked(touch, history, facts, today),
                snapshots == 0 ? "" : KEPT);
    }

    private static List<Fact> facts(Touch touch, boolean twoWay, ZoneId zone, LocalDate today) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("When", Prose.sentence(Days.on(touch.happenedOn(), today))));
        facts.add(new Fact("Logged", LOGGED.format(touch.loggedAt().atZone(zone))));
        facts.add(new Fact("How", TouchWords.how(touch.channel(), touch.direction())));
        facts.add(new Fact("Two-way", twoWay ? "Yes: counts as a conversation" : "Not yet"));
        if (!touch.place().isEmpty()) {
            facts.add(new Fact("Where", touch.place()));
        }
        if (touch.referral() != null) {
            facts.add(new Fact("Referral", Prose.sentence(touch.referral().words())));
        }
        return List.copyOf(facts);
    }

    private static List<Fact> texts(Touch touch) {
        var texts = new ArrayList<Fact>();
        if (!touch.learned().isEmpty()) {
            texts.add(new Fact("What I learned", touch.learned()));
        }
        if (!touch.helped().isEmpty()) {
            texts.add(new Fact("How I helped", touch.helped()));
        }
        if (!touch.helpReceived().isEmpty()) {
            texts.add(new Fact("How they helped me", touch.helpReceived()));
        }
        return List.copyOf(texts);
    }

    private static @Nullable Link answerLink(
            Touch touch, List<Touch> history, @Nullable TouchFact answer, LocalDate today) {
        if (answer != null) {
            return new Link("/touches/" + answer.id(), "Answered " + Days.on(answer.happenedOn(), today));
        }
        if (touch.answersId() == null) {
            return null;
        }
        long id = touch.answersId();
        return history.stream()
                .filter(earlier -> earlier.id() == id)
                .findFirst()
                .map(earlier -> new Link("/touches/" + id, "Answers my " + TouchWords.reference(earlier, today)))
                .orElse(null);
    }

    private static @Nullable Next next(Touch touch, ZoneId zone, LocalDate today) {
        if (touch.nextAction().isEmpty()) {
            return null;
        }
        var done = touch.nextDoneAt();
        if (done != null) {
            var day = done.atZone(zone).toLocalDate();
            return new Next(touch.nextAction(), "Done " + Days.on(day, today), false, true);
        }
        var on = touch.nextOn();
        if (on == null) {
            return new Next(touch.nextAction(), "No day set", false, false);
        }
        return new Next(touch.nextAction(), Prose.sentence(Days.on(on, today)), on.isBefore(today), false);
    }

    private static @Nullable Unlinked unlinked(Touch touch, List<Touch> history, Touches facts, LocalDate today) {
        if (touch.direction() != Direction.INCOMING || touch.answersId() != null) {
            return null;
        }
        return history.stream()
                .filter(earlier -> earlier.direction() == Direction.OUTGOING
                        && !earlier.happenedOn().isAfter(touch.happenedOn())
                        && facts.answerTo(earlier.fact(touch.contactId())).isEmpty())
                .findFirst()
                .map(earlier -> new Unlinked(
                        "/touches/" + earlier.id() + "/answers",
                        Long.toString(touch.id()),
                        "It answers my " + TouchWords.reference(earlier, today)))
                .orElse(null);
    }
}
