package howtotalk.grading.bank;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds comments by a few letters: each word that is typed begins a word of the comment, in any order. */
final class BankSearch {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private BankSearch() {}

    /** Those that the words find, in the order in which they came; all of them for no words. */
    static List<BankComment> find(List<BankComment> comments, String words) {
        var wanted = words(words);
        return comments.stream().filter(comment -> says(comment.text(), wanted)).toList();
    }

    private static boolean says(String text, List<String> wanted) {
        var said = words(text);
        return wanted.stream().allMatch(word -> said.stream().anyMatch(other -> other.startsWith(word)));
    }

    /** Without capitals and accents. */
    private static List<String> words(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN_WORDS
                .splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
