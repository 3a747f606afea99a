package howtotalk.mail;

import howtotalk.db.Database;
import howtotalk.web.Input;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps the words of a letter to students while it is being written, for each kind of letter in the same way. */
public final class LetterDraftController {

    /** Whom the letter is for, as its page is asked. */
    private static final List<String> AUDIENCE = List.of("who", "assignment", "section", "below", "absences", "rate");

    private static final String CHOSEN = "to_";

    private final Database database;
    private final LetterDrafts drafts;

    public LetterDraftController(Database database, LetterDrafts drafts) {
        this.database = database;
        this.drafts = drafts;
    }

    /** {@code POST /courses/{id}/messages/draft}, {@code …/nudges/draft}, {@code …/warnings/draft}: kept, or started afresh. */
    public Handler save(LetterKind kind) {
        return ctx -> save(ctx, kind);
    }

    private void save(Context ctx, LetterKind kind) {
        long courseId = Web.id(ctx);
        long accountId = Web.userId(ctx);
        var input = Web.input(ctx);
        var next = kind.page(courseId) + query(input);
        if (input.ticked("afresh")) {
            database.transaction(() -> {
                drafts.forget(courseId, accountId, kind);
                return next;
            });
            Web.moveOn(ctx, next, "Your words are gone; this is the first draft again.");
            return;
        }
        var typed = typed(input);
        var save = drafts.save(courseId, accountId, kind, SavedForms.version(input), typed);
        SavedForms.answer(ctx, save, typed, drafts.zone(courseId), next);
    }

    /** The words to all, and those to single students. */
    private static Map<String, String> typed(Input input) {
        var typed = new LinkedHashMap<String, String>();
        typed.put(LetterDraft.TEXT, input.text(LetterDraft.TEXT));
        for (var field : input.namesFrom("own_")) {
            if (Input.number(field.substring("own_".length())) != null) typed.put(field, input.line(field));
        }
        return typed;
    }

    /** As the page was asked, or, where others were chosen, as it is asked now. */
    private static String query(Input input) {
        var prefix = input.ticked("choose") ? CHOSEN : "";
        var asked = AUDIENCE.stream()
                .filter(name -> input.has(prefix + name))
                .map(name -> name + "=" + URLEncoder.encode(input.line(prefix + name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? "" : "?" + asked;
    }
}
