package howtotalk.home;

import howtotalk.account.Names;
import howtotalk.course.Calendar;
import howtotalk.course.CourseRepository;
import howtotalk.course.Standing;
import howtotalk.course.Weeks;
import howtotalk.db.Database;
import howtotalk.mail.Letter;
import howtotalk.mail.LetterDraft;
import howtotalk.mail.LetterDrafts;
import howtotalk.mail.LetterKind;
import howtotalk.mail.Mailer;
import howtotalk.touch.CourseCountsRepository;
import howtotalk.web.Errors;
import howtotalk.web.FormKeys;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** A few words to the students who have gone quiet: drafted, adjusted, sent by mail or copied. */
public final class NudgeController {

    /** Whoever was written to within so many days is not ticked again. */
    private static final Duration REST = Duration.ofDays(7);

    private final Templates templates;
    private final Database database;
    private final NudgeRepository nudges;
    private final CourseRepository courses;
    private final WeekRepository week;
    private final CourseCountsRepository log;
    private final LetterDrafts drafts;
    private final Mailer mailer;
    private final FormKeys formKeys;
    private final InstantSource clock;

    public NudgeController(
            Templates templates,
            Database database,
            LetterDrafts drafts,
            Mailer mailer,
            FormKeys formKeys,
            InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.nudges = database.repository(NudgeRepository.class);
        this.courses = database.repository(CourseRepository.class);
        this.week = database.repository(WeekRepository.class);
        this.log = database.repository(CourseCountsRepository.class);
        this.drafts = drafts;
        this.mailer = mailer;
        this.formKeys = formKeys;
        this.clock = clock;
    }

    /** {@code GET /courses/{id}/nudges/new}: everybody who is quiet, ticked, and what was typed, else a draft. */
    public void blank(Context ctx) {
        var standing = Standing.of(ctx);
        var first =
                "Hi " + Letter.NAME + ",\n\nyour log has been quiet for two weeks, so I would like to hear how you are."
                        + " One short conversation is enough to begin again: the person at the next desk, the one behind the counter,"
                        + " somebody you have meant to thank.\n\nIf something is in the way, tell me, and we will find a way around it."
                        + "\n\n" + Web.visitor(ctx).name() + "\n" + nudges.email(standing.accountId());
        Web.show(
                ctx,
                templates.homeNudge(
                        Web.frame(ctx, "A nudge"),
                        page(standing, null, draft(standing).textOr(first), new Errors())));
    }

    /** {@code POST /courses/{id}/nudges}: one mail a student, each with the student's own first name. */
    public void create(Context ctx) {
        var standing = Standing.of(ctx);
        var input = Web.input(ctx);
        var text = input.text("text").strip();
        var chosen = new HashSet<>(input.ids("student"));
        var students = nudges.students(standing.courseId(), standing.allSections(), standing.sections()).stream()
                .filter(student -> chosen.contains(student.enrolmentId()))
                .toList();
        var errors = Letter.errors(text, !students.isEmpty());
        if (errors.any()) {
            Web.refuse(ctx, templates.homeNudge(Web.frame(ctx, "A nudge"), page(standing, chosen, text, errors)));
            return;
        }
        var course = Objects.requireNonNull(courses.find(standing.courseId()));
        var now = clock.instant();
        var location = formKeys.once(ctx, () -> {
            for (var student : students) {
                var words = Letter.to(Names.first(student.name()), text);
                mailer.send(student.email(), course.code() + ": how are you getting on?", words, null);
                nudges.add(student.enrolmentId(), standing.accountId(), words, now);
            }
            drafts.forget(course.id(), standing.accountId(), LetterKind.NUDGE);
            return "/?course=" + course.id();
        });
        var people = Prose.count(students.size(), "student");
        Web.moveOn(
                ctx,
                location,
                mailer.sends()
                        ? "On its way to " + people + "."
                        : "Noted for " + people + ". No mail server is set up, so it waits in the outbox.");
    }

    private NudgePage page(Standing standing, @Nullable Set<Long> ticked, String text, Errors errors) {
        var now = clock.instant();
        return database.reading(() -> {
            var course = Objects.requireNonNull(courses.find(standing.courseId()));
            var calendar = Calendar.of(course, courses.breaks(course.id()));
            var today = course.today(now);
            var quiet = new HashMap<Long, String>();
            new Week(course, Weeks.of(calendar, today).words(), now, calendar.lastDay())
                    .quietOnes(Week.Pulse.of(
                            week.people(course.id(), standing.allSections(), standing.sections(), now),
                            log.latelyOf(course, standing.allSections(), standing.sections(), today)))
                    .forEach(one -> quiet.put(one.id(), one.words()));
            var students = new ArrayList<Letter.To>();
            for (var student : nudges.students(course.id(), standing.allSections(), standing.sections())) {
                var why = quiet.get(student.enrolmentId());
                if (why == null) {
                    continue;
                }
                var last = student.lastNudge();
                boolean rests = last != null && last.plus(REST).isAfter(now);
                students.add(new Letter.To(
                        Long.toString(student.enrolmentId()),
                        student.name(),
                        why
                                + (last == null
                                        ? ""
                                        : " Nudged "
                                                + When.near(
                                                        last.atZone(course.zone())
                                                                .toLocalDate(),
                                                        today) + "."),
                        ticked == null ? !rests : ticked.contains(student.enrolmentId())));
            }
            return new NudgePage(
                    head(students),
                    new Letter(
                            "/courses/" + course.id() + "/nudges",
                            List.of(),
                            List.copyOf(students),
                            text,
                            draft(standing),
                            FormKeys.fresh(),
                            mailer.sends(),
                            errors));
        });
    }

    private LetterDraft draft(Standing standing) {
        return drafts.of(standing.courseId(), standing.accountId(), LetterKind.NUDGE);
    }

    private static String head(List<Letter.To> students) {
        return students.isEmpty()
                ? "Everybody is talking."
                : Prose.sentence(Prose.number(students.size())) + (students.size() == 1 ? " has" : " have")
                        + " gone quiet.";
    }
}
