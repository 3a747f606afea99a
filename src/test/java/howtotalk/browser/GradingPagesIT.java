package howtotalk.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The desk, the queue and the gradebook of the demonstration, as those who grade see them. */
class GradingPagesIT extends DemonstrationPages {

    @Test
    void anInstructorGrades() {
        pages(
                INSTRUCTOR,
                "/courses/{course}/grading",
                "/courses/{course}/comment-bank?criterion=What+I+said",
                "/bank-comments/{kept}",
                "/submissions/{replied}/grade",
                "/assignments/{graded}/grading",
                "/assignments/{graded}/grading?show=LATE&order=RANDOM&seed=7",
                "/assignments/{graded}/grading/criteria/{criterion}?section={section}&show=LATE",
                "/assignments/{attended}/grading/grid?section={section}",
                "/assignments/{graded}/grading/{enrolment}",
                "/submissions/{twice}/grade",
                "/submissions/{twice}/grade?attempt=2&since=1",
                "/assignments/{graded}/release",
                "/courses/{course}/grading/regrade-requests",
                "/submissions/{asked}/regrade-opening",
                "/submissions/{revising}/revisions",
                "/assignments/{graded}/spot-checks",
                "/courses/{course}/gradebook?section={section}&name=ar",
                "/courses/{course}/gradebook/cells?enrolment={enrolment}&assignment={graded}",
                "/courses/{course}/grade-changes",
                "/courses/{course}/assignment-groups",
                "/courses/{course}/grade-rosters",
                "/courses/{past}/grade-rosters?kind=final",
                "/grade-rosters/{roster}",
                "/courses/{course}/messages/new?who=missing",
                "/enrolments/{enrolment}/total",
                "/assignments/{graded}/statistics",
                "/courses/{course}/rubrics",
                "/courses/{course}/rubrics/new",
                "/courses/{course}/rubric-imports/new",
                "/rubrics/{rubric}",
                "/rubrics/{rubric}/edit",
                "/rubrics/{typed}",
                "/rubrics/{typed}/edit",
                "/courses/{course}/gradebook/exports",
                "/courses/{course}/grade-imports/new");
    }

    @Test
    void whatARubricWouldBecomeIsShownBeforeItIsSaved() {
        var page = signedIn(INSTRUCTOR);
        page.navigate(path("/courses/{course}/rubric-imports/new"));
        page.setInputFiles("#file", new FilePayload("rubrics.csv", "text/csv", """
                        Rubric,Criterion,What it looks at,Weight,Level 0,Level 0 percent,Level 1,Level 1 percent
                        Handshake,The first sentence,Whether it is yours,10,None,0,Rare,110
                        """.getBytes(StandardCharsets.UTF_8)));
        click(page, "Look at it");
        page.waitForURL("**/rubric-previews/*");
        isFit(page, View.DESK);
        page.navigate(path("/rubrics/{rubric}/edit"));
        page.locator("[name^=weight_]").first().fill("20");
        click(page, "Save");
        page.waitForSelector("h1:has-text('This changes')");
        isFit(page, View.DESK);
    }

    private static void click(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
