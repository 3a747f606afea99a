package howtotalk.course;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.Browser.Answer;
import howtotalk.TestApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CourseMakingTest {

    private static final TestApp APP = TestApp.start();
    private static Browser nora;
    private static long course;

    @BeforeAll
    static void noraMakesACourse() {
        APP.account("Nora Whitcombe", "nora@example.edu", true);
        nora = APP.signedIn("nora@example.edu");
        var answer = make(nora.get("/courses/new"), "code", "COMM 210", "term", "Fall 2026");
        assertThat(answer.status()).isEqualTo(303);
        course = Long.parseLong(answer.location().substring("/courses/".length()));
    }

    @AfterAll
    static void stop() {
        APP.close();
    }

    private static Answer make(Answer page, String... changes) {
        var all = new String[changes.length + 40];
        var given = new String[] {
            "first_day",
            "2026-08-31",
            "b1_title",
            "Thanksgiving",
            "b1_first",
            "2026-11-23",
            "b1_last",
            "2026-11-29",
            "s1_m1_day",
            "TUESDAY",
            "s1_m1_starts",
            "10:20",
            "s1_m1_ends",
            "11:40",
            "s2_name",
            "Section 2",
            "s2_m1_day",
            "THURSDAY",
            "s2_m1_starts",
            "10:20",
            "s2_m1_ends",
            "11:40",
            "late_interval",
            "DAY"
        };
        System.arraycopy(given, 0, all, 0, given.length);
        System.arraycopy(changes, 0, all, given.length, changes.length);
        return nora.submit(page, "/courses", java.util.Arrays.copyOf(all, given.length + changes.length));
    }

    @Test
    void aCourseFromTheTemplateIsWholeFromTheFirstMinute() {
        assertThat(count("course_week")).isEqualTo(15);
        assertThat(count("assignment")).isEqualTo(20);
        assertThat(count("assignment_group")).isEqualTo(5);
        assertThat(count("rubric")).isEqualTo(8);
        assertThat(count("grade_cutoff")).isEqualTo(12);
        assertThat(APP.number("SELECT sum(points) FROM assignment WHERE course_id = ?", course))
                .isEqualTo(100_000);
        assertThat(APP.number("""
                SELECT count(*) FROM criterion_level l JOIN criterion c ON c.id = l.criterion_id
                JOIN rubric r ON r.id = c.rubric_id WHERE r.course_id = ? AND l.level = 4 AND l.percent = 10000
                """, course)).isPositive();
        var page = nora.get("/courses/" + course);
        assertThat(page.heading()).startsWith("Week 11 of 15: feedback that can be used");
        assertThat(page.text()).contains("Tuesday 10:20–11:40", "Thanksgiving", "Section 2", "Next due:");
    }

    @Test
    void sectionsMeetEachWeekButNotInTheBreak() {
        assertThat(APP.number("""
                SELECT count(*) FROM meeting m JOIN section s ON s.id = m.section_id
                WHERE s.course_id = ? AND s.name = 'Section 1'
                """, course)).isEqualTo(15);
        assertThat(APP.number("SELECT count(*) FROM meeting WHERE day BETWEEN '2026-11-23' AND '2026-11-29'"))
                .isZero();
    }

    @Test
    void whatIsDueAtTheMeetingIsDueForEachSectionAtItsOwn() {
        var talk = APP.number("SELECT id FROM assignment WHERE course_id = ? AND kind = 'TALK' AND week = 5", course);
        assertThat(APP.text("SELECT due_at FROM assignment WHERE id = ?", talk)).isEqualTo("2026-10-01T14:20:00.000Z");
        assertThat(APP.text("SELECT due_at FROM assignment_override WHERE assignment_id = ?", talk))
                .isEqualTo("2026-09-29T14:20:00.000Z");
        assertThat(APP.text("SELECT closes_at FROM assignment WHERE id = ?", talk))
                .isEqualTo("2026-10-08T14:20:00.000Z");
    }

    @Test
    void dueFridayNightIsFridayNightInWinterToo() {
        assertThat(APP.text("SELECT due_at FROM assignment WHERE course_id = ? AND week = 13 AND online = 1", course))
                .isEqualTo("2026-12-05T04:59:00.000Z");
    }

    @Test
    void aCopyTakesTheWorkAndLeavesThePeople() {
        var ada = APP.account("Ada Alvarez", "ada@example.edu");
        APP.sql(
                "INSERT INTO enrolment (course_id, account_id, section_id, role, created_at) "
                        + "SELECT ?, ?, id, 'STUDENT', '2026-08-01T00:00:00.000Z' FROM section WHERE course_id = ? AND name = 'Section 1'",
                course,
                ada,
                course);
        var blank = nora.get("/courses/new?from=" + course);
        assertThat(blank.text()).contains("People, extensions and grades do not");
        assertThat(blank.page().selectFirst("#s1_m1_starts").val()).isEqualTo("10:20");
        var answer = make(
                blank,
                "code",
                "COMM 210",
                "term",
                "Spring 2027",
                "first_day",
                "2027-01-18",
                "b1_title",
                "Spring break",
                "b1_first",
                "2027-03-15",
                "b1_last",
                "2027-03-21");
        var copy = Long.parseLong(answer.location().substring("/courses/".length()));
        assertThat(APP.number("SELECT count(*) FROM assignment WHERE course_id = ?", copy))
                .isEqualTo(20);
        assertThat(APP.number("SELECT count(*) FROM enrolment WHERE course_id = ?", copy))
                .isEqualTo(1);
        assertThat(APP.text("SELECT due_at FROM assignment WHERE course_id = ? AND week = 13 AND online = 1", copy))
                .isEqualTo("2027-04-24T03:59:00.000Z");
        assertThat(APP.text("SELECT due_at FROM assignment WHERE course_id = ? AND kind = 'TALK' AND week = 5", copy))
                .isEqualTo("2027-02-18T15:20:00.000Z");
        assertThat(APP.number("SELECT copied_from FROM course WHERE id = ?", copy))
                .isEqualTo(course);
        var page = nora.get("/courses");
        assertThat(page.heading()).isEqualTo("One course is running.");
        assertThat(page.text()).contains("begins 18 January 2027", "week 11 of 15", "1 student in 2 sections");
    }

    @Test
    void aFormThatCannotBeTakenComesBackAsItWas() {
        var answer = make(
                nora.get("/courses/new"),
                "code",
                "",
                "term",
                "Fall ☃ 2026",
                "weeks",
                "99",
                "zone",
                "Mars/Olympus",
                "s1_m1_ends",
                "09:00",
                "b1_last",
                "2026-11-01",
                "scheme",
                "OWN",
                "own_letters",
                "A ninety");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Give the course a code", "1 to 30 weeks", "Choose a time zone", "Let the meeting end after")
                .contains("Let Thanksgiving end after it begins", "“A ninety” is no letter");
        assertThat(answer.page().selectFirst("#term").val()).isEqualTo("Fall ☃ 2026");
    }

    @Test
    void aDoubleTapMakesOneCourse() {
        var blank = nora.get("/courses/new");
        var once = make(blank, "code", "TWICE 1", "term", "Fall 2026");
        var twice = make(blank, "code", "TWICE 1", "term", "Fall 2026");
        assertThat(twice.location()).isEqualTo(once.location());
        assertThat(APP.number("SELECT count(*) FROM course WHERE code = 'TWICE 1'"))
                .isEqualTo(1);
        APP.sql("DELETE FROM course WHERE code = 'TWICE 1'");
    }

    @Test
    void onlyThoseWhoTeachMakeCoursesAndOnlyTheirOwnAreCopied() {
        long student = APP.account("Sol Student", "sol@example.edu");
        APP.sql(
                "INSERT INTO enrolment (course_id, account_id, role, created_at) VALUES (?, ?, 'STUDENT', '2026-08-01T00:00:00.000Z')",
                course,
                student);
        var sol = APP.signedIn("sol@example.edu");
        assertThat(sol.get("/courses/new").status()).isEqualTo(403);
        assertThat(sol.post("/courses", "code", "X").status()).isEqualTo(403);
        assertThat(sol.get("/courses").text()).contains("COMM 210").doesNotContain("Make a course");
        assertThat(sol.get("/courses/" + course).text()).contains("Your grades").doesNotContain("Settings");
        long other = APP.account("Otto Other", "otto@example.edu");
        assertThat(APP.signedIn("otto@example.edu").get("/courses/new").status())
                .isEqualTo(403);
        APP.sql("UPDATE account SET instructor = 1 WHERE id = ?", other);
        var otto = APP.signedIn("otto@example.edu");
        assertThat(otto.get("/courses").text()).contains("Make a course");
        assertThat(otto.get("/courses/" + course).status()).isEqualTo(404);
        assertThat(otto.get("/courses/new?from=" + course).status()).isEqualTo(404);
        assertThat(APP.browser().get("/courses").location()).startsWith("/sign-in");
        assertThat(otto.get("/courses/abc").status()).isEqualTo(404);
    }

    private static long count(String table) {
        return APP.number("SELECT count(*) FROM " + table + " WHERE course_id = ?", course);
    }
}
