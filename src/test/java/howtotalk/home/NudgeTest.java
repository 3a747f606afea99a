package howtotalk.home;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import howtotalk.contact.Corridor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class NudgeTest {

    private static final TestApp APP = TestApp.start();
    private static final Corridor CORRIDOR = new Corridor(APP);

    @AfterAll
    static void stop() {
        APP.close();
    }

    @Test
    void oneClickDraftsANudgeToAllWhoAreQuietAndOneMoreSendsItOnce() {
        long marta = CORRIDOR.contact(CORRIDOR.ines, "Marta", "");
        CORRIDOR.touch(marta, "2026-11-10", "IN_PERSON", "MUTUAL", "A private word.");
        long quiet = APP.number("SELECT id FROM enrolment WHERE account_id = ?", CORRIDOR.omar);
        var teacher = CORRIDOR.signedIn("whitcombe@example.edu");
        var path = "/courses/" + CORRIDOR.course + "/nudges";
        assertThat(teacher.get("/").page().select("a[href=" + path + "/new]")).hasSize(1);
        var page = teacher.get(path + "/new");
        assertThat(page.heading()).endsWith("gone quiet.");
        assertThat(page.text()).contains("Omar Haidari").doesNotContain("Ines").doesNotContain("private word");
        for (int i = 0; i < 2; i++) {
            var answer = teacher.post(
                    path,
                    "form_key",
                    "one-nudge-to-omar",
                    "text",
                    "Hi {name}, 👋\nhow are you?",
                    "student",
                    Long.toString(quiet));
            assertThat(answer.status()).isEqualTo(303);
        }
        assertThat(APP.number("SELECT count(*) FROM mail WHERE recipient = 'omar@example.edu'"))
                .isEqualTo(1);
        assertThat(APP.text("SELECT body FROM mail WHERE recipient = 'omar@example.edu'"))
                .isEqualTo("Hi Omar, 👋\nhow are you?");
        var again = teacher.get(path + "/new");
        assertThat(again.text()).contains("Nudged today.");
        assertThat(again.page().select("input[value=" + quiet + "][checked]")).isEmpty();
    }

    @Test
    void whoIsNotAStudentOfTheVisitorsSectionsIsNotWrittenTo() {
        APP.sql("INSERT INTO section (course_id, name) VALUES (?, 'Section 2')", CORRIDOR.course);
        CORRIDOR.enrol("Away Elsewhere", "away@example.edu", "STUDENT");
        APP.sql(
                "UPDATE enrolment SET section_id = (SELECT max(id) FROM section) WHERE account_id = (SELECT id FROM account WHERE email = 'away@example.edu')");
        long away = APP.number("SELECT max(id) FROM enrolment");
        var path = "/courses/" + CORRIDOR.course + "/nudges";
        var assistant = CORRIDOR.signedIn("nadia@example.edu");
        assertThat(assistant.get(path + "/new").text()).doesNotContain("Away Elsewhere");
        var refused = assistant.post(path, "text", "Hi", "student", Long.toString(away));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Choose at least one student.");
        assertThat(APP.number("SELECT count(*) FROM mail WHERE recipient = 'away@example.edu'"))
                .isZero();
        var teacher = CORRIDOR.signedIn("whitcombe@example.edu");
        var empty = teacher.post(path, "text", "  ", "student", Long.toString(away));
        assertThat(empty.text()).contains("What do you want to say?");
    }
}
