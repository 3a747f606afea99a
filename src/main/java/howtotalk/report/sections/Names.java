package howtotalk.report.sections;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes parts of ids from what people wrote: lower case, digits and dashes, each given out once. */
final class Names {

    private static final int LONGEST = 40;

    private final Set<String> given = new HashSet<>();

    /** A part of an id for a title: "coffee-with-a-stranger". */
    String id(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-$", "");
        var name = cut.isEmpty() ? "untitled" : cut;
        var id = name;
        for (int i = 2; !given.add(id); i++) {
            id = name + "-" + i;
        }
        return id;
    }
}
