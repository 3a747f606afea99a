package howtotalk.activity;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.contact.Corridor;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It is Thursday, 12 November 2026, 10:00 in New York. */
class MinutesTest {

    private static final TestApp APP = TestApp.start();
    private static final Corridor CORRIDOR = new Corridor(APP);
    private static int newcomers;

    private final long account = CORRIDOR.enrol("New Comer", "newcomer" + ++newcomers + "@example.edu", "STUDENT");
    private final Browser browser = APP.signedIn("newcomer" + newcomers + "@example.edu");

    @AfterAll
    static void stop() {
        APP.close();
    }

    private void noted(String day, int minutes) {
        APP.sql("INSERT INTO activity_day (account_id, day, minutes) VALUES (?, ?, ?)", account, day, minutes);
    }

    private String row(String day) {
        return browser.get("/minutes").page().select(".days-table tr").stream()
                .filter(row -> row.select("th label").text().equals(day))
                .map(row ->
                        row.select("input").val() + " " + row.select("th span").text())
                .findFirst()
                .orElse("no row " + day);
    }

    private static String figure(Browser.Answer page, String what) {
        return page.page().select(".fig").stream()
                .filter(fig -> fig.select("dt").text().equals(what))
                .map(Element::text)
                .findFirst()
                .orElse("no figure " + what);
    }

    @Test
    void nothingNotedIsUnknownEverywhere() {
        var page = browser.get("/minutes");
        assertThat(page.heading()).isEqualTo("Nothing noted in two weeks: unknown, not zero.");
        assertThat(page.page().select(".days-table tbody tr")).hasSize(14);
        assertThat(page.page().select(".days-table input[value=0]")).isEmpty();
        assertThat(figure(page, "a conversation, this week"))
                .contains("unknown")
                .contains("no day noted");
        assertThat(page.text()).contains("none to count yet").contains("You have logged no message in this course");
        assertThat(page.page().select(".day-columns svg rect")).hasSize(1); // the budget, and no column
    }

    @Test
    void fourteenDaysAreShownAndTheFifteenthIsNot() {
        noted("2026-10-29", 700);
        noted("2026-10-30", 31);
        noted("2026-11-10", 30);
        noted("2026-11-11", 0);
        assertThat(row("Fri 30 Oct")).isEqualTo("31 1 over");
        assertThat(row("Tue 10 Nov")).isEqualTo("30 within");
        assertThat(row("Yesterday")).isEqualTo("0 within");
        assertThat(row("Today")).isEqualTo(" unknown");
        assertThat(row("Thu 29 Oct")).isEqualTo("no row Thu 29 Oct");
        assertThat(browser.get("/minutes").heading())
                .isEqualTo("Within the budget on two of the three days you noted.");
    }

    @Test
    void aDayIsCorrectedAndMadeUnknownAgain() {
        var answer = browser.post("/minutes/2026-11-09", "minutes", "45");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(row("Mon 9 Nov")).isEqualTo("45 15 over");
        browser.post("/minutes/2026-11-09", "minutes", "20");
        assertThat(row("Mon 9 Nov")).isEqualTo("20 within");
        browser.post("/minutes/2026-11-09", "minutes", "20", "unknown", "yes");
        assertThat(row("Mon 9 Nov")).isEqualTo(" unknown");
        browser.post("/minutes/2026-11-09", "unknown", "yes");
        assertThat(APP.number("SELECT count(*) FROM activity_day WHERE account_id = ?", account))
                .isZero();
    }

    @ParameterizedTest(name = "“{0}” is refused and stays to be mended")
    @ValueSource(strings = {"-1", "1441", "many", "2.5", "😀", "  "})
    void whatIsNoNumberOfMinutesIsRefused(String typed) {
        noted("2026-11-09", 12);
        var answer = browser.post("/minutes/2026-11-09", "minutes", typed);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#minutes-2026-11-09").val()).isEqualTo(typed.strip());
        assertThat(answer.text()).contains("Write a whole number from 0 to 1440, or choose “Don’t know”.");
        assertThat(row("Mon 9 Nov")).isEqualTo("12 within");
    }

    @ParameterizedTest(name = "/minutes/{0} is no page")
    @ValueSource(strings = {"2026-11-13", "2026-10-01", "2026-02-30", "today", "9999-99-99"})
    void daysToComeAndDaysLongAgoAreNotNoted(String day) {
        assertThat(browser.post("/minutes/" + day, "minutes", "5").status()).isEqualTo(404);
    }

    @Test
    void anotherStudentsDaysStayAsTheyAre() {
        noted("2026-11-09", 12);
        CORRIDOR.signedIn("omar@example.edu").post("/minutes/2026-11-09", "minutes", "300");
        assertThat(row("Mon 9 Nov")).isEqualTo("12 within");
    }

