package howtotalk.report.shared;

import howtotalk.account.Confirmed;
import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.Scope;
import howtotalk.db.Database;
import howtotalk.report.paper.InstructorScope;
import howtotalk.report.paper.PageMaker;
import howtotalk.report.paper.ReportReader;
import howtotalk.report.suppression.Suppressed.Hidden;
import howtotalk.report.suppression.Suppression;
import howtotalk.web.Errors;
import howtotalk.web.FormKeys;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import templates.Templates;

/** Sharing a report with somebody without an account: looked at, frozen, given out by link, ended. For instructors. */
public final class SharingController {

    /** A release belongs to the course from whose page it was made. */
    public static final Scope RELEASE = Scope.ofCourse("shared_report");

    /** A link belongs to its release. */
    public static final Scope LINK = new Scope("id", """
            SELECT r.course_id, NULL AS section_id, NULL AS owner_id
            FROM shared_report_link l
            JOIN shared_report r ON r.id = l.report_id
            WHERE l.id = :id
            """);

    private static final String TITLE = "Shared reports";

    private final Templates templates;
    private final Database database;
    private final SharedReports shared;
    private final CourseRepository courses;
    private final Confirmed confirmed;
    private final FormKeys formKeys;
    private final String baseUrl;
    private final InstantSource clock;

