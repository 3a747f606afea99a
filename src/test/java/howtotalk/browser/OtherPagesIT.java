package howtotalk.browser;

import org.junit.jupiter.api.Test;

/** The doors, a course just begun, and what assistants, readers and administrators see. */
class OtherPagesIT extends DemonstrationPages {

    @Test
    void theDoors() {
        pages("", "/sign-in", "/password-resets/new", "/sign-in-links/new", "/join", "/offline", "/offline/log");
        pages("", "/shared-reports/" + howtotalk.demo.DemoAccounts.SHARED);
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
        pages("chair@example.edu", "/", "/courses", "/courses/{past}/report", "/courses/{past}/report?with={course}");
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
                "/courses/{small}/comment-bank",
                "/courses/{small}/gradebook",
                "/courses/{small}/attendance",
                "/courses/{small}/attendance/term",
                "/courses/{small}/attendance/counting",
                "/courses/{small}/warnings",
                "/courses/{small}/grade-changes",
                "/courses/{small}/assignment-groups",
                "/courses/{small}/grade-rosters",
                "/courses/{small}/messages/new",
                "/courses/{small}/grade-imports/new",
                "/courses/{small}/speaking-days",
                "/courses/{small}/outcomes",
                "/courses/{small}/report");
    }
}
