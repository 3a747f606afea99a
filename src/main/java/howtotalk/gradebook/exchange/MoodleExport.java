package howtotalk.gradebook.exchange;

import static howtotalk.gradebook.exchange.CanvasExport.orEmpty;

import howtotalk.gradebook.Gradebook;
import howtotalk.grading.Points;
import howtotalk.imports.TableWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The gradebook as Moodle imports it: a column that finds the student, a column a grade, and, where asked for, one for
 * the feedback on it. Moodle's own "-" is no grade; it knows no excused work.
 */
final class MoodleExport {

    /** The column in which Moodle stamps its own exports, in seconds since 1970. */
    static final String STAMP = "Last downloaded from this course";

    /** How the column of an assignment's feedback ends. */
    static final String FEEDBACK = " feedback";

    private MoodleExport() {}

    /**
     * The bytes of the file: UTF-8 without a byte order mark, no cell a formula.
     *
     * @param names what Moodle calls the assignments
     * @param emails by enrolment
     * @param comments by enrolment and assignment; null for a file without feedback
     */
    static byte[] csv(
            Gradebook book,
            ForeignNames names,
            Map<Long, String> emails,
            @Nullable Map<Long, Map<Long, String>> comments,
            Instant now) {
        var head = new ArrayList<>(List.of("Email address", "ID number", "Full name"));
        for (var title : names.heads(book.columns())) {
            head.add(title);
            if (comments != null) head.add(title + FEEDBACK);
        }
        head.add(STAMP);
        var stamp = Long.toString(now.getEpochSecond());
        var rows = new ArrayList<List<String>>(book.rows().size());
        for (var row : book.rows()) {
            var student = row.student();
            var cells = new ArrayList<String>(head.size());
            cells.add(emails.getOrDefault(student.enrolmentId(), ""));
            cells.add(orEmpty(student.sisId()));
            cells.add(student.name());
            var own = comments == null ? null : comments.getOrDefault(student.enrolmentId(), Map.of());
            for (int i = 0; i < row.entries().size(); i++) {
                cells.add(cell(row.entries().get(i)));
                if (own != null)
                    cells.add(own.getOrDefault(book.columns().get(i).id(), ""));
            }
            cells.add(stamp);
            rows.add(cells);
        }
        return TableWriter.plain(head, rows);
    }

    private static String cell(Gradebook.Entry entry) {
        var counted = entry.counted();
        return entry.work().excused() || counted == null ? "-" : Points.plain(counted);
    }
}
