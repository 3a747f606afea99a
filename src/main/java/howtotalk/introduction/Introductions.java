package howtotalk.introduction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who introduced whom in one student's book: a forest. Somebody with several introducers hangs on the first and counts for
 * each; a circle, which only a merge can make, is cut above its smallest number, so that nobody is left out and nothing
 * runs round.
 */
public final class Introductions {

    /**
     * Somebody of the book.
     *
     * @param id of the contact that stands for the person after all merges
     * @param name of the person
     * @param organisation or empty
     * @param talked whether the student has talked with the person
     */
    public record Person(long id, String name, String organisation, boolean talked) {}

    /** One person introduced another. */
    public record Link(long introducer, long introduced) {}

    /**
     * How much of the forest is shown.
     *
     * @param depth generations, 1 or more
     * @param breadth people below one person, and the number of trees, 1 or more
     * @param people in all, 1 or more
     */
    public record Bounds(int depth, int breadth, int people) {}

    /**
     * Somebody and whom they introduced, as far as it is shown.
     *
     * @param person at the top
     * @param branches below
     * @param hidden how many people further down are left out
     */
    public record Branch(Person person, List<Branch> branches, int hidden) {}

    /**
     * The forest, the largest tree first.
     *
     * @param trees as far as they are shown
     * @param hidden how many people stand in trees that are left out
     */
    public record Forest(List<Branch> trees, int hidden) {}

    /**
     * Somebody who introduced others.
     *
     * @param person the connector
     * @param introduced whom, by name
     * @param talked with how many of them the student has talked
     */
    public record Connector(Person person, List<Person> introduced, int talked) {}

    private final Map<Long, Person> people;
    private final Map<Long, Set<Long>> introduced;
    private final Map<Long, Long> introducer;
    private final Map<Long, List<Long>> below = new HashMap<>();
    private final Map<Long, Integer> sizes = new HashMap<>();
    private final Map<Long, Integer> places = new HashMap<>();
    private final List<Long> roots = new ArrayList<>();
    private final int circles;

    private Introductions(
            Map<Long, Person> people, Map<Long, Set<Long>> introduced, Map<Long, Long> introducer, int circles) {
        this.people = people;
        this.introduced = introduced;
        this.introducer = introducer;
        this.circles = circles;
        people.keySet().forEach(id -> places.put(id, places.size()));
        grow();
    }

    /**
     * The introductions among the people given. Links to anybody else, such as somebody who was erased, and from somebody
     * to themselves are left out.
     *
     * @param people in the order in which those alike are shown
     * @param links what comes first decides on whom somebody with several introducers hangs
     */
    public static Introductions of(Collection<Person> people, List<Link> links) {
        var known = new LinkedHashMap<Long, Person>();
        people.forEach(person -> known.put(person.id(), person));
        var introduced = new HashMap<Long, Set<Long>>();
        var introducer = new HashMap<Long, Long>();
        for (var link : links) {
            if (link.introducer() != link.introduced()
                    && known.containsKey(link.introducer())
                    && known.containsKey(link.introduced())) {
                introduced
                        .computeIfAbsent(link.introducer(), id -> new LinkedHashSet<>())
                        .add(link.introduced());
                introducer.putIfAbsent(link.introduced(), link.introducer());
            }
        }
        int circles = cutCircles(introducer);
        return new Introductions(known, introduced, introducer, circles);
    }

    private static int cutCircles(Map<Long, Long> introducer) {
        int circles = 0;
        var settled = new HashSet<Long>();
        for (var start : List.copyOf(introducer.keySet())) {
            var path = new LinkedHashSet<Long>();
            Long at = start;
            while (at != null && !settled.contains(at) && path.add(at)) {
                at = introducer.get(at);
            }
            if (at != null && path.contains(at)) {
                introducer.remove(smallestFrom(at, path));
                circles++;
            }
            settled.addAll(path);
        }
        return circles;
    }

    /** The smallest number of a circle, which is the end of the path from where it was met again. */
    private static long smallestFrom(long met, Set<Long> path) {
        long smallest = met;
        boolean round = false;
        for (long id : path) {
            round = round || id == met;
            if (round && id < smallest) {
                smallest = id;
            }
        }
        return smallest;
    }

