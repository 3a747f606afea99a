package howtotalk.talk;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.talk.TalkClock.State;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkRulesTest {

    private static final Instant TEN = Instant.parse("2026-11-12T15:00:00.000Z");

    @ParameterizedTest(name = "{0} s: {1}; with half as much time again: {2}")
    @CsvSource({
        "0, NONE, NONE",
        "119, NONE, NONE",
        "120, GREEN, NONE",
        "149, GREEN, NONE",
        "150, YELLOW, NONE",
        "180, RED, GREEN",
        "225, RED, YELLOW",
        "269, RED, YELLOW",
        "270, RED, RED"
    })
    void theLightsComeOnAtTheirSecond(long seconds, Signal usual, Signal stretched) {
        var signals = new Signals(120, 150, 180);
        assertThat(signals.at(seconds)).isEqualTo(usual);
        assertThat(signals.stretched(150).at(seconds)).isEqualTo(stretched);
    }

    @Test
    void aStretchedLightNeverComesEarly() {
        assertThat(new Signals(61, 91, 121).stretched(150)).isEqualTo(new Signals(92, 137, 182));
    }

    @Test
    void aClockCountsWhatWasSpokenAndNotThePauses() {
        var clock = TalkClock.FRESH
                .start(TEN)
                .pause(TEN.plusSeconds(60))
                .start(TEN.plusSeconds(100))
                .stop(TEN.plusSeconds(130));
        assertThat(clock.state()).isEqualTo(State.STOPPED);
        assertThat(clock.spoken(TEN.plusSeconds(9999))).isEqualTo(90);
    }

    @Test
    void aSecondTapMeansTheSameAsTheFirst() {
        var running = TalkClock.FRESH.start(TEN);
        assertThat(running.start(TEN.plusSeconds(5))).isEqualTo(running);
        var stopped = running.stop(TEN.plusSeconds(30));
        assertThat(stopped.stop(TEN.plusSeconds(60))).isEqualTo(stopped);
        assertThat(TalkClock.FRESH.stop(TEN)).isEqualTo(TalkClock.FRESH);
        assertThat(TalkClock.FRESH.pause(TEN)).isEqualTo(TalkClock.FRESH);
    }

    @Test
    void aStopThatCameTooEarlyCanGoOn() {
        var clock = TalkClock.FRESH.start(TEN).stop(TEN.plusSeconds(30)).start(TEN.plusSeconds(40));
        assertThat(clock.spoken(TEN.plusSeconds(50))).isEqualTo(40);
    }

    @Test
    void aForgottenClockEndsAfterFourHours() {
        var clock = TalkClock.FRESH.start(TEN).stop(TEN.plusSeconds(100_000));
        assertThat(clock.seconds()).isEqualTo(TalkClock.LONGEST);
    }

    @Test
    void theFirstCannotMoveUpNorTheLastDown() {
        var order = List.of(1L, 2L, 3L);
        assertThat(RunningOrder.moved(order, 1, -1)).isEqualTo(order);
        assertThat(RunningOrder.moved(order, 3, 1)).isEqualTo(order);
        assertThat(RunningOrder.moved(order, 3, -1)).containsExactly(1L, 3L, 2L);
        assertThat(RunningOrder.moved(order, 9, 1)).isEqualTo(order);
    }

    @Test
    void theLotLeavesThoseWhoHaveSpokenInFront() {
        var drawn = RunningOrder.drawn(List.of(7L, 8L), List.of(1L, 2L, 3L, 4L, 5L), new Random(4));
        assertThat(drawn.subList(0, 2)).containsExactly(7L, 8L);
        assertThat(drawn).hasSize(7).contains(1L, 2L, 3L, 4L, 5L);
        assertThat(RunningOrder.drawn(List.of(7L, 8L), List.of(1L, 2L, 3L, 4L, 5L), new Random(4)))
                .isEqualTo(drawn);
    }

    @ParameterizedTest(name = "{0} s is {1}")
    @CsvSource({"0, 0:00", "9, 0:09", "60, 1:00", "307, 5:07", "3907, 65:07"})
    void secondsReadLikeAClock(long seconds, String words) {
        assertThat(Minutes.of(seconds)).isEqualTo(words);
    }
}
