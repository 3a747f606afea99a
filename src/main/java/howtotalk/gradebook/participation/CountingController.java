package howtotalk.gradebook.participation;

import howtotalk.attendance.RuleRepository;
import howtotalk.attendance.RuleRepository.Stored;
import howtotalk.audit.Audit;
import howtotalk.course.Calendar;
import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.gradebook.participation.Countings.Difference;
import howtotalk.grading.Assessments;
import howtotalk.grading.Points;
import howtotalk.web.FormKeys;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** How attendance counts: the rule, what would change, and on confirmation the change. */
public final class CountingController {

    private final Templates templates;
    private final Database database;
    private final CourseRepository courses;
    private final RuleRepository rules;
    private final Countings countings;
    private final FormKeys formKeys;
    private final Audit audit;

    public CountingController(
            Templates templates,
            Database database,
            Assessments assessments,
            FormKeys formKeys,
            Audit audit,
            InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.courses = database.repository(CourseRepository.class);
        this.rules = database.repository(RuleRepository.class);
        this.countings = new Countings(database, assessments, clock);
        this.formKeys = formKeys;
        this.audit = audit;
    }

    /** {@code GET /courses/{id}/attendance/counting} */
    public void show(Context ctx) {
        var course = course(ctx);
        var page = database.reading(() -> page(course, null, ""));
        Web.show(ctx, templates.gradebookCounting(Web.frame(ctx, "How attendance counts"), page));
    }

    /** {@code POST /courses/{id}/attendance/rule} */
    public void updateRule(Context ctx) {
        var course = course(ctx);
        var form = RuleForm.read(Web.input(ctx), rules.participations(course.id()));
        if (form.errors().any()) {
            var page = database.reading(() -> page(course, form, ""));
            Web.refuse(ctx, templates.gradebookCounting(Web.frame(ctx, "How attendance counts"), page));
            return;
        }
        if (!save(course, form, Web.userId(ctx))) {
            ctx.status(409);
            var there = rules.find(course.id());
            int version = there == null ? 0 : there.version();
            var words = "Somebody changed the rule meanwhile. "
                    + (there == null ? "" : "It says now: " + there.rule().sentence())
                    + " Save again to keep what you chose.";
            var page = database.reading(() -> page(course, form.withVersion(version), words));
            Web.show(ctx, templates.gradebookCounting(Web.frame(ctx, "How attendance counts"), page));
            return;
        }
        Web.moveOn(ctx, here(course), "The rule is saved. No score has changed yet.");
    }

    private boolean save(Course course, RuleForm form, long actorId) {
        var rule = form.rule();
        return database.transaction(() -> {
            var there = rules.find(course.id());
            if (there != null && there.version() != form.version()) return false;
            rules.save(course.id(), rule.latePercent(), rule.excusedCounts(), rule.freeAbsences(), form.version());
            rules.countForNothing(course.id());
            var fed = form.fed();
            rules.countFor(
                    fed.stream().map(RuleForm.Line::id).toList(),
                    fed.stream().map(line -> RuleForm.day(line.from())).toList(),
                    fed.stream().map(line -> RuleForm.day(line.to())).toList());
            audit.add(actorId, "ATTENDANCE_RULE_CHANGED", null, course.id(), rule.sentence());
            return true;
        });
    }

    /** {@code POST /courses/{id}/attendance/counting}: the scores that were ticked, as they were shown. */
    public void create(Context ctx) {
        var course = course(ctx);
        var stored = rules.find(course.id());
        if (stored == null) throw Problem.unusable("Choose first how attendance counts.");
        var keys = new HashSet<>(Web.input(ctx).all("score"));
        if (keys.isEmpty()) throw Problem.unusable("Tick at least one score, then bring them up to date.");
        var done = new Countings.Done[1];
        var location = formKeys.once(ctx, () -> {
            done[0] = countings.count(course, stored.rule(), keys, Web.userId(ctx));
            return here(course);
        });
        var words = done[0] == null ? "They are up to date." : words(done[0]);
        if (done[0] != null && done[0].changed() > 0) Web.moveOnWarned(ctx, location, words);
        else Web.moveOn(ctx, location, words);
    }

    private static String words(Countings.Done done) {
        var words = Prose.sentence(Prose.number(done.counted())) + (done.counted() == 1 ? " score is" : " scores are")
                + " counted from attendance.";
        if (done.changed() == 0) return words;
        return words + " " + Prose.sentence(Prose.number(done.changed()))
                + " had changed since you looked, and stayed as " + (done.changed() == 1 ? "it was." : "they were.");
    }

    private CountingPage page(Course course, @Nullable RuleForm typed, String conflict) {
        var stored = rules.find(course.id());
        var works = rules.participations(course.id());
        var calendar = Calendar.of(course, courses.breaks(course.id()));
        var differences = stored == null ? List.<Difference>of() : countings.differences(course, stored.rule());
        int behind = (int) differences.stream()
                .filter(difference -> difference.counting() == Counting.BEHIND)
                .count();
        int ticked = (int) differences.stream()
                .filter(difference -> difference.counting().ticked())
                .count();
        boolean fed = works.stream().anyMatch(RuleRepository.Participation::fed);
        return new CountingPage(
                course.id(),
                course.label(),
                head(stored, fed, behind, ticked),
                stored == null || !fed ? "" : stored.rule().sentence(),
                conflict,
                typed == null ? RuleForm.of(stored, works, calendar) : typed,
                stored == null ? List.of() : groups(stored, differences),
                ticked,
                FormKeys.fresh());
    }

    private static String head(@Nullable Stored stored, boolean fed, int behind, int ticked) {
        if (stored == null || !fed) return "Attendance counts for nothing yet.";
        if (behind > 0) {
            return Prose.sentence(Prose.number(behind)) + (behind == 1 ? " score is" : " scores are")
                    + " behind attendance.";
        }
        if (ticked > 0) {
            return Prose.sentence(Prose.number(ticked)) + (ticked == 1 ? " score" : " scores") + " to count.";
        }
        return "Every score is up to date.";
    }

    private static List<CountingPage.Group> groups(Stored stored, List<Difference> differences) {
        var groups = new LinkedHashMap<Long, List<Difference>>();
        for (var one : differences) {
            groups.computeIfAbsent(one.work().id(), id -> new ArrayList<>()).add(one);
        }
        return groups.values().stream()
                .map(group -> {
                    var work = group.get(0).work();
                    return new CountingPage.Group(
                            "w" + work.id(),
                            work.title(),
                            "of " + Points.brief(work.points()),
                            group.stream().map(one -> line(stored, one)).toList());
                })
                .toList();
    }

    private static CountingPage.Line line(Stored stored, Difference difference) {
        var standing = difference.standing();
        var notes = new ArrayList<String>();
        if (difference.counting() == Counting.BY_HAND) {
            notes.add(
                    standing.counted() == null
                            ? "given by a grader; it stays unless you tick it"
                            : "changed by hand since it was counted; it stays unless you tick it");
        }
        if (standing.released()) notes.add("released: its student sees the change at once");
        return new CountingPage.Line(
                difference.key(),
                standing.name(),
                standing.score() == null ? "nothing" : Points.exact(standing.score()),
                Points.exact(difference.now()),
                stored.rule().arithmetic(difference.tally()),
                String.join("; ", notes),
                difference.counting().ticked());
    }

    private Course course(Context ctx) {
        return Objects.requireNonNull(courses.find(Standing.of(ctx).courseId()));
    }

    private static String here(Course course) {
        return "/courses/" + course.id() + "/attendance/counting";
    }
}
