package howtotalk.home;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.contact.Corridor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class WeekTest {

    private static final TestApp APP = TestApp.start();
    private static final Corridor CORRIDOR = new Corridor(APP);

    @AfterAll
    static void stop() {
        APP.close();
    }

    @Test
    void theInstructorsWeekHasTheNumbersThatTheStudentIsShown() {
        long marta = CORRIDOR.contact(CORRIDOR.ines, "Marta", "Harbor Museum");
        long again = CORRIDOR.contact(CORRIDOR.ines, "Marta L.", "");
        APP.sql("UPDATE contact SET merged_into = ? WHERE id = ?", marta, again);
        CORRIDOR.touch(marta, "2026-08-30", "IN_PERSON", "MUTUAL", "The day before the course.");
        CORRIDOR.touch(marta, "2026-10-02", "PHONE", "MUTUAL", "By phone.");
        CORRIDOR.touch(again, "2026-10-02", "IN_PERSON", "MUTUAL", "The same person on the same day.");
        long sent = CORRIDOR.touch(again, "2026-10-20", "EMAIL", "OUTGOING", "Asked.");
        long answer = CORRIDOR.touch(marta, "2026-10-21", "EMAIL", "INCOMING", "The answer, under the other name.");
        CORRIDOR.touch(marta, "2026-10-30", "LINKEDIN", "OUTGOING", "Nothing came back.");
        APP.sql("UPDATE touch SET answers_id = ? WHERE id = ?", sent, answer);
        APP.sql("INSERT INTO activity_day (account_id, day, minutes) VALUES (?, '2026-11-05', 500)", CORRIDOR.ines);
        APP.sql("INSERT INTO activity_day (account_id, day, minutes) VALUES (?, '2026-11-06', 41)", CORRIDOR.ines);

        var seen = CORRIDOR.signedIn("ines@example.edu").get("/what-my-instructor-sees");
        assertThat(figure(seen, "conversations")).isEqualTo("2");
        assertThat(figure(seen, "last conversation")).isEqualTo("Wed 21 Oct");
        assertThat(figure(seen, "last by voice")).isEqualTo("Fri 2 Oct");
        assertThat(figure(seen, "messages answered")).isEqualTo("1 of 2");
        assertThat(figure(seen, "of social media in the last seven days")).isEqualTo("41 min");

        var week = CORRIDOR.signedIn("whitcombe@example.edu").get("/");
        assertThat(row(week, "Ines Carvalho")).endsWith("41 2 41 days");
        assertThat(row(week, "Omar Haidari")).endsWith("– 0 never");
        assertThat(week.text())
                .contains("Ines Carvalho Section 1 · Last spoke with someone 22 days ago.")
                .contains("Omar Haidari Section 1 · Nothing logged yet.")
                .contains("no conversation in two weeks · 2 of 2");
    }

    @Test
    void theNavigationSaysHowMuchWaitsForAGrade() {
        APP.sql("INSERT INTO assignment_group (course_id, name, position) VALUES (?, 'Work', 1)", CORRIDOR.course);
        APP.sql(
                "INSERT INTO assignment (course_id, group_id, position, title, week, kind, online, points) SELECT course_id, id, 1, 'Goals', 3, 'WRITTEN', 1, 5000 FROM assignment_group");
        long elsewhere = APP.number("SELECT max(id) FROM section");
        APP.sql("INSERT INTO section (course_id, name) VALUES (?, 'Section 2')", CORRIDOR.course);
        var instructor = CORRIDOR.signedIn("whitcombe@example.edu");
        assertThat(toGrade(instructor.get("/courses/" + CORRIDOR.course + "/gradebook")))
                .isEmpty();
        APP.sql(
                "INSERT INTO submission (assignment_id, enrolment_id) SELECT max(id), ? FROM assignment",
                CORRIDOR.inesEnrolment);
        APP.sql(
                "INSERT INTO attempt (submission_id, number, saved_at, handed_in_at, sha256) SELECT max(id), 1, '2026-10-01T12:00:00.000Z', '2026-10-01T12:00:00.000Z', ? FROM submission",
                "0".repeat(64));
        assertThat(toGrade(instructor.get("/courses/" + CORRIDOR.course + "/gradebook")))
                .isEqualTo("1 waiting");
        assertThat(toGrade(instructor.get("/"))).isEqualTo("1 waiting");
        assertThat(toGrade(CORRIDOR.signedIn("nadia@example.edu").get("/"))).isEqualTo("1 waiting");
        assertThat(toGrade(CORRIDOR.signedIn("ines@example.edu").get("/"))).isEmpty();
        APP.sql(
                "UPDATE enrolment SET section_id = ? WHERE account_id = (SELECT id FROM account WHERE email = 'nadia@example.edu')",
                elsewhere + 1);
        assertThat(toGrade(CORRIDOR.signedIn("nadia@example.edu").get("/"))).isEmpty();
        long work = APP.number("SELECT max(id) FROM submission");
        instructor.post("/submissions/" + work + "/assessment", "version", "0", "score", "50", "comment", "");
        assertThat(toGrade(instructor.get("/"))).isEmpty();
    }

    private static String toGrade(Browser.Answer page) {
        return page.page().select(".nav a[href$=/grading] .count").text();
    }

    private static String figure(Browser.Answer page, String what) {
        return page.page().select(".fig").stream()
                .filter(figure -> figure.select("dt").text().equals(what))
                .map(figure -> figure.select("dd").text())
                .findFirst()
                .orElse("no figure " + what);
    }

    private static String row(Browser.Answer page, String name) {
        return page.page().select("tbody tr").stream()
                .filter(row -> row.select("th").text().equals(name))
                .map(row -> row.select("td").text())
                .findFirst()
                .orElse("no row " + name);
    }
}
