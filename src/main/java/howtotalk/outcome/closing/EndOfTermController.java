package howtotalk.outcome.closing;

import howtotalk.audit.Audit;
import howtotalk.course.Role;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.mail.Mailer;
import howtotalk.outcome.filing.Drafts;
import howtotalk.web.Errors;
import howtotalk.web.FormKeys;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** {@code /courses/{id}/end-of-term}: the question for students; who has not answered, and when it is asked, for staff. */
public final class EndOfTermController {

    private static final String TITLE = "End of term";
    private static final int USUALLY_EVERY = 4;
    private static final int WEEKS_AFTER = 4;
    private static final int LONGEST = 366;

    private final Templates templates;
    private final Database database;
    private final EndOfTermRepository rows;
    private final Drafts drafts;
    private final Mailer mailer;
    private final Audit audit;
    private final InstantSource clock;

    public EndOfTermController(
            Templates templates, Database database, Drafts drafts, Mailer mailer, Audit audit, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.rows = database.repository(EndOfTermRepository.class);
        this.drafts = drafts;
        this.mailer = mailer;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code GET /courses/{id}/end-of-term} */
    public void show(Context ctx) {
        var course = course(ctx);
        if (Standing.of(ctx).role() == Role.STUDENT) {
            Web.show(ctx, templates.outcomeEndOfTerm(Web.frame(ctx, TITLE), question(ctx, course)));
            return;
        }
        var asking = course.asking() == null ? usual(course) : course.asking();
        Web.show(
                ctx,
                templates.outcomeAsking(
                        Web.frame(ctx, TITLE),
                        page(
                                ctx,
                                course,
                                asking.opensOn().toString(),
                                asking.closesOn().toString(),
                                Integer.toString(asking.everyDays()),
                                new Errors())));
    }

    /** {@code POST /courses/{id}/end-of-term}: when it is asked and how often, or {@code stop}. */
    public void update(Context ctx) {
        var course = course(ctx);
        var input = Web.input(ctx);
        long actor = Web.userId(ctx);
        var here = "/courses/" + course.id() + "/end-of-term";
        if (input.ticked("stop")) {
            database.transaction(() -> {
                rows.stop(course.id());
                audit.add(actor, "END_OF_TERM_STOPPED", null, course.id(), "");
            });
            Web.moveOn(ctx, here, "Nobody is asked any more.");
            return;
        }
        var opens = input.day("opens_on");
        var closes = input.day("closes_on");
        var every = input.number("every_days", null);
        var errors = new Errors();
        errors.addIf(opens == null, "opens_on", "Give the day as year, month, day.");
        errors.addIf(closes == null, "closes_on", "Give the day as year, month, day.");
        errors.addIf(
                opens != null && closes != null && closes.isBefore(opens),
                "closes_on",
                "It cannot end before it begins.");
        errors.addIf(
                opens != null && closes != null && closes.isAfter(opens.plusDays(LONGEST)),
                "closes_on",
                "Nobody should be asked for more than a year.");
        errors.addIf(every == null || every < 1 || every > 30, "every_days", "Between 1 and 30 days.");
        if (opens == null || closes == null || every == null || errors.any()) {
            var page = page(
                    ctx, course, input.line("opens_on"), input.line("closes_on"), input.line("every_days"), errors);
            Web.refuse(ctx, templates.outcomeAsking(Web.frame(ctx, TITLE), page));
            return;
        }
        database.transaction(() -> {
            rows.set(course.id(), opens, closes, every.intValue(), actor, clock.instant());
            audit.add(actor, "END_OF_TERM_SET", null, course.id(), opens + " to " + closes + ", every " + every);
        });
        Web.moveOn(ctx, here, "Kept. " + state(course(ctx)));
    }

    /** {@code POST /courses/{id}/end-of-term/answer}: what was filed before still holds. */
    public void answer(Context ctx) {
        var course = course(ctx);
        long enrolment = Standing.of(ctx).enrolmentId();
        if (rows.filed(enrolment).isEmpty()) {
            throw Problem.unusable("Nothing is filed yet that could still hold. Choose one of the answers.");
        }
        rows.answer(enrolment, clock.instant());
        Web.moveOn(ctx, "/courses/" + course.id() + "/end-of-term", "Thank you for answering.");
    }

