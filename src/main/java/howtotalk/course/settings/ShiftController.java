package howtotalk.course.settings;

import howtotalk.audit.Audit;
import howtotalk.course.Calendar;
import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.Scope;
import howtotalk.course.ScoreChanges;
import howtotalk.course.ScoreChangesPage;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.web.FormKeys;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** Moves everything of a section from a day on by one meeting, after a look at what that is. */
public final class ShiftController {

    /** A shift belongs to the section it moved. */
    public static final Scope SHIFT = Scope.ofSection("shift t JOIN section s ON s.id = t.section_id");

    private final Templates templates;
    private final Database database;
    private final CourseRepository courses;
    private final SettingsRows settings;
    private final ShiftRows rows;
    private final Shifts shifts;
    private final FormKeys formKeys;
    private final ScoreChanges scoreChanges;
    private final Audit audit;
    private final InstantSource clock;

    public ShiftController(
            Templates templates,
            Database database,
            FormKeys formKeys,
            ScoreChanges scoreChanges,
            Audit audit,
            InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.courses = database.repository(CourseRepository.class);
        this.settings = database.repository(SettingsRows.class);
        this.rows = database.repository(ShiftRows.class);
        this.shifts = new Shifts(database, clock);
        this.formKeys = formKeys;
        this.scoreChanges = scoreChanges;
        this.audit = audit;
        this.clock = clock;
    }

    public void blank(Context ctx) {
        var course = course(ctx);
        var page = database.reading(() -> page(course, Web.id(ctx), Web.query(ctx, "from")));
        Web.show(ctx, templates.courseShift(Web.frame(ctx, "Shift a section"), page));
    }

    public void create(Context ctx) {
        var course = course(ctx);
        var input = Web.input(ctx);
        var from = input.day("from");
        if (from == null) {
            throw Problem.unusable("Choose the day from which on everything moves.");
        }
        long section = Web.id(ctx);
        long account = Web.userId(ctx);
        var why = rows.sectionName(section) + " shifted by one meeting, from " + When.day(from) + " on";
        var change = new ScoreChanges.Change(course.id(), null, account, why, input.line(ScoreChangesPage.CONFIRMED));
        try {
            var location = formKeys.once(ctx, () -> {
                confirmed(scoreChanges.apply(change, () -> {
                    shifts.make(calendar(course), section, from, input.all("move"), input.ticked("cancel"), account);
                    audit.add(account, "SECTION_SHIFTED", null, course.id(), "section " + section + " from " + from);
                    return true;
                }));
                return "/courses/" + course.id() + "/settings#shifts";
            });
            Web.moveOn(ctx, location, "Moved by one meeting. It can be taken back below.");
        } catch (Unconfirmed e) {
            preview(ctx, e.preview, "/sections/" + section + "/shifts/new?from=" + from);
        }
    }

    public void undo(Context ctx) {
        long course = Standing.of(ctx).courseId();
        long shift = Web.id(ctx);
        var back = "/courses/" + course + "/settings#shifts";
        var change = new ScoreChanges.Change(
                course,
                null,
                Web.userId(ctx),
                "A shift of the section was taken back",
                Web.input(ctx).line(ScoreChangesPage.CONFIRMED));
        var left = new AtomicInteger();
        var outcome = scoreChanges.apply(change, () -> {
            left.set(shifts.undo(shift));
            audit.add(Web.userId(ctx), "SHIFT_UNDONE", null, course, "");
            return true;
        });
        if (outcome instanceof ScoreChanges.Outcome.ToConfirm preview) {
            preview(ctx, preview, back);
            return;
        }
        int kept = left.get();
        if (kept == 0) {
            Web.moveOn(ctx, back, "Everything is back where it was.");
        } else {
            Web.moveOnWarned(
                    ctx,
                    back,
                    "Taken back, but for "
                            + Prose.count(kept, "date that was changed since", "dates that were changed since")
                            + ".");
        }
    }

