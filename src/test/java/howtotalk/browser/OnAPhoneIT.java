package howtotalk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import howtotalk.web.WebServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a student does with a phone in one hand, with and without a network. */
class OnAPhoneIT extends BrowserTest {

    private static final String WAITS = "One conversation waits on this device";

    private @Nullable GradingScenario course;
    private int taps;

    @Test
    void twoTapsAndThreeShortFieldsFromTodayAndOnceMoreInTheAeroplane() {
        long account = student("Mia Lindqvist");
        var mia = window(View.PHONE);
        signIn(mia, "mia.lindqvist");

        taps = 0;
        tap(mia.getByText("Log a conversation"));
        log(mia, "Aldo Marchetti", "He told me why the ferry waits for the bread.");
        mia.waitForURL(url -> url.endsWith("/"));
        assertThat(taps).isEqualTo(2);
        assertThat(mia.locator(".notice").innerText()).contains("conversation with Aldo Marchetti");
        assertThat(touches(account)).isEqualTo(1);

        var settings = mia.context().newPage();
        settings.navigate("/settings");
        mia.bringToFront(); // a page behind another is drawn once a second, and taps wait for that
        takeTheNetwork(mia);
        mia.navigate("/");
        assertThat(mia.locator("h1").innerText()).isEqualTo("Log a conversation");
        log(mia, "Petra Vance", "Row 14: she plans the timetable of the whole harbour.");
        mia.getByText(WAITS).waitFor();
        assertThat(mia.locator("[data-offline-list]").innerText()).contains("Petra Vance", "Row 14");
        isFit(mia, "offline-log", View.PHONE);
        mia.navigate("/contacts");
        assertThat(mia.locator("h1").innerText()).isEqualTo("No network here.");
        mia.getByText(WAITS).waitFor();
        isFit(mia, "offline", View.PHONE);
        assertThat(askedOnSigningOut(settings, false)).contains("1 unsaved text waits");
        assertThat(touches(account)).isEqualTo(1);

        mia.navigate("/touches/new");
        mia.getByText(WAITS).waitFor();
        mia.context().setOffline(false);
        mia.locator(".today").waitFor(); // the page moves on to Today by itself
        assertThat(mia.getByText(WAITS).isVisible()).isFalse();
        settings.reload();
        assertThat(touches(account)).isEqualTo(2);
        assertThat(waiting(mia)).isZero();
        theNetworkWasTaken();
    }

    @Test
    void aFormThatLosesTheNetworkWhileItIsOpenKeepsWhatWasTypedAndSendsItOnce() {
        long account = student("Ida Brandt");
        var ida = windowOf(scenario().email("ida.brandt"), View.PHONE);
        ida.navigate("/touches/new");
        takeTheNetwork(ida);
        log(ida, "Aldo Marchetti", "He told me why the ferry waits for the bread.");
        ida.waitForSelector("[data-touch-state].saved--off");
        isFit(ida, "log-offline", View.PHONE);
        assertThat(touches(account)).isZero();

        ida.context().setOffline(false);
        ida.waitForURL(url -> !url.contains("/touches/new"));
        ida.navigate("/");
        ida.waitForLoadState();
        assertThat(touches(account)).isEqualTo(1);
        theNetworkWasTaken();
    }

    @Test
    void whatOneAccountLeftWaitingIsNeitherSentNorShownForAnother() {
        long owner = student("Lena Fischer");
        long other = student("Omar Haddad");
        var phone = windowOf(scenario().email("lena.fischer"), View.PHONE);
        phone.navigate("/");
        takeTheNetwork(phone);
        phone.navigate("/touches/new");
        log(phone, "Petra Vance", "She plans the timetable.");
        phone.getByText(WAITS).waitFor();

        signInAs(phone.context(), "omar.haddad"); // on the same phone, before the network is back
        phone.context().setOffline(false);
        phone.locator(".today").waitFor();
        assertThat(phone.locator("[data-waiting]").isVisible()).isFalse();
        takeTheNetwork(phone);
        phone.navigate("/touches/new");
        phone.locator("[data-offline-words]").waitFor();
        assertThat(phone.locator("main").innerText()).doesNotContain("Petra").doesNotContain(WAITS);
        assertThat(touches(owner) + touches(other)).isZero();

        signInAs(phone.context(), "lena.fischer");
        phone.context().setOffline(false);
        phone.getByText("The conversation that waited is saved.").waitFor();
        assertThat(touches(owner)).isEqualTo(1);
        assertThat(touches(other)).isZero();
        complaints.removeIf(complaint -> complaint.contains("401"));
        theNetworkWasTaken();
    }

