package howtotalk.attendance.roll;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.attendance.AttendanceScenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking attendance in the room. */
class RollTest {

    private static final TestApp APP = TestApp.start();

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
    void threeStudentsInTwoSections() {
        APP.at(TestApp.NOW);
        scene = AttendanceScenario.in(APP);
        ines = scene.given.student("Ines Carvalho", scene.given.first);
        malik = scene.given.student("Malik Eason", scene.given.first);
        chloe = scene.given.student("Chloé Marchetti", scene.given.second);
        instructor = scene.given.instructor();
    }

    private String at(long meeting) {
        return "/meetings/" + meeting + "/attendance";
    }

    @Test
    void aMeetingOfTodayThatHasBegunAsksForAttendanceUntilEverybodyIsMarked() {
        var given = scene.given;
        long second = scene.meeting(given.second, "2026-11-12", "10:00", "11:20");
        var assistant = APP.signedIn(given.assistant("Priya", given.second));
        APP.at(Instant.parse("2026-11-12T14:29:59.000Z"));
        assertThat(attendance(instructor)).isEmpty();
        APP.at(Instant.parse("2026-11-12T14:30:00.000Z"));
        assertThat(attendance(instructor))
                .containsExactly("Section 1, 09:30 to 10:50 on now · nobody is marked Take attendance");
        assertThat(attendance(assistant)).isEmpty();
        APP.at(Instant.parse("2026-11-12T15:50:00.000Z"));
        scene.mark(instructor, scene.thursday, ines, 0, "LATE");
        assertThat(attendance(instructor))
                .containsExactly(
                        "Section 1, 09:30 to 10:50 over · 1 of 2 are marked Take attendance",
                        "Section 2, 10:00 to 11:20 on now · nobody is marked Take attendance");
        assertThat(attendance(assistant))
                .containsExactly("Section 2, 10:00 to 11:20 on now · nobody is marked Take attendance");
        assertThat(assistant
                        .get("/")
                        .page()
                        .select("#at")
                        .parents()
                        .select("a.btn[href*=attendance]")
                        .attr("href"))
                .isEqualTo("/meetings/" + second + "/attendance");
        instructor.post("/meetings/" + scene.thursday + "/attendance/rest");
        assistant.post("/meetings/" + second + "/attendance/rest");
        assertThat(attendance(instructor)).isEmpty();
        assertThat(attendance(assistant)).isEmpty();
    }

    private static List<String> attendance(Browser by) {
        return by.get("/").page().select("section[aria-labelledby=at] li").eachText();
    }

    @Test
    void theMeetingThatIsOnOpensByItself() {
        var page = instructor.get("/courses/" + scene.given.course + "/attendance");
        assertThat(page.text()).contains("Thursday 12 November, 09:30–10:50, meeting 2 of 3");
        assertThat(page.heading()).isEqualTo("0 of 2 marked");
        assertThat(page.page().select(".gline__name").eachText()).containsExactly("Ines Carvalho", "Malik Eason");
        assertThat(page.page().select("a[rel=prev]").attr("href")).isEqualTo(at(scene.monday));
        assertThat(instructor
                        .get("/courses/" + scene.given.course + "/attendance?section=" + scene.given.second)
                        .text())
                .as("the last one, where none is today")
                .contains("Tuesday 10 November");
    }

    @Test
    void aMarkIsOnDiskAndWhoeverComesSecondSeesBoth() {
        assertThat(scene.mark(instructor, scene.thursday, ines, 0, "LATE").status())
                .isEqualTo(303);
        assertThat(instructor.get(at(scene.thursday)).page().select("input[checked][value=LATE]"))
                .hasSize(1);
        var second = scene.mark(instructor, scene.thursday, ines, 0, "ABSENT");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Ines Carvalho", "Yours", "absent", "Saved meanwhile", "late");
        assertThat(scene.marks(ines)).isEqualTo("LATE");
        assertThat(instructor.submit(second, at(scene.thursday) + "/" + ines).status())
                .isEqualTo(303);
        assertThat(scene.marks(ines)).isEqualTo("ABSENT");
        assertThat(scene.mark(instructor, scene.thursday, ines, 1, "ABSENT").status())
                .as("what is noted already is no conflict")
                .isEqualTo(303);
    }

    @Test
    void aMarkThatIsTakenBackLeavesItsVersion() {
        scene.mark(instructor, scene.thursday, ines, 0, "LATE");
        scene.mark(instructor, scene.thursday, ines, 1, "");
        assertThat(scene.marks(ines)).isEmpty();
        assertThat(scene.mark(instructor, scene.thursday, ines, 0, "ABSENT").status())
                .isEqualTo(409);
        assertThat(scene.mark(instructor, scene.thursday, ines, 2, "ABSENT").status())
                .isEqualTo(303);
    }

    @Test
    void marksNeverLandOnAnotherStudentNorOnAnotherSection() {
        var wrong = instructor.post(
                at(scene.thursday) + "/" + ines, "student", Long.toString(malik), "mark_" + ines, "ABSENT");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(scene.mark(instructor, scene.thursday, chloe, 0, "ABSENT").status())
                .isEqualTo(404);
        assertThat(scene.mark(instructor, scene.thursday, ines, 0, "ASLEEP").status())
                .isEqualTo(422);
        var assistant = APP.signedIn(scene.given.assistant("Priya", scene.given.second));
        assertThat(scene.mark(assistant, scene.thursday, ines, 0, "ABSENT").status())
                .isEqualTo(404);
        assertThat(scene.mark(assistant, scene.tuesday, chloe, 0, "ABSENT").status())
                .isEqualTo(303);
        assertThat(scene.marks(ines) + scene.marks(malik)).isEmpty();
    }

