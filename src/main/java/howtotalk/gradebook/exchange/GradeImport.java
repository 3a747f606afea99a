package howtotalk.gradebook.exchange;

import com.fasterxml.jackson.core.type.TypeReference;
import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.db.Json;
import howtotalk.gradebook.Books;
import howtotalk.gradebook.Gradebook;
import howtotalk.grading.CarriedGrades;
import howtotalk.grading.CarriedGrades.Held;
import howtotalk.imports.UnreadableFile;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.words.Prose;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings a file of grades into a course: looks first, asks what is not plain, applies in one transaction, and can take
 * it back. What was read waits a day, the file does not.
 */
public final class GradeImport {

    /** More than a form can carry. */
    static final int MOST = 8_000;

    private static final Duration KEPT = Duration.ofDays(1);

    /** What was done: the import, 0 where no grade changed; and how many grades changed. */
    record Applied(long importId, int grades) {}

    private final Database database;
    private final Books books;
    private final GradeFileRows rows;
    private final CarriedGrades grades;
    private final Audit audit;
    private final InstantSource clock;

    public GradeImport(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.books = new Books(database, clock);
        this.rows = database.repository(GradeFileRows.class);
        this.grades = new CarriedGrades(database, audit, clock);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reads a file and keeps what it says.
     *
     * @return the preview
     * @throws UnreadableFile with a sentence when the file as a whole cannot be read
     */
    long read(long courseId, long accountId, String fileName, byte[] bytes) {
        var content = Json.write(GradeFileReader.read(bytes));
        var name = fileName.length() > 200 ? fileName.substring(0, 200) : fileName;
        return rows.addPreview(courseId, accountId, name, content, now());
    }

    /** What was read, held against the grades as they are now; nothing if it was applied, or swept away. */
    @Nullable
    GradePreview preview(long id, long courseId, long accountId) {
        return database.reading(() -> {
            var stored = rows.preview(id, courseId, accountId);
            return stored == null ? null : preview(courseId, stored);
        });
    }

    private GradePreview preview(long courseId, GradeFileRows.Stored stored) {
        var file = Json.read(stored.content(), GradeFile.class);
        var answers = new GradeAnswers(Json.read(stored.answers(), new TypeReference<Map<String, String>>() {}));
        var book = books.of(courseId);
        var emails = new HashMap<Long, String>();
        for (var one : rows.addresses(courseId)) emails.put(one.enrolmentId(), one.email());
        var learned = new ForeignNames(rows.foreignNames(courseId, file.system()));
        var students = book.rows().stream().map(Gradebook.Row::student).toList();
        var match = GradeMatch.of(file, book.columns(), learned, students, emails, answers);
        var touched = new HashMap<Long, Instant>();
        for (var one : rows.touched(courseId)) touched.put(one.submissionId(), one.at());
        boolean stamped = !file.exportedAt().isEmpty();
        var exportedAt = stamped
                ? Instant.parse(file.exportedAt())
                : answers.exportedAt(book.course().zone());
        var comments = new HashMap<Long, Map<Long, String>>();
        for (var one : rows.comments(courseId)) {
            comments.computeIfAbsent(one.enrolmentId(), id -> new HashMap<>()).put(one.assignmentId(), one.comment());
        }
        var found = GradeDifferences.of(file, match, book, touched, exportedAt, answers, comments);
        return new GradePreview(
                stored.id(),
                stored.fileName(),
                file,
                match,
                found,
                answers,
                book,
                learned,
                exportedAt,
                !stamped && found.staleMatters(),
                rows.exports(courseId));
    }

    /** Keeps what was answered about a file; an answer of before stays unless it is given anew. */
    boolean answer(long id, long courseId, long accountId, Input input) {
        return database.transaction(() -> {
            var stored = rows.preview(id, courseId, accountId);
            if (stored == null) return false;
            var before = new GradeAnswers(Json.read(stored.answers(), new TypeReference<Map<String, String>>() {}));
            rows.answer(id, Json.write(before.with(input).byField()));
            return true;
        });
    }

    /**
     * Makes the chosen changes, all of them or none. To be called within a transaction.
     *
     * @param chosen by {@link GradeDifferences.Change#key()}
     * @param seen what the page stood for, see {@link GradePreview#seen()}
     * @throws Problem 409 if the preview is gone or the grades have moved on, 422 while something is open
     */
    Applied apply(long previewId, long courseId, long accountId, Collection<String> chosen, String seen) {
        var stored = rows.preview(previewId, courseId, accountId);
        if (stored == null) {
            throw Problem.conflict("This file was applied already, or a day has passed. Hand it over again.");
        }
        var preview = preview(courseId, stored);
        if (preview.open() > 0) throw Problem.unusable("Answer the questions about this file first.");
        if (!preview.seen().equals(seen)) {
            throw Problem.conflict("Grades here have changed since you looked. Open the preview again: it shows them.");
        }
        var wanted = new HashSet<>(chosen);
        var cells = cells(preview, wanted);
        var system = preview.file().system();
        for (var lesson : preview.lessons()) learn(courseId, system, lesson);
        long importId = cells.isEmpty() ? 0 : rows.addImport(courseId, accountId, now(), preview.fileName(), system);
        var reason = "Imported from " + system.words() + ", file " + preview.fileName();
        for (var cell : cells) {
            var carried = grades.carry(
                    cell.assignmentId(), cell.enrolmentId(), accountId, cell.grade(), cell.comment(), reason);
            rows.addCell(importId, carried.submissionId(), Json.write(carried.before()), Json.write(carried.after()));
        }
        if (importId != 0) {
            audit.add(accountId, "GRADES_IMPORTED", null, courseId, cells.size() + " grades, import " + importId);
        }
        rows.dropPreview(previewId);
        return new Applied(importId, cells.size());
    }

    /** What a file makes of one student's work: a grade, a comment, or both. */
    private record Cell(
            long assignmentId,
            long enrolmentId,
            CarriedGrades.@Nullable Counts grade,
            @Nullable String comment) {}

    /** What was chosen; a grade and the comment on it are carried over together, for together they are taken back. */
    private static Collection<Cell> cells(GradePreview preview, Collection<String> wanted) {
        var cells = new LinkedHashMap<String, Cell>();
        for (var change : preview.choosable()) {
            if (!wanted.contains(change.key())) continue;
            var grade = new CarriedGrades.Counts(change.excused(), change.score());
            cells.put(
                    change.key(),
                    new Cell(change.column().id(), change.student().enrolmentId(), grade, null));
        }
        for (var remark : preview.found().remarks()) {
            if (!wanted.contains(remark.key())) continue;
            long assignment = remark.column().id();
            long enrolment = remark.student().enrolmentId();
            cells.merge(
                    enrolment + "." + assignment,
                    new Cell(assignment, enrolment, null, remark.after()),
                    (grade, comment) -> new Cell(assignment, enrolment, grade.grade(), comment.comment()));
        }
        return cells.values();
    }

    private void learn(long courseId, GradeSystem system, GradeMatch.ColumnMatch lesson) {
        var column = lesson.column();
        var title = GradePreview.title(column);
        var assignment = lesson.assignmentId();
        if (assignment == null) return;
        rows.forget(courseId, system, column.foreignId(), title);
        rows.learn(assignment, system, column.foreignId(), title);
    }

    /**
     * Takes an import back, but for grades that somebody changed since.
     *
     * @return what was done, in a sentence; begins with "Taken back" unless something stayed
     */
    String undo(long importId, long actorId) {
        return database.transaction(() -> {
            var made = rows.find(importId);
            if (made == null || made.undoneAt() != null) return "This import was taken back before.";
            var stayed = new ArrayList<String>();
            int back = 0;
            var reason = "Import of " + made.fileName() + " taken back";
            for (var cell : rows.cells(importId)) {
                var before = Json.read(cell.before(), Held.class);
                var after = Json.read(cell.after(), Held.class);
                var carried = new CarriedGrades.Carried(cell.submissionId(), before, after);
                if (grades.putBack(carried, actorId, reason)) back++;
                else stayed.add(cell.student() + ", " + cell.title());
            }
            rows.undone(importId, now());
            audit.add(actorId, "GRADE_IMPORT_UNDONE", null, made.courseId(), back + " grades, import " + importId);
            return undone(back, stayed);
        });
    }

    private static String undone(int back, List<String> stayed) {
        var done = "Taken back: " + Prose.count(back, "grade is", "grades are") + " as before.";
        if (stayed.isEmpty()) return done;
        int named = Math.min(8, stayed.size());
        return (back == 0 ? "" : Prose.count(back, "grade is", "grades are") + " as before. ")
                + Prose.count(stayed.size(), "grade stays", "grades stay")
                + " because of what happened to it since: " + String.join("; ", stayed.subList(0, named))
                + (stayed.size() > named ? "; and others." : ".");
    }

    /** The latest imports of a course. */
    List<GradeFileRows.Made> made(long courseId) {
        return rows.made(courseId);
    }

    /** Forgets what was read more than a day ago and never applied. */
    public int sweep() {
        return rows.sweepPreviews(clock.instant().minus(KEPT));
    }

    private Instant now() {
        return Iso.stored(clock.instant());
    }
}
