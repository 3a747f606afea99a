package howtotalk.touch;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes touches for tests: {@code book.sent(11, "2026-09-09", EMAIL)}. Each is logged at noon of its day. */
public final class TouchBook {

    private final List<TouchFact> touches = new ArrayList<>();

    /** A touch in the direction its channel implies. */
    public TouchFact touched(long contact, String day, Channel channel) {
        return add(contact, day, channel, channel.implied(), null, 0);
    }

    /** A touch from the student. */
    public TouchFact sent(long contact, String day, Channel channel) {
        return add(contact, day, channel, Direction.OUTGOING, null, 0);
    }

    /** A touch from the other side that answers nothing. */
    public TouchFact received(long contact, String day, Channel channel) {
        return add(contact, day, channel, Direction.INCOMING, null, 0);
    }

    /** What came back from the same person. */
    public TouchFact answered(TouchFact asked, String day, Channel channel) {
        return add(asked.contactId(), day, channel, Direction.INCOMING, asked.id(), 0);
    }

    /** A touch with everything chosen. */
    public TouchFact add(
            long contact, String day, Channel channel, Direction direction, @Nullable Long answers, int daysLate) {
        var happened = LocalDate.parse(day);
        var logged = happened.plusDays(daysLate).atTime(12, 0).toInstant(ZoneOffset.UTC);
        var touch = new TouchFact(touches.size() + 1, contact, happened, logged, channel, direction, answers);
        touches.add(touch);
        return touch;
    }

    /** All that was written. */
    public List<TouchFact> list() {
        return List.copyOf(touches);
    }

    /** All that was written, read together. */
    public Touches read() {
        return Touches.of(touches);
    }
}
