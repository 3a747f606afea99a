package howtotalk.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/** The pages of the demonstration semester, as those who may see them do. */
class PagesIT extends BrowserTest {

    private static final String STUDENT = "ines.carvalho@example.edu";
    private static final String INSTRUCTOR = "nora.whitcombe@example.edu";

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
        id("attended", """
                SELECT max(id) FROM assignment WHERE course_id = {course} AND online = 0 AND kind <> 'TALK'""");
        id("twice", """
                SELECT max(s.id) FROM submission s JOIN assignment w ON w.id = s.assignment_id
                WHERE w.course_id = {course} AND s.chosen_attempt_id IS NOT NULL""");
        id("asked", "SELECT min(submission_id) FROM regrade_request");
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

    @Test
    void theDoors() {
        pages("", "/sign-in", "/password-resets/new", "/sign-in-links/new", "/join", "/offline", "/offline/log");
    }

    @Test
    void aStudentsPages() {
        pages(
                STUDENT,
                "/",
                "/more",
                "/what-my-instructor-sees",
                "/settings",
                "/settings/calendar",
                "/settings/weekly-mail",
                "/minutes",
                "/give-and-take",
                "/phone",
                "/assignments",
                "/assignments/{open}",
                "/assignments/{graded}",
                "/assignments/{graded}/spot-checks",
                "/attempts/{attempt}",
                "/courses/{course}",
                "/courses/{course}/grades",
                "/courses/{course}/what-if",
                "/courses/{course}/what-if?a{graded}=85%25",
                "/contacts",
                "/contacts/new",
                "/contacts/{contact}",
                "/contacts/{contact}/edit",
                "/contacts/{contact}/merge",
                "/contacts/{contact}/erase",
                "/contacts?show=OVERDUE&origin=NEW&tie=RARELY",
                "/contact-imports/new",
                "/contact-previews/{preview}",
                "/contacts/{contact}/note",
                "/notes",
                "/plan",
                "/plan/2026-11-02",
                "/plan/2026-12-07",
                "/introductions",
                "/introductions?from={introducer}",
                "/target-market",
                "/target-companies/new",
                "/target-companies/{company}",
                "/groups/new",
                "/groups/{group}",
                "/contacts?target=ANY",
                "/touches/new",
                "/touches/new?contact={contact}&channel=PHONE&promise={promise}",
                "/touches/{touch}",
                "/touches/{touch}/edit",
                "/stories",
                "/stories/new",
                "/stories/{story}",
                "/opportunities",
                "/opportunities/new",
                "/opportunities/{opportunity}",
                "/outcomes",
                "/outcomes/new",
                "/outcomes/{outcome}",
                "/courses/{course}/speaking-days",
                "/speaking-days/{day}",
                "/talks/{talk}");
    }

    @Test
    void anInstructorsPages() {
        pages(
                INSTRUCTOR,
                "/",
                "/courses",
                "/courses/new",
                "/courses/{course}",
                "/courses/{course}/settings",
                "/sections/{section}/shifts/new",
                "/courses/{course}/roster",
                "/courses/{course}/roster/new",
                "/courses/{course}/roster/imports/new",
                "/enrolments/{enrolment}",
                "/courses/{course}/assignments",
                "/courses/{course}/assignments/new",
                "/assignments/{open}",
                "/assignments/{open}/edit",
                "/assignments/{open}/overrides",
                "/attempts/{attempt}",
                "/courses/{course}/grading",
                "/assignments/{graded}/grading",
                "/assignments/{graded}/grading?show=LATE&order=RANDOM&seed=7",
                "/assignments/{graded}/grading/criteria/{criterion}",
                "/assignments/{attended}/grading/grid",
                "/assignments/{graded}/grading/{enrolment}",
                "/submissions/{twice}/grade",
                "/submissions/{twice}/grade?attempt=2&since=1",
                "/assignments/{graded}/release",
                "/courses/{course}/grading/regrade-requests",
                "/submissions/{asked}/regrade-opening",
                "/assignments/{graded}/spot-checks",
                "/courses/{course}/gradebook?section={section}",
                "/courses/{course}/gradebook/cells?enrolment={enrolment}&assignment={graded}",
                "/courses/{course}/grade-changes",
                "/courses/{course}/assignment-groups",
                "/courses/{course}/messages/new?who=missing",
                "/enrolments/{enrolment}/total",
                "/assignments/{graded}/statistics",
                "/courses/{course}/gradebook/exports",
                "/courses/{course}/grade-imports/new",
                "/courses/{course}/speaking-days",
                "/courses/{course}/speaking-days/new",
                "/speaking-days/{day}",
                "/speaking-days/{day}/live",
                "/talks/{talk}",
                "/courses/{course}/nudges/new",
                "/courses/{course}/outcomes",
                "/outcomes/{outcome}",
                "/enrolments/{enrolment}/outcomes/new",
                "/courses/{course}/report",
                "/courses/{course}/report/offers/{outcome}");
    }

    @Test
    void theOthersPages() {
        pages(
                "priya.raman@example.edu",
                "/",
                "/courses/{course}/roster",
                "/courses/{course}/grading",
                "/courses/{course}/assignments",
                "/courses/{course}/speaking-days");
        pages("chair@example.edu", "/", "/courses", "/courses/{past}/report");
        pages("admin@example.edu", "/", "/admin", "/admin/accounts/{ines}", "/admin/audit", "/admin/mail");
    }

    @Test
    void aCourseInWhichNothingHasHappened() {
        pages(
                "samuel.adeyemi@example.edu",
                "/",
                "/courses/{small}",
                "/courses/{small}/roster",
                "/courses/{small}/assignments",
                "/courses/{small}/grading",
                "/courses/{small}/gradebook",
                "/courses/{small}/grade-changes",
                "/courses/{small}/assignment-groups",
                "/courses/{small}/messages/new",
                "/courses/{small}/grade-imports/new",
                "/courses/{small}/speaking-days",
                "/courses/{small}/outcomes",
                "/courses/{small}/report");
    }

    /** Opens all of them before it says what is wrong with any. */
    private void pages(String email, String... patterns) {
        var page = window(View.DESK);
        if (!email.isEmpty()) {
            page.context()
                    .addCookies(List.of(new Cookie(WebServer.SESSION_COOKIE, session(email))
                            .setUrl(base())
                            .setHttpOnly(true)));
        }
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

    private String path(String pattern) {
        var path = pattern;
        for (var id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        return path;
    }
}