    @Test
    void aNameThatTwoPeopleHaveIsAskedAboutLaterAndSigningOutDeletesWhatWaits() {
        long account = student("Noor Aziz");
        for (var organisation : List.of("Harbor Museum", "City Press")) {
            app().sql("""
                    INSERT INTO contact (account_id, name, organisation, list, known_before, created_at)
                    VALUES (?, 'Rosa Delgado', ?, 'KNOW', 0, '2026-09-01T12:00:00.000Z')""", account, organisation);
        }
        var noor = windowOf(scenario().email("noor.aziz"), View.PHONE);
        noor.navigate("/");
        takeTheNetwork(noor);
        noor.navigate("/");
        log(noor, "Rosa Delgado", "She showed me the proofs.");
        noor.getByText(WAITS).waitFor();
        noor.context().setOffline(false);
        noor.locator("[data-waiting] a").waitFor();
        assertThat(noor.locator("[data-waiting]").innerText()).contains("You know 2 people of that name");
        tap(noor.locator("[data-waiting] a"));
        noor.waitForSelector("[data-touch-state]:has-text('Kept on this device')");
        tap(noor.locator("form[data-touch] .btn--primary"));
        tap(noor.getByText("City Press"));
        tap(noor.locator("form[data-touch] .btn--primary"));
        noor.waitForURL(url -> url.endsWith("/"));
        assertThat(app().text("""
                SELECT c.organisation FROM touch t JOIN contact c ON c.id = t.contact_id WHERE t.account_id = ?""", account)).isEqualTo("City Press");

        noor.navigate("/");
        takeTheNetwork(noor);
        noor.navigate("/");
        log(noor, "Rosa Delgado", "She showed me the proofs again.");
        noor.getByText(WAITS).waitFor();
        noor.context().setOffline(false);
        noor.locator("[data-waiting] a").waitFor();
        noor.navigate("/settings");
        assertThat(askedOnSigningOut(noor, true)).contains("signing out deletes");
        noor.waitForURL("**/sign-in");
        noor.waitForCondition(() -> Boolean.TRUE.equals(noor.evaluate("""
                new Promise(done => { indexedDB.open('how-to-talk', 1).onsuccess = opened => {
                  opened.target.result.transaction('waiting').objectStore('waiting').getAllKeys().onsuccess
                    = keys => done(keys.target.result.length === 0); }; })""")));
        assertThat(touches(account)).isEqualTo(1);
        complaints.removeIf(complaint -> complaint.contains("422"));
        theNetworkWasTaken();
    }

    @Test
    void thePhoneKeepsNoPageOfAnybodysAndAReleaseReplacesTheLast() {
        student("Juno Park");
        var juno = windowOf(scenario().email("juno.park"), View.PHONE);
        juno.navigate("/");
        juno.evaluate("""
                (async () => { await caches.open('how-to-talk of last week');
                  await (await navigator.serviceWorker.ready).unregister(); })()""");
        for (var path : List.of("/", "/contacts", "/settings")) {
            juno.navigate(path);
            juno.evaluate("navigator.serviceWorker.ready.then(() => 'ready')");
        }
        var kept = juno.evaluate("""
                (async () => {
                  while ((await caches.keys()).length !== 1) await new Promise(later => setTimeout(later, 20));
                  const cache = await caches.open((await caches.keys())[0]), kept = [];
                  for (const request of await cache.keys())
                    kept.push(new URL(request.url).pathname + ((await (await cache.match(request)).text()).includes('Juno') ? ' with her name' : ''));
                  return kept;
                })()""");
        assertThat(((List<?>) kept).stream().map(Object::toString).filter(path -> !path.startsWith("/static/")))
                .containsExactlyInAnyOrder("/offline", "/offline/log");
    }

