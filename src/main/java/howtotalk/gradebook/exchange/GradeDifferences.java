package howtotalk.gradebook.exchange;

import howtotalk.gradebook.Gradebook;
import howtotalk.gradebook.GradebookRepository.Column;
import howtotalk.gradebook.GradebookRepository.Student;
import howtotalk.gradebook.exchange.GradeAnswers.Scale;
import howtotalk.gradebook.exchange.GradeMatch.ColumnMatch;
import howtotalk.gradebook.exchange.GradeMatch.RowMatch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change, cell by cell, against what our own export would write now.
 *
 * @param changes in the order of the file
 * @param remarks comments that would change, in the order of the file
 * @param unread cells that say nothing that can be read
 * @param unchanged how many cells say what is here already
 * @param commas a cell with a comma that has to be asked about, null for none
 * @param scales columns that are worth something else there and would change something
 * @param staleMatters whether it matters when the file was made
 */
record GradeDifferences(
        List<Change> changes,
        List<Remark> remarks,
        List<Unread> unread,
        int unchanged,
        @Nullable Comma commas,
        List<ColumnMatch> scales,
        boolean staleMatters) {

    /** What kind of change it is: all but the first are only made if somebody ticks them. */
    enum Kind {
        PLAIN,
        /** Changed here after the file was made. */
        NEWER_HERE,
        /** More than the assignment is worth. */
        OVER,
        /** Nothing in the file where something counts here. */
        EMPTIED,
        /** The same, but it cannot be taken away by a file. */
        STAYS
    }

    /**
     * One cell.
     *
     * @param excused whether the file says excused
     * @param score that the file says, in hundredths of a point; null for none
     * @param touchedAt when its grade last changed here, null for never
     */
    record Change(
            Kind kind,
            Student student,
            Column column,
            Gradebook.Entry entry,
            boolean excused,
            @Nullable Long score,
            boolean rounded,
            @Nullable Instant touchedAt) {

        /** By which it is chosen. */
        String key() {
            return student.enrolmentId() + "." + column.id();
        }

        /** Whether it can be chosen. */
        boolean open() {
            return kind != Kind.STAYS;
        }
    }

    /**
     * A comment on the whole work that the file has otherwise than we do. An empty cell says nothing: no comment is taken
     * away by a file.
     *
     * @param before what stands here, empty for nothing; what takes the place of something has to be ticked
     */
    record Remark(Student student, Column column, Gradebook.Entry entry, String before, String after) {

        /** By which it is chosen. */
        String key() {
            return "remark." + student.enrolmentId() + "." + column.id();
        }
    }

    /** A cell that cannot be read. */
    record Unread(int line, String who, String column, String cell, String problem) {}

    /** The first cell whose comma has to be asked about. */
    record Comma(int line, String column, String cell, int cells) {}

    /**
     * Holds a file against the gradebook.
     *
     * @param touched when each submission's grade last changed
     * @param exportedAt when the file was made, null where nobody knows
     * @param comments on the whole work as they stand here, by enrolment and assignment
     */
    static GradeDifferences of(
            GradeFile file,
            GradeMatch match,
            Gradebook book,
            Map<Long, Instant> touched,
            @Nullable Instant exportedAt,
            GradeAnswers answers,
            Map<Long, Map<Long, String>> comments) {
        return new Finding(file, match, book, touched, exportedAt, answers, comments).all();
    }

    /** One comparison under way. */
    private static final class Finding {
        private final GradeFile file;
        private final GradeMatch match;
        private final Gradebook book;
        private final Map<Long, Instant> touched;
        private final @Nullable Instant exportedAt;
        private final GradeAnswers answers;
        private final Map<Long, Map<Long, String>> comments;
        private final List<Change> changes = new ArrayList<>();
        private final List<Remark> remarks = new ArrayList<>();
        private final List<Unread> unread = new ArrayList<>();
        private final List<ColumnMatch> scales = new ArrayList<>();
        private int unchanged;
        private int commas;
        private @Nullable Comma firstComma;
        private boolean staleMatters;

        Finding(
                GradeFile file,
                GradeMatch match,
                Gradebook book,
                Map<Long, Instant> touched,
                @Nullable Instant exportedAt,
                GradeAnswers answers,
                Map<Long, Map<Long, String>> comments) {
            this.file = file;
            this.match = match;
            this.book = book;
            this.touched = touched;
            this.exportedAt = exportedAt;
            this.answers = answers;
            this.comments = comments;
        }

        GradeDifferences all() {
            var rows = new HashMap<Long, Gradebook.Row>();
            for (var row : book.rows()) rows.put(row.student().enrolmentId(), row);
            var places = new HashMap<Long, Integer>();
            for (int i = 0; i < book.columns().size(); i++)
                places.put(book.columns().get(i).id(), i);
            for (var column : match.columns()) {
                Integer place = column.assignmentId() == null ? null : places.get(column.assignmentId());
                if (place == null) continue;
                if (column.column().kind() == GradeFile.Kind.FEEDBACK) remarks(column, place, rows);
                else column(column, place, rows);
            }
            var comma = firstComma == null
                    ? null
                    : new Comma(firstComma.line(), firstComma.column(), firstComma.cell(), commas);
            return new GradeDifferences(changes, remarks, unread, unchanged, comma, scales, staleMatters);
        }

        private void remarks(ColumnMatch column, int place, Map<Long, Gradebook.Row> rows) {
            var assignment = book.columns().get(place);
            for (var row : match.rows()) {
                var there = row.enrolmentId() == null ? null : rows.get(row.enrolmentId());
                var said = row.row().cells().get(column.place());
                if (there == null || said.isEmpty() || said.equals("-")) continue; // Moodle's own sign for nothing
                var here = comments.getOrDefault(there.student().enrolmentId(), Map.of())
                        .getOrDefault(assignment.id(), "");
                if (here.replace("\r\n", "\n").strip().equals(said)) continue;
                remarks.add(
                        new Remark(there.student(), assignment, there.entries().get(place), here, said));
            }
        }

        private void column(ColumnMatch column, int place, Map<Long, Gradebook.Row> rows) {
            var scale = answers.scale(GradeAnswers.scale(column.place()));
            var worth = column.column().possible();
            long here = book.columns().get(place).points();
            boolean other = worth != null && worth != here && worth > 0 && here > 0;
            int before = changes.size();
            for (var row : match.rows()) {
                var there = row.enrolmentId() == null ? null : rows.get(row.enrolmentId());
                if (there != null) cell(row, column, place, there, other && scale == Scale.SCALED ? worth : null);
            }
            if (other && changes.size() > before) {
                scales.add(column);
                if (scale == null) changes.subList(before, changes.size()).clear(); // until it is answered
            }
        }

        private void cell(RowMatch row, ColumnMatch column, int place, Gradebook.Row there, @Nullable Long scaledFrom) {
            var cell = row.row().cells().get(column.place());
            var said = FileScore.of(cell, answers.comma());
            var assignment = book.columns().get(place);
            var entry = there.entries().get(place);
            switch (said.kind()) {
                case EMPTY -> empty(there.student(), assignment, entry);
                case EXCUSED -> {
                    if (entry.work().excused()) unchanged++;
                    else add(Kind.PLAIN, there.student(), assignment, entry, true, null, false);
                }
                case SCORE -> {
                    long score =
                            scaledFrom == null ? said.hundredths() : scaled(said.hundredths(), scaledFrom, assignment);
                    score(there.student(), assignment, entry, score, said.rounded());
                }
                case COMMA -> {
                    commas++;
                    if (firstComma == null) {
                        firstComma = new Comma(row.row().line(), column.column().header(), cell, 0);
                    }
                }
                case BAD ->
                    unread.add(new Unread(
                            row.row().line(), row.row().who(), column.column().header(), cell, said.problem()));
            }
        }

        private static long scaled(long score, long from, Column to) {
            return BigDecimal.valueOf(score)
                    .multiply(BigDecimal.valueOf(to.points()))
                    .divide(BigDecimal.valueOf(from), 0, RoundingMode.HALF_UP)
                    .longValueExact();
        }

        private void empty(Student student, Column column, Gradebook.Entry entry) {
            boolean excused = entry.work().excused();
            boolean scored = entry.graded().score() != null;
            if (excused ? !file.system().saysExcused() : !scored) {
                unchanged++; // Moodle cannot say it; and what counts by a rule is nobody's score to take away
                return;
            }
            boolean can = excused
                    ? !scored
                    : column.rubricId() == null && !entry.work().released();
            add(can ? Kind.EMPTIED : Kind.STAYS, student, column, entry, false, null, false);
        }

        private void score(Student student, Column column, Gradebook.Entry entry, long score, boolean rounded) {
            var counted = entry.counted();
            if (!entry.work().excused() && counted != null && counted == score) {
                unchanged++;
                return;
            }
            boolean over = column.points() > 0 && score > column.points();
            add(over ? Kind.OVER : Kind.PLAIN, student, column, entry, false, score, rounded);
        }

        private void add(
                Kind kind,
                Student student,
                Column column,
                Gradebook.Entry entry,
                boolean excused,
                @Nullable Long score,
                boolean rounded) {
            var id = entry.work().submissionId();
            var at = id == null ? null : touched.get(id);
            if (at != null && kind != Kind.STAYS) staleMatters = true;
            boolean newer = at != null && exportedAt != null && at.isAfter(exportedAt) && kind != Kind.STAYS;
            changes.add(
                    new Change(newer ? Kind.NEWER_HERE : kind, student, column, entry, excused, score, rounded, at));
        }
    }
}
