package howtotalk.grading.reply;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplyTest {

    private static final TestApp APP = TestApp.start();
    private static final Instant DUE = Instant.parse("2026-11-11T04:59:00.000Z");

    private GradingScenario given = GradingScenario.in(APP);
    private long assignment;
    private long enrolment;
    private long work;
    private String replies = "";
    private String grades = "";
    private String desk = "";
    private Browser instructor = APP.browser();
    private Browser ines = APP.browser();

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void aReleasedGrade() {
        APP.at(TestApp.NOW);
        given = GradingScenario.in(APP);
        assignment = given.assignment("Three conversations", DUE);
        enrolment = given.student("Ines Carvalho", given.first);
        work = given.handIn(assignment, enrolment, DUE.minus(Duration.ofHours(2)), "I went.");
        replies = "/submissions/" + work + "/replies";
        grades = "/courses/" + given.course + "/grades";
        desk = "/submissions/" + work + "/grade";
        instructor = given.instructor();
        ines = APP.signedIn(given.email("ines.carvalho"));
        instructor.post("/submissions/" + work + "/assessment", given.marks(0, "Good.", 4, 3, 3, 4, 3, 2));
        release();
    }

    @Test
    void aStudentWritesBackTheGraderSeesThatItIsUnreadAnswersAndBothReadTheThread() {
        assertThat(ines.get(grades)
                        .page()
                        .select("a[href='" + replies + "/new']")
                        .text())
                .startsWith("Reply");
        assertThat(instructor.get(desk).text()).contains("Say something about the feedback");
        var sent =
                ines.submit(ines.get(replies + "/new"), replies, "text", "What would a 4 in follow-up look like? 👋");
        assertThat(sent.location()).isEqualTo(grades + "#a" + assignment);
        assertThat(ines.get(grades).text()).contains("You", "Thu 12 Nov, 10:00", "What would a 4 in follow-up");

        assertThat(instructor.get("/courses/" + given.course + "/grading").text())
                .contains("1 unread reply");
        var week = instructor.get("/");
        assertThat(week.text()).contains("1 unread reply");
        assertThat(week.page().select("a[href$='?show=REPLIED']")).isNotEmpty();
        var queue = instructor.get("/assignments/" + assignment + "/grading?show=REPLIED");
        assertThat(queue.page().select("tbody tr").text()).contains("Ines Carvalho", "Unread reply");
        var page = instructor.get(desk);
        assertThat(page.text()).contains("Ines Carvalho Unread", "What would a 4 in follow-up look like? 👋");

        assertThat(instructor
                        .submit(page, replies, "text", "A note the same day.\nBy hand.")
                        .location())
                .isEqualTo(desk);
        assertThat(ines.get(grades).text()).contains("N. Whitcombe", "A note the same day.");
        assertThat(instructor.get(desk).text())
                .contains("You", "A note the same day.")
                .doesNotContain("Unread");
        assertThat(instructor.get("/courses/" + given.course + "/grading").text())
                .doesNotContain("unread");
    }

    @Test
    void todayTellsOfAnAnswerUntilItIsRead() {
        say(ines, "What would a 4 look like?");
        assertThat(ines.get("/").text()).doesNotContain("There is an answer");
        say(instructor, "A note the same day.");
        var today = ines.get("/");
        assertThat(today.text())
                .contains("There is an answer about your feedback for “Three conversations”")
                .doesNotContain("A note the same day.");
        var read = today.page().selectFirst(".notice a[href*=grades]").attr("href");
        assertThat(read).isEqualTo(grades + "#a" + assignment);
        long made = APP.number("SELECT max(id) FROM release");
        instructor.post("/releases/" + made + "/undoing");
        assertThat(ines.get("/").text()).doesNotContain("There is an answer");
        release();
        assertThat(ines.get("/").text()).contains("There is an answer");
        ines.get(grades);
        assertThat(ines.get("/").text()).doesNotContain("There is an answer");
        say(instructor, "Or a call.");
        assertThat(ines.get("/").text()).contains("There is an answer");
    }

    @Test
    void whatNeedsNoAnswerIsSaidToBeRead() {
        say(ines, "Thank you!");
        assertThat(instructor.post("/submissions/" + work + "/read-replies").location())
                .isEqualTo(desk);
        assertThat(instructor.get(desk).text()).contains("Thank you!").doesNotContain("Unread");
        say(ines, "One more thing.");
        assertThat(instructor.get(desk).page().select(".badge:contains(Unread)"))
                .hasSize(1);
    }

    @Test
    void theOtherSideIsToldOnceOfWhatIsSaidInOneGoAndNotWhat() {
        say(ines, "First.");
        APP.pass(Duration.ofMinutes(3));
        say(ines, "And second.");
        APP.pass(Duration.ofMinutes(3));
        APP.aMinutePasses();
        assertThat(mails(given.instructor)).as("still in one go").isEmpty();
        APP.pass(Duration.ofMinutes(3));
        APP.aMinutePasses();
        APP.aMinutePasses();
        assertThat(mails(given.instructor))
                .hasSize(1)
                .allSatisfy(mail -> assertThat(mail)
                        .contains("Ines Carvalho wrote back", desk)
                        .doesNotContain("First."));
        say(instructor, "An answer.");
        APP.pass(Duration.ofMinutes(6));
        APP.aMinutePasses();
        assertThat(mails(given.email("ines.carvalho")))
                .filteredOn(mail -> mail.contains("there is an answer"))
                .hasSize(1)
                .allSatisfy(mail -> assertThat(mail).contains(grades).doesNotContain("An answer."));
    }

    @Test
    void whatWasReadMeanwhileNobodyIsToldOf() {
        say(ines, "Thank you!");
        instructor.post("/submissions/" + work + "/read-replies");
        APP.pass(Duration.ofMinutes(6));
        APP.aMinutePasses();
        assertThat(mails(given.instructor)).isEmpty();
    }

    @Test
    void anAssistantWhoGradedIsToldAndOneOfAnotherSectionSeesNothing() {
        var ta = given.assistant("Priya", given.first);
        APP.sql(
                "UPDATE assessment SET grader_id = (SELECT id FROM account WHERE email = ?) WHERE submission_id = ?",
                ta,
                work);
        say(ines, "Thank you!");
        APP.pass(Duration.ofMinutes(6));
        APP.aMinutePasses();
        assertThat(mails(ta)).hasSize(1);
        assertThat(mails(given.instructor)).isEmpty();
        var other = APP.signedIn(given.assistant("Theo", given.second));
        assertThat(other.get(desk).status()).isEqualTo(404);
        assertThat(other.post(replies, "text", "Hm.").status()).isEqualTo(404);
        assertThat(other.get("/courses/" + given.course + "/grading").text()).doesNotContain("unread");
    }

    @Test
    void nothingIsSaidBeforeTheReleaseAndUndoingItHidesTheThreadAndKeepsIt() {
        say(ines, "Thank you!");
        say(instructor, "With pleasure.");
        say(ines, "Until Monday.");
        long made = APP.number("SELECT max(id) FROM release");
        instructor.post("/releases/" + made + "/undoing");
        assertThat(ines.get(grades).text()).doesNotContain("Thank you!");
        assertThat(ines.get(replies + "/new").status()).isEqualTo(404);
        assertThat(ines.post(replies, "text", "Hello?").status()).isEqualTo(404);
        assertThat(ines.post("/submissions/" + work + "/reply-draft", "text", "Hello?", "version", "0")
                        .status())
                .isEqualTo(404);
        assertThat(instructor.get(desk).text()).contains("Thank you!", "its student sees none of this");
        assertThat(instructor.post(replies, "text", "Hello?").status()).isEqualTo(409);
        assertThat(instructor.get("/courses/" + given.course + "/grading").text())
                .doesNotContain("unread");
        APP.pass(Duration.ofMinutes(6));
        APP.aMinutePasses();
        assertThat(mails(given.email("ines.carvalho"))).isEmpty();
        release();
        assertThat(ines.get(grades).text()).contains("Thank you!", "With pleasure.", "Until Monday.");
    }

    @Test
    void whatIsTypedSavesItselfForItsWriterAloneAndTwoWindowsGetBothVersions() {
        var draft = "/submissions/" + work + "/reply-draft";
        var saved = ines.header("Accept", "application/json").post(draft, "text", "I wond", "version", "0");
        assertThat(saved.body()).contains("\"version\":1");
        assertThat(ines.post(draft, "text", "Another window", "version", "0").status())
                .isEqualTo(409);
        ines.header("Accept", null);
        assertThat(ines.get(replies + "/new").page().select("textarea").val()).isEqualTo("I wond");
        assertThat(instructor.get(desk).text()).doesNotContain("I wond");
        say(ines, "I wonder.");
        assertThat(ines.get(replies + "/new").page().select("textarea").val()).isEmpty();
    }

    @Test
    void anEmptyOrEndlessReplyIsRefusedAndStays() {
        assertThat(ines.post(replies, "text", " \n ").text()).contains("Write something first.");
        var endless = ines.post(replies, "text", "x".repeat(4001));
        assertThat(endless.status()).isEqualTo(422);
        assertThat(endless.text()).contains("At most 4,000 characters: these are 4001.");
        assertThat(endless.page().select("textarea").val()).hasSize(4001);
        var form = ines.get(replies + "/new");
        ines.submit(form, replies, "text", "Once.");
        ines.submit(form, replies, "text", "Once.");
        assertThat(APP.number("SELECT count(*) FROM reply WHERE submission_id = ?", work))
                .isEqualTo(1);
    }

    @Test
    void whoHasLeftTheCourseIsNotWrittenToAndWritesNothing() {
        say(ines, "Thank you!");
        APP.sql("UPDATE enrolment SET status = 'WITHDRAWN' WHERE id = ?", enrolment);
        assertThat(ines.post(replies, "text", "Hello?").status()).isEqualTo(404);
        assertThat(instructor.get(desk).text()).contains("Thank you!", "Ines has left the course");
        assertThat(instructor.post(replies, "text", "Hello?").status()).isEqualTo(409);
        assertThat(instructor.get("/courses/" + given.course + "/grading").text())
                .doesNotContain("unread");
    }

    @Test
    void onesOwnDataHoldsTheThread() {
        say(ines, "Thank you!");
        say(instructor, "With pleasure.");
        assertThat(zip(ines)).contains("Thank you!", "With pleasure.", "N. Whitcombe");
        assertThat(zip(instructor)).contains("With pleasure.").doesNotContain("Thank you!");
    }

    private static String zip(Browser browser) {
        var all = new StringBuilder();
        try (var zip = new java.util.zip.ZipInputStream(
                new java.io.ByteArrayInputStream(browser.get("/my-data.zip").bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("replies.json")) {
                    all.append(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all.toString();
    }

    private void say(Browser who, String text) {
        assertThat(who.post(replies, "text", text).status()).isEqualTo(303);
    }

    private List<String> mails(String recipient) {
        return APP.database()
                .query(handle -> handle.createQuery("SELECT subject || ' ' || body FROM mail WHERE recipient = ?")
                        .bind(0, recipient)
                        .mapTo(String.class)
                        .list());
    }

    private void release() {
        assertThat(instructor
                        .post("/assignments/" + assignment + "/release", "section", "")
                        .status())
                .isEqualTo(303);
    }
}
