package howtotalk.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.contact.Corridor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Each test has a student of its own. */
class IntroductionPageTest {

    private static final TestApp APP = TestApp.start();
    private static final Corridor CORRIDOR = new Corridor(APP);
    private static int students;

    private final String email = "doors" + ++students + "@example.edu";
    private final long account = CORRIDOR.enrol("Student " + students, email, "STUDENT");
    private final Browser student = CORRIDOR.signedIn(email);

    @AfterAll
    static void stop() {
        APP.close();
    }

    private long contact(String name, long introducedBy) {
        long id = CORRIDOR.contact(account, name, name + "’s office");
        if (introducedBy > 0) {
            APP.sql("UPDATE contact SET introduced_by = ? WHERE id = ?", introducedBy, id);
        }
        return id;
    }

    @Test
    void withoutAnIntroductionThePageSaysHowToAsk() {
        contact("Marta", 0);
        var page = student.get("/introductions");
        assertThat(page.heading()).isEqualTo("Nobody has introduced you yet.");
        assertThat(page.text()).contains("Who else should I talk to?");
        assertThat(page.page().select("svg.tree")).isEmpty();
    }

    @Test
    void theTreeIsDrawnAndToldAndTheBestConnectorIsTheAnswer() {
        long marta = contact("Marta 🌉", 0);
        long femi = contact("Femi", marta);
        contact("Gus", marta);
        contact("רות", femi);
        CORRIDOR.touch(femi, "2026-11-02", "IN_PERSON", "MUTUAL", "He drew me a map.");
        var page = student.get("/introductions");
        assertThat(page.heading()).isEqualTo("Marta 🌉 opened two doors for you.");
        assertThat(page.text()).contains("2 people; you have talked to one").contains("1 person; not talked yet");
        var svg = page.page().selectFirst("svg.tree");
        assertThat(svg).isNotNull();
        assertThat(svg.select("title").text()).isEqualTo("Who introduced whom");
        assertThat(svg.select("desc").text()).contains("3 introductions in all");
        assertThat(svg.select("circle")).hasSize(4);
        assertThat(svg.select("circle.k-ink")).hasSize(1);
        assertThat(svg.select("[style]")).isEmpty();
        assertThat(page.page().select(".tree-list > li > ul > li > ul > li a").text())
                .isEqualTo("רות");
        assertThat(student.get("/contacts/" + femi).text()).contains("Who introduced whom, from here on");
        var part = student.get("/introductions?from=" + femi);
        assertThat(part.heading()).isEqualTo("Who came through Femi");
        assertThat(part.text())
                .contains("You got there through Marta 🌉 › Femi.")
                .doesNotContain("Gus");
    }

    @Test
    void mergedPeopleAreOneErasedOnesAreGoneAndACircleIsCut() {
        long ann = contact("Ann", 0);
        long ben = contact("Ben", ann);
        long again = contact("Benny", 0);
        contact("Cem", again);
        APP.sql("UPDATE contact SET merged_into = ? WHERE id = ?", ben, again);
        long dora = contact("Dora", ann);
        contact("Eve", dora);
        student.post("/contacts/" + dora + "/erase");
        var page = student.get("/introductions");
        assertThat(page.page().select(".tree-list").text())
                .contains("Ann")
                .contains("Ben")
                .contains("Cem")
                .doesNotContain("Benny")
                .doesNotContain("erased")
                .doesNotContain("Eve");
        assertThat(student.get("/introductions?from=" + dora).status()).isEqualTo(404);
        APP.sql("UPDATE contact SET introduced_by = ? WHERE id = ?", ben, ann);
        var round = student.get("/introductions");
        assertThat(round.text()).contains("it is cut open here");
        assertThat(round.page().select(".tree-list a[href=/contacts/" + ann + "]"))
                .hasSize(1);
    }

    @Test
    void whoStandsNextToATargetIsSaid() {
        long marta = contact("Marta", 0);
        long ruth = contact("Ruth", marta);
        APP.sql("UPDATE contact SET organisation = 'Lanternway Inc.' WHERE id = ?", ruth);
        APP.sql(
                "INSERT INTO target_company (account_id, name, created_at) VALUES (?, 'Lanternway', '2026-11-01T12:00:00.000Z')",
                account);
        assertThat(student.get("/introductions").text())
                .contains("Introduced you to Ruth at Lanternway")
                .contains("Works at Lanternway");
    }

    @Test
    void aTreeThatIsTooLargeSaysSoAndLeadsOn() {
        long top = contact("Top", 0);
        for (int i = 0; i < 20; i++) {
            contact("Child " + (char) ('A' + i), top);
        }
        long deep = top;
        for (int i = 0; i < 8; i++) {
            deep = contact("Deep " + i, deep);
        }
        var page = student.get("/introductions");
        assertThat(page.text()).contains("and 9 more through Top");
        assertThat(student.get("/introductions?from=" + deep).text()).contains("Deep 6 › Deep 7.");
    }

    @Test
    void nobodyElseSeesATree() {
        long marta = contact("Secretperson", 0);
        contact("Secretfriend", marta);
        for (var stranger : Corridor.strangers()) {
            var browser = CORRIDOR.signedIn(stranger);
            assertThat(browser.get("/introductions").text()).doesNotContain("Secret");
            assertThat(browser.get("/introductions?from=" + marta).status()).isEqualTo(404);
        }
        for (var nonsense : new String[] {"x", "-1", "0", "99999999999999999999"}) {
            assertThat(student.get("/introductions?from=" + nonsense).status()).isEqualTo(404);
        }
    }
}
