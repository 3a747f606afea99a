package howtotalk.gradebook.totals;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Totals set by hand, the groups they are made of, figures, filters and messages. */
class TotalTest {

    private static final TestApp APP = TestApp.start();
    private static final Instant DUE = Instant.parse("2026-11-11T04:59:00.000Z");

    private GradingScenario given = GradingScenario.in(APP);
    private long quiz;
    private long ines;
    private long malik;
    private Browser instructor = APP.browser();
    private String course = "";

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void inesHasEightOfTenReleasedAndMalikNothing() {
        given = GradingScenario.in(APP);
        quiz = given.assignment("Quiz", DUE, "WRITTEN", true, 1000, null, given.group);
        ines = given.student("Ines Carvalho", given.first);
        malik = given.student("Malik Eason", given.second);
        instructor = given.instructor();
        course = "/courses/" + given.course;
        type(ines, quiz, "8");
        instructor.post("/assignments/" + quiz + "/release", "section", "");
    }

    @Test
    void aTotalIsSetWithAReasonThatTheStudentDoesNotRead() {
        var path = "/enrolments/" + ines + "/total";
        var form = instructor.get(path);
        assertThat(form.text()).contains("Computed, it is 80.00 % (B-) so far");
        assertThat(instructor.submit(form, path, "percent", "91,5").text()).contains("Say why.");
        assertThat(instructor.submit(form, path, "reason", "Why").text())
                .contains("Give a percent, a letter, or both.");
        assertThat(instructor
                        .submit(form, path, "percent", "lots", "reason", "Why")
                        .status())
                .isEqualTo(422);
        var set = instructor.submit(form, path, "percent", "91,5", "reason", "REASON-MARK: her make-up talk. 🌱");
        assertThat(set.location()).isEqualTo(path);
        assertThat(instructor
                        .get(course + "/gradebook")
                        .page()
                        .select("tbody tr")
                        .get(0)
                        .text())
                .contains("91.50", "A-*");
        var student = APP.signedIn(given.email("ines.carvalho"));
        var grades = student.get(course + "/grades");
        assertThat(grades.heading()).isEqualTo("Your total was set to 91.50 %, A−.");
        assertThat(grades.text()).contains("set it by hand and noted why").doesNotContain("REASON-MARK");
        var stale = instructor.submit(form, path, "percent", "70", "reason", "Two tabs");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("it says 91.50 % now");
        var back = instructor.submit(instructor.get(path), path, "then", "back", "reason", "A mistake");
        assertThat(back.status()).isEqualTo(303);
        assertThat(student.get(course + "/grades").heading()).isEqualTo("80.00 % so far: B−.");
        assertThat(instructor.get(course + "/grade-changes").text())
                .contains("as computed → 91.50 %", "91.50 % → as computed", "REASON-MARK");
        assertThat(APP.number(
                        "SELECT count(*) FROM audit WHERE course_id = ? AND event IN ('TOTAL_SET', 'TOTAL_TAKEN_BACK')",
                        given.course))
                .isEqualTo(2);
        assertThat(APP.signedIn(given.assistant("Oskar Aldine", given.first))
                        .get(path)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void groupsAreChangedAfterALookAtWhomItTouchesAndAllAtOnce() {
        long talks = given.group("Talks", 60, 0, 2);
        long talk = given.assignment("A moment", DUE, "TALK", false, 1000, null, talks);
        type(ines, talk, "5");
        var path = course + "/assignment-groups";
        var form = instructor.get(path);
        assertThat(form.text()).contains("All points are added up");
        var look = instructor.submit(
                form, path, "weighted", "yes", "weight_" + given.group, "90", "weight_" + talks, "20");
        assertThat(look.text())
                .contains("The weights come to 110 %: 10 % more than all can be earned as extra.")
                .contains("One total changes, and of them 1 letter.", "Ines Carvalho 65.00 % D 82.00 % B−");
        assertThat(APP.number("SELECT weighted FROM course WHERE id = ?", given.course))
                .isZero();
        assertThat(instructor
                        .submit(look, path, "then", "save", "name_" + talks, "Networking")
                        .text())
                .contains("Two groups have this name.");
        var saved = instructor.submit(look, path, "then", "save", "name_new", "Extra", "weight_new", "5");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(APP.number("SELECT sum(weight) FROM assignment_group WHERE course_id = ?", given.course))
                .isEqualTo(115);
        var stale = instructor.submit(look, path, "then", "save", "form_key", "another-key-of-the-form");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Somebody changed the course meanwhile.");
        assertThat(instructor
                        .submit(instructor.get(path), path, "remove_" + talks, "yes")
                        .text())
                .contains("Move its assignments to another group first.");
    }

    @Test
    void theFiguresOfAnAssignmentSayWhatIsNotReleased() {
        type(malik, quiz, "5");
        var page = instructor.get("/assignments/" + quiz + "/statistics");
        assertThat(page.heading()).isEqualTo("Half got 6.5 or more; the mean is 6.5.");
        assertThat(page.text()).contains("2 of 2 students counted", "1 is not released yet");
        assertThat(page.page().select("svg[role=img]")).hasSize(1);
        var assistant = APP.signedIn(given.assistant("Oskar Aldine", given.first));
        assertThat(assistant.get("/assignments/" + quiz + "/statistics").text()).contains("1 of 1 student counted");
        assertThat(APP.signedIn(given.email("ines.carvalho"))
                        .get("/assignments/" + quiz + "/statistics")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theGridIsFilteredByNameMissingWorkAndTotal() {
        var grid = course + "/gradebook";
        assertThat(names(grid + "?only=missing")).containsExactly("Malik Eason");
        assertThat(names(grid + "?name=carv")).containsExactly("Ines Carvalho");
        assertThat(names(grid + "?below=81")).containsExactly("Ines Carvalho");
        assertThat(names(grid + "?below=80")).isEmpty();
        assertThat(instructor.get(grid + "?below=80").text()).contains("Nobody fits this.");
        assertThat(names(grid + "?only=unreleased")).isEmpty();
        assertThat(names(grid + "?name=%22%3E%3Cscript%3E&only=nonsense&below=%F0%9F%98%80"))
                .isEmpty();
        var page = instructor.get(grid + "?only=missing&name=ma").page();
        assertThat(page.select("select[name=only] option[selected]").attr("value"))
                .isEqualTo("missing");
        assertThat(page.select("input[name=name]").attr("value")).isEqualTo("ma");
    }

    @Test
    void thoseWhoMissSomethingAreWrittenToOnceAndNobodyIsToldAnUnreleasedGrade() {
        var blank = course + "/messages/new?who=missing&assignment=" + quiz;
        var page = instructor.get(blank);
        assertThat(page.heading()).isEqualTo("One student to write to.");
        assertThat(page.text()).contains("Malik Eason").doesNotContain("Ines");
        var path = course + "/messages";
        for (int i = 0; i < 2; i++) {
            assertThat(instructor
                            .submit(page, path, "text", "Hi {name}, 👋 all well?", "student", Long.toString(malik))
                            .status())
                    .isEqualTo(303);
        }
        var address = given.email("malik.eason");
        assertThat(APP.number("SELECT count(*) FROM mail WHERE recipient = ?", address))
                .isEqualTo(1);
        assertThat(APP.text("SELECT body FROM mail WHERE recipient = ?", address))
                .isEqualTo("Hi Malik, 👋 all well?");
        assertThat(instructor.get(blank).text()).contains("Missing work: Quiz", "to 1 student");
        type(malik, quiz, "2");
        assertThat(instructor
                        .get(course + "/messages/new?who=below&below=90&assignment=" + quiz)
                        .text())
                .contains("Quiz: 8 of 10")
                .doesNotContain("Malik");
        var assistant = APP.signedIn(given.assistant("Oskar Aldine", given.second));
        assertThat(assistant
                        .post(path, "text", "Hello", "student", Long.toString(ines))
                        .text())
                .contains("Choose at least one student.");
    }

    private List<String> names(String path) {
        return instructor.get(path).page().select("tbody th").eachText();
    }

    private void type(long enrolment, long assignment, String typed) {
        instructor.post(
                course + "/gradebook/cells",
                "enrolment",
                Long.toString(enrolment),
                "assignment",
                Long.toString(assignment),
                "version",
                "0",
                "typed",
                typed);
    }
}
