package howtotalk.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import howtotalk.story.Pasts;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpportunityTest {

    private static final TestApp APP = TestApp.start();

    private GradingScenario course;
    private Pasts pasts;
    private String address;
    private Browser ines;

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void ines() {
        course = GradingScenario.in(APP);
        pasts = new Pasts(APP);
        course.student("Ines Carvalho", course.first);
        address = course.email("ines.carvalho");
        ines = APP.signedIn(address);
    }

    @Test
    void anEmptyBoardSaysWhatAnOpportunityIs() {
        var page = ines.get("/opportunities");
        assertThat(page.heading()).isEqualTo("Nothing in the air yet.");
        assertThat(page.text()).contains("you should talk to my boss");
    }

    @Test
    void anOpportunityBeginsAsALeadAndClimbs() {
        var path = opportunity();
        assertThat(ines.get(path).heading()).isEqualTo("Exhibit intern at Harbor Museum: a lead.");
        stage(path, "APPLIED", "2026-10-01");
        stage(path, "INTERVIEW", "2026-10-12");
        stage(path, "OFFER", "2026-10-20");
        assertThat(ines.get(path).heading()).contains("an offer waits for your answer");
        assertThat(ines.get("/opportunities").heading()).isEqualTo("An offer waits for your answer.");
        stage(path, "ACCEPTED", "2026-10-22");
        assertThat(ines.get(path).text()).contains("File the outcome");
    }

    @Test
    void anAcceptedOfferAsksForItsOutcomeUntilThatIsFiledAndThenLeadsToIt() {
        var path = opportunity();
        stage(path, "OFFER", "2026-10-20");
        stage(path, "ACCEPTED", "2026-10-22");
        assertThat(ines.get("/opportunities").body()).contains("href=\"" + path + "/outcome\">File the outcome");
        assertThat(ines.get(path + "/outcome").text()).contains("22 October 2026 as noted in the opportunity");
        var outcome =
                ines.submit(ines.get(path + "/outcome"), path + "/outcome").location();
        var page = ines.get(path);
        assertThat(page.text()).doesNotContainIgnoringCase("file the outcome").contains("The outcome is filed");
        assertThat(page.body()).contains("href=\"" + outcome + "\"");
        for (var board : new String[] {"/opportunities", "/opportunities?view=list"}) {
            assertThat(ines.get(board).text()).as(board).doesNotContain("File the outcome");
        }
        ines.post(outcome + "/delete");
        assertThat(ines.get(path).text()).contains("File the outcome");
    }

    @Test
    void whereNothingFollowsByItselfNoStageIsChosenBeforehand() {
        var path = opportunity();
        stage(path, "REJECTED", "2026-10-20");
        assertThat(ines.get(path).text()).contains("Choose what happened");
        assertThat(ines.get("/opportunities").text()).contains("Choose what happened");
        assertThat(post(path, "", "2026-10-21").text()).contains("Choose what happened.");
    }

    @Test
    void theSamePressOnTheBoardTwiceIsOneStep() {
        var path = opportunity();
        var board = ines.get("/opportunities");
        var first = ines.submit(board, path + "/stages");
        var again = ines.submit(board, path + "/stages");
        assertThat(first.location()).isEqualTo("/opportunities");
        assertThat(again.location()).isEqualTo("/opportunities");
        assertThat(APP.number("SELECT count(*) FROM stage_event WHERE opportunity_id = ?", idOf(path)))
                .isEqualTo(1);
    }

    @Test
    void nothingIsAcceptedBeforeItIsOffered() {
        var path = opportunity();
        var refused = post(path, "ACCEPTED", "2026-10-22");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Nothing can be accepted before it is offered.");
        assertThat(refused.page().select("#stage option[selected]").val()).isEqualTo("ACCEPTED");
        assertThat(refused.page().select("#happened_on").val()).isEqualTo("2026-10-22");
        stage(path, "OFFER", "2026-10-20");
        assertThat(post(path, "ACCEPTED", "2026-10-19").text()).contains("The offer came on 20 October");
        assertThat(post(path, "ACCEPTED", "2027-01-01").text()).contains("has not come yet");
        assertThat(post(path, "DANCED", "2026-10-21").status()).isEqualTo(422);
        assertThat(post(path, "ACCEPTED", "the day after").status()).isEqualTo(422);
    }

    @Test
    void anUndoIsAnEventMore() {
        var path = opportunity();
        stage(path, "APPLIED", "2026-10-01");
        long event = APP.number("SELECT max(id) FROM stage_event");
        ines.post(path + "/stages/" + event + "/undo");
        ines.post(path + "/stages/" + event + "/undo");
        assertThat(ines.get(path).heading()).contains("a lead");
        assertThat(APP.number("SELECT count(*) FROM stage_event WHERE opportunity_id = ?", idOf(path)))
                .isEqualTo(2);
    }

    @Test
    void networkingIsProposedWhenSomebodyWasTouchedBeforeTheApplication() {
        long marta = pasts.contact(address, "Marta Lind", "Harbor Museum", null);
        pasts.talked(address, marta, "2026-09-20", "She asked whether I would hold a microphone.");
        var path = opportunity();
        stage(path, "APPLIED", "2026-10-01");
        assertThat(ines.get(path).text()).doesNotContain("Did it begin there?");
        ines.post(path + "/contacts", "contact", Long.toString(marta), "role", "REFERRER");
        assertThat(ines.get(path).text())
                .contains("You were in touch with Marta Lind on Sun 20 Sep 2026, before you applied.", "Referred me");
        ines.post(path + "/source");
        assertThat(ines.get(path).text()).doesNotContain("Did it begin there?");
        assertThat(APP.text("SELECT source FROM opportunity WHERE id = ?", idOf(path)))
                .isEqualTo("NETWORKING");
    }

    @Test
    void onlyOnesOwnPeopleAreLinked() {
        course.student("Omar Haidari", course.first);
        long theirs = pasts.contact(course.email("omar.haidari"), "Theo Brandt", "", null);
        var path = opportunity();
        assertThat(ines.post(path + "/contacts", "contact", Long.toString(theirs), "role", "OTHER")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anOpportunityIsItsStudentsAlone() {
        var path = opportunity();
        course.student("Omar Haidari", course.first);
        var ta = course.assistant("Nadia", course.first);
        for (var stranger : new String[] {course.email("omar.haidari"), ta, course.instructor}) {
            var browser = APP.signedIn(stranger);
            assertThat(browser.get(path).status()).as(stranger).isEqualTo(404);
            assertThat(browser.get(path + "/outcome").status()).isEqualTo(404);
            assertThat(browser.post(path + "/stages", "stage", "APPLIED", "happened_on", "2026-10-01")
                            .status())
                    .isEqualTo(404);
            assertThat(browser.post(path + "/delete").status()).isEqualTo(404);
        }
    }

    @Test
    void aFormSentTwiceNotesOnce() {
        var blank = ines.get("/opportunities/new");
        var first = ines.submit(blank, "/opportunities", "organisation", "A", "role", "B", "source", "POSTING");
        var second = ines.submit(blank, "/opportunities", "organisation", "A", "role", "B", "source", "POSTING");
        assertThat(second.location()).isEqualTo(first.location());
        var empty = ines.submit(ines.get("/opportunities/new"), "/opportunities", "organisation", "", "role", "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Where would it be?", "What would you do there?", "Choose how it began.");
    }

    @Test
    void aMoveOnTheBoardIsOneButtonAndOneToTakeItBackAndLosesNoEvent() {
        var path = opportunity();
        var board = ines.get("/opportunities?sort=MOVED");
        var moved = ines.submit(board, path + "/stages");
        assertThat(moved.location()).isEqualTo("/opportunities?sort=MOVED");
        var after = ines.get(moved.location());
        assertThat(after.page().select(".notice").text()).contains("Harbor Museum: applied.", "Undo");
        assertThat(after.page().select("#stage-1").text()).isEqualTo("Applied");
        long event = APP.number("SELECT max(id) FROM stage_event");
        ines.submit(after, path + "/stages/" + event + "/undo");
        assertThat(ines.get("/opportunities").page().select("#stage-0").text()).isEqualTo("Lead");
        assertThat(APP.number("SELECT count(*) FROM stage_event WHERE opportunity_id = ?", idOf(path)))
                .isEqualTo(2);
        assertThat(ines.post(
                                path + "/stages",
                                "stage",
                                "APPLIED",
                                "happened_on",
                                "2026-10-01",
                                "next",
                                "//elsewhere.org")
                        .location())
                .isEqualTo(path);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'', Zeta Bakery|Alder Press|Harbor Museum|Old Mill",
        "'sort=ORGANISATION', Alder Press|Harbor Museum|Old Mill|Zeta Bakery",
        "'sort=MOVED', Alder Press|Harbor Museum|Old Mill|Zeta Bakery",
        "'sort=WAITING&show=OPEN', Zeta Bakery|Harbor Museum|Alder Press",
        "'show=ENDED', Old Mill",
        "'show=QUIET', Harbor Museum",
        "'show=PLANNED', Zeta Bakery",
        "'q=marta', Harbor Museum",
        "'kind=JOB', Alder Press",
        "'show=NONSENSE&sort=NONSENSE', Zeta Bakery|Alder Press|Harbor Museum|Old Mill",
    })
    void theListIsNarrowedAndSorted(String query, String organisations) {
        long marta = pasts.contact(address, "Marta Lind", "", null);
        var museum = opportunity();
        ines.post(museum + "/contacts", "contact", Long.toString(marta), "role", "REFERRER");
        stage(museum, "APPLIED", "2026-10-10");
        var press = opportunity("Alder Press", "JOB");
        stage(press, "APPLIED", "2026-11-10");
        var mill = opportunity("Old Mill", "INTERNSHIP");
        stage(mill, "APPLIED", "2026-09-10");
        stage(mill, "REJECTED", "2026-09-20");
        var bakery = opportunity("Zeta Bakery", "CO_OP");
        ines.post(bakery + "/next-step", "next_step", "Ask Rosa", "next_on", "2026-11-13");
        var found = ines.get("/opportunities?view=list&" + query)
                .page()
                .select(".opp-list .row__title a")
                .eachText();
        var expected = List.of(organisations.split("\\|", -1));
        assertThat(found).containsExactlyElementsOf(expected);
    }

    @Test
    void theNextStepStandsInTodayUntilItIsTickedOff() {
        var path = opportunity();
        var planned = ines.submit(
                ines.get(path), path + "/next-step", "next_step", "Send the portfolio", "next_on", "2026-11-11");
        assertThat(planned.location()).isEqualTo(path);
        var today = ines.get("/");
        assertThat(today.page().select("[aria-labelledby=chances]").text())
                .contains("Send the portfolio", "1 day over", "Exhibit intern, Harbor Museum");
        var ticked = ines.submit(today, path + "/next-step");
        assertThat(ticked.location()).isEqualTo("/");
        var after = ines.get("/");
        assertThat(after.page().select("[aria-labelledby=chances]")).isEmpty();
        ines.submit(after, path + "/next-step"); // the button of the notice
        assertThat(APP.text("SELECT next_step || next_on FROM opportunity WHERE id = ?", idOf(path)))
                .isEqualTo("Send the portfolio2026-11-11");
        var refused = ines.post(path + "/next-step", "next_step", "Call", "next_on", "soon");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Give the day as year, month, day.");
        ines.post(path + "/next-step", "next_step", "Far away", "next_on", "2026-12-24");
        assertThat(ines.get("/").page().select("[aria-labelledby=chances]")).isEmpty();
    }

    @Test
    void theNextStepSavesItselfWhileItIsTyped() {
        var path = opportunity();
        var form = ines.get(path).page().selectFirst("form.opp-step").attr("data-saved");
        var script = APP.signedIn(address).header("Accept", "application/json");
        assertThat(script.post(form, "version", "0", "next_step", "Send the", "next_on", "")
                        .body())
                .contains("\"version\":1");
        assertThat(script.post(form, "version", "1", "next_step", "Send the portfolio", "next_on", "2026-11-13")
                        .status())
                .isEqualTo(200);
        assertThat(ines.get("/").text()).contains("Send the portfolio");
        var conflict = script.post(form, "version", "1", "next_step", "Call", "next_on", "");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body()).contains("Send the portfolio", "2026-11-13");
        assertThat(script.post(form, "version", "2", "next_step", "x".repeat(201), "next_on", "")
                        .body())
                .contains("Keep it under 200 characters.");
        var shown = ines.get(path).page();
        assertThat(shown.selectFirst("[name=next_step]").val()).isEqualTo("Send the portfolio");
        assertThat(shown.selectFirst(".opp-step [name=version]").val()).isEqualTo("2");
    }

    @Test
    void anOfferAsksForAnAnswerAndAnAcceptanceForItsOutcome() {
        var path = opportunity();
        stage(path, "OFFER", "2026-11-10");
        assertThat(ines.get("/").page().select("[aria-labelledby=chances]").text())
                .contains("Answer the offer");
        stage(path, "ACCEPTED", "2026-11-11");
        var chances = ines.get("/").page().select("[aria-labelledby=chances]");
        assertThat(chances.text()).contains("File the outcome", "You accepted: Exhibit intern, Harbor Museum");
        ines.submit(ines.get(path + "/outcome"), path + "/outcome");
        assertThat(ines.get("/").page().select("[aria-labelledby=chances]")).isEmpty();
    }

    private String opportunity(String organisation, String kind) {
        return ines.submit(
                        ines.get("/opportunities/new"),
                        "/opportunities",
                        "organisation",
                        organisation,
                        "role",
                        "Intern",
                        "kind",
                        kind,
                        "source",
                        "POSTING")
                .location();
    }

    private String opportunity() {
        return ines.submit(
                        ines.get("/opportunities/new"),
                        "/opportunities",
                        "organisation",
                        "Harbor Museum",
                        "role",
                        "Exhibit intern",
                        "source",
                        "POSTING")
                .location();
    }

    private void stage(String path, String stage, String day) {
        assertThat(post(path, stage, day).status()).as(stage).isEqualTo(303);
    }

    private Browser.Answer post(String path, String stage, String day) {
        return ines.post(path + "/stages", "stage", stage, "happened_on", day);
    }

    private static long idOf(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }
}