    private EndOfTermPage question(Context ctx, EndOfTermRepository.CourseRow course) {
        long enrolment = Standing.of(ctx).enrolmentId();
        long account = Web.userId(ctx);
        return database.reading(() -> {
            boolean answered = rows.answered(enrolment, opened(course));
            var draft = drafts.of(account, "/courses/" + course.id() + "/end-of-term");
            return EndOfTermPage.of(
                    course,
                    lede(course),
                    answered,
                    rows.accepted(account),
                    rows.filed(enrolment),
                    draft,
                    FormKeys.fresh());
        });
    }

    private AskingPage page(
            Context ctx,
            EndOfTermRepository.CourseRow course,
            String opensOn,
            String closesOn,
            String everyDays,
            Errors errors) {
        var standing = Standing.of(ctx);
        boolean teaches = standing.role() == Role.INSTRUCTOR;
        var students = rows.students(course.id(), opened(course), standing.allSections(), standing.sections());
        int answered = (int)
                students.stream().filter(EndOfTermRepository.Student::answered).count();
        return new AskingPage(
                course.label(),
                Long.toString(course.id()),
                course.asking() == null
                        ? "Nobody is asked yet."
                        : answered + " of " + students.size() + (answered == 1 ? " has" : " have") + " answered.",
                state(course),
                teaches,
                course.asking() != null,
                opensOn,
                closesOn,
                everyDays,
                students.stream()
                        .filter(one -> !one.answered())
                        .map(one -> new AskingPage.Silent(
                                one.name(),
                                (one.section() == null ? "" : one.section() + " · ")
                                        + (one.lastMail() == null
                                                ? "no mail yet"
                                                : Prose.count(one.mails(), "mail") + ", the last "
                                                        + When.day(one.lastMail())),
                                teaches ? "/enrolments/" + one.enrolmentId() + "/outcomes/new" : ""))
                        .toList(),
                errors);
    }

    /** From the Monday of the last week until four weeks after it. */
    private static Asking usual(EndOfTermRepository.CourseRow course) {
        var monday = course.firstDay().plusWeeks(course.weeks() - 1L);
        return new Asking(monday, monday.plusWeeks(WEEKS_AFTER), USUALLY_EVERY);
    }

    /** What was filed from then on is an answer; of a course that does not ask, everything is. */
    private static Instant opened(EndOfTermRepository.CourseRow course) {
        var asking = course.asking();
        return asking == null ? Instant.EPOCH : asking.opening(ZoneId.of(course.timeZone()));
    }

    private String lede(EndOfTermRepository.CourseRow course) {
        var asking = course.asking();
        var words = "Everybody in " + course.label()
                + " is asked. “Prefer not to say” is an answer, too: credit is for answering, never for the answer.";
        return asking == null || !asking.open(today(course))
                ? words
                : words + " Mails come until you answer, or until " + When.longDay(asking.closesOn()) + ".";
    }

    private String state(EndOfTermRepository.CourseRow course) {
        var asking = course.asking();
        if (asking == null) {
            return "Say when the question opens; from then on it stands in every student’s Today, and a mail asks.";
        }
        var when = asking.open(today(course))
                ? "Asked since " + When.longDay(asking.opensOn()) + ", until " + When.longDay(asking.closesOn())
                : (today(course).isBefore(asking.opensOn()) ? "Opens on " : "Was open from ")
                        + When.longDay(asking.opensOn()) + " to " + When.longDay(asking.closesOn());
        return when + ", with a mail every "
                + (asking.everyDays() == 1 ? "day" : Prose.number(asking.everyDays()) + " days")
                + " to who has not answered."
                + (mailer.sends() ? "" : " This server sends no mail yet; the question stands in Today all the same.");
    }

    private LocalDate today(EndOfTermRepository.CourseRow course) {
        return clock.instant().atZone(ZoneId.of(course.timeZone())).toLocalDate();
    }

    private EndOfTermRepository.CourseRow course(Context ctx) {
        EndOfTermRepository.@Nullable CourseRow course =
                rows.course(Standing.of(ctx).courseId());
        if (course == null) {
            throw Problem.notFound();
        }
        return course;
    }
}
