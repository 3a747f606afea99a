package howtotalk.report.suppression;

import howtotalk.report.document.Figure;
import howtotalk.report.document.Rows;
import java.math.BigDecimal;
import java.util.HashSet;

/**
 * How many students stand behind a figure.
 *
 * @param told whether that can be known
 * @param did those who add to it
 * @param didNot those who add to what it leaves over
 */
record Behind(boolean told, int did, int didNot) {

    static Behind of(Figure figure) {
        if (!figure.opens()) {
            return new Behind(false, 0, 0);
        }
        var did = new HashSet<Long>();
        var didNot = new HashSet<Long>();
        for (Rows.Row row : figure.rows().read()) {
            var parts = row.adds().split(" of ", -1);
            var added = new BigDecimal(parts[0]);
            if (added.signum() != 0) {
                did.add(row.enrolmentId());
            }
            if (parts.length > 1 && added.compareTo(new BigDecimal(parts[1])) < 0) {
                didNot.add(row.enrolmentId());
            }
        }
        return new Behind(true, did.size(), didNot.size());
    }
}
