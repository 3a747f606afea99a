package howtotalk.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What attendance is worth, in hundredths of a point, and how that is said. */
class AttendanceRuleTest {

    @ParameterizedTest(
            name = "late {0} %, excused {1}, {2} free; {3} present {4} late {5} excused {6} absent: {7} of 50")
    @CsvSource({
        "50,  out,  0, 20, 0, 0, 4, 4167", // 20 of 24
        "50,  out,  0, 18, 4, 2, 2, 4167", // 18 + 4 × ½ of 24
        "0,   out,  0, 18, 4, 0, 2, 3750",
        "100, out,  0, 18, 4, 0, 2, 4583",
        "50,  here, 0, 18, 4, 2, 2, 4231", // 22 of 26
        "50,  out,  2, 20, 0, 0, 4, 4545", // 20 of 22
        "50,  out,  9, 20, 0, 0, 4, 5000", // no more is free than was missed
        "50,  out,  0, 0,  0, 0, 3, 0",
        "50,  out,  0, 0,  0, 0, 0,",
        "50,  out,  0, 0,  0, 5, 0,",
        "50,  out,  3, 0,  0, 0, 3,",
        "50,  here, 0, 0,  0, 5, 0, 5000",
        "50,  out,  0, 0,  1, 0, 0, 2500",
        "33,  out,  0, 0,  1, 0, 2, 550", // 0.33 of 3
        "50,  out,  0, 2,  0, 0, 1, 3333", // rounded half up, once
        "50,  out,  0, 1,  1, 0, 1, 2500",
    })
    void itIsTheShareOfTheMeetingsThatCount(
            int late, String excused, int free, int present, int lates, int excuses, int absent, @Nullable Long score) {
        var rule = new AttendanceRule(late, excused.equals("here"), free);
        assertThat(rule.score(new Tally(present, lates, excuses, absent), 5000)).isEqualTo(score);
    }

    @ParameterizedTest(name = "{0} of points")
    @CsvSource({"0, 0", "1, 1", "100000000, 83333333"})
    void anyNumberOfPointsCanBeShared(long points, long score) {
        assertThat(AttendanceRule.USUAL.score(new Tally(5, 0, 0, 1), points)).isEqualTo(score);
    }

    @Test
    void anExcuseNeverCostsAndAnAbsenceNeverPays() {
        for (boolean counts : new boolean[] {true, false}) {
            var rule = new AttendanceRule(50, counts, 1);
            for (int absent = 0; absent < 5; absent++) {
                for (int excused = 0; excused < 4; excused++) {
                    var now = rule.score(new Tally(6, 2, excused, absent), 5000);
                    assertThat(rule.score(new Tally(6, 2, excused + 1, absent), 5000))
                            .isGreaterThanOrEqualTo(now);
                    assertThat(rule.score(new Tally(6, 2, excused, absent + 1), 5000))
                            .isLessThanOrEqualTo(now);
                }
            }
        }
    }

    @Test
    void theRuleAndTheSumAreSentences() {
        assertThat(AttendanceRule.USUAL.sentence())
                .isEqualTo("Present counts 1, late ½, absent 0; an excused meeting is left out.");
        assertThat(new AttendanceRule(60, true, 1).sentence())
                .isEqualTo(
                        "Present counts 1, late 0.6, absent 0; an excused meeting counts as present; one absence is free and left out.");
        var tally = new Tally(18, 4, 2, 5);
        assertThat(new AttendanceRule(50, false, 1).arithmetic(tally))
                .isEqualTo("18 present + 4 late × ½ = 20 of 26 meetings; 2 excused and 1 free absence left out");
        assertThat(new AttendanceRule(50, true, 0).arithmetic(new Tally(3, 1, 2, 0)))
                .isEqualTo("3 present + 2 excused + 1 late × ½ = 5.5 of 6 meetings");
        assertThat(AttendanceRule.USUAL.arithmetic(new Tally(1, 0, 0, 0))).isEqualTo("1 present: 1 of 1 meeting");
    }

    @Test
    void whatNoRuleCanSayIsRefused() {
        assertThatThrownBy(() -> new AttendanceRule(101, false, 0)).hasMessageContaining("0 to 100");
        assertThatThrownBy(() -> new AttendanceRule(50, false, -1)).hasMessageContaining("0 or more");
    }

    @ParameterizedTest(name = "on {0} the meeting {1} opens")
    @CsvSource({
        "2026-11-09T09:00, 2",
        "2026-11-09T10:30, 2",
        "2026-11-09T11:30, 2",
        "2026-11-09T12:10, 3",
        "2026-11-09T23:00, 3",
        "2026-11-10T09:00, 3",
        "2026-11-01T09:00, 1",
        "2026-12-24T09:00, 4"
    })
    void theNearestMeetingOfTheDayOpensElseTheLast(LocalDateTime now, long id) {
        var meetings = List.of(
                meeting(4, "2026-11-11", 10),
                meeting(1, "2026-11-04", 10),
                meeting(3, "2026-11-09", 12),
                meeting(2, "2026-11-09", 10));
        var opening = Meeting.opening(meetings, now);
        assertThat(opening).isNotNull();
        assertThat(opening.id()).isEqualTo(id);
        assertThat(Meeting.opening(List.of(), now)).isNull();
    }

    private static Meeting meeting(long id, String day, int hour) {
        return new Meeting(id, 1, "Section 1", LocalDate.parse(day), LocalTime.of(hour, 0), LocalTime.of(hour + 1, 20));
    }

    @Test
    void theRateIsOfTheMeetingsAtWhichOneWasExpected() {
        assertThat(new Tally(18, 3, 9, 4).rate()).isEqualTo(8400);
        assertThat(new Tally(0, 0, 9, 0).rate()).isNull();
    }
}
