package howtotalk.contact;

import howtotalk.contact.ContactRepository.Name;
import howtotalk.web.Choice;
import java.util.List;

/**
 * Asks which other entry is the same person, and which of the two stays.
 *
 * @param name of the person
 * @param action where the answer is sent
 * @param back where cancelling leads
 * @param other typed
 * @param otherId of the one chosen, or empty
 * @param people to choose from
 * @param stays the two choices
 * @param error what is wrong with the name, or empty
 */
public record ContactMergePage(
        String name,
        String action,
        String back,
        String other,
        String otherId,
        List<PersonChoice> people,
        List<Choice> stays,
        String error) {

    /** The value of the choice that the entry named in the form stays. */
    static final String OTHER = "OTHER";

    /** Whoever looks like the same person is proposed. */
    static ContactMergePage of(
            Contact contact, List<PersonChoice> people, List<Name> alike, String typed, String otherId, String error) {
        boolean propose = typed.isEmpty() && error.isEmpty() && !alike.isEmpty();
        var here = "/contacts/" + contact.id();
        return new ContactMergePage(
                contact.name(),
                here + "/merge",
                here,
                propose ? alike.get(0).name() : typed,
                propose ? Long.toString(alike.get(0).id()) : otherId,
                people,
                List.of(new Choice("THIS", "This one: " + contact.name()), new Choice(OTHER, "The other one")),
                error);
    }
}
