package howtotalk.attendance.term;

import howtotalk.attendance.AttendanceRepository;
import howtotalk.attendance.AttendanceRepository.Attended;
import howtotalk.attendance.AttendanceRule;
import howtotalk.attendance.Mark;
import howtotalk.attendance.Meeting;
import howtotalk.attendance.RuleRepository;
import howtotalk.attendance.RuleRepository.Participation;
import howtotalk.attendance.Tally;
import howtotalk.course.CourseRepository;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** A student's own attendance, and how it counts. */
public final class OwnAttendanceController {

    private final Templates templates;
    private final Database database;
    private final CourseRepository courses;
    private final AttendanceRepository rows;
    private final RuleRepository rules;
    private final InstantSource clock;

    public OwnAttendanceController(Templates templates, Database database, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.courses = database.repository(CourseRepository.class);
        this.rows = database.repository(AttendanceRepository.class);
        this.rules = database.repository(RuleRepository.class);
        this.clock = clock;
    }

    /** {@code GET /courses/{id}/attendance/own} */
    public void show(Context ctx) {
        var standing = Standing.of(ctx);
        var page = database.reading(() -> page(standing));
        Web.show(ctx, templates.attendanceOwn(Web.frame(ctx, "Your attendance"), page));
    }

    private OwnAttendancePage page(Standing standing) {
        var course = Objects.requireNonNull(courses.find(standing.courseId()));
        var today = course.today(clock.instant());
        var marks = rows.attended(course.id(), today, true, "[]", null, standing.enrolmentId());
        var section = rows.sectionOf(standing.enrolmentId());
        var meetings = section == null ? List.<Meeting>of() : rows.meetings(course.id(), true, "[]", section);
        var stored = rules.find(course.id());
        var fed = stored == null
                ? List.<Participation>of()
                : rules.participations(course.id()).stream()
                        .filter(Participation::fed)
                        .toList();
        var tally = Tally.of(marks.stream().map(Attended::mark).toList());
        return new OwnAttendancePage(
                course.label(),
                tally.recorded() == 0
                        ? "Nothing is noted yet."
                        : "You were at " + tally.there() + " of " + Prose.count(tally.recorded(), "meeting") + ".",
                tally.recorded() == 0 ? "After a meeting, what was noted of you stands here." : tally.words() + ".",
                stored == null || fed.isEmpty() ? "" : stored.rule().sentence(),
                stored == null
                        ? List.of()
                        : fed.stream()
                                .map(one -> sum(one, stored.rule(), marks))
                                .toList(),
                lines(marks, meetings, section, today));
    }

    private static OwnAttendancePage.Sum sum(Participation work, AttendanceRule rule, List<Attended> marks) {
        var tally = Tally.of(marks.stream()
                .filter(one -> work.holds(one.day()))
                .map(Attended::mark)
                .toList());
        return new OwnAttendancePage.Sum(work.title(), "/assignments/" + work.id(), arithmetic(work, rule, tally));
    }

    private static String arithmetic(Participation work, AttendanceRule rule, Tally tally) {
        var score = rule.score(tally, work.points());
        if (score == null) return "No meeting counts for it yet.";
        return rule.arithmetic(tally) + ". That would be " + plain(score) + " of " + plain(work.points())
                + " points so far; it counts once your instructor has confirmed and released it.";
    }

    private static String plain(long hundredths) {
        var number = BigDecimal.valueOf(hundredths, 2);
        return hundredths % 100 == 0 ? Long.toString(hundredths / 100) : number.toPlainString();
    }

    /** Own meetings that have come, and what was noted in another section, the latest first. */
    private static List<OwnAttendancePage.Line> lines(
            List<Attended> marks, List<Meeting> meetings, @Nullable Long section, LocalDate today) {
        record Dated(Term.Moment moment, OwnAttendancePage.Line line) {}
        var dated = new ArrayList<Dated>();
        for (var one : marks) {
            boolean elsewhere = section == null || one.sectionId() != section;
            dated.add(new Dated(
                    new Term.Moment(one.day(), one.startsAt()),
                    new OwnAttendancePage.Line(
                            When.day(one.day()) + ", " + one.startsAt(),
                            elsewhere ? "in " + one.section() : "",
                            one.mark().words(),
                            one.mark() == Mark.ABSENT ? "attn" : "")));
        }
        for (var meeting : meetings) {
            var moment = new Term.Moment(meeting.day(), meeting.startsAt());
            boolean noted = dated.stream().anyMatch(one -> one.moment().equals(moment));
            if (noted || meeting.day().isAfter(today)) continue;
            dated.add(new Dated(moment, new OwnAttendancePage.Line(meeting.words(), "", "nothing noted", "faint")));
        }
        dated.sort((one, other) -> one.moment().compareTo(other.moment()));
        Collections.reverse(dated);
        return dated.stream().map(Dated::line).toList();
    }
}
