package howtotalk.course.settings;

import howtotalk.account.Secrets;
import howtotalk.audit.Audit;
import howtotalk.course.Calendar;
import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.CourseWords;
import howtotalk.course.Letters;
import howtotalk.course.ScoreChanges;
import howtotalk.course.ScoreChangesPage;
import howtotalk.course.SectionMeetings;
import howtotalk.course.Standing;
import howtotalk.course.making.CourseForm;
import howtotalk.course.making.NewCourse;
import howtotalk.course.making.SectionForm;
import howtotalk.db.Database;
import howtotalk.web.Errors;
import howtotalk.web.FormKeys;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** The settings of a course. */
public final class CourseSettingsController {

    private static final String BLANK = "new_";
    private static final int MOST_REGRADE_DAYS = 365;

    private final Templates templates;
    private final Database database;
    private final CourseRepository courses;
    private final SettingsRows rows;
    private final ShiftRows shifts;
    private final SectionMeetings meetings;
    private final CourseChanges changes;
    private final FormKeys formKeys;
    private final ScoreChanges scoreChanges;
    private final Audit audit;

    public CourseSettingsController(
            Templates templates,
            Database database,
            FormKeys formKeys,
            ScoreChanges scoreChanges,
            Audit audit,
            InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.courses = database.repository(CourseRepository.class);
        this.rows = database.repository(SettingsRows.class);
        this.shifts = database.repository(ShiftRows.class);
        this.meetings = new SectionMeetings(database);
        this.changes = new CourseChanges(database, clock);
        this.formKeys = formKeys;
        this.scoreChanges = scoreChanges;
        this.audit = audit;
    }

    public void show(Context ctx) {
        var course = course(ctx);
        Web.show(ctx, templates.courseSettings(Web.frame(ctx, "Settings"), page(ctx, course, asIs(course), "")));
    }

    public void update(Context ctx) {
        var course = course(ctx);
        var input = Web.input(ctx);
        var form = CourseForm.read(input);
        if (form.errors().any()) {
            refuse(ctx, page(ctx, course, form, ""));
            return;
        }
        var to = form.course(List.of());
        var change = new ScoreChanges.Change(
                course.id(), null, Web.userId(ctx), why(course, to), input.line(ScoreChangesPage.CONFIRMED));
        var outcome = scoreChanges.apply(change, () -> {
            if (!changes.change(course, SavedForms.version(input), to)) return false;
            audit.add(Web.userId(ctx), "COURSE_CHANGED", null, course.id(), "");
            return true;
        });
        if (outcome instanceof ScoreChanges.Outcome.ToConfirm preview) {
            var page = ScoreChangesPage.of(preview, input, settings(course.id()), settings(course.id()));
            Web.show(ctx, templates.courseScoreChanges(Web.frame(ctx, page.heading()), page));
            return;
        }
        if (outcome instanceof ScoreChanges.Outcome.Stale) {
            var now = asIs(course(ctx));
            ctx.status(409);
            var page = page(
                    ctx,
                    course,
                    form.withVersion(now.version()),
                    "Somebody changed these settings meanwhile. " + differences(form, now)
                            + " Save again to keep what you typed.");
            Web.show(ctx, templates.courseSettings(Web.frame(ctx, "Settings"), page));
            return;
        }
        Web.moveOn(ctx, settings(course.id()), "Settings saved.");
    }

    /** What of a course moves scores, in a few words for their history. */
    private static String why(Course course, NewCourse to) {
        var policy = to.policy();
        boolean late = course.latePercent() != policy.latePercent()
                || !course.lateInterval().equals(policy.lateInterval())
                || course.lateFloorPercent() != policy.lateFloorPercent();
        boolean missing = !Objects.equals(course.missingPercent(), policy.missingPercent());
        if (late && missing) return "Another late policy, and another for missing work";
        if (late) return "Another late policy: " + policy.latePercent() + " % " + each(policy.lateInterval());
        if (!missing) return "Settings of the course changed";
        return policy.missingPercent() == null
                ? "Missing work stays open"
                : "Missing work counts " + policy.missingPercent() + " %";
    }

