package howtotalk.rubric.library;

import com.fasterxml.jackson.core.type.TypeReference;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.db.Json;
import howtotalk.rubric.Criterion;
import howtotalk.rubric.Rubric;
import howtotalk.rubric.RubricEdit;
import howtotalk.rubric.RubricRepository;
import howtotalk.web.Input;
import howtotalk.web.Save;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes rubrics, and keeps what is being typed of them. */
public final class RubricLibrary {

    private final Database database;
    private final LibraryRepository rows;
    private final RubricRepository rubrics;
    private final InstantSource clock;

    public RubricLibrary(Database database, InstantSource clock) {
        this.database = database;
        this.rows = database.repository(LibraryRepository.class);
        this.rubrics = database.repository(RubricRepository.class);
        this.clock = clock;
    }

    /**
     * Adds a rubric to a course, under a title that is free there. To be called within a transaction.
     *
     * @param rubric its ids do not matter; it may have no criteria yet
     * @param why for its history
     * @return the id of the new one
     */
    public long add(long courseId, Rubric rubric, long actorId, String why) {
        long id = rows.add(courseId, freeTitle(rubric.title(), rows.otherTitles(courseId, 0)));
        rubric.criteria().forEach(criterion -> addCriterion(id, criterion));
        rows.addChange(id, now(), actorId, why, 0, snapshot(rubrics.find(id)));
        return id;
    }

    /** The titles that are taken in a course. */
    public List<String> titles(long courseId) {
        return rows.otherTitles(courseId, 0);
    }

    /** The title, or with a number behind it: “Story (2)”. */
    public static String freeTitle(String wanted, List<String> taken) {
        var titles = new HashSet<>(taken);
        var title = wanted;
        for (int n = 2; titles.contains(title); n++) title = wanted + " (" + n + ")";
        return title;
    }

    private void addCriterion(long rubricId, Criterion criterion) {
        long id = rows.addCriterion(
                rubricId, criterion.position(), criterion.name(), criterion.description(), criterion.weight());
        putLevels(List.of(id), List.of(criterion));
    }

    private void putLevels(List<Long> ids, List<Criterion> criteria) {
        var criterion = new ArrayList<Long>();
        var number = new ArrayList<Integer>();
        var name = new ArrayList<String>();
        var description = new ArrayList<String>();
        var percent = new ArrayList<Integer>();
        for (int i = 0; i < criteria.size(); i++) {
            for (var level : criteria.get(i).levels()) {
                criterion.add(ids.get(i));
                number.add(level.level());
                name.add(level.name());
                description.add(level.description());
                percent.add(level.percent());
            }
        }
        if (!criterion.isEmpty()) rows.putLevels(criterion, number, name, description, percent);
    }

    /**
     * Puts an edited rubric in the place of what there is. Criteria that stay keep their ids. To be called within a
     * transaction.
     *
     * @param version that the edit was made from
     * @return false, and nothing done, if somebody else edited it since
     */
    public boolean replace(Rubric rubric, int version) {
        if (rows.rename(rubric.id(), version, rubric.title()) == 0) return false;
        var kept = rubric.criteria().stream().filter(one -> one.id() != 0).toList();
        var ids = kept.stream().map(Criterion::id).toList();
        rows.freePlaces(rubric.id());
        rows.removeOthers(rubric.id(), ids.toString());
        if (!kept.isEmpty()) {
            rows.update(
                    rubric.id(),
                    ids,
                    kept.stream().map(Criterion::position).toList(),
                    kept.stream().map(Criterion::name).toList(),
                    kept.stream().map(Criterion::description).toList(),
                    kept.stream().map(Criterion::weight).toList());
            rows.cutLevels(ids, kept.stream().map(one -> one.levels().size()).toList());
            putLevels(ids, kept);
        }
        rubric.criteria().stream().filter(one -> one.id() == 0).forEach(one -> addCriterion(rubric.id(), one));
        return true;
    }

