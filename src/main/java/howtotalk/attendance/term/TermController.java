package howtotalk.attendance.term;

import howtotalk.attendance.AttendanceRepository;
import howtotalk.attendance.Mark;
import howtotalk.attendance.Meeting;
import howtotalk.audit.Audit;
import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.Role;
import howtotalk.course.Section;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.web.Choice;
import howtotalk.web.Input;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** Attendance of a section over the whole term, on a page and as a file. */
public final class TermController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Templates templates;
    private final Database database;
    private final CourseRepository courses;
    private final AttendanceRepository rows;
    private final Audit audit;
    private final InstantSource clock;

    public TermController(Templates templates, Database database, Audit audit, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.courses = database.repository(CourseRepository.class);
        this.rows = database.repository(AttendanceRepository.class);
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code GET /courses/{id}/attendance/term?section=} */
    public void show(Context ctx) {
        var standing = Standing.of(ctx);
        var page = database.reading(() -> page(standing, Input.number(Web.query(ctx, "section"))));
        Web.show(ctx, templates.attendanceTerm(Web.frame(ctx, "Attendance of the term"), page));
    }

    /** {@code GET /courses/{id}/attendance.csv?section=}: everybody whom the visitor sees, where no section is named. */
    public void table(Context ctx) {
        var bytes = TermTable.csv(exported(ctx));
        send(ctx, "CSV", "csv");
        ctx.contentType("text/csv; charset=utf-8").result(bytes);
    }

    /** {@code GET /courses/{id}/attendance.xlsx?section=} */
    public void workbook(Context ctx) {
        var bytes = TermTable.xlsx(exported(ctx));
        send(ctx, "XLSX", "xlsx");
        ctx.contentType(XLSX).result(bytes);
    }

    /** Whoever takes attendance out of the house is written down. */
    private void send(Context ctx, String words, String end) {
        var standing = Standing.of(ctx);
        audit.add(standing.accountId(), "ATTENDANCE_EXPORTED", null, standing.courseId(), words);
        var name = "attendance-" + standing.courseId() + "." + end;
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private Term exported(Context ctx) {
        var standing = Standing.of(ctx);
        var section = Input.number(Web.query(ctx, "section"));
        return database.reading(() -> term(standing, course(standing), section, true));
    }

    private Term term(Standing standing, Course course, @Nullable Long section, boolean everywhere) {
        boolean all = standing.allSections();
        var sections = standing.sections();
        var today = course.today(clock.instant());
        return Term.of(
                rows.students(course.id(), all, sections, section),
                rows.meetings(course.id(), all, sections, section),
                rows.attended(course.id(), today, all, sections, section, null),
                today,
                everywhere);
    }

    private TermPage page(Standing standing, @Nullable Long asked) {
        var course = course(standing);
        var today = course.today(clock.instant());
        var sections = rows.sections(course.id(), standing.allSections(), standing.sections());
        var section = sections.stream()
                .filter(one -> asked != null && one.id() == asked)
                .findFirst()
                .orElse(sections.isEmpty() ? new Section(0, "") : sections.get(0));
        var meetings = rows.meetings(course.id(), standing.allSections(), standing.sections(), section.id());
        var term = term(standing, course, section.id(), false);
        var here = "/courses/" + course.id() + "/attendance";
        return new TermPage(
                "/courses/" + course.id(),
                course.label(),
                head(term),
                section.name() + ". " + days(term, meetings, today),
                here + "?section=" + section.id(),
                sections.size() < 2
                        ? List.of()
                        : sections.stream()
                                .map(one -> Choice.of(one.id(), one.name()))
                                .toList(),
                Long.toString(section.id()),
                here,
                links(course, standing),
                heads(term, meetings, today),
                term.rows().stream().map(row -> line(row, term)).toList());
    }

    private static String head(Term term) {
        int there = 0;
        int expected = 0;
        for (var row : term.rows()) {
            there += row.tally().there();
            expected += row.tally().expected();
        }
        if (expected == 0) return "Nothing is marked yet.";
        var percent = BigDecimal.valueOf(100L * there).divide(BigDecimal.valueOf(expected), 0, RoundingMode.HALF_UP);
        return "On average " + percent + " % were there.";
    }

    private static String days(Term term, List<Meeting> meetings, LocalDate today) {
        long unmarked = term.columns().stream()
                .filter(moment -> term.rows().stream().allMatch(row -> row.at(moment) == null))
                .count();
        long past = meetings.stream().filter(one -> !one.day().isAfter(today)).count();
        return past + " of " + Prose.count(meetings.size(), "meeting") + " so far"
                + (unmarked == 0 ? "." : ", " + unmarked + " of them not marked.");
    }

    private static List<Choice> links(Course course, Standing standing) {
        if (standing.role() != Role.INSTRUCTOR) return List.of();
        var here = "/courses/" + course.id();
        return List.of(
                new Choice(here + "/attendance/counting", "How it counts"),
                new Choice(here + "/warnings", "Mid-term warnings"));
    }

    private static List<TermPage.Head> heads(Term term, List<Meeting> meetings, LocalDate today) {
        var heads = new ArrayList<TermPage.Head>();
        for (var meeting : meetings) {
            if (meeting.day().isAfter(today)) continue;
            var moment = new Term.Moment(meeting.day(), meeting.startsAt());
            int there = 0;
            int noted = 0;
            for (var row : term.rows()) {
                var mark = row.at(moment);
                if (mark == null) continue;
                noted++;
                if (mark == Mark.PRESENT || mark == Mark.LATE) there++;
            }
            heads.add(new TermPage.Head(
                    meeting.address(), When.day(meeting.day()), noted == 0 ? "–" : Integer.toString(there)));
        }
        return heads;
    }

    private static TermPage.Line line(Term.Row row, Term term) {
        var tally = row.tally();
        var cells = new ArrayList<TermPage.Cell>(term.columns().size());
        int here = 0;
        for (var moment : term.columns()) {
            var attended = row.marks().get(moment);
            cells.add(cell(attended == null ? null : attended.mark()));
            if (attended != null) here++;
        }
        int elsewhere = tally.recorded() - here;
        var counts = new ArrayList<Integer>();
        for (var mark : Mark.values()) counts.add(tally.count(mark));
        var rate = tally.rate();
        return new TermPage.Line(
                row.student().name(),
                elsewhere == 0 ? "" : elsewhere + " elsewhere",
                cells,
                counts,
                rate == null ? "" : percent(rate));
    }

    private static TermPage.Cell cell(@Nullable Mark mark) {
        if (mark == null) return new TermPage.Cell("", "", "");
        var css = switch (mark) {
            case PRESENT -> "faint";
            case LATE -> "";
            case EXCUSED -> "quiet";
            case ABSENT -> "attn";
        };
        return new TermPage.Cell(mark == Mark.PRESENT ? "·" : mark.letter(), mark.words(), css);
    }

    /** Whole percent: 8367 is 84 %. */
    static String percent(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).setScale(0, RoundingMode.HALF_UP) + " %";
    }

    private Course course(Standing standing) {
        return Objects.requireNonNull(courses.find(standing.courseId()));
    }
}
