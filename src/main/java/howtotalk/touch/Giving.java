package howtotalk.touch;

import howtotalk.words.Prose;
import java.util.ArrayList;
import java.util.List;

/**
 * What went from the student to somebody and what came back. Counts, never a score: nothing is added up to a balance.
 *
 * @param helpGiven touches in which the student helped
 * @param helpReceived touches in which the student was helped
 * @param referralsGiven touches in which the student sent the person on to somebody
 * @param referralsReceived touches in which the person sent the student on to somebody
 */
public record Giving(int helpGiven, int helpReceived, int referralsGiven, int referralsReceived) {

    /** Nothing either way. */
    public static final Giving NONE = new Giving(0, 0, 0, 0);

    /** From so many things received on, without anything given, a page asks how the student could help. */
    private static final int MUCH = 2;

    /** Adds what one touch says. */
    public Giving and(boolean helped, boolean wasHelped, boolean sentOn, boolean wasSentOn) {
        return new Giving(
                helpGiven + (helped ? 1 : 0),
                helpReceived + (wasHelped ? 1 : 0),
                referralsGiven + (sentOn ? 1 : 0),
                referralsReceived + (wasSentOn ? 1 : 0));
    }

    static Giving of(List<Touch> touches) {
        var giving = NONE;
        for (var touch : touches) {
            giving = giving.and(
                    !touch.helped().isBlank(),
                    !touch.helpReceived().isBlank(),
                    touch.referral() == Referral.GIVEN,
                    touch.referral() == Referral.RECEIVED);
        }
        return giving;
    }

    /** How often the student gave anything. */
    public int given() {
        return helpGiven + referralsGiven;
    }

    /** How often the student received anything. */
    public int received() {
        return helpReceived + referralsReceived;
    }

    /** Whether nothing is known to have gone either way. */
    public boolean nothing() {
        return given() + received() == 0;
    }

    /** Whether much came from somebody to whom nothing went back yet. */
    public boolean onlyReceived() {
        return given() == 0 && received() >= MUCH;
    }

    /** What the student did: "You helped twice and sent them on once", or empty. */
    public String givenWords() {
        var parts = new ArrayList<String>();
        if (helpGiven > 0) {
            parts.add("helped " + times(helpGiven));
        }
        if (referralsGiven > 0) {
            parts.add("sent them to somebody " + times(referralsGiven));
        }
        return parts.isEmpty() ? "" : "You " + String.join(" and ", parts);
    }

    /** What the other did: "They helped once and sent you on twice", or empty. */
    public String receivedWords() {
        var parts = new ArrayList<String>();
        if (helpReceived > 0) {
            parts.add("helped you " + times(helpReceived));
        }
        if (referralsReceived > 0) {
            parts.add("sent you to somebody " + times(referralsReceived));
        }
        return parts.isEmpty() ? "" : "They " + String.join(" and ", parts);
    }

    /** Once, twice, three times. */
    public static String times(int n) {
        return switch (n) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> Prose.number(n) + " times";
        };
    }
}
