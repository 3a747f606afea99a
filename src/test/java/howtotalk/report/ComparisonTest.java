package howtotalk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import howtotalk.contact.CourseDays;
import howtotalk.opportunity.OpportunityStage;
import howtotalk.opportunity.StageEvent;
import howtotalk.opportunity.StageHistory;
import howtotalk.report.document.Value;
import howtotalk.touch.Channel;
import howtotalk.touch.Direction;
import howtotalk.touch.TouchFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms set beside each other, and applications of one student. */
class ComparisonTest {

    private static final Instant THEN = Instant.parse("2026-12-01T12:00:00.000Z");
    private static final CourseDays DAYS = new CourseDays(LocalDate.parse("2026-09-07"), LocalDate.parse("2026-12-20"));

    /** Newcombe (1998), table II, method 10. */
    @ParameterizedTest(name = "{0} of {1} less {2} of {3}")
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339, more than chance",
        "9, 10, 3, 10, 0.1705, 0.8090, more than chance",
        "6, 7, 2, 7, 0.0582, 0.8062, more than chance",
        "5, 56, 0, 29, -0.0381, 0.1926, within chance",
        "0, 10, 0, 20, -0.1611, 0.2775, within chance",
        "0, 10, 0, 10, -0.2775, 0.2775, within chance",
        "10, 10, 0, 20, 0.6791, 1.0000, more than chance",
        "10, 10, 0, 10, 0.6075, 1.0000, more than chance"
    })
    void theIntervalOfADifferenceIsNewcombes(int k, int n, int l, int m, double low, double high, String words) {
        var ends = Newcombe.difference(new Rate(k, n), new Rate(l, m));
        assertThat(ends.low()).isCloseTo(low, within(0.00006));
        assertThat(ends.high()).isCloseTo(high, within(0.00006));
        assertThat(Value.difference(new Rate(k, n), new Rate(l, m)).words()).endsWith(words);
        var turned = Newcombe.difference(new Rate(l, m), new Rate(k, n));
        assertThat(turned.low()).isCloseTo(-ends.high(), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, '+20, more than chance'",
        "48, 80, 56, 70, '−20, more than chance'",
        "20, 40, 20, 40, '±0, within chance'",
        "6, 7, 20, 40, within chance",
        "0, 0, 20, 40, –"
    })
    void pointsOfFewAreNotSaid(int k, int n, int l, int m, String words) {
        assertThat(Value.difference(new Rate(k, n), new Rate(l, m)).words()).isEqualTo(words);
    }

    /** Twice the lower tail of the binomial distribution with one half, as in every table of the sign test. */
    @ParameterizedTest(name = "{0} against {1}: {2}")
    @CsvSource({
        "0, 0, 1",
        "1, 0, 1",
        "5, 0, 0.0625",
        "9, 1, 0.0215",
        "1, 9, 0.0215",
        "8, 2, 0.1094",
        "3, 4, 1",
        "15, 5, 0.0414"
    })
    void theSignTestIsExact(int one, int other, double probability) {
        assertThat(SignTest.probability(one, other).rounded(4).doubleValue()).isEqualTo(probability);
    }

    @ParameterizedTest(name = "applied {0}, touched {1}: {2}")
    @CsvSource({
        "2026-10-10, 2026-10-09, with",
        "2026-10-10, 2026-10-10, without",
        "2026-10-10, 2026-10-11, without",
        "2026-10-10, 2026-09-07, with",
        "2026-10-10, 2026-09-06, without",
        "2026-09-06, 2026-09-01, none",
        "2026-12-21, 2026-10-09, none"
    })
    void aContactCountsThatWasTouchedInTheCourseBeforeTheApplication(
            LocalDate applied, LocalDate touched, String kind) {
        var history = history(applied + " APPLIED");
        var touch = new TouchFact(1, 7, touched, THEN, Channel.EMAIL, Direction.OUTGOING, null);
        var found = Application.of(history, Set.of(7L), List.of(touch), DAYS);
        assertThat(found.map(one -> one.touched() ? "with" : "without").orElse("none"))
                .isEqualTo(kind);
        assertThat(Application.of(history, Set.of(8L), List.of(touch), DAYS).filter(Application::touched))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-10 APPLIED, false",
        "2026-10-10 APPLIED/2026-10-12 SCREEN, false",
        "2026-10-10 APPLIED/2026-10-12 INTERVIEW/2026-10-20 REJECTED, true",
        "2026-10-10 APPLIED/2026-10-12 OFFER, true",
        "2026-09-10 INTERVIEW/2026-09-20 REJECTED/2026-10-10 APPLIED, false"
    })
    void anInterviewCountsThatFollowsTheApplication(String events, boolean interviewed) {
        var found = Application.of(history(events.split("/")), Set.of(), List.of(), DAYS);
        assertThat(found.orElseThrow().interviewed()).isEqualTo(interviewed);
    }

    @Test
    void onlyAStudentWithBothKindsIsAPair() {
        var with = new Application(true, true);
        var without = new Application(false, false);
        assertThat(Paired.of(WHO, List.of(with, with))).isEmpty();
        assertThat(Paired.of(WHO, List.of(without))).isEmpty();
        var pair = Paired.of(
                        WHO,
                        List.of(with, new Application(true, false), without, new Application(false, true), without))
                .orElseThrow();
        assertThat(pair.what()).isEqualTo("1 of 2 with, 1 of 3 without");
        assertThat(pair.difference()).isEqualTo(Fraction.of(1, 6));
        assertThat(pair.leans()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 30, 50 %", "2, 3, 30, 67 %", "3, 7, 7, 3 of 7", "1, 2, 7, about 4 of 7", "0, 1, 5, 0 of 5"})
    void aShareOfFewIsSaidAsSoManyOfThem(int k, int of, int n, String words) {
        assertThat(Value.estimate(Fraction.of(k, of), n).words()).isEqualTo(words);
    }

    private static final Counted.Who WHO = new Counted.Who(
            1, "Ada", "1", new ReportFacts.Heading(1, "COMM 210", "Talk", "Fall 2026", List.of(), List.of()));

    private static StageHistory history(String... events) {
        var all = new ArrayList<StageEvent>();
        for (var event : events) {
            var parts = event.split(" ");
            all.add(new StageEvent(
                    all.size() + 1, OpportunityStage.valueOf(parts[1]), LocalDate.parse(parts[0]), THEN, null));
        }
        return StageHistory.of(all);
    }
}
