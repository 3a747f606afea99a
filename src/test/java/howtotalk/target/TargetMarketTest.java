package howtotalk.target;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.contact.Corridor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is Thursday, 12 November 2026. Each test has a student of its own. */
class TargetMarketTest {

    private static final TestApp APP = TestApp.start();
    private static final Corridor CORRIDOR = new Corridor(APP);
    private static final String NOW = "2026-11-01T12:00:00.000Z";
    private static int students;

    private final String email = "target" + ++students + "@example.edu";
    private final long account = CORRIDOR.enrol("Student " + students, email, "STUDENT");
    private final Browser student = CORRIDOR.signedIn(email);

    @AfterAll
    static void stop() {
        APP.close();
    }

    private long company(long owner, String name) {
        APP.sql("INSERT INTO target_company (account_id, name, created_at) VALUES (?, ?, ?)", owner, name, NOW);
        return APP.number("SELECT max(id) FROM target_company");
    }

    private long group(long owner, String name) {
        APP.sql(
                "INSERT INTO target_group (account_id, kind, name, created_at) VALUES (?, 'ASSOCIATION', ?, ?)",
                owner,
                name,
                NOW);
        return APP.number("SELECT max(id) FROM target_group");
    }

    @Test
    void anEmptyMarketAsksForTheFirstCompanyAndTheFirstGroup() {
        var page = student.get("/target-market");
        assertThat(page.heading()).isEqualTo("Where would you like to be known?");
        assertThat(page.text()).contains("Name five companies").contains("Note the first group");
        assertThat(student.get("/contacts").text()).contains("Target market").contains("Who introduced whom");
        assertThat(student.get("/more").text()).contains("Target market");
        assertThat(student.get("/target-market")
                        .page()
                        .select("nav [aria-current]")
                        .eachText())
                .contains("People");
    }

