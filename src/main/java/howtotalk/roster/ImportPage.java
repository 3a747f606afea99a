package howtotalk.roster;

import java.util.List;

/**
 * Where a roster file is handed over, and what was imported before.
 *
 * @param error what was wrong with the last file, or empty
 */
public record ImportPage(long courseId, String label, String error, List<Line> imports) {

    /** One import. */
    public record Line(long id, String title, String meta, boolean undoable) {}
}
