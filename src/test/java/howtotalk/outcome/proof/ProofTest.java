package howtotalk.outcome.proof;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents and verifiers of one outcome: who may what, what stays, what is disclosed. */
class ProofTest {

    private static final Pattern LINK = Pattern.compile("http://how-to-talk\\.test(/verify/\\S+)");

    /** Nobody listens there: what was written stays in the outbox. */
    private static final TestApp APP = TestApp.startWithMail("smtp://127.0.0.1:1");

    private GradingScenario course;
    private String address;
    private Browser ines;
    private Browser staff;
    private String outcome;

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void anOutcome() {
        APP.at(TestApp.NOW);
        course = GradingScenario.in(APP);
        course.student("Ines Carvalho", course.first);
        address = course.email("ines.carvalho");
        ines = APP.signedIn(address);
        staff = APP.signedIn(course.instructor);
        outcome = ines.submit(
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
                        "STIPEND",
                        "quote",
                        "Write by hand.")
                .location();
    }

    private static long idOf(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private String proof() {
        return APP.text("SELECT proof FROM outcome WHERE id = ?", idOf(outcome));
    }

    private String upload(String name) {
        var added = ines.upload(outcome + "/documents", "file", name, "An offer.".getBytes(StandardCharsets.UTF_8));
        assertThat(added.status()).as(added.text()).isEqualTo(303);
        return "/outcome-documents/" + APP.number("SELECT max(id) FROM outcome_document");
    }

    /** Asks a verifier by mail; answers the path of the link. */
    private String ask(Browser who, String email) {
        var sent = who.submit(who.get(outcome + "/proof"), outcome + "/verifications", "email", email);
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        var link = LINK.matcher(APP.text("SELECT body FROM mail WHERE recipient = ? ORDER BY id DESC LIMIT 1", email));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void theDocumentsOfAStudentLieInTheirOwnArchiveAsTheyWereHandedOver() throws IOException {
        upload("offer.txt");
        staff.upload(outcome + "/documents", "file", "stray.txt", "Not hers.".getBytes(StandardCharsets.UTF_8));
        long file =
                APP.number("SELECT file_id FROM outcome_document WHERE name = 'offer.txt' ORDER BY id DESC LIMIT 1");
        var name = "files/" + file + "-offer.txt";
        var entries = new HashMap<String, String>();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(ines.get("/my-data.zip").bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(entries).containsEntry(name, "An offer.");
        assertThat(entries.keySet()).filteredOn(key -> key.startsWith("files/")).containsExactly(name);
        assertThat(entries.get("outcomes.json")).contains(name);
    }

    @Test
    void aDocumentCountsOnceTheInstructorAcceptsItAndIsSentBackWithASentence() {
        var document = upload("offer.txt");
        assertThat(proof()).isEqualTo("CLAIMED");
        assertThat(ines.get(outcome + "/proof").text()).contains("offer.txt", "Waits for the instructor");
        var file = "/files/" + APP.number("SELECT max(file_id) FROM outcome_document");
        assertThat(staff.get(file).body()).isEqualTo("An offer.");
        assertThat(ines.post(document + "/decision", "decision", "ACCEPTED").status())
                .isEqualTo(404);

        var refused = staff.post(document + "/decision", "decision", "SENT_BACK");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Say in a sentence what is missing");
        assertThat(ines.get("/").text()).doesNotContain("Answers about what you filed");
        staff.post(document + "/decision", "decision", "SENT_BACK", "said", "The second page is missing.");
        assertThat(ines.get("/").text()).contains("Answers about what you filed", " sent a document back");
        assertThat(ines.get(outcome).text()).contains("Sent back", "The second page is missing.");
        assertThat(proof()).isEqualTo("CLAIMED");

        staff.post(document + "/decision", "decision", "ACCEPTED");
        assertThat(proof()).isEqualTo("DOCUMENTED");
        ines.post(document + "/removal");
        assertThat(ines.get(outcome + "/proof").text()).contains("offer.txt");
        staff.post(document + "/decision", "decision", "SENT_BACK", "said", "It is somebody else’s.");
        assertThat(proof()).isEqualTo("CLAIMED");
        ines.post(document + "/removal");
        assertThat(APP.number("SELECT count(*) FROM stored_file WHERE name = 'offer.txt' AND id = ?", idOf(file)))
                .isZero();
    }

    @Test
    void whatWaitsForTheInstructorStandsInTheWeekAndAboveTheOutcomesUntilItIsAnswered() {
        var list = "/courses/" + course.course + "/outcomes";
        assertThat(staff.get("/").text()).doesNotContain("for your answer");
        var document = upload("offer.txt");
        upload("contract.txt");
        assertThat(staff.get("/").text()).contains("Two documents wait for your answer");
        assertThat(staff.get(list).text())
                .contains("Documents for you to accept", "Exhibit intern, Harbor Museum (internship) · 2 documents");
        assertThat(ines.get("/outcomes").text()).doesNotContain("Documents for you to accept");
        staff.post(document + "/decision", "decision", "ACCEPTED");
        assertThat(staff.get("/").text()).contains("for your answer");
        var second = "/outcome-documents/" + APP.number("SELECT max(id) FROM outcome_document");
        staff.post(second + "/decision", "decision", "SENT_BACK", "said", "It is not signed.");
        assertThat(staff.get("/").text()).doesNotContain("for your answer");
        assertThat(staff.get(list).text()).doesNotContain("Documents for you to accept");
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, verifier, false",
        "CORRECTED, a verifier says it is different, true",
        "DENIED, a verifier did not confirm it, true"
    })
    void theListSaysWhatAVerifierHadAgainstAnOutcome(String answer, String words, boolean said) {
        var link = ask(ines, "m.lind@museum.example.org");
        APP.browser()
                .submit(APP.browser().get(link), link, "answer", answer, "verifier", "Marta Lind", "said", "Ask me.");
        var list = staff.get("/courses/" + course.course + "/outcomes").text();
        assertThat(list.contains(words)).isEqualTo(said);
    }

    @Test
    void nobodyElseReadsADocument() {
        upload("offer.txt");
        var file = "/files/" + APP.number("SELECT max(file_id) FROM outcome_document");
        course.student("Omar Haidari", course.first);
        for (var stranger : new String[] {course.email("omar.haidari"), course.assistant("Nadia", course.first)}) {
            assertThat(APP.signedIn(stranger).get(file).status()).isEqualTo(404);
            assertThat(APP.signedIn(stranger).get(outcome + "/proof").status()).isEqualTo(404);
        }
        assertThat(APP.signedIn(GradingScenario.in(APP).instructor).get(file).status())
                .isEqualTo(404);
    }

    @Test
    void thePasswordIsAskedAgainBeforeAChangeOfEvidence() {
        var link = ask(ines, "m.lind@museum.example.org");
        var document = upload("offer.txt");
        APP.pass(Duration.ofMinutes(16));
        var asked = ines.get(outcome + "/proof");
        assertThat(asked.location()).startsWith("/confirm?next=");
        var verification = "/verifications/" + APP.number("SELECT max(id) FROM verification");
        for (var path : new String[] {
            document + "/removal", verification + "/revocation", outcome + "/verifications", outcome + "/delete"
        }) {
            assertThat(ines.post(path, "email", "a@b.example").location())
                    .as(path)
                    .startsWith("/confirm?next=");
        }
        assertThat(ines.upload(outcome + "/documents", "file", "b.txt", new byte[] {65})
                        .location())
                .startsWith("/confirm?next=");
        assertThat(staff.post(document + "/decision", "decision", "ACCEPTED").location())
                .startsWith("/confirm?next=");
        assertThat(APP.browser().get(link).status()).isEqualTo(200);
        assertThat(proof()).isEqualTo("CLAIMED");
        assertThat(ines.post("/confirm", "password", TestApp.PASSWORD, "next", outcome + "/proof")
                        .location())
                .isEqualTo(outcome + "/proof");
        assertThat(ines.get(outcome + "/proof").status()).isEqualTo(200);
    }

    @Test
    void aVerifierConfirmsOnceWithoutAnAccountAndSeesNothingElse() {
        var link = ask(ines, "m.lind@museum.example.org");
        assertThat(APP.text("SELECT token_free FROM mail ORDER BY id DESC LIMIT 1"))
                .isEqualTo(VerifierLetter.SHOWN);
        var marta = APP.browser();
        var page = marta.get(link);
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.page().text())
                .contains("Ines Carvalho", "Exhibit intern", "Harbor Museum", "22 October 2026", "12 a week")
                .contains(
                        "m.lind@museum.example.org", "a student of COMM 210", "counts for no grade", "3 December 2026")
                .doesNotContainIgnoringCase("stipend")
                .doesNotContain("Write by hand", address);
        assertThat(marta.get(link).status()).isEqualTo(200); // looking uses nothing up

        var refused = marta.post(link, "answer", "CONFIRMED");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Say who you are");
        var answered = marta.submit(page, link, "answer", "CONFIRMED", "verifier", "Marta Lind, archivist");
        assertThat(answered.location()).isEqualTo("/verify");
        assertThat(proof()).isEqualTo("VERIFIED");
        assertThat(ines.get(outcome).text())
                .contains("m.lind@museum.example.org", "Confirmed 12 November 2026", "Marta Lind, archivist");

        var never = marta.get("/verify/" + "x".repeat(32));
        for (var replay : new Browser.Answer[] {
            marta.get(link), marta.post(link, "answer", "DENIED", "said", "No.", "verifier", "M")
        }) {
            assertThat(replay.status()).isEqualTo(404);
            assertThat(replay.text()).isEqualTo(never.text());
            assertThat(replay.heading()).isEqualTo("This link opens nothing any more.");
        }
        assertThat(marta.get("/verify/short").text()).isEqualTo(never.text());
        assertThat(proof()).isEqualTo("VERIFIED");
        ines.post(outcome + "/delete");
        assertThat(ines.get(outcome).status()).isEqualTo(200);
    }

    @Test
    void aCorrectionKeepsBothVersionsUntilAndAfterTheStudentTakesItOver() {
        var link = ask(staff, "m.lind@museum.example.org");
        var marta = APP.browser();
        var page = marta.get(link);
        assertThat(page.text()).contains(", who teaches COMM 210");
        var silent = marta.submit(page, link, "answer", "CORRECTED", "verifier", "Marta");
        assertThat(silent.text()).contains("Say in a sentence what is different.");
        marta.submit(
                page,
                link,
                "answer",
                "CORRECTED",
                "verifier",
                "Marta Lind",
                "said",
                "It is ten hours.",
                "hours_a_week",
                "10");
        assertThat(proof()).isEqualTo("CLAIMED");
        assertThat(APP.number("SELECT hours_a_week FROM outcome WHERE id = ?", idOf(outcome)))
                .isEqualTo(12);
        for (var browser : new Browser[] {ines, staff}) {
            assertThat(browser.get(outcome + "/proof").text()).contains("It is ten hours.", "12 a week", "10 a week");
        }
        var adoption = "/verifications/" + APP.number("SELECT max(id) FROM verification") + "/adoption";
        assertThat(staff.post(adoption).status()).isEqualTo(404);
        assertThat(ines.post(adoption).location()).isEqualTo(outcome);
        assertThat(proof()).isEqualTo("VERIFIED");
        assertThat(APP.text("SELECT hours_a_week || title FROM outcome WHERE id = ?", idOf(outcome)))
                .isEqualTo("10Exhibit intern");
        assertThat(ines.get(outcome).text()).contains("12 a week", "10 a week", "Taken over on 12 November 2026");
    }

    @Test
    void aCorrectionThatIsCalledRightIsAskedAboutAndNothingTypedIsLost() {
        var link = ask(ines, "m.lind@museum.example.org");
        var marta = APP.browser();
        var page = marta.get(link);
        var unsure =
                marta.submit(page, link, "answer", "CONFIRMED", "verifier", "Marta Lind", "title", "Exhibit trainee");
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.text()).contains("You changed a line below.");
        assertThat(unsure.page().select("#title").val()).isEqualTo("Exhibit trainee");
        assertThat(unsure.page().select("details").hasAttr("open")).isTrue();
        var nameless = marta.submit(page, link, "answer", "DENIED", "employer", "Another museum");
        assertThat(nameless.page().select("#employer").val()).isEqualTo("Another museum");
        assertThat(proof()).isEqualTo("CLAIMED");
    }

