package howtotalk.browser;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import howtotalk.grading.GradingScenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Grading by hand and eye: how many keys it takes, how long one waits, and whether both sides are seen. */
class GradingIT extends BrowserTest {

    private static final Instant DUE = Instant.parse("2026-11-11T04:59:00.000Z");
    private static final List<String> STUDENTS =
            List.of("Ada Brandt", "Bo Castellanos", "Cleo Dufort", "Dev Eames", "Eli Fontaine", "Fay Grimaldi");

    private long assignment;
    private @Nullable GradingScenario scenario;

    private GradingScenario given() {
        return Objects.requireNonNull(scenario);
    }

    @BeforeEach
    void sixStudentsHandedIn() {
        var given = GradingScenario.in(app());
        scenario = given;
        assignment = given.assignment("Three conversations", DUE);
        for (var name : STUDENTS) {
            long work = given.handIn(
                    assignment,
                    given.student(name, given.first),
                    DUE.minus(Duration.ofHours(2)),
                    ("I asked at the harbor who pilots the ferry in the fog. " + name + " listened.\n\n").repeat(12));
            given.evidence(work, "Marta", "Harbor Museum", "PHONE", true, "2026-11-02", DUE, "She told me of tides.");
        }
    }

    private Page desk(View view) {
        var page = windowOf(given().instructor, view);
        page.navigate("/assignments/" + assignment + "/grading/next");
        ready(page, STUDENTS.get(0));
        return page;
    }

