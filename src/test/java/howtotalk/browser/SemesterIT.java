package howtotalk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import howtotalk.TestApp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * A course from an empty server to its report, as its people go through it. What the demonstration shows too is held to
 * the measure of every page by {@link DemonstrationPages}; here it is only what is seen nowhere else.
 */
class SemesterIT extends BrowserTest {

    private static final Path ROSTER = Path.of("src/test/resources/formats/canvas_roster_from_gradebook.csv");

    private int taps;

    @Test
    void aCourseFromAnEmptyServerToItsReport() {
        var office = window(View.DESK);
        makeTheServerTheirs(office);
        var nora = window(View.DESK);
        nora.navigate(invitationOf(office, "Nora Whitcombe", "nora@example.edu"));
        nora.getByLabel("Choose a password").fill(TestApp.PASSWORD);
        isFit(nora, "semester-invitation", View.DESK);
        nora.locator("main form button.btn--primary, form button.btn--primary")
                .first()
                .click();
        var course = makeTheCourse(nora);
        bringInTheClass(nora, course);

        var codes = claimStrips(nora);
        var zoe = claim(codes.get(0), "zoe@example.edu");
        var sean = claim(codes.get(1), "sean@example.edu");
        for (var student : List.of(zoe, sean)) {
            logAConversation(student);
            handIn(student);
        }
        gradeByKeys(nora, course);
        release(nora);
        for (var student : List.of(zoe, sean)) {
            seeTheGrade(student);
        }
        writeAStory(zoe);
        var day = makeASpeakingDay(nora, course);
        takeAPlace(zoe, day, "The bread van");
        takeAPlace(sean, day, "");
        listenInTheRoom(nora, day);
        hearWhatWasHeard(zoe, sean, day);
        fileTheOutcome(zoe);
        readTheReport(nora, course);
    }

    private void makeTheServerTheirs(Page office) {
        var link = Objects.requireNonNull(app().app().setupLink());
        open(office, link.substring(link.indexOf("/setup")), View.DESK);
        office.getByLabel("Your name").fill("Robin Achebe");
        office.getByLabel("E-mail").fill("robin@example.edu");
        office.getByLabel("Password").fill(TestApp.PASSWORD);
        press(office, "Make the account");
        office.waitForURL("**/admin");
        isFit(office, "semester-admin", View.DESK);
    }

    /** Invites an instructor; without a mail server the administrator hands the link over. */
    private String invitationOf(Page office, String name, String email) {
        office.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        office.getByLabel("E-mail").fill(email);
        press(office, "Invite");
        office.waitForSelector(".notice:has-text('Nora Whitcombe')");
        office.navigate("/admin/mail");
        office.locator("main form[action$='/link'] button").first().click();
        office.waitForSelector("#link");
        isFit(office, "semester-link", View.DESK);
        var link = office.locator("#link").inputValue();
        return link.substring(link.indexOf("/invitations"));
    }

