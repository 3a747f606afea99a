package howtotalk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.contact.Corridor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing typed into a letter to students is lost before it is sent, and nothing of it is left after. */
class LetterDraftTest {

    private static final TestApp APP = TestApp.start();
    private static final Corridor CORRIDOR = new Corridor(APP);
    private static final String COURSE = "/courses/" + CORRIDOR.course;
    private static final String WORDS = "Hi {name},\n{reasons}\nmy own words.";

    private Browser teacher = APP.browser();

    @BeforeAll
    static void omarWasAbsentOnceAndAdaTeachesToo() {
        CORRIDOR.enrol("Ada Quarles", "ada@example.edu", "INSTRUCTOR");
        APP.sql(
                "INSERT INTO meeting (section_id, day, starts_at, ends_at) VALUES (?, '2026-09-01', '08:00', '09:00')",
                CORRIDOR.section);
        APP.sql(
                "INSERT INTO attendance (enrolment_id, section_id, day, starts_at, mark, marked_at) VALUES (?, ?, '2026-09-01', '08:00', 'ABSENT', '2026-09-01T13:00:00.000Z')",
                omar(),
                CORRIDOR.section);
    }

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void nobodyHasTypedAnything() {
        APP.sql("DELETE FROM letter_draft");
        teacher = CORRIDOR.signedIn("whitcombe@example.edu");
    }

    @ParameterizedTest
    @CsvSource({
        "/messages, /messages/new?who=everybody",
        "/nudges,   /nudges/new",
        "/warnings, /warnings?below=&absences=0&rate="
    })
    void whatIsTypedIsThereAfterTheNextSignInForItsWriterAloneAndTwoWindowsGetBothVersions(
            String letters, String page) {
        var draft = COURSE + letters + "/draft";
        var blank = teacher.get(COURSE + page).page();
        assertThat(blank.select("textarea").val()).startsWith("Hi {name}").isNotEqualTo(WORDS);
        assertThat(blank.select("form[data-saved]").attr("data-saved")).isEqualTo(draft);
        assertThat(blank.select("button[form=afresh]")).isEmpty();
        assertThat(save(draft, WORDS, "0").body()).contains("\"version\":1");
        assertThat(save(draft, "Of another window", "0").status()).isEqualTo(409);
        assertThat(words(CORRIDOR.signedIn("whitcombe@example.edu"), page)).isEqualTo(WORDS);
        assertThat(words(CORRIDOR.signedIn("ada@example.edu"), page))
                .startsWith("Hi {name}")
                .isNotEqualTo(WORDS);
    }

    @Test
    void anotherAudienceLeavesTheWordsAndStartingAfreshBringsItsOwnDraft() {
        var draft = COURSE + "/messages/draft";
        teacher.post(draft, "text", WORDS, "version", "0", "who", "everybody");
        var other = teacher.get(COURSE + "/messages/new?who=everybody&below=60");
        assertThat(other.page().select("textarea").val()).isEqualTo(WORDS);
        assertThat(other.page().select("button[form=afresh]")).hasSize(1);
        var afresh = teacher.submit(other, draft);
        assertThat(afresh.location()).startsWith(COURSE + "/messages/new?who=everybody");
        assertThat(words(teacher, "/messages/new?who=everybody"))
                .startsWith("Hi {name}")
                .isNotEqualTo(WORDS);
    }

    @Test
    void whoeverChoosesOthersWithoutAScriptTakesTheWordsAlong() {
        var page = teacher.get(COURSE + "/messages/new?who=everybody").page();
        var button = page.select("button:contains(Choose)").first();
        assertThat(button.attr("form")).isEqualTo("letter");
        assertThat(button.attr("formaction")).isEqualTo(COURSE + "/messages/draft");
        assertThat(page.select("[form=letter][name^=to_]").eachAttr("name"))
                .containsExactly("to_who", "to_assignment", "to_below");
        var chosen = teacher.post(
                button.attr("formaction"),
                "who",
                "everybody",
                "to_who",
                "below",
                "to_assignment",
                "",
                "to_below",
                "55",
                "text",
                WORDS,
                "version",
                "0",
                "choose",
                "yes");
        assertThat(chosen.location()).isEqualTo(COURSE + "/messages/new?who=below&assignment=&below=55");
        assertThat(words(teacher, "/messages/new?who=everybody")).isEqualTo(WORDS);
        var nobody = teacher.get(chosen.location()).page();
        assertThat(nobody.text()).contains("There is nobody to write to");
        assertThat(nobody.select("button:contains(Choose)").attr("form")).isEmpty();
        assertThat(nobody.select("select[name=who]")).hasSize(1);
    }

    @Test
    void aRefusedLetterKeepsItsWordsAndASentOneLeavesNoneNotEvenByASaveThatComesLate() {
        var draft = COURSE + "/messages/draft";
        save(draft, WORDS, "0");
        var page = teacher.get(COURSE + "/messages/new?who=everybody");
        var refused = teacher.post(COURSE + "/messages", "who", "everybody", "text", WORDS + " More.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("textarea").val()).isEqualTo(WORDS + " More.");
        assertThat(words(teacher, "/messages/new?who=everybody")).isEqualTo(WORDS);
        var omar = Long.toString(omar());
        var sent = teacher.submit(page, COURSE + "/messages", "text", WORDS, "student", omar);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(save(draft, WORDS + " Late.", "1").status()).isEqualTo(409);
        assertThat(words(teacher, "/messages/new?who=everybody")).doesNotContain("my own words");
        assertThat(APP.number("SELECT count(*) FROM letter_draft WHERE words LIKE '%own words%'"))
                .isZero();
    }

    @Test
    void aNudgeAndAWarningLeaveNoWordsEither() {
        var omar = Long.toString(omar());
        save(COURSE + "/nudges/draft", WORDS, "0");
        teacher.post(COURSE + "/nudges", "text", WORDS, "student", omar);
        teacher.header("Accept", "application/json")
                .post(COURSE + "/warnings/draft", "text", WORDS, "own_" + omar, "Omar alone.", "version", "0");
        teacher.header("Accept", null);
        var list = teacher.get(COURSE + "/warnings?below=&absences=0&rate=");
        assertThat(list.page().select("input[name=own_" + omar + "]").val()).isEqualTo("Omar alone.");
        var preview = teacher.submit(list, COURSE + "/warnings/preview", "student", omar);
        assertThat(preview.text()).contains("my own words", "Omar alone.");
        assertThat(teacher.submit(preview, COURSE + "/warnings").status()).isEqualTo(303);
        assertThat(APP.number("SELECT count(*) FROM letter_draft WHERE words <> '{}'"))
                .isZero();
    }

    private static long omar() {
        return APP.number("SELECT id FROM enrolment WHERE account_id = ?", CORRIDOR.omar);
    }

    private Browser.Answer save(String draft, String words, String version) {
        var answer = teacher.header("Accept", "application/json").post(draft, "text", words, "version", version);
        teacher.header("Accept", null);
        return answer;
    }

    private static String words(Browser browser, String page) {
        return browser.get(COURSE + page).page().select("textarea").val();
    }
}
