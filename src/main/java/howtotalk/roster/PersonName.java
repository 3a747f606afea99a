package howtotalk.roster;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody is called: as one says it, "Seán O'Brien", and as one sorts it, "O'Brien, Seán".
 *
 * @param stated which of the two the file says itself; the other is put together from it
 */
public record PersonName(String name, String sortName, Stated stated) {

    /** Which form of a name a file says itself. */
    public enum Stated {
        NAME,
        SORT_NAME,
        BOTH
    }

    private static final Set<String> SUFFIXES =
            Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.", "m.d.", "esq", "esq.");

    /** From a first and a last name, one of which may be empty. */
    static PersonName ofParts(String first, String last) {
        if (first.isEmpty() || last.isEmpty()) {
            String only = first + last;
            return new PersonName(only, only, Stated.SORT_NAME);
        }
        return new PersonName(first + " " + last, last + ", " + first, Stated.SORT_NAME);
    }

    /** From "O'Brien, Seán". */
    static PersonName ofSortName(String sortName) {
        return new PersonName(spoken(sortName), sortName, Stated.SORT_NAME);
    }

    /** From "Seán O'Brien", or from "O'Brien, Seán" in a column that does not say which it is. */
    static PersonName ofName(String name) {
        int comma = name.indexOf(", ");
        if (comma > 0 && !isSuffix(name.substring(comma + 2))) {
            return ofSortName(name);
        }
        return new PersonName(name, sorted(name), Stated.NAME);
    }

    /** From a name that one says and parts that are sorted by. */
    static PersonName ofBoth(String name, String sortName) {
        return new PersonName(name, sortName, Stated.BOTH);
    }

    /** "King, Martin Luther, Jr." is said "Martin Luther King, Jr." */
    static String spoken(String sortName) {
        var parts = List.of(sortName.split(", ", 3));
        if (parts.size() == 3 && isSuffix(parts.get(2))) {
            return parts.get(1) + " " + parts.get(0) + ", " + parts.get(2);
        }
        int comma = sortName.indexOf(", ");
        return comma < 0 ? sortName : (sortName.substring(comma + 2) + " " + sortName.substring(0, comma)).strip();
    }

    /** A guess: the last word is the family's name, with the "Jr." behind it. */
    private static String sorted(String name) {
        int cut = name.lastIndexOf(' ');
        if (cut > 0 && isSuffix(name.substring(cut + 1))) {
            cut = name.lastIndexOf(' ', cut - 1);
        }
        return cut <= 0 ? name : name.substring(cut + 1) + ", " + name.substring(0, cut);
    }

    private static boolean isSuffix(String word) {
        return SUFFIXES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether this says nothing else than the two forms already known. What was only put together never counts. */
    boolean sameAs(String knownName, String knownSortName) {
        return switch (stated) {
            case SORT_NAME -> same(sortName, knownSortName);
            case NAME -> same(name, knownName) || same(name, spoken(knownSortName));
            case BOTH -> same(name, knownName) && same(sortName, knownSortName);
        };
    }

    /** Whether two names are the same letters, however their accents are encoded. */
    static boolean same(String a, String b) {
        return key(a).equals(key(b));
    }

    /** The same for names that are the same letters. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
