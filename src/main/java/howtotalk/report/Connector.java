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
 * Somebody who introduced a student to others on the paths to accepted offers. Known by the name and the number
 * frozen on the path: a contact book itself is nobody's business but the student's.
 *
 * @param who the student
 * @param person as frozen
 * @param which among those of this name on the student's paths, from 0
 * @param introduced to how many different people, at least 1
 */
public record Connector(Who who, String person, int which, int introduced) implements Counted {

    private record Key(Who who, PathPerson person) {}

    @Override
    public String what() {
        return person;
    }

    /** The connectors on the paths of these offers, those who introduced most first. The hiring process introduces nobody. */
    static List<Connector> among(Collection<CountedOffer> offers) {
        Map<Key, Set<PathPerson>> introduced = new LinkedHashMap<>();
        for (var offer : offers) {
            var people = new PathPerson.OnPath(offer.filed().steps());
            for (var step : offer.credited()) {
                var introducer = people.introducer(step);
                if (introducer != null) {
                    introduced
                            .computeIfAbsent(new Key(offer.who(), introducer), key -> new HashSet<>())
                            .add(people.person(step));
                }
            }
        }
        return introduced.entrySet().stream()
                .map(entry -> new Connector(
                        entry.getKey().who(),
                        entry.getKey().person().name(),
                        entry.getKey().person().which(),
                        entry.getValue().size()))
                .sorted(Comparator.comparingInt(Connector::introduced)
                        .reversed()
                        .thenComparing(connector -> connector.person().toLowerCase(Locale.ROOT))
                        .thenComparing(connector -> connector.who().name())
                        .thenComparing(connector -> connector.who().enrolmentId())
                        .thenComparing(Connector::which))
                .toList();
    }
}
