package howtotalk.home;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import howtotalk.contact.Corridor;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SeenByTheInstructorTest {

    private static final TestApp APP = TestApp.start();
    private static final Corridor CORRIDOR = new Corridor(APP);

    @AfterAll
    static void stop() {
        APP.close();
    }

    @Test
    void theStudentSeesExactlyTheCountsOfTheCourse() {
        APP.sql(
                "INSERT INTO course_break (course_id, title, first_day, last_day) VALUES (?, 'Fall break', '2026-10-12', '2026-10-18')",
                CORRIDOR.course);
        long marta = CORRIDOR.contact(CORRIDOR.ines, "Marta Secret", "Secret Museum");
        long femi = CORRIDOR.contact(CORRIDOR.ines, "Femi Secret", "");
        CORRIDOR.touch(marta, "2026-08-30", "IN_PERSON", "MUTUAL", "The day before the course.");
        CORRIDOR.touch(marta, "2026-08-31", "IN_PERSON", "MUTUAL", "Secret words on the first day.");
        long sent = CORRIDOR.touch(marta, "2026-09-08", "EMAIL", "OUTGOING", "Secret mail.");
        long answer = CORRIDOR.touch(marta, "2026-09-15", "EMAIL", "INCOMING", "Secret answer.");
        APP.sql(
                "UPDATE touch SET answers_id = ?, helped = 'Carried boxes', referral = 'GIVEN' WHERE id = ?",
                sent,
                answer);
        CORRIDOR.touch(femi, "2026-10-14", "TEXT", "OUTGOING", "In the break.");
        CORRIDOR.touch(femi, "2026-11-12", "PHONE", "OUTGOING", "Today, not reached.");
        CORRIDOR.contact(CORRIDOR.omar, "Somebody of Omar", "");
        var ines = CORRIDOR.signedIn("ines@example.edu");
        var page = ines.get("/what-my-instructor-sees");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("Secret");
        assertThat(page.text())
                .contains("weeks with a conversation 2 of 9")
                .contains("unknown")
                .contains("you noted no day");
        assertThat(row(page.page(), "1 Mon 31 Aug")).isEqualTo("1 – – – – – – 1 of 1 unknown");
        assertThat(row(page.page(), "2 Mon 7 Sep")).isEqualTo("– – – 1 – – – 1 of 1 unknown");
        assertThat(row(page.page(), "3 Mon 14 Sep")).isEqualTo("– – – 1 – – – 1 of 1 unknown");
        assertThat(row(page.page(), "Break Mon 12 Oct")).isEqualTo("– – – – – 1 – 0 of 1 unknown");
        assertThat(row(page.page(), "10 Mon 9 Nov")).isEqualTo("– 1 – – – – – 0 of 1 unknown");
        assertThat(row(page.page(), "All")).isEqualTo("1 1 – 2 – 1 – 3 of 5 unknown");
        assertThat(page.text()).contains("On the list 0 Tried 1 Talked once 0 In conversation 1 Gone quiet 0");

        ines.post("/activity-days", "add", "10");
        ines.post("/activity-days", "add", "5");
        assertThat(row(ines.get("/what-my-instructor-sees").page(), "All")).isEqualTo("1 1 – 2 – 1 – 3 of 5 15");
        var more = ines.post("/activity-days", "set", "0", "next", "/more");
        assertThat(more.location()).isEqualTo("/more");
        assertThat(ines.get("/more").text()).contains("0 minutes noted today");
        for (var wrong : new String[] {"-1", "1441", "many", ""}) {
            assertThat(ines.post("/activity-days", "set", wrong).status()).isEqualTo(422);
        }
        assertThat(ines.post("/activity-days", "add", "0").status()).isEqualTo(422);
    }

    private static String row(Element page, String head) {
        return page.select("tr").stream()
                .filter(row -> row.select("th").text().equals(head))
                .map(row -> row.select("td").text())
                .findFirst()
                .orElse("no row " + head);
    }

    @Test
    void whatWasHandedInIsListed() {
        APP.sql("INSERT INTO assignment_group (course_id, name, position) VALUES (?, 'Work', 1)", CORRIDOR.course);
        APP.sql(
                "INSERT INTO assignment (course_id, group_id, position, title, week, kind, online, points) SELECT course_id, id, 1, 'Reconnect with five', 3, 'NETWORKING', 1, 5000 FROM assignment_group");
        long assignment = APP.number("SELECT max(id) FROM assignment");
        for (long enrolment : new long[] {
            CORRIDOR.inesEnrolment, APP.number("SELECT id FROM enrolment WHERE account_id = ?", CORRIDOR.omar)
        }) {
            APP.sql("INSERT INTO submission (assignment_id, enrolment_id) VALUES (?, ?)", assignment, enrolment);
        }
        APP.sql(
                "INSERT INTO attempt (submission_id, number, saved_at, handed_in_at, sha256) SELECT id, 1, '2026-10-01T12:00:00.000Z', '2026-10-01T12:00:00.000Z', ? FROM submission WHERE enrolment_id = ?",
                "0".repeat(64),
                CORRIDOR.inesEnrolment);
        assertThat(CORRIDOR.signedIn("ines@example.edu")
                        .get("/what-my-instructor-sees")
                        .text())
                .contains("Reconnect with five Handed in Thu 1 Oct 08:00 · attempt 1 · nothing from your log");
        assertThat(CORRIDOR.signedIn("omar@example.edu")
                        .get("/what-my-instructor-sees")
                        .text())
                .doesNotContain("Reconnect with five");
    }

    @Test
    void whoeverStudiesNothingIsToldSo() {
        assertThat(CORRIDOR.signedIn("root@example.edu")
                        .get("/what-my-instructor-sees")
                        .text())
                .contains("nobody counts anything");
        assertThat(CORRIDOR.signedIn("root@example.edu").get("/more").status()).isEqualTo(200);
    }
}