    @Test
    void aDenialIsKeptAndTheOutcomeStaysWhereItWas() {
        var link = ask(ines, "m.lind@museum.example.org");
        APP.browser().post(link, "answer", "DENIED", "verifier", "Marta Lind", "said", "Nobody of that name is here.");
        assertThat(proof()).isEqualTo("CLAIMED");
        assertThat(staff.get(outcome).text()).contains("Not confirmed", "Nobody of that name is here.");
        ines.post(outcome + "/delete");
        assertThat(ines.get(outcome).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, confirmed what you filed, counts as verified now",
        "CORRECTED, says it is different, until you take the correction over",
        "DENIED, did not confirm it, talk to your instructor"
    })
    void aStudentHearsOfAnAnswerInTodayAndByOneMail(String answer, String today, String mail) {
        var link = ask(ines, "m.lind@museum.example.org");
        assertThat(ines.get("/").text()).doesNotContain("Answers about what you filed");
        APP.browser()
                .submit(APP.browser().get(link), link, "answer", answer, "verifier", "Marta Lind", "said", "Ask me.");
        assertThat(ines.get("/").text())
                .contains("Answers about what you filed", "Marta Lind " + today, "Exhibit intern, Harbor Museum");
        var told = "SELECT count(*) FROM mail WHERE recipient = ? AND subject = '" + AnswerLetter.SUBJECT + "'";
        assertThat(APP.number(told, address)).isEqualTo(1);
        assertThat(APP.text("SELECT body FROM mail WHERE recipient = ? ORDER BY id DESC LIMIT 1", address))
                .contains("Hello Ines,", "m.lind@museum.example.org, whom you asked", mail, outcome)
                .doesNotContain("Ask me.");
        assertThat(APP.text("SELECT token_free FROM mail WHERE recipient = ? ORDER BY id DESC LIMIT 1", address))
                .isEqualTo(AnswerLetter.SHOWN);
        course.student("Omar Haidari", course.first);
        assertThat(APP.signedIn(course.email("omar.haidari")).get("/").text()).doesNotContain("Marta Lind");
        APP.pass(Duration.ofDays(7).plusSeconds(1));
        assertThat(ines.get("/").text()).doesNotContain("Answers about what you filed");
    }

