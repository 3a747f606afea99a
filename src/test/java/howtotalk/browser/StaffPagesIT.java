package howtotalk.browser;

import org.junit.jupiter.api.Test;

/** What those who teach in the demonstration see. */
class StaffPagesIT extends DemonstrationPages {

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
                "/courses/{course}/attendance",
                "/meetings/{meeting}/attendance",
                "/meetings/{to_come}/attendance",
                "/courses/{course}/attendance/term",
                "/courses/{course}/attendance/counting",
                "/courses/{course}/warnings",
                "/courses/{course}/roster/imports/new",
                "/enrolments/{enrolment}",
                "/courses/{course}/assignments",
                "/courses/{course}/assignments/new",
                "/assignments/{open}",
                "/assignments/{open}/edit",
                "/assignments/{open}/overrides",
                "/attempts/{attempt}",
                "/courses/{course}/speaking-days",
                "/courses/{course}/speaking-days/new",
                "/speaking-days/{day}",
                "/speaking-days/{day}/live",
                "/talks/{talk}",
                "/courses/{course}/nudges/new",
                "/courses/{course}/outcomes",
                "/courses/{course}/end-of-term",
                "/outcomes/{outcome}",
                "/outcomes/{outcome}/proof",
                "/enrolments/{enrolment}/outcomes/new",
                "/courses/{course}/report",
                "/courses/{course}/report?with={past}",
                "/courses/{course}/report/figures/outcomes.position-rate",
                "/courses/{course}/report/offers/{outcome}",
                "/courses/{course}/shared-reports",
                "/courses/{past}/shared-reports",
                "/courses/{course}/shared-reports/new",
                "/shared-releases/{shared}");
    }
}
