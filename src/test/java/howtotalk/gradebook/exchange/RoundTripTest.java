package howtotalk.gradebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.audit.Audit;
import howtotalk.db.DataFolder;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.demo.DemoSemester;
import howtotalk.gradebook.Books;
import howtotalk.gradebook.Gradebook;
import howtotalk.grading.Points;
import howtotalk.imports.FormulaGuard;
import howtotalk.imports.TableReader;
import howtotalk.imports.TableWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole semester out and in again: nothing changes, and of one cell altered exactly that one. */
class RoundTripTest {

    private static final Instant NOW = Instant.parse("2026-11-12T15:00:00.000Z");

    enum Format {
        CANVAS,
        MOODLE,
        MOODLE_WITH_FEEDBACK,
        PLAIN
    }

    @TempDir
    static Path folder;

    private static Database database;
    private static GradeImport imports;
    private static Gradebook book;
    private static long course;
    private static long instructor;
    private static final Map<Long, String> EMAILS = new HashMap<>();
    private static final Map<Long, Map<Long, String>> COMMENTS = new HashMap<>();

    @BeforeAll
    static void fill() {
        database = Database.open(DataFolder.at(folder.resolve("one")));
        DemoSemester.fill(database, NOW);
        course = number("SELECT max(id) FROM course WHERE code = 'COMM 210'");
        instructor = number("SELECT account_id FROM enrolment WHERE role = 'INSTRUCTOR' AND course_id = " + course);
        imports = new GradeImport(database, new Audit(database, () -> NOW), () -> NOW);
        book = new Books(database, () -> NOW).of(course);
        var rows = database.repository(GradeFileRows.class);
        rows.addresses(course).forEach(one -> EMAILS.put(one.enrolmentId(), one.email()));
        rows.comments(course)
                .forEach(one -> COMMENTS.computeIfAbsent(one.enrolmentId(), id -> new HashMap<>())
                        .put(one.assignmentId(), one.comment()));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static long number(String sql) {
        return database.query(handle -> handle.select(sql).mapTo(Long.class).one());
    }

    private static byte[] export(Format format) {
        return export(format, book);
    }

    private static byte[] export(Format format, Gradebook book) {
        var names = new ForeignNames(List.of());
        return switch (format) {
            case CANVAS -> CanvasExport.csv(book, names);
            case MOODLE -> MoodleExport.csv(book, names, EMAILS, null, NOW);
            case MOODLE_WITH_FEEDBACK -> MoodleExport.csv(book, names, EMAILS, COMMENTS, NOW);
            case PLAIN -> PlainExport.csv(book, EMAILS, NOW);
        };
    }

    private static GradePreview preview(byte[] bytes) {
        return preview(course, bytes);
    }

    private static GradePreview preview(long course, byte[] bytes) {
        long id = imports.read(course, instructor, "grades.csv", bytes);
        return Objects.requireNonNull(imports.preview(id, course, instructor));
    }

    @ParameterizedTest
    @EnumSource
    void whatWentOutComesInWithoutAChangeOrAQuestion(Format format) {
        var preview = preview(export(format));
        assertThat(preview.found().changes()).isEmpty();
        assertThat(preview.found().remarks()).isEmpty();
        assertThat(preview.found().unread()).isEmpty();
        assertThat(preview.open()).isZero();
        assertThat(preview.match().rows()).allMatch(row -> row.enrolmentId() != null);
        assertThat(preview.found().unchanged())
                .isEqualTo(book.rows().size() * book.columns().size());
    }

    @Test
    void ofOneCommentAlteredExactlyThatOneChanges() {
        var random = new Random(20_261_129);
        var table = TableReader.read(export(Format.MOODLE_WITH_FEEDBACK));
        var head =
                table.header().asWritten().stream().map(FormulaGuard::unguard).toList();
        for (int round = 0; round < 6; round++) {
            int row = random.nextInt(book.rows().size());
            // a column in which at least one comment stands is known for what it is
            var commented = book.columns().stream()
                    .filter(column -> COMMENTS.values().stream().anyMatch(own -> own.containsKey(column.id())))
                    .toList();
            var assignment = commented.get(random.nextInt(commented.size()));
            var rows = new ArrayList<List<String>>();
            for (var line : table.rows())
                rows.add(new ArrayList<>(
                        line.cells().stream().map(FormulaGuard::unguard).toList()));
            rows.get(row).set(head.indexOf(assignment.title() + MoodleExport.FEEDBACK), "=Say it aloud, then again.");

            var found = preview(TableWriter.plain(head, rows)).found();
            assertThat(found.changes()).isEmpty();
            assertThat(found.remarks())
                    .as("row " + row + ", " + assignment.title())
                    .hasSize(1);
            var remark = found.remarks().get(0);
            assertThat(remark.student()).isEqualTo(book.rows().get(row).student());
            assertThat(remark.column()).isEqualTo(assignment);
            assertThat(remark.after()).isEqualTo("=Say it aloud, then again.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofOneCellAlteredExactlyThatOneChanges(Format format) {
        var random = new Random(20_261_112);
        var table = TableReader.read(export(format));
        var head =
                table.header().asWritten().stream().map(FormulaGuard::unguard).toList();
        for (int round = 0; round < 12; round++) {
            int row = random.nextInt(book.rows().size());
            int column = random.nextInt(book.columns().size());
            var assignment = book.columns().get(column);
            var counted = book.rows().get(row).entries().get(column).counted();
            long score = random.nextLong(assignment.points() + 1);
            if (counted != null && counted == score) score = score == 0 ? 1 : score - 1;

            var rows = new ArrayList<List<String>>();
            int skip = format == Format.CANVAS ? 1 : 0;
            for (var line : table.rows())
                rows.add(new ArrayList<>(
                        line.cells().stream().map(FormulaGuard::unguard).toList()));
            rows.get(row + skip).set(head.indexOf(assignment.title()), Points.plain(score));

            var preview = preview(TableWriter.plain(head, rows));
            var change = preview.found().changes();
            assertThat(change).as("row " + row + ", " + assignment.title()).hasSize(1);
            assertThat(change.get(0).student()).isEqualTo(book.rows().get(row).student());
            assertThat(change.get(0).column()).isEqualTo(assignment);
            assertThat(change.get(0).score()).isEqualTo(score);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyGradebookAtAllComesInAsItWentOut(Format format) {
        var random = new Random(20_261_113 + format.ordinal());
        for (int round = 0; round < 3; round++) {
            long any = anyCourse(random, format.name() + round);
            database.repository(GradeFileRows.class)
                    .addresses(any)
                    .forEach(one -> EMAILS.put(one.enrolmentId(), one.email()));
            var whole = new Books(database, () -> NOW).of(any);
            var preview = preview(any, export(format, whole));
            assertThat(preview.found().changes()).as(format + " " + round).isEmpty();
            assertThat(preview.found().unread()).isEmpty();
            assertThat(preview.open()).isZero();
            assertThat(preview.found().unchanged())
                    .isEqualTo(whole.rows().size() * whole.columns().size());
        }
    }

    /** A course with titles, names and scores that files stumble over; answers its id. */
    private static long anyCourse(Random random, String mark) {
        var titles =
                List.of("Talk, one", "\"Moment\"", "=SUM(A1)", "Größe 🌱", "Quiz 1 (50)", "- minus", "Extra; credit");
        var names = List.of("O’Brien, Zoë", "=cmd, Eve", "de la Cruz, Ana María", "Ng, Li", "+1, Bo", "\"Q\", Ray");
        database.writing(handle -> {
            handle.execute("""
                    INSERT INTO course (code, title, term, first_day, weeks, time_zone, missing_percent, created_at)
                    VALUES (?, 'Any', 'Fall 2026', '2026-08-31', 15, 'America/New_York', ?, ?)
                    """, mark, random.nextBoolean() ? 0 : null, Iso.text(NOW));
            handle.execute("""
                    INSERT INTO assignment_group (course_id, name, weight, drop_lowest, position)
                    SELECT max(id), 'Work', 100, ?, 1 FROM course
                    """, random.nextInt(3));
            for (var title : titles) {
                handle.execute(
                        """
                        INSERT INTO assignment (course_id, group_id, position, title, week, kind, online, points, due_at)
                        SELECT course_id, id, 1, ?, 3, 'WRITTEN', ?, ?, ? FROM assignment_group ORDER BY id DESC LIMIT 1
                        """,
                        title,
                        random.nextInt(2),
                        random.nextInt(5) * 1025,
                        Iso.text(NOW.plusSeconds(random.nextInt(9_000_000) - 4_500_000)));
            }
            for (var name : names) {
                var key = mark + names.indexOf(name);
                handle.execute(
                        "INSERT INTO account (name, sort_name, email, sis_id, login, created_at) VALUES (?, ?, ?, ?, ?, ?)",
                        name,
                        name,
                        key + "@example.edu",
                        "00" + key,
                        key,
                        Iso.text(NOW));
                handle.execute("""
                        INSERT INTO enrolment (course_id, account_id, role, joined_at, created_at)
                        SELECT max(c.id), (SELECT max(id) FROM account), 'STUDENT', ?, ? FROM course c
                        """, Iso.text(NOW), Iso.text(NOW));
                for (int i = 0; i < titles.size(); i++) {
                    if (random.nextInt(4) == 0) continue;
                    handle.execute("""
                            INSERT INTO submission (assignment_id, enrolment_id, excused)
                            SELECT w.id, (SELECT max(id) FROM enrolment), ? FROM assignment w
                            ORDER BY w.id DESC LIMIT 1 OFFSET ?
                            """, random.nextInt(6) == 0 ? 1 : 0, i);
                    if (random.nextInt(4) == 0) continue;
                    handle.execute(
                            "INSERT INTO assessment (submission_id, score, saved_at) SELECT max(id), ?, ? FROM submission",
                            random.nextInt(6_000),
                            Iso.text(NOW));
                }
            }
        });
        return number("SELECT max(id) FROM course");
    }
}
