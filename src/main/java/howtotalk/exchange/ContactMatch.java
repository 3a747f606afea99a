package howtotalk.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of contacts held against a book.
 *
 * @param fresh whom the book does not have
 * @param there whom it seems to have, or whom the file names twice, and why that is thought
 */
record ContactMatch(List<ContactFile.Row> fresh, List<There> there) {

    /** Somebody who is in the book. */
    record Known(String name, String organisation, String email, String link) {}

    /** A row of somebody who seems to be in the book, and why. */
    record There(ContactFile.Row row, String why) {}

    /**
     * Holds the rows against the book: the same link, the same e-mail address, or the same name. Two people may share a
     * name, so a match is a proposal.
     */
    static ContactMatch of(List<ContactFile.Row> rows, List<Known> book) {
        var seen = new HashMap<String, String>();
        for (var known : book) {
            var why = known.name() + (known.organisation().isEmpty() ? "" : ", " + known.organisation())
                    + " is in your book";
            note(seen, keys(known.name(), known.email(), known.link()), why);
        }
        var fresh = new ArrayList<ContactFile.Row>();
        var there = new ArrayList<There>();
        for (var row : rows) {
            var keys = keys(row.name(), row.email(), row.link());
            var why = why(seen, keys);
            if (why == null) {
                fresh.add(row);
            } else {
                there.add(new There(row, why));
            }
            note(seen, keys, "named in line " + row.line() + " too");
        }
        return new ContactMatch(List.copyOf(fresh), List.copyOf(there));
    }

    private static void note(Map<String, String> seen, List<String> keys, String why) {
        keys.forEach(key -> seen.putIfAbsent(key, why));
    }

    private static @Nullable String why(Map<String, String> seen, List<String> keys) {
        for (var key : keys) {
            var why = seen.get(key);
            if (why != null) {
                return why;
            }
        }
        return null;
    }

    private static List<String> keys(String name, String email, String link) {
        var keys = new ArrayList<String>();
        if (!link.isEmpty()) {
            var address = link.toLowerCase(Locale.ROOT)
                    .replaceFirst("^https?://(www\\.)?", "")
                    .replaceFirst("[?#].*", "");
            keys.add("link " + address.replaceFirst("/+$", ""));
        }
        if (!email.isEmpty()) {
            keys.add("email " + email.toLowerCase(Locale.ROOT));
        }
        keys.add("name " + name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
        return keys;
    }
}
