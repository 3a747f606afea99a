package howtotalk.outcome.filing;

import howtotalk.opportunity.StageHistory;
import howtotalk.outcome.OutcomeStatus;
import howtotalk.outcome.WithoutThisContact;
import howtotalk.web.Errors;
import howtotalk.web.Input;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about an outcome: a position, or where somebody stands.
 *
 * @param position nothing for a status
 * @param status where the student stands; nothing for a position, or while it is not chosen
 * @param asOf the day spoken of
 * @param without whether it would have come without this contact, if said
 * @param quote in the student’s words, may be empty
 * @param consent whether the quote may be used
 * @param errors what is wrong
 */
public record Filing(
        @Nullable Position position,
        @Nullable OutcomeStatus status,
        LocalDate asOf,
        @Nullable WithoutThisContact without,
        String quote,
        boolean consent,
        Errors errors) {

    static final int LONGEST_QUOTE = 2000;

    /** How a form about a position begins. */
    static Filing of(Position position, LocalDate today) {
        return new Filing(position, null, today, null, "", false, new Errors());
    }

    /** How a form about where somebody stands begins. */
    static Filing ofStatus(LocalDate today) {
        return new Filing(null, null, today, null, "", false, new Errors());
    }

    /**
     * @param history of the opportunity, which knows the day of acceptance; nothing without one
     * @param today no day lies after it, but the first day of work
     */
    static Filing read(Input input, @Nullable StageHistory history, LocalDate today) {
        var errors = new Errors();
        boolean aboutAPosition = history != null || !input.line("what").equals("status");
        var asOf = input.has("as_of") && !input.line("as_of").isEmpty() ? input.day("as_of") : today;
        var quote = input.text("quote").strip();
        var position = aboutAPosition ? Position.read(input, history, today, errors) : null;
        var status = aboutAPosition ? null : status(input, errors);
        errors.addIf(asOf == null || asOf.isAfter(today), "as_of", "As of which day? It has to be today or earlier.");
        errors.addIf(quote.length() > LONGEST_QUOTE, "quote", "Keep it under 2,000 characters.");
        return new Filing(
                position,
                status,
                asOf == null ? today : asOf,
                aboutAPosition ? input.choice("without_this_contact", WithoutThisContact.class) : null,
                quote,
                input.ticked("consent_to_quote") && !quote.isEmpty(),
                errors);
    }

    private static @Nullable OutcomeStatus status(Input input, Errors errors) {
        var status = input.choice("status", OutcomeStatus.class);
        errors.addIf(status == null, "status", "Choose where you stand. “Prefer not to say” is an answer too.");
        return status;
    }

    /** The same, of which nothing is said to be wrong yet: it is still being typed. */
    Filing unjudged() {
        return new Filing(position, status, asOf, without, quote, consent, new Errors());
    }

    /** The same without the student’s words: nobody else gives those, or the consent. */
    Filing withoutQuote() {
        return new Filing(position, status, asOf, null, "", false, errors);
    }
}
