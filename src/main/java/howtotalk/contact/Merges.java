package howtotalk.contact;

import java.util.HashSet;
import java.util.Map;

/** Two contacts found to be one person: merging sets where one went, and rewrites nothing else. */
public final class Merges {

    private Merges() {}

    /**
     * The contact that stands for a contact after all merges.
     *
     * @param id of any contact
     * @param mergedInto for each merged contact the one it went into; others are absent
     * @return the surviving contact; in a circle, which only a damaged book can hold, the smallest id of the circle, so
     *     that all who are caught in it agree
     */
    public static long survivor(long id, Map<Long, Long> mergedInto) {
        var seen = new HashSet<Long>();
        long at = id;
        for (var next = mergedInto.get(at); next != null; next = mergedInto.get(at)) {
            if (!seen.add(at)) {
                return smallestOfCircle(at, mergedInto);
            }
            at = next;
        }
        return at;
    }

    private static long smallestOfCircle(long start, Map<Long, Long> mergedInto) {
        long smallest = start;
        for (long at = mergedInto.getOrDefault(start, start); at != start; at = mergedInto.getOrDefault(at, start)) {
            smallest = Math.min(smallest, at);
        }
        return smallest;
    }
}
