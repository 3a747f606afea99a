package howtotalk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RosterPagesTest {

    private static final TestApp APP = TestApp.start();

    private final RosterScenario given = new RosterScenario(APP);
    private long ada;
    private long ben;

    @BeforeEach
    void adaAndBen() {
        ada = student("Ada Álvarez", given.sectionOne);
        ben = student("Ben Becker", given.sectionTwo);
    }

    @AfterAll
    static void stop() {
        APP.close();
    }

    /** Returns the enrolment of somebody who has no password yet. */
    private long student(String name, Long section) {
        var email = name.toLowerCase(java.util.Locale.ROOT).charAt(0) + "-" + given.course + "@example.org";
        APP.sql(
                "INSERT INTO account (name, sort_name, email, created_at) VALUES (?, ?, ?, '2026-08-01T00:00:00.000Z')",
                name,
                howtotalk.account.Names.sortName(name),
                email);
        long account = APP.number("SELECT id FROM account WHERE email = ?", email);
        given.enrol(account, "STUDENT", section);
        return APP.number("SELECT id FROM enrolment WHERE account_id = ?", account);
    }

    private String enrolment(long id) {
        return "/enrolments/" + id;
    }

    @Test
    void theRosterSaysWhoHasNotJoinedAndFindsPeopleWithoutTheirAccents() {
        var page = given.instructor.get(given.roster());
        assertThat(page.heading()).isEqualTo("2 students in 2 sections, of whom 2 have not joined yet.");
        assertThat(given.instructor.get(given.roster() + "?q=alv").text())
                .contains("Ada Álvarez")
                .doesNotContain("Ben Becker");
        assertThat(given.instructor
                        .get(given.roster() + "?section=" + given.sectionTwo)
                        .text())
                .contains("Ben Becker")
                .doesNotContain("Ada Álvarez");
        assertThat(given.instructor.get(given.roster() + "?q=%3Cscript%3E").text())
                .contains("Nobody is called “<script>” here.");
    }

    @Test
    void anAssistantSeesTheirSectionsAndTheEffectOfAnAccommodationButNotItsNote() {
        long tim = APP.account("Tim Ta", "tim" + given.course + "@example.com");
        given.enrol(tim, "TA", given.sectionOne);
        given.instructor.submit(
                given.instructor.get(enrolment(ada)),
                enrolment(ada),
                "role",
                "STUDENT",
                "section",
                Long.toString(given.sectionOne),
                "multiplier",
                "150",
                "no_filler_tally",
                "yes",
                "note",
                "Letter of the office, 3 September");
        var assistant = APP.signedIn("tim" + given.course + "@example.com");
        var page = assistant.get(given.roster());
        assertThat(page.text())
                .contains("Ada Álvarez", "time × 1.5", "no filler tally")
                .doesNotContain("Ben Becker");
        assertThat(page.body()).doesNotContain("Letter of the office").doesNotContain("/enrolments/");
        assertThat(assistant.get(enrolment(ada)).status()).isEqualTo(404);
        assertThat(assistant.get(given.roster() + "/new").status()).isEqualTo(403);
        assertThat(assistant.post(given.roster() + "/../claim-strips").status()).isIn(400, 404);
        assertThat(given.instructor.get(enrolment(ada)).body()).contains("Letter of the office");
        assertThat(APP.number(
                        "SELECT count(*) FROM audit WHERE event = 'ENROLMENT_CHANGED' AND detail LIKE '%Letter%'"))
                .isZero();
    }

    @Test
    void movingToAnotherSectionKeepsTheEnrolmentAndWithdrawingTakesItOffTheList() {
        given.instructor.submit(
                given.instructor.get(enrolment(ada)),
                enrolment(ada),
                "section",
                Long.toString(given.sectionTwo),
                "multiplier",
                "100");
        assertThat(APP.number("SELECT section_id FROM enrolment WHERE id = ?", ada))
                .isEqualTo(given.sectionTwo);
        given.instructor.submit(
                given.instructor.get(enrolment(ada)),
                enrolment(ada),
                "section",
                Long.toString(given.sectionTwo),
                "multiplier",
                "100",
                "status",
                "WITHDRAWN");
        assertThat(given.names()).containsExactly("Ben Becker");
        assertThat(given.instructor.get(given.roster()).text()).contains("Withdrawn", "Ada Álvarez");
    }

    @Test
    void aStalePageIsShownAgainWithWhatIsThereNow() {
        var stale = given.instructor.get(enrolment(ben));
        given.instructor.submit(stale, enrolment(ben), "section", "", "multiplier", "100");
        var answer = given.instructor.submit(
                stale, enrolment(ben), "section", Long.toString(given.sectionOne), "multiplier", "100");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("There is now: Ben Becker, student, no section, active.");
    }

    @Test
    void aCourseKeepsAtLeastOneInstructor() {
        long nora = APP.number("SELECT id FROM enrolment WHERE course_id = ? AND role = 'INSTRUCTOR'", given.course);
        var answer = given.instructor.submit(
                given.instructor.get(enrolment(nora)), enrolment(nora), "role", "STUDENT", "multiplier", "100");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("A course has at least one instructor.");
    }

    @Test
    void somebodyIsAddedByHandOnceWhoeverTapsTwice() {
        var blank = given.instructor.get(given.roster() + "/new");
        var email = "cy" + given.course + "@example.org";
        for (int i = 0; i < 2; i++) {
            var answer = given.instructor.submit(
                    blank, given.roster(), "name", "Cy Cole", "email", email, "role", "TA", "section", "");
            assertThat(answer.status()).isEqualTo(303);
        }
        assertThat(APP.number("SELECT count(*) FROM enrolment WHERE course_id = ? AND role = 'TA'", given.course))
                .isEqualTo(1);
        var again = given.instructor.submit(
                given.instructor.get(given.roster() + "/new"),
                given.roster(),
                "name",
                "Cy",
                "email",
                email,
                "role",
                "TA");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("is in the course already");
    }

    @Test
    void whoAskedByTheClassCodeIsLetInOrNot() {
        long kit = APP.account("Kit Kern", "kit" + given.course + "@example.com");
        given.enrol(kit, "STUDENT", null);
        APP.sql("UPDATE enrolment SET status = 'ASKED' WHERE account_id = ?", kit);
        long asked = APP.number("SELECT id FROM enrolment WHERE account_id = ?", kit);
        assertThat(given.instructor.get(given.roster()).text()).contains("Asked to join", "Kit Kern");
        given.instructor.post(enrolment(asked) + "/approval", "section", Long.toString(given.sectionOne));
        assertThat(given.names()).contains("Kit Kern");
        assertThat(given.instructor.post(enrolment(asked) + "/refusal").status())
                .isEqualTo(409);
        assertThat(given.names()).contains("Kit Kern");
    }

    @Test
    void invitationsAreMailedOnceAndStripsPrintedForWhoHasNotJoined() {
        var page = given.instructor.get(given.roster());
        given.instructor.submit(page, "/courses/" + given.course + "/invitations");
        given.instructor.submit(page, "/courses/" + given.course + "/invitations");
        assertThat(APP.number("SELECT count(*) FROM mail WHERE recipient LIKE ?", "%-" + given.course + "@example.org"))
                .isEqualTo(2);
        var strips = given.instructor.post("/courses/" + given.course + "/claim-strips", "section", "");
        assertThat(strips.page().select(".strip")).hasSize(2);
        assertThat(strips.text()).contains("Ada Álvarez", "Section 1");
    }

    @Test
    void theRowsOfOneCourseAreNotThereForTheInstructorOfAnother() {
        var other = new RosterScenario(APP);
        assertThat(other.instructor.get(enrolment(ada)).status()).isEqualTo(404);
        assertThat(other.instructor.post(enrolment(ada), "name", "x").status()).isEqualTo(404);
        assertThat(other.instructor.post(enrolment(ada) + "/approval").status()).isEqualTo(404);
        assertThat(other.instructor
                        .post("/courses/" + given.course + "/claim-strips")
                        .status())
                .isEqualTo(404);
        given.instructor.submit(
                given.instructor.get(enrolment(ben)),
                enrolment(ben),
                "section",
                Long.toString(other.sectionOne),
                "multiplier",
                "100");
        assertThat(APP.number("SELECT count(*) FROM enrolment WHERE section_id = ?", other.sectionOne))
                .isZero();
    }
}
