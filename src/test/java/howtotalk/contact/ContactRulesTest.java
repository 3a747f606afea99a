package howtotalk.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactRulesTest {

    private static final CourseDays COURSE = new CourseDays(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 12, 18));

    @ParameterizedTest(name = "known before: {0}, first touch {1}: {2}")
    @CsvSource({
        "false, 2026-09-07, NEW",
        "false, 2026-12-18, NEW",
        "true, 2026-09-07, REACTIVATED",
        "false, 2026-09-06, PREEXISTING",
        "true, 2026-09-06, PREEXISTING",
        "false, 2026-12-19, PREEXISTING",
        "false, , PREEXISTING",
        "true, , PREEXISTING"
    })
    void somebodyIsNewOnlyWhenTheFirstTouchEverFellIntoTheCourse(
            boolean knownBefore, @Nullable LocalDate firstTouch, Origin origin) {
        assertThat(Origin.of(knownBefore, firstTouch, COURSE)).isEqualTo(origin);
    }

    @ParameterizedTest(name = "attempted: {0}, conversations on {1}, every {2} days, on {3}: {4}")
    @CsvSource({
        "false, '', , 2026-10-01, IDENTIFIED",
        "true, '', , 2026-10-01, ATTEMPTED",
        "true, '', 1, 2026-12-01, ATTEMPTED",
        "true, 2026-09-10, , 2026-12-01, CONVERSED",
        "true, 2026-09-10 2026-09-11, , 2026-12-01, ONGOING",
        "true, 2026-09-10, 10, 2026-09-30, CONVERSED",
        "true, 2026-09-10, 10, 2026-10-01, DORMANT",
        "true, 2026-09-10 2026-09-11, 10, 2026-10-01, ONGOING",
        "true, 2026-09-10 2026-09-11, 10, 2026-10-02, DORMANT"
    })
    void aContactClimbsByConversationsOnDifferentDaysAndGoesDormantAfterTwoCadences(
            boolean attempted, String days, @Nullable Integer cadence, LocalDate today, Stage stage) {
        var conversations = Arrays.stream(days.split(" "))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Stage.of(attempted, conversations, cadence, today)).isEqualTo(stage);
    }

    @ParameterizedTest(name = "every {0} days, written down {1}, last talked {2}, snoozed until {3}: due {4}")
    @CsvSource({
        ", 2026-09-10, 2026-09-20, , ",
        "30, 2026-09-10, , , 2026-10-10",
        "30, 2026-09-10, 2026-09-20, , 2026-10-20",
        "1, 2026-12-31, , , 2027-01-01",
        "30, 2026-09-10, , 2026-11-01, 2026-11-01",
        "30, 2026-09-10, , 2026-10-01, 2026-10-10",
        // Logged late: what happened before the contact was written down still is the last conversation.
        "30, 2026-09-10, 2026-09-01, , 2026-10-01"
    })
    void aContactIsDueACadenceAfterTheLastConversationOrAfterBeingWrittenDown(
            @Nullable Integer cadence,
            LocalDate created,
            @Nullable LocalDate talked,
            @Nullable LocalDate snoozed,
            @Nullable LocalDate due) {
        assertThat(StayInTouch.dueOn(cadence, created, talked, snoozed)).isEqualTo(due);
    }

    @ParameterizedTest(name = "as of {0} the course counts until {1}")
    @CsvSource({"2026-10-01, 2026-10-01", "2026-12-18, 2026-12-18", "2027-03-01, 2026-12-18"})
    void aReportKnowsNothingAfterItsDayAndACourseNothingAfterItsEnd(LocalDate asOf, LocalDate last) {
        assertThat(COURSE.until(asOf).last()).isEqualTo(last);
    }

    @Test
    void beforeACourseBeginsNoDayCounts() {
        var none = COURSE.until(LocalDate.of(2026, 9, 1));
        assertThat(none.contains(LocalDate.of(2026, 9, 1))).isFalse();
        assertThat(none.contains(LocalDate.of(2026, 9, 7))).isFalse();
    }

    @Test
    void aMergedContactIsFollowedToTheOneThatIsLeft() {
        var merged = Map.of(1L, 2L, 2L, 3L);
        assertThat(Merges.survivor(1, merged)).isEqualTo(3);
        assertThat(Merges.survivor(2, merged)).isEqualTo(3);
        assertThat(Merges.survivor(3, merged)).isEqualTo(3);
        assertThat(Merges.survivor(9, merged)).isEqualTo(9);
    }

    @Test
    void allWhoAreCaughtInACircleOfMergesAreOnePerson() {
        var circle = Map.of(7L, 5L, 5L, 6L, 6L, 7L, 1L, 6L);
        assertThat(circle.keySet())
                .allSatisfy(id -> assertThat(Merges.survivor(id, circle)).isEqualTo(5));
    }
}
