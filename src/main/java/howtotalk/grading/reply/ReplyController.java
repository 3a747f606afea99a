package howtotalk.grading.reply;

import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.web.FormKeys;
import howtotalk.web.Problem;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** A student writes back about released feedback, a grader answers; both read the thread beside the grade. */
public final class ReplyController {

    private final Templates templates;
    private final Database database;
    private final Replies replies;
    private final FormKeys formKeys;

    public ReplyController(Templates templates, Database database, Replies replies, FormKeys formKeys) {
        this.templates = templates;
        this.database = database;
        this.replies = replies;
        this.formKeys = formKeys;
    }

    /** {@code GET /submissions/{id}/replies/new} */
    public void blank(Context ctx) {
        released(ctx);
        show(ctx, null, "");
    }

    /** {@code POST /submissions/{id}/replies} */
    public void create(Context ctx) {
        long id = Web.id(ctx);
        boolean staff = released(ctx);
        var text = Web.input(ctx).text("text").strip();
        var error = text.isEmpty()
                ? "Write something first."
                : text.length() > Replies.LONGEST ? "At most 4,000 characters: these are " + text.length() + "." : "";
        if (!error.isEmpty()) {
            ctx.status(422);
            show(ctx, text, error);
            return;
        }
        long author = Web.userId(ctx);
        var back = back(ctx, staff);
        var at = formKeys.once(ctx, () -> {
            replies.say(id, author, staff, text);
            return back;
        });
        Web.moveOn(ctx, at, "Sent. It stands under the feedback.");
    }

    /** {@code POST /submissions/{id}/reply-draft} */
    public void saveDraft(Context ctx) {
        long id = Web.id(ctx);
        boolean staff = released(ctx);
        var input = Web.input(ctx);
        var text = input.text("text");
        var save = replies.saveDraft(id, Web.userId(ctx), SavedForms.version(input), text);
        var zone = ZoneId.of(replies.about(id).timeZone());
        SavedForms.answer(
                ctx, save, Map.of("text", text), zone, staff ? back(ctx, true) : "/submissions/" + id + "/replies/new");
    }

    /** {@code POST /submissions/{id}/read-replies} */
    public void read(Context ctx) {
        boolean unread = replies.read(Web.id(ctx));
        Web.moveOn(ctx, back(ctx, true), unread ? "Noted as read." : "It was read already.");
    }

    private void show(Context ctx, @Nullable String typed, String error) {
        long id = Web.id(ctx);
        boolean staff = staff(ctx);
        var page = database.reading(() -> new ReplyPage(
                replies.about(id).title(), back(ctx, staff), replies.thread(id, Web.userId(ctx), staff, typed, error)));
        Web.show(ctx, templates.gradingReply(Web.frame(ctx, "Reply"), page));
    }

    /** Under a grade that is not released there is nothing for its student; answers whether the visitor grades. */
    private boolean released(Context ctx) {
        boolean staff = staff(ctx);
        if (!staff && !replies.about(Web.id(ctx)).released()) throw Problem.notFound();
        return staff;
    }

    private static boolean staff(Context ctx) {
        return Standing.of(ctx).role().staff();
    }

    private String back(Context ctx, boolean staff) {
        long id = Web.id(ctx);
        if (staff) return "/submissions/" + id + "/grade";
        var about = replies.about(id);
        return "/courses/" + about.courseId() + "/grades#a" + about.assignmentId();
    }
}
