package howtotalk.roster;

import howtotalk.account.Sessions;
import howtotalk.audit.Audit;
import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.ScoreChanges;
import howtotalk.course.ScoreChangesPage;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.web.Choice;
import howtotalk.web.FormKeys;
import howtotalk.web.Input;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** Adds somebody to a course by hand, and changes what they are in it. */
public final class EnrolmentController {

    private static final String TAKEN = "Somebody else has this address, login or id.";

    private final Templates templates;
    private final Database database;
    private final CourseRepository courses;
    private final RosterRepository rows;
    private final Sessions sessions;
    private final FormKeys formKeys;
    private final ScoreChanges scoreChanges;
    private final Audit audit;
    private final StudentCounts counts;
    private final InstantSource clock;

    public EnrolmentController(
            Templates templates,
            Database database,
            Sessions sessions,
            FormKeys formKeys,
            ScoreChanges scoreChanges,
            Audit audit,
            StudentCounts counts,
            InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.courses = database.repository(CourseRepository.class);
        this.rows = database.repository(RosterRepository.class);
        this.sessions = sessions;
        this.formKeys = formKeys;
        this.scoreChanges = scoreChanges;
        this.audit = audit;
        this.counts = counts;
        this.clock = clock;
    }

    public void blank(Context ctx) {
        var page = blank(course(ctx), EnrolmentForm.blank());
        Web.show(ctx, templates.rosterEnrolment(Web.frame(ctx, "Add somebody"), page));
    }

    public void create(Context ctx) {
        var course = course(ctx);
        var form = EnrolmentForm.read(Web.input(ctx));
        if (!form.errors().any()) {
            try {
                var location = formKeys.once(ctx, () -> add(ctx, course, form));
                Web.moveOn(ctx, location, form.name() + " is on the roster.");
                return;
            } catch (InTheCourse e) {
                form.errors().add("name", "Somebody with this address, login or id is in the course already.");
            }
        }
        Web.refuse(ctx, templates.rosterEnrolment(Web.frame(ctx, "Add somebody"), blank(course, form)));
    }

    /** Found only inside the transaction: a double tap would else find its own first tap. */
    private static final class InTheCourse extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private String add(Context ctx, Course course, EnrolmentForm form) {
        var known = known(form, 0);
        if (known != null && rows.enrolmentOf(course.id(), known) != null) {
            throw new InTheCourse();
        }
        long account = known == null
                ? rows.addAccount(
                        form.name(),
                        form.listedAs(),
                        EnrolmentForm.known(form.email()),
                        EnrolmentForm.known(form.login()),
                        EnrolmentForm.known(form.sisId()),
                        clock.instant())
                : known;
        rows.addEnrolment(
                course.id(), account, section(course.id(), form.section()), form.chosenRole(), clock.instant());
        audit.add(Web.userId(ctx), "ENROLLED", account, course.id(), form.role());
        return roster(course.id());
    }

    public void show(Context ctx) {
        var person = person(ctx);
        var form = EnrolmentForm.of(person, rows.assistantSections(person.id()));
        Web.show(ctx, templates.rosterEnrolment(Web.frame(ctx, person.name()), page(course(ctx), person, form, "")));
    }

    public void update(Context ctx) {
        var course = course(ctx);
        var person = person(ctx);
        var input = Web.input(ctx);
        var form = EnrolmentForm.read(input);
        check(person, form);
        if (form.errors().any()) {
            Web.refuse(ctx, templates.rosterEnrolment(Web.frame(ctx, person.name()), page(course, person, form, "")));
            return;
        }
        var change = new ScoreChanges.Change(
                course.id(),
                null,
                Web.userId(ctx),
                "Moved to " + sectionName(course.id(), form.section()),
                input.line(ScoreChangesPage.CONFIRMED));
        var outcome = scoreChanges.apply(change, () -> save(ctx, person, form, SavedForms.version(input)));
        if (outcome instanceof ScoreChanges.Outcome.ToConfirm preview) {
            var here = "/enrolments/" + person.id();
            var page = ScoreChangesPage.of(preview, input, here, here);
            Web.show(ctx, templates.courseScoreChanges(Web.frame(ctx, page.heading()), page));
            return;
        }
        if (outcome instanceof ScoreChanges.Outcome.Stale) {
            ctx.status(409);
            var page = page(
                    course,
                    person,
                    form.withVersion(person.version()),
                    "Somebody changed this meanwhile. " + now(person) + " Save again to keep what you typed.");
            Web.show(ctx, templates.rosterEnrolment(Web.frame(ctx, person.name()), page));
            return;
        }
        Web.moveOn(ctx, roster(course.id()), form.name() + " saved.");
    }

    private String sectionName(long courseId, String typed) {
        return rows.sections(courseId).stream()
                .filter(section -> Long.toString(section.id()).equals(typed))
                .map(RosterRepository.Section::name)
                .findFirst()
                .orElse("no section");
    }

    private String now(RosterRepository.Enrolment person) {
        var section = rows.sections(person.courseId()).stream()
                .filter(s -> Objects.equals(s.id(), person.sectionId()))
                .map(RosterRepository.Section::name)
                .findFirst()
                .orElse("no section");
        return "There is now: " + person.name() + ", " + person.role().label() + ", " + section + ", "
                + person.status().label() + ".";
    }

