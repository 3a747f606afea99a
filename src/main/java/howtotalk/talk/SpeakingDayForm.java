package howtotalk.talk;

import howtotalk.web.Errors;
import howtotalk.web.Input;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen for a new speaking day.
 *
 * @param meetingId the meeting at which people speak
 * @param assignmentId that the talks are given for
 * @param title of the day; empty for one that counts
 * @param signals when the lights change
 * @param places how many, as typed
 * @param catchUp whether it is for those who missed their turn
 * @param errors what is wrong
 */
public record SpeakingDayForm(
        @Nullable Long meetingId,
        @Nullable Long assignmentId,
        String title,
        Signals signals,
        String places,
        boolean catchUp,
        Errors errors) {

    static final int MOST_PLACES = 60;

    static SpeakingDayForm blank() {
        return new SpeakingDayForm(null, null, "", Signals.OFFERED.get(1), "8", false, new Errors());
    }

    static SpeakingDayForm read(Input input) {
        var errors = new Errors();
        var meeting = input.number("meeting", null);
        var assignment = input.number("assignment", null);
        var signals = Signals.offered(input.line("signals"));
        var places = input.number("places", null);
        errors.addIf(meeting == null, "meeting", "Choose the meeting at which they speak.");
        errors.addIf(assignment == null, "assignment", "Choose the assignment that the talks are given for.");
        errors.addIf(signals == null, "signals", "Choose when the lights change.");
        errors.addIf(
                places == null || places < 1 || places > MOST_PLACES, "places", "A day has between 1 and 60 places.");
        errors.addIf(input.line("title").length() > 100, "title", "Keep the title under 100 characters.");
        return new SpeakingDayForm(
                meeting,
                assignment,
                input.line("title"),
                signals == null ? Signals.OFFERED.get(1) : signals,
                input.line("places"),
                input.ticked("catch_up"),
                errors);
    }

    int placeCount() {
        var count = Input.number(places);
        return count == null ? 0 : count.intValue();
    }
}
