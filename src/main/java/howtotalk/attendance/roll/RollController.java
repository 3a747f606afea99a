package howtotalk.attendance.roll;

import howtotalk.attendance.AttendanceRepository;
import howtotalk.attendance.Mark;
import howtotalk.attendance.Meeting;
import howtotalk.attendance.roll.RollRepository.Present;
import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.web.ConflictPage;
import howtotalk.web.Frame;
import howtotalk.web.Input;
import howtotalk.web.LineForm;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** Who is at a meeting: a key, or a tap, a student. */
public final class RollController {

    private final Templates templates;
    private final Database database;
    private final CourseRepository courses;
    private final AttendanceRepository rows;
    private final RollRepository roll;
    private final Rolls rolls;
    private final InstantSource clock;

    public RollController(Templates templates, Database database, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.courses = database.repository(CourseRepository.class);
        this.rows = database.repository(AttendanceRepository.class);
        this.roll = database.repository(RollRepository.class);
        this.rolls = new Rolls(database, clock);
        this.clock = clock;
    }

    private record Place(Course course, Meeting meeting, LocalDate today) {}

    /** {@code GET /courses/{id}/attendance?section=}: the meeting that is on, or the nearest. */
    public void open(Context ctx) {
        var standing = Standing.of(ctx);
        var course = course(standing);
        var chosen = Input.number(Web.query(ctx, "meeting"));
        var section = Input.number(Web.query(ctx, "section"));
        var meetings = rows.meetings(course.id(), standing.allSections(), standing.sections(), section);
        var meeting = meetings.stream()
                .filter(one -> chosen != null && one.id() == chosen)
                .findFirst()
                .orElseGet(() -> Meeting.opening(meetings, LocalDateTime.ofInstant(clock.instant(), course.zone())));
        if (meeting == null) {
            Web.show(ctx, templates.attendanceNone(Web.frame(ctx, "Attendance"), none(course, standing)));
            return;
        }
        show(ctx, new Place(course, meeting, today(course)), Map.of());
    }

    private AttendanceNonePage none(Course course, Standing standing) {
        return new AttendanceNonePage(
                "/courses/" + course.id(),
                course.label(),
                standing.allSections() ? "/courses/" + course.id() + "/settings#sections" : "");
    }

    /** {@code GET /meetings/{id}/attendance} */
    public void show(Context ctx) {
        show(ctx, place(ctx), Map.of());
    }

    private void show(Context ctx, Place place, Map<Long, String> notes) {
        var standing = Standing.of(ctx);
        var meeting = place.meeting();
        long course = place.course().id();
        var page = database.reading(() -> RollPages.of(new RollPages.Facts(
                course,
                place.course().label(),
                meeting,
                place.today(),
                rows.sections(course, standing.allSections(), standing.sections()),
                rows.meetings(course, standing.allSections(), standing.sections(), meeting.sectionId()),
                roll(standing, meeting),
                rows.attended(
                        course, place.today(), standing.allSections(), standing.sections(), meeting.sectionId(), null),
                roll.speakers(meeting.sectionId(), meeting.day()),
                notes)));
        Web.show(ctx, templates.attendanceRoll(Web.frame(ctx, "Attendance, " + When.day(meeting.day())), page));
    }

    /** {@code POST /meetings/{id}/attendance}: all lines at once, for a browser without script. */
    public void update(Context ctx) {
        var place = place(ctx);
        var input = Web.input(ctx);
        var notes = new HashMap<Long, String>();
        int saved = 0;
        for (var student : roll(Standing.of(ctx), place.meeting())) {
            var typed = LineForm.typed(input, Rolls.MARK, student.enrolmentId());
            if (typed == null || !typed.changed()) continue;
            var mark = mark(typed.value());
            if (note(ctx, place, student, typed.version(), mark) instanceof Save.Conflict conflict) {
                var theirs = conflict.fields().getOrDefault(Rolls.MARK + student.enrolmentId(), "");
                notes.put(
                        student.enrolmentId(),
                        "Somebody chose " + words(theirs) + " meanwhile; you chose " + words(typed.value())
                                + ". Choose again to change it.");
            } else {
                saved++;
            }
        }
        if (notes.isEmpty()) {
            var words = saved == 0 ? "Nothing was changed." : saved == 1 ? "One mark saved." : saved + " marks saved.";
            Web.moveOn(ctx, place.meeting().address(), words);
            return;
        }
        ctx.status(409);
        show(ctx, place, notes);
    }

