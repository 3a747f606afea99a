package howtotalk.report;

import howtotalk.contact.ContactFact;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Somebody who introduced a student to others.
 *
 * @param contactId who
 * @param introduced to how many, at least 1
 */
public record Connector(long contactId, int introduced) {

    /** The connectors among one student's contacts, those who introduced most first. */
    public static List<Connector> among(Collection<ContactFact> contacts) {
        var counts = new TreeMap<Long, Integer>();
        for (var contact : contacts) {
            var by = contact.introducedBy();
            if (by != null && by != contact.id()) {
                counts.merge(by, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new Connector(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Connector::introduced)
                        .reversed()
                        .thenComparingLong(Connector::contactId))
                .toList();
    }
}
