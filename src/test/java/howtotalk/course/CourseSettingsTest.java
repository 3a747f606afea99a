package howtotalk.course;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.Browser.Answer;
import howtotalk.TestApp;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** It is Thursday of week 11; section 1 meets on Mondays and Wednesdays at nine. */
class CourseSettingsTest {

    private static final TestApp APP = TestApp.start();
    private static Browser nora;
    private long course;
    private long section;

    @BeforeAll
    static void nora() {
        APP.account("Nora Whitcombe", "nora@example.edu", true);
        nora = APP.signedIn("nora@example.edu");
    }

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void aCourse() {
        APP.at(TestApp.NOW);
        var made = nora.submit(
                nora.get("/courses/new"),
                "/courses",
                "code",
                "COMM 210",
                "term",
                "Fall 2026",
                "first_day",
                "2026-08-31",
                "late_interval",
                "DAY",
                "s1_m1_day",
                "MONDAY",
                "s1_m1_starts",
                "09:00",
                "s1_m1_ends",
                "10:20",
                "s1_m2_day",
                "WEDNESDAY",
                "s1_m2_starts",
                "09:00",
                "s1_m2_ends",
                "10:20");
        course = Long.parseLong(made.location().substring("/courses/".length()));
        section = APP.number("SELECT id FROM section WHERE course_id = ?", course);
    }

    private Answer save(String... changes) {
        var all = new String[changes.length + 2];
        all[0] = "late_interval";
        all[1] = "DAY";
        System.arraycopy(changes, 0, all, 2, changes.length);
        return nora.submit(nora.get(settings()), settings(), all);
    }

    private String settings() {
        return "/courses/" + course + "/settings";
    }

    private String due(int week, String kind) {
        return APP.text(
                "SELECT min(due_at) FROM assignment WHERE course_id = ? AND week = ? AND kind = ?", course, week, kind);
    }

    @Test
    void aBreakAddedInTheMiddleMovesWhatComesAfterIt() {
        var before = due(11, "TALK");
        assertThat(due(13, "NETWORKING")).isEqualTo("2026-11-28T04:59:00.000Z");
        var answer = save("b1_title", "Thanksgiving", "b1_first", "2026-11-23", "b1_last", "2026-11-29");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(due(13, "NETWORKING")).isEqualTo("2026-12-05T04:59:00.000Z");
        assertThat(due(11, "TALK")).isEqualTo(before);
        assertThat(due(14, "TALK")).isEqualTo("2026-12-09T14:00:00.000Z");
        assertThat(APP.number(
                        "SELECT count(*) FROM meeting WHERE section_id = ? AND day BETWEEN '2026-11-23' AND '2026-11-29'",
                        section))
                .isZero();
        assertThat(APP.number("SELECT count(*) FROM meeting WHERE section_id = ?", section))
                .isEqualTo(30);
    }

    @Test
    void whatClosesOnAFridayNightClosesOnAFridayNightWhenItsMeetingMoves() {
        assertThat(due(14, "TALK")).isEqualTo("2026-12-02T14:00:00.000Z");
        APP.sql(
                "UPDATE assignment SET closes_at = '2026-12-05T04:59:59.000Z' WHERE course_id = ? AND week = 14 AND kind = 'TALK'",
                course);
        save("b1_title", "Thanksgiving", "b1_first", "2026-11-23", "b1_last", "2026-11-29");
        assertThat(due(14, "TALK")).isEqualTo("2026-12-09T14:00:00.000Z");
        assertThat(APP.text(
                        "SELECT closes_at FROM assignment WHERE course_id = ? AND week = 14 AND kind = 'TALK'", course))
                .isEqualTo("2026-12-12T04:59:59.000Z");
    }

    @Test
    void aCourseThatHasNotBegunMovesWhole() {
        APP.at(Instant.parse("2026-07-01T12:00:00.000Z"));
        save("first_day", "2026-09-07");
        assertThat(due(2, "NETWORKING")).isEqualTo("2026-09-19T03:59:00.000Z");
        assertThat(APP.text("SELECT min(day) FROM meeting WHERE section_id = ?", section))
                .isEqualTo("2026-09-07");
        assertThat(due(5, "TALK")).isEqualTo("2026-10-07T13:00:00.000Z");
    }

    @Test
    void anotherTimeOfASectionHoldsFromTomorrowOn() {
        var answer = nora.post(
                "/sections/" + section,
                "s" + section + "_name",
                "Early birds",
                "s" + section + "_m1_day",
                "FRIDAY",
                "s" + section + "_m1_starts",
                "08:00",
                "s" + section + "_m1_ends",
                "10:40",
                "s" + section + "_m1_place",
                "Murray 210");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(APP.text("SELECT max(day) FROM meeting WHERE section_id = ? AND starts_at = '09:00'", section))
                .isEqualTo("2026-11-11");
        assertThat(APP.text("SELECT min(day) FROM meeting WHERE section_id = ? AND starts_at = '08:00'", section))
                .isEqualTo("2026-11-13");
        assertThat(due(14, "TALK")).isEqualTo("2026-12-04T13:00:00.000Z");
    }

    @Test
    void whoSavesOnAnOldPageSeesWhatIsThereNowAndLosesNothing() {
        var stale = nora.get(settings());
        save("title", "Talking");
        var answer = nora.submit(stale, settings(), "title", "Speaking", "late_interval", "DAY");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Somebody changed these settings meanwhile", "title “Talking”");
        assertThat(answer.page().selectFirst("#title").val()).isEqualTo("Speaking");
        assertThat(nora.submit(answer, settings(), "late_interval", "DAY").status())
                .isEqualTo(303);
        assertThat(APP.text("SELECT title FROM course WHERE id = ?", course)).isEqualTo("Speaking");
    }

