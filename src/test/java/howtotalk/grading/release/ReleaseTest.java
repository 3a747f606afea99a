package howtotalk.grading.release;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {

    private static final TestApp APP = TestApp.start();
    private static final Instant DUE = Instant.parse("2026-11-10T04:59:59.000Z");

    private GradingScenario given = GradingScenario.in(APP);
    private long assignment;
    private long ines;
    private long malik;
    private long chloe;
    private long inesWork;
    private long malikWork;
    private long chloeWork;
    private String path = "";
    private Browser instructor = APP.browser();

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void threeStudentsInTwoSectionsAreGraded() {
        APP.at(TestApp.NOW);
        given = GradingScenario.in(APP);
        assignment = given.assignment("Three conversations", DUE);
        path = "/assignments/" + assignment + "/release";
        ines = given.student("Ines Carvalho", given.first);
        malik = given.student("Malik Eason", given.first);
        chloe = given.student("Chloé Marchetti", given.second);
        instructor = given.instructor();
        inesWork = graded(ines, 4);
        malikWork = graded(malik, 3);
        chloeWork = graded(chloe, 2);
    }

    private long graded(long student, int level) {
        long work = given.handIn(assignment, student, DUE.minusSeconds(60), "I went to the hospital.");
        assertThat(save(instructor, work, 0, "Good.", level).status()).isEqualTo(303);
        return work;
    }

    private Browser.Answer save(Browser grader, long work, int version, String comment, int level) {
        return grader.post(
                "/submissions/" + work + "/assessment",
                given.marks(version, comment, level, level, level, level, level, level));
    }

    @Test
    void oneStudentIsReleasedAlone() {
        assertThat(instructor
                        .get(path + "?student=" + malik)
                        .page()
                        .select("#student option[selected]")
                        .text())
                .isEqualTo("Malik Eason");
        assertThat(instructor.post(path, "student", Long.toString(malik)).status())
                .isEqualTo(303);
        assertThat(released()).containsExactly(malikWork);
        assertThat(instructor.get(path).text()).contains("1 grade released at 10:00 for Malik Eason.");
    }

    @Test
    void takingBackTouchesThatReleaseAlone() {
        long first = release("section", Long.toString(given.first));
        long second = release("section", Long.toString(given.second));
        assertThat(released()).containsExactly(inesWork, malikWork, chloeWork);
        undo(first);
        assertThat(released()).containsExactly(chloeWork);
        undo(first);
        assertThat(released()).containsExactly(chloeWork);
        APP.pass(Duration.ofMinutes(10));
        assertThat(instructor.open(undo(second).location()).text()).contains("The ten minutes are over");
        assertThat(released()).containsExactly(chloeWork);
    }

    @Test
    void aPlannedReleaseHappensAtItsTimeInTheZoneOfTheCourse() {
        plan("", "2026-11-13T09:00");
        assertThat(instructor.get(path).text()).contains("Fri 13 Nov, 09:00: everybody", "by N. Whitcombe");
        APP.at(Instant.parse("2026-11-13T13:59:59.000Z"));
        APP.aMinutePasses();
        assertThat(released()).isEmpty();
        APP.pass(Duration.ofSeconds(1));
        instructor = given.instructor();
        save(instructor, chloeWork, 1, "Opened again.", -1);
        APP.aMinutePasses();
        assertThat(released()).as("what has an open level stays unseen").containsExactly(inesWork, malikWork);
        assertThat(instructor.get(path).text()).contains("2 grades released at 09:00 for everybody");
        undo(latest());
        assertThat(released()).isEmpty();
        APP.pass(Duration.ofMinutes(1));
        APP.aMinutePasses();
        assertThat(released()).as("it does not come back by itself").isEmpty();
    }

    @Test
    void aPlanIsForASectionOrAStudentAndCanBeCalledOff() {
        plan("section-" + given.second, "2026-11-13T09:00");
        plan("student-" + ines, "2026-11-13T09:00");
        plan("", "2026-11-14T09:00");
        assertThat(instructor.post("/releases/" + latest() + "/delete").status())
                .isEqualTo(303);
        APP.at(Instant.parse("2026-11-16T15:00:00.000Z"));
        APP.aMinutePasses();
        assertThat(released()).containsExactly(inesWork, chloeWork);
        instructor = given.instructor();
        assertThat(instructor.get(path).text()).contains("Sat 14 Nov, 09:00: everybody called off");
        assertThat(instructor
                        .open(instructor
                                .post("/releases/" + latest() + "/delete")
                                .location())
                        .text())
                .contains("called off before");
    }

    @Test
    void aPlanWithoutATimeToComeIsRefusedAsTyped() {
        for (var at : List.of("", "tomorrow", "2026-11-12T09:59", "2031-01-01T09:00")) {
            var answer = instructor.post(path + "/plans", "whom", "student-" + ines, "at", at);
            assertThat(answer.status()).as(at).isEqualTo(422);
            assertThat(answer.page().select("#at-error").text()).as(at).isNotEmpty();
            assertThat(answer.page().select("#whom option[selected]").text()).isEqualTo("Ines Carvalho");
        }
        for (var whom : List.of("section-999999", "student-999999", "everyone", "section-", "🙂")) {
            var answer = instructor.post(path + "/plans", "whom", whom, "at", "2026-11-13T09:00");
            assertThat(answer.status()).as(whom).isEqualTo(422);
        }
        assertThat(APP.number("SELECT count(*) FROM release WHERE assignment_id = ?", assignment))
                .isZero();
    }

    @Test
    void aDoubleTapPlansOnce() {
        var page = instructor.get(path);
        for (int i = 0; i < 2; i++) {
            instructor.submit(page, path + "/plans", "at", "2026-11-13T09:00");
        }
        assertThat(APP.number("SELECT count(*) FROM release WHERE assignment_id = ?", assignment))
                .isEqualTo(1);
    }

    @Test
    void whoHasLeftTheCourseReleasesNothingAnyMore() {
        plan("", "2026-11-13T09:00");
        APP.sql("UPDATE enrolment SET status = 'WITHDRAWN' WHERE course_id = ? AND role = 'INSTRUCTOR'", given.course);
        APP.at(Instant.parse("2026-11-13T15:00:00.000Z"));
        APP.aMinutePasses();
        assertThat(released()).isEmpty();
        assertThat(APP.number("SELECT count(*) FROM release WHERE id = ? AND cancelled_at IS NOT NULL", latest()))
                .isEqualTo(1);
    }

    @Test
    void anAssistantReleasesOwnSectionsAndTakesBackNoOther() {
        var assistant = APP.signedIn(given.assistant("Oskar", given.second));
        long all = release("section", Long.toString(given.first));
        assertThat(assistant.post("/releases/" + all + "/undoing").status()).isEqualTo(404);
        assertThat(assistant.get(path).text()).doesNotContain("Ines", "Malik");
        assertThat(assistant
                        .post(path + "/plans", "whom", "student-" + ines, "at", "2026-11-13T09:00")
                        .status())
                .isEqualTo(422);
        assertThat(assistant
                        .post(path + "/plans", "whom", "", "at", "2026-11-13T09:00")
                        .status())
                .isEqualTo(303);
        undo(all);
        APP.at(Instant.parse("2026-11-13T15:00:00.000Z"));
        APP.aMinutePasses();
        assertThat(released()).as("everybody whom the assistant sees").containsExactly(chloeWork);
        instructor = given.instructor();
        long everybody = release("section", "");
        var other = APP.signedIn(given.assistant("Priya", given.second));
        assertThat(other.post("/releases/" + everybody + "/undoing").status()).isEqualTo(404);
        assertThat(released()).containsExactly(inesWork, malikWork, chloeWork);
    }

    @Test
    void studentsAreToldOnceAndOnlyAfterItCanNoLongerBeTakenBack() {
        release("section", "");
        minutes(9);
        assertThat(mails()).isEmpty();
        minutes(1);
        assertThat(mails()).hasSize(3);
        minutes(5);
        assertThat(mails()).hasSize(3);
        var mail =
                APP.text("SELECT subject || ' ' || body FROM mail WHERE recipient = ?", given.email("ines.carvalho"));
        assertThat(mail)
                .startsWith("COMM 210: feedback on “Three conversations” Hi Ines,")
                .contains("http://how-to-talk.test/courses/" + given.course + "/grades#a" + assignment)
                .doesNotContain("50.00", "100", "Good.");
    }

    @Test
    void whatWasTakenBackIsNeverToldAndWhatIsReleasedAgainIsToldOnce() {
        long first = release("section", "");
        minutes(9);
        undo(first);
        minutes(30);
        assertThat(mails()).isEmpty();
        release("student", Long.toString(ines));
        minutes(3);
        release("section", "");
        minutes(7);
        assertThat(mails()).containsExactly(given.email("ines.carvalho"));
        minutes(3);
        assertThat(mails())
                .containsExactlyInAnyOrder(
                        given.email("ines.carvalho"), given.email("malik.eason"), given.email("chloé.marchetti"));
        APP.sql("UPDATE release SET told_at = NULL WHERE assignment_id = ? AND undone_at IS NULL", assignment);
        minutes(1);
        assertThat(mails()).as("as if the program had died in between").hasSize(3);
    }

    @Test
    void whoIsGoneOrExcusedMeanwhileIsNotTold() {
        release("section", "");
        APP.sql("UPDATE enrolment SET status = 'WITHDRAWN' WHERE id = ?", malik);
        APP.sql("UPDATE submission SET excused = 1 WHERE id = ?", chloeWork);
        minutes(10);
        assertThat(mails()).containsExactly(given.email("ines.carvalho"));
    }

    @Test
    void theCheckNamesWhoIsUngradedHalfGradedLateOrFarFromTheOthers() {
        for (int i = 0; i < 7; i++) graded(given.student("Student " + (char) ('A' + i), given.first), 3);
        long far = graded(given.student("Quentin Far", given.first), 0);
        long late = given.handIn(
                assignment, given.student("Lena Late", given.first), DUE.plus(Duration.ofHours(25)), "Late.");
        save(instructor, late, 0, "", 3);
        given.handIn(assignment, given.student("Uma Ungraded", given.first), DUE.minusSeconds(1), "Here.");
        save(instructor, malikWork, 1, "", -1);
        save(instructor, chloeWork, 1, "", 3);
        var page = instructor.get(path);
        assertThat(page.page().select("#ungraded .rows").text()).isEqualTo("Uma Ungraded handed in");
        assertThat(page.page().select("#unfinished .rows").text())
                .isEqualTo("Malik Eason 6 levels are open: " + String.join(", ", GradingScenario.CRITERIA));
        assertThat(page.page().select("#late .rows").text())
                .isEqualTo("Lena Late 1 d 1 h late: 2 days begun × 10 % of 50 takes 10.00 off 37.50");
        assertThat(page.page().select("#far .row__title").eachText())
                .contains("Quentin Far")
                .doesNotContain("Student A");
        assertThat(page.page().select("#far a[href='/submissions/" + far + "/grade']"))
                .hasSize(1);
    }

    @ParameterizedTest(name = "by the dice of {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void releaseAndUndoRestoreExactly(long seed) {
        var dice = new Random(seed);
        var works = List.of(inesWork, malikWork, chloeWork);
        var students = Map.of(inesWork, ines, malikWork, malik, chloeWork, chloe);
        var shownBy = new HashMap<Long, Long>();
        var open = new TreeSet<Long>();
        for (int step = 0; step < 18; step++) {
            long work = works.get(dice.nextInt(3));
            switch (dice.nextInt(4)) {
                case 0 -> {
                    boolean opens = !shownBy.containsKey(work) && dice.nextInt(3) == 0;
                    int version = (int) APP.number("SELECT version FROM assessment WHERE submission_id = ?", work);
                    var answer = save(instructor, work, version, "Step " + step, opens ? -1 : dice.nextInt(5));
                    assertThat(answer.status()).isEqualTo(303);
                    if (opens) open.add(work);
                    else open.remove(work);
                }
                case 1 -> {
                    var before = state();
                    long latest = latest();
                    long made = switch (dice.nextInt(3)) {
                        case 0 -> release("section", "");
                        case 1 -> release("section", Long.toString(given.first));
                        default -> release("student", Long.toString(students.get(work)));
                    };
                    if (made == latest) break; // nothing was ready
                    for (long id : APP.database()
                            .query(handle -> handle.select(
                                            "SELECT submission_id FROM release_item WHERE release_id = ?", made)
                                    .mapTo(Long.class)
                                    .list())) {
                        assertThat(shownBy.put(id, made)).isNull();
                        assertThat(open).doesNotContain(id);
                    }
                    if (dice.nextBoolean()) {
                        undo(made);
                        shownBy.values().removeIf(release -> release == made);
                        assertThat(state()).as("seed %d, step %d", seed, step).isEqualTo(before);
                    }
                }
                default -> {
                    var made = new ArrayList<>(new TreeSet<>(shownBy.values()));
                    if (made.isEmpty() || dice.nextBoolean()) break;
                    long undone = made.get(dice.nextInt(made.size()));
                    undo(undone);
                    shownBy.values().removeIf(release -> release == undone);
                }
            }
            assertThat(released())
                    .as("seed %d, step %d", seed, step)
                    .containsExactlyElementsOf(new TreeSet<>(shownBy.keySet()));
        }
        var content = content();
        for (long made : new TreeSet<>(shownBy.values())) undo(made);
        assertThat(released()).isEmpty();
        assertThat(content()).as("what was typed stays").isEqualTo(content);
        minutes(11);
        assertThat(mails()).isEmpty();
    }

    /** Everything that a release could change, but the history, which only grows. */
    private String state() {
        return content() + APP.text("""
                SELECT group_concat(line, ';') FROM (
                  SELECT s.id || ' ' || coalesce(s.released_at, '-') || ' ' || coalesce(a.released_at, '-') AS line
                  FROM submission s JOIN assessment a ON a.submission_id = s.id
                  WHERE s.assignment_id = ? ORDER BY s.id)
                """, assignment);
    }

    private String content() {
        return APP.text("""
                SELECT group_concat(line, ';') FROM (
                  SELECT s.id || ' ' || s.excused || s.lateness_waived || s.no_show || ' ' || coalesce(s.score, '-') || ' '
                         || coalesce(a.score, '-') || ' ' || a.comment || ' ' || a.version || ' ' || a.saved_at || ' '
                         || coalesce((SELECT group_concat(l.criterion_id || '=' || coalesce(l.halves, '-') || l.comment)
                                      FROM assessment_level l WHERE l.assessment_id = a.id), '') AS line
                  FROM submission s JOIN assessment a ON a.submission_id = s.id
                  WHERE s.assignment_id = ? ORDER BY s.id)
                """, assignment);
    }

    private long release(String field, String value) {
        assertThat(instructor.post(path, field, value).status()).isEqualTo(303);
        return latest();
    }

    private Browser.Answer undo(long release) {
        var answer = instructor.post("/releases/" + release + "/undoing");
        assertThat(answer.status()).isEqualTo(303);
        return answer;
    }

    private void plan(String whom, String at) {
        assertThat(instructor.post(path + "/plans", "whom", whom, "at", at).status())
                .isEqualTo(303);
    }

    private long latest() {
        return APP.number("SELECT coalesce(max(id), 0) FROM release WHERE assignment_id = ?", assignment);
    }

    private void minutes(int minutes) {
        for (int i = 0; i < minutes; i++) {
            APP.pass(Duration.ofMinutes(1));
            APP.aMinutePasses();
        }
    }

    private List<Long> released() {
        return APP.database()
                .query(handle -> handle.select(
                                "SELECT s.id FROM submission s JOIN assessment a ON a.submission_id = s.id WHERE s.assignment_id = ? AND a.released_at IS NOT NULL AND s.released_at IS a.released_at ORDER BY s.id",
                                assignment)
                        .mapTo(Long.class)
                        .list());
    }

    private List<String> mails() {
        return APP.database()
                .query(handle -> handle.select(
                                "SELECT m.recipient FROM mail m WHERE m.body LIKE '%/courses/' || ? || '/grades%' ORDER BY m.id",
                                given.course)
                        .mapTo(String.class)
                        .list());
    }
}
