package howtotalk.report.sections;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes parts of ids from what people wrote: lower case, digits and dashes, each given out once. */
final class Names {

    private static final int LONGEST = 40;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern REST = Pattern.compile("[^a-z0-9]+");
    private static final Pattern DASHES = Pattern.compile("^-|-$");

    private final Set<String> given = new HashSet<>();

    /** A part of an id for a title: "coffee-with-a-stranger". */
    String id(String title) {
        var lower = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var dashed = REST.matcher(MARKS.matcher(lower).replaceAll("")).replaceAll("-");
        var plain = DASHES.matcher(dashed).replaceAll("");
        var cut = plain.substring(0, Math.min(LONGEST, plain.length()));
        if (cut.endsWith("-")) cut = cut.substring(0, cut.length() - 1);
        var name = cut.isEmpty() ? "untitled" : cut;
        var id = name;
        for (int i = 2; !given.add(id); i++) {
            id = name + "-" + i;
        }
        return id;
    }
}
