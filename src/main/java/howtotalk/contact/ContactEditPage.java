package howtotalk.contact;

import howtotalk.web.Choice;
import howtotalk.words.Prose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form for a new or an old contact.
 *
 * @param heading of the page
 * @param action where the form is sent
 * @param back where cancelling leads
 * @param form as typed
 * @param lists the two lists
 * @param metVias the ways to have met, none first
 * @param ties how often, none first
 * @param people to be named as the one who introduced the person
 * @param more whether the fields that few need are open
 * @param button what sends the form
 */
public record ContactEditPage(
        String heading,
        String action,
        String back,
        ContactForm form,
        List<Choice> lists,
        List<Choice> metVias,
        List<Choice> ties,
        List<PersonChoice> people,
        boolean more,
        String button) {

    static ContactEditPage of(@Nullable Contact contact, ContactForm form, List<PersonChoice> people) {
        boolean blank = contact == null;
        return new ContactEditPage(
                contact == null ? "Somebody for your book" : "Edit " + contact.name(),
                contact == null ? "/contacts" : "/contacts/" + contact.id(),
                contact == null ? "/contacts" : "/contacts/" + contact.id(),
                form,
                List.of(
                        new Choice(ContactList.KNOW.name(), "I know them"),
                        new Choice(ContactList.NEED_TO_KNOW.name(), "I need to know them")),
                choices(
                        "Not said",
                        Arrays.stream(MetVia.values())
                                .map(via -> new Choice(via.name(), Prose.sentence(via.words())))
                                .toList()),
                choices(
                        "Not said",
                        Arrays.stream(Tie.values())
                                .map(tie -> new Choice(tie.name(), Prose.sentence(tie.words())))
                                .toList()),
                people,
                !blank || form.errors().any(),
                blank ? "Add to my book" : "Save");
    }

    private static List<Choice> choices(String none, List<Choice> choices) {
        var all = new ArrayList<Choice>();
        all.add(new Choice("", none));
        all.addAll(choices);
        return List.copyOf(all);
    }
}
