package howtotalk.grading;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Marks never land on another student, and nobody overwrites anybody in silence. */
class SameStudentTest {

    private static final TestApp APP = TestApp.start();
    private static final Instant DUE = Instant.parse("2026-11-11T04:59:00.000Z");

    private GradingScenario given = GradingScenario.in(APP);
    private Browser instructor = APP.browser();
    private long assignment;
    private long ines;
    private long malik;
    private long work;

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void twoStudentsOfWhomOneHandedIn() {
        given = GradingScenario.in(APP);
        assignment = given.assignment("Three conversations", DUE);
        ines = given.student("Ines Carvalho", given.first);
        malik = given.student("Malik Eason", given.first);
        work = given.handIn(assignment, ines, DUE.minusSeconds(60), "I went.");
        instructor = given.instructor();
    }

    @Test
    void aFormThatWasFilledForSomebodyElseIsRefusedAtEveryAddress() {
        for (var address : List.of("/submissions/" + work, desk(ines))) {
            var marks = new ArrayList<>(List.of(given.marks(0, "Meant for Malik.", 4, 4, 4, 4, 4, 4)));
            marks.addAll(List.of("student", Long.toString(malik)));
            var answer = instructor.post(address + "/assessment", marks.toArray(String[]::new));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("filled in for another student");
            assertThat(instructor
                            .post(address + "/decisions", "decision", "EXCUSED", "student", "" + malik)
                            .status())
                    .isEqualTo(422);
        }
        for (var what : List.of("/scores", "/restorations")) {
            var answer = instructor.post(
                    desk(ines) + what, "student", "" + malik, "version", "0", "by_hand", "5", "change", "1");
            assertThat(answer.status()).isEqualTo(422);
        }
        assertThat(APP.number("SELECT count(*) FROM assessment WHERE submission_id = ?", work))
                .isZero();
        assertThat(APP.number("SELECT count(*) FROM grade_change WHERE submission_id = ?", work))
                .isZero();
    }

    @Test
    void everyFormOfADeskSaysWhoseItIsAndInWhichVersion() {
        instructor.post(desk(ines) + "/assessment", given.marks(0, "", 4, 4, 4, 4, 4, 4));
        var page = instructor.get("/submissions/" + work + "/grade").page();
        for (var form : page.select("#marks, #decisions, #by-hand")) {
            assertThat(form.selectFirst("input[name=student]").val()).isEqualTo("" + ines);
            assertThat(form.selectFirst("input[name=version]").val()).isEqualTo("1");
        }
    }

    @Test
    void whatWaitsInABrowserHasOneAddressBeforeAndAfterTheFirstSave() {
        var before = instructor.get(desk(malik)).page().selectFirst("#marks");
        assertThat(before.attr("data-saved")).isEqualTo(desk(malik) + "/assessment");
        instructor.post(desk(malik) + "/assessment", given.marks(0, "Nothing yet", 1, -1, -1, -1, -1, -1));
        long made = given.submission(assignment, malik);
        var after = instructor.get("/submissions/" + made + "/grade").page().selectFirst("#marks");
        assertThat(after.attr("data-saved")).isEqualTo(before.attr("data-saved"));
        assertThat(after.attr("data-saved-before")).isEqualTo("/submissions/" + made + "/assessment");
    }

    @Test
    void aStaleDecisionIsNotTaken() {
        instructor.post(desk(ines) + "/assessment", given.marks(0, "", 4, 4, 4, 4, 4, 4));
        var answer =
                instructor.post(desk(ines) + "/decisions", "decision", "WAIVED", "student", "" + ines, "version", "0");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Load the page again, then decide.");
    }

    @Test
    void withoutScriptBothVersionsStandSideBySideAndNameStudentAndCriteria() {
        var second = instructor.get(desk(ines));
        instructor.post(desk(ines) + "/assessment", given.marks(0, "Mine first.", 4, 4, 4, 4, 4, 4));
        var both = instructor.submit(
                second,
                desk(ines) + "/assessment",
                "level_" + given.criteria.get(0),
                "5",
                "level_" + given.criteria.get(1),
                "8",
                "comment",
                "Second.",
                "then",
                "next");
        assertThat(both.status()).isEqualTo(409);
        assertThat(both.text())
                .contains("Ines Carvalho.", "With whom", "2½", "What I said", "open", "Mine first.", "Second.");
        assertThat(both.page().select(".both h2").eachText())
                .as("only what differs")
                .containsExactly("With whom", "What I said", "What I learned", "The lesson", "Follow-up", "Comment");
        var saved = instructor.submit(both, desk(ines) + "/assessment", "comment", "Both of us.");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(APP.text("SELECT version || comment FROM assessment WHERE submission_id = ?", work))
                .isEqualTo("2Both of us.");
    }

    @Test
    void aReleasedGradeShowsBothVersionsToo() {
        instructor.post(desk(ines) + "/assessment", given.marks(0, "Released.", 4, 4, 4, 4, 4, 4));
        APP.sql("UPDATE assessment SET released_at = '2026-11-12T15:00:00.000Z' WHERE submission_id = ?", work);
        instructor.header("Accept", "application/json");
        var answer = instructor.post(desk(ines) + "/assessment", given.marks(0, "Late.", 3, 4, 4, 4, 4, 4));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body())
                .contains("\"about\":\"Ines Carvalho\"")
                .contains("\"label\":\"With whom\"")
                .contains("\"theirs\":\"Released.\"")
                .contains("\"back\":\"" + desk(ines) + "\"");
    }

    @Test
    void ofTwoGradersAtOnceOneIsFirstAndTheOtherIsAsked() throws Exception {
        var assistant =
                APP.signedIn(given.assistant("Priya Raman", given.first)).header("Accept", "application/json");
        instructor.header("Accept", "application/json");
        var graders = List.of(instructor, assistant);
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 12; round++) {
                var version = round;
                var together = new CyclicBarrier(2);
                var answers = new ArrayList<java.util.concurrent.Future<Integer>>();
                for (var grader : graders) {
                    int level = graders.indexOf(grader) + 1;
                    answers.add(pool.submit(() -> {
                        var words = "Round " + version + " of grader " + level;
                        var marks = given.marks(version, words, level, level, level, level, level, level);
                        together.await(5, TimeUnit.SECONDS);
                        return grader.post(desk(ines) + "/assessment", marks).status();
                    }));
                }
                var statuses = List.of(answers.get(0).get(), answers.get(1).get());
                assertThat(statuses).containsExactlyInAnyOrder(200, 409);
                int first = statuses.indexOf(200) + 1;
                assertThat(APP.text("SELECT version || ' ' || comment FROM assessment WHERE submission_id = ?", work))
                        .isEqualTo(version + 1 + " Round " + version + " of grader " + first);
                assertThat(APP.number("""
                        SELECT count(*) FROM assessment a JOIN assessment_level l ON l.assessment_id = a.id
                        WHERE a.submission_id = ? AND l.halves = ?
                        """, work, 2 * first))
                        .as("no mixture of the two")
                        .isEqualTo(6);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private String desk(long student) {
        return "/assignments/" + assignment + "/grading/" + student;
    }
}
