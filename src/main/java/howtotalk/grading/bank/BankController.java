package howtotalk.grading.bank;

import howtotalk.course.Scope;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.web.ConflictPage;
import howtotalk.web.FormKeys;
import howtotalk.web.Frame;
import howtotalk.web.Problem;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import templates.Templates;

/**
 * The comment bank of a course: its staff keep, find and change comments. The desk asks for all of them at once and
 * looks through them itself; nothing of it is ever a student's to read, but for the words that are said to the work.
 */
public final class BankController {

    /** A comment, which belongs to its course. */
    public static final Scope COMMENT = Scope.ofCourse("bank_comment");

    private final Templates templates;
    private final Database database;
    private final BankRepository bank;
    private final FormKeys formKeys;
    private final InstantSource clock;

    public BankController(Templates templates, Database database, FormKeys formKeys, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.bank = database.repository(BankRepository.class);
        this.formKeys = formKeys;
        this.clock = clock;
    }

    /** {@code GET /courses/{id}/comment-bank}: a page, or everything as facts for the desk. */
    public void list(Context ctx) {
        if (Web.wantsFacts(ctx)) {
            ctx.json(facts(bank.of(Standing.of(ctx).courseId())));
            return;
        }
        show(ctx, BankForm.BLANK);
    }

    /** {@code POST /courses/{id}/comment-bank}: keeps a comment; from the desk answered by facts. */
    public void create(Context ctx) {
        long course = Standing.of(ctx).courseId();
        var form = BankForm.read(Web.input(ctx));
        if (form.wrong()) {
            if (Web.wantsFacts(ctx)) {
                throw Problem.unusable(form.textError().isEmpty() ? form.levelError() : form.textError());
            }
            ctx.status(422);
            show(ctx, form);
            return;
        }
        known(course, form.criterion(), "");
        long account = Web.userId(ctx);
        if (Web.wantsFacts(ctx)) {
            ctx.json(Map.of("kept", database.transaction(() -> bank.add(course, form.comment(), account, now())) > 0));
            return;
        }
        var page = BankAddress.of(course, form.criterion());
        var added = new boolean[] {true};
        formKeys.once(ctx, () -> {
            added[0] = bank.add(course, form.comment(), account, now()) > 0;
            return page;
        });
        if (added[0]) Web.moveOn(ctx, page, "Kept. At the desk a slash and a few letters find it.");
        else Web.moveOnWarned(ctx, page, "These words are in the bank already, for the same level.");
    }

    /** {@code GET /bank-comments/{id}} */
    public void edit(Context ctx) {
        var comment = comment(ctx);
        edit(ctx, comment, BankForm.of(comment));
    }

    /** {@code POST /bank-comments/{id}} */
    public void update(Context ctx) {
        var before = comment(ctx);
        var form = BankForm.read(Web.input(ctx));
        if (form.wrong()) {
            ctx.status(422);
            edit(ctx, before, form);
            return;
        }
        known(before.courseId(), form.criterion(), before.criterion());
        int version = SavedForms.version(Web.input(ctx));
        int changed = database.transaction(() -> bank.update(before.id(), version, form.comment()));
        if (changed > 0) {
            Web.moveOn(ctx, BankAddress.of(before.courseId(), form.criterion()), "Changed for everybody.");
            return;
        }
        var there = comment(ctx);
        if (there.version() != version) {
            ctx.status(409);
            Web.show(ctx, templates.layoutConflict(Web.frame(ctx, "Two versions"), both(there, form)));
            return;
        }
        ctx.status(422);
        edit(ctx, there, form.twice());
    }

    /** {@code POST /bank-comments/{id}/removal} */
    public void delete(Context ctx) {
        var comment = comment(ctx);
        database.transaction(() -> bank.remove(comment.id(), now()));
        var list = BankAddress.of(comment.courseId(), comment.criterion());
        Web.moveOnUndoable(
                ctx,
                list,
                "Taken out of the bank. What was said with it stays.",
                new Frame.Undo(BankPages.address(comment) + "/return", "back", "yes", list));
    }

    /** {@code POST /bank-comments/{id}/return} */
    public void putBack(Context ctx) {
        var comment = Objects.requireNonNull(bank.find(Web.id(ctx))); // the guard has seen it
        int back = database.transaction(() -> bank.putBack(comment.id()));
        var list = BankAddress.of(comment.courseId(), comment.criterion());
        if (back > 0 || comment.removedAt() == null) Web.moveOn(ctx, list, "It is in the bank again.");
        else Web.moveOnWarned(ctx, list, "The same words were kept again meanwhile.");
    }

    private void show(Context ctx, BankForm form) {
        var standing = Standing.of(ctx);
        var page = database.reading(() -> BankPages.of(
                standing.courseId(),
                bank.of(standing.courseId()),
                bank.criteria(standing.courseId()),
                Web.query(ctx, "q"),
                Web.query(ctx, "criterion").isEmpty() ? null : Web.query(ctx, "criterion"),
                form,
                FormKeys.fresh()));
        Web.show(ctx, templates.gradingBank(Web.frame(ctx, "Comment bank"), page));
    }

    private void edit(Context ctx, BankComment comment, BankForm form) {
        var standing = Standing.of(ctx);
        var page = database.reading(() -> BankPages.of(
                comment,
                form,
                bank.criteria(comment.courseId()),
                bank.uses(comment.id(), standing.allSections(), standing.sections())));
        Web.show(ctx, templates.gradingBankComment(Web.frame(ctx, "A comment of the bank"), page));
    }

    private static ConflictPage both(BankComment there, BankForm mine) {
        return new ConflictPage(
                BankPages.address(there),
                there.version(),
                BankPages.address(there),
                mine.criterion(),
                List.of(
                        ConflictPage.Field.text("text", "Comment", mine.text(), there.text()),
                        ConflictPage.Field.same("criterion", mine.criterion()),
                        ConflictPage.Field.same(
                                "level",
                                mine.level() == null ? "" : mine.level().toString())));
    }

    /** What the desk needs to know: short names, for it is asked for once a course. */
    private static Map<String, Object> facts(List<BankComment> comments) {
        return Map.of("comments", comments.stream().map(BankController::fact).toList());
    }

    private static Map<String, Object> fact(BankComment comment) {
        return Map.of(
                "criterion", comment.criterion(),
                "level", comment.level() == null ? -1 : comment.level(),
                "text", comment.text(),
                "uses", comment.uses());
    }

    /** A comment belongs to a criterion of the course, or stays with one that is no longer there. */
    private void known(long course, String criterion, String before) {
        if (!criterion.isEmpty()
                && !criterion.equals(before)
                && !bank.criteria(course).contains(criterion)) {
            throw Problem.unusable("Choose one of the criteria of this course: “" + criterion + "” is none of them.");
        }
    }

    private BankComment comment(Context ctx) {
        var comment = bank.find(Web.id(ctx));
        if (comment == null || comment.removedAt() != null) throw Problem.notFound();
        return comment;
    }

    private Instant now() {
        return Iso.stored(clock.instant());
    }
}