    private static void ready(Page page, String student) {
        page.waitForSelector("h1:has-text('" + student + "')");
        page.waitForSelector(
                "[data-keys]:not([hidden])", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    @Test
    void sevenKeysGradeSixCriteriaAndTheNextIsThereWithinATenthOfASecond() {
        var page = desk(View.DESK);
        var loads = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.isNavigationRequest()) loads.add(request.url());
        });
        page.evaluate("""
                () => {
                  window.keys = 0; window.waits = [];
                  let pressed;
                  addEventListener("keydown", (event) => { window.keys++; if (event.key === "Enter") pressed = performance.now(); }, true);
                  new MutationObserver(() => {
                    const name = document.querySelector("h1")?.textContent;
                    if (pressed === undefined || name === window.before) return;
                    window.before = name;
                    requestAnimationFrame(() => { window.waits.push(performance.now() - pressed); });
                  }).observe(document.body, { childList: true, subtree: true });
                  window.before = document.querySelector("h1").textContent;
                }""");
        for (int i = 0; i < 5; i++) {
            ahead(page);
            for (var key : List.of("4", "3", "3", "4", "3", "2", "Enter"))
                page.keyboard().press(key);
            page.waitForFunction("n => window.waits.length === n", i + 1);
            ready(page, STUDENTS.get(i + 1));
        }
        assertThat(number(page, "window.keys")).as("keys for five students").isEqualTo(35);
        assertThat(loads).as("loads of a page").isEmpty();
        assertThat(number(page, "Math.min(...window.waits)"))
                .as("ms from Enter until the next stands there, of %s", page.evaluate("window.waits"))
                .isLessThanOrEqualTo(100 * crowd());
        page.waitForFunction("() => document.querySelector('.queue .num').textContent.startsWith('5 of 6')");
        assertThat(app().number("SELECT count(*) FROM submission WHERE assignment_id = ? AND score = 4125", assignment))
                .isEqualTo(5);
    }

    @Test
    void keysWorkAfterAClickAnywhereAndAreOffWhileTyping() {
        var page = desk(View.DESK);
        for (var place : List.of("h1", ".prose p", ".sum", ".desk__bar", ".crit__name", ".timeline__said")) {
            page.locator(place).first().click();
            page.keyboard().press("3");
        }
        assertThat(page.locator("#marks input:checked[value='6']").count()).isEqualTo(6);

        page.keyboard().press("c");
        page.keyboard().type("4 n ? h x");
        assertThat(focused(page)).isEqualTo("comment_" + given().criteria.get(5));
        page.keyboard().press("Escape");
        page.keyboard().press("h");
        assertThat(page.locator("#marks input:checked[value='7']").count()).isEqualTo(1);
        assertThat(page.locator("[data-points]").last().innerText()).isEqualTo("4.38 / 5");
        page.keyboard().press("x");
        assertThat(page.locator("[data-score]").innerText()).isEqualTo("–");
        page.waitForFunction(
                "() => document.querySelector('[data-told]').textContent === 'No score yet. 1 criterion open.'");
        page.keyboard().press("2");
        page.waitForFunction(
                "() => document.querySelector('[data-told]').textContent.startsWith('Score 36.25 of 50.')");

        page.keyboard().press("?");
        assertThat(page.locator("#keys").isVisible()).isTrue();
        page.keyboard().press("4");
        assertThat(page.locator("[data-score]").innerText()).isEqualTo("36.25");
        page.keyboard().press("Escape");
        page.keyboard().press("w");
        assertThat(focused(page)).isEqualTo("comment");
        page.keyboard().type("Good, all in all.");
        page.keyboard().press("Control+Enter");
        ready(page, STUDENTS.get(1));
        page.keyboard().press("p");
        ready(page, STUDENTS.get(0));
        page.waitForFunction("() => document.querySelector('#comment').value === 'Good, all in all.'");
        assertThat(page.locator("#comment_" + given().criteria.get(5)).inputValue())
                .isEqualTo("4 n ? h x");
    }

    @Test
    void aSlashAndAFewLettersPutInACommentOfTheBankAndDigitsStayDigits() {
        kept(2, "Give me the words, in quotation marks.");
        kept(null, "Give her a reason to answer.");
        kept(3, "Given the hour, brave.");
        var page = desk(View.DESK);
        page.keyboard().press("2");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("c");
        page.keyboard().type("He/she said 1 / 2. /gi");
        page.waitForSelector("[role=option]");
        var options = page.locator("[role=option]");
        assertThat(options.allInnerTexts().stream().map(words -> words.replaceAll("\\s.*", "")))
                .containsExactly("Give", "Give", "Given");
        assertThat(options.first().innerText()).contains("in quotation marks");
        isFit(page, View.DESK);
        page.keyboard().press("ArrowDown");
        assertThat(
                        page.evaluate(
                                "() => document.getElementById(document.activeElement.getAttribute('aria-activedescendant')).textContent"))
                .asString()
                .contains("reason to answer");
        page.keyboard().press("Enter");
        assertThat(page.locator("#comment_" + given().criteria.get(0)).inputValue())
                .isEqualTo("He/she said 1 / 2. Give her a reason to answer.");
        page.keyboard().type(" /gi");
        page.waitForSelector("[role=option]");
        page.keyboard().press("Escape");
        assertThat(options.count()).isZero();
        assertThat(focused(page)).isEqualTo("comment_" + given().criteria.get(0));
        page.keyboard().press("Control+Enter");
        ready(page, STUDENTS.get(1));
        waitFor(
                page,
                1,
                "SELECT count(*) FROM bank_use u JOIN bank_comment b ON b.id = u.comment_id WHERE b.course_id = ? AND b.uses = 1 AND b.level IS NULL",
                given().course);
    }

    private void kept(@Nullable Integer level, String text) {
        app().sql(
                        "INSERT INTO bank_comment (course_id, criterion, level, text, made_at) VALUES (?, 'With whom', ?, ?, '2026-11-01T09:00:00.000Z')",
                        given().course,
                        level,
                        text);
    }

    @Test
    void bothSidesAreSeenAtOnceAndEachScrollsByItself() {
        var page = desk(View.DESK);
        assertThat(number(page, "document.documentElement.scrollHeight - innerHeight"))
                .isLessThanOrEqualTo(0);
        var work = Objects.requireNonNull(page.locator(".desk__left").boundingBox());
        var marks = Objects.requireNonNull(page.locator(".desk__right").boundingBox());
        assertThat(work.x + work.width).isLessThanOrEqualTo(marks.x + 1);
        assertThat(marks.x + marks.width).isLessThanOrEqualTo(1280);
        for (var side : List.of(work, marks)) {
            assertThat(side.y + side.height).isLessThanOrEqualTo(800);
            assertThat(side.height).isGreaterThan(600);
        }
        for (var part :
                List.of("h1", ".crit >> nth=0", ".crit >> nth=5", "#comment", "[data-score]", "[data-onward-button]")) {
            var box = Objects.requireNonNull(page.locator(part).boundingBox());
            assertThat(box.y + box.height).as(part).isLessThanOrEqualTo(800);
        }
        var save = Objects.requireNonNull(page.locator(".desk__save").boundingBox());
        var comment = Objects.requireNonNull(page.locator("#comment").boundingBox());
        assertThat(comment.y + comment.height)
                .as("six criteria and the comment above the score")
                .isLessThanOrEqualTo(save.y);
        page.locator(".desk__left").evaluate("side => side.scrollTo(0, 400)");
        assertThat(number(page, "document.querySelector('.desk__left').scrollTop"))
                .isGreaterThan(0);
        assertThat(number(page, "scrollY")).isZero();
    }

    @ParameterizedTest
    @MethodSource("views")
    void byTouchHalvesAreGivenAndTakenAndLevelsOpened(View view) {
        var page = desk(view);
        var first = page.locator(".crit").first();
        first.locator("label.level").nth(4).click(); // level 2, each with its half behind it
        first.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("With whom: 2½, between fair and good"))
                .check(new Locator.CheckOptions().setForce(true));
        assertThat(first.locator("[data-points]").innerText()).isEqualTo("6.25 / 10");
        first.locator(".crit__more summary").click();
        page.waitForFunction("() => document.activeElement.matches('.crit__say textarea')");
        page.keyboard().type("Which of the two?");
        page.waitForSelector("[data-saved-state]:has-text('Saved')");
        if (view == View.DESK) isFit(page, "desk", view); // that looks at it as wide as a phone, too
        first.locator(".level--open").click();
        assertThat(first.locator("[data-points]").innerText()).isEqualTo("– / 10");
        page.waitForSelector("[data-saved-state]:has-text('Saved')");
        assertThat(app().number("""
                SELECT count(*) FROM assessment_level l JOIN assessment a ON a.id = l.assessment_id
                JOIN submission s ON s.id = a.submission_id
                WHERE s.assignment_id = ? AND l.halves IS NULL AND l.comment = 'Which of the two?'""", assignment)).isEqualTo(1);
    }

    @Test
    void aRecordingIsHeardAsFastAsTheOneBefore() {
        recording(STUDENTS.get(0));
        recording(STUDENTS.get(1));
        var page = desk(View.DESK);
        var faster = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Speed of talk.wav"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("1.5"));
        faster.focus();
        page.keyboard().press("Enter");
        assertThat(number(page, "document.querySelector('audio').playbackRate")).isEqualTo(1.5);
        assertThat(faster.getAttribute("aria-pressed")).isEqualTo("true");
        isFit(page, "desk-recording", View.DESK);
        page.locator("h1").click();
        page.keyboard().press("n");
        ready(page, STUDENTS.get(1));
        assertThat(number(page, "document.querySelector('audio').playbackRate")).isEqualTo(1.5);
        page.reload();
        ready(page, STUDENTS.get(1));
        assertThat(number(page, "document.querySelector('audio').playbackRate")).isEqualTo(1.5);
    }

    /** A second of silence, handed in. */
    private void recording(String student) {
        var name = "talk-" + student.charAt(0) + assignment;
        var wav = ByteBuffer.allocate(8044).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(US_ASCII)).putInt(8036).put("WAVEfmt ".getBytes(US_ASCII));
        wav.putInt(16).putShort((short) 1).putShort((short) 1).putInt(8000).putInt(8000);
        wav.putShort((short) 1)
                .putShort((short) 8)
                .put("data".getBytes(US_ASCII))
                .putInt(8000);
        try {
            Files.write(app().folder().resolve("files").resolve(name), wav.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        app().sql("""
                INSERT INTO stored_file (account_id, name, media_type, bytes, sha256, stored_as, pages, created_at)
                SELECT max(id), 'talk.wav', 'audio/wav', 8044, ?, ?, 0, '2026-11-01T12:00:00.000Z'
                FROM account WHERE name = ?""", "0".repeat(64), name, student);
        app().sql("""
                INSERT INTO attempt_file (attempt_id, file_id)
                SELECT t.id, (SELECT max(id) FROM stored_file) FROM attempt t
                JOIN submission s ON s.id = t.submission_id JOIN enrolment e ON e.id = s.enrolment_id
                JOIN account a ON a.id = e.account_id
                WHERE s.assignment_id = ? AND a.name = ?""", assignment, student);
    }

    /** Where more wants to run than can, each waits in turn: how many times as long, 1 on a machine of one's own. */
    private static double crowd() {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        return Math.max(1, machine.getSystemLoadAverage() / machine.getAvailableProcessors() / 2);
    }

    private static void ahead(Page page) {
        page.waitForFunction("""
                () => { const onward = document.querySelector("[data-bar]").dataset.onward;
                  return performance.getEntriesByType("resource").some((one) => one.name.includes(onward.split("?")[0]) && one.responseEnd > 0); }""");
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.id"));
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }
}
