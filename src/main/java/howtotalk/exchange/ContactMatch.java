package howtotalk.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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

    /**
     * A row of somebody who seems to be in the book.
     *
     * @param why that is thought
     * @param sure whether more than the name is the same
     */
    record There(ContactFile.Row row, String why, boolean sure) {}

    /** By what two entries are held for one, the surest first. */
    private record Key(String by, String value) {}

    private static final String NAME = "same name";

    private static final Pattern BEFORE_HOST = Pattern.compile("^https?://(www\\.)?");
    private static final Pattern BEHIND_PATH = Pattern.compile("/*([?#].*)?$");

    /** How somebody is addressed is no part of the name: one list has it, the other has not. */
    private static final Pattern ADDRESSED = Pattern.compile("^((dr|prof|mr|mrs|ms|mx)\\.? )+(?=.)");

    private static final Pattern GAP = Pattern.compile("\\s+");

    /**
     * Holds the rows against the book: the same link, the same e-mail address, or the same name. Two people may share a
     * name, so a match is a proposal.
     */
    static ContactMatch of(List<ContactFile.Row> rows, List<Known> book) {
        var seen = new HashMap<Key, String>();
        for (var known : book) {
            var why = known.name() + (known.organisation().isEmpty() ? "" : ", " + known.organisation())
                    + " is in your book";
            note(seen, keys(known.name(), known.email(), known.link()), why);
        }
        var fresh = new ArrayList<ContactFile.Row>();
        var there = new ArrayList<There>();
        for (var row : rows) {
            var keys = keys(row.name(), row.email(), row.link());
            var key = firstSeen(seen, keys);
            if (key == null) {
                fresh.add(row);
            } else {
                there.add(new There(
                        row, seen.get(key) + " (" + key.by() + ")", !key.by().equals(NAME)));
            }
            note(seen, keys, "named in line " + row.line() + " too");
        }
        return new ContactMatch(List.copyOf(fresh), List.copyOf(there));
    }

    private static void note(Map<Key, String> seen, List<Key> keys, String why) {
        keys.forEach(key -> seen.putIfAbsent(key, why));
    }

    private static @Nullable Key firstSeen(Map<Key, String> seen, List<Key> keys) {
        for (var key : keys) {
            if (seen.containsKey(key)) {
                return key;
            }
        }
        return null;
    }

    private static List<Key> keys(String name, String email, String link) {
        var keys = new ArrayList<Key>(3);
        if (!link.isEmpty()) {
            var address = BEFORE_HOST.matcher(link.toLowerCase(Locale.ROOT)).replaceFirst("");
            keys.add(new Key("same link", BEHIND_PATH.matcher(address).replaceFirst("")));
        }
        if (!email.isEmpty()) {
            keys.add(new Key("same e-mail address", email.toLowerCase(Locale.ROOT)));
        }
        var plain = GAP.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
        keys.add(new Key(NAME, ADDRESSED.matcher(plain).replaceFirst("")));
        return keys;
    }
}
