package howtotalk.report.suppression;

import howtotalk.report.document.Document;
import java.util.List;

/**
 * A document from which a holder learns of no group smaller than the smallest, and what was hidden for it.
 *
 * @param document what the holder sees
 * @param log every figure that is hidden, in the order of the report; for the instructor alone
 */
public record Suppressed(Document document, List<Hidden> log) {

    /**
     * A figure that is hidden.
     *
     * @param id of it
     * @param title of it
     * @param why it is
     */
    public record Hidden(String id, String title, Why why) {}

    public Suppressed {
        log = List.copyOf(log);
    }
}
