package howtotalk.coach;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import howtotalk.contact.Corridor;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class NoteTest {

    private static final TestApp APP = TestApp.start();
    private static final Corridor CORRIDOR = new Corridor(APP);

    @AfterAll
    static void stop() {
        APP.close();
    }

    @Test
    void aDraftIsKeptWithRemarksBesideItAndSentWithOneTap() {
        long marta = CORRIDOR.contact(CORRIDOR.ines, "Marta Lindqvist", "Harbor Museum");
        var ines = CORRIDOR.signedIn("ines@example.edu");
        var page = ines.get("/contacts/" + marta + "/note");
        assertThat(page.heading()).isEqualTo("What will I say to Marta Lindqvist?");
        var here = "/contacts/" + marta + "/note";
        var saved =
                ines.submit(page, here, "kind", "EMAIL", "text", "I'd like to add you to my professional network 🗺️");
        assertThat(saved.status()).isEqualTo(303);
        var again = ines.get(here);
        assertThat(again.text()).contains("is what thousands of others write").contains("Marta is not greeted by name");
        assertThat(ines.get("/notes").text()).contains("Marta Lindqvist").contains("Not sent yet");
        var sent = ines.post(
                here + "/sent", "form_key", "the-one-tap-that-sends", "kind", "EMAIL", "text", "Hi Marta! שלום");
        assertThat(sent.location()).isEqualTo("/contacts/" + marta);
        ines.post(here + "/sent", "form_key", "the-one-tap-that-sends", "kind", "EMAIL", "text", "Hi Marta! שלום");
        assertThat(APP.number("SELECT count(*) FROM touch WHERE contact_id = ?", marta))
                .isEqualTo(1);
        assertThat(APP.text(
                        "SELECT channel || direction || what || happened_on FROM touch WHERE contact_id = ?", marta))
                .isEqualTo("EMAILOUTGOINGHi Marta! שלום2026-11-12");
        assertThat(APP.number("SELECT count(*) FROM note WHERE contact_id = ?", marta))
                .isZero();
        var list = ines.get("/notes");
        long touch = APP.number("SELECT max(id) FROM touch WHERE contact_id = ?", marta);
        assertThat(list.text()).contains("Waiting for an answer").contains("Sent by e-mail today");
        ines.submit(list, "/touches/" + touch + "/answers");
        assertThat(APP.number("SELECT answers_id FROM touch ORDER BY id DESC LIMIT 1"))
                .isEqualTo(touch);
        assertThat(ines.get("/notes").page().select("form[action=/touches/" + touch + "/answers]"))
                .isEmpty();
    }

    @Test
    void twoTabsDoNotOverwriteEachOtherAndASentNoteDoesNotComeBack() {
        long gus = CORRIDOR.contact(CORRIDOR.ines, "Gus Terhune", "");
        var here = "/contacts/" + gus + "/note";
        var ines = CORRIDOR.signedIn("ines@example.edu").header("Accept", "application/json");
        assertThat(ines.post(here, "version", "0", "kind", "TEXT", "text", "One")
                        .body())
                .contains("\"version\":1");
        var stale = ines.post(here, "version", "0", "kind", "TEXT", "text", "Two");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("One");
        assertThat(ines.post(here, "version", "1", "kind", "TEXT", "text", "Three")
                        .body())
                .contains("\"version\":2");
        ines.post(here + "/sent", "kind", "TEXT", "text", "Three");
        assertThat(ines.post(here, "version", "2", "kind", "TEXT", "text", "Three")
                        .status())
                .isEqualTo(409);
        assertThat(APP.number("SELECT count(*) FROM note WHERE contact_id = ?", gus))
                .isZero();
    }

    @Test
    void theScriptGetsTheRemarksAsTheyStandOnThePage() {
        long ruth = CORRIDOR.contact(CORRIDOR.ines, "Ruth Abernathy", "Lanternway");
        var ines = CORRIDOR.signedIn("ines@example.edu");
        var answer =
                ines.post("/contacts/" + ruth + "/note/remarks", "kind", "CONNECTION", "text", "<b>" + "x".repeat(300));
        assertThat(answer.body())
                .contains("303 of 300 characters")
                .doesNotContain("<b>")
                .doesNotContain("<html");
    }

    @Test
    void somebodyNewIsAddedAsAPersonToGetToKnowAndOnlyOnce() {
        var ines = CORRIDOR.signedIn("ines@example.edu");
        for (int i = 0; i < 2; i++) {
            var answer = ines.post("/notes", "form_key", "somebody-new-to-write-to", "who", "Femi O’Yelaran");
            assertThat(answer.location()).matches("/contacts/\\d+/note");
        }
        assertThat(APP.text("SELECT list FROM contact WHERE name = 'Femi O’Yelaran'"))
                .isEqualTo("NEED_TO_KNOW");
        var refused = ines.post("/notes", "who", "  ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("A first name is enough");
    }

    @Test
    void nobodyElseReadsANote() {
        long owen = CORRIDOR.contact(CORRIDOR.ines, "Owen Castellanos", "");
        var here = "/contacts/" + owen + "/note";
        CORRIDOR.signedIn("ines@example.edu").post(here, "version", "0", "kind", "EMAIL", "text", "Private words.");
        for (var stranger : Corridor.strangers()) {
            var browser = CORRIDOR.signedIn(stranger);
            assertThat(browser.get(here).status()).isEqualTo(404);
            assertThat(browser.post(here, "version", "1", "kind", "EMAIL", "text", "Mine")
                            .status())
                    .isEqualTo(404);
            assertThat(browser.post(here + "/sent", "kind", "EMAIL", "text", "Mine")
                            .status())
                    .isEqualTo(404);
            assertThat(browser.get("/notes").text())
                    .doesNotContain("Private words.")
                    .doesNotContain("Owen");
        }
        assertThat(APP.text("SELECT text FROM note WHERE contact_id = ?", owen)).isEqualTo("Private words.");
    }

    @Test
    void theCardHasAllFourPartsHoweverLittleIsKnown() {
        var today = LocalDate.parse("2026-11-12");
        var little = ConversationCard.of(new Known("Gus", "", "", "", null, "", "", "", ""), today);
        assertThat(little.questions()).hasSize(2).doesNotHaveDuplicates();
        assertThat(little.opener()).isNotBlank();
        assertThat(little.offer()).contains("Gus");
        assertThat(little.next()).contains("name a day");
        var much = ConversationCard.of(
                new Known(
                        "Dr. Femi Oyelaran",
                        "Sign designer",
                        "St. Brigid’s",
                        "Marta Lindqvist",
                        LocalDate.parse("2026-11-02"),
                        "He showed me the arrow.",
                        "Tired people read colors.",
                        "I counted visitors.",
                        "Send the counts"),
                today);
        assertThat(much.opener())
                .isEqualTo("Begin where you left off 10 days ago. You noted: “He showed me the arrow.”");
        assertThat(much.questions().get(1)).contains("a sign designer");
        assertThat(much.next()).contains("“Send the counts”");
    }
}
