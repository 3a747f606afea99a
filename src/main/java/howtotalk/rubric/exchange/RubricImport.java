package howtotalk.rubric.exchange;

import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.db.Json;
import howtotalk.rubric.BestLevels;
import howtotalk.rubric.Rubric;
import howtotalk.rubric.RubricRepository;
import howtotalk.rubric.library.RubricLibrary;
import howtotalk.web.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings rubrics of a file into a course: looks first, then adds all of them or none. None takes the place of another. */
public final class RubricImport {

    private static final Duration KEPT = Duration.ofDays(1);

    /**
     * What a file would bring.
     *
     * @param titles that they would have here: one that is taken gets a number
     */
    record Preview(long id, String fileName, List<Rubric> rubrics, List<String> titles, List<String> notes) {}

    /** As it lies in the database. */
    record Content(List<Rubric> rubrics, List<String> notes) {}

    private final RubricFileRepository rows;
    private final RubricRepository rubrics;
    private final RubricLibrary library;
    private final Audit audit;
    private final InstantSource clock;

    public RubricImport(Database database, RubricLibrary library, Audit audit, InstantSource clock) {
        this.rows = database.repository(RubricFileRepository.class);
        this.rubrics = database.repository(RubricRepository.class);
        this.library = library;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps what was read, without faults; answers the preview. */
    long keep(long courseId, long accountId, String fileName, RubricFile file) {
        var notes = new ArrayList<>(file.notes());
        if (file.canvas()) notes.addAll(cut(courseId, file.rubrics()));
        var content = Json.write(new Content(file.rubrics(), notes));
        return rows.add(courseId, accountId, fileName, content, Iso.stored(clock.instant()));
    }

    /** What counted otherwise before it went to Canvas. */
    private List<String> cut(long courseId, List<Rubric> coming) {
        var here = rubrics.ofCourse(courseId).values();
        return coming.stream()
                .flatMap(one -> here.stream()
                        .filter(there -> there.title().equals(one.title()))
                        .flatMap(there -> BestLevels.comingBack(one, there).stream()))
                .toList();
    }

    /** What would be brought in, or nothing if it was, or was swept away. */
    @Nullable
    Preview preview(long id, long courseId, long accountId) {
        var stored = rows.find(id, courseId, accountId);
        if (stored == null) return null;
        var content = Json.read(stored.content(), Content.class);
        var taken = new ArrayList<>(library.titles(courseId));
        var titles = new ArrayList<String>();
        for (var rubric : content.rubrics()) {
            var title = RubricLibrary.freeTitle(rubric.title(), taken);
            taken.add(title);
            titles.add(title);
        }
        return new Preview(stored.id(), stored.fileName(), content.rubrics(), titles, content.notes());
    }

    /**
     * Adds the rubrics. To be called within a transaction.
     *
     * @return how many
     * @throws Problem 409 if the preview is gone
     */
    int apply(long id, long courseId, long accountId) {
        var preview = preview(id, courseId, accountId);
        if (preview == null) {
            throw Problem.conflict("This file was brought in already, or a day has passed. Hand it over again.");
        }
        for (var rubric : preview.rubrics()) {
            library.add(courseId, rubric, accountId, "From the file " + preview.fileName());
        }
        rows.drop(id);
        audit.add(
                accountId, "RUBRICS_IMPORTED", null, courseId, preview.rubrics().size() + " rubrics");
        return preview.rubrics().size();
    }

    /** Forgets what was read more than a day ago and never brought in. */
    public int sweep() {
        return rows.sweep(clock.instant().minus(KEPT));
    }
}
