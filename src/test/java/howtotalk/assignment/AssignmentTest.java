package howtotalk.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.submission.WorkScenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {

    private static final TestApp APP = TestApp.start();
    private static WorkScenario given;
    private static Browser nora;

    @BeforeAll
    static void noraSignsIn() {
        given = new WorkScenario(APP);
        nora = APP.signedIn("nora@example.edu");
    }

    @AfterAll
    static void stop() {
        APP.close();
    }

    @Test
    void noraWritesAnAssignmentOnce() {
        var list = "/courses/" + given.course + "/assignments";
        var page = nora.get(list + "/new");
        var fields = new String[] {
            "week",
            "12",
            "title",
            "Reconnect with five",
            "brief",
            "Call *five* people.",
            "points",
            "12.5",
            "due_at",
            "2026-11-27T23:59",
            "conversations",
            "5",
            "synchronous",
            "2",
            "new_people",
            "0"
        };
        var first = nora.submit(page, list, fields);
        var second = nora.submit(page, list, fields);
        assertThat(first.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(APP.number("SELECT count(*) FROM assignment WHERE title = 'Reconnect with five'"))
                .isEqualTo(1);
        assertThat(nora.get(first.location()).text())
                .contains("Due Fri 27 Nov, 23:59", "12.5 points", "Call five people.", "At least 5 conversations");
        assertThat(APP.text("SELECT due_at FROM assignment WHERE title = 'Reconnect with five'"))
                .isEqualTo("2026-11-28T04:59:59.000Z");
    }

    /** Section 1 meets on Monday and Thursday of the eleventh week, section 2 on the Tuesday. */
    @Test
    void workThatIsDueAtTheMeetingIsDueForEachSectionWhenItMeetsAndIsLateForGradersToo() {
        long three = given.threeConversations();
        meets(given.section1, "2026-11-09");
        meets(given.section1, "2026-11-12");
        meets(given.section2, "2026-11-10");
        var path = "/assignments/" + three;
        var saved = nora.submit(nora.get(path + "/edit"), path, "week", "11", "due", "MEETING", "closes_at", "");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(APP.signedIn("ines@example.edu").get(path).text()).contains("Due today, 15:30, in 5 hours");
        assertThat(APP.signedIn("mia@example.edu").get(path).text()).contains("Late by 1 d 18 h");
        assertThat(nora.get(path + "/grading?show=MISSING").text())
                .contains("Mia Lindqvist")
                .doesNotContain("Ines Carvalho");

        saved = nora.submit(nora.get(path + "/edit"), path, "due", "TIME", "due_at", "2026-11-13T12:00");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(APP.signedIn("mia@example.edu").get(path).text()).contains("Due tomorrow, 12:00");
    }

    @Test
    void workThatWouldCloseBeforeItsMeetingIsRefused() {
        long three = given.threeConversations();
        meets(given.section1, "2026-11-26");
        var path = "/assignments/" + three;
        var page = nora.get(path + "/edit");
        var answer = nora.submit(page, path, "week", "13", "due", "MEETING", "closes_at", "2026-11-25T10:00");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("It closes before it is due");
    }

    private static void meets(long section, String day) {
        APP.sql(
                "INSERT INTO meeting (section_id, day, starts_at, ends_at) VALUES (?, ?, '15:30', '16:45')",
                section,
                day);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "title, '', Give it a title",
        "points, fifty, Type how many points",
        "points, -1, Type how many points",
        "week, 99, Choose a week",
        "kind, PARTY, Say what sort",
        "due_at, yesterday, Type a date and a time",
        "due_at, '', Type when it is due",
        "due_at, 2026-10-01T10:00, It is due before it opens",
        "closes_at, 2026-11-01T10:00, It closes before it is due",
        "synchronous, 9, No more by voice",
        "new_people, 9, No more with new people",
        "conversations, 51, Type how many conversations",
        "group, 999, Choose the group",
        "rubric, 999, Choose a rubric of this course"
    })
    void whatCannotBeTakenIsSaidByItsField(String field, String typed, String sentence) {
        long id = given.threeConversations();
        var page = nora.get("/assignments/" + id + "/edit");
        var answer = nora.submit(page, "/assignments/" + id, field, typed);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(sentence);
        assertThat(APP.number("SELECT version FROM assignment WHERE id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void whoSavesSecondIsToldAndLosesNothing() {
        long id = given.threeConversations();
        var page = nora.get("/assignments/" + id + "/edit");
        assertThat(nora.submit(page, "/assignments/" + id, "title", "First", "week", "11")
                        .status())
                .isEqualTo(303);
        var stale = nora.submit(page, "/assignments/" + id, "title", "Second", "week", "11");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().selectFirst("#title").val()).isEqualTo("Second");
        assertThat(nora.submit(stale, "/assignments/" + id, "week", "11").status())
                .isEqualTo(303);
        assertThat(APP.text("SELECT title FROM assignment WHERE id = ?", id)).isEqualTo("Second");
    }

    @Test
    void anAssignmentIsDeletedOnlyWhileNobodyHasWork() {
        long id = given.threeConversations();
        assertThat(nora.get("/assignments/" + id + "/edit").text()).contains("Delete this assignment");
        given.handedIn(id, given.inesEnrolment, APP.now());
        assertThat(nora.get("/assignments/" + id + "/edit").text()).contains("cannot be deleted");
        assertThat(nora.post("/assignments/" + id + "/delete").status()).isEqualTo(409);
        long other = given.threeConversations();
        assertThat(nora.post("/assignments/" + other + "/delete").status()).isEqualTo(303);
        assertThat(nora.get("/assignments/" + other).status()).isEqualTo(404);
    }

    @Test
    void aPreviewShowsMarkdownThatCanDoNoHarm() {
        var answer = nora.post("/previews", "preview", "brief", "brief", "*so* <script>alert(1)</script>");
        assertThat(answer.page().selectFirst("main em").text()).isEqualTo("so");
        assertThat(answer.page().select("main script")).isEmpty();
    }
}
