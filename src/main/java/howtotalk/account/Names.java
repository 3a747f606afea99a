package howtotalk.account;

import java.util.Locale;
import java.util.Set;

/** How people's names are shown and listed. */
public final class Names {

    private static final Set<String> TITLES = Set.of(
            "dr",
            "prof",
            "professor",
            "mr",
            "mrs",
            "ms",
            "mx",
            "miss",
            "sir",
            "rev",
            "coach",
            "judge",
            "chef",
            "captain",
            "capt",
            "sgt",
            "sister",
            "brother",
            "father",
            "uncle",
            "aunt",
            "tía",
            "tío");

    private Names() {}

    /**
     * A guess for a name that was typed as one: the last word is the family name.
     *
     * @param name given name first, as shown
     * @return family name first, as listed
     */
    public static String sortName(String name) {
        var words = name.strip();
        int space = words.lastIndexOf(' ');
        return space < 0 ? words : words.substring(space + 1) + ", " + words.substring(0, space);
    }

    /** What one person calls another: the first word that is no title. */
    public static String first(String name) {
        var words = name.strip().split("\\s+", -1);
        for (var word : words) {
            if (!TITLES.contains(word.toLowerCase(Locale.ROOT).replace(".", ""))) {
                return word;
            }
        }
        return words[0];
    }
}
