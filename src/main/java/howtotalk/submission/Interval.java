package howtotalk.submission;

import java.time.Duration;

/** The step in which lateness is counted. A day is 24 hours, whatever the clocks do. */
public enum Interval {
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1));

    private final Duration length;

    Interval(Duration length) {
        this.length = length;
    }

    /** How many intervals such a lateness has begun: 0 when on time, 1 from the first moment on, 2 past the first. */
    public long begun(Duration late) {
        if (late.isNegative() || late.isZero()) return 0;
        long complete = late.dividedBy(length);
        return length.multipliedBy(complete).equals(late) ? complete : complete + 1;
    }
}
