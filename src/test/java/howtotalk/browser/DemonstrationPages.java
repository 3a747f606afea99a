package howtotalk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import howtotalk.TestApp;
import howtotalk.demo.DemoAccounts;
import howtotalk.demo.DemoSemester;
import howtotalk.web.WebServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;

/**
 * The pages of the demonstration semester, as those who may see them do. Each subclass opens those of some, so that two
 * of them run at a time, and keeps to a few rows of a long table: what is wrong with one of thirty is wrong with all.
 */
abstract class DemonstrationPages extends BrowserTest {

    static final String STUDENT = "ines.carvalho@example.edu";
    static final String INSTRUCTOR = "nora.whitcombe@example.edu";

    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, String> sessions = new HashMap<>();

    @Override
    TestApp start() {
        return TestApp.startDemonstration();
    }

    @BeforeAll
    void theDemonstration() {
        DemoSemester.fill(app().database(), app().now());
        id("course", "SELECT id FROM course WHERE code = 'COMM 210' ORDER BY first_day DESC LIMIT 1");
        id("past", "SELECT id FROM course WHERE code = 'COMM 210' ORDER BY first_day LIMIT 1");
        id("section", "SELECT min(id) FROM section WHERE course_id = {course}");
        id("meeting", "SELECT max(id) FROM meeting WHERE section_id = {section} AND day < '2026-11-12'");
        id("to_come", "SELECT min(id) FROM meeting WHERE section_id = {section} AND day > '2026-11-12'");
        id("small", "SELECT id FROM course WHERE code = 'COMM 115'");
        id("ines", "SELECT id FROM account WHERE email = '" + STUDENT + "'");
        id("enrolment", "SELECT id FROM enrolment WHERE account_id = {ines} AND course_id = {course}");
        id("open", """
                SELECT id FROM assignment WHERE course_id = {course} AND online = 1 AND conversations > 0
                AND due_at > '2026-11-12T15' AND opens_at < '2026-11-12T15' ORDER BY due_at LIMIT 1""");
        id("attempt", """
                SELECT t.id FROM attempt t JOIN submission s ON s.id = t.submission_id
                WHERE s.enrolment_id = {enrolment} AND t.handed_in_at IS NOT NULL ORDER BY t.handed_in_at DESC LIMIT 1""");
        id("graded", """
                SELECT s.assignment_id FROM attempt t JOIN submission s ON s.id = t.submission_id WHERE t.id = {attempt}""");
        id("criterion", """
                SELECT min(c.id) FROM criterion c JOIN assignment w ON w.rubric_id = c.rubric_id WHERE w.id = {graded}""");
        id("rubric", "SELECT max(rubric_id) FROM rubric_change WHERE scores > 0");
        id("typed", "SELECT max(rubric_id) FROM rubric_draft");
        id("attended", """
                SELECT max(id) FROM assignment WHERE course_id = {course} AND online = 0 AND kind <> 'TALK'
                AND rubric_id IS NOT NULL""");
        id("twice", """
                SELECT max(s.id) FROM submission s JOIN assignment w ON w.id = s.assignment_id
                WHERE w.course_id = {course} AND s.chosen_attempt_id IS NOT NULL""");
        id("asked", "SELECT min(submission_id) FROM regrade_request");
        id("roster", "SELECT max(id) FROM grade_roster WHERE course_id = {course}");
        id("kept", "SELECT min(comment_id) FROM bank_use");
        id("replied", "SELECT min(submission_id) FROM reply WHERE author_id = {ines}");
        id("revising", "SELECT min(submission_id) FROM revision WHERE withdrawn_at IS NULL");
        id("shared", "SELECT min(id) FROM shared_report");
        id("contact", "SELECT min(id) FROM contact WHERE account_id = {ines}");
        app().sql("""
                INSERT INTO contact_preview (account_id, source, content, created_at) VALUES (?, 'LINKEDIN', ?, ?)""", Objects.requireNonNull(ids.get("ines")), """
                {"source": "LINKEDIN", "rows": [
                  {"line": 2, "name": "Maren Okafor", "organisation": "Harbor & Pine", "title": "Guide", "email": "",
                   "phone": "", "link": "", "notes": "", "connectedOn": "2026-09-14", "remark": ""},
                  {"line": 4, "name": "Gus Terhune", "organisation": "", "title": "", "email": "", "phone": "", "link": "",
                   "notes": "", "connectedOn": "", "remark": "The link is left out: it does not lead to a web page."}],
                 "refused": [{"line": 3, "who": "", "column": "First Name", "reason": "The row names nobody."}]}""", "2026-11-12T15:00:00.000Z");
        id("preview", "SELECT id FROM contact_preview WHERE account_id = {ines}");
        id("introducer", "SELECT min(introduced_by) FROM contact WHERE account_id = {ines}");
        id("company", "SELECT min(id) FROM target_company WHERE account_id = {ines}");
        id("group", "SELECT min(id) FROM target_group WHERE account_id = {ines}");
        id("touch", "SELECT max(id) FROM touch WHERE account_id = {ines}");
        id(
                "promise",
                "SELECT min(id) FROM touch WHERE account_id = {ines} AND next_action <> '' AND next_done_at IS NULL");
        id("story", "SELECT min(id) FROM story WHERE account_id = {ines}");
        id("opportunity", "SELECT min(id) FROM opportunity WHERE account_id = {ines}");
        id("outcome", "SELECT min(id) FROM outcome WHERE enrolment_id = {enrolment}");
        id("day", "SELECT id FROM speaking_day WHERE section_id = {section} ORDER BY id DESC LIMIT 1");
        id(
                "talk",
                "SELECT min(t.id) FROM talk t JOIN submission s ON s.id = t.submission_id WHERE s.enrolment_id = {enrolment}");
    }

    /** Opens all of them before it says what is wrong with any. */
    final void pages(String email, String... patterns) {
        var page = email.isEmpty() ? window(View.DESK) : signedIn(email);
        var wrong = new ArrayList<String>();
        for (var pattern : patterns) {
            try {
                var answer = page.navigate(path(pattern));
                assertThat(answer.status()).as(path(pattern)).isEqualTo(200);
                isFit(page, View.DESK);
            } catch (AssertionError e) {
                wrong.add(pattern + ": " + e.getMessage());
                page.setViewportSize(1280, 800);
            }
        }
        assertThat(wrong).isEmpty();
    }

    final Page signedIn(String email) {
        var page = window(View.DESK);
        page.context()
                .addCookies(List.of(new Cookie(WebServer.SESSION_COOKIE, session(email))
                        .setUrl(base())
                        .setHttpOnly(true)));
        return page;
    }

    private String session(String email) {
        return sessions.computeIfAbsent(email, who -> {
            var browser = app().browser();
            browser.post("/sign-in", "email", who, "password", DemoAccounts.PASSWORD);
            return Objects.requireNonNull(browser.cookie(WebServer.SESSION_COOKIE));
        });
    }

    private void id(String name, String sql) {
        ids.put(name, app().number(path(sql)));
    }

    final String path(String pattern) {
        var path = pattern;
        for (var id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        return path;
    }
}
