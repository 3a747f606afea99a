package howtotalk.home;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.contact.Corridor;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** It is Thursday, 12 November 2026, in New York, where clocks went back on 1 November. */
class CalendarTest {

    private static final TestApp APP = TestApp.start();
    private static final Corridor CORRIDOR = new Corridor(APP);

    @AfterAll
    static void stop() {
        APP.close();
    }

    @Test
    void theFeedHoldsWhatThePhoneMayShowAndNothingMore() {
        long marta = CORRIDOR.contact(CORRIDOR.ines, "Marta Lindqvist", "Harbor Museum");
        APP.sql("UPDATE contact SET cadence_days = 90 WHERE id = ?", marta);
        long touch = CORRIDOR.touch(marta, "2026-11-02", "IN_PERSON", "MUTUAL", "A secret about arrows.");
        APP.sql(
                "UPDATE touch SET next_action = 'Bring the embarrassing photo', next_on = '2026-11-20' WHERE id = ?",
                touch);
        long gus = CORRIDOR.contact(CORRIDOR.ines, "Gus Terhune", "");
        APP.sql("UPDATE contact SET cadence_days = 7 WHERE id = ?", gus);
        CORRIDOR.contact(CORRIDOR.omar, "Not Mine", "");
        long assignment = assignment(
                "Coffee with a stranger; or, a very long title that no calendar line can hold ☕",
                "2026-11-21T04:59:00.000Z");
        speaks("2026-11-18");
        speaks("2027-03-16");

        var ines = CORRIDOR.signedIn("ines@example.edu");
        var path = address(ines);
        var answer = APP.browser().get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/calendar");
        var text = answer.body();
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        for (var line : text.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
        }
        var unfolded = text.replace("\r\n ", "");
        assertThat(unfolded)
                .contains("UID:assignment-" + assignment + "@how-to-talk")
                .contains("DTSTART:20261121T045900Z")
                .contains("Coffee with a stranger\\; or\\, a very long title")
                .contains("UID:touch-" + touch + "@how-to-talk")
                .contains("SUMMARY:Next step: Marta")
                .contains("DTSTART;VALUE=DATE:20261120")
                .contains("SUMMARY:Stay in touch: Gus")
                .contains("DTSTART;VALUE=DATE:20261112")
                .contains("DTSTART:20261118T150000Z") // 10:00 in winter
                .contains("DTSTART:20270316T140000Z") // 10:00 after the clocks went forward
                .doesNotContain("embarrassing")
                .doesNotContain("secret about")
                .doesNotContain("Lindqvist")
                .doesNotContain("Harbor")
                .doesNotContain("Not Mine");
        assertThat(Biweekly.parse(text).first().getEvents()).hasSize(5);
        var again = APP.browser().get(path).body();
        assertThat(again).isEqualTo(text);
    }

    @Test
    void theAddressIsShownOnceAndStopsWorkingWhenItIsReplacedOrRevoked() {
        var omar = CORRIDOR.signedIn("omar@example.edu");
        assertThat(omar.get("/settings/calendar").heading()).isEqualTo("Your days, in your own calendar");
        var first = address(omar);
        assertThat(omar.get("/settings/calendar").text())
                .contains("Your calendar is connected")
                .doesNotContain(first);
        var second = address(omar);
        assertThat(APP.browser().get(first).status()).isEqualTo(404);
        assertThat(APP.browser().get(second).status()).isEqualTo(200);
        assertThat(APP.number("SELECT count(*) FROM calendar_feed WHERE instr(?, token_hash) > 0", second))
                .isZero();
        omar.post("/settings/calendar/removal");
        assertThat(APP.browser().get(second).status()).isEqualTo(404);
        assertThat(APP.browser().get("/calendar/" + "a".repeat(43) + ".ics").status())
                .isEqualTo(404);
        assertThat(APP.browser().get("/calendar/x.ics").status()).isEqualTo(404);
    }

    @Test
    void theFeedOfADisabledAccountIsGone() {
        CORRIDOR.enrol("Left Early", "left@example.edu", "STUDENT");
        var path = address(CORRIDOR.signedIn("left@example.edu"));
        assertThat(APP.browser().get(path).status()).isEqualTo(200);
        APP.sql("UPDATE account SET disabled_at = '2026-11-12T15:00:00.000Z' WHERE email = 'left@example.edu'");
        assertThat(APP.browser().get(path).status()).isEqualTo(404);
    }

    private static String address(Browser browser) {
        var link = browser.post("/settings/calendar").page().select("#link").val();
        return link.substring(link.indexOf("/calendar/"));
    }

    private static long assignment(String title, String dueAt) {
        APP.sql(
                "INSERT INTO assignment_group (course_id, name, position) VALUES (?, 'Networking', 1)",
                CORRIDOR.course);
        APP.sql("""
                INSERT INTO assignment (course_id, group_id, position, title, week, kind, online, points, due_at)
                SELECT ?, max(id), 1, ?, 11, 'NETWORKING', 1, 5000, ? FROM assignment_group
                """, CORRIDOR.course, title, dueAt);
        return APP.number("SELECT max(id) FROM assignment");
    }

    private static void speaks(String day) {
        APP.sql("""
                INSERT INTO speaking_day (section_id, assignment_id, day, starts_at, title, green_after, yellow_after, red_after)
                SELECT ?, max(id), ?, '10:00', 'First stories', 120, 150, 180 FROM assignment
                """, CORRIDOR.section, day);
        APP.sql(
                "INSERT INTO slot (speaking_day_id, position, enrolment_id) SELECT max(id), 1, ? FROM speaking_day",
                CORRIDOR.inesEnrolment);
    }
}
