package howtotalk.opportunity;

import howtotalk.web.Choice;
import howtotalk.words.Prose;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Words of choices, as a form shows them. */
final class Words {

    private Words() {}

    static <E extends Enum<E>> List<Choice> choices(E[] all, Function<E, String> words) {
        return Arrays.stream(all)
                .map(one -> new Choice(one.name(), Prose.sentence(words.apply(one))))
                .toList();
    }
}
