package howtotalk.gradebook.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.Browser.Answer;
import howtotalk.TestApp;
import howtotalk.attendance.AttendanceScenario;
import howtotalk.attendance.Tally;
import howtotalk.gradebook.GradeScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mid-term warnings: whom the rule proposes, what each reads, what is kept. */
class WarningTest {

    private static final TestApp APP = TestApp.startWithMail("smtp://localhost:1?from=a@example.edu");
    private static final String TEXT = "Hi {name},\n\n{reasons}\n\nCome by.";

    private AttendanceScenario scene = AttendanceScenario.in(APP);
    private Browser instructor = APP.browser();
    private long ines;
    private long malik;
    private long chloe;

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void oneBelowOneAwayAndOneWell() {
        APP.at(TestApp.NOW);
        scene = AttendanceScenario.in(APP);
        ines = scene.given.student("Ines Carvalho", scene.given.first);
        malik = scene.given.student("Malik Eason", scene.given.first);
        chloe = scene.given.student("Chloé Marchetti", scene.given.second);
        instructor = scene.given.instructor();
        scene.attended(ines, scene.given.first, "PPPPP");
        scene.attended(malik, scene.given.first, "AAAAP");
        scene.attended(chloe, scene.given.second, "PPPPP");
        long work = scene.given.assignment("Talk", TestApp.NOW, "TALK", false, 5000, null, scene.given.group);
        grade(work, ines, 3000, true);
        grade(work, malik, 1000, false);
        grade(work, chloe, 4900, true);
    }

    private void grade(long work, long student, int score, boolean released) {
        APP.sql("INSERT INTO submission (assignment_id, enrolment_id) VALUES (?, ?)", work, student);
        APP.sql(
                "INSERT INTO assessment (submission_id, score, saved_at, released_at) VALUES (?, ?, '2026-11-01T00:00:00.000Z', ?)",
                scene.given.submission(work, student),
                score,
                released ? "2026-11-01T00:00:00.000Z" : null);
    }

    private String here() {
        return "/courses/" + scene.given.course + "/warnings";
    }

