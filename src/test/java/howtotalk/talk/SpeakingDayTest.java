package howtotalk.talk;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpeakingDayTest {

    private static final TestApp APP = TestApp.start();

    private RoomScenario room;

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void aCourse() {
        room = new RoomScenario(APP);
    }

    @Test
    void anInstructorMakesADayOfAMeeting() {
        var day = room.day("3", "signals", "60/90/120");
        var page = room.staff().get(day);
        assertThat(page.heading()).isEqualTo("Nobody has a place yet.");
        assertThat(page.text())
                .contains("Thursday 12 November, 10:00", "Speaking day 1", "First story", "Green at 1:00", "3 free");
        assertThat(room.staff()
                        .get("/courses/" + room.course.course + "/speaking-days")
                        .heading())
                .isEqualTo("Stories are told today at 10:00.");
    }

    @Test
    void aDayWithoutPlacesIsRefusedWithASentence() {
        var staff = room.staff();
        var path = "/courses/" + room.course.course + "/speaking-days";
        var refused = staff.submit(staff.get(path + "/new"), path, "places", "none");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("between 1 and 60 places");
        assertThat(staff.submit(staff.get(path + "/new"), path, "meeting", "999999")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aDoubleTapMakesOneDay() {
        var staff = room.staff();
        var path = "/courses/" + room.course.course + "/speaking-days";
        var blank = staff.get(path + "/new");
        var chosen = new String[] {"meeting", room.meetingOn("2026-11-12"), "assignment", Long.toString(room.talk)};
        assertThat(staff.submit(blank, path, chosen).location())
                .startsWith("/speaking-days/")
                .isEqualTo(staff.submit(blank, path, chosen).location());
    }

    @Test
    void whoeverIsFasterHasThePlace() {
        var day = room.day("1");
        var slot = room.slot(day, 1);
        var ines = room.student("ines.carvalho");
        var omar = room.student("omar.haidari");
        assertThat(ines.get(day).heading()).isEqualTo("One place is free.");
        ines.post("/slots/" + slot + "/take");
        assertThat(ines.get(day).heading()).isEqualTo("You speak first.");
        omar.post("/slots/" + slot + "/take");
        assertThat(omar.get(day).text()).contains("Somebody was faster");
        assertThat(omar.get(day).heading()).isEqualTo("Every place is taken.");
    }

    @Test
    void theClassSeesATitleAndNothingElseOfAStory() {
        var day = room.day("2");
        long story = room.story("ines.carvalho", "The wrong elevator");
        APP.sql("UPDATE story SET moment = 'SECRETMOMENT', lesson = 'SECRETLESSON' WHERE id = ?", story);
        var ines = room.student("ines.carvalho");
        ines.post("/slots/" + room.slot(day, 1) + "/take");
        ines.post("/slots/" + room.slot(day, 1) + "/story", "story", Long.toString(story));
        var page = room.student("omar.haidari").get(day);
        assertThat(page.text())
                .contains("Ines Carvalho", "“The wrong elevator”")
                .doesNotContain("SECRET");
        assertThat(room.staff().get(day).body()).doesNotContain("SECRET");
    }

    @Test
    void nobodyChoosesForAnotherOrTellsAnothersStory() {
        var day = room.day("2");
        long omars = room.story("omar.haidari", "Calling the number");
        var ines = room.student("ines.carvalho");
        var slot = room.slot(day, 1);
        ines.post("/slots/" + slot + "/take");
        ines.post("/slots/" + slot + "/story", "story", Long.toString(omars));
        assertThat(ines.get(day).text()).doesNotContain("Calling the number");
        assertThat(room.student("omar.haidari")
                        .post("/slots/" + slot + "/story", "story", Long.toString(omars))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void swappingOutGoesToTheStandbyListWithTheStory() {
        var day = room.day("1");
        long story = room.story("ines.carvalho", "Night bus economics");
        var ines = room.student("ines.carvalho");
        ines.post("/slots/" + room.slot(day, 1) + "/take");
        ines.post("/slots/" + room.slot(day, 1) + "/story", "story", Long.toString(story));
        ines.post(day + "/standby");
        assertThat(ines.get(day).heading()).isEqualTo("You stand by, first in line.");

        var staff = room.staff();
        long standby = APP.number("SELECT id FROM slot WHERE standby = 1 AND speaking_day_id = ?", room.idOf(day));
        staff.post("/slots/" + standby + "/call-up");
        assertThat(ines.get(day).heading()).isEqualTo("You speak first.");
        assertThat(staff.get(day).text()).contains("“Night bus economics”");
    }

    @Test
    void oneTellsOnceForAnAssignment() {
        var day = room.day("1");
        var other = room.day("1", "meeting", room.meetingOn("2026-11-19"));
        var ines = room.student("ines.carvalho");
        ines.post("/slots/" + room.slot(day, 1) + "/take");
        assertThat(ines.get(other).text()).contains("You already speak on Thursday 12 November");
        ines.post("/slots/" + room.slot(other, 1) + "/take");
        assertThat(ines.get(other).text()).contains("1 free");
    }

    @Test
    void staffPutSomebodyOnAPlaceAndMoveThem() {
        var day = room.day("3");
        var staff = room.staff();
        staff.post("/slots/" + room.slot(day, 1) + "/speaker", "enrolment", Long.toString(room.ines));
        staff.post("/slots/" + room.slot(day, 2) + "/speaker", "enrolment", Long.toString(room.omar));
        staff.post("/slots/" + room.slot(day, 2) + "/up");
        assertThat(room.student("omar.haidari").get(day).heading()).isEqualTo("You speak first.");
        staff.post("/slots/" + room.slot(day, 3) + "/speaker", "enrolment", Long.toString(room.omar));
        assertThat(room.student("omar.haidari").get(day).heading()).isEqualTo("You speak third.");
        assertThat(APP.number("SELECT count(*) FROM slot WHERE enrolment_id = ?", room.omar))
                .isEqualTo(1);
    }

    @Test
    void theLotFillsThePlacesAndDrawsTheOrder() {
        var day = room.day("2");
        var staff = room.staff();
        staff.post(day + "/fill");
        assertThat(APP.number(
                        "SELECT count(*) FROM slot WHERE speaking_day_id = ? AND enrolment_id IS NOT NULL",
                        room.idOf(day)))
                .isEqualTo(2);
        assertThat(staff.post(day + "/draw").status()).isEqualTo(303);
        assertThat(APP.number(
                        "SELECT count(DISTINCT position) FROM slot WHERE speaking_day_id = ? AND position IN (1, 2)",
                        room.idOf(day)))
                .isEqualTo(2);
    }

    @Test
    void aCatchUpDayHasAPlaceForEverybodyWhoHasNotTold() {
        var first = room.day("1");
        room.staff().post("/slots/" + room.slot(first, 1) + "/speaker", "enrolment", Long.toString(room.ines));
        room.staff().post("/slots/" + room.slot(first, 1) + "/start");
        room.staff().post("/slots/" + room.slot(first, 1) + "/stop");
        var day = room.day("1", "catch_up", "yes");
        room.staff().post(day + "/catch-up");
        assertThat(room.staff().get(day).text())
                .contains("Omar Haidari", "Hana Dvořák")
                .contains("2 places");
    }

    @Test
    void aWithdrawnStudentLeavesThePlaceFree() {
        var day = room.day("1");
        var slot = room.slot(day, 1);
        room.staff().post("/slots/" + slot + "/speaker", "enrolment", Long.toString(room.hana));
        APP.sql("UPDATE enrolment SET status = 'WITHDRAWN' WHERE id = ?", room.hana);
        var ines = room.student("ines.carvalho");
        assertThat(ines.get(day).text()).doesNotContain("Hana");
        ines.post("/slots/" + slot + "/take");
        assertThat(ines.get(day).heading()).isEqualTo("You speak first.");
    }

    @Test
    void anotherSectionsDayIsNotThere() {
        var day = room.day("1");
        var slot = room.slot(day, 1);
        var tess = room.student("tess.o’rourke");
        assertThat(tess.get(day).status()).isEqualTo(404);
        assertThat(tess.post("/slots/" + slot + "/take").status()).isEqualTo(404);
        assertThat(tess.post(day + "/standby").status()).isEqualTo(404);
        var theo = APP.signedIn(room.otherAssistant);
        assertThat(theo.get(day).status()).isEqualTo(404);
        assertThat(theo.get(day + "/live").status()).isEqualTo(404);
        assertThat(theo.post("/slots/" + slot + "/start").status()).isEqualTo(404);
        assertThat(APP.signedIn(room.assistant).get(day).status()).isEqualTo(200);
    }

    @Test
    void studentsDoNotRunTheDay() {
        var day = room.day("1");
        var slot = room.slot(day, 1);
        var ines = room.student("ines.carvalho");
        for (var path : new String[] {
            day + "/draw",
            day + "/fill",
            day + "/slots",
            day + "/delete",
            "/slots/" + slot + "/up",
            "/slots/" + slot + "/speaker",
            "/slots/" + slot + "/start",
            "/slots/" + slot + "/assessment",
            "/slots/" + slot + "/no-show"
        }) {
            assertThat(ines.post(path).status()).as(path).isEqualTo(403);
        }
        assertThat(ines.get(day + "/live").status()).isEqualTo(403);
    }

    @Test
    void aDayOnWhichSomebodySpokeStays() {
        var day = room.day("1");
        var staff = room.staff();
        staff.post("/slots/" + room.slot(day, 1) + "/speaker", "enrolment", Long.toString(room.ines));
        staff.post("/slots/" + room.slot(day, 1) + "/start");
        staff.post(day + "/delete");
        assertThat(staff.get(day).status()).isEqualTo(200);
        var empty = room.day("1");
        staff.post(empty + "/delete");
        assertThat(staff.get(empty).status()).isEqualTo(404);
    }
}