    public SharingController(
            Templates templates,
            Database database,
            SharedReports shared,
            Confirmed confirmed,
            FormKeys formKeys,
            String baseUrl,
            InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.shared = shared;
        this.courses = database.repository(CourseRepository.class);
        this.confirmed = confirmed;
        this.formKeys = formKeys;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** {@code GET /courses/{id}/shared-reports} */
    public void list(Context ctx) {
        long courseId = Web.id(ctx);
        Web.show(ctx, sharing(ctx, courseId, Integer.toString(shared.smallest(courseId)), new Errors()));
    }

    /** {@code POST /courses/{id}/shared-reports/smallest} */
    public void set(Context ctx) {
        long courseId = Web.id(ctx);
        var typed = Web.input(ctx).line("smallest");
        var smallest = Input.number(typed);
        if (smallest == null || smallest < Suppression.LEAST || smallest > Suppression.MOST) {
            var errors = new Errors();
            errors.add(
                    "smallest",
                    "Type a whole number from " + Suppression.LEAST + " to " + Suppression.MOST
                            + ". Less would not protect anybody, more would hide everything of a class.");
            Web.refuse(ctx, sharing(ctx, courseId, typed, errors));
            return;
        }
        shared.setSmallest(courseId, smallest.intValue(), Web.userId(ctx));
        Web.moveOn(ctx, list(courseId), "Saved. It holds for the next release; earlier ones stay as they are.");
    }

    /** {@code GET /courses/{id}/shared-reports/new?with=&section=&as-of=}: exactly what a holder would see. */
    public void blank(Context ctx) {
        long courseId = Web.id(ctx);
        var asked = asked(ctx, ctx.queryParams("with"), ctx.queryParams("section"), Web.query(ctx, "as-of"));
        Web.show(ctx, preview(ctx, courseId, asked, draft(asked), LinkForm.blank(), false));
    }

    /** {@code POST /courses/{id}/shared-reports}: freezes what was looked at, and makes the first link. */
    public void create(Context ctx) {
        long courseId = Web.id(ctx);
        var input = Web.input(ctx);
        var asked = asked(ctx, input.all("with"), input.all("section"), input.line("as-of"));
        if (confirmed.asks(ctx, list(courseId) + "/new" + query(courseId, asked))) {
            return;
        }
        var form = LinkForm.read(input);
        var draft = draft(asked);
        boolean same = draft.fingerprint().equals(input.line("seen"));
        if (form.errors().any() || !draft.refusal().isEmpty() || !draft.anything()) {
            Web.refuse(ctx, preview(ctx, courseId, asked, draft, form, false));
            return;
        }
        if (!same) {
            ctx.status(409);
            Web.show(ctx, preview(ctx, courseId, asked, draft, form, true));
            return;
        }
        var token = new StringBuilder();
        var next = formKeys.once(ctx, () -> {
            long id = shared.release(courseId, draft, Web.userId(ctx));
            token.append(shared.link(id, courseId, form.holder(), form.duration(), Web.userId(ctx)));
            return "/shared-releases/" + id;
        });
        showOnce(ctx, next, token.toString(), form.holder());
    }

    /** {@code GET /shared-releases/{id}} */
    public void show(Context ctx) {
        var release = release(Web.id(ctx));
        Web.show(ctx, page(ctx, release, "", "", LinkForm.blank()));
    }

    /** {@code POST /shared-releases/{id}/links}: another way to the same release. */
    public void addLink(Context ctx) {
        var release = release(Web.id(ctx));
        var path = "/shared-releases/" + release.id();
        if (confirmed.asks(ctx, path)) {
            return;
        }
        var form = LinkForm.read(Web.input(ctx));
        if (form.errors().any()) {
            Web.refuse(ctx, page(ctx, release, "", "", form));
            return;
        }
        var token = new StringBuilder();
        formKeys.once(ctx, () -> {
            token.append(
                    shared.link(release.id(), release.courseId(), form.holder(), form.duration(), Web.userId(ctx)));
            return path;
        });
        showOnce(ctx, path, token.toString(), form.holder());
    }

    /** {@code POST /shared-links/{id}/revocation} */
    public void revoke(Context ctx) {
        var link = shared.rows().link(Web.id(ctx));
        if (link == null) {
            throw Problem.notFound();
        }
        shared.revoke(link, Web.userId(ctx));
        Web.moveOn(ctx, "/shared-releases/" + link.reportId(), "Revoked: that link opens nothing any more.");
    }

    /** The token stands in this one answer; the same form sent again leads to the release without it. */
    private void showOnce(Context ctx, String path, String token, String holder) {
        if (token.isEmpty()) {
            Web.moveOn(ctx, path, "That was done already. Make another link if the first one is lost.");
            return;
        }
        long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        var link = baseUrl + "/shared-reports/" + token;
        Web.show(ctx, page(ctx, release(id), link, holder, LinkForm.blank()));
    }

    private ReportReader.Asked asked(Context ctx, List<String> with, List<String> sections, String asOf) {
        return InstructorScope.of(Web.id(ctx), Web.userId(ctx), with, sections, asOf, database);
    }

    private SharedReports.Draft draft(ReportReader.Asked asked) {
        var draft = shared.draft(asked);
        if (draft == null) {
            throw Problem.notFound();
        }
        return draft;
    }

    private SharedRepository.Release release(long id) {
        var release = shared.rows().find(id);
        if (release == null) {
            throw Problem.notFound();
        }
        return release;
    }

    private Course course(long id) {
        return Objects.requireNonNull(courses.find(id));
    }

    private static String list(long courseId) {
        return "/courses/" + courseId + "/shared-reports";
    }

    private static String query(long courseId, ReportReader.Asked asked) {
        var parts = fields(courseId, asked).stream()
                .map(field -> field.name() + "=" + field.value())
                .toList();
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static List<PreviewPage.Field> fields(long courseId, ReportReader.Asked asked) {
        var fields = new ArrayList<PreviewPage.Field>();
        asked.courses().stream()
                .filter(id -> id != courseId)
                .sorted()
                .forEach(id -> fields.add(new PreviewPage.Field("with", Long.toString(id))));
        asked.sections().stream()
                .sorted()
                .forEach(id -> fields.add(new PreviewPage.Field("section", Long.toString(id))));
        if (asked.asOf() != null) {
            fields.add(new PreviewPage.Field("as-of", asked.asOf().toString()));
        }
        return fields;
    }

    private gg.jte.models.runtime.JteModel sharing(Context ctx, long courseId, String smallest, Errors errors) {
        var course = course(courseId);
        var now = clock.instant();
        var page = new SharingPage(
                course.label(),
                "/courses/" + courseId + "/report",
                list(courseId) + "/new",
                list(courseId) + "/smallest",
                smallest,
                errors,
                shared.rows().of(courseId, now).stream()
                        .map(line -> new SharingPage.Line(
                                "/shared-releases/" + line.id(),
                                line.title(),
                                made(course, line.madeAt(), line.madeBy()) + " · "
                                        + (line.open() == 0
                                                ? "no link opens it"
                                                : line.open() == 1
                                                        ? "one link opens it"
                                                        : line.open() + " links open it"),
                                line.open() > 0))
                        .toList());
        return templates.sharedSharing(Web.frame(ctx, TITLE), page);
    }

    private gg.jte.models.runtime.JteModel preview(
            Context ctx,
            long courseId,
            ReportReader.Asked asked,
            SharedReports.Draft draft,
            LinkForm form,
            boolean changed) {
        var course = course(courseId);
        var page = new PreviewPage(
                list(courseId),
                list(courseId),
                draft.smallest(),
                draft.refusal(),
                "A holder would see " + draft.shown() + " of the " + draft.all() + " figures of the report.",
                warning(course, draft),
                cost(draft),
                changed,
                fields(courseId, asked),
                draft.fingerprint(),
                FormKeys.fresh(),
                form.holder(),
                form.lasts(),
                LinkForm.SPANS,
                form.errors(),
                PageMaker.file(draft.document()),
                HiddenList.of(draft.suppressed().log(), draft.smallest()));
        return templates.sharedPreview(Web.frame(ctx, "What would be shared"), page);
    }

    private String warning(Course course, SharedReports.Draft draft) {
        if (!draft.anything()) {
            return "Nothing is left to show: fewer than " + draft.smallest()
                    + " students are in it, or every figure changed by too little since an earlier release. The earlier"
                    + " release can be passed on by another link.";
        }
        return course.today(clock.instant()).isAfter(draft.document().asOf())
                ? ""
                : "The course goes on. What is shared now is held against every later release, and figures that moved by"
                        + " a few will be hidden in those: share once, when the term is over, if you can wait.";
    }

    private static String cost(SharedReports.Draft draft) {
        if (draft.cost() == 0) {
            return "";
        }
        return "A report of the same students was shared before. Without it a holder would see "
                + draft.alone() + " figures; " + draft.cost()
                + " of these have moved since and are hidden. Whoever holds both reports could subtract the one from the"
                + " other, and what is left may be what a single student did in between. To end the earlier link changes"
                + " nothing: what was read is known. Instead you can give the next holder a link to the earlier release,"
                + " share once a term, when it is over, or give the department a reader’s account, which shows every"
                + " figure without names and hides none.";
    }

    private gg.jte.models.runtime.JteModel page(
            Context ctx, SharedRepository.Release release, String link, String holder, LinkForm form) {
        var course = course(release.courseId());
        var now = clock.instant();
        var document = FrozenDocument.of(release.document());
        var hidden = List.of(FrozenDocument.read(release.hidden(), Hidden[].class));
        var page = new SharedReleasePage(
                list(course.id()),
                release.title(),
                made(course, release.madeAt(), release.madeBy()) + " · tells of no fewer than " + release.smallest(),
                "/shared-releases/" + release.id() + "/links",
                link,
                holder,
                shared.rows().links(release.id()).stream()
                        .map(one -> line(course, one, now))
                        .toList(),
                FormKeys.fresh(),
                form.holder(),
                form.lasts(),
                LinkForm.SPANS,
                form.errors(),
                PageMaker.file(document),
                HiddenList.of(hidden, release.smallest()));
        return templates.sharedRelease(Web.frame(ctx, "A shared report"), page);
    }

    private static SharedReleasePage.Link line(Course course, SharedRepository.Link link, Instant now) {
        String state;
        if (link.revokedAt() != null) {
            state = "revoked " + When.moment(link.revokedAt(), course.zone());
        } else if (link.expiresAt() == null) {
            state = "opens until revoked";
        } else {
            state = (link.expiresAt().isAfter(now) ? "opens until " : "ended ")
                    + When.moment(link.expiresAt(), course.zone());
        }
        return new SharedReleasePage.Link(
                link.holder(),
                "made " + When.moment(link.madeAt(), course.zone()) + " · " + state,
                SharedReports.opens(link, now) ? "/shared-links/" + link.id() + "/revocation" : "");
    }

    private static String made(Course course, Instant at, String by) {
        return "Shared " + When.moment(at, course.zone()) + (by.isEmpty() ? "" : " by " + by);
    }
}