    @ParameterizedTest(name = "below {0}, absences {1}, rate {2}; at {3} with {4} absent of 10: {5}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "70 | 3 | '' | 6999 | 0 | 69.99 % so far, below 70 %",
                "70 | 3 | '' | 7000 | 3 | ''",
                "70 | 3 | '' | 8000 | 4 | 4 absences, more than 3",
                "70 | 3 | '' | - | 1 | ''",
                "C | '' | '' | 7399 | 9 | 73.99 % so far, below 74 %",
                "'' | 0 | '' | 100 | 1 | 1 absence, more than 0",
                "'' | '' | 80 | 100 | 2 | ''",
                "'' | '' | 80 | 100 | 3 | attended 70 % of the meetings, below 80 %",
                "70 | 3 | 80 | 6000 | 4 | 60 % so far, below 70 %; 4 absences, more than 3; attended 60 % of the meetings, below 80 %",
                "'' | '' | '' | 0 | 10 | ''"
            })
    void theRuleSaysWhoAndWhy(
            String below, String absences, String rate, @Nullable Long percent, int absent, String figures) {
        var typed = Map.of("below", below, "absences", absences, "rate", rate);
        var rule = WarningRule.of(name -> typed.getOrDefault(name, ""), true, GradeScheme.PLUS_AND_MINUS);
        assertThat(rule.errors().any()).isFalse();
        assertThat(rule.reasons(percent, new Tally(10 - absent, 0, 2, absent)).stream()
                        .map(WarningRule.Reason::figure)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(figures);
    }

    @Test
    void aTotalCountsOnlyWhatIsReleased() {
        var page = instructor.get(here());
        assertThat(page.heading()).isEqualTo("Two students may need a word.");
        assertThat(page.text())
                .contains("Ines Carvalho 60 % so far, below 70 %", "Malik Eason 4 absences, more than 3")
                .doesNotContain("20 %")
                .doesNotContain("Marchetti");
        assertThat(page.page().select("[name=student][checked]")).hasSize(2);
    }

    private Answer preview(String text, String... more) {
        var fields = new ArrayList<>(List.of("below", "70", "absences", "3", "rate", "", "text", text));
        fields.addAll(List.of(more));
        return instructor.post(here() + "/preview", fields.toArray(String[]::new));
    }

    private Answer both() {
        return preview(
                TEXT,
                "student",
                Long.toString(ines),
                "student",
                Long.toString(malik),
                "own_" + malik,
                "I missed your questions.");
    }

    /** Sends the preview with all of its hidden fields. */
    private Answer send(Answer preview) {
        var fields = new ArrayList<String>();
        for (var field : preview.page().select("main input[type=hidden]")) {
            fields.add(field.attr("name"));
            fields.add(field.val());
        }
        return instructor.post(here(), fields.toArray(String[]::new));
    }

    private long warned(long student) {
        return APP.number("SELECT count(*) FROM warning WHERE enrolment_id = ?", student);
    }

    @Test
    void eachReadsOnlyTheOwnFiguresAndItIsKeptWhatWasSaid() {
        var preview = both();
        assertThat(preview.status()).isEqualTo(200);
        assertThat(warned(ines) + warned(malik)).as("nothing is sent yet").isZero();
        assertThat(send(preview).status()).isEqualTo(303);
        var toInes = APP.text("SELECT body FROM mail WHERE recipient = ?", scene.given.email("ines.carvalho"));
        assertThat(toInes)
                .isEqualTo("Hi Ines,\n\nYour total so far is 60 %; I write to everybody below 70 %.\n\nCome by.");
        assertThat(APP.text("SELECT body FROM mail WHERE recipient = ?", scene.given.email("malik.eason")))
                .contains("absent from 4 meetings", "I missed your questions.")
                .doesNotContain("60");
        assertThat(APP.text(
                        "SELECT subject || token_free FROM mail WHERE recipient = ?",
                        scene.given.email("ines.carvalho")))
                .as("the outbox tells no grade")
                .doesNotContain("60");
        assertThat(APP.text(
                        "SELECT figures || '/' || performance || attendance || '/' || text FROM warning WHERE enrolment_id = ?",
                        ines))
                .isEqualTo("60 % so far, below 70 %/10/" + toInes);
        var page = instructor.get(here());
        assertThat(page.text()).contains("warned today: 60 % so far, below 70 %", "On its way to 2 students.");
        assertThat(page.page().select("[name=student][checked]"))
                .as("nobody is warned twice by accident")
                .isEmpty();
        assertThat(instructor.get("/enrolments/" + ines).text())
                .contains("Warned at mid-term Thu 12 Nov: 60 % so far, below 70 %", "At meetings 5 of 5");
    }

    @Test
    void sentTwiceItIsSentOnce() {
        var preview = both();
        send(preview);
        assertThat(send(preview).status()).isEqualTo(303);
        assertThat(warned(ines)).isEqualTo(1);
        assertThat(APP.number("SELECT count(*) FROM mail WHERE recipient = ?", scene.given.email("ines.carvalho")))
                .isEqualTo(1);
    }

    @Test
    void otherFiguresThanThoseThatWereSeenAreNotSent() {
        var preview = both();
        scene.mark(instructor, scene.thursday, malik, 0, "ABSENT");
        send(preview);
        assertThat(warned(malik)).isZero();
        assertThat(warned(ines)).isEqualTo(1);
        assertThat(instructor.get(here()).text()).contains("The figures of 1 student changed since you looked");
    }

    @Test
    void onlyWhomTheRuleProposesCanBeWarned() {
        var refused = preview(TEXT, "student", Long.toString(chloe));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Choose at least one student.");
        assertThat(preview("Come by.", "student", Long.toString(ines)).text())
                .contains("Keep {reasons} in it", "Come by.");
        var changed = preview(TEXT, "student", Long.toString(malik), "own_" + malik, "Hello there.", "change", "yes");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.page().selectFirst("[name=own_" + malik + "]").val()).isEqualTo("Hello there.");
        assertThat(changed.page().select("[name=student][checked]")).hasSize(1);
        assertThat(instructor.get(here() + "?below=much&absences=-1&rate=200").text())
                .contains("A percent like 70, or a letter of this course.", "A whole number of absences, like 3.");
    }

    @Test
    void theTableForTheAdvisingOfficeHoldsNoFormula() {
        APP.sql(
                "UPDATE account SET sort_name = '@SUM(1), Ines' WHERE id = (SELECT account_id FROM enrolment WHERE id = ?)",
                ines);
        send(both());
        assertThat(instructor.get(here() + ".csv").body())
                .contains("\"'@SUM(1), Ines\"", "2026-11-12,performance,\"60 % so far, below 70 %\"")
                .contains(",attendance,\"4 absences, more than 3\"");
    }
}
