package howtotalk.submission;

import java.util.Locale;
import java.util.Set;

/** The first name, by which people appear in what is handed in. */
public final class FirstName {

    private static final Set<String> TITLES =
            Set.of("dr", "prof", "professor", "mr", "mrs", "ms", "mx", "miss", "sir", "rev", "coach", "judge", "dean");

    private FirstName() {}

    /** "Dr. Femi Oyelaran" is Femi; a name of one word is itself. */
    public static String of(String name) {
        var words = name.strip().split("\\s+", -1);
        for (int i = 0; i < words.length - 1; i++) {
            if (!TITLES.contains(words[i].replace(".", "").toLowerCase(Locale.ROOT))) {
                return words[i];
            }
        }
        return words[words.length - 1];
    }
}