    private String makeTheCourse(Page nora) {
        nora.waitForURL(url -> !url.contains("/invitations"));
        nora.navigate("/courses/new");
        nora.getByLabel("Code").fill("COMM 210");
        nora.getByLabel("Term", new Page.GetByLabelOptions().setExact(true)).fill("Fall 2026");
        nora.getByLabel("First day of week 1").fill("2026-08-31");
        nora.getByLabel("Time zone").fill("America/New_York");
        nora.getByLabel("Name of the section").first().fill("01:192:220:03 - FALL 2026"); // as in the file
        nora.getByLabel("Meets on").first().selectOption(new SelectOption().setLabel("Thursday"));
        nora.getByLabel("from", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("10:00");
        nora.getByLabel("to", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("11:15");
        press(nora, "Make the course");
        nora.waitForURL(url -> !url.endsWith("/courses/new") && !url.endsWith("/courses"));
        isFit(nora, "semester-course-made", View.DESK);
        var parts = nora.url().split("/courses/", 2)[1].split("/", 2);
        return "/courses/" + parts[0];
    }

    private void bringInTheClass(Page nora, String course) {
        nora.navigate(course + "/roster/imports/new");
        nora.getByLabel("The file").setInputFiles(ROSTER);
        press(nora, "Look at it");
        nora.waitForURL("**/roster/previews/*");
        isFit(nora, "semester-preview", View.DESK);
        press(nora, "Bring them in");
        nora.waitForURL("**" + course + "/roster");
        assertThat(nora.locator("main").innerText()).contains("Seán O'Brien").contains("Zoë Ångström-Nguyen");
    }

    /** The codes of Zoë and Seán. */
    private List<String> claimStrips(Page nora) {
        press(nora, "Print claim strips");
        nora.waitForSelector(".strip__code");
        isFit(nora, "semester-strips", View.DESK);
        return List.of(codeOf(nora, "Zoë"), codeOf(nora, "Seán"));
    }

    private static String codeOf(Page nora, String name) {
        return nora.locator(".strip:has-text(\"" + name + "\") .strip__code").innerText();
    }

    private Page claim(String code, String email) {
        var page = window(View.PHONE);
        page.navigate("/join");
        page.getByLabel("Code").fill(code);
        press(page, "Go on");
        page.waitForURL("**/join/*");
        isFit(page, "semester-claim", View.PHONE);
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Choose a password").fill(TestApp.PASSWORD);
        page.locator("form button.btn--primary").click();
        page.waitForURL(url -> !url.contains("/join"));
        isFit(page, "semester-first-today", View.PHONE);
        return page;
    }

    /** From Today: two taps and three short fields. */
    private void logAConversation(Page student) {
        student.navigate("/");
        taps = 0;
        tap(student, "a[href='/touches/new'].btn--big");
        student.waitForURL("**/touches/new");
        student.getByLabel("Who", new Page.GetByLabelOptions().setExact(true)).fill("Aldo Marchetti");
        student.getByLabel("In person").check();
        student.getByLabel("What came of it").fill("He told me why the ferry waits for the bread.");
        tap(student, "form[data-touch] button.btn--primary");
        student.waitForURL(url -> !url.contains("/touches/new"));
        assertThat(taps).as("taps from Today to a logged conversation").isLessThanOrEqualTo(2);
        isFit(student, "semester-logged", View.PHONE);
    }

    /** From Today: three taps. */
    private void handIn(Page student) {
        student.navigate("/");
        taps = 0;
        student.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(task()))
                .first()
                .click();
        taps++;
        student.waitForSelector("#work");
        if (!student.locator("#work input[name=touch]").first().isChecked()) {
            tap(student, "label[for^='touch-']");
        }
        tap(student, "#work .foot button.btn--primary");
        student.waitForURL("**/attempts/*");
        assertThat(taps).as("taps from Today to what is handed in").isLessThanOrEqualTo(3);
        isFit(student, "semester-receipt", View.PHONE);
    }

    /** Six digits and Enter: the student is graded, and the next one is there. */
    private void gradeByKeys(Page nora, String course) {
        nora.navigate(course + "/grading");
        nora.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(task()))
                .first()
                .click();
        nora.waitForURL("**/assignments/*/grading");
        nora.locator("main a.btn--primary").first().click();
        nora.waitForSelector("[data-keys]:not([hidden])");
        isFit(nora, "semester-desk", View.DESK);
        assertThat(nora.locator("#marks .crit").count()).isEqualTo(6);
        var first = nora.locator("h1").innerText();
        for (var key : List.of("4", "3", "4", "3", "4", "3")) {
            nora.keyboard().press(key);
        }
        nora.keyboard().press("Enter");
        nora.waitForFunction("name => document.querySelector('h1').textContent !== name", first);
        // At once, before the first save can have landed: nobody is led back to the student just left.
        for (int i = 0; i < 6; i++) {
            nora.keyboard().press("3");
        }
        nora.keyboard().press("Enter");
        nora.waitForSelector("h1:text-is('All graded.')");
        isFit(nora, "semester-all-graded", View.DESK);
    }

    private void release(Page nora) {
        nora.navigate("/assignments/" + taskId() + "/release");
        isFit(nora, "semester-release", View.DESK);
        press(nora, "Release 2 grades");
        nora.waitForSelector(".notice:has-text('Released.')");
        isFit(nora, "semester-released", View.DESK);
    }

    private void seeTheGrade(Page student) {
        open(student, "/assignments/" + taskId(), View.PHONE);
        assertThat(student.locator(".result").innerText()).contains("of 45");
        student.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the feedback"))
                .click();
        student.waitForURL("**/grades");
    }

    private void writeAStory(Page student) {
        student.navigate("/stories/new");
        student.getByLabel("The moment").fill("The ferry did not leave. A van came down the quay with its lights on.");
        student.getByLabel("The lesson").fill("Ask who else is on the boat.");
        student.getByLabel("Title").fill("The bread van");
        press(student, "Keep this story");
        student.waitForURL(url -> !url.endsWith("/stories/new"));
    }

    private String makeASpeakingDay(Page nora, String course) {
        nora.navigate(course + "/speaking-days/new");
        nora.getByLabel("Assignment").selectOption(new SelectOption().setIndex(0));
        nora.getByLabel("Places").fill("2");
        press(nora, "Make the day");
        nora.waitForURL(url -> url.matches(".*/speaking-days/[0-9]+"));
        return nora.url().replaceFirst(".*(/speaking-days/)", "$1");
    }

    private void takeAPlace(Page student, String day, String story) {
        open(student, day, View.PHONE);
        press(student, "Take it");
        student.waitForSelector("#mine");
        if (!story.isEmpty()) {
            student.getByLabel("Which one will you tell?").selectOption(new SelectOption().setLabel(story));
            press(student, "Choose it");
            student.waitForSelector(".talk-order .is-mine:has-text('" + story + "')");
        }
        isFit(student, "semester-place", View.PHONE);
    }