    @Test
    void aWrongTapIsTakenBackToWhatWasThere() {
        assertThat(browser.get("/").text()).doesNotContain("Take back");
        browser.post("/activity-days", "add", "10");
        assertThat(browser.get("/").text()).contains("10 of 15–30 min").contains("Take back + 10");
        browser.post("/activity-days/undoing", "next", "/minutes");
        assertThat(row("Today")).isEqualTo(" unknown");
        assertThat(browser.get("/").text()).doesNotContain("Take back");

        browser.post("/minutes/2026-11-12", "minutes", "20");
        assertThat(browser.get("/").text()).doesNotContain("Take back");
        browser.post("/activity-days", "add", "5");
        browser.post("/activity-days", "add", "10");
        assertThat(row("Today")).isEqualTo("35 5 over");
        assertThat(browser.post("/activity-days/undoing").location()).isEqualTo("/");
        assertThat(row("Today")).isEqualTo("25 within");
        assertThat(browser.open(browser.post("/activity-days/undoing").location())
                        .page()
                        .text())
                .contains("There is nothing to take back.");
        assertThat(row("Today")).isEqualTo("25 within");
    }

    @Test
    void whatWasCappedAtADayComesBackWhole() {
        browser.post("/activity-days", "set", "1435");
        browser.post("/activity-days", "add", "10");
        assertThat(row("Today")).startsWith("1440");
        browser.post("/activity-days/undoing");
        assertThat(row("Today")).startsWith("1435");
    }

    @Test
    void minutesAreHeldAgainstConversationsOfTheWeekAndOfTheCourse() {
        noted("2026-11-09", 60);
        noted("2026-11-10", 30);
        noted("2026-10-05", 200);
        noted("2026-08-30", 999);
        long marta = CORRIDOR.contact(account, "Marta Lindqvist", "");
        CORRIDOR.touch(marta, "2026-11-09", "IN_PERSON", "MUTUAL", "Over tea.");
        CORRIDOR.touch(marta, "2026-11-08", "EMAIL", "MUTUAL", "Back and forth on Sunday.");
        CORRIDOR.touch(marta, "2026-11-10", "EMAIL", "OUTGOING", "Thanks.");
        var page = browser.get("/minutes");
        assertThat(figure(page, "a conversation, this week"))
                .contains("90 min")
                .contains("90 minutes on 2 days, 1 conversation");
        assertThat(figure(page, "a conversation, in COMM 210 · Fall 2026"))
                .contains("145 min")
                .contains("290 minutes on 3 days, 2 conversations");
        assertThat(figure(page, "since you talked in person, by phone or by video"))
                .contains("3 days")
                .contains("Mon 9 Nov, with Marta Lindqvist");
        assertThat(browser.get("/what-my-instructor-sees").text()).contains("290 min");
    }

    @Test
    void messagesAreListedByWhatBecameOfThemAndCountedByTheRuleOfTheReport() {
        long met = CORRIDOR.contact(account, "Met Soon", "");
        CORRIDOR.touch(met, "2026-10-01", "EMAIL", "OUTGOING", "May I visit?");
        CORRIDOR.touch(met, "2026-10-06", "IN_PERSON", "MUTUAL", "I visited.");
        long never = CORRIDOR.contact(account, "Never Met", "");
        CORRIDOR.touch(never, "2026-10-02", "LINKEDIN", "OUTGOING", "Hello.");
        long open = CORRIDOR.contact(account, "Still Open", "");
        CORRIDOR.touch(open, "2026-11-10", "TEXT", "OUTGOING", "Coffee?");
        long young = CORRIDOR.contact(account, "Young Met", "");
        CORRIDOR.touch(young, "2026-11-09", "TEXT", "OUTGOING", "Call?");
        CORRIDOR.touch(young, "2026-11-10", "PHONE", "MUTUAL", "We called.");
        long gone = CORRIDOR.contact(account, "Gone Person", "");
        CORRIDOR.touch(gone, "2026-10-03", "TEXT", "OUTGOING", "Bye.");
        APP.sql("UPDATE contact SET erased_at = '2026-11-01T00:00:00.000Z' WHERE id = ?", gone);
        var page = browser.get("/minutes");
        assertThat(page.text())
                .contains("Messages that became a meeting 1 of 3")
                .contains("Still Open Text, Tue 10 Nov · 12 days left")
                .contains("Young Met Text, Mon 9 Nov · you talked by phone 1 day later; counted from Mon 23 Nov")
                .contains("Met Soon E-mail, Thu 1 Oct · you met 5 days later")
                .contains("Never Met LinkedIn, Fri 2 Oct · still nothing after 14 days")
                .contains("1 message to people you erased is not listed, and still counted.")
                .doesNotContain("Gone Person");
    }

    @Test
    void whoeverStudiesNothingStillHasDays() {
        var root = CORRIDOR.signedIn("root@example.edu");
        var page = root.get("/minutes");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("became a meeting");
    }

    @Test
    void todayAndMoreLeadThere() {
        assertThat(browser.get("/").page().select("a[href=/minutes]")).isNotEmpty();
        assertThat(browser.get("/more").page().select("a[href=/minutes]")).isNotEmpty();
        assertThat(browser.get("/more").page().select("a[href=/give-and-take]")).isNotEmpty();
    }
}
