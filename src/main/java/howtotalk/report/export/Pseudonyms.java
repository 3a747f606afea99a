package howtotalk.report.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Numbers given out by lot, so that the order of a roster or of a database does not come through. */
final class Pseudonyms<K> {

    private final Map<K, String> names = new HashMap<>();
    private final String letter;

    private Pseudonyms(String letter) {
        this.letter = letter;
    }

    /** Names for all of these, by lot. */
    static <K> Pseudonyms<K> of(String letter, Collection<K> all, RandomGenerator lot) {
        var made = new Pseudonyms<K>(letter);
        var shuffled = new ArrayList<>(all);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, lot.nextInt(i + 1));
        }
        shuffled.forEach(made::name);
        return made;
    }

    /** Names in the order in which they are asked for. */
    static <K> Pseudonyms<K> inOrder(String letter) {
        return new Pseudonyms<>(letter);
    }

    String name(K key) {
        return names.computeIfAbsent(key, k -> letter + (names.size() + 1));
    }
}
