package howtotalk.coach;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text made plain for comparing: small letters without accents, one kind of apostrophe, single spaces. */
final class Plain {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Words of names by which nobody is known: forms of address, and small words of organisations. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "dr",
            "prof",
            "professor",
            "mr",
            "mrs",
            "ms",
            "mx",
            "miss",
            "judge",
            "the",
            "of",
            "and",
            "for",
            "in",
            "at",
            "de",
            "da",
            "do",
            "la",
            "le",
            "van",
            "von",
            "inc",
            "llc",
            "co",
            "st",
            "university",
            "college",
            "company",
            "department",
            "office",
            "city",
            "group",
            "center",
            "services");

    private Plain() {}

    /** Lines become spaces. */
    static String text(String typed) {
        var decomposed = Normalizer.normalize(typed.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD);
        var bare = MARKS.matcher(decomposed).replaceAll("").replace('’', '\'').replace('‘', '\'');
        return SPACES.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** The words of a name that tell it from others, three letters or longer unless it has no longer ones. */
    static List<String> names(String typed) {
        var all = new ArrayList<>(Arrays.asList(NOT_LETTERS.split(text(typed), -1)));
        all.removeIf(word -> word.isEmpty() || EMPTY_WORDS.contains(word));
        var longer = all.stream().filter(word -> word.length() > 2).toList();
        return longer.isEmpty() ? List.copyOf(all) : longer;
    }

    /** Whether one of the words stands in a plain text as a word of its own. */
    static boolean hasOneOf(String plain, List<String> words) {
        var padded = " " + NOT_LETTERS.matcher(plain).replaceAll(" ") + " ";
        return words.stream().anyMatch(word -> padded.contains(" " + word + " "));
    }

    /** How many characters a reader counts. */
    static int length(String typed) {
        return typed.codePointCount(0, typed.length());
    }
}