    private static String each(String interval) {
        return interval.equals("HOUR") ? "an hour" : "a day";
    }

    private static String differences(CourseForm typed, CourseForm now) {
        var differences = typed.differences(now);
        return differences.isEmpty() ? "" : "There is now: " + String.join("; ", differences) + ".";
    }

    public void updateTopics(Context ctx) {
        var course = course(ctx);
        var input = Web.input(ctx);
        var numbers = new ArrayList<Integer>();
        var topics = new ArrayList<String>();
        for (int week = 1; week <= course.weeks(); week++) {
            if (input.has("topic_" + week)) {
                numbers.add(week);
                var topic = input.line("topic_" + week);
                topics.add(topic.substring(0, Math.min(topic.length(), 200)));
            }
        }
        database.transaction(() -> rows.setTopics(course.id(), numbers, topics));
        Web.moveOn(ctx, settings(course.id()) + "#topics", "Topics saved.");
    }

    /** Switches the class code on, gives a new one, or switches it off. */
    public void updateClassCode(Context ctx) {
        long id = Standing.of(ctx).courseId();
        boolean on = Web.input(ctx).line("class_code").equals("on");
        var code = on ? Secrets.code(8) : null;
        database.transaction(() -> {
            rows.setClassCode(id, code);
            audit.add(Web.userId(ctx), on ? "CLASS_CODE_ON" : "CLASS_CODE_OFF", null, id, "");
        });
        Web.moveOn(
                ctx,
                settings(id) + "#class-code",
                on ? "Students can ask to join with " + code + "." : "The class code is switched off.");
    }

    /** For how many days after a release students may ask for a second look. */
    public void updateRegradeDays(Context ctx) {
        var course = course(ctx);
        var typed = Web.input(ctx).line("regrade_days");
        var days = Input.number(typed);
        if (days == null || days < 0 || days > MOST_REGRADE_DAYS) {
            refuse(
                    ctx,
                    page(ctx, course, asIs(course), "")
                            .withRegradeDays(typed, "Give a number of days between 0 and " + MOST_REGRADE_DAYS + "."));
            return;
        }
        database.transaction(() -> {
            rows.setRegradeDays(course.id(), days.intValue());
            audit.add(Web.userId(ctx), "REGRADE_DAYS_CHANGED", null, course.id(), days + " days");
        });
        Web.moveOn(
                ctx,
                settings(course.id()) + "#second-looks",
                days == 0
                        ? "Students can ask for a second look as long as they like."
                        : "Students can ask for a second look for " + Prose.count(days.intValue(), "day", "days")
                                + " after a grade is released.");
    }

    public void createSection(Context ctx) {
        var course = course(ctx);
        var form = SectionForm.read(BLANK, Web.input(ctx));
        var errors = new Errors();
        check(course, form, null, errors);
        if (errors.any()) {
            refuse(ctx, page(ctx, course, asIs(course), "").withSection(form, errors));
            return;
        }
        var location = formKeys.once(ctx, () -> {
            changes.add(course, form.section());
            return settings(course.id()) + "#sections";
        });
        Web.moveOn(ctx, location, form.name() + " added.");
    }

    public void updateSection(Context ctx) {
        var course = course(ctx);
        long id = Web.id(ctx);
        var form = SectionForm.read(prefix(id), Web.input(ctx));
        var errors = new Errors();
        check(course, form, id, errors);
        if (errors.any()) {
            refuse(ctx, page(ctx, course, asIs(course), "").withSection(form, errors));
            return;
        }
        changes.change(course, id, form.section());
        Web.moveOn(ctx, settings(course.id()) + "#sections", form.name() + " saved.");
    }