    /** By keys, as one sits there listening; the clock’s truth is the server’s, whose time the test moves. */
    private void listenInTheRoom(Page nora, String day) {
        nora.navigate(day);
        nora.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the room"))
                .click();
        nora.waitForSelector("[data-room][data-state=waiting]");
        assertThat(nora.locator("h1").innerText()).contains("Zoë");
        isFit(nora, "semester-room", View.DESK);

        nora.keyboard().press("Space");
        nora.waitForSelector("form[data-act=stop]:not([hidden])");
        nora.waitForFunction("() => document.querySelector('[data-clock]').textContent !== '0:00'");
        waitFor(nora, 1, "SELECT count(*) FROM talk WHERE started_at IS NOT NULL");
        app().pass(Duration.ofSeconds(130));
        nora.reload();
        nora.waitForSelector(".light.is-on:has-text('Enough')");
        isFit(nora, "semester-room-speaking", View.DESK);
        for (var key : List.of("4", "3", "4", "3", "4", "2")) {
            nora.keyboard().press(key);
        }
        nora.locator("[data-tally] button[value=um]").click();
        waitFor(nora, 1, "SELECT coalesce(sum(times), 0) FROM filler");

        nora.context().setOffline(true);
        nora.locator("[data-tally] button[value=like]").click();
        nora.waitForSelector("[data-room-state]:not([hidden]):has-text('No connection')");
        isFit(nora, "semester-room-offline", View.DESK);
        nora.context().setOffline(false);
        waitFor(nora, 2, "SELECT coalesce(sum(times), 0) FROM filler");
        complaints.removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));

        nora.locator("h1").click();
        nora.keyboard().press("Space");
        nora.waitForSelector("form[data-act=start]:not([hidden])");
        waitFor(nora, 1, "SELECT count(*) FROM talk WHERE stopped_at IS NOT NULL");
        // What happened "ago" is taken off the server's clock, which stands still here: a slow message costs a second.
        assertThat(nora.locator("[data-clock]").innerText()).matches("2:(09|1\\d)");
        nora.getByLabel("Note to Zoë").fill("The van with its lights on: we were on the quay.");
        nora.waitForSelector("[data-rubric] [data-saved-state]:has-text('Saved')");
        isFit(nora, "semester-room-told", View.DESK);
        nora.locator("[data-rubric] button[name=next]").click();
        nora.waitForSelector("h1:has-text('Seán')");
        press(nora, "Not here");
        nora.waitForSelector("h1:has-text('Everybody has spoken.')");
        isFit(nora, "semester-room-empty", View.DESK);
        nora.navigate(day);
        assertThat(nora.locator(".talk-order").innerText()).contains("missed");
        isFit(nora, "semester-day-told", View.DESK);
    }

    private void hearWhatWasHeard(Page zoe, Page sean, String day) {
        zoe.navigate(day);
        zoe.locator(".talk-order .is-mine a").click();
        zoe.waitForURL("**/talks/*");
        assertThat(zoe.locator("main").innerText())
                .containsPattern("2:(09|1\\d)")
                .contains("um")
                .contains("like")
                .doesNotContain("we were on the quay");
        zoe.navigate("/stories");
        open(sean, day, View.PHONE);
        assertThat(sean.locator(".talk-order .is-mine").innerText()).contains("missed");
    }

    private void fileTheOutcome(Page student) {
        student.navigate("/opportunities/new");
        student.getByLabel("Organisation").fill("Harbour Ferries");
        student.getByLabel("Role").fill("Dispatcher");
        student.getByLabel("Internship").first().check();
        student.locator("input[name=source][value=NETWORKING]").check();
        press(student, "Note it");
        student.waitForURL(url -> !url.endsWith("/opportunities/new"));
        press(student, "Link", "main form[action$='/contacts']");
        student.waitForSelector("button:text-is('Unlink')");
        note(student, "OFFER");
        student.waitForSelector(".timeline strong:has-text('ffer')");
        note(student, "ACCEPTED");
        student.waitForSelector("a[href$='/outcome']");
        student.locator("a[href$='/outcome']").first().click();
        student.waitForURL("**/outcome");
        press(student, "File it");
        student.waitForURL("**/outcomes/*");
        assertThat(student.locator("main").innerText()).contains("Harbour Ferries");
    }

    private static void note(Page student, String stage) {
        student.locator("select[name=stage]").selectOption(stage);
        press(student, "Note it");
    }

    private void readTheReport(Page nora, String course) {
        nora.navigate(course + "/report");
        var offer = nora.locator("a[href*='/report/offers/']").first();
        offer.click();
        nora.waitForURL("**/report/offers/*");
        assertThat(nora.locator("main").innerText()).contains("Harbour Ferries");
    }

    private void tap(Page page, String selector) {
        page.locator(selector).first().click();
        taps++;
    }

    private static void press(Page page, String words) {
        press(page, words, "body");
    }

    private static void press(Page page, String words, String within) {
        page.locator(within)
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(words)
                                .setExact(true))
                .first()
                .click();
    }

    private String task() {
        return app().text("SELECT title FROM assignment WHERE id = ?", taskId());
    }

    /** The work of week 12: one new person, six criteria. */
    private long taskId() {
        return app().number(
                        "SELECT id FROM assignment WHERE points = 4500 AND kind = 'NETWORKING' ORDER BY due_at DESC LIMIT 1");
    }
}
