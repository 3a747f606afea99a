package howtotalk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.Browser.Answer;
import howtotalk.TestApp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubmissionTest {

    private final TestApp app = TestApp.start();
    private final WorkScenario given = new WorkScenario(app);

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void inesHandsInWhatSheLoggedAndGetsAReceipt() {
        given.inesTalked();
        long three = given.threeConversations();
        var browser = app.signedIn("ines@example.edu");
        var page = browser.get("/assignments/" + three);
        assertThat(page.heading()).isEqualTo("Three conversations outside your major");
        assertThat(page.text())
                .contains("Due tonight, 23:59, in 13 hours")
                .contains("after that 10 % a day until Fri 20 Nov, 23:59")
                .contains("Three conversations, different people: not yet met 2 of 3 chosen One more.")
                .contains("At least two by voice or face to face: met 2 Renée, Femi")
                .contains("2 chosen of 3 in the window")
                .contains("With whom 10 · Where I went 5");

        var receipt = handIn(browser, page, three, "text", "The way out.", "went", "To the hospital.");
        assertThat(receipt.status()).isEqualTo(303);
        var shown = browser.get(receipt.location());
        assertThat(shown.text())
                .contains("Thursday 12 November 2026, 10:00:00 On time")
                .contains("2 entries: Renée, Femi")
                .contains("2 of 3")
                .contains("The way out.")
                .contains("Sun 8 Nov, logged Sun 8 Nov, 12:00")
                .doesNotContain("Oyelaran");
        var sha = app.text("SELECT sha256 FROM attempt");
        assertThat(shown.text()).contains(sha.substring(0, 4) + " " + sha.substring(4, 8));

        app.sql("UPDATE touch SET what = 'Something else.'");
        app.sql("DELETE FROM touch WHERE channel = 'PHONE'");
        assertThat(browser.get(receipt.location()).text()).contains("He designs the signs in a hospital.");
        assertThat(browser.get("/assignments/" + three).text()).contains("Handed in", "Attempt 1", "this one counts");
    }

    @Test
    void aDoubleTapHandsInOnce() {
        long three = given.threeConversations();
        var browser = app.signedIn("ines@example.edu");
        var page = browser.get("/assignments/" + three);
        var first = handIn(browser, page, three, "text", "Once.");
        var second = handIn(browser, page, three, "text", "Once.");
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(app.number("SELECT count(*) FROM attempt")).isEqualTo(1);
    }

    @Test
    void aNewAttemptBeginsWithTheTextOfTheLast() {
        long three = given.threeConversations();
        var browser = app.signedIn("ines@example.edu");
        handIn(browser, browser.get("/assignments/" + three), three, "text", "First version.");
        var again = browser.get("/assignments/" + three + "/attempts/new");
        assertThat(again.page().selectFirst("textarea[name=text]").val()).isEqualTo("First version.");
        app.pass(Duration.ofMinutes(3));
        var second = handIn(browser, again, three, "text", "Second version.");
        assertThat(browser.get(second.location()).text()).contains("Attempt 2", "Second version.");
        assertThat(browser.get("/assignments/" + three).text()).contains("Attempt 1", "Attempt 2");
    }

    @Test
    void whoHandsInAgainAndAgainMayStillHandIn() {
        long three = given.threeConversations();
        var browser = app.signedIn("ines@example.edu");
        handIn(browser, browser.get("/assignments/" + three), three, "text", "First version.");
        app.sql("""
                WITH RECURSIVE n (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM n WHERE n < 250)
                INSERT INTO attempt (submission_id, number, text, saved_at, handed_in_at, sha256)
                SELECT t.submission_id, n, 'Again.', t.saved_at, t.handed_in_at, t.sha256 FROM attempt t JOIN n""");
        var last = handIn(browser, browser.get("/assignments/" + three + "/attempts/new"), three, "text", "The last.");
        assertThat(browser.get(last.location()).text()).contains("Attempt 251", "The last.");
    }

    @Test
    void whatIsTypedSavesItselfAndAnotherWindowOverwritesNothing() {
        long three = given.threeConversations();
        var browser = app.signedIn("ines@example.edu").header("Accept", "application/json");
        var draft = "/assignments/" + three + "/draft";
        assertThat(browser.post(draft, "version", "0", "text", "one").body()).contains("\"version\":1");
        assertThat(browser.post(draft, "version", "1", "text", "two").body()).contains("\"version\":2");
        var stale = browser.post(draft, "version", "1", "text", "three");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("\"text\":\"two\"");
        assertThat(browser.post(draft, "version", "1", "text", "two").status()).isEqualTo(200);
        var handIn = browser.post("/assignments/" + three + "/attempts", "version", "1", "text", "three");
        assertThat(handIn.status()).isEqualTo(409);
        assertThat(app.text("SELECT text FROM attempt")).isEqualTo("two");
        assertThat(app.number("SELECT count(*) FROM attempt WHERE handed_in_at IS NOT NULL"))
                .isZero();
    }

    @Test
    void latenessIsPricedBeforeItIsHandedIn() {
        long three = given.threeConversations();
        app.at(Instant.parse("2026-11-14T08:00:00Z"));
        var browser = app.signedIn("ines@example.edu");
        var page = browser.get("/assignments/" + three);
        assertThat(page.text())
                .contains("Late by 1 d 3 h: 2 days begun × 10 % of 50 = 10 points off if you hand in now.")
                .contains("You have 2 late passes left.");
        browser.submit(page, "/assignments/" + three + "/late-passes");
        assertThat(browser.get("/assignments/" + three).text()).contains("1 day begun", "one late pass left");
        var receipt = handIn(browser, browser.get("/assignments/" + three), three, "text", "Late.");
        assertThat(browser.get(receipt.location()).text()).contains("Late 3 h", "5 points off");
    }

    @Test
    void nobodyUsesMoreLatePassesThanThereAre() {
        long three = given.threeConversations();
        var browser = app.signedIn("ines@example.edu");
        for (int i = 0; i < 2; i++) {
            assertThat(browser.post("/assignments/" + three + "/late-passes").status())
                    .isEqualTo(303);
        }
        assertThat(browser.post("/assignments/" + three + "/late-passes").status())
                .isEqualTo(422);
        assertThat(app.number("SELECT late_passes FROM submission")).isEqualTo(2);
    }

    @Test
    void afterTheDoorClosedTheTextIsKept() {
        long three = given.threeConversations();
        var browser = app.signedIn("ines@example.edu");
        var page = browser.get("/assignments/" + three);
        app.at(Instant.parse("2026-11-21T05:00:00Z"));
        var refused = handIn(browser, page, three, "text", "A minute too late.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("This closed Fri 20 Nov, 23:59").contains("A minute too late.");
        assertThat(app.number("SELECT count(*) FROM attempt WHERE handed_in_at IS NOT NULL"))
                .isZero();
    }

    @Test
    void thereMustBeSomethingToHandIn() {
        long three = given.threeConversations();
        var browser = app.signedIn("ines@example.edu");
        var refused = handIn(browser, browser.get("/assignments/" + three), three, "text", "  ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("There is nothing to hand in yet.");
    }

    @Test
    void whoHowAndWhatOfEachConversationAloneSatisfyARequirement() {
        long three = given.threeConversations();
        var browser = app.signedIn("ines@example.edu");
        for (var said : new String[][] {
            {"Renée Ba", "IN_PERSON", "She repairs accordions."},
            {"Femi Oyelaran", "PHONE", "He draws signs for hospitals."},
            {"Gus Terhune", "VIDEO", "He knows every shortcut."}
        }) {
            var form = browser.get("/touches/new");
            browser.submit(form, "/touches", "who", said[0], "channel", said[1], "what", said[2]);
        }
        assertThat(browser.get("/assignments/" + three).text())
                .contains("Three conversations, different people: met")
                .contains("At least two by voice or face to face: met 3")
                .contains("At least one with someone new to you: met 3")
                .contains("3 chosen of 3 in the window");
    }

    @Test
    void aConversationServesOneAssignmentUnlessItMayServeTwice() {
        given.inesTalked();
        long first = given.threeConversations();
        long second = given.assignment("Another three", "2026-11-13T04:59:59.000Z");
        var browser = app.signedIn("ines@example.edu");
        handIn(browser, browser.get("/assignments/" + first), first);
        var page = browser.get("/assignments/" + second);
        assertThat(page.text()).contains("0 of 3 chosen").contains("Handed in for another assignment");
        assertThat(page.page().select("input[name=touch][disabled]")).hasSize(2);
        app.sql("UPDATE assignment SET touches_may_serve_twice = 1 WHERE id = ?", second);
        assertThat(browser.get("/assignments/" + second).text()).contains("2 of 3");
    }

    @Test
    void whatIsLoggedAndNotChosenIsToldApart() {
        given.inesTalked();
        long three = given.threeConversations();
        var browser = app.signedIn("ines@example.edu");
        assertThat(browser.get("/").text()).contains("2 of 3 conversations logged");
        for (var text : new String[] {"None of them yet.", "Still none of them."}) {
            var page = browser.get("/assignments/" + three);
            var version = page.page().select("input[name=version]").val();
            browser.post("/assignments/" + three + "/draft", "version", version, "choosing", "yes", "text", text);
        }
        assertThat(browser.get("/assignments/" + three).text())
                .contains(
                        "Three conversations, different people: not yet met 0 of 3 chosen Two more logged: choose below.");
        assertThat(browser.get("/").text()).contains("2 of 3 conversations logged");
    }

    @Test
    void aClassmatesTouchIsNobodysEvidence() {
        given.inesTalked();
        long three = given.threeConversations();
        var browser = app.signedIn("dan@example.edu");
        assertThat(browser.get("/assignments/" + three).text()).doesNotContain("Femi");
        var touch = Long.toString(app.number("SELECT min(id) FROM touch"));
        browser.post("/assignments/" + three + "/attempts", "text", "Mine.", "choosing", "yes", "touch", touch);
        assertThat(app.number("SELECT count(*) FROM attempt WHERE handed_in_at IS NOT NULL"))
                .isEqualTo(1);
        assertThat(app.number("SELECT count(*) FROM evidence")).isZero();
    }

    @Test
    void theFullNameIsShownOnlyWhereItWasChosen() {
        given.inesTalked();
        long three = given.threeConversations();
        var browser = app.signedIn("ines@example.edu");
        var page = browser.get("/assignments/" + three);
        var femi =
                page.page().select(".pick:contains(Femi) input[name=full_name]").val();
        var receipt = handIn(browser, page, three, "full_name", femi);
        assertThat(browser.get(receipt.location()).text())
                .contains("Dr. Femi Oyelaran")
                .doesNotContain("Achterberg,");
    }

    @Test
    void anAttemptIsThereForItsOwnerAndForWhoGradesIt() {
        long three = given.threeConversations();
        long ines = given.handedIn(three, given.inesEnrolment, app.now());
        long mia = given.handedIn(three, given.miaEnrolment, app.now());
        assertThat(app.signedIn("ines@example.edu").get("/attempts/" + ines).status())
                .isEqualTo(200);
        assertThat(app.signedIn("dan@example.edu").get("/attempts/" + ines).status())
                .isEqualTo(404);
        assertThat(app.signedIn("tom@example.edu").get("/attempts/" + ines).status())
                .isEqualTo(404);
        assertThat(app.signedIn("sam@example.edu").get("/attempts/" + ines).status())
                .isEqualTo(404);
        var priya = app.signedIn("priya@example.edu");
        assertThat(priya.get("/attempts/" + ines).text()).contains("Ines Carvalho", "Some text.");
        assertThat(priya.get("/attempts/" + mia).status()).isEqualTo(404);
        assertThat(app.signedIn("nora@example.edu").get("/attempts/" + mia).status())
                .isEqualTo(200);
        assertThat(app.number("SELECT count(*) FROM audit WHERE event = 'ATTEMPT_READ'"))
                .isEqualTo(2);
        app.sql("INSERT INTO submission (assignment_id, enrolment_id) VALUES (?, ?)", three, given.danEnrolment);
        long draft = given.add(
                "INSERT INTO attempt (submission_id, number, saved_at) VALUES ((SELECT max(id) FROM submission), 1, ?)",
                "2026-11-12T15:00:00.000Z");
        assertThat(app.signedIn("nora@example.edu").get("/attempts/" + draft).status())
                .isEqualTo(404);
    }

    @Test
    void anAssignmentIsThereForItsCourseOnly() {
        long three = given.threeConversations();
        var tom = app.signedIn("tom@example.edu");
        for (var path : new String[] {"", "/attempts/new", "/edit", "/overrides"}) {
            assertThat(tom.get("/assignments/" + three + path).status()).isEqualTo(404);
        }
        for (var path :
                new String[] {"/attempts", "/draft", "/files", "/file-removals", "/late-passes", "", "/delete"}) {
            assertThat(tom.post("/assignments/" + three + path, "text", "x").status())
                    .isEqualTo(404);
        }
        var ines = app.signedIn("ines@example.edu");
        assertThat(ines.get("/assignments/" + three + "/edit").status()).isEqualTo(403);
        assertThat(ines.post("/assignments/" + three + "/delete").status()).isEqualTo(403);
        assertThat(app.signedIn("priya@example.edu")
                        .post("/assignments/" + three, "title", "x")
                        .status())
                .isEqualTo(403);
        assertThat(app.signedIn("nora@example.edu")
                        .post("/assignments/" + three + "/draft", "text", "x")
                        .status())
                .isEqualTo(403);
        assertThat(app.browser().get("/assignments/" + three).status()).isEqualTo(303);
    }

    @Test
    void anyTextComesBackAsItWasTyped() {
        long three = given.threeConversations();
        var browser = app.signedIn("ines@example.edu");
        var text = "<script>alert(1)</script> 📎 שלום O’Brien & \"co\"\n[x](javascript:alert(1))";
        var receipt = handIn(
                browser, browser.get("/assignments/" + three), three, "text", text, "went", "</textarea><b>مكتبة</b>");
        var shown = browser.get(receipt.location());
        assertThat(shown.text())
                .contains("<script>alert(1)</script> 📎 שלום O’Brien & \"co\"", "</textarea><b>مكتبة</b>");
        assertThat(shown.page().select("main script, main b")).isEmpty();
        assertThat(shown.body()).doesNotContain("href=\"javascript");
        var again = browser.get("/assignments/" + three + "/attempts/new");
        assertThat(again.page().selectFirst("textarea[name=text]").val()).isEqualTo(text);
    }

    @Test
    void workIsListedByWhatItWants() {
        given.threeConversations();
        given.page("A page for week 13", 13, "2026-11-20T05:00:00.000Z", "2026-11-28T04:59:59.000Z");
        long missing = given.page("A page for week 10", 10, null, "2026-11-07T04:59:59.000Z");
        long done = given.page("A page for week 9", 9, null, "2026-10-31T03:59:59.000Z");
        given.talk("Second story", 12, "2026-11-17T15:00:00.000Z");
        given.handedIn(done, given.inesEnrolment, Instant.parse("2026-10-30T12:00:00Z"));
        app.sql(
                "INSERT INTO assessment (submission_id, score, saved_at) VALUES ((SELECT max(id) FROM submission), 1850, ?)",
                "2026-11-02T12:00:00.000Z");
        var browser = app.signedIn("ines@example.edu");
        var list = browser.get("/assignments");
        assertThat(list.heading()).isEqualTo("Three things are due, one of them late.");
        assertThat(section(list, "due")).contains("Three conversations", "Missing", "Second story");
        assertThat(section(list, "coming")).contains("A page for week 13 Opens Fri 20 Nov, 00:00");
        assertThat(section(list, "handed-in")).contains("A page for week 9").doesNotContain("18.5");
        app.sql("UPDATE assessment SET released_at = '2026-11-03T12:00:00.000Z'");
        assertThat(section(browser.get("/assignments"), "graded")).contains("A page for week 9", "18.5 of 20");
        assertThat(browser.get("/assignments/" + done).text()).contains("18.5 of 20");
        assertThat(browser.get("/courses/" + given.course + "/assignments").text())
                .contains("A page for week 9");
        app.sql("UPDATE assignment SET online = 0 WHERE id = ?", missing);
        assertThat(browser.get("/assignments/" + missing).text()).contains("You do this in person");
        assertThat(app.signedIn("tom@example.edu").get("/assignments").heading())
                .isEqualTo("There is nothing to do yet.");
    }

    @Test
    void staffSeeHowFarTheirStudentsHaveCome() {
        long three = given.threeConversations();
        given.handedIn(three, given.inesEnrolment, app.now());
        given.handedIn(three, given.miaEnrolment, app.now());
        var nora = app.signedIn("nora@example.edu");
        assertThat(nora.get("/courses/" + given.course + "/assignments").text())
                .contains("Week 11", "Due Thu 12 Nov, 23:59", "2 of 3 handed in", "2 to grade");
        assertThat(nora.get("/assignments").location()).isEqualTo("/courses/" + given.course + "/assignments");
        assertThat(nora.get("/assignments/" + three).text()).contains("Grade 2", "At least 3 conversations");
        var priya = app.signedIn("priya@example.edu");
        assertThat(priya.get("/courses/" + given.course + "/assignments").text())
                .contains("1 of 2 handed in")
                .doesNotContain("New assignment");
    }

    @Test
    void anExtensionMovesTheDueOfOneStudent() {
        long three = given.threeConversations();
        var nora = app.signedIn("nora@example.edu");
        var page = nora.get("/assignments/" + three + "/overrides");
        var path = "/assignments/" + three + "/overrides";
        assertThat(nora.submit(page, path, "who", "student-" + given.danEnrolment)
                        .status())
                .isEqualTo(422);
        assertThat(nora.submit(page, path, "who", "student-999", "due_at", "2026-11-15T23:59")
                        .status())
                .isEqualTo(422);
        var given2 = nora.submit(
                page, path, "who", "student-" + given.danEnrolment, "due_at", "2026-11-15T23:59", "reason", "Flu");
        assertThat(given2.status()).isEqualTo(303);
        assertThat(nora.get(path).text()).contains("Dan Okafor", "Due Sun 15 Nov, 23:59", "Flu");
        assertThat(app.signedIn("dan@example.edu").get("/assignments/" + three).text())
                .contains("Due Sunday, 23:59");
        assertThat(app.signedIn("ines@example.edu").get("/assignments/" + three).text())
                .contains("Due tonight");
        assertThat(app.number("SELECT count(*) FROM audit WHERE event = 'DATES_GIVEN' AND subject_id = ?", given.dan))
                .isEqualTo(1);
        long other = given.threeConversations();
        long id = app.number("SELECT id FROM assignment_override");
        assertThat(nora.post("/assignments/" + other + "/overrides/" + id + "/delete")
                        .status())
                .isEqualTo(404);
        nora.post(path + "/" + id + "/delete");
        assertThat(app.number("SELECT count(*) FROM assignment_override")).isZero();
    }

    private static String section(Answer page, String id) {
        return page.page().selectFirst("section[aria-labelledby=" + id + "]").text();
    }

    /** Sends the form as a browser would, with every ticked touch. */
    private static Answer handIn(Browser browser, Answer page, long assignment, String... changes) {
        var form = page.page().selectFirst("form#work");
        var fields = new ArrayList<String>();
        for (var element : form.select("input[type=hidden], input[type=checkbox][checked]:not([disabled]), textarea")) {
            boolean changed = false;
            for (int i = 0; i < changes.length; i += 2) {
                changed |= changes[i].equals(element.attr("name"));
            }
            if (!changed) {
                fields.add(element.attr("name"));
                fields.add(element.val());
            }
        }
        fields.addAll(java.util.List.of(changes));
        return browser.post("/assignments/" + assignment + "/attempts", fields.toArray(String[]::new));
    }
}