    public void deleteSection(Context ctx) {
        var course = course(ctx);
        long id = Web.id(ctx);
        database.transaction(() -> {
            var sections = rows.sections(course.id());
            boolean empty = sections.stream().anyMatch(s -> s.id() == id && s.people() == 0);
            if (!empty || sections.size() == 1) {
                throw Problem.conflict("Somebody or something is in this section. Move them to another one first.");
            }
            rows.dropSection(id);
        });
        Web.moveOn(ctx, settings(course.id()) + "#sections", "The section is gone.");
    }

    private void check(Course course, SectionForm form, @Nullable Long itself, Errors errors) {
        form.check(errors);
        boolean taken = rows.sections(course.id()).stream()
                .anyMatch(s -> s.name().equals(form.name()) && !Objects.equals(s.id(), itself));
        errors.addIf(taken, form.prefix() + "name", "Another section is called so.");
    }

    private void refuse(Context ctx, CourseSettingsPage page) {
        Web.refuse(ctx, templates.courseSettings(Web.frame(ctx, "Settings"), page));
    }

    private Course course(Context ctx) {
        return Objects.requireNonNull(courses.find(Standing.of(ctx).courseId()));
    }

    private CourseForm asIs(Course course) {
        return database.reading(
                () -> CourseForm.of(course, rows.breaks(course.id()), new Letters(rows.letters(course.id()))));
    }

    private static String settings(long courseId) {
        return "/courses/" + courseId + "/settings";
    }

    private static String prefix(long sectionId) {
        return "s" + sectionId + "_";
    }

    private CourseSettingsPage page(Context ctx, Course course, CourseForm form, String conflict) {
        return database.reading(() -> {
            var calendar = Calendar.of(course, rows.breaks(course.id()));
            var code = course.classCode();
            return new CourseSettingsPage(
                    course.id(),
                    course.label(),
                    form,
                    conflict,
                    topics(course, calendar),
                    sections(course),
                    SectionForm.blank(BLANK, ""),
                    new Errors(),
                    code == null ? "" : code,
                    Web.site(ctx).url("/join"),
                    Integer.toString(rows.regradeDays(course.id())),
                    "",
                    shifts(course),
                    CourseForm.zones(),
                    FormKeys.fresh());
        });
    }

    private List<CourseSettingsPage.Topic> topics(Course course, Calendar calendar) {
        var given = rows.topics(course.id()).stream()
                .collect(Collectors.toMap(SettingsRows.Topic::number, SettingsRows.Topic::topic));
        var starts = calendar.starts();
        var topics = new ArrayList<CourseSettingsPage.Topic>();
        for (int week = 1; week <= starts.size(); week++) {
            var start = starts.get(week - 1);
            topics.add(new CourseSettingsPage.Topic(
                    week, CourseWords.days(start, start.plusDays(6)), given.getOrDefault(week, "")));
        }
        return topics;
    }

    private List<CourseSettingsPage.Section> sections(Course course) {
        var weekly = meetings.weekly(course.id());
        var sections = rows.sections(course.id());
        return sections.stream()
                .map(section -> {
                    var times = weekly.getOrDefault(section.id(), List.of());
                    return new CourseSettingsPage.Section(
                            section.id(),
                            SectionForm.of(prefix(section.id()), section.name(), times),
                            times.isEmpty() ? "no meetings yet" : CourseWords.meetings(times),
                            section.people() == 0 && sections.size() > 1);
                })
                .toList();
    }

    private List<CourseSettingsPage.Shift> shifts(Course course) {
        return shifts.ofCourse(course.id()).stream()
                .map(shift -> new CourseSettingsPage.Shift(
                        shift.id(),
                        shift.section() + ", from " + When.day(shift.fromDay()) + " on by one meeting",
                        shift.undoneAt() == null
                                ? "made " + When.moment(shift.madeAt(), course.zone())
                                : "undone " + When.moment(shift.undoneAt(), course.zone()),
                        shift.undoneAt() == null && shift.latest()))
                .toList();
    }
}
