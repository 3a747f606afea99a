package howtotalk.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import howtotalk.rubric.Criterion;
import howtotalk.rubric.Level;
import howtotalk.rubric.Rubric;
import howtotalk.rubric.RubricScore;
import howtotalk.submission.Dates;
import howtotalk.submission.DueDate;
import howtotalk.submission.HandIn;
import howtotalk.submission.Interval;
import howtotalk.submission.LatePolicy;
import howtotalk.submission.Timeliness;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The worked cases of the course's arithmetic, all of them, from the file they were agreed in. */
class GradingCasesTest {

    private static final Instant DUE = Instant.parse("2026-10-03T03:59:00Z");

    @TestFactory
    Stream<DynamicTest> everyWorkedCaseComesOutAsAgreed() throws IOException {
        return StreamSupport.stream(cases().spliterator(), false)
                .map(one -> dynamicTest(
                        one.get("id").asText() + ": " + one.get("description").asText(),
                        () -> check(one.get("input"), one.get("expected"))));
    }

    @Test
    void noWorkedCaseIsLost() throws IOException {
        assertThat(cases()).hasSize(22);
    }

    private static JsonNode cases() throws IOException {
        try (var file = GradingCasesTest.class.getResourceAsStream("/grading-cases.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file));
        }
    }

    private static void check(JsonNode input, JsonNode expected) {
        if (input.has("seconds_late")) checkLateness(input, expected);
        else if (input.has("missing_deduction")) checkMissing(input, expected);
        else if (input.has("items") || input.has("groups")) checkTotals(input, expected);
        else if (input.has("scores")) checkLetters(input, expected);
        else if (input.has("criteria")) checkRubric(input, expected);
        else if (input.has("base_due")) checkLatePass(input, expected);
        else throw new AssertionError("No rule is known for this case: " + input);
    }

    private static void checkLateness(JsonNode input, JsonNode expected) {
        assertKeys(expected, "points_deducted", "final");
        var interval = Interval.valueOf(input.get("interval").asText().toUpperCase(Locale.ROOT));
        int floor = input.get("floor_percent").asInt(0);
        var policy = new LatePolicy(input.get("deduct_percent").asInt(), interval, floor);
        boolean waived = input.path("waived").asBoolean(false);

        var late = Duration.ofSeconds(input.get("seconds_late").asLong());
        var deduction = policy.apply(hundredths(input.get("score")), hundredths(input.get("possible")), late, waived);

        assertThat(deduction.deducted()).isEqualTo(hundredths(expected.get("points_deducted")));
        assertThat(deduction.score()).isEqualTo(hundredths(expected.get("final")));
    }

    private static void checkMissing(JsonNode input, JsonNode expected) {
        assertKeys(expected, "score");
        boolean online = input.get("submission_types").asText().equals("online");
        var policy = new MissingPolicy(100 - input.get("missing_deduction").asInt());

        var score = policy.counted(null, hundredths(input.get("points_possible")), false, pastDue(online));

        assertThat(score).isEqualTo(hundredths(expected.get("score")));
    }

    private static void checkTotals(JsonNode input, JsonNode expected) {
        boolean weighted = input.has("groups");
        var groups = new ArrayList<WorkGroup>();
        if (weighted) {
            for (var group : input.get("groups")) {
                groups.add(group(groups.size() + 1, group.get(0).asInt(), 0, group.get(1)));
            }
        } else {
            groups.add(group(1, 0, input.path("drop_lowest").asInt(0), input.get("items")));
        }
        var current = Totals.current(groups, weighted);
        var whole = Totals.finalTotal(groups, weighted);

        for (var figure : expected.properties()) {
            switch (figure.getKey()) {
                case "current", "total" -> assertThat(current.percent()).isEqualTo(hundredths(figure.getValue()));
                case "final" -> assertThat(whole.percent()).isEqualTo(hundredths(figure.getValue()));
                case "group", "group1" ->
                    assertThat(current.groups().get(0).percent()).isEqualTo(hundredths(figure.getValue()));
                case "dropped" -> assertThat(droppedFrom(groups, current)).containsExactly(work(0, figure.getValue()));
                case "auto_score" ->
                    assertThat(autoScoreOfUngradedInPersonWork()).isNull();
                default -> throw new AssertionError("No figure is known as " + figure);
            }
        }
    }

    private static void checkLetters(JsonNode input, JsonNode expected) {
        // Only the second scheme of the file has no minus grades, and only it expects no rounding.
        var scheme = expected.has("rounded") ? GradeScheme.PLUS_AND_MINUS : GradeScheme.PLUS_ONLY;
        var rounded = new ArrayList<Long>();
        for (var score : input.get("scores")) {
            // A total of that many percent: the score, with three places, out of 100.000.
            long earned = new BigDecimal(score.asText()).movePointRight(3).longValueExact();
            var work = List.of(new Work(1, 100_000, earned, false));
            var total = Totals.current(List.of(new WorkGroup(1, 0, 0, work)), false);
            rounded.add(Objects.requireNonNull(total.percent()));
        }

        assertThat(rounded.stream().map(scheme::letter)).containsExactlyElementsOf(texts(expected.get("letters")));
        if (expected.has("rounded")) {
            assertThat(rounded.stream()
                            .map(total -> BigDecimal.valueOf(total, 2).toPlainString()))
                    .containsExactlyElementsOf(texts(expected.get("rounded")));
        }
    }

    private static void checkRubric(JsonNode input, JsonNode expected) {
        var criteria = new ArrayList<Criterion>();
        var halves = new HashMap<Long, Integer>();
        for (var given : input.get("criteria")) {
            int id = criteria.size() + 1;
            criteria.add(new Criterion(id, id, "Criterion " + id, given.get(0).asInt(), defaultLevels()));
            if (!given.get(1).isNull()) halves.put((long) id, halvesWorth(hundredths(given.get(1))));
        }

        var score = RubricScore.of(new Rubric(1, "Rubric", criteria), hundredths(input.get("possible")), halves);

        var wanted = expected.get("score");
        assertThat(score).isEqualTo(wanted.isNull() ? null : hundredths(wanted));
        assertThat(score != null).isEqualTo(expected.path("releasable").asBoolean(true));
    }

    private static void checkLatePass(JsonNode input, JsonNode expected) {
        assertKeys(expected, "seconds_late");
        var due = LocalDateTime.parse(input.get("base_due").asText()).toInstant(ZoneOffset.UTC);
        var extended = due.plus(Duration.ofHours(input.get("extension_hours").asLong()));
        var handedIn = due.plus(
                Duration.ofHours(input.get("handed_in_hours_after_base").asLong()));

        var own = List.of(new Dates(null, extended, null));
        var date = DueDate.of(
                new Dates(null, due, null), null, own, input.get("late_passes").asInt());

        assertThat(date.lateness(handedIn).toSeconds())
                .isEqualTo(expected.get("seconds_late").asLong());
        assertThat(date.timeliness(new HandIn(true, handedIn, false, false), handedIn))
                .isEqualTo(Timeliness.LATE);
    }

    private static @Nullable Long autoScoreOfUngradedInPersonWork() {
        return new MissingPolicy(0).counted(null, 100_00, false, pastDue(false));
    }

    /** How work stands that was not handed in, an hour after its due date. */
    private static Timeliness pastDue(boolean online) {
        var nothing = new HandIn(online, null, false, false);
        return new DueDate(null, DUE, null).timeliness(nothing, DUE.plus(Duration.ofHours(1)));
    }

    private static Stream<Work> droppedFrom(List<WorkGroup> groups, Total total) {
        return groups.stream()
                .flatMap(group -> group.work().stream())
                .filter(work -> total.dropped(work.assignmentId()))
                .map(work -> new Work(0, work.possible(), work.score(), work.excused()));
    }

    private static WorkGroup group(long id, int weight, int drop, JsonNode items) {
        var work = new ArrayList<Work>();
        for (var item : items) work.add(work(id * 100 + work.size(), item));
        return new WorkGroup(id, weight, drop, work);
    }

    private static Work work(long id, JsonNode item) {
        if (item.isTextual()) {
            var possible = new BigDecimal(item.asText().replace("EX/", ""));
            return new Work(id, possible.movePointRight(2).longValueExact(), null, true);
        }
        Long score = item.get(0).isNull() ? null : hundredths(item.get(0));
        return new Work(id, hundredths(item.get(1)), score, false);
    }

    private static List<Level> defaultLevels() {
        return IntStream.range(0, Level.DEFAULT_PERCENTS.size())
                .mapToObj(level -> new Level(level, "Level " + level, "", Level.DEFAULT_PERCENTS.get(level)))
                .toList();
    }

    /** The half level of the default levels that is worth that much; the cases give percents. */
    private static int halvesWorth(long percent) {
        var percents = Level.DEFAULT_PERCENTS;
        return IntStream.rangeClosed(0, 8)
                .filter(half -> percents.get(half / 2) + percents.get((half + 1) / 2) == 2 * percent)
                .findFirst()
                .orElseThrow();
    }

    private static long hundredths(JsonNode amount) {
        return new BigDecimal(amount.asText())
                .movePointRight(2)
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static void assertKeys(JsonNode expected, String... keys) {
        assertThat(expected.fieldNames()).toIterable().containsExactlyInAnyOrder(keys);
    }
}
