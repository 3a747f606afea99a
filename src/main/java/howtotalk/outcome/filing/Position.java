package howtotalk.outcome.filing;

import howtotalk.opportunity.OpportunityKind;
import howtotalk.opportunity.StageHistory;
import howtotalk.outcome.Pay;
import howtotalk.web.Errors;
import howtotalk.web.Input;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about a position.
 *
 * @param kind of it, once chosen
 * @param employer who pays
 * @param title what one is there
 * @param startsOn its first day, if known
 * @param acceptedOn when it was accepted
 * @param hours a week, if said
 * @param pay if said
 * @param academicCredit whether it earns credit
 */
public record Position(
        @Nullable OpportunityKind kind,
        String employer,
        String title,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate acceptedOn,
        @Nullable Integer hours,
        @Nullable Pay pay,
        boolean academicCredit) {

    /** What is stored of a position where a status was filed. */
    static final Position NONE = new Position(null, "", "", null, null, null, null, false);

    /** How a form begins. */
    static Position blank() {
        return new Position(OpportunityKind.INTERNSHIP, "", "", null, null, null, null, false);
    }

    /** A position as the opportunity tells it. */
    static Position of(OpportunityKind kind, String employer, String title, StageHistory history) {
        return new Position(kind, employer, title, null, history.acceptedOn(), null, null, false);
    }

    /**
     * @param history of the opportunity, which knows the day of acceptance; nothing without one
     * @param today no day lies after it, but the first day of work
     * @param errors where what is wrong is added
     */
    static Position read(Input input, @Nullable StageHistory history, LocalDate today, Errors errors) {
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
        return new Position(
                kind,
                input.line("employer"),
                input.line("title"),
                starts,
                accepted,
                hours == null ? null : hours.intValue(),
                input.choice("pay", Pay.class),
                input.ticked("academic_credit"));
    }
}