    @Test
    void theMarketIsKeptAndASecondTabIsNotOverwritten() {
        var page = student.get("/target-market");
        student.submit(page, "/target-market", "profession", "Wayfinder 🧭", "geography", "حول المدينة");
        assertThat(student.get("/target-market").text()).contains("Wayfinder 🧭 · حول المدينة");
        var stale = student.submit(page, "/target-market", "profession", "Baker");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Wayfinder").contains("Baker");
        var script = CORRIDOR.signedIn(email).header("Accept", "application/json");
        assertThat(script.post("/target-market", "version", "1", "niche", "Arrows")
                        .body())
                .contains("\"version\":2");
        var long_ = student.submit(student.get("/target-market"), "/target-market", "dynamic", "x".repeat(501));
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.text()).contains("Keep it under 500 characters.");
        assertThat(long_.body()).contains("x".repeat(501));
    }

    @Test
    void aCompanyIsCoveredByAContactAndTheOthersSayWhatToDoNext() {
        long marta = CORRIDOR.contact(account, "Marta", "harbor museum, LLC");
        CORRIDOR.touch(marta, "2026-11-02", "IN_PERSON", "MUTUAL", "She knows somebody at Lanternway Design.");
        long femi = CORRIDOR.contact(account, "Femi", "Hospital");
        APP.sql("UPDATE contact SET introduced_by = ? WHERE id = ?", marta, femi);
        for (var name : new String[] {"Harbor Museum", "Lanternway Design", "Corbel & Finch 🏛️"}) {
            var answer = student.submit(student.get("/target-market"), "/target-companies", "name", name);
            assertThat(answer.location()).isEqualTo("/target-market");
        }
        var page = student.get("/target-market");
        assertThat(page.heading()).isEqualTo("You know somebody at one of your three companies.");
        assertThat(page.text())
                .contains("Marta talked once, last 10 days ago")
                .contains("It came up with Marta on Mon 2 Nov: ask there first.")
                .contains("Or ask who has opened a door before:");
        assertThat(page.page().select("a[href^=/contacts/new]").eachAttr("href"))
                .contains("/contacts/new?list=NEED_TO_KNOW&organisation=Corbel+%26+Finch+%F0%9F%8F%9B%EF%B8%8F");
        assertThat(student.get("/contacts/new?list=NEED_TO_KNOW&organisation=Corbel+%26+Finch")
                        .page()
                        .select("#organisation")
                        .val())
                .isEqualTo("Corbel & Finch");
    }

    @Test
    void whoWasErasedMergedAwayOrIsAnothersCoversNothing() {
        long gone = CORRIDOR.contact(account, "Gone", "Harbor Museum");
        student.post("/contacts/" + gone + "/erase");
        long same = CORRIDOR.contact(account, "Same", "Harbor Museum");
        long stays = CORRIDOR.contact(account, "Stays", "Elsewhere");
        APP.sql("UPDATE contact SET merged_into = ? WHERE id = ?", stays, same);
        CORRIDOR.contact(CORRIDOR.omar, "Omar’s", "Harbor Museum");
        company(account, "Harbor Museum");
        var page = student.get("/target-market");
        assertThat(page.heading()).isEqualTo("You know nobody yet at the company you are after.");
        assertThat(student.get("/contacts?target=ANY").text())
                .doesNotContain("Stays")
                .doesNotContain("Omar’s");
    }

    @Test
    void theBookShowsWhoIsOnTargetOrAtOneCompany() {
        CORRIDOR.contact(account, "Marta", "The Harbor Museum");
        CORRIDOR.contact(account, "Ruth", "LANTERNWAY");
        CORRIDOR.contact(account, "Bea", "Radio");
        assertThat(student.get("/contacts").page().select("#target")).isEmpty();
        long museum = company(account, "Harbor Museum");
        company(account, "Lanternway Inc.");
        long others = company(CORRIDOR.omar, "Radio");
        assertThat(student.get("/contacts?target=ANY").text())
                .contains("Marta")
                .contains("Ruth")
                .doesNotContain("Bea");
        var one = student.get("/contacts?target=" + museum);
        assertThat(one.text()).contains("Marta").doesNotContain("Ruth").doesNotContain("Bea");
        assertThat(one.page().select("#target option[selected]").text()).isEqualTo("Harbor Museum");
        assertThat(student.get("/contacts?target=" + others).text()).contains("Bea");
        assertThat(student.get("/contacts?target=%27").status()).isEqualTo(200);
        assertThat(one.page().select(".book__tabs a").get(0).attr("href")).contains("target=" + museum);
    }

    @Test
    void theSameCompanyIsAddedOnceAndADoubleTapIsOneCompany() {
        var page = student.get("/target-market");
        student.submit(page, "/target-companies", "name", "Lanternway");
        var again = student.submit(page, "/target-companies", "name", "Lanternway");
        assertThat(again.status()).isEqualTo(303);
        var other =
                student.submit(student.get("/target-companies/new"), "/target-companies", "name", "lanternway, Inc.");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("Lanternway is on your list already.");
        assertThat(other.page().select("#name").val()).isEqualTo("lanternway, Inc.");
        var mended = student.submit(other, "/target-companies", "name", "Corbel");
        assertThat(mended.status()).isEqualTo(303);
        assertThat(APP.number("SELECT count(*) FROM target_company WHERE account_id = ?", account))
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "name | '' | Which company?",
                "link | javascript:alert(1) | This is no address of a page.",
                "link | mailto:a@b.c | This is no address of a page."
            })
    void aCompanyThatCannotBeTakenIsShownAgainAsTyped(String field, String value, String sentence) {
        var page = student.get("/target-companies/new");
        var answer = student.submit(page, "/target-companies", "name", "Kept", "why", "Because <b>", field, value);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(sentence);
        assertThat(answer.page().select("#why").text()).isEqualTo("Because <b>");
        assertThat(student.submit(page, "/target-companies", "name", "x".repeat(201))
                        .text())
                .contains("longer than 200");
        assertThat(student.submit(page, "/target-companies", "name", "N", "why", "x".repeat(2001))
                        .text())
                .contains("longer than 2,000");
    }

    @Test
    void aCompanyIsChangedAndTakenOffAndAStaleChangeShowsBoth() {
        long id = company(account, "Corbel");
        var page = student.get("/target-companies/" + id);
        student.submit(page, "/target-companies/" + id, "why", "The wings", "link", "corbel.example");
        assertThat(student.get("/target-market").text()).contains("The wings");
        assertThat(student.get("/target-market")
                        .page()
                        .select("a[rel*=noopener]")
                        .attr("href"))
                .isEqualTo("https://corbel.example");
        var stale = student.submit(page, "/target-companies/" + id, "why", "The stairs");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("The wings").contains("The stairs");
        student.post("/target-companies/" + id + "/delete");
        assertThat(student.get("/target-companies/" + id).status()).isEqualTo(404);
    }

    @Test
    void aGroupKeepsItsMeetingsAndItsPeople() {
        long ruth = CORRIDOR.contact(account, "Ruth", "Lanternway");
        var made = student.submit(
                student.get("/groups/new"), "/groups", "name", "Signmakers ✂️", "kind", "ASSOCIATION", "link", "");
        var here = made.location();
        assertThat(student.get(here).text()).contains("You have not been there yet.");
        var page = student.get(here);
        student.submit(page, here + "/meetings", "day", "2026-11-09", "what", "Three cards");
        student.submit(page, here + "/meetings", "day", "2026-11-09", "what", "Three cards");
        student.submit(student.get(here), here + "/people", "who", "ruth");
        student.submit(student.get(here), here + "/people", "who", "Ruth");
        assertThat(student.get(here).text())
                .contains("You went once.")
                .contains("Three cards")
                .contains("Lanternway");
        assertThat(student.get("/target-market").text())
                .contains("Professional association · been once, last Mon 9 Nov · 1 person you know");
        var future = student.submit(student.get(here), here + "/meetings", "day", "2026-11-13", "what", "Kept");
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.text()).contains("still to come").contains("Kept");
        var nobody = student.submit(student.get(here), here + "/people", "who", "Nemo");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.page().select("#who").val()).isEqualTo("Nemo");
        student.submit(student.get(here), here, "note", "Second Monday");
        assertThat(student.submit(page, here, "note", "Third Monday").status()).isEqualTo(409);
        assertThat(student.submit(student.get(here), here, "name", "").status()).isEqualTo(422);
        student.post(here + "/people/" + ruth + "/delete");
        student.post(here + "/meetings/" + APP.number("SELECT max(id) FROM group_meeting") + "/delete");
        assertThat(student.get(here).text())
                .contains("Nobody of your book yet.")
                .contains("not been there yet");
        student.post(here + "/delete");
        assertThat(student.get(here).status()).isEqualTo(404);
    }

    @Test
    void whoIsErasedLeavesTheGroupAndWhoIsMergedStaysAsOne() {
        long guild = group(account, "Guild");
        long ruth = CORRIDOR.contact(account, "Ruth A.", "");
        long again = CORRIDOR.contact(account, "Ruth Abernathy", "");
        student.post("/groups/" + guild + "/people", "who", "Ruth A.");
        student.post("/groups/" + guild + "/people", "who", "Ruth Abernathy");
        APP.sql("UPDATE contact SET merged_into = ? WHERE id = ?", again, ruth);
        assertThat(student.get("/groups/" + guild).page().select("a[href=/contacts/" + again + "]"))
                .hasSize(1);
        assertThat(student.get("/groups/" + guild).text()).doesNotContain("Ruth A.");
        student.post("/contacts/" + again + "/erase");
        assertThat(APP.number("SELECT count(*) FROM group_contact WHERE account_id = ?", account))
                .isZero();
    }

    @Test
    void nobodyElseFindsAMarket() {
        long company = company(account, "Secretworks");
        long group = group(account, "Secretgroup");
        APP.sql("INSERT INTO group_meeting (group_id, day, what) VALUES (?, '2026-11-02', 'Secretmeeting')", group);
        long meeting = APP.number("SELECT max(id) FROM group_meeting");
        long theirs = group(CORRIDOR.omar, "Omar’s");
        for (var stranger : Corridor.strangers()) {
            var browser = CORRIDOR.signedIn(stranger);
            assertThat(browser.get("/target-market").text()).doesNotContain("Secret");
            assertThat(browser.get("/target-companies/" + company).status()).isEqualTo(404);
            assertThat(browser.post("/target-companies/" + company, "name", "Mine")
                            .status())
                    .isEqualTo(404);
            assertThat(browser.post("/target-companies/" + company + "/delete").status())
                    .isEqualTo(404);
            assertThat(browser.get("/groups/" + group).status()).isEqualTo(404);
            assertThat(browser.post("/groups/" + group + "/meetings", "day", "2026-11-02")
                            .status())
                    .isEqualTo(404);
        }
        CORRIDOR.signedIn("omar@example.edu").post("/groups/" + theirs + "/meetings/" + meeting + "/delete");
        assertThat(APP.number("SELECT count(*) FROM group_meeting WHERE id = ?", meeting))
                .isEqualTo(1);
    }

    @Test
    void aBookOfFiveThousandStaysQuick() {
        APP.sql("""
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
                INSERT INTO contact (account_id, name, organisation, list, known_before, created_at)
                SELECT ?, 'Person ' || i, 'Works ' || (i % 700) || ', Inc.', 'KNOW', 0, ? FROM n
                """, account, NOW);
        APP.sql("""
                UPDATE contact SET introduced_by = id - 1 - id % 7
                WHERE account_id = ? AND id > (SELECT min(id) + 10 FROM contact WHERE account_id = ?)
                """, account, account);
        for (int i = 0; i < 30; i++) {
            company(account, "works " + i + " LLC");
        }
        for (var path : new String[] {"/target-market", "/contacts?target=ANY", "/introductions"}) {
            student.get(path);
            long start = System.nanoTime();
            assertThat(student.get(path).status()).as(path).isEqualTo(200);
            assertThat((System.nanoTime() - start) / 1_000_000)
                    .as(path + " in ms")
                    .isLessThan(1000);
        }
        assertThat(student.get("/contacts?target=ANY").text()).contains("1–50 of 239");
    }
}