    private void grow() {
        for (var id : people.keySet()) {
            var above = introducer.get(id);
            if (above != null) {
                below.computeIfAbsent(above, one -> new ArrayList<>()).add(id);
            } else if (introduced.containsKey(id)) {
                roots.add(id);
            }
        }
        var order = new ArrayList<Long>(people.size());
        var next = new ArrayDeque<>(roots);
        while (!next.isEmpty()) {
            var id = next.poll();
            order.add(id);
            next.addAll(below.getOrDefault(id, List.of()));
        }
        for (int i = order.size() - 1; i >= 0; i--) {
            int size = 1;
            for (var id : below.getOrDefault(order.get(i), List.of())) {
                size += sizes.getOrDefault(id, 0);
            }
            sizes.put(order.get(i), size);
        }
        var largest = Comparator.<Long>comparingInt(id -> -sizes.getOrDefault(id, 0));
        roots.sort(largest);
        below.values().forEach(children -> children.sort(largest));
    }

    /** How many people were introduced by somebody. */
    public int introductions() {
        return (int)
                introduced.values().stream().flatMap(Set::stream).distinct().count();
    }

    /** How many circles were cut. */
    public int circles() {
        return circles;
    }

    /** Who introduced whom, one pair after the other. */
    public List<Link> links() {
        var links = new ArrayList<Link>();
        people.keySet()
                .forEach(id -> introduced.getOrDefault(id, Set.of()).forEach(other -> links.add(new Link(id, other))));
        return links;
    }

    /** Somebody by number, or nobody. */
    public Optional<Person> person(long id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Who introduced somebody: most people first, then those with whom the student talked to most of them. */
    public List<Connector> connectors() {
        var connectors = new ArrayList<Connector>();
        for (var person : people.values()) {
            var ids = introduced.get(person.id());
            if (ids != null) {
                var others = inOrder(ids);
                int talked = (int) others.stream().filter(Person::talked).count();
                connectors.add(new Connector(person, others, talked));
            }
        }
        connectors.sort(
                Comparator.<Connector>comparingInt(one -> -one.introduced().size())
                        .thenComparingInt(one -> -one.talked()));
        return List.copyOf(connectors);
    }

    private List<Person> inOrder(Set<Long> ids) {
        return ids.stream()
                .sorted(Comparator.comparing(id -> places.getOrDefault(id, 0)))
                .map(people::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** All trees, as far as the bounds let them be shown. */
    public Forest forest(Bounds bounds) {
        var left = new int[] {bounds.people()};
        var trees = new ArrayList<Branch>();
        int hidden = 0;
        for (var root : roots) {
            if (left[0] > 0 && trees.size() < bounds.breadth()) {
                trees.add(branch(root, bounds, 1, left));
            } else {
                hidden += sizes.getOrDefault(root, 0);
            }
        }
        return new Forest(List.copyOf(trees), hidden);
    }

    /** The tree below somebody; nothing if nobody has that number or has to do with an introduction. */
    public Forest from(long id, Bounds bounds) {
        return sizes.containsKey(id)
                ? new Forest(List.of(branch(id, bounds, 1, new int[] {bounds.people()})), 0)
                : new Forest(List.of(), 0);
    }

    /** Through whom somebody was met: the first introducer first, without the person. */
    public List<Person> chainTo(long id) {
        var chain = new ArrayDeque<Person>();
        for (var at = introducer.get(id); at != null; at = introducer.get(at)) {
            var person = people.get(at);
            if (person != null) {
                chain.addFirst(person);
            }
        }
        return List.copyOf(chain);
    }

    private Branch branch(long id, Bounds bounds, int depth, int[] left) {
        left[0]--;
        var branches = new ArrayList<Branch>();
        int hidden = 0;
        for (var child : below.getOrDefault(id, List.of())) {
            if (depth < bounds.depth() && branches.size() < bounds.breadth() && left[0] > 0) {
                branches.add(branch(child, bounds, depth + 1, left));
            } else {
                hidden += sizes.getOrDefault(child, 0);
            }
        }
        return new Branch(Objects.requireNonNull(people.get(id)), List.copyOf(branches), hidden);
    }
}