    /** A line in the history of a rubric, which is in force by now. */
    public void note(long rubricId, long actorId, RubricEdit edit, int scores) {
        note(rubricId, actorId, edit, edit.words(), scores);
    }

    /** As {@link #note(long, long, RubricEdit, int)}, in words of its own. */
    void note(long rubricId, long actorId, RubricEdit edit, String words, int scores) {
        if (edit.changes().isEmpty()) return;
        keepBefore(rubricId, edit.before());
        rows.addChange(rubricId, now(), actorId, words, scores, snapshot(rubrics.find(rubricId)));
    }

    /** What a rubric was before its states were kept can be put back too. */
    private void keepBefore(long rubricId, Rubric before) {
        var kept = snapshot(before);
        var last = rows.last(rubricId);
        if (kept == null || last != null && last.restorable()) return;
        if (last == null) rows.addChange(rubricId, now(), null, "As it was", 0, kept);
        else rows.keep(last.id(), kept);
    }

    /** The rubric as it stood after a line of its history, or nothing where that was not kept. */
    @Nullable
    Rubric after(long rubricId, long changeId) {
        var snapshot = rows.snapshot(rubricId, changeId);
        return snapshot == null ? null : Json.read(snapshot, Rubric.class);
    }

    private static @Nullable String snapshot(@Nullable Rubric rubric) {
        return rubric == null || rubric.criteria().isEmpty() ? null : Json.write(rubric);
    }

    /** What somebody has typed of a rubric, or nothing. */
    @Nullable
    RubricForm draft(long rubricId, long accountId) {
        var draft = rows.draft(rubricId, accountId);
        return draft == null ? null : form(draft.content());
    }

    /**
     * Keeps what was typed; no score moves by it.
     *
     * @param version of what was kept before, 0 for nothing
     * @param button that was pressed, or empty; what it does is done to what was typed
     * @param current the rubric as it is, shown where a draft is gone
     * @return kept, or what another window of the same person kept meanwhile
     */
    Save keep(long rubricId, long accountId, int version, RubricForm typed, String button, RubricForm current) {
        var then = typed.after(button);
        return database.transaction(() -> {
            var there = rows.draft(rubricId, accountId);
            int on = there == null ? 0 : there.version();
            if (there != null && form(there.content()).fields().equals(then.fields())) {
                return new Save.Saved(on, there.savedAt());
            }
            // The form may have kept itself a moment before a button of it was pressed.
            boolean own = there != null && form(there.content()).fields().equals(typed.fields());
            if (on != version && !own) {
                var theirs = there == null ? current : form(there.content());
                return new Save.Conflict(on, theirs.fields());
            }
            var now = now();
            put(rubricId, accountId, then, now);
            return new Save.Saved(on + 1, now);
        });
    }

    /** Keeps what was typed over whatever was kept before. */
    void keepOver(long rubricId, long accountId, RubricForm typed) {
        put(rubricId, accountId, typed, now());
    }

    /** Keeps a rubric as typed by somebody and not in force yet. */
    public void keepTyped(long rubricId, long accountId, Rubric typed, int base) {
        keepOver(rubricId, accountId, RubricForm.of(typed, base));
    }

    private void put(long rubricId, long accountId, RubricForm typed, Instant now) {
        var content = new LinkedHashMap<>(typed.fields());
        content.put(RubricForm.BASE, Integer.toString(typed.base()));
        rows.putDraft(rubricId, accountId, Json.write(content), now);
    }

    private static RubricForm form(String content) {
        Map<String, String> fields = Json.read(content, new TypeReference<Map<String, String>>() {});
        var input = new HashMap<String, List<String>>();
        fields.forEach((name, value) -> input.put(name, List.of(value)));
        return RubricForm.read(Input.of(input));
    }

    private Instant now() {
        return Iso.stored(clock.instant());
    }
}
