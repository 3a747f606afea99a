package howtotalk.browser;

import org.junit.jupiter.api.Test;

/** What students of the demonstration see. */
class StudentPagesIT extends DemonstrationPages {

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
}
