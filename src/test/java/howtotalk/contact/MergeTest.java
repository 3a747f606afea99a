package howtotalk.contact;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final TestApp APP = TestApp.start();
    private static final Corridor CORRIDOR = new Corridor(APP);

    private static int students;

    private final String email = "merger" + ++students + "@example.edu";
    private final long account = CORRIDOR.enrol("Merger " + students, email, "STUDENT");
    private final Browser browser = CORRIDOR.signedIn(email);

    private final long marta = CORRIDOR.contact(account, "Marta Oliveira", "Harbor Museum");
    private final long twin = CORRIDOR.contact(account, "M. Oliveira", "Harbor");

    @AfterAll
    static void stop() {
        APP.close();
    }

    private Browser.Answer merge(long contact, String other, String stays) {
        var path = "/contacts/" + contact + "/merge";
        return browser.submit(browser.get(path), path, "other", other, "other_id", "", "stays", stays);
    }

    @Test
    void twoEntriesBecomeOnePersonAndTwoAgain() {
        CORRIDOR.touch(marta, "2026-11-01", "PHONE", "MUTUAL", "We called.");
        CORRIDOR.touch(twin, "2026-11-05", "VIDEO", "MUTUAL", "We saw each other.");
        assertThat(browser.get("/contacts?show=CONVERSED").page().select(".row__title"))
                .hasSize(2);
        assertThat(browser.get("/what-my-instructor-sees").text()).contains("Talked once 2");

        var merged = merge(twin, "Marta Oliveira", "OTHER");
        assertThat(merged.location()).isEqualTo("/contacts/" + marta);
        var person = browser.get("/contacts/" + marta);
        assertThat(person.text())
                .contains("2 entries, 2 conversations")
                .contains("We called.")
                .contains("We saw each other.")
                .contains("You last talked 7 days ago.")
                .contains("Also in your book as M. Oliveira Harbor · last entry 7 days ago");
        assertThat(browser.get("/contacts/" + twin).location()).isEqualTo("/contacts/" + marta);
        assertThat(browser.get("/contacts").heading()).isEqualTo("One person is in your book, and nobody is waiting.");
        assertThat(browser.get("/contacts?show=ONGOING")
                        .page()
                        .select(".row__title")
                        .eachText())
                .containsExactly("Marta Oliveira");
        assertThat(browser.get("/contacts/matches?q=oliv").body()).doesNotContain("M. Oliveira");
        assertThat(browser.get("/what-my-instructor-sees").text())
                .contains("Talked once 0")
                .contains("In conversation 1");
        assertThat(APP.text("SELECT name || organisation FROM contact WHERE id = ?", twin))
                .as("nothing else is rewritten")
                .isEqualTo("M. OliveiraHarbor");

        assertThat(browser.post("/contacts/" + twin + "/split").location()).isEqualTo("/contacts/" + twin);
        assertThat(browser.get("/contacts/" + marta).text())
                .contains("1 entry, 1 conversation")
                .doesNotContain("We saw each other.")
                .doesNotContain("Also in your book");
        assertThat(browser.get("/contacts?show=CONVERSED").page().select(".row__title"))
                .hasSize(2);
        assertThat(browser.get("/what-my-instructor-sees").text()).contains("Talked once 2");
    }

    @Test
    void introductionsAreShownBothWaysThroughMerges() {
        long host = CORRIDOR.contact(account, "Host", "");
        long guest = CORRIDOR.contact(account, "Guest", "");
        APP.sql("UPDATE contact SET introduced_by = ? WHERE id = ?", host, twin);
        APP.sql("UPDATE contact SET introduced_by = ? WHERE id = ?", twin, guest);
        merge(marta, "M. Oliveira", "THIS");
        assertThat(browser.get("/contacts/" + marta).text())
                .contains("Introduced by Host")
                .contains("Introduced you to Guest");
        assertThat(browser.get("/contacts/" + guest).text()).contains("Introduced by Marta Oliveira");
        assertThat(browser.get("/contacts/" + host).text()).contains("Introduced you to Marta Oliveira");
        var edit = browser.get("/contacts/" + guest + "/edit");
        assertThat(browser.submit(edit, "/contacts/" + guest, "notes", "Only the notes")
                        .status())
                .as("who introduced somebody and was merged stays named")
                .isEqualTo(303);
        assertThat(APP.number("SELECT introduced_by FROM contact WHERE id = ?", guest))
                .isEqualTo(twin);
    }

    @Test
    void aMergeOfMergesIsOnePersonAndSplitsStepByStep() {
        long third = CORRIDOR.contact(account, "Third Entry", "");
        CORRIDOR.touch(third, "2026-11-03", "PHONE", "MUTUAL", "Third call.");
        merge(twin, "Third Entry", "THIS");
        merge(marta, "M. Oliveira", "THIS");
        assertThat(browser.get("/contacts/" + marta).text())
                .contains("Third call.")
                .contains("Third Entry");
        browser.post("/contacts/" + twin + "/split");
        assertThat(browser.get("/contacts/" + marta).text()).doesNotContain("Third call.");
        assertThat(browser.get("/contacts/" + twin).text()).contains("Third call.");
    }

    @Test
    void onlyTwoOfOnesOwnAreMerged() {
        CORRIDOR.contact(CORRIDOR.omar, "Omars Contact", "");
        assertThat(merge(marta, "Omars Contact", "THIS").text()).contains("Nobody of that name is in your book");
        assertThat(merge(marta, "Marta Oliveira", "THIS").text()).contains("That is this entry itself");
        assertThat(merge(marta, " ", "THIS").text()).contains("Write the name of the other entry.");
        long same = CORRIDOR.contact(account, "M. Oliveira", "Elsewhere");
        assertThat(merge(marta, "M. Oliveira", "THIS").text()).contains("You know 2 people of that name.");
        assertThat(merge(marta, "M. Oliveira, Elsewhere", "THIS").status()).isEqualTo(303);
        assertThat(APP.number("SELECT merged_into FROM contact WHERE id = ?", same))
                .isEqualTo(marta);
        assertThat(browser.post("/contacts/" + same + "/merge", "other", "M. Oliveira")
                        .location())
                .as("a double tap")
                .isEqualTo("/contacts/" + marta);
        assertThat(merge(marta, "M. Oliveira", "THIS").status()).isEqualTo(303);
        assertThat(browser.post("/contacts/" + marta + "/merge", "other", "M. Oliveira", "stays", "THIS")
                        .location())
                .as("a double tap")
                .isEqualTo("/contacts/" + marta);
        for (var stranger : Corridor.strangers()) {
            var other = CORRIDOR.signedIn(stranger);
            assertThat(other.get("/contacts/" + marta + "/merge").status()).isEqualTo(404);
            assertThat(other.post("/contacts/" + same + "/split").status()).isEqualTo(404);
        }
    }

    @Test
    void theEntryThatLooksTheSameIsProposed() {
        long again = CORRIDOR.contact(account, "marta oliveira", "");
        var page = browser.get("/contacts/" + marta + "/merge").page();
        assertThat(page.select("input[name=other]").val()).isEqualTo("marta oliveira");
        assertThat(page.select("input[name=other_id]").val()).isEqualTo(Long.toString(again));
    }
}
