package howtotalk.touch;

import howtotalk.contact.PersonChoice;
import howtotalk.web.Choice;
import howtotalk.words.Prose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The quick log, and the same form for a touch that was logged before.
 *
 * @param heading of the page
 * @param action where the form is sent
 * @param blank whether the touch is a new one
 * @param form as typed
 * @param channels how
 * @param directions who spoke
 * @param people the latest touched first, offered while the name is typed
 * @param namesakes people of the name that was typed, to choose from; empty when it is clear who is meant
 * @param whens today, yesterday or a date
 * @param referrals whether somebody was sent on
 * @param answerable earlier touches that this one may answer; empty when there are none
 * @param promise what the student said would be done, and is with this touch; or empty
 * @param today the last day that can have been, or empty
 * @param more whether the fields that few need are open
 * @param button what sends the form
 * @param offline whether it is the form that browsers keep for when there is no network
 */
public record TouchFormPage(
        String heading,
        String action,
        boolean blank,
        TouchForm form,
        List<Choice> channels,
        List<Choice> directions,
        List<PersonChoice> people,
        List<PersonChoice> namesakes,
        List<Choice> whens,
        List<Choice> referrals,
        List<Choice> answerable,
        String promise,
        String today,
        boolean more,
        String button,
        boolean offline) {

    static final List<Choice> WHENS =
            List.of(new Choice("TODAY", "Today"), new Choice("YESTERDAY", "Yesterday"), new Choice("DATE", "On a day"));

    static final List<Choice> REFERRALS = List.of(
            new Choice("", "Nobody was sent on"),
            new Choice(Referral.GIVEN.name(), Prose.sentence(Referral.GIVEN.words())),
            new Choice(Referral.RECEIVED.name(), Prose.sentence(Referral.RECEIVED.words())));

    /** The quick log. */
    static TouchFormPage blank(
            TouchForm form, List<PersonChoice> people, List<PersonChoice> namesakes, String promise, LocalDate today) {
        return blank(form, people, namesakes, promise, today.toString(), false);
    }

    /** The quick log without anything of anybody's, for browsers to keep. */
    public static TouchFormPage withoutNetwork() {
        return blank(TouchForm.empty(), List.of(), List.of(), "", "", true);
    }

    private static TouchFormPage blank(
            TouchForm form,
            List<PersonChoice> people,
            List<PersonChoice> namesakes,
            String promise,
            String today,
            boolean offline) {
        return new TouchFormPage(
                "Log a conversation",
                "/touches",
                true,
                form,
                TouchWords.CHANNELS,
                TouchWords.DIRECTIONS,
                people,
                namesakes,
                WHENS,
                REFERRALS,
                List.of(),
                promise,
                today,
                form.more(),
                "Save conversation",
                offline);
    }

    /** A touch that was logged before. */
    static TouchFormPage edit(Touch touch, TouchForm form, List<Touch> answerable, LocalDate today) {
        var choices = new ArrayList<Choice>();
        if (!answerable.isEmpty()) {
            choices.add(new Choice("", "Nothing"));
            answerable.forEach(
                    earlier -> choices.add(Choice.of(earlier.id(), "My " + TouchWords.reference(earlier, today))));
        }
        return new TouchFormPage(
                Prose.sentence(TouchWords.event(touch.channel(), touch.direction(), touch.name())),
                "/touches/" + touch.id(),
                false,
                form,
                TouchWords.CHANNELS,
                TouchWords.DIRECTIONS,
                List.of(),
                List.of(),
                WHENS,
                REFERRALS,
                List.copyOf(choices),
                "",
                today.toString(),
                true,
                "Save",
                false);
    }
}
