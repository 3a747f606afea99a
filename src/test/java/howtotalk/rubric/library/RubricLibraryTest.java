package howtotalk.rubric.library;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.db.Iso;
import howtotalk.grading.GradingScenario;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rubrics are written and edited by instructors, also after grading began; nobody's grade changes unseen. */
class RubricLibraryTest {

    private static final TestApp APP = TestApp.start();
    private static final Instant DUE = Instant.parse("2026-11-13T04:59:00.000Z");
    private static final int WHERE_I_WENT = 1;

    private GradingScenario given = GradingScenario.in(APP);
    private Browser instructor = APP.browser();
    private String rubric = "";
    private String list = "";
    private long ines;
    private long malik;
    private long inesWork;
    private long malikWork;

    @AfterAll
    static void stop() {
        APP.close();
    }

    /** Ines's paper at level 3 throughout is released; Malik's at level 2, with a 4 for where he went, is a draft. */
    @BeforeEach
    void oneReleasedAndOneDraft() {
        APP.at(TestApp.NOW);
        given = GradingScenario.in(APP);
        APP.sql("INSERT INTO grade_cutoff (course_id, letter, cutoff) VALUES (?, 'P', 0)", given.course);
        long assignment = given.assignment("Three conversations", DUE);
        ines = given.student("Ines Carvalho", given.first);
        malik = given.student("Malik Eason", given.second);
        inesWork = given.handIn(assignment, ines, TestApp.NOW.minus(Duration.ofHours(3)), "I went.");
        malikWork = given.handIn(assignment, malik, TestApp.NOW.minus(Duration.ofHours(2)), "I went, too.");
        instructor = given.instructor();
        instructor.post("/submissions/" + inesWork + "/assessment", given.marks(0, "", 3, 3, 3, 3, 3, 3));
        instructor.post("/submissions/" + malikWork + "/assessment", given.marks(0, "", 2, 4, 2, 2, 2, 2));
        APP.sql("UPDATE assessment SET released_at = '2026-11-12T15:00:00.000Z' WHERE submission_id = ?", inesWork);
        rubric = "/rubrics/" + given.rubric;
        list = "/courses/" + given.course + "/rubrics";
    }

    @Test
    void theLibrarySaysWhereARubricIsUsedAndHowOften() {
        APP.sql("INSERT INTO rubric (course_id, title) VALUES (?, 'Being written')", given.course);
        var page = instructor.get(list);
        assertThat(page.heading()).isEqualTo("2 rubrics, 1 of them not in use.");
        assertThat(page.page().select(".rows > li").eachText())
                .containsExactly(
                        "Being written no criterion yet not in use",
                        "Three conversations 6 criteria · used in Three conversations 2 graded");
        assertThat(instructor
                        .get("/courses/" + given.course + "/assignments")
                        .page()
                        .select("a[href=" + list + "]"))
                .isNotEmpty();
        assertThat(instructor.get(rubric).text()).contains("With whom", "weight 10 · 20 %", "2 graded, 1 released");
    }

    @Test
    void anAssistantLooksAndCannotChangeAnything() {
        var assistant = APP.signedIn(given.assistant("Priya", given.first));
        assertThat(assistant.get(list).text()).contains("1 graded").doesNotContain("New rubric");
        assertThat(assistant.get(rubric).text()).contains("With whom").doesNotContain("Delete");
        assertThat(assistant.get(rubric + "/edit").status()).isEqualTo(403);
        assertThat(assistant.post(rubric, "title", "Mine").status()).isEqualTo(403);
    }

    @Test
    void anotherWeightIsShownFirstAndThenWorkedOutForEverybody() {
        var preview = save("weight_" + criterion(WHERE_I_WENT), "50");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.heading()).isEqualTo("This changes 1 score.");
        assertThat(preview.page().select("tbody tr").eachText())
                .as("Ines has the same level everywhere")
                .containsExactly("Malik Eason Three conversations draft 27.50 38.16");
        assertThat(preview.text())
                .contains("“Where I went” weighs 50, was 5", "1 grade is a draft that no student sees.");
        assertThat(score(malikWork)).as("nothing is saved yet").isEqualTo(2750);

