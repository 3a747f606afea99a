package howtotalk.outcome.proof;

import howtotalk.web.Errors;
import howtotalk.web.Input;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier typed.
 *
 * @param answer chosen, or nothing
 * @param verifier who answers
 * @param said a sentence; needed unless all is confirmed
 * @param employer as it should be; empty unless corrected
 * @param title as it should be
 * @param startsOn as it should be
 * @param hours a week, as it should be
 * @param typedEmployer as typed
 * @param typedTitle as typed
 * @param typedStart as typed
 * @param typedHours as typed
 * @param errors what is wrong
 */
public record VerifierForm(
        @Nullable Answer answer,
        String verifier,
        String said,
        String employer,
        String title,
        @Nullable LocalDate startsOn,
        @Nullable Integer hours,
        String typedEmployer,
        String typedTitle,
        String typedStart,
        String typedHours,
        Errors errors) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SENTENCE = 1000;

    static VerifierForm blank(Claim claim) {
        return new VerifierForm(
                null,
                "",
                "",
                claim.employer(),
                claim.title(),
                claim.startsOn(),
                claim.hoursAWeek(),
                claim.employer(),
                claim.title(),
                typed(claim.startsOn()),
                typed(claim.hoursAWeek()),
                new Errors());
    }

    static VerifierForm read(Input input, Claim claim) {
        var errors = new Errors();
        var answer = input.choice("answer", Answer.class);
        boolean corrects = answer == Answer.CORRECTED && claim.kind() != null;
        var hours = input.number("hours_a_week", null);
        var starts = input.day("starts_on");
        var form = new VerifierForm(
                answer,
                input.line("verifier"),
                input.line("said"),
                corrects ? input.line("employer") : "",
                corrects ? input.line("title") : "",
                corrects ? starts : null,
                corrects && hours != null ? hours.intValue() : null,
                input.line("employer"),
                input.line("title"),
                input.line("starts_on"),
                input.line("hours_a_week"),
                errors);
        errors.addIf(answer == null, "answer", "Choose one of the three.");
        errors.addIf(
                answer == Answer.CONFIRMED && changes(input, claim),
                "answer",
                "You changed a line below. If that is meant, choose “Something is different”.");
        errors.addIf(form.verifier.isEmpty(), "verifier", "Say who you are: your name, and what you do there.");
        errors.addIf(form.verifier.length() > LONGEST_NAME, "verifier", "Keep it under 200 characters.");
        errors.addIf(
                answer != null && answer != Answer.CONFIRMED && form.said.isEmpty(),
                "said",
                "Say in a sentence what is different.");
        errors.addIf(form.said.length() > LONGEST_SENTENCE, "said", "Keep it under 1,000 characters.");
        if (corrects) {
            errors.addIf(form.employer.isEmpty(), "employer", "Where is the position?");
            errors.addIf(form.employer.length() > LONGEST_NAME, "employer", "Keep it under 200 characters.");
            errors.addIf(form.title.isEmpty(), "title", "What is the position called?");
            errors.addIf(form.title.length() > LONGEST_NAME, "title", "Keep it under 200 characters.");
            errors.addIf(
                    starts == null && !form.typedStart.isEmpty(), "starts_on", "Give the day as year, month, day.");
            errors.addIf(
                    hours == null && !form.typedHours.isEmpty() || hours != null && (hours < 1 || hours > 100),
                    "hours_a_week",
                    "Hours a week are between 1 and 100.");
        }
        return form;
    }

    /** Whether a line of the position was typed over; nothing is if the form had none. */
    private static boolean changes(Input input, Claim claim) {
        return differs(input, "employer", claim.employer())
                || differs(input, "title", claim.title())
                || differs(input, "starts_on", typed(claim.startsOn()))
                || differs(input, "hours_a_week", typed(claim.hoursAWeek()));
    }

    private static boolean differs(Input input, String field, String asked) {
        return input.has(field) && !input.line(field).equals(asked.strip());
    }

    private static String typed(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Whether the lines to be corrected stand open: they were typed into, or they are asked for. */
    public boolean opens(Claim claim) {
        return answer == Answer.CORRECTED
                || !typedEmployer.equals(claim.employer())
                || !typedTitle.equals(claim.title())
                || !typedStart.equals(typed(claim.startsOn()))
                || !typedHours.equals(typed(claim.hoursAWeek()));
    }

    /** The answer as the form sends it. */
    public String chosen() {
        return answer == null ? "" : answer.name();
    }
}
