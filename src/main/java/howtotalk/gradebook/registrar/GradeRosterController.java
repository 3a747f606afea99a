package howtotalk.gradebook.registrar;

import howtotalk.audit.Audit;
import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.Scope;
import howtotalk.course.Section;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.gradebook.Books;
import howtotalk.gradebook.GradebookRepository;
import howtotalk.grading.Points;
import howtotalk.web.Choice;
import howtotalk.web.Errors;
import howtotalk.web.FormKeys;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** Letters for the registrar: proposed from the totals, looked through, issued, and kept as they were. */
public final class GradeRosterController {

    /** An issued roster belongs to its course. */
    public static final Scope ROSTER = Scope.ofCourse("grade_roster");

    private static final String TITLE = "Grades for the registrar";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Templates templates;
    private final Database database;
    private final Books books;
    private final GradeRosterRepository rows;
    private final GradeRosters rosters;
    private final GradebookRepository gradebook;
    private final CourseRepository courses;
    private final FormKeys formKeys;
    private final Audit audit;
    private final InstantSource clock;

    public GradeRosterController(
            Templates templates, Database database, FormKeys formKeys, Audit audit, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.books = new Books(database, clock);
        this.rows = database.repository(GradeRosterRepository.class);
        this.rosters = new GradeRosters(database, audit);
        this.gradebook = database.repository(GradebookRepository.class);
        this.courses = database.repository(CourseRepository.class);
        this.formKeys = formKeys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which letters of whom. */
    private record Asked(
            Course course, RosterKind kind, @Nullable Long section, String sectionName) {}

    /** {@code GET /courses/{id}/grade-rosters?kind=mid-term|final&section=} */
    public void list(Context ctx) {
        var standing = Standing.of(ctx);
        var page = database.reading(() -> page(
                standing, asked(standing, Web.query(ctx, "kind"), Web.query(ctx, "section")), new Errors(), false));
        Web.show(ctx, templates.gradebookRoster(Web.frame(ctx, TITLE), page));
    }

    /** {@code POST /courses/{id}/grade-rosters}: freezes what was shown, and nothing else. */
    public void create(Context ctx) {
        var standing = Standing.of(ctx);
        var input = Web.input(ctx);
        var asked = database.reading(() -> asked(standing, input.line("kind"), input.line("section")));
        var errors = database.reading(() -> errors(standing, asked, input));
        var location = errors.any() ? "" : formKeys.once(ctx, () -> issue(standing, asked, input.line("seen")));
        if (!location.isEmpty()) {
            Web.moveOn(ctx, location, "Issued. It stays as it is; what changes later is shown beside it.");
            return;
        }
        ctx.status(errors.any() ? 422 : 409);
        var page = database.reading(() -> page(standing, asked, errors, !errors.any()));
        Web.show(ctx, templates.gradebookRoster(Web.frame(ctx, TITLE), page));
    }

    private Errors errors(Standing standing, Asked asked, Input input) {
        var book = books.of(standing, asked.section());
        var errors = new Errors();
        errors.addIf(
                !input.ticked("despite")
                        && !RosterChecks.of(book, proposal(standing, asked)).isEmpty(),
                "despite",
                "Look at the points above, then say that the letters go out as they are.");
        return errors;
    }

    /** Where it lies, or empty if the letters are no longer those that were seen. */
    private String issue(Standing standing, Asked asked, String seen) {
        var proposal = proposal(standing, asked);
        if (!proposal.fingerprint().equals(seen)) return "";
        return "/grade-rosters/"
                + rosters.issue(
                        standing.courseId(),
                        asked.section(),
                        asked.sectionName(),
                        proposal,
                        standing.accountId(),
                        clock.instant());
    }

    /** {@code GET /grade-rosters/{id}} */
    public void show(Context ctx) {
        var standing = Standing.of(ctx);
        var page = database.reading(() -> issued(standing, find(ctx)));
        Web.show(ctx, templates.gradebookRosterIssued(Web.frame(ctx, page.heading()), page));
    }

    /** {@code GET /grade-rosters/{id}.csv} */
    public void table(Context ctx) {
        var roster = find(ctx);
        var bytes = database.reading(() -> GradeRosterFile.csv(course(roster.courseId()), rows.lines(roster.id())));
        send(ctx, roster, ".csv");
        ctx.contentType("text/csv; charset=utf-8").result(bytes);
    }

    /** {@code GET /grade-rosters/{id}.xlsx} */
    public void workbook(Context ctx) {
        var roster = find(ctx);
        var bytes = database.reading(() -> GradeRosterFile.xlsx(
                course(roster.courseId()), roster.kind().words() + " grades", rows.lines(roster.id())));
        send(ctx, roster, ".xlsx");
        ctx.contentType(XLSX).result(bytes);
    }

    /** Whoever takes letters out of the house is written down. */
    private void send(Context ctx, GradeRosterRepository.Issued roster, String end) {
        audit.add(
                Web.userId(ctx),
                "GRADE_ROSTER_EXPORTED",
                null,
                roster.courseId(),
                roster.kind().words() + ", version " + roster.version() + ", "
                        + end.substring(1).toUpperCase(Locale.ROOT));
        var name = roster.kind().value() + "-grades-" + roster.courseId() + "-v" + roster.version() + end;
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private GradeRosterRepository.Issued find(Context ctx) {
        var roster = rows.find(Web.id(ctx));
        if (roster == null) throw Problem.notFound();
        return roster;
    }

    private Course course(long id) {
        return Objects.requireNonNull(courses.find(id));
    }

    private Asked asked(Standing standing, String kind, String section) {
        var course = course(standing.courseId());
        var which = RosterKind.of(kind, course, course.today(clock.instant()));
        var number = Input.number(section);
        for (var one : gradebook.sections(course.id(), standing.allSections(), standing.sections())) {
            if (number != null && one.id() == number) return new Asked(course, which, number, one.name());
        }
        return new Asked(course, which, null, "");
    }

    private Proposal proposal(Standing standing, Asked asked) {
        return Proposal.of(
                books.of(standing, asked.section()),
                asked.kind(),
                rows.withdrawn(standing.courseId(), asked.section()));
    }

    private GradeRosterPage page(Standing standing, Asked asked, Errors errors, boolean changed) {
        var course = asked.course();
        var book = books.of(standing, asked.section());
        var proposal = Proposal.of(book, asked.kind(), rows.withdrawn(course.id(), asked.section()));
        int version = rows.latest(course.id(), asked.kind(), asked.sectionName()) + 1;
        var sections = gradebook.sections(course.id(), standing.allSections(), standing.sections());
        var list = "/courses/" + course.id() + "/grade-rosters";
        var kinds = new ArrayList<Choice>();
        for (var kind : RosterKind.values()) kinds.add(new Choice(kind.value(), kind.words()));
        var here =
                list + "?kind=" + asked.kind().value() + (asked.section() == null ? "" : "&section=" + asked.section());
        return new GradeRosterPage(
                list,
                "/courses/" + course.id() + "/gradebook",
                course.label(),
                asked.kind().words() + " grades for the registrar.",
                asked.kind() == RosterKind.FINAL
                        ? "Proposed from the final totals: work that was never graded counts 0."
                        : "Proposed from how everybody stands on what is graded so far, released or not.",
                kinds,
                asked.kind().value(),
                sections.size() < 2 ? List.of() : Section.choices(sections),
                asked.section() == null ? "" : asked.section().toString(),
                RosterChecks.of(book, proposal),
                proposal.lines().stream().map(line -> line(line, here)).toList(),
                version == 1 ? "Issue these letters" : "Issue them as version " + version,
                proposal.fingerprint(),
                FormKeys.fresh(),
                changed,
                errors,
                rows.issued(course.id()).stream()
                        .map(one ->
                                new GradeRosterPage.Issued("/grade-rosters/" + one.id(), title(one), meta(course, one)))
                        .toList());
    }

    /** @param here the page of the letters, to which the total of a student leads back */
    private static GradeRosterPage.Line line(RosterLine line, String here) {
        var id = "e" + line.enrolmentId();
        return new GradeRosterPage.Line(
                id,
                line.studentNumber(),
                line.name(),
                line.section(),
                total(line),
                letter(line),
                note(line),
                line.withdrawn() || line.enrolmentId() == null
                        ? ""
                        : "/enrolments/" + line.enrolmentId() + "/total?next="
                                + URLEncoder.encode(here + "#" + id, StandardCharsets.UTF_8));
    }

    private IssuedRosterPage issued(Standing standing, GradeRosterRepository.Issued roster) {
        var lines = rows.lines(roster.id());
        var since = Since.of(roster.kind(), lines, books.of(standing, null));
        var shown = new ArrayList<IssuedRosterPage.Line>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            shown.add(new IssuedRosterPage.Line(
                    line.studentNumber(),
                    line.name(),
                    line.section(),
                    total(line),
                    letter(line),
                    note(line),
                    since.get(i)));
        }
        long changes = since.stream().filter(one -> !one.isEmpty()).count();
        var course = course(roster.courseId());
        var list = "/courses/" + course.id() + "/grade-rosters";
        return new IssuedRosterPage(
                "/grade-rosters/" + roster.id(),
                list,
                list + "?kind=" + roster.kind().value()
                        + (roster.sectionId() == null ? "" : "&section=" + roster.sectionId()),
                title(roster),
                "Issued " + meta(course, roster) + ".",
                course.label(),
                changes,
                shown);
    }

    private static String title(GradeRosterRepository.Issued roster) {
        return roster.kind().words() + " grades" + (roster.section().isEmpty() ? "" : ", " + roster.section())
                + ", version " + roster.version();
    }

    private static String meta(Course course, GradeRosterRepository.Issued roster) {
        return When.moment(roster.issuedAt(), course.zone())
                + (roster.issuedBy().isEmpty() ? "" : " by " + roster.issuedBy()) + " · "
                + Prose.count(roster.students(), "student");
    }

    private static String total(RosterLine line) {
        return line.percent() == null ? "" : Points.exact(line.percent());
    }

    private static String letter(RosterLine line) {
        return line.grade().replace('-', '−');
    }

    private static String note(RosterLine line) {
        if (line.withdrawn()) return "withdrawn";
        return line.byHand() ? "set by hand" : line.letter().isEmpty() ? "no letter yet" : "";
    }
}
