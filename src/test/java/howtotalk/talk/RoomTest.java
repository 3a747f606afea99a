package howtotalk.talk;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomTest {

    private final TestApp app = TestApp.start();

    private RoomScenario room;
    private Browser staff;
    private String day;
    private String slot;

    @AfterEach
    void stop() {
        app.close();
    }

    @BeforeEach
    void inesStandsInFrontOfTheRoom() {
        room = new RoomScenario(app);
        staff = room.staff();
        day = room.day("2");
        slot = "/slots/" + room.slot(day, 1);
        staff.post(slot + "/speaker", "enrolment", Long.toString(room.ines));
        staff.post("/slots/" + room.slot(day, 2) + "/speaker", "enrolment", Long.toString(room.omar));
    }

    @Test
    void theClockRunsOnTheServerAndSurvivesAReload() {
        staff.post(slot + "/start");
        app.pass(Duration.ofSeconds(125));
        var page = staff.get(day + "/live");
        assertThat(page.heading()).isEqualTo("Ines Carvalho");
        assertThat(page.page().selectFirst(".clock").text()).isEqualTo("2:05");
        assertThat(page.page().selectFirst(".light.is-on").text()).contains("Enough");
        staff.post(slot + "/pause");
        app.pass(Duration.ofSeconds(300));
        staff.post(slot + "/start");
        app.pass(Duration.ofSeconds(60));
        staff.post(slot + "/stop");
        assertThat(staff.get(day + "/live?slot=" + room.slot(day, 1))
                        .page()
                        .selectFirst(".clock")
                        .text())
                .isEqualTo("3:05");
    }

    @Test
    void aTapThatWaitedForTheNetworkCountsFromTheTap() {
        app.pass(Duration.ofSeconds(40));
        var facts = staff.header("Accept", "application/json")
                .post(slot + "/start", "ago", "30000", "form_key", "aaaaaaaaaaaaaaaaaaaa");
        assertThat(facts.body()).contains("\"state\":\"running\"", "\"elapsed\":30000");
        app.pass(Duration.ofSeconds(10));
        var again = staff.post(slot + "/start", "ago", "40000", "form_key", "aaaaaaaaaaaaaaaaaaaa");
        assertThat(again.body()).contains("\"elapsed\":40000");
        staff.header("Accept", null);
    }

    @Test
    void aFillerTapCountsOnceHoweverOftenItIsSent() {
        staff.post(slot + "/start");
        staff.post(slot + "/fillers", "word", "um", "form_key", "bbbbbbbbbbbbbbbbbbbb");
        staff.post(slot + "/fillers", "word", "um", "form_key", "bbbbbbbbbbbbbbbbbbbb");
        staff.post(slot + "/fillers", "word", "you know");
        staff.post(slot + "/fillers", "word", "<b>what</b>");
        assertThat(app.number("SELECT times FROM filler WHERE word = 'um'")).isEqualTo(1);
        assertThat(app.number("SELECT times FROM filler WHERE word = 'other'")).isEqualTo(1);
        staff.post(slot + "/fillers", "word", "um", "by", "-1");
        staff.post(slot + "/fillers", "word", "um", "by", "-1");
        assertThat(app.number("SELECT times FROM filler WHERE word = 'um'")).isZero();
    }

    @Test
    void anAccommodationStretchesTheSignalsAndHidesTheTally() {
        app.sql(
                "UPDATE enrolment SET time_multiplier_percent = 150, no_filler_tally = 1, accommodation_note = 'SECRETNOTE' WHERE id = ?",
                room.ines);
        var page = app.signedIn(room.assistant).get(day + "/live");
        assertThat(page.text()).contains("time × 1.5", "3:00", "3:45", "4:30").doesNotContain("Fillers");
        assertThat(page.body()).doesNotContain("SECRETNOTE");
        assertThat(staff.post(slot + "/fillers", "word", "um").status()).isEqualTo(422);
        assertThat(room.student("omar.haidari").get(day).text()).doesNotContain("× 1.5");
    }

    @Test
    void levelsAndNoteAreTheGradingPagesOwn() {
        var page = staff.get(day + "/live");
        var fields = new String[2 + 2 * room.course.criteria.size()];
        for (int i = 0; i < room.course.criteria.size(); i++) {
            fields[2 * i] = "level_" + room.course.criteria.get(i);
            fields[2 * i + 1] = "6";
        }
        fields[fields.length - 2] = "comment";
        fields[fields.length - 1] = "Opening line: yes.";
        staff.submit(page, slot + "/assessment", fields);
        assertThat(app.number(
                        "SELECT a.score FROM assessment a JOIN submission s ON s.id = a.submission_id WHERE s.enrolment_id = ?",
                        room.ines))
                .isEqualTo(1500);
        var again = staff.get(day + "/live?slot=" + room.slot(day, 1));
        assertThat(again.text()).contains("15.00 of 20 so far", "Opening line: yes.");
        assertThat(app.number("SELECT count(*) FROM grade_change WHERE what = 'GRADED'"))
                .isEqualTo(1);
    }

    @Test
    void twoGradersDoNotOverwriteEachOther() {
        staff.post(slot + "/assessment", "version", "0", "comment", "First");
        var second = app.signedIn(room.assistant)
                .header("Accept", "application/json")
                .post(slot + "/assessment", "version", "0", "comment", "Second");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("First");
    }

    @Test
    void aNoShowCountsUntilItIsMadeUp() {
        staff.post(slot + "/no-show");
        assertThat(app.number("SELECT no_show FROM submission WHERE enrolment_id = ?", room.ines))
                .isEqualTo(1);
        assertThat(app.number("SELECT count(*) FROM grade_change WHERE what = 'NO_SHOW'"))
                .isEqualTo(1);
        assertThat(staff.get(day + "/live").heading()).isEqualTo("Omar Haidari");
        assertThat(room.student("omar.haidari").get(day).text()).doesNotContain("missed");

        staff.post(slot + "/start");
        staff.post(slot + "/stop");
        assertThat(app.number("SELECT no_show FROM submission WHERE enrolment_id = ?", room.ines))
                .isZero();
        assertThat(app.number("SELECT count(*) FROM grade_change WHERE what = 'SHOWED'"))
                .isEqualTo(1);
    }

    @Test
    void aToldStoryIsToldAndKeepsWhatItCameFrom() {
        long story = room.story("ines.carvalho", "The wrong elevator");
        var address = room.course.email("ines.carvalho");
        long femi = room.pasts.contact(address, "Femi Adeyemi", "Harbor Museum", null);
        long touch = room.pasts.talked(address, femi, "2026-11-10", "He rang me back from a lift.");
        app.sql("INSERT INTO story_touch VALUES (?, ?)", story, touch);
        var ines = room.student("ines.carvalho");
        ines.post(slot + "/story", "story", Long.toString(story));
        staff.post(slot + "/start");
        app.pass(Duration.ofSeconds(160));
        staff.post(slot + "/fillers", "word", "like");
        staff.post(slot + "/stop");
        app.sql("UPDATE story SET title = 'Something else' WHERE id = ?", story);

        var talk = "/talks/" + app.number("SELECT id FROM talk");
        var own = ines.get(talk);
        assertThat(own.heading()).isEqualTo("You told “The wrong elevator” in 2:40.");
        assertThat(own.text()).contains("ended on yellow", "like", "Femi Adeyemi", "He rang me back from a lift.");
        assertThat(ines.get("/stories").text()).contains("Your one story is told.");

        var seen = staff.get(talk);
        assertThat(seen.text()).contains("Ines Carvalho told", "Femi", "Harbor Museum");
        assertThat(seen.text()).doesNotContain("Adeyemi").doesNotContain("rang me back");
        assertThat(room.student("omar.haidari").get(talk).status()).isEqualTo(404);
        assertThat(app.signedIn(room.otherAssistant).get(talk).status()).isEqualTo(404);
    }

    @Test
    void aStoryNamedAfterTheTalkIsTakenDown() {
        staff.post(slot + "/start");
        staff.post(slot + "/stop");
        long story = room.story("ines.carvalho", "Forgot to choose");
        room.student("ines.carvalho").post(slot + "/story", "story", Long.toString(story));
        assertThat(room.student("omar.haidari").get(day).text()).contains("“Forgot to choose”");
    }

    @Test
    void aRoomWithoutSpeakersSaysWhatToDo() {
        var empty = room.day("1");
        assertThat(staff.get(empty + "/live").text()).contains("Put speakers into the running order");
        assertThat(staff.post("/slots/" + room.slot(empty, 1) + "/start").status())
                .isEqualTo(422);
    }
}
