package howtotalk.contact;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookTest {

    private static final TestApp APP = TestApp.start();
    private static final Corridor CORRIDOR = new Corridor(APP);

    @AfterAll
    static void stop() {
        APP.close();
    }

    private static Browser newcomer(String name) {
        var email = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.edu";
        CORRIDOR.enrol(name, email, "STUDENT");
        return CORRIDOR.signedIn(email);
    }

    private static long accountOf(String name) {
        return APP.number("SELECT id FROM account WHERE name = ?", name);
    }

    @Test
    void anEmptyBookSaysWhatToDoNext() {
        var page = newcomer("Empty Handed").get("/contacts");
        assertThat(page.heading()).isEqualTo("Whom do you know, and whom do you need to know?");
        assertThat(page.text()).contains("Start with five people who would pick up if you called.");
    }

    @Test
    void bothListsAreSearchedSortedAndCutIntoPages() {
        var browser = newcomer("Page Turner");
        long account = accountOf("Page Turner");
        for (int i = 0; i < 60; i++) {
            CORRIDOR.contact(account, "Acquaintance " + (100 + i), i == 7 ? "100%_sure! Ltd" : "");
        }
        long talked = CORRIDOR.contact(account, "Zoë Last", "Harbor");
        CORRIDOR.touch(talked, "2026-11-01", "PHONE", "MUTUAL", "Long ago.");
        APP.sql("UPDATE contact SET list = 'NEED_TO_KNOW' WHERE name = 'Acquaintance 103'");
        var page = browser.get("/contacts");
        assertThat(page.heading()).isEqualTo("61 people are in your book, and nobody is waiting.");
        assertThat(page.page()
                        .select("#know, section[aria-labelledby=know] .row__title")
                        .get(1)
                        .text())
                .isEqualTo("Zoë Last");
        assertThat(page.text())
                .contains("1–50 of 60")
                .contains("talked 11 days ago")
                .contains("Acquaintance 103");
        var second = browser.get("/contacts?know=2");
        assertThat(second.text()).contains("51–60 of 60").doesNotContain("Zoë Last");
        var found = browser.get("/contacts?q=100%25_SURE!");
        assertThat(found.text()).contains("Acquaintance 107").doesNotContain("Acquaintance 108");
        assertThat(browser.get("/contacts?q=%27%22%3Cscript%3E").text()).contains("Nobody here fits the search.");
        assertThat(browser.get("/contacts?show=CONVERSED").text())
                .contains("Zoë Last")
                .doesNotContain("Acquaintance 1");
        assertThat(browser.get("/contacts?show=nonsense&sort=nonsense&know=-1&need=99999999999")
                        .status())
                .isEqualTo(200);
        assertThat(browser.get("/contacts/matches?q=zo").body())
                .contains("Zoë Last")
                .doesNotContain("Acquaintance");
    }

    @Test
    void aContactIsAddedOnceEditedAndNeverOverwrittenUnseen() {
        var browser = newcomer("Careful Editor");
        var form = browser.get("/contacts/new?list=NEED_TO_KNOW");
        var answer = browser.submit(
                form, "/contacts", "name", "Renata <Prints>", "cadence_days", "30", "link", "printshop.example");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(browser.submit(form, "/contacts", "name", "Renata <Prints>").location())
                .isEqualTo(answer.location());
        var page = browser.get(answer.location());
        assertThat(page.heading()).isEqualTo("Renata <Prints>");
        assertThat(page.page().select("a[href='https://printshop.example']")).hasSize(1);
        var edit = browser.get(answer.location() + "/edit");
        assertThat(browser.submit(edit, answer.location(), "organisation", "First tab")
                        .status())
                .isEqualTo(303);
        var stale = browser.submit(edit, answer.location(), "organisation", "Second tab");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().select("textarea").eachText()).contains("First tab", "Second tab");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "name | '  ' | Write the name",
                "list | ENEMIES | Choose one of the two lists",
                "email | nobody | has an @",
                "link | javascript:alert(1) | no address of a page",
                "link | data:text/html,x | no address of a page",
                "cadence_days | 0 | from 1 to 730",
                "cadence_days | 731 | from 1 to 730",
                "cadence_days | often | from 1 to 730",
                "last_spoken_on | 2027-01-01 | still to come",
                "introduced_by | Nobody At All | Nobody of that name is in your book"
            })
    void whatCannotBeUsedIsAnsweredWithASentence(String field, String typed, String sentence) {
        var browser = CORRIDOR.signedIn("ines@example.edu");
        var form = browser.get("/contacts/new");
        var answer = field.equals("name")
                ? browser.submit(form, "/contacts", "name", typed)
                : browser.submit(form, "/contacts", "name", "Somebody", field, typed);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(sentence);
    }

    @Test
    void introductionsNeverRunInACircleAndStayWithinOnesOwnBook() {
        long a = CORRIDOR.contact(CORRIDOR.ines, "Ada", "");
        long b = CORRIDOR.contact(CORRIDOR.ines, "Bea", "");
        long c = CORRIDOR.contact(CORRIDOR.ines, "Cleo", "");
        CORRIDOR.contact(CORRIDOR.omar, "Omars Friend", "");
        var ines = CORRIDOR.signedIn("ines@example.edu");
        assertThat(introduce(ines, b, "ada").status()).isEqualTo(303);
        assertThat(introduce(ines, c, "Bea").status()).isEqualTo(303);
        assertThat(introduce(ines, a, "Cleo").text()).contains("That would be a circle");
        assertThat(introduce(ines, a, "Ada").text()).contains("Nobody introduces themselves here");
        assertThat(introduce(ines, a, "Omars Friend").status()).isEqualTo(422);
        assertThat(ines.get("/contacts/" + a).text()).contains("Introduced you to Bea");
        assertThat(ines.get("/contacts/" + b).text()).contains("Introduced by Ada");
    }

    private static Browser.Answer introduce(Browser browser, long contact, String by) {
        var path = "/contacts/" + contact;
        return browser.submit(browser.get(path + "/edit"), path, "introduced_by", by, "introduced_by_id", "");
    }

    @Test
    void erasingSaysWhatStaysAndTakesTheRest() {
        long gone = CORRIDOR.contact(CORRIDOR.ines, "Gone Tomorrow", "");
        CORRIDOR.touch(gone, "2026-11-01", "PHONE", "MUTUAL", "A marker that must go: quince.");
        long kept = CORRIDOR.contact(CORRIDOR.ines, "Staying Person", "");
        var ines = CORRIDOR.signedIn("ines@example.edu");
        var asked = ines.get("/contacts/" + gone + "/erase");
        assertThat(asked.text()).contains("There is no way back").contains("not a word stays anywhere");
        assertThat(ines.post("/contacts/" + gone + "/erase").location()).isEqualTo("/contacts");
        assertThat(ines.get("/contacts/" + gone).status()).isEqualTo(404);
        assertThat(APP.number("SELECT count(*) FROM touch WHERE what LIKE '%quince%'"))
                .isZero();
        assertThat(ines.get("/contacts/" + kept).status()).isEqualTo(200);
    }

    @Test
    void whatIsErasedIsCountedWithoutANameAndWithoutAWord() {
        var browser = newcomer("Clean Slate");
        long account = accountOf("Clean Slate");
        long gone = CORRIDOR.contact(account, "Quillon Marker", "Marker Works");
        long twin = CORRIDOR.contact(account, "Quillon M. Marker", "Marker Works");
        long friend = CORRIDOR.contact(account, "Friend Of Quillon", "");
        APP.sql(
                "UPDATE contact SET notes = 'marker note', email = 'q@marker.example', link = 'https://marker.example', cadence_days = 10 WHERE id = ?",
                gone);
        APP.sql("UPDATE contact SET merged_into = ? WHERE id = ?", gone, twin);
        APP.sql("UPDATE contact SET introduced_by = ? WHERE id = ?", gone, friend);
        long call = CORRIDOR.touch(gone, "2026-11-01", "PHONE", "MUTUAL", "A marker said on the phone.");
        long mail = CORRIDOR.touch(twin, "2026-11-02", "EMAIL", "MUTUAL", "A marker written.");
        APP.sql(
                "UPDATE touch SET helped = 'marker help', help_received = 'marker favor', learned = 'marker', place = 'marker', next_action = 'marker' WHERE id = ?",
                call);
        var before = browser.get("/what-my-instructor-sees").text();
        assertThat(browser.get("/contacts/" + gone + "/erase").text())
                .contains("all 2 conversations and messages")
                .contains("go on counting somebody, without a name");
        assertThat(browser.open(browser.post("/contacts/" + gone + "/erase").location())
                        .page()
                        .text())
                .contains("Quillon Marker is erased from your book.");

        assertThat(browser.get("/what-my-instructor-sees").text()).isEqualTo(before);
        for (var path : new String[] {
            "/contacts/" + gone, "/contacts/" + twin, "/contacts/" + gone + "/edit", "/contacts/" + twin + "/merge",
            "/touches/" + call, "/touches/" + mail, "/touches/" + mail + "/edit", "/touches/new?contact=" + gone
        }) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(404);
        }
        for (var path : new String[] {
            "/",
            "/contacts",
            "/contacts?show=OVERDUE",
            "/contacts/" + friend,
            "/contacts/matches?q=erased",
            "/touches/new",
            "/stories/new",
            "/opportunities/new",
            "/give-and-take",
            "/contacts/" + friend + "/edit",
            "/contacts/" + friend + "/merge"
        }) {
            assertThat(browser.get(path).body().toLowerCase(java.util.Locale.ROOT))
                    .as(path)
                    .doesNotContain("marker")
                    .doesNotContain("erased");
        }
        assertThat(browser.get("/contacts").heading()).isEqualTo("One person is in your book, and nobody is waiting.");
        assertThat(APP.number("""
                        SELECT count(*)
                        FROM contact c
                        LEFT JOIN touch t ON t.contact_id = c.id
                        WHERE c.account_id = ?
                          AND c.name || c.notes || c.email || c.link || c.organisation || coalesce(
                            t.what || t.learned || t.helped || t.help_received || t.place || t.next_action, '') LIKE '%marker%'
                        """, account)).isZero();
    }

    @Test
    void theBookIsFilteredByOriginAndTie() {
        var browser = newcomer("Fine Sieve");
        long account = accountOf("Fine Sieve");
        long found = CORRIDOR.contact(account, "Newly Found", "");
        long again = CORRIDOR.contact(account, "Found Again", "");
        CORRIDOR.contact(account, "Never Touched", "");
        APP.sql("UPDATE contact SET known_before = 1, tie = 'RARELY' WHERE id = ?", again);
        CORRIDOR.touch(found, "2026-11-01", "EMAIL", "OUTGOING", "Wrote.");
        CORRIDOR.touch(again, "2026-11-01", "PHONE", "MUTUAL", "Called.");
        assertThat(browser.get("/contacts?origin=NEW").text())
                .contains("Newly Found")
                .doesNotContain("Found Again today")
                .doesNotContain("Never Touched");
        assertThat(browser.get("/contacts?origin=REACTIVATED&tie=RARELY")
                        .page()
                        .select(".row__title")
                        .eachText())
                .containsExactly("Found Again");
        assertThat(browser.get("/contacts?origin=PREEXISTING")
                        .page()
                        .select(".row__title")
                        .eachText())
                .containsExactly("Never Touched");
        assertThat(browser.get("/contacts?tie=OFTEN").text()).contains("Nobody here fits the search.");
        assertThat(browser.get("/contacts?sort=ADDED")
                        .page()
                        .select(".row__title")
                        .eachText())
                .containsExactly("Never Touched", "Found Again", "Newly Found");
        assertThat(browser.get("/contacts?origin='x&tie=%00").status()).isEqualTo(200);
    }

    @Test
    void aRestingContactIsNotDueUntilTheRestIsOver() {
        var browser = newcomer("Well Rested");
        long contact = CORRIDOR.contact(accountOf("Well Rested"), "Overdue Friend", "");
        APP.sql("UPDATE contact SET cadence_days = 30 WHERE id = ?", contact);
        assertThat(browser.get("/contacts?show=OVERDUE").text())
                .contains("Overdue Friend")
                .contains("43 days over");
        browser.post("/contacts/" + contact + "/snooze", "days", "7");
        assertThat(browser.get("/contacts?show=OVERDUE").text()).contains("Nobody here fits the search.");
        assertThat(browser.get("/contacts/" + contact).text()).contains("Remind me again");
        browser.post("/contacts/" + contact + "/snooze", "days", "0");
        assertThat(browser.get("/contacts?show=OVERDUE").text()).contains("Overdue Friend");
        assertThat(browser.post("/contacts/" + contact + "/snooze", "days", "999")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void nobodyElseEverReadsAContactBook() {
        long contact = CORRIDOR.contact(CORRIDOR.ines, "Private Marker", "Private Place");
        long touch = CORRIDOR.touch(contact, "2026-11-02", "EMAIL", "OUTGOING", "Private words.");
        for (var email : Corridor.strangers()) {
            var browser = CORRIDOR.signedIn(email);
            for (var path : new String[] {
                "/contacts/" + contact,
                "/contacts/" + contact + "/edit",
                "/contacts/" + contact + "/erase",
                "/touches/" + touch,
                "/touches/" + touch + "/edit",
                "/touches/new?contact=" + contact
            }) {
                assertThat(browser.get(path).status()).as(email + " " + path).isEqualTo(404);
            }
            for (var path : new String[] {
                "/contacts/" + contact,
                "/contacts/" + contact + "/snooze",
                "/contacts/" + contact + "/erase",
                "/touches/" + touch,
                "/touches/" + touch + "/answers",
                "/touches/" + touch + "/done",
                "/touches/" + touch + "/delete"
            }) {
                assertThat(browser.post(path, "name", "x", "what", "x", "channel", "PHONE", "days", "7")
                                .status())
                        .as(email + " " + path)
                        .isEqualTo(404);
            }
            assertThat(browser.get("/contacts").body()).doesNotContain("Private Marker");
            assertThat(browser.get("/contacts/matches?q=private").body()).doesNotContain("Private");
            assertThat(browser.get("/touches/new").body()).doesNotContain("Private Marker");
            assertThat(browser.get("/what-my-instructor-sees").body()).doesNotContain("Private");
        }
        assertThat(APP.text("SELECT name FROM contact WHERE id = ?", contact)).isEqualTo("Private Marker");
        assertThat(CORRIDOR.signedIn("ines@example.edu").get("/contacts/0").status())
                .isEqualTo(404);
        assertThat(CORRIDOR.signedIn("ines@example.edu").get("/contacts/abc").status())
                .isEqualTo(404);
    }
}