    @Test
    void aRevokedOrExpiredLinkIsAsIfItHadNeverBeen() {
        var revoked = ask(ines, "m.lind@museum.example.org");
        ines.post("/verifications/" + APP.number("SELECT max(id) FROM verification") + "/revocation");
        assertThat(APP.browser().get(revoked).status()).isEqualTo(404);
        var old = ask(ines, "second@museum.example.org");
        APP.pass(Proofs.LASTS);
        assertThat(APP.browser().get(old).status()).isEqualTo(404);
        assertThat(APP.browser()
                        .post(old, "answer", "CONFIRMED", "verifier", "M")
                        .status())
                .isEqualTo(404);
        assertThat(proof()).isEqualTo("CLAIMED");
    }

    @Test
    void ofTwentyWhoAnswerAtOnceOneIsHeard() throws Exception {
        var link = ask(ines, "m.lind@museum.example.org");
        var answers = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 20; i++) {
            answers.add(() -> APP.browser()
                    .post(link, "answer", "CONFIRMED", "verifier", "Marta")
                    .status());
        }
        var pool = Executors.newFixedThreadPool(8);
        try {
            int heard = 0;
            for (var answer : pool.invokeAll(answers)) {
                heard += answer.get() == 303 ? 1 : 0;
            }
            assertThat(heard).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whoeverTapsTwiceHasAskedOnceAndIsToldSo() {
        var form = ines.get(outcome + "/proof");
        for (int tap = 0; tap < 2; tap++) {
            var sent = ines.submit(form, outcome + "/verifications", "email", "twice@museum.example.org");
            assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        }
        assertThat(APP.number("SELECT count(*) FROM verification WHERE email = 'twice@museum.example.org'"))
                .isEqualTo(1);
    }

    @Test
    void nobodyVerifiesThemselvesAndNobodysInboxIsFilled() {
        var own = ines.post(outcome + "/verifications", "email", address);
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.text()).contains("That is the student’s own address.");
        assertThat(ines.post(outcome + "/verifications", "email", "nobody").text())
                .contains("Type an e-mail address, like m.lind@museum.example.org.");
        ask(ines, "a@museum.example.org");
        assertThat(ines.post(outcome + "/verifications", "email", "A@museum.example.org")
                        .text())
                .contains("A link to that address is open already.");
        ask(ines, "b@museum.example.org");
        ask(ines, "boat.yard@gmail.com");
        assertThat(ines.get(outcome).text()).contains("a personal address, not one of a workplace");
        assertThat(ines.post(outcome + "/verifications", "email", "c@museum.example.org")
                        .text())
                .contains("Three links are open already.");
        for (int i = 0; i < 5; i++) {
            ines.post(outcome + "/verifications", "email", "c@museum.example.org");
        }
        assertThat(ines.post(outcome + "/verifications", "email", "c@museum.example.org")
                        .status())
                .isEqualTo(429);
    }

