package howtotalk.outcome.filing;

import howtotalk.opportunity.OpportunityKind;
import howtotalk.opportunity.StageHistory;
import howtotalk.outcome.OutcomeStatus;
import howtotalk.outcome.Pay;
import howtotalk.outcome.WithoutThisContact;
import howtotalk.web.Errors;
import howtotalk.web.Input;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about an outcome: a position, or where somebody stands.
 *
 * @param position whether it is a position
 * @param status where the student stands; nothing for a position
 * @param kind of position; nothing for a status
 * @param employer of a position
 * @param title of a position
 * @param startsOn of a position, if known
 * @param acceptedOn of a position
 * @param hours a week, if said
 * @param pay if said
 * @param academicCredit whether the position earns credit
 * @param asOf the day spoken of
 * @param without whether it would have come without this contact, if said
 * @param quote in the student’s words, may be empty
 * @param consent whether the quote may be used
 * @param errors what is wrong
 */
public record Filing(
        boolean position,
        @Nullable OutcomeStatus status,
        @Nullable OpportunityKind kind,
        String employer,
        String title,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate acceptedOn,
        @Nullable Integer hours,
        @Nullable Pay pay,
        boolean academicCredit,
        LocalDate asOf,
        @Nullable WithoutThisContact without,
        String quote,
        boolean consent,
        Errors errors) {

    static final int LONGEST_QUOTE = 2000;

    static Filing blank(boolean position, LocalDate today) {
        return new Filing(
                position,
                null,
                position ? OpportunityKind.INTERNSHIP : null,
                "",
                "",
                null,
                null,
                null,
                null,
                false,
                today,
                null,
                "",
                false,
                new Errors());
    }

    /** A position as the opportunity tells it. */
    static Filing of(OpportunityKind kind, String employer, String title, StageHistory history, LocalDate today) {
        return new Filing(
                true,
                null,
                kind,
                employer,
                title,
                null,
                history.acceptedOn(),
                null,
                null,
                false,
                today,
                null,
                "",
                false,
                new Errors());
    }

    /**
     * @param history of the opportunity, which knows the day of acceptance; nothing without one
     * @param today no day lies after it, but the first day of work
     */
    static Filing read(Input input, @Nullable StageHistory history, LocalDate today) {
        var errors = new Errors();
        boolean position = history != null || !input.line("what").equals("status");
        var asOf = input.has("as_of") && !input.line("as_of").isEmpty() ? input.day("as_of") : today;
        var form = position ? position(input, history, asOf, today, errors) : status(input, asOf, today, errors);
        errors.addIf(asOf == null || asOf.isAfter(today), "as_of", "As of which day? It has to be today or earlier.");
        errors.addIf(form.quote.length() > LONGEST_QUOTE, "quote", "Keep it under 2,000 characters.");
        return form;
    }

    private static Filing position(
            Input input, @Nullable StageHistory history, @Nullable LocalDate asOf, LocalDate today, Errors errors) {
        var kind = input.choice("kind", OpportunityKind.class);
        var accepted = history == null ? input.day("accepted_on") : history.acceptedOn();
        var starts = input.day("starts_on");
        var hours = input.number("hours_a_week", null);
        errors.addIf(kind == null, "kind", "Choose what kind of position it is.");
        errors.addIf(input.line("employer").isEmpty(), "employer", "Who employs you?");
        errors.addIf(input.line("employer").length() > 200, "employer", "Keep it under 200 characters.");
        errors.addIf(input.line("title").isEmpty(), "title", "What will you do there?");
        errors.addIf(input.line("title").length() > 200, "title", "Keep it under 200 characters.");
        errors.addIf(accepted == null, "accepted_on", "On which day was it accepted?");
        errors.addIf(accepted != null && accepted.isAfter(today), "accepted_on", "That day has not come yet.");
        errors.addIf(
                starts == null && !input.line("starts_on").isEmpty(), "starts_on", "Give the day as year, month, day.");
        errors.addIf(
                hours == null && !input.line("hours_a_week").isEmpty() || hours != null && (hours < 1 || hours > 100),
                "hours_a_week",
                "Hours a week are between 1 and 100.");
        return new Filing(
                true,
                null,
                kind,
                input.line("employer"),
                input.line("title"),
                starts,
                accepted,
                hours == null ? null : hours.intValue(),
                input.choice("pay", Pay.class),
                input.ticked("academic_credit"),
                asOf == null ? today : asOf,
                input.choice("without_this_contact", WithoutThisContact.class),
                input.text("quote").strip(),
                input.ticked("consent_to_quote") && !input.text("quote").isBlank(),
                errors);
    }

    private static Filing status(Input input, @Nullable LocalDate asOf, LocalDate today, Errors errors) {
        var status = input.choice("status", OutcomeStatus.class);
        errors.addIf(status == null, "status", "Choose where you stand. “Prefer not to say” is an answer too.");
        return new Filing(
                false,
                status,
                null,
                "",
                "",
                null,
                null,
                null,
                null,
                false,
                asOf == null ? today : asOf,
                null,
                input.text("quote").strip(),
                input.ticked("consent_to_quote") && !input.text("quote").isBlank(),
                errors);
    }

    /** The same, of which nothing is said to be wrong yet: it is still being typed. */
    Filing unjudged() {
        return new Filing(
                position,
                status,
                kind,
                employer,
                title,
                startsOn,
                acceptedOn,
                hours,
                pay,
                academicCredit,
                asOf,
                without,
                quote,
                consent,
                new Errors());
    }

    /** The same without the student’s words: nobody else gives those, or the consent. */
    Filing withoutQuote() {
        return new Filing(
                position,
                status,
                kind,
                employer,
                title,
                startsOn,
                acceptedOn,
                hours,
                pay,
                academicCredit,
                asOf,
                null,
                "",
                false,
                errors);
    }
}