    @Test
    void aNoteIsRemarkedOnWhileItIsTypedCopiedSentAndItsAnswerLinkedWithOneTap() {
        long account = student("Tess Okoye");
        app().sql("""
                INSERT INTO contact (account_id, name, organisation, list, known_before, created_at)
                VALUES (?, 'Marta Lindqvist', 'Harbor Museum', 'NEED_TO_KNOW', 0, '2026-09-01T12:00:00.000Z')""", account);
        var tess = windowOf(scenario().email("tess.okoye"), View.PHONE);
        tess.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        tess.navigate("/contacts/" + app().number("SELECT id FROM contact WHERE account_id = ?", account) + "/note");
        var text = tess.locator("textarea[name=text]");
        text.pressSequentially("I'd like to add you to my professional network");
        tess.locator("[data-remarks]")
                .getByText("is what thousands of others write")
                .waitFor();
        tess.locator("[data-remarks]").getByText("46 of 300 characters").waitFor();
        text.fill("x".repeat(301));
        tess.locator("[data-remarks] .attn:has-text('301 of 300 characters')").waitFor();

        var words = "Dear Marta, your bread van story at the museum made me laugh. May I ask how it began? – Tess";
        text.fill(words);
        tap(tess.locator("[data-copy]"));
        tess.locator("[data-copy]:has-text('Copied')").waitFor();
        assertThat(tess.evaluate("navigator.clipboard.readText()")).isEqualTo(words);
        tap(tess.getByText("Sent", new Page.GetByTextOptions().setExact(true)));
        tess.waitForURL("**/contacts/*");
        assertThat(app().text("SELECT what FROM touch WHERE account_id = ?", account))
                .isEqualTo(words);

        tap(tess.getByText("They answered"));
        tess.waitForURL("**/edit");
        assertThat(app().number("""
                SELECT count(*) FROM touch a JOIN touch s ON s.id = a.answers_id
                WHERE a.account_id = ? AND a.direction = 'INCOMING'""", account)).isEqualTo(1);
    }

    private GradingScenario scenario() {
        if (course == null) {
            course = GradingScenario.in(app());
        }
        return course;
    }

    private long student(String name) {
        scenario().student(name, scenario().first);
        return app().number(
                        "SELECT id FROM account WHERE email = ?",
                        scenario().email(name.toLowerCase(Locale.ROOT).replace(' ', '.')));
    }

    private void signIn(Page page, String name) {
        page.navigate("/sign-in");
        page.getByLabel("E-mail").fill(scenario().email(name));
        page.getByLabel("Password").fill(TestApp.PASSWORD);
        page.keyboard().press("Enter");
        page.locator(".today").waitFor();
    }

    private void signInAs(BrowserContext context, String name) {
        var session = app().signedIn(scenario().email(name)).cookie(WebServer.SESSION_COOKIE);
        context.addCookies(List.of(new Cookie(WebServer.SESSION_COOKIE, Objects.requireNonNull(session))
                .setUrl(base())
                .setHttpOnly(true)));
    }

    private void tap(Locator place) {
        taps++;
        place.tap();
    }

    /** Three short fields, of which one is a chip, and the tap that saves. */
    private void log(Page page, String who, String what) {
        page.locator("input[name=who]").fill(who);
        page.locator("label.chip:has(input[name=channel][value=IN_PERSON])").tap();
        page.locator("textarea[name=what]").fill(what);
        tap(page.locator("form[data-touch] button.btn--primary"));
    }

    /** What the browser asks when the page's sign-out is tapped. */
    private static String askedOnSigningOut(Page page, boolean sure) {
        var asked = new ArrayList<String>();
        page.onceDialog(dialog -> {
            asked.add(dialog.message());
            answer(dialog, sure);
        });
        page.locator("form[data-sign-out] button").tap();
        page.waitForCondition(() -> !asked.isEmpty());
        return asked.get(0);
    }

    private static void answer(Dialog dialog, boolean sure) {
        if (sure) {
            dialog.accept();
        } else {
            dialog.dismiss();
        }
    }

    private static void takeTheNetwork(Page page) {
        page.evaluate("""
                navigator.serviceWorker.controller
                  || new Promise(done => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }))""");
        page.context().setOffline(true);
    }

    private long touches(long account) {
        return app().number("SELECT count(*) FROM touch WHERE account_id = ?", account);
    }

    private static int waiting(Page page) {
        return ((Number) page.evaluate("import(document.querySelector('script[src$=\"/app.js\"]').src"
                        + ".replace('app.js', 'saved.js')).then(saved => saved.waiting())"))
                .intValue();
    }

    /** The network that was taken away is an error on Chromium's console. */
    private void theNetworkWasTaken() {
        complaints.removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
    }
}
