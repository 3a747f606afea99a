package howtotalk.opportunity;

import howtotalk.web.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Words of choices, as a form shows them. */
final class Words {

    private Words() {}

    /** The first letter as a sentence has it. */
    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static <E extends Enum<E>> List<Choice> choices(E[] all, Function<E, String> words) {
        return Arrays.stream(all)
                .map(one -> new Choice(one.name(), capital(words.apply(one))))
                .toList();
    }
}
