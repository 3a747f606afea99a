package howtotalk.gradebook.registrar;

import howtotalk.course.Course;
import howtotalk.imports.TableWriter;
import howtotalk.imports.WorkbookWriter;
import howtotalk.imports.WorkbookWriter.Cell;
import howtotalk.imports.WorkbookWriter.Sheet;
import java.util.List;

/**
 * Issued letters as a file with the columns that registrars ask for. A last date of attendance is none of them, because
 * it is not known here; no figure stands beside the letter, because registrars take letters.
 */
final class GradeRosterFile {

    static final List<String> HEAD = List.of("Term", "Course", "Section", "Student number", "Name", "Grade");

    private GradeRosterFile() {}

    /** UTF-8 with a byte order mark, no cell a formula. */
    static byte[] csv(Course course, List<RosterLine> lines) {
        return TableWriter.forSpreadsheets(
                HEAD, lines.stream().map(line -> cells(course, line)).toList());
    }

    /** One sheet; student numbers stay text, so that none loses its zeros. */
    static byte[] xlsx(Course course, String name, List<RosterLine> lines) {
        var rows = lines.stream()
                .map(line -> cells(course, line).stream().map(Cell::text).toList())
                .toList();
        return WorkbookWriter.bytes(List.of(new Sheet(name, HEAD, 0, rows)));
    }

    private static List<String> cells(Course course, RosterLine line) {
        return List.of(course.term(), course.code(), line.section(), line.studentNumber(), line.name(), line.grade());
    }
}