        var saved = instructor.submit(preview, rubric);
        assertThat(saved.location()).isEqualTo(rubric);
        assertThat(score(malikWork)).isEqualTo(3816);
        assertThat(lastLine(malikWork))
                .isEqualTo("RECOMPUTED 2750 3816 Rubric “Three conversations”: “Where I went” weighs 50, was 5");
        assertThat(instructor.get(rubric).text())
                .contains("“Where I went” weighs 50, was 5", "N. Whitcombe", "1 score worked out again");
        assertThat(APP.number(
                        "SELECT count(*) FROM audit WHERE event = 'RUBRIC_CHANGED' AND course_id = ?", given.course))
                .isEqualTo(1);
    }

    @Test
    void anEarlierStateIsPutBackAfterItIsShownWhoseScoresThatChanges() {
        long where = criterion(WHERE_I_WENT);
        instructor.submit(save("weight_" + where, "50"), rubric);
        var typed = then("add");
        assertThat(typed.status()).isEqualTo(200);
        assertThat(score(malikWork)).isEqualTo(3816);

        var page = instructor.get(rubric);
        assertThat(page.page().select("[aria-labelledby=history] .rubric__what").eachText())
                .as("what stood before the first change that kept it can be put back too")
                .containsExactly("“Where I went” weighs 50, was 5", "As it was");
        assertThat(page.page().select("[aria-labelledby=history] li").get(0).select("form"))
                .as("the latest line is what is there")
                .isEmpty();
        var preview = instructor.submit(page, rubric + "/restorations");
        assertThat(preview.heading()).isEqualTo("This changes 1 score.");
        assertThat(preview.page().select("tbody tr").eachText())
                .containsExactly("Malik Eason Three conversations draft 38.16 27.50");
        assertThat(score(malikWork)).isEqualTo(3816);

        var done = instructor.submit(preview, rubric + "/restorations");
        assertThat(done.location()).isEqualTo(rubric);
        assertThat(score(malikWork)).isEqualTo(2750);
        assertThat(instructor.get(rubric).text())
                .contains(
                        "Restored: “Where I went” weighs 5, was 50",
                        "You have typed a change that is not in force yet.");
        assertThat(criterion(WHERE_I_WENT)).isEqualTo(where);

        var stale = instructor.submit(page, rubric + "/restorations");
        assertThat(stale.location()).isEqualTo(rubric);
        assertThat(instructor.get(rubric).text()).contains("Somebody changed it meanwhile.");
        var assistant = APP.signedIn(given.assistant("Priya", given.first));
        assertThat(assistant.get(rubric).page().select("form[action$=restorations]"))
                .isEmpty();
        assertThat(assistant
                        .post(rubric + "/restorations", "change", "1", "base", "1")
                        .status())
                .isEqualTo(403);
        instructor.post(rubric + "/restorations", "change", "999999", "base", "1");
        assertThat(instructor.get(rubric).text()).contains("What the rubric was then is not kept");
    }

    @Test
    void otherWordsAreSavedAtOnceAndMoveNoScore() {
        var saved = save("name_" + criterion(0), "Whom", "about_" + criterion(0), "New people count double with me.");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(instructor.get(rubric).text())
                .contains("Words and order are changed alone, so no score changes.", "Whom", "New people count double");
        assertThat(APP.number(
                        "SELECT count(*) FROM grade_change WHERE what = 'RECOMPUTED' AND submission_id IN (?, ?)",
                        inesWork,
                        malikWork))
                .isZero();
        assertThat(student(malik)
                        .get("/assignments/"
                                + APP.number("SELECT assignment_id FROM submission WHERE id = ?", malikWork))
                        .text())
                .contains("Whom 10: New people count double with me.");
        assertThat(APP.number("SELECT id FROM criterion WHERE rubric_id = ? AND name = 'Whom'", given.rubric))
                .as("it is the same criterion")
                .isEqualTo(criterion(0));
    }

    @Test
    void aCriterionThatGoesTakesItsLevelsAlongAfterThatIsSaid() {
        APP.sql("UPDATE assessment_level SET comment = 'Far!' WHERE criterion_id = ?", criterion(WHERE_I_WENT));
        APP.sql(
                "INSERT INTO regrade_request (submission_id, criterion_id, reason, asked_at) VALUES (?, ?, 'Look.', ?)",
                inesWork,
                criterion(WHERE_I_WENT),
                Iso.text(APP.now()));
        var form = then("remove_" + criterion(WHERE_I_WENT));
        var preview = instructor.submit(form, rubric);
        assertThat(preview.heading()).isEqualTo("This changes 1 score.");
        assertThat(preview.text()).contains("What was given on “Where I went” is lost for 2 students");
        assertThat(preview.page().select("tbody tr").eachText())
                .containsExactly(
                        "Ines Carvalho Three conversations released 37.50 37.50 lost: Where I went",
                        "Malik Eason Three conversations draft 27.50 25.00 lost: Where I went");
        assertThat(levels(criterion(WHERE_I_WENT))).isEqualTo(2);

        assertThat(instructor.submit(preview, rubric).status()).isEqualTo(303);
        assertThat(score(malikWork)).isEqualTo(2500);
        assertThat(levels(criterion(WHERE_I_WENT))).isZero();
        assertThat(lastLine(inesWork))
                .startsWith("RECOMPUTED 3750 3750 Rubric “Three conversations”: “Where I went” removed");
        assertThat(APP.number(
                        "SELECT count(*) FROM regrade_request WHERE submission_id = ? AND criterion_id IS NULL",
                        inesWork))
                .as("what a student asked stays, about the whole")
                .isEqualTo(1);
    }

    @Test
    void aNewCriterionOpensDraftsAndStaysOutOfWhatIsReleasedUntilItIsGraded() {
        var form = then("add");
        assertThat(form.page().select("fieldset.rubric__part")).hasSize(7);
        var preview = instructor.submit(form, rubric, "name_n1", "Thanks", "weight_n1", "50");
        assertThat(preview.page().select("tbody tr").eachText())
                .containsExactly(
                        "Ines Carvalho Three conversations released 37.50 37.50 open: Thanks",
                        "Malik Eason Three conversations draft 27.50 none open: Thanks");
        assertThat(preview.text())
                .contains(
                        "“Thanks” is new and is open in 1 draft, which cannot be released until it is graded.",
                        "“Thanks” stays out of 1 released score until it is graded");
        assertThat(instructor.submit(preview, rubric).status()).isEqualTo(303);
        assertThat(score(inesWork)).isEqualTo(3750);
        assertThat(APP.number("SELECT count(*) FROM submission WHERE id = ? AND score IS NULL", malikWork))
                .isEqualTo(1);
        assertThat(student(ines).get("/courses/" + given.course + "/grades").text())
                .contains("The levels given come to 37.50 of 50; “Thanks” stays out until it is graded.");

        long thanks = APP.number("SELECT max(id) FROM criterion WHERE rubric_id = ?", given.rubric);
        var comment = instructor.post(
                "/submissions/" + inesWork + "/assessment", given.marks(1, "Well told.", 3, 3, 3, 3, 3, 3));
        assertThat(comment.status()).as("a comment can be added meanwhile").isEqualTo(303);
        assertThat(score(inesWork)).isEqualTo(3750);
        var opened = instructor.post("/submissions/" + inesWork + "/assessment", given.marks(2, "", 3, -1, 3, 3, 3, 3));
        assertThat(opened.status())
                .as("a level that the student has seen is not opened")
                .isEqualTo(422);

        var fields = new ArrayList<>(List.of(given.marks(2, "Well told.", 3, 3, 3, 3, 3, 3)));
        fields.addAll(List.of("level_" + thanks, "8"));
        instructor.post("/submissions/" + inesWork + "/assessment", fields.toArray(String[]::new));
        assertThat(score(inesWork)).as("from then on it counts").isEqualTo(4375);
    }

    @Test
    void aLevelThatGoesMovesTheOthersWithWhatWasGradedByThem() {
        long first = criterion(0);
        var preview = save("level_" + first + "_1", "", "words_" + first + "_1", "", "percent_" + first + "_1", "");
        assertThat(preview.status())
                .as("levels 2 and 3 are worth what they were")
                .isEqualTo(303);
        assertThat(APP.number(
                        "SELECT halves FROM assessment_level l JOIN assessment a ON a.id = l.assessment_id WHERE l.criterion_id = ? AND a.submission_id = ?",
                        first,
                        inesWork))
                .as("level 3 is level 2 now")
                .isEqualTo(4);
        assertThat(APP.number("SELECT count(*) FROM criterion_level WHERE criterion_id = ?", first))
                .isEqualTo(4);
        assertThat(instructor
                        .post("/submissions/" + malikWork + "/assessment", given.marks(1, "", 2, 4, 2, 2, 2, 2))
                        .status())
                .as("a page from before is told so")
                .isEqualTo(409);
    }

    @Test
    void aScoreByHandStaysAndIsSaidSo() {
        instructor.post("/submissions/" + malikWork + "/assessment", given.marks(1, "", 2, 4, 2, 2, 2, 2));
        APP.sql("UPDATE assessment SET by_hand = 4400, score = 4400 WHERE submission_id = ?", malikWork);
        var form = then("remove_" + criterion(WHERE_I_WENT));
        var preview = instructor.submit(form, rubric);
        assertThat(preview.heading()).isEqualTo("No score changes, but 2 grades are touched.");
        assertThat(preview.text()).contains("1 score given by hand stays as it is.");
        instructor.submit(preview, rubric);
        assertThat(score(malikWork)).isEqualTo(4400);
    }

    @Test
    void whoWasSlowerSeesBothVersionsAndOverwritesNothing() {
        var mine = instructor.get(rubric + "/edit");
        var other = APP.account("S. Adeyemi", given.email("adeyemi"));
        APP.sql(
                "INSERT INTO enrolment (course_id, account_id, role, joined_at, created_at) VALUES (?, ?, 'INSTRUCTOR', ?, ?)",
                given.course,
                other,
                Iso.text(APP.now()),
                Iso.text(APP.now()));
        var colleague = APP.signedIn(given.email("adeyemi"));
        colleague.submit(colleague.get(rubric + "/edit"), rubric, "title", "Conversations, by Samuel");

        var both = instructor.submit(mine, rubric, "title", "Conversations, by Nora");
        assertThat(both.status()).isEqualTo(409);
        assertThat(both.text()).contains("Conversations, by Samuel", "Conversations, by Nora");
        assertThat(APP.text("SELECT title FROM rubric WHERE id = ?", given.rubric))
                .isEqualTo("Conversations, by Samuel");
        assertThat(instructor.submit(both, rubric).status()).isEqualTo(303);
        assertThat(APP.text("SELECT title FROM rubric WHERE id = ?", given.rubric))
                .isEqualTo("Conversations, by Nora");
    }

    @Test
    void whatIsConfirmedIsWhatWasSeen() {
        var preview = save("weight_" + criterion(WHERE_I_WENT), "50");
        instructor.post("/submissions/" + malikWork + "/assessment", given.marks(1, "", 2, 1, 2, 2, 2, 2));
        var again = instructor.submit(preview, rubric);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.page().select("tbody tr").eachText())
                .containsExactly("Malik Eason Three conversations draft 23.75 18.42");
        assertThat(instructor.submit(again, rubric).status()).isEqualTo(303);
    }

    @Test
    void whatIsTypedKeepsItselfAndMovesNothingUntilItIsSaved() {
        var fields = fields("");
        fields.addAll(List.of("title", "Half typed"));
        instructor.header("Accept", "application/json");
        assertThat(instructor
                        .post(rubric + "/draft", fields.toArray(String[]::new))
                        .body())
                .contains("\"version\":1");
        fields.set(fields.size() - 1, "Half typed, in another window");
        assertThat(instructor
                        .post(rubric + "/draft", fields.toArray(String[]::new))
                        .status())
                .as("another window has not seen the first")
                .isEqualTo(409);
        instructor.header("Accept", null);
        assertThat(APP.text("SELECT title FROM rubric WHERE id = ?", given.rubric))
                .isEqualTo("Three conversations");

        var form = instructor.get(rubric + "/edit");
        assertThat(form.page().select("[name=title]").val()).isEqualTo("Half typed");
        assertThat(instructor.get(rubric).text()).contains("You have typed a change that is not in force yet.");
        instructor.submit(form, rubric + "/draft/delete");
        assertThat(instructor
                        .get(rubric + "/edit")
                        .page()
                        .select("[name=title]")
                        .val())
                .isEqualTo("Three conversations");
    }

    @Test
    void wrongFieldsAreSaidOneByOneAndNothingIsLost() {
        long first = criterion(0);
        var answer = save(
                "title",
                "",
                "name_" + criterion(1),
                "With whom",
                "weight_" + criterion(2),
                "0",
                "percent_" + first + "_2",
                "20",
                "percent_" + first + "_4",
                "201",
                "level_" + criterion(3) + "_0",
                "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".error").eachText())
                .containsExactlyInAnyOrder(
                        "Give it a title, as it is chosen by for an assignment.",
                        "Two criteria have this name.",
                        "A weight is a whole number from 1 to 1,000.",
                        "Each level is worth more than the one before it.",
                        "A percent lies between 0 and 200, such as 55 or 62.5.",
                        "Name this level, or empty what it looks like.");
        assertThat(answer.page().select("[name=percent_" + first + "_4]").val()).isEqualTo("201");
    }

    @Test
    void aRubricIsBegunCopiedAndDeletedWhileNothingHangsOnIt() {
        var begun = instructor.submit(instructor.get(list + "/new"), list, "title", "Elevator talk");
        assertThat(begun.status()).isEqualTo(303);
        var page = instructor.get(begun.location());
        var path = begun.location().replace("/edit", "");
        assertThat(instructor
                        .submit(page, path, "name_n1", "The first sentence")
                        .location())
                .isEqualTo(path);

        var copy = instructor.submit(instructor.get(list + "/new?from=" + path.substring(9)), list);
        assertThat(instructor.get(copy.location()).heading()).isEqualTo("Elevator talk (2)");
        assertThat(instructor.submit(instructor.get(path), path + "/delete").location())
                .isEqualTo(list);
        assertThat(instructor.get(path).status()).isEqualTo(404);
        assertThat(instructor.get(copy.location()).text()).contains("The first sentence");

        assertThat(instructor.get(rubric).text()).contains("It cannot be deleted: an assignment is graded by it.");
        assertThat(instructor.post(rubric + "/delete").status()).isEqualTo(409);
    }

    @Test
    void onlyRubricsOfOnesOwnCoursesAreCopied() {
        var foreign = GradingScenario.in(APP);
        var form = instructor.get(list + "/new");
        assertThat(form.page().select("option")).hasSize(2);
        assertThat(instructor.submit(form, list, "source", "" + foreign.rubric).status())
                .isEqualTo(422);
        APP.sql("UPDATE enrolment SET role = 'INSTRUCTOR' WHERE id = ?", foreign.student("Nora", foreign.first));
        APP.sql(
                "UPDATE enrolment SET account_id = (SELECT id FROM account WHERE email = ?) WHERE course_id = ? AND role = 'INSTRUCTOR' AND account_id IN (SELECT id FROM account WHERE name = 'Nora')",
                given.instructor,
                foreign.course);
        var copied = instructor.submit(instructor.get(list + "/new"), list, "source", "" + foreign.rubric);
        assertThat(instructor.get(copied.location()).heading()).isEqualTo("Three conversations (2)");
    }

    @Test
    void aFileOfRubricsIsLookedAtFirstAndTakesNobodysPlace() {
        var bytes = instructor.get(list + "/table.csv").bytes();
        var previews = "/courses/" + given.course + "/rubric-previews";
        var imports = "/courses/" + given.course + "/rubric-imports";
        var looked = instructor.upload(previews, "file", "rubrics.csv", bytes);
        assertThat(looked.status()).isEqualTo(303);
        var preview = instructor.get(looked.location());
        assertThat(preview.heading()).isEqualTo("1 rubric in this file.");
        assertThat(preview.text())
                .contains("Three conversations (2)", "The course has a “Three conversations”, which stays as it is.");
        assertThat(APP.number("SELECT count(*) FROM rubric WHERE course_id = ?", given.course))
                .isEqualTo(1);

        assertThat(instructor.submit(preview, imports).location()).isEqualTo(list);
        assertThat(instructor.submit(preview, imports).status()).as("once only").isEqualTo(303);
        long copy = APP.number("SELECT max(id) FROM rubric WHERE course_id = ?", given.course);
        assertThat(instructor.get("/rubrics/" + copy + "/table.csv").body())
                .isEqualTo(instructor
                        .get(rubric + "/table.csv")
                        .body()
                        .replace("Three conversations,", "Three conversations (2),"));
        assertThat(instructor
                        .submit(instructor.get("/rubrics/" + copy), "/rubrics/" + copy + "/delete")
                        .location())
                .isEqualTo(list);

        var wrong = instructor.upload(
                previews,
                "file",
                "rubrics.csv",
                "Rubric,Criterion,Weight,Level 0\nTalk,Voice,0,None\n".getBytes(StandardCharsets.UTF_8));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text())
                .contains(
                        "Nothing was brought in. Correct 2 places",
                        "Line 2, column “Weight”: a weight is a whole number");
        assertThat(instructor
                        .upload(previews, "file", "rubrics.csv", new byte[0])
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatCanvasCannotSayIsSaidBeforeItGoesOutAndBeforeItComesBack() {
        assertThat(instructor.get(rubric).text()).doesNotContain("Canvas knows nothing above");
        APP.sql(
                "UPDATE criterion_level SET percent = 12000 WHERE level = 4 AND criterion_id = ?",
                criterion(WHERE_I_WENT));
        assertThat(instructor.get(rubric).text())
                .contains("“Where I went” counts up to 120 % here. Canvas knows nothing above the best rating");
        var previews = "/courses/" + given.course + "/rubric-previews";
        var canvas = instructor.get(rubric + "/table.csv?for=canvas").bytes();
        assertThat(instructor
                        .get(instructor
                                .upload(previews, "file", "canvas.csv", canvas)
                                .location())
                        .text())
                .contains("“Where I went” counts up to 120 % in the course’s “Three conversations”.");
        var own = instructor.get(rubric + "/table.csv").bytes();
        assertThat(instructor
                        .get(instructor.upload(previews, "file", "own.csv", own).location())
                        .text())
                .doesNotContain("counts up to 120 %");
    }

    private Browser.Answer save(String... changes) {
        return instructor.submit(instructor.get(rubric + "/edit"), rubric, changes);
    }

    /** The form after one of its buttons. */
    private Browser.Answer then(String button) {
        return instructor.open(instructor
                .post(rubric + "/draft", fields(button).toArray(String[]::new))
                .location()
                .replaceFirst("#.*", ""));
    }

    private ArrayList<String> fields(String button) {
        var form = instructor.get(rubric + "/edit").page().selectFirst("form[action='" + rubric + "']");
        var fields = new ArrayList<String>(List.of("then", button));
        for (var field : Objects.requireNonNull(form).select("input[name], textarea[name]")) {
            if (button.isEmpty() && field.attr("name").equals("title")) continue;
            fields.add(field.attr("name"));
            fields.add(field.val());
        }
        return fields;
    }

    private Browser student(long enrolment) {
        return APP.signedIn(APP.text(
                "SELECT a.email FROM enrolment e JOIN account a ON a.id = e.account_id WHERE e.id = ?", enrolment));
    }

    private long criterion(int place) {
        return given.criteria.get(place);
    }

    private static long score(long submission) {
        return APP.number("SELECT score FROM submission WHERE id = ?", submission);
    }

    private static long levels(long criterion) {
        return APP.number("SELECT count(*) FROM assessment_level WHERE criterion_id = ?", criterion);
    }

    private static String lastLine(long submission) {
        return APP.text("""
                SELECT what || ' ' || coalesce(score_before, 'null') || ' ' || coalesce(score_after, 'null') || ' ' || reason
                FROM grade_change WHERE submission_id = ? ORDER BY id DESC LIMIT 1
                """, submission);
    }
}
