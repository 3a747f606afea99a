package howtotalk.talk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one talk. Every step is safe to do twice: a start while it runs, a stop when it has stopped change
 * nothing, because two people in the room, or one who taps twice, mean one thing.
 *
 * @param seconds spoken before the present stretch
 * @param startedAt when the present stretch began; nothing while paused
 * @param stoppedAt when the talk ended; nothing before
 */
record TalkClock(
        int seconds, @Nullable Instant startedAt, @Nullable Instant stoppedAt) {

    /** No talk is longer; a clock that somebody forgot to stop ends here. */
    static final int LONGEST = 4 * 60 * 60;

    static final TalkClock FRESH = new TalkClock(0, null, null);

    enum State {
        WAITING,
        RUNNING,
        PAUSED,
        STOPPED
    }

    State state() {
        if (stoppedAt != null) {
            return State.STOPPED;
        }
        if (startedAt != null) {
            return State.RUNNING;
        }
        return seconds > 0 ? State.PAUSED : State.WAITING;
    }

    /** Starts it, or goes on after a pause or a stop that came too early. */
    TalkClock start(Instant at) {
        return state() == State.RUNNING ? this : new TalkClock(seconds, at, null);
    }

    TalkClock pause(Instant at) {
        return state() == State.RUNNING ? new TalkClock(spoken(at), null, null) : this;
    }

    /** Ends the talk. What never started does not end. */
    TalkClock stop(Instant at) {
        return switch (state()) {
            case WAITING, STOPPED -> this;
            case RUNNING, PAUSED -> new TalkClock(spoken(at), startedAt, at);
        };
    }

    /** How long has been spoken, in milliseconds. */
    long elapsedMillis(Instant now) {
        if (stoppedAt != null || startedAt == null) {
            return seconds * 1000L;
        }
        long running = Math.max(0, Duration.between(startedAt, now).toMillis());
        return Math.min(seconds * 1000L + running, LONGEST * 1000L);
    }

    /** How long has been spoken, in whole seconds begun and finished. */
    int spoken(Instant now) {
        return (int) (elapsedMillis(now) / 1000);
    }
}
