package howtotalk.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the lights change, in whole seconds of speaking.
 *
 * @param green from when on enough is told
 * @param yellow from when on it is time to wrap up; after green
 * @param red from when on it is time to stop; after yellow
 */
public record Signals(int green, int yellow, int red) {

    /** What is offered for the rounds of a course, the second being the usual first round. */
    public static final List<Signals> OFFERED = List.of(
            new Signals(60, 90, 120),
            new Signals(120, 150, 180),
            new Signals(180, 240, 300),
            new Signals(240, 300, 360));

    public Signals {
        if (green <= 0 || yellow <= green || red <= yellow) {
            throw new IllegalArgumentException("Green comes before yellow, and yellow before red.");
        }
    }

    /**
     * The same signals for somebody who has more time. Rounded up: the accommodation gives at least what it says.
     *
     * @param percent 100 is no more time, 150 half as much again
     */
    public Signals stretched(int percent) {
        return percent == 100 ? this : new Signals(share(green, percent), share(yellow, percent), share(red, percent));
    }

    /** The light after so many seconds. A light is on from its second, counted. */
    public Signal at(long seconds) {
        if (seconds >= red) {
            return Signal.RED;
        }
        if (seconds >= yellow) {
            return Signal.YELLOW;
        }
        return seconds >= green ? Signal.GREEN : Signal.NONE;
    }

    /** As a form sends them: 120/150/180. */
    public String value() {
        return green + "/" + yellow + "/" + red;
    }

    /** The offered signals that a form means, or nothing. */
    static @Nullable Signals offered(String value) {
        return OFFERED.stream()
                .filter(signals -> signals.value().equals(value))
                .findFirst()
                .orElse(null);
    }

    private static int share(int seconds, int percent) {
        return (seconds * percent + 99) / 100;
    }
}