    @Test
    void onlyAnExcuseIsNotedAhead() {
        assertThat(scene.mark(instructor, scene.toCome, ines, 0, "PRESENT").status())
                .isEqualTo(422);
        assertThat(instructor.post(at(scene.toCome) + "/rest").status()).isEqualTo(422);
        assertThat(scene.mark(instructor, scene.toCome, ines, 0, "EXCUSED").status())
                .isEqualTo(303);
        var page = instructor.get(at(scene.toCome));
        assertThat(page.page().select(".level input[name=mark_" + ines + "]").eachAttr("value"))
                .containsExactly("EXCUSED", "");
    }

    @Test
    void everybodyElseIsPresentAndThatIsTakenBackWhereNobodyChangedIt() {
        scene.mark(instructor, scene.thursday, malik, 0, "ABSENT");
        long late = scene.given.student("Tomás Reyes", scene.given.first);
        APP.pass(Duration.ofSeconds(5));
        assertThat(instructor.post(at(scene.thursday) + "/rest").status()).isEqualTo(303);
        assertThat(scene.marks(ines) + scene.marks(malik) + scene.marks(late)).isEqualTo("PRESENTABSENTPRESENT");
        var page = instructor.get(at(scene.thursday));
        assertThat(page.text()).contains("2 students are marked present.");
        APP.pass(Duration.ofSeconds(5));
        scene.mark(instructor, scene.thursday, late, 1, "LATE");
        assertThat(instructor.submit(page, at(scene.thursday) + "/rest-undoing").status())
                .isEqualTo(303);
        assertThat(scene.marks(ines)).isEmpty();
        assertThat(scene.marks(malik) + scene.marks(late)).isEqualTo("ABSENTLATE");
    }

    @Test
    void withoutScriptAllLinesAreOneFormAndOnlyWhatWasChangedIsSaved() {
        var page = instructor.get(at(scene.thursday));
        scene.mark(instructor, scene.thursday, malik, 0, "LATE"); // meanwhile
        var saved = instructor.submit(page, at(scene.thursday), "mark_" + ines, "PRESENT");
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        assertThat(scene.marks(ines) + scene.marks(malik)).isEqualTo("PRESENTLATE");
        var stale = instructor.submit(page, at(scene.thursday), "mark_" + malik, "ABSENT", "mark_" + ines, "");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Somebody chose late meanwhile; you chose absent.");
        assertThat(scene.marks(malik)).isEqualTo("LATE");
    }

    @Test
    void whoMovesToAnotherSectionTakesAlongWhatWasNoted() {
        scene.mark(instructor, scene.monday, ines, 0, "LATE");
        APP.sql("UPDATE enrolment SET section_id = ? WHERE id = ?", scene.given.second, ines);
        assertThat(scene.marks(ines)).isEqualTo("LATE");
        assertThat(instructor.get(at(scene.monday)).text()).contains("in another section now");
        assertThat(instructor.get(at(scene.tuesday)).text()).contains("Ines Carvalho 1 late");
        var assistant = APP.signedIn(scene.given.assistant("Priya", scene.given.first));
        assertThat(assistant.get(at(scene.monday)).text())
                .as("she is not in the assistant’s section any more")
                .doesNotContain("Ines Carvalho");
    }

    @Test
    void aSnowDayTakesItsMarksOutAndItsUndoingBringsThemBack() {
        scene.mark(instructor, scene.monday, ines, 0, "ABSENT");
        APP.sql("DELETE FROM meeting WHERE id = ?", scene.monday);
        assertThat(instructor.get(at(scene.thursday)).text()).doesNotContain("1 absent before");
        scene.meeting(scene.given.first, "2026-11-09", "10:00", "11:20");
        assertThat(instructor.get(at(scene.thursday)).text()).contains("1 absent before");
    }

    @Test
    void whatIsKnownOfATalkIsSaidAndMarksNobody() {
        long talk = scene.given.assignment("Round 2", TestApp.NOW, "TALK", false, 5000, null, scene.given.group);
        APP.sql("""
                INSERT INTO speaking_day (section_id, assignment_id, day, starts_at, title, green_after, yellow_after, red_after)
                VALUES (?, ?, '2026-11-12', '09:30', 'Round 2', 120, 150, 180)
                """, scene.given.first, talk);
        APP.sql(
                "INSERT INTO slot (speaking_day_id, position, enrolment_id) SELECT max(id), 1, ? FROM speaking_day",
                ines);
        APP.sql("INSERT INTO submission (assignment_id, enrolment_id, no_show) VALUES (?, ?, 1)", talk, ines);
        assertThat(instructor.get(at(scene.thursday)).text()).contains("Ines Carvalho did not come to speak");
        assertThat(scene.marks(ines)).isEmpty();
    }

    @Test
    void aSectionThatNeverMeetsSaysWhatToDo() {
        APP.sql("DELETE FROM meeting WHERE section_id IN (?, ?)", scene.given.first, scene.given.second);
        var page = instructor.get("/courses/" + scene.given.course + "/attendance");
        assertThat(page.text()).contains("No section meets yet.", "Sections and meetings");
    }
}
