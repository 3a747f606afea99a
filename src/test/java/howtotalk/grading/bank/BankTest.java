package howtotalk.grading.bank;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.course.Letters;
import howtotalk.course.making.CourseMaker;
import howtotalk.course.making.NewCourse;
import howtotalk.grading.GradingScenario;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankTest {

    private static final TestApp APP = TestApp.start();
    private static final Instant DUE = Instant.parse("2026-11-11T04:59:00.000Z");
    private static final String EYES = "Look up before the first word, not after it.";

    private GradingScenario given = GradingScenario.in(APP);
    private long work;
    private Browser instructor = APP.browser();
    private String bank = "";

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void aStudentHandedIn() {
        given = GradingScenario.in(APP);
        work = given.handIn(
                given.assignment("Three conversations", DUE),
                given.student("Ines Carvalho", given.first),
                DUE.minus(Duration.ofHours(2)),
                "I went.");
        instructor = given.instructor();
        bank = "/courses/" + given.course + "/comment-bank";
    }

    @Test
    void aCommentIsKeptForALevelOfACriterionAndFoundByTheBeginningsOfItsWords() {
        keep("What I said", "2", EYES);
        keep("What I said", "", "Ask what she would do in your place.");
        keep("", "", "Come and see me about the next one.");
        var page = instructor.get(bank);
        assertThat(page.page().select("main h2").eachText())
                .containsExactly("What I said", "The whole work", "Keep another one");
        assertThat(page.text()).contains("level 2 · not said yet · N. Whitcombe", "any level");
        var found = instructor.get(bank + "?q=fir+look");
        assertThat(found.page().select(".bank__text").eachText()).containsExactly(EYES);
        assertThat(instructor.get(bank + "?q=zebra").text()).contains("No comment here says that.");
        assertThat(instructor
                        .get(bank + "?criterion=What+I+said")
                        .page()
                        .select(".bank__text")
                        .eachText())
                .hasSize(2);
    }

    @Test
    void theDeskIsToldWhatIsKeptAndEveryGraderOfTheCourseReadsIt() {
        keep("With whom", "3", "A name, a place, a day: I could find her.");
        var assistant = APP.signedIn(given.assistant("Priya", given.second));
        var facts = assistant.header("Accept", "application/json").get(bank);
        assertThat(facts.body())
                .contains("\"criterion\":\"With whom\"", "\"level\":3", "\"uses\":0", "I could find her.");
        var other = GradingScenario.in(APP).instructor();
        assertThat(other.get(bank).status()).isEqualTo(404);
        assertThat(other.get(instructor
                                .get(bank)
                                .page()
                                .select("a[href^=/bank-comments/]")
                                .attr("href"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aCommentThatIsSaidCountsOnceForEachPieceOfWorkHoweverOftenItIsSaved() {
        keep("What I said", "2", EYES);
        grade(0, "Well. " + EYES);
        grade(1, "Well. " + EYES + " And again: " + EYES);
        grade(2, "Not so well.");
        grade(3, "Well. " + EYES);
        assertThat(instructor.get(bank).text()).contains("said once");
        var page = instructor.get(edit());
        assertThat(page.text()).contains("Kept by N. Whitcombe. Said once", "Ines Carvalho");
        assertThat(page.page().select("a[href='/submissions/" + work + "/grade']"))
                .hasSize(1);
        var elsewhere = APP.signedIn(given.assistant("Theo", given.second));
        assertThat(elsewhere.get(edit()).text()).contains("Said once").doesNotContain("Ines Carvalho");
    }

    @Test
    void wordsToOneCriterionAreNoUseOfWhatIsKeptForAnother() {
        keep("Follow-up", "", EYES);
        grade(0, EYES);
        assertThat(instructor.get(bank).text()).contains("not said yet");
    }

    @Test
    void theSameWordsAreKeptOnceForALevel() {
        keep("What I said", "2", EYES);
        instructor.post(bank, "criterion", "What I said", "level", "2", "text", EYES);
        instructor.post(bank, "criterion", "What I said", "level", "3", "text", EYES);
        assertThat(instructor.get(bank).page().select(".bank__text")).hasSize(2);
    }

    @ParameterizedTest(name = "“{0}”, level “{1}”, criterion “{2}”: {3}")
    @CsvSource({
        "'  ', '', What I said, Write the comment that is kept.",
        "Good., 5, What I said, Choose one of the levels",
        "Good., x, What I said, Choose one of the levels",
        "Good., 3, '', A level belongs to a criterion"
    })
    void whatCannotBeKeptIsSaidAndWhatWasTypedStays(String text, String level, String criterion, String problem) {
        var answer = instructor.post(bank, "criterion", criterion, "level", level, "text", text);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(problem);
        assertThat(answer.page().select("textarea[name=text]").val()).isEqualTo(text.strip());
        assertThat(instructor
                        .post(bank, "criterion", "Nobody's", "level", "", "text", "Good.")
                        .status())
                .isEqualTo(422);
        assertThat(instructor
                        .post(bank, "criterion", "", "level", "", "text", "x".repeat(2001))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void twoWhoChangeTheSameCommentGetBothVersions() {
        keep("What I said", "2", EYES);
        var form = instructor.get(edit());
        instructor.submit(form, edit(), "text", "Look up first.");
        var late = instructor.submit(form, edit(), "text", "Look up, then speak.");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Look up first.", "Look up, then speak.");
        assertThat(instructor.get(bank).page().select(".bank__text").eachText()).containsExactly("Look up first.");
    }

    @Test
    void whatIsRemovedCanBePutBackWithItsUses() {
        keep("What I said", "2", EYES);
        grade(0, EYES);
        var comment = edit();
        assertThat(instructor.post(comment + "/removal").location()).startsWith(bank);
        var page = instructor.get(bank);
        assertThat(page.text()).contains("Nothing is kept yet.");
        assertThat(instructor.get(comment).status()).isEqualTo(404);
        instructor.post(comment + "/return", "back", "yes");
        assertThat(instructor.get(bank).text()).contains(EYES, "said once");
    }

    @Test
    void aCopyOfTheCourseBeginsWithTheBankAndItsOrderButWithoutWhomItWasSaidTo() {
        keep("What I said", "2", "Not said to anybody so far.");
        keep("What I said", "2", EYES);
        grade(0, EYES);
        long next = new CourseMaker(APP.database(), () -> TestApp.NOW)
                .copy(
                        given.course,
                        new NewCourse(
                                "COMM 210",
                                "How to Talk to People",
                                "Spring 2027",
                                LocalDate.parse("2027-01-11"),
                                15,
                                ZoneId.of("America/New_York"),
                                List.of(),
                                List.of(new NewCourse.Section("Section 1", List.of())),
                                NewCourse.Policy.DEFAULT,
                                Letters.PLUS_AND_MINUS),
                        APP.number("SELECT id FROM account WHERE email = ?", given.instructor));
        var page = instructor.get("/courses/" + next + "/comment-bank");
        assertThat(page.page().select(".bank__text").eachText()).containsExactly(EYES, "Not said to anybody so far.");
        assertThat(page.text()).contains("said once");
        var there = page.page().selectFirst("a[href^=/bank-comments/]").attr("href");
        assertThat(instructor.get(there).text()).doesNotContain("Ines Carvalho");
    }

    @Test
    void aCriterionThatGetsAnotherNameTakesItsCommentsAlong() {
        keep("What I said", "2", EYES);
        APP.sql("UPDATE criterion SET name = 'My words' WHERE id = ?", given.criteria.get(2));
        assertThat(instructor
                        .get(bank + "?criterion=My+words")
                        .page()
                        .select(".bank__text")
                        .eachText())
                .containsExactly(EYES);
    }

    private void keep(String criterion, String level, String text) {
        var page = instructor.get(bank);
        var answer = instructor.submit(page, bank, "criterion", criterion, "level", level, "text", text);
        assertThat(answer.location()).as(answer.text()).startsWith(bank);
    }

    private void grade(int version, String said) {
        assertThat(instructor
                        .post(
                                "/submissions/" + work + "/assessment",
                                "version",
                                Integer.toString(version),
                                "comment_" + given.criteria.get(2),
                                said)
                        .status())
                .isEqualTo(303);
    }

    private String edit() {
        return instructor.get(bank).page().select("a[href^=/bank-comments/]").attr("href");
    }
}