    /** {@code POST /meetings/{id}/attendance/{enrolment}}: one student’s mark. */
    public void updateLine(Context ctx) {
        var place = place(ctx);
        long id = Web.id(ctx, "enrolment");
        var student = roll(Standing.of(ctx), place.meeting()).stream()
                .filter(one -> one.enrolmentId() == id)
                .findFirst()
                .orElseThrow(Problem::notFound);
        var input = Web.input(ctx);
        LineForm.ofThisStudent(input, id);
        var typed = input.line(Rolls.MARK + id);
        var save = note(ctx, place, student, SavedForms.version(input), mark(typed));
        var back = place.meeting().address();
        SavedForms.answer(
                ctx,
                save,
                conflict -> both(ctx.path(), back, place, student, typed, conflict),
                place.course().zone(),
                back);
    }

    private Save note(Context ctx, Place place, Present student, int version, @Nullable Mark mark) {
        return rolls.note(place.meeting(), student, version, mark, Web.userId(ctx), place.today());
    }

    private static ConflictPage both(
            String action, String back, Place place, Present student, String mine, Save.Conflict conflict) {
        var name = Rolls.MARK + student.enrolmentId();
        var theirs = conflict.fields().getOrDefault(name, "");
        return new ConflictPage(
                action,
                conflict.version(),
                back,
                student.name(),
                List.of(
                        ConflictPage.Field.same(LineForm.STUDENT, Long.toString(student.enrolmentId())),
                        new ConflictPage.Field(
                                name, place.meeting().words(), mine, theirs, words(mine), words(theirs), true)));
    }

    /** {@code POST /meetings/{id}/attendance/rest}: whoever has nothing noted is present. */
    public void createRest(Context ctx) {
        var place = place(ctx);
        if (place.meeting().day().isAfter(place.today())) {
            throw Problem.unusable("This meeting is still to come. Only an excuse can be noted ahead.");
        }
        var now = rolls.now();
        int done = rolls.noteRest(place.meeting(), Web.userId(ctx), now);
        var here = place.meeting().address();
        if (done == 0) {
            Web.moveOn(ctx, here, "Everybody was marked already.");
            return;
        }
        Web.moveOnUndoable(
                ctx,
                here,
                (done == 1 ? "One student is" : done + " students are") + " marked present. Change the exceptions.",
                new Frame.Undo(here + "/rest-undoing", "noted", Iso.text(now), here));
    }

    /** {@code POST /meetings/{id}/attendance/rest-undoing}: takes back whatever of it nobody has touched since. */
    public void deleteRest(Context ctx) {
        var place = place(ctx);
        var noted = moment(Web.input(ctx).line("noted"));
        int undone = rolls.takeBack(place.meeting(), Web.userId(ctx), noted);
        Web.moveOn(
                ctx,
                place.meeting().address(),
                undone == 1 ? "Taken back for one student." : "Taken back for " + undone + " students.");
    }

    private static Instant moment(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeParseException e) {
            throw Problem.unusable("There is nothing to take back.");
        }
    }

    private static @Nullable Mark mark(String typed) {
        var mark = Input.choiceOf(typed, Mark.class);
        if (mark == null && !typed.isEmpty()) {
            throw Problem.unusable("Choose present, late, excused or absent.");
        }
        return mark;
    }

    private static String words(String typed) {
        var mark = Input.choiceOf(typed, Mark.class);
        return mark == null ? "nothing" : mark.words();
    }

    private List<Present> roll(Standing standing, Meeting meeting) {
        return roll.roll(
                meeting.sectionId(), meeting.day(), meeting.startsAt(), standing.allSections(), standing.sections());
    }

    private Place place(Context ctx) {
        var course = course(Standing.of(ctx));
        var meeting = rows.meeting(Web.id(ctx));
        if (meeting == null) throw Problem.notFound();
        return new Place(course, meeting, today(course));
    }

    private Course course(Standing standing) {
        return Objects.requireNonNull(courses.find(standing.courseId()));
    }

    private LocalDate today(Course course) {
        return course.today(clock.instant());
    }
}