    private void check(RosterRepository.Enrolment person, EnrolmentForm form) {
        if (form.errors().any()) {
            return;
        }
        boolean leaves = form.chosenRole() != RosterRole.INSTRUCTOR || form.chosenStatus() != RosterStatus.ACTIVE;
        boolean last =
                person.role() == RosterRole.INSTRUCTOR && rows.otherInstructors(person.courseId(), person.id()) == 0;
        form.errors().addIf(leaves && last, "role", "A course has at least one instructor. Add another one first.");
        if (!person.claimed()) {
            form.errors().addIf(known(form, person.accountId()) != null, "email", TAKEN);
        } else {
            form.errors()
                    .addIf(
                            !form.sisId().isEmpty() && rows.other(person.accountId(), null, form.sisId(), null) != null,
                            "sis_id",
                            TAKEN);
        }
    }

    private boolean save(Context ctx, RosterRepository.Enrolment person, EnrolmentForm form, int version) {
        return database.transaction(() -> {
            int changed = rows.change(
                    person.id(),
                    version,
                    section(person.courseId(), form.section()),
                    form.chosenRole(),
                    form.chosenStatus(),
                    form.graduating(),
                    form.percent(),
                    form.instructorOnly(),
                    form.noFillerTally(),
                    form.note());
            if (changed == 0) {
                return false;
            }
            saveAccount(person, form);
            rows.dropAssistantSections(person.id());
            if (form.chosenRole() == RosterRole.TA) {
                rows.addAssistantSections(person.id(), assists(person.courseId(), form));
            }
            if (person.role() != form.chosenRole() && person.accountId() != Web.userId(ctx)) {
                sessions.endAllBut(person.accountId(), 0);
            }
            audit.add(Web.userId(ctx), "ENROLMENT_CHANGED", person.accountId(), person.courseId(), what(person, form));
            return true;
        });
    }

    /** An account in use belongs to its owner: only the id that the institution gives can be corrected. */
    private void saveAccount(RosterRepository.Enrolment person, EnrolmentForm form) {
        boolean free = !person.claimed();
        rows.changeAccount(
                person.accountId(),
                free ? form.name() : person.name(),
                free ? form.listedAs() : person.sortName(),
                free ? EnrolmentForm.known(form.email()) : person.email(),
                free ? EnrolmentForm.known(form.login()) : person.login(),
                EnrolmentForm.known(form.sisId()));
    }

    /** Which facts, never the note. */
    private static String what(RosterRepository.Enrolment person, EnrolmentForm form) {
        var what = new ArrayList<String>();
        addIf(what, person.role() != form.chosenRole(), "role " + form.role());
        addIf(what, person.status() != form.chosenStatus(), "status " + form.status());
        var section = person.sectionId() == null ? "" : person.sectionId().toString();
        addIf(what, !section.equals(form.section()), "section");
        boolean accommodations = person.timeMultiplierPercent() != form.percent()
                || person.instructorOnlyAudience() != form.instructorOnly()
                || person.noFillerTally() != form.noFillerTally()
                || !person.accommodationNote().equals(form.note());
        addIf(what, accommodations, "accommodations");
        return String.join(", ", what);
    }

    private static void addIf(List<String> what, boolean changed, String words) {
        if (changed) {
            what.add(words);
        }
    }

    private List<Long> assists(long courseId, EnrolmentForm form) {
        return rows.sections(courseId).stream()
                .map(RosterRepository.Section::id)
                .filter(id -> form.sections().contains(id.toString()))
                .toList();
    }

    /** Another account with the address, login or id that was typed. */
    private @Nullable Long known(EnrolmentForm form, long except) {
        return rows.other(
                except,
                EnrolmentForm.known(form.email()),
                EnrolmentForm.known(form.sisId()),
                EnrolmentForm.known(form.login()));
    }

    private @Nullable Long section(long courseId, String typed) {
        var id = Input.number(typed);
        return rows.sections(courseId).stream()
                .map(RosterRepository.Section::id)
                .filter(section -> Objects.equals(section, id))
                .findFirst()
                .orElse(null);
    }

    private RosterRepository.Enrolment person(Context ctx) {
        return Objects.requireNonNull(rows.find(Web.id(ctx)));
    }

    private Course course(Context ctx) {
        return Objects.requireNonNull(courses.find(Standing.of(ctx).courseId()));
    }

    private EnrolmentPage blank(Course course, EnrolmentForm form) {
        return new EnrolmentPage(
                course.id(),
                course.label(),
                roster(course.id()),
                "Who else takes part?",
                "",
                true,
                false,
                form,
                sections(course.id()),
                List.of(),
                List.of(),
                FormKeys.fresh());
    }

    private EnrolmentPage page(Course course, RosterRepository.Enrolment person, EnrolmentForm form, String conflict) {
        return new EnrolmentPage(
                course.id(),
                course.label(),
                "/enrolments/" + person.id(),
                person.name(),
                conflict,
                false,
                person.claimed(),
                form,
                sections(course.id()),
                rows.sections(course.id()).stream()
                        .map(s -> new EnrolmentPage.Assists(
                                Long.toString(s.id()), s.name(), form.sections().contains(Long.toString(s.id()))))
                        .toList(),
                counts.of(course, person.id()),
                "");
    }

    private List<Choice> sections(long courseId) {
        var choices = new ArrayList<Choice>();
        rows.sections(courseId).forEach(s -> choices.add(Choice.of(s.id(), s.name())));
        choices.add(new Choice("", "No section"));
        return choices;
    }

    private static String roster(long courseId) {
        return "/courses/" + courseId + "/roster";
    }
}