    @Test
    void lettersOfOnesOwnAreKept() {
        save("scheme", "OWN", "own_letters", "Pass 60\nFail 0", "missing_percent", "0");
        assertThat(APP.number("SELECT cutoff FROM grade_cutoff WHERE course_id = ? AND letter = 'Pass'", course))
                .isEqualTo(6000);
        assertThat(APP.number("SELECT missing_percent FROM course WHERE id = ?", course))
                .isZero();
        assertThat(nora.get(settings()).page().selectFirst("#own_letters").val())
                .isEqualTo("Pass 60\nFail 0");
    }

    @Test
    void theClassCodeIsSwitchedOnAndOff() {
        nora.post("/courses/" + course + "/class-code", "class_code", "on");
        var code = APP.text("SELECT class_code FROM course WHERE id = ?", course);
        assertThat(nora.get(settings()).text()).contains(code);
        nora.post("/courses/" + course + "/class-code", "class_code", "off");
        assertThat(nora.get(settings()).text()).doesNotContain(code);
    }

    @Test
    void aSnowDayMovesWhatIsDueAndWhoSpeaksAndCanBeTakenBack() {
        var assignment =
                APP.number("SELECT id FROM assignment WHERE course_id = ? AND kind = 'TALK' AND week = 14", course);
        APP.sql("""
                INSERT INTO speaking_day (section_id, assignment_id, day, starts_at, title, green_after, yellow_after, red_after)
                VALUES (?, ?, '2026-11-16', '09:00', 'Round three, first day', 240, 300, 360),
                       (?, ?, '2026-12-09', '09:00', 'Round three, last day', 240, 300, 360)
                """, section, assignment, section, assignment);
        var preview = nora.get("/sections/" + section + "/shifts/new?from=2026-11-16");
        assertThat(preview.text())
                .contains("The meeting of Mon 16 Nov, 09:00, does not take place")
                .contains("Round three, first day speaking Mon 16 Nov, 09:00 → Wed 18 Nov, 09:00")
                .contains("No later meeting is left for Round three, last day");
        var first = preview.page().select("input[name=move]").get(0).val();
        var path = "/sections/" + section + "/shifts";
        var made = nora.post(
                path,
                "from",
                "2026-11-16",
                "cancel",
                "yes",
                "move",
                first,
                "move",
                "due-" + assignment,
                "form_key",
                preview.page()
                        .selectFirst("form[action=" + path + "] input[name=form_key]")
                        .val());
        assertThat(made.status()).isEqualTo(303);
        assertThat(APP.text("SELECT day FROM speaking_day WHERE title LIKE '%first day' AND section_id = ?", section))
                .isEqualTo("2026-11-18");
        assertThat(APP.text("SELECT due_at FROM assignment_override WHERE assignment_id = ?", assignment))
                .isEqualTo("2026-12-07T14:00:00.000Z");
        assertThat(APP.number("SELECT count(*) FROM meeting WHERE section_id = ? AND day = '2026-11-16'", section))
                .isZero();

        var shift = APP.number("SELECT id FROM shift WHERE section_id = ?", section);
        assertThat(nora.get(settings()).text()).contains("from Mon 16 Nov on by one meeting");
        nora.post("/shifts/" + shift + "/undoing");
        assertThat(APP.text("SELECT day FROM speaking_day WHERE title LIKE '%first day' AND section_id = ?", section))
                .isEqualTo("2026-11-16");
        assertThat(APP.number("SELECT count(*) FROM assignment_override WHERE assignment_id = ?", assignment))
                .isZero();
        assertThat(APP.number("SELECT count(*) FROM meeting WHERE section_id = ? AND day = '2026-11-16'", section))
                .isEqualTo(1);
        assertThat(nora.post("/shifts/" + shift + "/undoing").status()).isEqualTo(409);
    }

    @Test
    void aSectionIsAddedOnceAndRemovedWhileNobodyIsInIt() {
        var blank = nora.get(settings());
        var path = "/courses/" + course + "/sections";
        nora.submit(blank, path, "new_name", "Evening");
        nora.submit(blank, path, "new_name", "Evening");
        var evening = APP.number("SELECT id FROM section WHERE course_id = ? AND name = 'Evening'", course);
        assertThat(nora.submit(nora.get(settings()), path, "new_name", "Evening")
                        .status())
                .isEqualTo(422);
        assertThat(nora.post("/sections/" + evening + "/removal").status()).isEqualTo(303);
        assertThat(nora.post("/sections/" + section + "/removal").status()).isEqualTo(409);
    }

    @Test
    void settingsAreForInstructorsOfTheCourse() {
        long tim = APP.account("Tim Ta", "tim" + course + "@example.edu");
        APP.sql(
                "INSERT INTO enrolment (course_id, account_id, section_id, role, created_at) VALUES (?, ?, ?, 'TA', '2026-08-01T00:00:00.000Z')",
                course,
                tim,
                section);
        var ta = APP.signedIn("tim" + course + "@example.edu");
        assertThat(ta.get(settings()).status()).isEqualTo(403);
        assertThat(ta.post("/sections/" + section, "name", "x").status()).isEqualTo(403);
        assertThat(ta.post("/sections/" + section + "/shifts", "from", "2026-11-16")
                        .status())
                .isEqualTo(403);
        APP.account("Otto Other", "otto" + course + "@example.edu");
        var stranger = APP.signedIn("otto" + course + "@example.edu");
        assertThat(stranger.get(settings()).status()).isEqualTo(404);
        assertThat(stranger.post("/sections/" + section + "/shifts", "from", "2026-11-16")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/sections/999999/shifts/new").status()).isEqualTo(404);
    }
}
