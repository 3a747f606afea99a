package howtotalk.touch;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import howtotalk.contact.Corridor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LoggedTouchTest {

    private static final TestApp APP = TestApp.start();
    private static final Corridor CORRIDOR = new Corridor(APP);

    @AfterAll
    static void stop() {
        APP.close();
    }

    @Test
    void oneTapMakesAnAnsweredMessageAConversationOnce() {
        long contact = CORRIDOR.contact(CORRIDOR.ines, "Answering Person", "");
        long sent = CORRIDOR.touch(contact, "2026-11-02", "EMAIL", "OUTGOING", "May I ask you something?");
        var ines = CORRIDOR.signedIn("ines@example.edu");
        var page = ines.get("/touches/" + sent);
        assertThat(page.text()).contains("No answer yet").contains("Not yet");
        var answer = ines.submit(page, "/touches/" + sent + "/answers");
        assertThat(ines.submit(page, "/touches/" + sent + "/answers").location())
                .isEqualTo(answer.location());
        assertThat(APP.number("SELECT count(*) FROM touch WHERE answers_id = ?", sent))
                .isEqualTo(1);
        assertThat(APP.text("SELECT direction || ' ' || happened_on FROM touch WHERE answers_id = ?", sent))
                .isEqualTo("INCOMING 2026-11-12");
        assertThat(ines.get("/touches/" + sent).text())
                .contains("Answered today")
                .contains("Yes: counts");
        assertThat(ines.get("/contacts/" + contact).text()).contains("2 entries, 1 conversation");
    }

    @Test
    void anAnswerLoggedBeforeIsLinkedInOneTapButOnlyWithTheSamePerson() {
        long contact = CORRIDOR.contact(CORRIDOR.ines, "Linked Person", "");
        long other = CORRIDOR.contact(CORRIDOR.ines, "Other Person", "");
        long sent = CORRIDOR.touch(contact, "2026-11-02", "TEXT", "OUTGOING", "Coffee?");
        long came = CORRIDOR.touch(contact, "2026-11-03", "TEXT", "INCOMING", "Yes!");
        long stray = CORRIDOR.touch(other, "2026-11-03", "TEXT", "INCOMING", "Who is this?");
        var ines = CORRIDOR.signedIn("ines@example.edu");
        assertThat(ines.post("/touches/" + sent + "/answers", "by", "" + stray).status())
                .isEqualTo(404);
        assertThat(ines.post("/touches/" + came + "/answers").status()).isEqualTo(422);
        var page = ines.get("/touches/" + came);
        assertThat(page.text()).contains("It answers my text of Mon 2 Nov");
        ines.submit(page, "/touches/" + sent + "/answers");
        assertThat(APP.number("SELECT answers_id FROM touch WHERE id = ?", came))
                .isEqualTo(sent);
    }

    @Test
    void everythingCanBeEditedButWhenItWasLogged() {
        long contact = CORRIDOR.contact(CORRIDOR.ines, "Edited Person", "");
        long touch = CORRIDOR.touch(contact, "2026-11-02", "PHONE", "MUTUAL", "First words.");
        var ines = CORRIDOR.signedIn("ines@example.edu");
        var form = ines.get("/touches/" + touch + "/edit");
        var saved = ines.submit(
                form,
                "/touches/" + touch,
                "what",
                "Better words.",
                "happened_on",
                "2026-11-01",
                "logged_at",
                "2020-01-01T00:00:00.000Z",
                "account_id",
                "1",
                "next_action",
                "Send the map",
                "next_on",
                "2026-11-14");
        assertThat(saved.location()).isEqualTo("/touches/" + touch);
        assertThat(APP.text("SELECT happened_on || logged_at || what FROM touch WHERE id = ?", touch))
                .isEqualTo("2026-11-01" + "2026-11-02T23:00:00.000Z" + "Better words.");
        var stale = ines.submit(form, "/touches/" + touch, "what", "Other words.");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().select("textarea").eachText()).contains("Better words.", "Other words.");
        assertThat(ines.get("/contacts/" + contact).text()).contains("Send the map Saturday");
        assertThat(ines.post("/touches/" + touch + "/done").location()).isEqualTo("/");
        assertThat(ines.get("/touches/" + touch).text()).contains("Done today");
        ines.post("/touches/" + touch + "/done", "done", "no");
        assertThat(ines.get("/touches/" + touch).text()).contains("Saturday");
    }

    @Test
    void whatWasHandedInStaysInTheLog() {
        long contact = CORRIDOR.contact(CORRIDOR.ines, "Evidence Person", "");
        long free = CORRIDOR.touch(contact, "2026-11-02", "PHONE", "MUTUAL", "Free to go.");
        long kept = CORRIDOR.touch(contact, "2026-11-03", "PHONE", "MUTUAL", "Handed in.");
        APP.sql("INSERT INTO assignment_group (course_id, name, position) VALUES (?, 'Work', 1)", CORRIDOR.course);
        APP.sql(
                "INSERT INTO assignment (course_id, group_id, position, title, week, kind, online, points) SELECT course_id, id, 1, 'Five', 3, 'NETWORKING', 1, 5000 FROM assignment_group");
        APP.sql(
                "INSERT INTO submission (assignment_id, enrolment_id) SELECT id, ? FROM assignment",
                CORRIDOR.inesEnrolment);
        APP.sql(
                "INSERT INTO attempt (submission_id, number, saved_at, handed_in_at, sha256) SELECT id, 1, '2026-11-04T12:00:00.000Z', '2026-11-04T12:00:00.000Z', ? FROM submission",
                "0".repeat(64));
        APP.sql(
                "INSERT INTO evidence (attempt_id, position, touch_id, person, organisation, channel, direction, two_way, origin, happened_on, logged_at, what, place, learned) SELECT id, 1, ?, 'Evidence', '', 'PHONE', 'MUTUAL', 1, 'NEW', '2026-11-03', '2026-11-03T23:00:00.000Z', 'Handed in.', '', '' FROM attempt",
                kept);
        var ines = CORRIDOR.signedIn("ines@example.edu");
        assertThat(ines.get("/touches/" + kept).text()).contains("so it stays in your log");
        ines.post("/touches/" + kept + "/delete");
        assertThat(ines.get("/touches/" + kept).status()).isEqualTo(200);
        assertThat(ines.post("/touches/" + free + "/delete").location()).isEqualTo("/contacts/" + contact);
        assertThat(ines.get("/touches/" + free).status()).isEqualTo(404);
        assertThat(ines.get("/contacts/" + contact + "/erase").text())
                .contains("One conversation was handed in or filed");
        ines.post("/contacts/" + contact + "/erase");
        assertThat(APP.text("SELECT what FROM evidence WHERE person = 'Evidence'"))
                .isEqualTo("Handed in.");
    }
}
