package howtotalk.gradebook.exchange;

import java.util.List;

/**
 * Where a file of grades is handed over, and what was imported before.
 *
 * @param error what was wrong with the last file, or empty
 */
public record GradeImportPage(long courseId, String label, String error, List<Line> imports) {

    /**
     * One import.
     *
     * @param undo where it is taken back, empty once it is
     */
    public record Line(String title, String meta, String undo) {}
}
