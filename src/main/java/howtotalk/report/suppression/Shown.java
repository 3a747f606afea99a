package howtotalk.report.suppression;

import howtotalk.report.document.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The whole numbers that a holder has of each universe, from this release and all earlier ones. */
final class Shown {

    /**
     * One of them.
     *
     * @param number the number
     * @param figure whose it is
     * @param parts of which whole it is a part; empty for none. Parts of one whole do not stand in each other
     */
    private record Held(int number, String figure, String parts) {

        boolean besides(Held other) {
            return !parts.isEmpty() && parts.equals(other.parts) && !figure.equals(other.figure);
        }
    }

    private final int smallest;
    private final Map<Universe, List<Held>> held = new EnumMap<>(Universe.class);

    Shown(int smallest) {
        this.smallest = smallest;
    }

    /** Whether the difference of each number to each that is held is nothing, or large enough. */
    boolean fits(Group group) {
        var mine = numbers(group);
        for (var universe : group.universes()) {
            var before = held.getOrDefault(universe, List.of());
            for (int i = 0; i < mine.size(); i++) {
                for (var other : before) {
                    if (near(mine.get(i), other)) return false;
                }
                for (int j = 0; j < i; j++) {
                    if (near(mine.get(i), mine.get(j))) return false;
                }
            }
        }
        return true;
    }

    void add(Group group) {
        for (var universe : group.universes()) {
            held.computeIfAbsent(universe, none -> new ArrayList<>()).addAll(numbers(group));
        }
    }

    private boolean near(Held one, Held other) {
        int apart = Math.abs(one.number - other.number);
        return !one.besides(other) && apart > 0 && apart < smallest;
    }

    private static List<Held> numbers(Group group) {
        var numbers = new ArrayList<Held>();
        for (var figure : group.figures()) {
            var value = figure.value();
            if (value.isHidden()) continue;
            var parts = group.shape().parts() ? whole(figure.id()) : "";
            switch (value.kind()) {
                case COUNT -> numbers.add(new Held(count(value), figure.id(), parts));
                case RATE -> {
                    if (value.k() != null) numbers.add(new Held(value.k(), figure.id(), parts));
                    if (value.n() != null) numbers.add(new Held(value.n(), "", ""));
                }
                case MEASURE -> {
                    if (value.n() != null) numbers.add(new Held(value.n(), "", ""));
                }
                case CREDIT -> {} // no whole number, and no set of anything
                case ESTIMATE, DIFFERENCE ->
                    throw new IllegalStateException("nobody has said what tells of " + figure.id());
            }
        }
        return numbers;
    }

    private static String whole(String id) {
        return id.startsWith(Groups.PROVED) ? Groups.PROVED : id.substring(0, id.lastIndexOf('.'));
    }

    private static int count(Value value) {
        return value.number() == null ? 0 : value.number().intValueExact();
    }
}
