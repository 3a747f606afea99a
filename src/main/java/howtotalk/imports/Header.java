package howtotalk.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names of a table's columns, in order. Names are looked up whatever their case and the spaces around them. A
 * column without a name is called "Column 5", a second "Email" is called "Email (2)", so that each can be pointed at.
 */
public final class Header {

    private final List<String> asWritten;
    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();

    /** A header of these names, as they stand in the file. */
    public Header(List<String> asWritten) {
        var unique = new ArrayList<String>(asWritten.size());
        for (int i = 0; i < asWritten.size(); i++) {
            String written = asWritten.get(i).strip();
            String name = written.isEmpty() ? "Column " + (i + 1) : written;
            for (int n = 2; positions.putIfAbsent(key(name), i) != null; n++) {
                name = (written.isEmpty() ? "Column" : written) + " (" + n + ")";
            }
            unique.add(name);
        }
        names = List.copyOf(unique);
        this.asWritten = asWritten.stream().map(String::strip).toList();
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    /** The names, each once. */
    public List<String> names() {
        return names;
    }

    /** The names as the file has them, some of them perhaps twice or empty. */
    public List<String> asWritten() {
        return asWritten;
    }

    /** Whether there is a column of this name. */
    public boolean has(String name) {
        return positions.containsKey(key(name));
    }

    /** Whether there is a column of each of these names. */
    public boolean hasAll(String... wanted) {
        for (String name : wanted) {
            if (!has(name)) {
                return false;
            }
        }
        return true;
    }

    /** Where the column stands, from 0; -1 when there is none of this name. */
    int position(String name) {
        return positions.getOrDefault(key(name), -1);
    }
}