    @Test
    void theInstructorMayPassTheLinkOnAndTheProofSaysSo() {
        long mails = APP.number("SELECT count(*) FROM mail");
        var shown = staff.submit(
                staff.get(outcome + "/proof"),
                outcome + "/verifications",
                "email",
                "m.lind@museum.example.org",
                "handed_over",
                "yes");
        var link = LINK.matcher(shown.page().select("#link").val());
        assertThat(link.find()).isTrue();
        assertThat(APP.number("SELECT count(*) FROM mail")).isEqualTo(mails);
        assertThat(ines.get(outcome).text()).contains("who passed the link on");
        assertThat(APP.browser().get(link.group(1)).status()).isEqualTo(200);
        ines.post(outcome + "/verifications", "email", "x@museum.example.org", "handed_over", "yes");
        assertThat(APP.number(
                        "SELECT count(*) FROM verification WHERE email = 'x@museum.example.org' AND handed_over = 1"))
                .isZero();
    }

    @Test
    void theChecklistIsKeptAndDecidesNothing() {
        assertThat(ines.get(outcome).text()).contains("Is it an internship, as career services count it? not answered");
        ines.submit(
                ines.get(outcome + "/checklist"),
                outcome + "/checklist",
                "LEARNING",
                "YES",
                "SUPERVISION",
                "NO",
                "OBJECTIVES",
                "UNSURE");
        assertThat(staff.get(outcome).text()).contains("1 of 7 met, 3 answered");
        assertThat(proof()).isEqualTo("CLAIMED");
    }

    @Test
    void aConsentThatWasTakenBackSaysWhen() {
        ines.post(outcome + "/quote", "quote", "Write by hand.", "consent_to_quote", "yes");
        assertThat(staff.get(outcome).text()).contains("may be quoted without the name");
        ines.post(outcome + "/quote", "quote", "Write by hand.");
        assertThat(staff.get(outcome).text()).contains("consent taken back on 12 November 2026");
        ines.post(outcome + "/quote", "quote", "Write by hand.", "consent_to_quote", "yes");
        assertThat(staff.get(outcome).text()).doesNotContain("taken back");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a@gmail.com, true",
        "A@GMail.com, true",
        "b@calderferry.example.com, false",
        "c@gmail.com.example.org, false"
    })
    void aFreeMailAddressIsShownAsOne(String email, boolean free) {
        assertThat(FreeMail.is(email)).isEqualTo(free);
    }
}
