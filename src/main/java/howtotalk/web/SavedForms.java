package howtotalk.web;

import howtotalk.words.Prose;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The one mechanism by which long forms save themselves. The browser's half is {@code saved.js}: it sends the form a
 * moment after the last key, with the version it last saw, and keeps it in the browser until it is acknowledged.
 * Without script the form has a button, and this is the answer to it.
 */
public final class SavedForms {

    /** The name of the hidden field with the version that the form was filled from. */
    public static final String VERSION = "version";

    private SavedForms() {}

    /** The version that the form was filled from; 0 where nothing had been saved. */
    public static int version(Input input) {
        var version = input.number(VERSION, 0L);
        return version == null || version < 0 || version > Integer.MAX_VALUE ? 0 : version.intValue();
    }

    /**
     * Answers a save: facts for the script, else a redirect, or for a conflict a page with both versions.
     *
     * @param ctx the request
     * @param save what became of it
     * @param typed the form as typed, shown beside what is on disk
     * @param zone of the course, for the time of saving
     * @param next where to go on without script
     */
    public static void answer(Context ctx, Save save, Map<String, String> typed, ZoneId zone, String next) {
        answer(ctx, save, conflict -> page(ctx, conflict, typed, next), zone, next);
    }

    /** As {@link #answer(Context, Save, Map, ZoneId, String)}, for a form that names its fields and what it is about. */
    public static void answer(
            Context ctx, Save save, Function<Save.Conflict, ConflictPage> both, ZoneId zone, String next) {
        if (save instanceof Save.Saved saved) {
            if (Web.wantsFacts(ctx)) {
                ctx.json(Map.of("version", saved.version(), "savedAt", When.toTheSecond(saved.at(), zone)));
            } else {
                Web.moveOn(ctx, next, "Saved " + When.toTheSecond(saved.at(), zone) + ".");
            }
        } else if (save instanceof Save.Conflict conflict) {
            ctx.status(409);
            var page = both.apply(conflict);
            if (Web.wantsFacts(ctx)) {
                ctx.json(facts(conflict, page));
            } else {
                Web.show(ctx, Web.site(ctx).templates().layoutConflict(Web.frame(ctx, "Two versions"), page));
            }
        }
    }

    /** Both versions for the script: as they are sent, and as they are read. */
    private static Map<String, Object> facts(Save.Conflict conflict, ConflictPage page) {
        var both = new ArrayList<Map<String, String>>();
        for (var field : page.fields()) {
            if (!field.differs()) continue;
            both.add(Map.of(
                    "name", field.name(),
                    "label", field.label(),
                    "mine", field.mineWords(),
                    "theirs", field.theirsWords()));
        }
        var facts = new LinkedHashMap<String, Object>();
        facts.put("version", conflict.version());
        facts.put("fields", conflict.fields());
        facts.put("about", page.about());
        facts.put("back", page.back());
        facts.put("both", both);
        return facts;
    }

    private static ConflictPage page(Context ctx, Save.Conflict conflict, Map<String, String> typed, String next) {
        var fields = new ArrayList<ConflictPage.Field>();
        typed.forEach((name, mine) -> {
            var theirs = conflict.fields().getOrDefault(name, "");
            var label = Prose.sentence(name.replace('_', ' '));
            fields.add(ConflictPage.Field.text(name, label, mine, theirs));
        });
        return new ConflictPage(ctx.path(), conflict.version(), next, "", fields);
    }
}
