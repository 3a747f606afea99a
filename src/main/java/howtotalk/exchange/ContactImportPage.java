package howtotalk.exchange;

import java.util.List;

/**
 * Where a file of contacts is handed over, and what came in before.
 *
 * @param error what was wrong with the last file, or empty
 * @param imports the latest first
 */
public record ContactImportPage(String error, List<Line> imports) {

    /** One import; where it can be taken back, or empty. */
    public record Line(String title, String meta, String undo) {}
}
