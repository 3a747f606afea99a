package howtotalk.contact;

/**
 * Asks before a contact is erased.
 *
 * @param name of the person
 * @param action where the answer is sent
 * @param back where the other answer leads
 * @param goes what is erased
 * @param stays what is not
 */
public record ContactErasePage(String name, String action, String back, String goes, String stays) {

    private static final String COUNTED = "Your counts stay as they are: they go on counting somebody, without a name.";

    static ContactErasePage of(Contact contact, int touches, int inSnapshots) {
        var here = "/contacts/" + contact.id();
        return new ContactErasePage(contact.name(), here + "/erase", here, goes(touches), stays(inSnapshots));
    }

    private static String goes(int touches) {
        return switch (touches) {
            case 0 -> "What you wrote about this person goes. There is no way back.";
            case 1 ->
                "What you wrote about this person goes, and with it the one conversation or message you logged. "
                        + "There is no way back.";
            default ->
                "What you wrote about this person goes, and with it all " + touches
                        + " conversations and messages you logged. There is no way back.";
        };
    }

    private static String stays(int inSnapshots) {
        return switch (inSnapshots) {
            case 0 -> "Nothing about this person was handed in or filed, so not a word stays anywhere. " + COUNTED;
            case 1 ->
                "One conversation was handed in or filed. What you showed then stays in that submission or "
                        + "outcome as it was: first name, organisation and what you wrote. " + COUNTED;
            default ->
                inSnapshots + " conversations were handed in or filed. What you showed then stays in those "
                        + "submissions and outcomes as it was: first name, organisation and what you wrote. " + COUNTED;
        };
    }
}