    /** Nothing is done, and the form may be sent again with the confirmation. */
    private static final class Unconfirmed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ScoreChanges.Outcome.ToConfirm preview;

        Unconfirmed(ScoreChanges.Outcome.ToConfirm preview) {
            super("not confirmed yet", null, false, false);
            this.preview = preview;
        }
    }

    /** Takes the transaction of the form back with everything in it, so that its key is not used up by a look. */
    private static void confirmed(ScoreChanges.Outcome outcome) {
        if (outcome instanceof ScoreChanges.Outcome.ToConfirm preview) throw new Unconfirmed(preview);
    }

    private void preview(Context ctx, ScoreChanges.Outcome.ToConfirm preview, String back) {
        var page = ScoreChangesPage.of(preview, Web.input(ctx), ctx.path(), back);
        Web.show(ctx, templates.courseScoreChanges(Web.frame(ctx, page.heading()), page));
    }

    private Course course(Context ctx) {
        return Objects.requireNonNull(courses.find(Standing.of(ctx).courseId()));
    }

    private Calendar calendar(Course course) {
        return Calendar.of(course, settings.breaks(course.id()));
    }

    private ShiftPage page(Course course, long section, String asked) {
        var calendar = calendar(course);
        var meetings = rows.meetings(section);
        var today = course.today(clock.instant());
        var from = day(asked);
        if (from == null) {
            from = meetings.stream()
                    .map(ShiftRows.Meeting::day)
                    .filter(day -> !day.isBefore(today))
                    .findFirst()
                    .orElse(today);
        }
        var plan = shifts.plan(calendar, section, from);
        return new ShiftPage(
                section,
                rows.sectionName(section),
                heading(plan, rows.sectionName(section), from),
                "/courses/" + course.id() + "/settings",
                from.toString(),
                choices(section, meetings, today, from),
                cancelled(plan.cancelled()),
                plan.moves().stream().map(move -> line(course, move)).toList(),
                plan.stays().isEmpty()
                        ? ""
                        : "No later meeting is left for " + String.join(", ", plan.stays())
                                + ". What stays where it is needs another day, chosen by hand.",
                FormKeys.fresh());
    }

    private static String heading(ShiftPlan plan, String section, LocalDate from) {
        var day = When.longDay(from);
        return plan.moves().isEmpty()
                ? "Nothing of " + section + " is left to move from " + day + " on."
                : Prose.count(plan.moves().size(), "thing moves", "things move") + " if " + section
                        + " loses the meeting of " + day + ".";
    }

    private static List<ShiftPage.Choice> choices(
            long section, List<ShiftRows.Meeting> meetings, LocalDate today, LocalDate from) {
        return meetings.stream()
                .map(ShiftRows.Meeting::day)
                .filter(day -> !day.isBefore(today.minusDays(7)))
                .distinct()
                .limit(6)
                .map(day -> new ShiftPage.Choice(
                        "/sections/" + section + "/shifts/new?from=" + day, When.day(day), day.equals(from)))
                .toList();
    }

    private static String cancelled(ShiftRows.@Nullable Meeting meeting) {
        return meeting == null
                ? ""
                : "The meeting of " + When.day(meeting.day()) + ", " + meeting.startsAt() + ", does not take place";
    }

    private static ShiftPage.Move line(Course course, ShiftPlan.Move move) {
        if (move instanceof ShiftPlan.DueMove due) {
            return new ShiftPage.Move(
                    move.key(),
                    due.due().title(),
                    "due " + When.moment(due.due().dueAt(), course.zone()),
                    When.moment(due.to(), course.zone()));
        }
        var day = (ShiftPlan.DayMove) move;
        return new ShiftPage.Move(
                move.key(),
                day.day().title(),
                "speaking " + When.day(day.day().day()) + ", " + day.day().startsAt(),
                When.day(day.to()) + ", " + day.startsAt());
    }

    private static @Nullable LocalDate day(String text) {
        return Input.of(Map.of("day", List.of(text))).day("day");
    }
}
