package howtotalk.opportunity;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What of the opportunities is shown, and in which order.
 *
 * @param list one below the other instead of by stage
 * @param show which of them
 * @param kind only of this kind, or any
 * @param sort in which order
 * @param words that organisation, role or a linked person has; empty for any
 */
record BoardFilter(boolean list, Show show, @Nullable OpportunityKind kind, Sort sort, String words) {

    static final int LONGEST = 100;

    /** Which opportunities. */
    enum Show {
        ALL("all"),
        OPEN("open ones"),
        PLANNED("with a next step"),
        QUIET("nothing happened for two weeks"),
        ENDED("ended");

        private final String words;

        Show(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** In which order. */
    enum Sort {
        NEXT("next step first"),
        MOVED("latest moved first"),
        WAITING("waiting longest first"),
        ORGANISATION("by organisation");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Reads the address; what it does not know is left out. */
    static BoardFilter of(String view, String show, String kind, String sort, String words) {
        return new BoardFilter(
                view.equals("list"),
                choice(Show.values(), show, Show.ALL),
                Arrays.stream(OpportunityKind.values())
                        .filter(one -> one.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                choice(Sort.values(), sort, Sort.NEXT),
                words.length() > LONGEST ? words.substring(0, LONGEST) : words);
    }

    /** Whether everything is shown. */
    boolean everything() {
        return show == Show.ALL && kind == null && words.isEmpty();
    }

    boolean finds(String... texts) {
        var wanted = words.toLowerCase(Locale.ROOT);
        return Arrays.stream(texts)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static <E extends Enum<E>> E choice(E[] all, String name, E otherwise) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
