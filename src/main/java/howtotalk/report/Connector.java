package howtotalk.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who introduced a student to others on the paths to accepted offers. Known by the name frozen on the path: a
 * contact book itself is nobody's business but the student's.
 *
 * @param who the student
 * @param person as frozen
 * @param introduced to how many different people, at least 1
 */
public record Connector(Who who, String person, int introduced) implements Counted {

    private record Key(Who who, String person) {}

    @Override
    public String what() {
        return person;
    }

    /** The connectors on the paths of these offers, those who introduced most first. The hiring process introduces nobody. */
    static List<Connector> among(Collection<CountedOffer> offers) {
        Map<Key, Set<String>> introduced = new LinkedHashMap<>();
        for (var offer : offers) {
            for (var step : offer.credited()) {
                if (!step.introducedBy().isEmpty()) {
                    introduced
                            .computeIfAbsent(new Key(offer.who(), step.introducedBy()), key -> new HashSet<>())
                            .add(step.person());
                }
            }
        }
        return introduced.entrySet().stream()
                .map(entry -> new Connector(
                        entry.getKey().who(),
                        entry.getKey().person(),
                        entry.getValue().size()))
                .sorted(Comparator.comparingInt(Connector::introduced)
                        .reversed()
                        .thenComparing(connector -> connector.person().toLowerCase(Locale.ROOT))
                        .thenComparing(connector -> connector.who().name())
                        .thenComparing(connector -> connector.who().enrolmentId()))
                .toList();
    }
}
