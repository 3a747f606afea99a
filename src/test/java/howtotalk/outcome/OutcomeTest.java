package howtotalk.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import howtotalk.story.Pasts;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    private static final TestApp APP = TestApp.start();

    private GradingScenario course;
    private Pasts pasts;
    private long enrolment;
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
        enrolment = course.student("Ines Carvalho", course.first);
        address = course.email("ines.carvalho");
        ines = APP.signedIn(address);
    }

    @Test
    void filingFreezesThePath() {
        long dan = pasts.contact(address, "Dan Whitfield", "State College", null);
        long marta = pasts.contact(address, "Marta Lind", "Harbor Museum", dan);
        long first = pasts.talked(address, dan, "2026-09-15", "He said I should meet Marta.");
        long second = pasts.talked(address, marta, "2026-09-22", "She asked whether I would hold a microphone.");
        long afterwards = pasts.talked(address, marta, "2026-10-25", "AFTERTHEOFFER");
        long work = course.assignment("Three conversations", Instant.parse("2026-10-01T03:59:00.000Z"));
        long submission = course.handIn(work, enrolment, Instant.parse("2026-09-30T12:00:00.000Z"), "Went.");
        course.evidence(
                submission, "Marta", "Harbor Museum", "IN_PERSON", true, "2026-09-22", TestApp.NOW, "A microphone.");
        APP.sql("UPDATE evidence SET touch_id = ? WHERE id = (SELECT max(id) FROM evidence)", second);

        var outcome = fileOffer(marta);
        assertThat(ines.get(outcome).text()).startsWith("Filed, with the path that led to it.");
        var before = ines.get(outcome);
        assertThat(before.heading()).isEqualTo("You accepted: Exhibit intern at Harbor Museum.");
        assertThat(before.text())
                .contains("He said I should meet Marta.", "Introduced by Dan", "Handed in for Three conversations")
                .contains("Applied", "Offer", "Accepted")
                .contains("Each conversation was logged within 7 days, and before the offer.")
                .contains("Dan introduced Marta.")
                .doesNotContain("AFTERTHEOFFER");
        assertThat(reached(before)).isEqualTo("Claimed Contemporaneous");

        APP.sql("UPDATE touch SET what = 'REWRITTEN', happened_on = '2026-11-01' WHERE id = ?", first);
        APP.sql("DELETE FROM touch WHERE id = ?", second);
        APP.sql("UPDATE contact SET name = 'Somebody Else' WHERE id = ?", dan);
        assertThat(ines.get(outcome).text()).isEqualTo(before.text());
        assertThat(APP.number("SELECT count(*) FROM touch WHERE id = ?", afterwards))
                .isEqualTo(1);
        assertThat(ines.submit(ines.get("/contacts/" + marta + "/erase"), "/contacts/" + marta + "/erase")
                        .status())
                .isEqualTo(303);
        assertThat(APP.number("SELECT count(*) FROM contact WHERE id = ? AND erased_at IS NOT NULL", marta))
                .isEqualTo(1);
        assertThat(APP.signedIn(course.instructor).get(outcome).text())
                .contains("She asked whether I would hold a microphone.", "Dan introduced Marta.");
    }

    @Test
    void mergingTwoEntriesAfterFilingLeavesTheFrozenPathAsItWas() {
        long dan = pasts.contact(address, "Dan Whitfield", "State College", null);
        long marta = pasts.contact(address, "Marta Lind", "Harbor Museum", dan);
        pasts.talked(address, dan, "2026-09-15", "He said I should meet Marta.");
        pasts.talked(address, marta, "2026-09-22", "She asked whether I would hold a microphone.");
        var outcome = fileOffer(marta);
        var staff = APP.signedIn(course.instructor);
        var before = ines.get(outcome);
        var seen = staff.get(outcome).text();
        var steps =
                "SELECT group_concat(who || person || organisation || introduced_by || coalesce(introducer, 0), ';')"
                        + " FROM (SELECT * FROM outcome_step WHERE outcome_id = ? ORDER BY position)";
        var frozen = APP.text(steps, idOf(outcome));

        var form = ines.get("/contacts/" + dan + "/merge");
        assertThat(ines.submit(form, "/contacts/" + dan + "/merge", "other", "Marta Lind")
                        .status())
                .isEqualTo(303);
        assertThat(APP.number("SELECT count(*) FROM contact WHERE merged_into IN (?, ?)", dan, marta))
                .isEqualTo(1);
        assertThat(ines.get(outcome).text()).contains("Dan introduced Marta.");
        assertThat(ines.get(outcome).heading()).isEqualTo(before.heading());
        assertThat(staff.get(outcome).text()).isEqualTo(seen);
        assertThat(APP.text(steps, idOf(outcome))).isEqualTo(frozen);
    }

    @Test
    void whatIsTypedAboutAnOutcomeIsThereAgainUntilItIsFiled() {
        var script = APP.signedIn(address).header("Accept", "application/json");
        var form = ines.get("/outcomes/new")
                .page()
                .selectFirst("form.outcome-form")
                .attr("data-saved");
        assertThat(form).isEqualTo("/outcome-drafts?form=/outcomes/new");
        var saved = script.post(
                form,
                "version",
                "0",
                "kind",
                "INTERNSHIP",
                "employer",
                "Harbor Mus",
                "pay",
                "STIPEND",
                "quote",
                "Write by hand.");
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.body()).contains("\"version\":1");
        var again = ines.get("/outcomes/new").page();
        assertThat(again.selectFirst("[name=employer]").val()).isEqualTo("Harbor Mus");
        assertThat(again.select("[name=pay][checked]").val()).isEqualTo("STIPEND");
        assertThat(again.selectFirst("[name=quote]").text()).isEqualTo("Write by hand.");
        assertThat(again.selectFirst(".outcome-form [name=version]").val()).isEqualTo("1");
        assertThat(again.select(".error")).isEmpty();

        var conflict = script.post(form, "version", "0", "employer", "Another window");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body()).contains("Harbor Mus");
        course.student("Omar Haidari", course.first);
        assertThat(APP.signedIn(course.email("omar.haidari"))
                        .get("/outcomes/new")
                        .body())
                .doesNotContain("Harbor Mus");

        ines.submit(
                ines.get("/outcomes/new"),
                "/outcomes",
                "employer",
                "Harbor Museum",
                "title",
                "Guide",
                "accepted_on",
                "2026-10-22");
        assertThat(ines.get("/outcomes/new").body()).doesNotContain("Harbor Mus");
        assertThat(APP.number("SELECT count(*) FROM outcome_draft")).isZero();
        assertThat(script.post("/outcome-drafts?form=/elsewhere", "version", "0")
                        .status())
                .isEqualTo(422);
        assertThat(script.post(form, "version", "0", "quote", "x".repeat(10_000))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aChosenAnswerAtTheEndOfTheTermWaitsUntilItIsSent() {
        var page = "/courses/" + course.course + "/end-of-term";
        var script = APP.signedIn(address).header("Accept", "application/json");
        var form = ines.get(page).page().selectFirst("form[data-saved]").attr("data-saved");
        script.post(form, "version", "0", "what", "status", "status", "SEEKING_EMPLOYMENT");
        assertThat(ines.get(page).page().select("[name=status][checked]").val()).isEqualTo("SEEKING_EMPLOYMENT");
        assertThat(APP.number("SELECT count(*) FROM outcome WHERE enrolment_id = ?", enrolment))
                .isZero();
        ines.submit(ines.get(page), "/outcomes", "status", "SEEKING_EMPLOYMENT");
        assertThat(ines.get(page).page().select("[name=status][checked]")).isEmpty();
    }

    @Test
    void anOfferIsFiledOnce() {
        long marta = pasts.contact(address, "Marta Lind", "Harbor Museum", null);
        var outcome = fileOffer(marta);
        var opportunity = "/opportunities/" + APP.number("SELECT max(id) FROM opportunity");
        var again = ines.post(opportunity + "/outcome", "kind", "INTERNSHIP", "employer", "X", "title", "Y");
        assertThat(again.location()).isEqualTo(outcome);
        assertThat(ines.get(opportunity + "/outcome").location()).isEqualTo(outcome);
    }

    @Test
    void withoutAnAcceptanceThereIsNothingToFile() {
        var opportunity = opportunity();
        assertThat(ines.get(opportunity + "/outcome").location()).isEqualTo(opportunity);
        assertThat(ines.get(opportunity).text()).contains("Nothing is accepted here yet.");
        assertThat(ines.post(opportunity + "/outcome", "kind", "JOB", "employer", "X", "title", "Y")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void preferringNotToSayIsAnAnswer() {
        var filed = ines.submit(ines.get("/outcomes/new?what=status"), "/outcomes", "status", "PREFER_NOT_TO_SAY");
        assertThat(ines.get(filed.location()).heading()).isEqualTo("You prefer not to say.");
        assertThat(ines.get("/outcomes").heading()).isEqualTo("You filed one outcome.");
    }

    @Test
    void whatIsMissingIsSaidByTheField() {
        var refused = ines.submit(
                ines.get("/outcomes/new"), "/outcomes", "accepted_on", "2027-06-01", "hours_a_week", "many");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains(
                        "Who employs you?",
                        "What will you do there?",
                        "That day has not come yet.",
                        "between 1 and 100");
        assertThat(ines.post("/outcomes", "what", "status").text()).contains("“Prefer not to say” is an answer too");
    }

    @ParameterizedTest
    @CsvSource({
        "SEEKING_EMPLOYMENT, You are looking for work., Ines Carvalho is looking for work., false",
        "EMPLOYED_FULL_TIME, 'You are employed full-time, 30 hours a week or more.', 'Ines Carvalho is employed full-time, 30 hours a week or more.', true",
        "PREFER_NOT_TO_SAY, You prefer not to say., Ines Carvalho prefers not to say., false"
    })
    void aStandingIsASentenceAndAVerifierIsOfferedWhereThereCanBeOne(
            String status, String own, String others, boolean verifiable) {
        var filed = ines.submit(ines.get("/outcomes/new?what=status"), "/outcomes", "status", status)
                .location();
        assertThat(ines.get(filed).heading()).isEqualTo(own);
        assertThat(ines.get(filed).text().contains("or ask a verifier")).isEqualTo(verifiable);
        assertThat(course.instructor().get(filed).heading()).isEqualTo(others);
    }

    @Test
    void aDoubleTapFilesOnce() {
        var blank = ines.get("/outcomes/new?what=status");
        var once = ines.submit(blank, "/outcomes", "status", "SEEKING_EMPLOYMENT");
        assertThat(ines.submit(blank, "/outcomes", "status", "SEEKING_EMPLOYMENT")
                        .location())
                .isEqualTo(once.location());
    }

    @Test
    void consentToBeQuotedCanBeTakenBack() {
        var outcome = ines.submit(
                        ines.get("/outcomes/new?what=status"),
                        "/outcomes",
                        "status",
                        "NOT_SEEKING",
                        "quote",
                        "Write by hand.",
                        "consent_to_quote",
                        "yes")
                .location();
        assertThat(APP.signedIn(course.instructor).get(outcome).text()).contains("may be quoted without the name");
        ines.post(outcome + "/quote", "quote", "Write by hand.");
        assertThat(APP.signedIn(course.instructor).get(outcome).text()).contains("not to be quoted");
        assertThat(APP.number("SELECT consent_to_quote FROM outcome WHERE id = ?", idOf(outcome)))
                .isZero();
    }

    @Test
    void theInstructorDocumentsAndTheStudentCannot() {
        var outcome = position();
        assertThat(ines.post(outcome + "/proof", "proof", "DOCUMENTED", "note", "Trust me")
                        .status())
                .isEqualTo(404);
        var staff = APP.signedIn(course.instructor);
        assertThat(staff.post(outcome + "/proof", "proof", "DOCUMENTED").status())
                .isEqualTo(422);
        staff.post(outcome + "/proof", "proof", "DOCUMENTED", "note", "Offer letter of 22 October");
        assertThat(reached(ines.get(outcome))).startsWith("Documented");
        assertThat(APP.text("SELECT detail FROM audit WHERE event = 'OUTCOME_DOCUMENTED' ORDER BY id DESC LIMIT 1"))
                .contains("Offer letter of 22 October");
        ines.post(outcome + "/delete");
        assertThat(ines.get(outcome).status()).isEqualTo(200);
    }

    @Test
    void theInstructorFilesWhatAStudentTold() {
        var staff = APP.signedIn(course.instructor);
        var list = staff.get("/courses/" + course.course + "/outcomes");
        assertThat(list.heading()).isEqualTo("Nobody has filed an outcome yet.");
        assertThat(list.text()).contains("No information", "Ines Carvalho");
        var path = "/enrolments/" + enrolment + "/outcomes";
        var filed = staff.submit(
                staff.get(path + "/new?what=status"),
                path,
                "status",
                "CONTINUING_EDUCATION",
                "quote",
                "PUTINTHEIRMOUTH",
                "consent_to_quote",
                "yes");
        var page = ines.get(filed.location());
        assertThat(page.text()).contains("Filed by N. Whitcombe").doesNotContain("PUTINTHEIRMOUTH");
        assertThat(staff.get("/courses/" + course.course + "/outcomes").heading())
                .isEqualTo("1 of 1 has filed an outcome.");
        assertThat(ines.post(path, "what", "status", "status", "MILITARY").status())
                .isIn(403, 404);
    }

    @Test
    void nobodyElseSeesAnOutcome() {
        var outcome = position();
        course.student("Omar Haidari", course.first);
        var omar = APP.signedIn(course.email("omar.haidari"));
        var nadia = APP.signedIn(course.assistant("Nadia", course.first));
        for (var stranger : new Browser[] {omar, nadia}) {
            assertThat(stranger.get(outcome).status()).isEqualTo(404);
            assertThat(stranger.post(outcome + "/quote", "quote", "x").status()).isEqualTo(404);
            assertThat(stranger.post(outcome + "/delete").status()).isEqualTo(404);
            assertThat(stranger.post(outcome + "/proof", "proof", "DOCUMENTED", "note", "x")
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.get("/courses/" + course.course + "/outcomes").status())
                    .isEqualTo(403);
        }
        var other = GradingScenario.in(APP);
        assertThat(APP.signedIn(other.instructor).get(outcome).status()).isEqualTo(404);
        assertThat(APP.signedIn(other.instructor)
                        .get("/courses/" + course.course + "/outcomes")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anOutcomeIsFiledInTheCourseWhoseTermItIs() {
        var earlier = GradingScenario.in(APP);
        APP.sql("UPDATE course SET first_day = '2026-01-12' WHERE id = ?", earlier.course);
        APP.sql(
                "INSERT INTO enrolment (course_id, account_id, section_id, role, created_at) VALUES (?, ?, ?, 'STUDENT', '2026-01-01T00:00:00.000Z')",
                earlier.course,
                pasts.account(address),
                earlier.first);
        var outcome = position();
        assertThat(APP.number("SELECT enrolment_id FROM outcome WHERE id = ?", idOf(outcome)))
                .isEqualTo(enrolment);
    }

    @Test
    void thePathOfAnOpportunityIsDrawnForItsStudentAsItGrows() {
        long dan = pasts.contact(address, "Dan Whitfield", "State College", null);
        long marta = pasts.contact(address, "Marta Lind", "Harbor Museum", dan);
        var path = opportunity();
        assertThat(ines.get(path + "/path").heading()).isEqualTo("No path yet.");
        pasts.talked(address, dan, "2026-09-15", "He said I should meet Marta.");
        pasts.talked(address, marta, "2026-09-22", "She asked whether I would hold a microphone.");
        ines.post(path + "/contacts", "contact", Long.toString(marta), "role", "REFERRER");
        var page = ines.get(path + "/path");
        assertThat(page.heading()).isEqualTo("The path so far.");
        assertThat(page.page().select(".lanes > title").text())
                .isEqualTo("The path to Exhibit intern at Harbor Museum");
        assertThat(page.page().select(".lanes > desc").text())
                .isEqualTo("2 conversations and messages, with two people. Dan introduced Marta.");
        assertThat(page.page().select(".branches > desc").text())
                .isEqualTo(page.page().select(".lanes > desc").text());
        assertThat(page.page().select(".tree-list > li > ul > li").text()).startsWith("Marta");
        assertThat(page.page().select("table tbody tr")).hasSize(2);
        assertThat(APP.signedIn(course.instructor).get(path + "/path").status()).isEqualTo(404);
    }

    private static String reached(Browser.Answer page) {
        return page.page().select(".proof__rungs [aria-current]").text();
    }

    private String position() {
        return ines.submit(
                        ines.get("/outcomes/new"),
                        "/outcomes",
                        "employer",
                        "Harbor Museum",
                        "title",
                        "Exhibit intern",
                        "accepted_on",
                        "2026-10-22",
                        "hours_a_week",
                        "12",
                        "pay",
                        "STIPEND")
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
                        "NETWORKING")
                .location();
    }

    /** An accepted offer through one contact, filed by the form; answers the outcome’s path. */
    private String fileOffer(long contact) {
        var path = opportunity();
        ines.post(path + "/contacts", "contact", Long.toString(contact), "role", "REFERRER");
        ines.post(path + "/stages", "stage", "APPLIED", "happened_on", "2026-10-01");
        ines.post(path + "/stages", "stage", "OFFER", "happened_on", "2026-10-20");
        ines.post(path + "/stages", "stage", "ACCEPTED", "happened_on", "2026-10-22");
        return ines.submit(ines.get(path + "/outcome"), path + "/outcome", "without_this_contact", "NO")
                .location();
    }

    private static long idOf(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }
}
