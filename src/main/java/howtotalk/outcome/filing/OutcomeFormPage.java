package howtotalk.outcome.filing;

import howtotalk.opportunity.OpportunityKind;
import howtotalk.outcome.OutcomeStatus;
import howtotalk.outcome.Pay;
import howtotalk.outcome.WithoutThisContact;
import howtotalk.web.Choice;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form with which an outcome is filed.
 *
 * @param head the question
 * @param lede in which course it counts, and for whom
 * @param back where one came from
 * @param backWords what that is
 * @param action where it goes
 * @param formKey of this form
 * @param form as typed
 * @param version of what was saved of it; 0 where nothing was
 * @param switchable whether the visitor may choose between a position and a status
 * @param base the path of this page, for the choice
 * @param fromOffer whether the days come from the opportunity
 * @param other whether somebody else’s outcome is filed
 * @param kinds to choose from
 * @param pays to choose from
 * @param statuses to choose from
 * @param answers to "without this contact?"
 */
public record OutcomeFormPage(
        String head,
        String lede,
        String back,
        String backWords,
        String action,
        String formKey,
        Filing form,
        int version,
        boolean switchable,
        String base,
        boolean fromOffer,
        boolean other,
        List<Choice> kinds,
        List<Choice> pays,
        List<Choice> statuses,
        List<Choice> answers) {

    private static final List<Choice> KINDS = Arrays.stream(OpportunityKind.values())
            .map(kind -> new Choice(kind.name(), Prose.sentence(kind.words())))
            .toList();
    private static final List<Choice> PAYS = Arrays.stream(Pay.values())
            .map(pay -> new Choice(pay.name(), Prose.sentence(pay.words())))
            .toList();
    private static final List<Choice> STATUSES = Arrays.stream(OutcomeStatus.values())
            .map(status -> new Choice(
                    status.name(),
                    status == OutcomeStatus.PREFER_NOT_TO_SAY ? "Prefer not to say" : Prose.sentence(status.words())))
            .toList();
    private static final List<Choice> ANSWERS = Arrays.stream(WithoutThisContact.values())
            .map(answer -> new Choice(answer.name(), Prose.sentence(answer.words())))
            .toList();

    static OutcomeFormPage own(Enrolment enrolment, Filing form, int version, String formKey) {
        return new OutcomeFormPage(
                form.position() != null ? "What came of it?" : "Where do you stand?",
                "Filed in " + enrolment.course() + ". Credit is for answering, never for the answer.",
                "/outcomes",
                "What you filed",
                "/outcomes",
                formKey,
                form,
                version,
                true,
                "/outcomes/new",
                false,
                false,
                KINDS,
                PAYS,
                STATUSES,
                ANSWERS);
    }

    static OutcomeFormPage fromOffer(
            Enrolment enrolment, Filing form, int version, long opportunityId, String formKey) {
        return new OutcomeFormPage(
                "You accepted. File it.",
                "Filed in " + enrolment.course()
                        + ". The conversations with the people linked are kept with it as they stand today; your instructor sees given names, organisations and what came of each.",
                "/opportunities/" + opportunityId,
                "The opportunity",
                "/opportunities/" + opportunityId + "/outcome",
                formKey,
                form,
                version,
                false,
                "",
                true,
                false,
                KINDS,
                PAYS,
                STATUSES,
                ANSWERS);
    }

    static OutcomeFormPage forStudent(Enrolment enrolment, Filing form, int version, String formKey) {
        var base = "/enrolments/" + enrolment.id() + "/outcomes";
        return new OutcomeFormPage(
                "What did " + enrolment.student() + " tell you?",
                "It is filed in " + enrolment.course() + " under your name, and " + enrolment.student() + " sees it.",
                "/courses/" + enrolment.courseId() + "/outcomes",
                "Outcomes",
                base,
                formKey,
                form,
                version,
                true,
                base + "/new",
                false,
                true,
                KINDS,
                PAYS,
                STATUSES,
                ANSWERS);
    }

    /** Whether a position is filed, not a status. */
    public boolean aboutAPosition() {
        return form.position() != null;
    }

    /** Where the form saves itself: by its own address, so that each form keeps its own. */
    public String draft() {
        var address = base.isEmpty() ? action : base;
        return "/outcome-drafts?form=" + address + (switchable && !aboutAPosition() ? "%3Fwhat%3Dstatus" : "");
    }

    /** The name of a choice, or empty. */
    public String kind() {
        return form.position() == null ? "" : name(form.position().kind());
    }

    /** The name of a choice, or empty. */
    public String pay() {
        return form.position() == null ? "" : name(form.position().pay());
    }

    /** The name of a choice, or empty. */
    public String status() {
        return name(form.status());
    }

    /** The name of a choice, or empty. */
    public String without() {
        return name(form.without());
    }

    /** A day or number as the form shows it, or empty. */
    public String typed(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** A day that is not asked for, as a sentence has it. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : When.date(day);
    }

    private static String name(@Nullable Enum<?> choice) {
        return choice == null ? "" : choice.name();
    }
}
