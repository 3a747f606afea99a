package howtotalk.account.joining;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import howtotalk.account.ClaimCodes;
import howtotalk.account.Instructors;
import howtotalk.account.Invitations;
import howtotalk.account.Names;
import howtotalk.account.OneTimeTokens;
import howtotalk.audit.Audit;
import howtotalk.mail.Letterbox;
import howtotalk.mail.Mailer;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinTest {

    private static final String PASSWORD = "seven owls on a wire";
    private static final String STAMP = "2026-08-20T12:00:00.000Z";
    private static final Letterbox LETTERBOX = new Letterbox();
    private static final TestApp APP = TestApp.startWithMail(LETTERBOX.url());
    private static int courses;

    private final OneTimeTokens tokens = new OneTimeTokens(APP.database(), APP::now);
    private final ClaimCodes codes = new ClaimCodes(tokens, "http://how-to-talk.test");
    private long course;
    private String classCode;
    private String name;

    @BeforeEach
    void course() {
        APP.at(TestApp.NOW);
        name = "COMM " + (210 + courses);
        classCode = "TALK" + (2100 + courses++);
        APP.sql("""
                INSERT INTO course (code, title, term, first_day, weeks, time_zone, class_code, created_at)
                VALUES (?, 'How to Talk to People', 'Fall 2026', '2026-08-31', 15, 'America/New_York', ?, ?)
                """, name, classCode, STAMP);
        course = APP.number("SELECT max(id) FROM course");
        APP.sql("INSERT INTO section (course_id, name) VALUES (?, 'Section 2')", course);
    }

    @AfterAll
    static void stop() {
        APP.close();
        LETTERBOX.close();
    }

    /** An account that a roster made: in the course, without a password. */
    private long onRoster(String student, String email) {
        APP.sql(
                "INSERT INTO account (name, sort_name, email, created_at) VALUES (?, ?, ?, ?)",
                student,
                Names.sortName(student),
                email,
                STAMP);
        long account = APP.number("SELECT max(id) FROM account");
        enrol(account, "ACTIVE");
        return account;
    }

    private void enrol(long account, String status) {
        APP.sql("""
                INSERT INTO enrolment (course_id, account_id, section_id, role, status, created_at)
                VALUES (?, ?, (SELECT id FROM section WHERE course_id = ?), 'STUDENT', ?, ?)
                """, course, account, course, status, STAMP);
    }

    private String email(String first) {
        return first + course + "@example.edu";
    }

    @Test
    void aStudentJoinsByTheCodeOnPaper() {
        long ines = onRoster("Ines Carvalho", null);
        var code = codes.issue(ines);
        var browser = APP.browser();
        var typed = browser.post("/join", "code", " " + code.toLowerCase().replace("-", " "));
        assertThat(typed.status()).isEqualTo(303);

        var page = browser.get(typed.location());
        assertThat(page.heading()).isEqualTo("Join " + name);
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.text())
                .contains("How to Talk to People, Fall 2026, Section 2", "Ines Carvalho")
                .contains("how many people are at each stage", "how often you reached out each week")
                .contains("in how many weeks you had a conversation", "minutes on social media")
                .contains("how often you gave help", "referrals")
                .contains("from the first to the last day of the course");

        var answer = browser.submit(page, typed.location(), "email", email("ines"), "password", PASSWORD);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/");
        assertThat(browser.get("/settings").text()).contains("Settings");
        assertThat(APP.number("SELECT count(*) FROM enrolment WHERE account_id = ? AND joined_at IS NOT NULL", ines))
                .isEqualTo(1);
        assertThat(APP.text("SELECT kind FROM session WHERE account_id = ?", ines))
                .isEqualTo("STUDENT");
        assertThat(APP.browser().get(typed.location()).status()).isEqualTo(404);
        assertThat(APP.browser()
                        .post("/sign-in", "email", email("ines"), "password", PASSWORD)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aStudentJoinsByTheMailedInvitation() {
        long ines = onRoster("Ines Carvalho", email("ines"));
        var invitations = new Invitations(
                APP.database(), tokens, new Mailer(APP.database(), APP::now, true), "http://how-to-talk.test");
        assertThat(invitations.mailClaim(ines, name + " · Fall 2026")).isTrue();
        var path = LETTERBOX.path(email("ines"), 1);
        var browser = APP.browser();
        var page = browser.get(path);
        assertThat(page.text()).contains("You will sign in with " + email("ines"));
        assertThat(page.page().select("input[name=email]")).isEmpty();
        assertThat(browser.submit(page, path, "password", PASSWORD, "email", "other@example.edu", "name", "Other")
                        .status())
                .isEqualTo(303);
        assertThat(APP.text("SELECT email || ' ' || name FROM account WHERE id = ?", ines))
                .isEqualTo(email("ines") + " Ines Carvalho");
        assertThat(APP.browser().get(path).status()).isEqualTo(404);
    }

    @Test
    void withoutAnAddressThereIsNoMailToWrite() {
        var invitations = new Invitations(
                APP.database(), tokens, new Mailer(APP.database(), APP::now, true), "http://how-to-talk.test");
        assertThat(invitations.mailClaim(onRoster("Theo Brandt", null), name)).isFalse();
    }

    @Test
    void whatCannotBeTakenIsShownAgainAndTheCodeStaysGood() {
        var code = codes.issue(onRoster("Ines Carvalho", null));
        var answer = APP.browser().post("/join/" + code, "email", "<i>ínês</i>", "password", "Carvalho2026");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Type an e-mail address", "Leave out your name");
        assertThat(answer.page().selectFirst("input[name=email]").val()).isEqualTo("<i>ínês</i>");
        assertThat(answer.text()).contains("What your instructor sees");
        assertThat(APP.browser().get("/join/" + code).status()).isEqualTo(200);
    }

    @Test
    void anAddressThatHasAnAccountLeadsToSigningInFirst() {
        APP.account("Ines Carvalho", email("ines"));
        var code = codes.issue(onRoster("Ines Carvalho", null));
        var answer = APP.browser().post("/join/" + code, "email", email("ines"), "password", PASSWORD);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Sign in with it first");
        assertThat(answer.page().selectFirst(".door__foot a").attr("href")).startsWith("/sign-in?next=%2Fjoin%2F");
    }

    @Test
    void aStudentOfAnEarlierCourseJoinsWithTheAccountFromThen() {
        long ines = APP.account("Ines Carvalho", email("ines"));
        long twin = onRoster("Inês Carvalho", null);
        APP.sql("UPDATE account SET sis_id = ? WHERE id = ?", "sis-" + course, twin);
        var code = codes.issue(twin);
        var browser = APP.signedIn(email("ines"));
        var page = browser.get("/join/" + code);
        assertThat(page.text()).contains("with the account you are signed in with");
        assertThat(page.page().select("input[type=password]")).isEmpty();
        assertThat(browser.submit(page, "/join/" + code.replace("-", "")).status())
                .isEqualTo(303);
        assertThat(APP.number(
                        "SELECT count(*) FROM enrolment WHERE account_id = ? AND course_id = ? AND joined_at IS NOT NULL",
                        ines,
                        course))
                .isEqualTo(1);
        assertThat(APP.number("SELECT count(*) FROM account WHERE id = ?", twin))
                .isZero();
        assertThat(APP.text("SELECT sis_id FROM account WHERE id = ?", ines)).isEqualTo("sis-" + course);
    }

    @Test
    void aClaimedAccountIsAskedToSignInFirstAndThenJoins() {
        long ines = APP.account("Ines Carvalho", email("ines"));
        enrol(ines, "ACTIVE");
        var code = codes.issue(ines);
        var stranger = APP.browser().get("/join/" + code);
        assertThat(stranger.status()).isEqualTo(303);
        assertThat(stranger.location()).startsWith("/sign-in?next=%2Fjoin%2F");
        assertThat(APP.browser().post("/join/" + code, "password", PASSWORD).location())
                .startsWith("/sign-in");
        var browser = APP.signedIn(email("ines"));
        var page = browser.get("/join/" + code);
        browser.submit(page, "/join/" + code.replace("-", ""));
        assertThat(APP.number("SELECT count(*) FROM enrolment WHERE account_id = ? AND joined_at IS NOT NULL", ines))
                .isEqualTo(1);
    }

    @Test
    void anotherPersonWhoIsSignedInCannotTakeThePlace() {
        long dan = APP.account("Dan Whitfield", email("dan"));
        enrol(dan, "ACTIVE");
        long ines = onRoster("Ines Carvalho", null);
        var code = codes.issue(ines);
        var browser = APP.signedIn(email("dan"));
        assertThat(browser.get("/join/" + code).location()).isEqualTo("/");
        assertThat(browser.post("/join/" + code).status()).isEqualTo(409);
        assertThat(APP.number("SELECT count(*) FROM account WHERE id = ?", ines))
                .isEqualTo(1);
        assertThat(APP.browser().get("/join/" + code).status()).isEqualTo(200);
    }

    @Test
    void aCodeEndsAfterTwoWeeksAndWithANewerOne() {
        long ines = onRoster("Ines Carvalho", null);
        var first = codes.issue(ines);
        var second = codes.issue(ines);
        assertThat(APP.browser().get("/join/" + first).status()).isEqualTo(404);
        APP.pass(Duration.ofDays(14).minusSeconds(1));
        assertThat(APP.browser().get("/join/" + second).status()).isEqualTo(200);
        APP.pass(Duration.ofSeconds(1));
        assertThat(APP.browser().get("/join/" + second).status()).isEqualTo(404);
        assertThat(APP.browser().post("/join", "code", second).status()).isEqualTo(422);
    }

    @Test
    void theCodeOfTheClassLetsAStudentAsk() {
        var browser = APP.browser();
        var typed = browser.post("/join", "code", classCode.toLowerCase());
        var page = browser.get(typed.location());
        assertThat(page.heading()).isEqualTo("Ask to join " + name);
        assertThat(page.text()).contains("What your instructor sees");
        var answer = browser.submit(
                page, typed.location(), "name", "Renée 🦉 O’Neill", "email", email("renee"), "password", PASSWORD);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(APP.text("SELECT status FROM enrolment WHERE course_id = ?", course))
                .isEqualTo("ASKED");
        assertThat(APP.text("SELECT sort_name FROM account WHERE email = ?", email("renee")))
                .isEqualTo("O’Neill, Renée 🦉");
        assertThat(browser.get("/courses/" + course).status()).as("not in yet").isEqualTo(404);
        assertThat(browser.get("/join/" + classCode).location()).isEqualTo("/");
    }

    @Test
    void askingTwiceIsAskingOnce() {
        long ines = APP.account("Ines Carvalho", email("ines"));
        var browser = APP.signedIn(email("ines"));
        var page = browser.get("/join/" + classCode);
        assertThat(page.page().select("input[type=password]")).isEmpty();
        browser.submit(page, "/join/" + classCode);
        browser.submit(page, "/join/" + classCode);
        assertThat(APP.number("SELECT count(*) FROM enrolment WHERE account_id = ?", ines))
                .isEqualTo(1);
    }

    @Test
    void whoWasTakenOffTheRosterDoesNotComeBackByTheClassCode() {
        long ines = APP.account("Ines Carvalho", email("ines"));
        enrol(ines, "WITHDRAWN");
        APP.signedIn(email("ines")).post("/join/" + classCode);
        assertThat(APP.text("SELECT status FROM enrolment WHERE account_id = ?", ines))
                .isEqualTo("WITHDRAWN");
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(strings = {"", "   ", "K7MPQ2WX-9TDRB", "' OR 1=1 --", "<script>", "🦉🦉🦉", "COMM"})
    void aCodeThatOpensNothingIsAnsweredInASentence(String code) {
        var answer = APP.browser().post("/join", "code", code);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().selectFirst(".error").text()).isNotEmpty();
    }

    @Test
    void guessingCodesEndsWithAPause() {
        var app = TestApp.start();
        try {
            app.account("Ines Carvalho", "ines@example.edu");
            for (int i = 0; i < 100; i++) {
                assertThat(app.browser().post("/join", "code", "GUESS" + i).status())
                        .isEqualTo(422);
            }
            assertThat(app.browser().post("/join", "code", "GUESS").status()).isEqualTo(429);
            assertThat(app.browser().get("/join/GUESS").status()).isEqualTo(429);
            app.pass(Duration.ofMinutes(2));
            assertThat(app.browser().post("/join", "code", "GUESS").status()).isEqualTo(422);
        } finally {
            app.close();
        }
    }

    @Test
    void anInstructorClaimsTheInvitation() {
        var invitations = new Invitations(
                APP.database(), tokens, new Mailer(APP.database(), APP::now, true), "http://how-to-talk.test");
        var instructors = new Instructors(
                APP.database(), invitations, new Audit(APP.database(), APP::now), APP::now, "http://how-to-talk.test");
        var link = instructors.create(email("noor"), "Noor Whitcombe");
        var path = link.replaceFirst("https?://[^/]+", "");
        var browser = APP.browser();
        var page = browser.get(path);
        assertThat(page.text())
                .contains("You are invited to offer courses")
                .doesNotContain("What your instructor sees");
        assertThat(browser.submit(page, path, "name", "Noor A. Whitcombe", "password", PASSWORD)
                        .status())
                .isEqualTo(303);
        long noor = APP.number("SELECT id FROM account WHERE email = ?", email("noor"));
        assertThat(APP.text("SELECT name FROM account WHERE id = ?", noor)).isEqualTo("Noor A. Whitcombe");
        assertThat(APP.text("SELECT kind FROM session WHERE account_id = ?", noor))
                .isEqualTo("STAFF");
        assertThat(instructors.mayOfferCourses(noor)).isTrue();
        assertThat(instructors.create(email("noor"), "Somebody else")).isEqualTo("http://how-to-talk.test/sign-in");
    }
}
