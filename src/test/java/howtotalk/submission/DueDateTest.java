package howtotalk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDateTest {

    private static final Instant DUE = Instant.parse("2026-10-03T03:59:00Z");
    private static final Dates BASE = new Dates(DUE.minus(Duration.ofDays(7)), DUE, DUE.plus(Duration.ofDays(7)));

    @Test
    void withoutOverridesTheBaseDatesHold() {
        assertThat(DueDate.of(BASE, null, List.of(), 0))
                .isEqualTo(new DueDate(BASE.opens(), BASE.due(), BASE.closes()));
    }

    @ParameterizedTest(name = "section {0}, own {1} and {2}: due {3} hours after the base")
    @CsvSource({
        "24, , , 24",
        "-24, , , -24",
        ", 48, , 48",
        ", -48, , -48",
        ", 48, 72, 72",
        ", 72, 48, 72",
        "24, 48, , 48",
        "24, -48, , 24",
        "96, 48, 72, 96",
        ", , , 0"
    })
    void anOverrideReplacesTheBaseAndTheLatestOfAStudentWins(
            @Nullable Integer section, @Nullable Integer first, @Nullable Integer second, int effective) {
        var own = new ArrayList<Dates>();
        if (first != null) own.add(dueAfter(first));
        if (second != null) own.add(dueAfter(second));

        var date = DueDate.of(BASE, section == null ? null : dueAfter(section), own, 0);

        assertThat(date.due()).isEqualTo(DUE.plus(Duration.ofHours(effective)));
    }

    @ParameterizedTest(name = "{0} late passes after an extension of {1} hours: {2} hours")
    @CsvSource({"0, 0, 0", "1, 0, 24", "2, 0, 48", "1, 48, 72", "2, 48, 96"})
    void aLatePassMovesTheDueByADayAfterAnyExtension(int passes, int extension, int hours) {
        assertThat(DueDate.of(BASE, null, List.of(dueAfter(extension)), passes).due())
                .isEqualTo(DUE.plus(Duration.ofHours(hours)));
    }

    @Test
    void aLatePassOnWorkThatIsNeverDueDoesNothing() {
        assertThat(DueDate.of(new Dates(null, null, null), null, List.of(), 2))
                .isEqualTo(new DueDate(null, null, null));
    }

    @Test
    void anOverrideThatSaysNothingAboutADateLeavesItAlone() {
        var date = DueDate.of(BASE, dueAfter(24), List.of(new Dates(null, null, null)), 0);

        assertThat(date.opens()).isEqualTo(BASE.opens());
        assertThat(date.closes()).isEqualTo(BASE.closes());
    }

    @Test
    void eachDateIsTheKindestOfItsOverrides() {
        var section = new Dates(DUE.minusSeconds(10), DUE.plusSeconds(10), DUE.plusSeconds(100));
        var own = new Dates(DUE.minusSeconds(20), DUE.plusSeconds(20), DUE.plusSeconds(50));

        assertThat(DueDate.of(BASE, section, List.of(own), 0))
                .isEqualTo(new DueDate(DUE.minusSeconds(20), DUE.plusSeconds(20), DUE.plusSeconds(100)));
    }

    @Test
    void workDoesNotCloseBeforeAnExtensionOrALatePassEnds() {
        var closesWhenDue = new Dates(null, DUE, DUE);

        assertThat(DueDate.of(closesWhenDue, null, List.of(dueAfter(48)), 1).closes())
                .isEqualTo(DUE.plus(Duration.ofHours(72)));
    }

    @ParameterizedTest(name = "{0} seconds after the due date: {1} seconds late")
    @CsvSource({"-1, 0", "0, 0", "1, 1", "3600, 3600"})
    void handedInAtTheDueMomentIsOnTime(long after, long late) {
        var date = DueDate.of(BASE, null, List.of(), 0);

        assertThat(date.lateness(DUE.plusSeconds(after))).isEqualTo(Duration.ofSeconds(late));
    }

    @ParameterizedTest(name = "online {0}, handed in {1} s after, excused {2}, scored {3}, seen {4} s after: {5}")
    @CsvSource({
        "true, , false, false, -1, NOT_DUE",
        "true, , false, false, 0, NOT_DUE",
        "true, , false, false, 1, MISSING",
        "true, , true, false, 1, NOT_DUE",
        "true, , false, true, 1, NOT_DUE",
        "false, , false, false, 1, NOT_DUE",
        "false, , false, true, 1, NOT_DUE",
        "true, -5, false, false, -1, ON_TIME",
        "true, 0, false, false, 100, ON_TIME",
        "true, 1, false, false, 100, LATE",
        "true, 1, true, true, 100, LATE",
        "false, 1, false, false, 100, LATE"
    })
    void onlyOnlineWorkThatIsOwedCanBeMissing(
            boolean online, @Nullable Long after, boolean excused, boolean scored, long seen, Timeliness expected) {
        var work = new HandIn(online, after == null ? null : DUE.plusSeconds(after), excused, scored);

        assertThat(DueDate.of(BASE, null, List.of(), 0).timeliness(work, DUE.plusSeconds(seen)))
                .isEqualTo(expected);
    }

    @Test
    void workWithoutADueDateIsNeitherLateNorMissing() {
        var never = new DueDate(null, null, null);

        assertThat(never.timeliness(new HandIn(true, null, false, false), DUE)).isEqualTo(Timeliness.NOT_DUE);
        assertThat(never.timeliness(new HandIn(true, DUE, false, false), DUE)).isEqualTo(Timeliness.ON_TIME);
        assertThat(never.takesWork(DUE)).isTrue();
    }

    @ParameterizedTest(name = "{0} seconds after opening: takes work {1}")
    @CsvSource({"-1, false", "0, true", "1, true", "604800, true", "1209600, true", "1209601, false"})
    void workIsTakenFromOpeningToClosingAlsoPastDue(long afterOpening, boolean takes) {
        var date = DueDate.of(BASE, null, List.of(), 0);

        assertThat(date.takesWork(DUE.minus(Duration.ofDays(7)).plusSeconds(afterOpening)))
                .isEqualTo(takes);
    }

    @Test
    void aNegativeNumberOfLatePassesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DueDate.of(BASE, null, List.of(), -1));
    }

    @Test
    void theOrderOfOverridesNeverMattersAndOneMoreNeverHurts() {
        var random = new Random(20261113);
        for (int round = 0; round < 500; round++) {
            var own = new ArrayList<Dates>();
            for (int i = random.nextInt(5); i >= 0; i--) own.add(dueAfter(random.nextInt(200) - 100));
            var date = DueDate.of(BASE, null, own, 1);
            Collections.shuffle(own, random);

            assertThat(DueDate.of(BASE, null, own, 1)).isEqualTo(date);
            own.add(dueAfter(random.nextInt(200) - 100));
            assertThat(DueDate.of(BASE, null, own, 1).due()).isAfterOrEqualTo(date.due());
        }
    }

    private static Dates dueAfter(int hours) {
        return new Dates(null, DUE.plus(Duration.ofHours(hours)), null);
    }
}
