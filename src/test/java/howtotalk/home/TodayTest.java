package howtotalk.home;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import howtotalk.contact.Corridor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a student does from Today with one tap. */
class TodayTest {

    private static final TestApp APP = TestApp.start();
    private static final Corridor CORRIDOR = new Corridor(APP);

    @AfterAll
    static void stop() {
        APP.close();
    }

    @Test
    void didItOpensTheLogWithThePersonAndTheChannelOfLastTime() {
        long femi = friend("Femi Oyelaran", "VIDEO");
        var ines = CORRIDOR.signedIn("ines@example.edu");
        var link = ines.get("/").page().selectFirst("a[aria-label='Did it: log a conversation with Femi Oyelaran']");
        assertThat(link).isNotNull();
        var form = ines.get(link.attr("href"));
        assertThat(form.page().select("input[name=who]").val()).isEqualTo("Femi Oyelaran");
        assertThat(form.page().select("input[name=channel][checked]").val()).isEqualTo("VIDEO");
        assertThat(form.page().select("input[name=when][checked]").val()).isEqualTo("TODAY");
        ines.submit(form, "/touches", "what", "We compared notes.");
        assertThat(APP.text(
                        "SELECT channel || happened_on FROM touch WHERE contact_id = ? ORDER BY id DESC LIMIT 1", femi))
                .isEqualTo("VIDEO2026-11-12");
        ines.get("/"); // says once what was saved
        assertThat(ines.get("/").text()).doesNotContain("Femi Oyelaran");
    }

    @Test
    void snoozeIsOneTapForAWeekAndIsTakenBackWithAnother() {
        long gus = friend("Gus Terhune", "PHONE");
        var ines = CORRIDOR.signedIn("ines@example.edu");
        var today = ines.submit(ines.get("/"), "/contacts/" + gus + "/snooze");
        assertThat(today.location()).isEqualTo("/");
        var notice = ines.get("/");
        assertThat(notice.page().select(".notice").text())
                .contains("No reminder of Gus Terhune before")
                .contains("Undo");
        assertThat(notice.page()
                        .select("h2:contains(Stay in touch)")
                        .first()
                        .closest("section")
                        .text())
                .doesNotContain("Gus");
        assertThat(APP.text("SELECT snoozed_until FROM contact WHERE id = ?", gus))
                .isEqualTo("2026-11-19");
        ines.submit(notice, "/contacts/" + gus + "/snooze");
        assertThat(ines.get("/").text()).contains("Gus Terhune is back on your list.", "Did it", "Snooze");
        assertThat(ines.get("/").page().select(".notice")).isEmpty();
    }

    @Test
    void aPromiseThatIsLoggedIsDoneAndOneThatIsUntickedIsNot() {
        long marta = CORRIDOR.contact(CORRIDOR.ines, "Marta Lindqvist", "Harbor Museum");
        long first = promise(marta, "Send her the tide table 🌊");
        var ines = CORRIDOR.signedIn("ines@example.edu");
        var link = ines.get("/").page().selectFirst("a[aria-label^='Did it, log it: Send her the tide table']");
        assertThat(link).isNotNull();
        var form = ines.get(link.attr("href"));
        assertThat(form.text()).contains("Done: Send her the tide table 🌊");
        assertThat(form.page().select("input[name=who]").val()).isEqualTo("Marta Lindqvist");
        var refused = ines.submit(form, "/touches", "channel", "EMAIL", "what", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Done: Send her the tide table");
        ines.submit(refused, "/touches", "what", "Sent it.");
        assertThat(APP.number("SELECT count(*) FROM touch WHERE id = ? AND next_done_at IS NOT NULL", first))
                .isEqualTo(1);
        assertThat(ines.get("/").text()).doesNotContain("tide table");

        long second = promise(marta, "Ask for the archive");
        var other = ines.get("/touches/new?contact=" + marta + "&promise=" + second);
        ines.submit(other, "/touches", "channel", "EMAIL", "what", "Something else.", "promise", "");
        assertThat(ines.get("/").text()).contains("Ask for the archive", "Tick off");
        ines.post("/touches/" + second + "/done");
        assertThat(ines.get("/").text()).doesNotContain("Tick off");
    }

    @Test
    void nobodyElsesPromiseIsShownOrDone() {
        long marta = CORRIDOR.contact(CORRIDOR.ines, "Private Person", "");
        long touch = promise(marta, "Keep this to myself");
        var omar = CORRIDOR.signedIn("omar@example.edu");
        var form = omar.get("/touches/new?promise=" + touch + "&channel=%22%3E");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.body()).doesNotContain("Keep this");
        omar.post("/touches", "who", "Petra", "channel", "PHONE", "what", "Hello.", "promise", Long.toString(touch));
        assertThat(APP.number("SELECT count(*) FROM touch WHERE id = ? AND next_done_at IS NULL", touch))
                .isEqualTo(1);
        APP.sql("UPDATE touch SET next_done_at = happened_on || 'T12:00:00.000Z' WHERE id = ?", touch);
    }

    @Test
    void whoHasWrittenDownNobodyYetIsNotToldOfAllNobodies() {
        CORRIDOR.enrol("Nia Okafor", "nia@example.edu", "STUDENT");
        var nia = CORRIDOR.signedIn("nia@example.edu");
        assertThat(nia.get("/").page().select("a[href=/contacts].sec__note").text())
                .isEqualTo("Nobody in your book yet");
        CORRIDOR.contact(APP.number("SELECT id FROM account WHERE email = ?", "nia@example.edu"), "Gus Terhune", "");
        assertThat(nia.get("/").page().select("a[href=/contacts].sec__note").text())
                .isEqualTo("1 person");
    }

    private static long friend(String name, String channel) {
        long contact = CORRIDOR.contact(CORRIDOR.ines, name, "");
        APP.sql("UPDATE contact SET cadence_days = 7 WHERE id = ?", contact);
        CORRIDOR.touch(contact, "2026-10-20", channel, "MUTUAL", "We talked.");
        return contact;
    }

    private static long promise(long contact, String action) {
        long touch = CORRIDOR.touch(contact, "2026-11-02", "IN_PERSON", "MUTUAL", "We met.");
        APP.sql("UPDATE touch SET next_action = ?, next_on = '2026-11-12' WHERE id = ?", action, touch);
        return touch;
    }
}
