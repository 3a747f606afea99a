package howtotalk.roster;

import howtotalk.account.Emails;
import howtotalk.account.Names;
import howtotalk.web.Errors;
import howtotalk.web.Input;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a course as typed, to add or to change.
 *
 * @param sortName family name first; empty for a guess
 * @param section its id, or empty
 * @param multiplier of time, in percent
 * @param sections that a teaching assistant helps in, by id
 */
public record EnrolmentForm(
        String name,
        String sortName,
        String email,
        String login,
        String sisId,
        String role,
        String status,
        String section,
        List<String> sections,
        boolean graduating,
        String multiplier,
        boolean instructorOnly,
        boolean noFillerTally,
        String note,
        String version,
        Errors errors) {

    private static final Set<String> MULTIPLIERS = Set.of("100", "125", "150", "175", "200", "300");

    static EnrolmentForm blank() {
        return new EnrolmentForm(
                "",
                "",
                "",
                "",
                "",
                "STUDENT",
                "ACTIVE",
                "",
                List.of(),
                false,
                "100",
                false,
                false,
                "",
                "1",
                new Errors());
    }

    static EnrolmentForm of(RosterRepository.Enrolment person, List<Long> sections) {
        return new EnrolmentForm(
                person.name(),
                person.sortName(),
                typed(person.email()),
                typed(person.login()),
                typed(person.sisId()),
                person.role().name(),
                person.status().name(),
                person.sectionId() == null ? "" : person.sectionId().toString(),
                sections.stream().map(String::valueOf).toList(),
                person.graduating(),
                Integer.toString(person.timeMultiplierPercent()),
                person.instructorOnlyAudience(),
                person.noFillerTally(),
                person.accommodationNote(),
                Integer.toString(person.version()),
                new Errors());
    }

    static EnrolmentForm read(Input input) {
        var form = new EnrolmentForm(
                input.line("name"),
                input.line("sort_name"),
                input.line("email"),
                input.line("login"),
                input.line("sis_id"),
                input.line("role"),
                input.line("status").isEmpty() ? "ACTIVE" : input.line("status"),
                input.line("section"),
                input.all("assists"),
                input.ticked("graduating"),
                input.line("multiplier").isEmpty() ? "100" : input.line("multiplier"),
                input.ticked("instructor_only"),
                input.ticked("no_filler_tally"),
                input.text("note"),
                input.line("version"),
                new Errors());
        form.check();
        return form;
    }

    private void check() {
        errors.addIf(name.isEmpty(), "name", "Type the name.");
        errors.addIf(name.length() > 200, "name", "At most 200 characters.");
        errors.addIf(sortName.length() > 200, "sort_name", "At most 200 characters.");
        errors.addIf(!email.isEmpty() && !Emails.plausible(email), "email", Emails.PROBLEM);
        errors.addIf(login.length() > 200, "login", "At most 200 characters.");
        errors.addIf(sisId.length() > 200, "sis_id", "At most 200 characters.");
        errors.addIf(roleOrNull() == null, "role", "Choose a role.");
        errors.addIf(!Set.of("ACTIVE", "WITHDRAWN").contains(status), "status", "Choose one of the two.");
        errors.addIf(!MULTIPLIERS.contains(multiplier), "multiplier", "Choose one of them.");
        errors.addIf(note.length() > 5000, "note", "At most 5,000 characters.");
    }

    private @Nullable RosterRole roleOrNull() {
        return Set.of("STUDENT", "TA", "INSTRUCTOR", "READER").contains(role) ? RosterRole.valueOf(role) : null;
    }

    RosterRole chosenRole() {
        return Objects.requireNonNull(roleOrNull());
    }

    RosterStatus chosenStatus() {
        return RosterStatus.valueOf(status);
    }

    String listedAs() {
        return sortName.isEmpty() ? Names.sortName(name) : sortName;
    }

    int percent() {
        return Integer.parseInt(multiplier);
    }

    /** Nothing typed is nothing known. */
    static @Nullable String known(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    private static String typed(@Nullable String known) {
        return known == null ? "" : known;
    }

    EnrolmentForm withVersion(int newer) {
        return new EnrolmentForm(
                name,
                sortName,
                email,
                login,
                sisId,
                role,
                status,
                section,
                sections,
                graduating,
                multiplier,
                instructorOnly,
                noFillerTally,
                note,
                Integer.toString(newer),
                errors);
    }
}
