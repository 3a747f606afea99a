package howtotalk.touch;

import howtotalk.web.Errors;
import howtotalk.web.FormKeys;
import howtotalk.web.Input;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A touch as typed. Who, how and what came of it are enough.
 *
 * @param who the name as typed
 * @param contact the number of a contact that was chosen, {@code new} for somebody new of a known name, or empty
 * @param when TODAY, YESTERDAY or DATE
 * @param shownOn the day on which the form was opened: a form that waited for the network means that day by today
 * @param answers the number of the earlier touch that this one answers, or empty
 * @param promise the number of an earlier touch whose next action is done with this one, or empty
 * @param next where to go on to
 */
public record TouchForm(
        String who,
        String contact,
        String channel,
        String direction,
        String what,
        String when,
        String happenedOn,
        String shownOn,
        String place,
        String learned,
        String helped,
        String helpReceived,
        String referral,
        String nextAction,
        String nextOn,
        boolean knownBefore,
        String answers,
        String promise,
        String next,
        int version,
        String formKey,
        Errors errors) {

    /** How many days a form may have waited for the network and still mean its own day by today. */
    private static final int WAITED = 30;

    static final String SOMEBODY_NEW = "new";

    static TouchForm blank(String who, String contact, String channel, String promise, String next, LocalDate today) {
        return new TouchForm(
                who,
                contact,
                channel,
                "",
                "",
                "TODAY",
                "",
                today.toString(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                false,
                "",
                promise,
                next,
                0,
                FormKeys.fresh(),
                new Errors());
    }

    /** A form that is the same for everybody: the browser fills in the key and the day. */
    static TouchForm empty() {
        return new TouchForm(
                "",
                "",
                "",
                "",
                "",
                "TODAY",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                false,
                "",
                "",
                "/",
                0,
                "",
                new Errors());
    }

    static TouchForm of(Touch touch, String next) {
        return new TouchForm(
                touch.name(),
                Long.toString(touch.contactId()),
                touch.channel().name(),
                touch.direction().name(),
                touch.what(),
                "DATE",
                touch.happenedOn().toString(),
                "",
                touch.place(),
                touch.learned(),
                touch.helped(),
                touch.helpReceived(),
                touch.referral() == null ? "" : touch.referral().name(),
                touch.nextAction(),
                touch.nextOn() == null ? "" : touch.nextOn().toString(),
                false,
                touch.answersId() == null ? "" : touch.answersId().toString(),
                "",
                next,
                touch.version(),
                "",
                new Errors());
    }

    /** Reads what was typed; who is meant is found out by whoever knows the book. */
    static TouchForm read(Input input, LocalDate today) {
        var form = new TouchForm(
                input.line("who"),
                input.line("contact"),
                input.line("channel"),
                input.line("direction"),
                input.text("what").strip(),
                input.has("when")
                        ? input.line("when")
                        : input.line("happened_on").isEmpty() ? "TODAY" : "DATE",
                input.line("happened_on"),
                input.line("shown_on"),
                input.line("place"),
                input.text("learned").strip(),
                input.text("helped").strip(),
                input.text("help_received").strip(),
                input.line("referral"),
                input.line("next_action"),
                input.line("next_on"),
                input.ticked("known_before"),
                input.line("answers"),
                input.line("promise"),
                Web.localPath(input.line("next")),
                SavedForms.version(input),
                input.line(FormKeys.FIELD),
                new Errors());
        form.check(input, today);
        return form;
    }

    private void check(Input input, LocalDate today) {
        tooLong("who", who, 200);
        errors.addIf(channelOrNull() == null, "channel", "How was it? Choose one.");
        errors.addIf(!direction.isEmpty() && directionOrNull() == null, "direction", "Choose who spoke.");
        errors.addIf(what.isEmpty(), "what", "One sentence is enough: what came of it?");
        tooLong("what", what, 20_000);
        tooLong("place", place, 200);
        tooLong("learned", learned, 20_000);
        tooLong("helped", helped, 20_000);
        tooLong("help_received", helpReceived, 20_000);
        tooLong("next_action", nextAction, 500);
        boolean byDate = when.equals("DATE");
        var day = input.day("happened_on");
        errors.addIf(byDate && day == null, "happened_on", "On which day was it?");
        errors.addIf(
                byDate && day != null && day.isAfter(today),
                "happened_on",
                "That day is still to come. A plan belongs under “Next step”.");
        errors.addIf(!nextOn.isEmpty() && input.day("next_on") == null, "next_on", "Write a day, or leave it empty.");
        errors.addIf(!nextOn.isEmpty() && nextAction.isEmpty(), "next_action", "What will you do on that day?");
    }

    private void tooLong(String field, String typed, int most) {
        errors.addIf(typed.length() > most, field, "That is longer than " + most + " characters. Shorten it.");
    }

    /** What is to be written, once nothing is wrong. */
    NewTouch touch(LocalDate today, @Nullable Long answersId) {
        var how = Objects.requireNonNull(channelOrNull());
        var said = directionOrNull();
        return new NewTouch(
                day(today),
                how,
                said == null ? how.implied() : said,
                what,
                place,
                learned,
                helped,
                helpReceived,
                Input.choiceOf(referral, Referral.class),
                answersId,
                nextAction,
                nextOn.isEmpty() ? null : LocalDate.parse(nextOn));
    }

    private LocalDate day(LocalDate today) {
        if (when.equals("DATE")) {
            return LocalDate.parse(happenedOn);
        }
        var opened = opened(today);
        return when.equals("YESTERDAY") ? opened.minusDays(1) : opened;
    }

    /** The day on which the form was opened, if that can be believed; else today. */
    private LocalDate opened(LocalDate today) {
        var shown = Input.of(Map.of("day", List.of(shownOn))).day("day");
        return shown == null || shown.isAfter(today) || shown.isBefore(today.minusDays(WAITED)) ? today : shown;
    }

    @Nullable
    Channel channelOrNull() {
        return Input.choiceOf(channel, Channel.class);
    }

    @Nullable
    Direction directionOrNull() {
        return Input.choiceOf(direction, Direction.class);
    }

    /** The number of the contact that was chosen, or nothing. */
    @Nullable
    Long contactId() {
        return Input.number(contact);
    }

    /** The number of the touch whose next action is done, or nothing. */
    @Nullable
    Long promiseId() {
        return Input.number(promise);
    }

    /** Whether something stands in the part of the form that few need. */
    boolean more() {
        return !when.equals("TODAY")
                || !place.isEmpty()
                || !learned.isEmpty()
                || !helped.isEmpty()
                || !helpReceived.isEmpty()
                || !referral.isEmpty()
                || !nextAction.isEmpty()
                || !nextOn.isEmpty()
                || knownBefore;
    }

    /** The fields by name, to be shown beside what was saved elsewhere meanwhile. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("channel", channel);
        fields.put("direction", direction);
        fields.put("what", what);
        fields.put("happened_on", happenedOn);
        fields.put("place", place);
        fields.put("learned", learned);
        fields.put("helped", helped);
        fields.put("help_received", helpReceived);
        fields.put("referral", referral);
        fields.put("next_action", nextAction);
        fields.put("next_on", nextOn);
        fields.put("answers", answers);
        return fields;
    }
}
