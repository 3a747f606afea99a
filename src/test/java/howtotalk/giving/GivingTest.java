package howtotalk.giving;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.contact.Corridor;
import howtotalk.touch.Giving;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivingTest {

    private static final TestApp APP = TestApp.start();
    private static final Corridor CORRIDOR = new Corridor(APP);
    private static int newcomers;

    private final long account = CORRIDOR.enrol("New Giver", "giver" + ++newcomers + "@example.edu", "STUDENT");
    private final Browser browser = APP.signedIn("giver" + newcomers + "@example.edu");

    @AfterAll
    static void stop() {
        APP.close();
    }

    private long turn(long contact, String day, String helped, String received, String referral) {
        long touch = CORRIDOR.touch(contact, day, "PHONE", "MUTUAL", "We talked on " + day + ".");
        APP.sql(
                "UPDATE touch SET helped = ?, help_received = ?, referral = nullif(?, '') WHERE id = ?",
                helped,
                received,
                referral,
                touch);
        return touch;
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        "0, 0, 0, 0, '', '', false",
        "1, 0, 0, 0, You helped once, '', false",
        "0, 2, 0, 0, '', They helped you twice, true",
        "0, 1, 0, 1, '', They helped you once and sent you to somebody once, true",
        "0, 1, 0, 0, '', They helped you once, false",
        "1, 5, 0, 0, You helped once, They helped you five times, false",
        "0, 0, 1, 3, You sent them to somebody once, They sent you to somebody three times, false",
        "2, 0, 1, 0, You helped twice and sent them to somebody once, '', false",
    })
    void whatWentEitherWayIsSaidInWordsAndNeverAddedUp(
            int helped, int received, int sent, int wasSent, String given, String taken, boolean asks) {
        var giving = new Giving(helped, received, sent, wasSent);
        assertThat(giving.givenWords()).isEqualTo(given);
        assertThat(giving.receivedWords()).isEqualTo(taken);
        assertThat(giving.onlyReceived()).isEqualTo(asks);
    }

    @Test
    void anEmptyPageSaysWhereItIsWritten() {
        var page = browser.get("/give-and-take");
        assertThat(page.heading()).isEqualTo("Nothing given and nothing taken yet, as far as your log knows.");
        assertThat(page.page().select("a[href=/touches/new]")).isNotEmpty();
    }

    @Test
    void helpReceivedIsLoggedShownEditedAndTakenAlong() {
        var log = browser.get("/touches/new");
        var answer = browser.submit(
                log,
                "/touches",
                "who",
                "Dana <b>Scully</b>",
                "channel",
                "PHONE",
                "what",
                "A question about ramps.",
                "help_received",
                "Read my letter “twice” 🙏 שלום");
        assertThat(answer.status()).isEqualTo(303);
        long touch = APP.number("SELECT max(id) FROM touch WHERE account_id = ?", account);
        assertThat(browser.get("/touches/" + touch).text())
                .contains("How they helped me Read my letter “twice” 🙏 שלום");
        var edit = browser.get("/touches/" + touch + "/edit");
        assertThat(edit.page().select("#help_received").val()).startsWith("Read my letter");
        browser.submit(edit, "/touches/" + touch, "help_received", "Read it three times.");
        assertThat(browser.get("/touches/" + touch).text()).contains("Read it three times.");
        var stale = browser.submit(edit, "/touches/" + touch, "help_received", "An old page.");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("An old page.").contains("Read it three times.");
        assertThat(browser.get("/give-and-take").heading()).isEqualTo("You gave nothing yet, and received help once.");
        assertThat(browser.get("/give-and-take").body()).doesNotContain("<b>Scully");
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        var answer = browser.post(
                "/touches", "who", "Dana", "what", "", "channel", "PHONE", "help_received", "A ride home.");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#help_received").val()).isEqualTo("A ride home.");
        var tooLong = browser.post(
                "/touches", "who", "Dana", "what", "Talked.", "channel", "PHONE", "help_received", "x".repeat(20_001));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.page().select("#help_received-error").text()).contains("longer than 20000");
    }

    @Test
    void whoGaveMuchAndGotNothingBackIsAskedAfter() {
        long dana = CORRIDOR.contact(account, "Dr. Dana Scully", "Harbor Museum");
        turn(dana, "2026-10-01", "", "Showed me the archive.", "");
        turn(dana, "2026-11-02", "", "", "RECEIVED");
        long gus = CORRIDOR.contact(account, "Gus Terhune", "");
        turn(gus, "2026-10-05", "Carried boxes.", "Lent me a cart.", "");
        turn(gus, "2026-10-06", "", "And again.", "GIVEN");
        long bea = CORRIDOR.contact(account, "Bea Once", "");
        turn(bea, "2026-09-05", "", "Held the door.", "");
        var page = browser.get("/give-and-take");
        assertThat(page.heading())
                .isEqualTo("You gave help once and one referral, and received help four times and one referral.");
        assertThat(page.page().select("section[aria-labelledby=asks] li"))
                .singleElement()
                .satisfies(ask -> {
                    assertThat(ask.text())
                            .contains("Dr. Dana Scully helped you once and sent you to somebody once.")
                            .contains("How could I help Dana?");
                    assertThat(ask.select("a[href=/contacts/" + dana + "/note]"))
                            .hasSize(1);
                    assertThat(ask.select("a[href^=/touches/new?contact=" + dana + "]"))
                            .hasSize(1);
                });
        assertThat(page.page().select("table tbody tr").eachText())
                .containsExactly("Nov 2026 – – – 1", "Oct 2026 1 3 1 –", "Sep 2026 – 1 – –");
        assertThat(page.text())
                .contains(
                        "Gus Terhune 37 days ago You helped once and sent them to somebody once. They helped you twice.");
        assertThat(browser.get("/contacts/" + dana).text())
                .contains("Give and take")
                .contains("They helped you once and sent you to somebody once.")
                .contains("How could I help Dana?")
                .contains("They helped: Showed me the archive.");
        assertThat(browser.get("/contacts/" + gus).text()).doesNotContain("How could I help");
    }

    @Test
    void mergedEntriesAreOnePersonAndAnErasedOneIsNobody() {
        long dana = CORRIDOR.contact(account, "Dana Whole", "");
        long twin = CORRIDOR.contact(account, "D. Whole", "");
        turn(dana, "2026-10-01", "", "One.", "");
        turn(twin, "2026-10-02", "", "Two.", "");
        APP.sql("UPDATE contact SET merged_into = ? WHERE id = ?", dana, twin);
        var page = browser.get("/give-and-take");
        assertThat(page.text()).contains("How could I help Dana?").doesNotContain("D. Whole");
        browser.open(browser.post("/contacts/" + dana + "/erase").location()); // which says the name once more
        assertThat(browser.get("/give-and-take").text()).doesNotContain("Dana").doesNotContain("One.");
        assertThat(APP.number("SELECT count(*) FROM touch WHERE account_id = ? AND help_received <> ''", account))
                .isZero();
    }

    @Test
    void nobodyElseSeesIt() {
        long dana = CORRIDOR.contact(account, "Dana Private", "");
        turn(dana, "2026-10-01", "", "A secret favor.", "RECEIVED");
        for (var stranger : Corridor.strangers()) {
            assertThat(CORRIDOR.signedIn(stranger).get("/give-and-take").body())
                    .as(stranger)
                    .doesNotContain("Dana Private")
                    .doesNotContain("secret favor");
        }
        assertThat(browser.get("/what-my-instructor-sees").text()).contains("times you helped 0");
    }
}
