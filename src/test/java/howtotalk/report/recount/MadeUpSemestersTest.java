package howtotalk.report.recount;

import static howtotalk.report.recount.MadeUpCourse.Filed.ANYTHING;
import static howtotalk.report.recount.MadeUpCourse.Filed.NOTHING;
import static howtotalk.report.recount.MadeUpCourse.Filed.POSITIONS_BEFORE_THE_TERM;
import static howtotalk.report.recount.MadeUpCourse.Filed.REFUSALS;
import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import howtotalk.report.recount.MadeUpCourse.Shape;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Semesters made up by lot and semesters at an edge: computed anew from their data, and asked what must hold of any. */
class MadeUpSemestersTest {

    private static final TestApp APP = TestApp.start();
    private static int number;

    @BeforeAll
    static void longAfterwards() {
        APP.at(Instant.parse("2027-03-01T12:00:00.000Z"));
    }

    @AfterAll
    static void close() {
        APP.close();
    }

    private static MadeUpCourse course(long seed, Shape shape) {
        return MadeUpCourse.in(APP, ++number, seed, false, shape);
    }

    private static Printed report(MadeUpCourse course) {
        return Printed.of(APP, course.course, null);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void everyFigureOfAnySemesterIsComputedAnew(long seed) {
        var course = course(seed, Shape.USUAL);
        RecountTest.agree(Printed.of(APP, course.course, course.someDay()));
        RecountTest.agree(report(course));
    }

    @Test
    void everyFigureOfSemestersPooledIsComputedAnewForAllAndForEach() {
        var one = course(31, Shape.USUAL);
        var two = course(32, Shape.USUAL);
        var three = course(33, Shape.USUAL);
        var pooled = Printed.of(
                APP.database(),
                APP.now(),
                Set.of(one.course, two.course, three.course),
                Set.of(two.section(1)),
                LocalDate.parse("2026-11-01"));
        assertThat(pooled.figures().values())
                .allSatisfy(values -> assertThat(values).hasSize(4));
        RecountTest.agree(pooled);
    }

    /** A semester at an edge, and what of it can be told without counting, as figure = value, k, n. */
    private enum Edge {
        NO_STUDENTS(
                new Shape(0, 0, ANYTHING),
                "scope.enrolled=0||",
                "scope.withdrawn=0||",
                "scope.knowledge-rate=|0|0",
                "activity.conversations.median=||0",
                "attribution.traced=|0|0"),
        ONE_STUDENT(new Shape(1, 0, ANYTHING), "scope.enrolled=1||", "funnels.students.enrolled=100|1|1"),
        ALL_WITHDRAWN(
                new Shape(12, 100, ANYTHING),
                "scope.enrolled=0||",
                "scope.withdrawn=12||",
                "activity.help-received.sum=0||",
                "funnels.contacts.listed=|0|0",
                "speaking.talks=0||"),
        NO_OUTCOMES(
                new Shape(12, 0, NOTHING),
                "scope.nothing-filed=100|12|12",
                "outcomes.position-rate=|0|0",
                "outcomes.position-rate.at-most=100|12|12",
                "outcomes.standing.no-information=100|12|12"),
        ALL_UNKNOWN(
                new Shape(12, 0, REFUSALS),
                "scope.knowledge-rate=0|0|12",
                "outcomes.position-rate=|0|0",
                "outcomes.position-rate.at-least=0|0|12",
                "outcomes.career-outcomes-rate=|0|0"),
        OFFERS_BEFORE_THE_TERM(
                new Shape(12, 0, POSITIONS_BEFORE_THE_TERM),
                "attribution.traced=|0|0",
                "attribution.connectors=0||",
                "outcomes.not-seeking-without=0||");

        private final Shape shape;
        private final List<String> told;

        Edge(Shape shape, String... told) {
            this.shape = shape;
            this.told = List.of(told);
        }
    }

    @ParameterizedTest
    @EnumSource(Edge.class)
    void everyFigureAtAnEdgeIsComputedAnew(Edge edge) {
        var report = report(course(101, edge.shape));
        RecountTest.agree(report);
        edge.told.forEach(line -> told(report, line));
    }

    private static void told(Printed report, String line) {
        var id = line.substring(0, line.indexOf('='));
        var value = report.value(id);
        assertThat(id + "=" + value.value() + "|" + value.k() + "|" + value.n()).isEqualTo(line);
    }

    @Test
    void aCircleOfIntroductionsIsGoneRoundOnce() {
        var course = course(102, new Shape(0, 0, ANYTHING));
        long ada = course.enrol(0, 1, false, false);
        var day = course.firstDay.plusDays(1);
        for (int i = 1; i <= 3; i++) {
            APP.sql("""
                    INSERT INTO contact (id, account_id, name, list, known_before, created_at)
                    VALUES (?, ?, 'Somebody', 'KNOW', 0, ?)
                    """, ada + i, ada, day + "T12:00:00.000Z");
        }
        for (int i = 1; i <= 3; i++) {
            APP.sql("UPDATE contact SET introduced_by = ? WHERE id = ?", ada + 1 + i % 3, ada + i);
        }
        APP.sql("""
                INSERT INTO outcome (id, enrolment_id, as_of, kind, employer, title, accepted_on, filed_at)
                VALUES (?, ?, ?, 'JOB', 'Works', 'Clerk', ?, '2026-10-31T12:00:00.000Z')
                """, ada, ada, day.plusDays(9), day.plusDays(9));
        var people = List.of("Petra", "Oskar", "Lena");
        for (int i = 0; i < 3; i++) {
            APP.sql("""
                    INSERT INTO outcome_step (id, outcome_id, position, person, organisation, introduced_by, channel,
                                              two_way, happened_on, logged_at, what, origin)
                    VALUES (?, ?, ?, ?, '', ?, 'PHONE', 1, ?, '2026-10-31T12:00:00.000Z', 'words', 'NEW')
                    """, ada + i, ada, i + 1, people.get(i), people.get((i + 1) % 3), day);
        }
        var report = report(course);
        RecountTest.agree(report);
        told(report, "activity.introductions.sum=3||");
        told(report, "attribution.connectors=3||");
        told(report, "attribution.connectors.several=0||");
        told(report, "attribution.credit.channel.by-phone.first=1||");
        told(report, "attribution.credit.channel.by-phone.equal=1||");
    }

    /**
     * On the first path one Marta introduced Jonas, and another, who ran the hiring, introduced Lena. On the second path,
     * with one Marta, she introduced Rosa; on the third, whose people have no numbers, a Marta introduced Jonas.
     */
    @Test
    void twoPeopleOfOneNameAreTwoConnectors() {
        var course = course(104, new Shape(0, 0, ANYTHING));
        long ada = course.enrol(0, 1, false, false);
        var day = course.firstDay.plusDays(1);
        path(ada, 1, day, "Marta 1", "Marta 2 hiring", "Jonas 3 Marta 1", "Lena 4 Marta 2");
        var report = report(course);
        RecountTest.agree(report);
        told(report, "attribution.connectors=2||");
        told(report, "attribution.connectors.several=0||");

        path(ada, 2, day, "Rosa 1 Marta 2", "Marta 2");
        path(ada, 3, day, "Jonas 0 Marta -", "Marta 0");
        var later = report(course);
        RecountTest.agree(later);
        told(later, "attribution.connectors=2||");
        told(later, "attribution.connectors.several=1||");
    }

    /** An accepted offer; of each step the person and the number, then the introducer and the number, if there is one. */
    private static void path(long enrolment, int number, LocalDate day, String... steps) {
        long id = enrolment + number;
        APP.sql("""
                INSERT INTO outcome (id, enrolment_id, as_of, kind, employer, title, accepted_on, filed_at)
                VALUES (?, ?, ?, 'JOB', 'Works', 'Clerk', ?, '2026-10-31T12:00:00.000Z')
                """, id, enrolment, day.plusDays(9), day.plusDays(9));
        for (int i = 0; i < steps.length; i++) {
            var words = List.of(steps[i].split(" "));
            boolean introduced = words.size() == 4;
            APP.sql(
                    """
                    INSERT INTO outcome_step (id, outcome_id, position, who, introducer, person, organisation,
                                              introduced_by, channel, two_way, happened_on, logged_at, what, origin,
                                              hiring)
                    VALUES (?, ?, ?, ?, ?, ?, '', ?, 'PHONE', 1, ?, '2026-10-31T12:00:00.000Z', 'words', 'NEW', ?)
                    """,
                    id * 10 + i,
                    id,
                    i + 1,
                    Integer.parseInt(words.get(1)),
                    introduced && !words.get(3).equals("-") ? Integer.valueOf(words.get(3)) : null,
                    words.get(0),
                    introduced ? words.get(2) : "",
                    day,
                    words.contains("hiring") ? 1 : 0);
        }
    }

    /**
     * A course of one week, from Monday 26 October to Sunday 1 November 2026 in New York, in whose last night the clocks
     * go back from 2:00 to 1:00: its first day begins at 4:00 UTC and its last ends at 5:00 UTC.
     */
    @Test
    void aDayEndsAtMidnightOfTheCourseBeforeTheClocksChangeAndAfter() {
        var course = course(103, new Shape(0, 0, ANYTHING));
        APP.sql("DELETE FROM course_break WHERE course_id = ?", course.course);
        APP.sql("UPDATE course SET first_day = '2026-10-26', weeks = 1 WHERE id = ?", course.course);
        long ada = course.enrol(0, 1, false, false);
        var written = List.of(
                "2026-10-26T03:59:59.999Z", // 25 October, 23:59: not in the course
                "2026-10-26T04:00:00.000Z", // 26 October, 0:00: in it
                "2026-11-02T04:59:59.999Z", // 1 November, 23:59: in it; an hour earlier it would be in anyhow
                "2026-11-02T05:00:00.000Z"); // 2 November, 0:00: not in it
        for (int i = 0; i < written.size(); i++) {
            APP.sql("""
                    INSERT INTO contact (id, account_id, name, list, known_before, created_at)
                    VALUES (?, ?, 'Somebody', 'NEED_TO_KNOW', 0, ?)
                    """, ada + i, ada, written.get(i));
        }
        // Sent at 1:30, and called at 1:15 of the hour that comes twice: the call was later.
        touch(ada, 0, "EMAIL", "OUTGOING", "2026-11-01T05:30:00.000Z");
        touch(ada, 1, "PHONE", "MUTUAL", "2026-11-01T06:15:00.000Z");

        var on = Printed.of(APP, course.course, LocalDate.parse("2026-11-15"));
        RecountTest.agree(on);
        told(on, "funnels.contacts.listed=100|2|2");
        told(on, "funnels.contacts.conversed=50|1|2");
        told(on, "activity.note-to-meeting-rate.pooled=100|1|1");
        told(on, "activity.weeks-share.pooled=100|1|1");
        // A day earlier the e-mail had not had its fortnight, whatever hours the days had.
        told(
                Printed.of(APP, course.course, LocalDate.parse("2026-11-14")),
                "activity.note-to-meeting-rate.pooled=|0|0");
        // At 23:59 of the last day it is still that day, and the week is over.
        var late = Printed.of(
                APP.database(), Instant.parse("2026-11-02T04:59:00.000Z"), Set.of(course.course), Set.of(), null);
        RecountTest.agree(late);
        told(late, "activity.weeks-share.pooled=100|1|1");
        // At 23:59 of the day before it is not.
        var early = Printed.of(
                APP.database(), Instant.parse("2026-11-01T03:59:00.000Z"), Set.of(course.course), Set.of(), null);
        told(early, "activity.weeks-share.pooled=|0|0");
    }

    private static void touch(long account, int i, String channel, String direction, String loggedAt) {
        APP.sql("""
                INSERT INTO touch (id, account_id, contact_id, happened_on, logged_at, channel, direction, what)
                VALUES (?, ?, ?, '2026-11-01', ?, ?, ?, 'words')
                """, account + i, account, account + 1, loggedAt, channel, direction);
    }

    @Test
    void whoeverMovesToAnotherSectionTakesEverythingAlong() {
        var course = course(104, new Shape(12, 0, ANYTHING));
        var whole = report(course);
        var before = report(course, 1);
        var moved = List.of(course.enrolment(0), course.enrolment(1), course.enrolment(2), course.enrolment(3));
        moved.forEach(
                student -> APP.sql("UPDATE enrolment SET section_id = ? WHERE id = ?", course.section(2), student));
        RecountTest.same(whole.figures(), report(course).figures());
        RecountTest.agree(report(course, 1));
        RecountTest.agree(report(course, 2));
        assertThat(report(course, 1).value("scope.enrolled")).isNotEqualTo(before.value("scope.enrolled"));
        addUp(whole, report(course, 1), report(course, 2));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {51, 52, 53})
    void theSectionsAddUpToTheCourse(long seed) {
        var course = course(seed, Shape.USUAL);
        addUp(report(course), report(course, 1), report(course, 2));
    }

    private static Printed report(MadeUpCourse course, int section) {
        return Printed.of(APP.database(), APP.now(), Set.of(course.course), Set.of(course.section(section)), null);
    }

    /**
     * Numbers and credits add up, of rates both numbers, of quartiles and means over how many they are. A line in which
     * nobody of a section stands is not in its report, so that it says nothing of how many there are.
     */
    private static void addUp(Printed whole, Printed one, Printed other) {
        var ids = new TreeSet<>(whole.figures().keySet());
        ids.addAll(one.figures().keySet());
        ids.addAll(other.figures().keySet());
        assertThat(ids).hasSizeGreaterThan(100);
        // The steps of a section are its own, as wide as its few students need.
        ids.removeIf(id -> id.startsWith("activity.first-conversation."));
        for (var id : ids) {
            var all = whole.value(id);
            var parts = Stream.of(one, other)
                    .filter(section -> section.figures().containsKey(id))
                    .map(section -> section.value(id))
                    .toList();
            if (all.n().isEmpty()) {
                // Credits are printed with two places, so that two of them may be off by one of the last.
                var off = id.startsWith("attribution.credit.") ? new BigDecimal("0.01") : BigDecimal.ZERO;
                assertThat(sum(parts, Told::value)
                                .subtract(new BigDecimal(all.value()))
                                .abs())
                        .as(id)
                        .isLessThanOrEqualTo(off);
            } else if (!all.k().isEmpty()) {
                assertThat(sum(parts, Told::k)).as(id).isEqualByComparingTo(all.k());
            }
            if (!all.n().isEmpty() && parts.size() == 2) {
                assertThat(sum(parts, Told::n)).as(id).isEqualByComparingTo(all.n());
            }
        }
    }

    private static BigDecimal sum(List<Told> parts, Function<Told, String> of) {
        return parts.stream().map(of).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {61, 62, 63})
    void whoeverWithdrawsIsInNoFigureButOne(long seed) {
        var course = course(seed, Shape.USUAL);
        var stayed = APP.database()
                .query(handle -> handle.select(
                                "SELECT id FROM enrolment WHERE course_id = ? AND status = 'ACTIVE' ORDER BY id",
                                course.course)
                        .mapTo(Long.class)
                        .list());
        for (var student : stayed.subList(0, 3)) {
            APP.sql("UPDATE enrolment SET status = 'WITHDRAWN' WHERE id = ?", student);
            var left = report(course);
            RecountTest.agree(left);
            APP.sql("DELETE FROM account WHERE id = ?", student);
            var gone = report(course);
            RecountTest.same(oneMore(gone.figures()), left.figures());
        }
    }

    private static Map<String, List<Told>> oneMore(Map<String, List<Told>> figures) {
        var more = new LinkedHashMap<>(figures);
        more.computeIfPresent(
                "scope.withdrawn",
                (id, values) -> List.of(Told.count(Long.parseLong(values.get(0).value()) + 1)));
        return more;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {71, 72, 73})
    void theOrderOfTheRowsInTheDatabaseChangesNothing(long seed) {
        var forwards = MadeUpCourse.in(APP, ++number, seed, false, Shape.USUAL);
        var backwards = MadeUpCourse.in(APP, ++number, seed, true, Shape.USUAL);
        RecountTest.same(report(forwards).figures(), report(backwards).figures());
    }
}
