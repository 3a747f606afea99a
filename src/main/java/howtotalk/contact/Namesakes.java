package howtotalk.contact;

import howtotalk.contact.ContactRepository.Name;
import java.util.List;
import java.util.Locale;

/** Which of a student's contacts a typed name means. */
public final class Namesakes {

    private Namesakes() {}

    /**
     * The people whom a typed name fits: the whole name, or name and organisation as the list of suggestions writes
     * them; upper and lower case and runs of spaces make no difference.
     *
     * @param typed a name as typed
     * @param people of one student
     * @return nobody, one, or several of the same name, in the order given
     */
    public static List<Name> of(String typed, List<Name> people) {
        var wanted = plain(typed);
        var byName = people.stream()
                .filter(person -> plain(person.name()).equals(wanted))
                .toList();
        return byName.isEmpty()
                ? people.stream()
                        .filter(person -> plain(person.name() + ", " + person.organisation())
                                .equals(wanted))
                        .toList()
                : byName;
    }

    /** Whether two typed names are the same one. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
