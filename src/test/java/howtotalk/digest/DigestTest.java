package howtotalk.digest;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.contact.Corridor;
import howtotalk.mail.Letterbox;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** It is Thursday, 12 November 2026; Ines chooses Monday at 7:00, which next is the 16th, 12:00 in UTC. */
class DigestTest {

    private static final Pattern LINK = Pattern.compile("http://how-to-talk\\.test(/weekly-mail/\\S+)");

    /** Nobody listens there: what was written stays in the outbox. */
    private final TestApp app = TestApp.startWithMail("smtp://127.0.0.1:1");

    private final Corridor corridor = new Corridor(app);
    private final Browser ines = app.signedIn("ines@example.edu");

    @AfterEach
    void stop() {
        app.close();
    }

    private void choose() {
        assertThat(ines.post("/settings/weekly-mail", "weekday", "1", "hour", "7")
                        .status())
                .isEqualTo(303);
    }

    private void at(String moment) {
        app.at(Instant.parse(moment));
    }

    private long mails() {
        return app.number("SELECT count(*) FROM mail");
    }

    private String body() {
        return app.text("SELECT body FROM mail ORDER BY id DESC LIMIT 1");
    }

    private String path() {
        var link = LINK.matcher(body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void itIsOffUntilTheStudentAsksForIt() {
        assertThat(ines.get("/settings").page().select("a[href=/settings/weekly-mail]"))
                .hasSize(1);
        var page = ines.get("/settings/weekly-mail");
        assertThat(page.heading()).isEqualTo("One mail a week, if you like");
        assertThat(page.page().select("#weekday option[selected]").text()).isEqualTo("Monday");
        assertThat(page.page().select("#hour option[selected]").text()).isEqualTo("7:00");
        at("2026-11-16T12:00:00Z");
        assertThat(app.writeDigests()).isZero();
        choose();
        assertThat(ines.get("/settings/weekly-mail").text())
                .contains("Your week comes by mail")
                .contains("Monday 16 November at 7:00")
                .contains("By the clocks in New York.");
    }

    @ParameterizedTest(name = "day {0}, hour {1}")
    @CsvSource({"0, 7, weekday", "8, 7, weekday", "'', 7, weekday", "1, 24, hour", "1, -1, hour", "1, noon, hour"})
    void aDayOrAnHourThatIsNoneIsRefused(String weekday, String hour, String field) {
        var answer = ines.post("/settings/weekly-mail", "weekday", weekday, "hour", hour);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#" + field + "-error").text()).startsWith("Choose");
        assertThat(app.number("SELECT count(*) FROM digest")).isZero();
    }

    @Test
    void theMailSaysWhatTodaySaysOfTheWeekAndNothingThatWasSaid() {
        choose();
        long marta = corridor.contact(corridor.ines, "Marta Lindqvist", "Harbor Museum");
        long touch = corridor.touch(marta, "2026-11-02", "IN_PERSON", "MUTUAL", "A secret about arrows.");
        app.sql("UPDATE touch SET next_action = 'Send the photo', next_on = '2026-11-18' WHERE id = ?", touch);
        app.sql("UPDATE contact SET cadence_days = 7, notes = 'secret notes' WHERE id = ?", marta);
        long gus = corridor.contact(corridor.ines, "Gus Terhune", "");
        app.sql("UPDATE contact SET cadence_days = 365 WHERE id = ?", gus);
        corridor.contact(corridor.omar, "Not Mine", "");
        assignment("Coffee with a stranger", "2026-11-21T04:59:00.000Z", 2);
        assignment("Far away", "2026-12-05T04:59:00.000Z", 0);
        at("2026-11-16T12:00:00Z");
        assertThat(app.writeDigests()).isEqualTo(1);
        assertThat(body())
                .startsWith("Hello Ines,\n\nyour week from Monday 16 November, in COMM 210 · Fall 2026:\n")
                .contains("Due\n– Coffee with a stranger: Fri 20 Nov 23:59 (1 of 2 conversations logged)\n")
                .contains("You said you would\n– Send the photo (Marta Lindqvist), by Wed 18 Nov\n")
                .contains("Stay in touch\n– Marta Lindqvist, Harbor Museum: Mon 9 Nov\n")
                .contains("Where will you go this week, what will you say, and with whom?")
                .contains("http://how-to-talk.test/plan")
                .contains("This mail comes on Mondays because you asked for it.")
                .doesNotContain("secret")
                .doesNotContain("Gus")
                .doesNotContain("Not Mine")
                .doesNotContain("Far away");
        assertThat(app.text("SELECT subject || recipient FROM mail"))
                .isEqualTo("Your week in COMM 210ines@example.edu");
    }

    @Test
    void theOutboxShowsNoneOfItAndNeitherDoesTheFileOnceItIsSent() throws Exception {
        try (var letterbox = new Letterbox();
                var sending = TestApp.startWithMail(letterbox.url())) {
            new Corridor(sending);
            sending.signedIn("ines@example.edu").post("/settings/weekly-mail", "weekday", "1", "hour", "7");
            sending.at(Instant.parse("2026-11-16T12:00:00Z"));
            assertThat(sending.writeDigests()).isEqualTo(1);
            var mail = letterbox.to("ines@example.edu", 1).get(0);
            var link = LINK.matcher(Letterbox.text(mail));
            assertThat(link.find()).isTrue();
            assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<" + link.group() + ">");
            for (int i = 0; i < 100 && sending.number("SELECT count(*) FROM mail WHERE sent_at IS NULL") > 0; i++) {
                Thread.sleep(20);
            }
            assertThat(sending.text("SELECT body || token_free || unsubscribe FROM mail"))
                    .isEqualTo(Digests.SHOWN + Digests.SHOWN);
            assertThat(sending.signedIn("root@example.edu").get("/admin/mail").body())
                    .contains("Your week in COMM 210")
                    .doesNotContain("Where will you go");
            assertThat(sending.browser().get(link.group(1)).status()).isEqualTo(200);
        }
    }

    @Test
    void itComesOnceAWeekHoweverOftenTheServerLooksOrStartsAnew() {
        choose();
        at("2026-11-16T11:59:59Z");
        assertThat(app.writeDigests()).isZero();
        at("2026-11-16T12:00:00Z");
        assertThat(app.writeDigests()).isEqualTo(1);
        app.pass(Duration.ofHours(3));
        assertThat(app.writeDigests()).isZero();
        ines.post("/settings/weekly-mail", "weekday", "1", "hour", "12"); // later that day: still the same week
        at("2026-11-16T17:30:00Z");
        assertThat(app.writeDigests()).isZero();
        ines.post("/settings/weekly-mail", "weekday", "2", "hour", "7");
        at("2026-11-17T12:30:00Z");
        assertThat(app.writeDigests()).isZero();
        at("2026-11-24T12:30:00Z");
        assertThat(app.writeDigests()).isEqualTo(1);
        assertThat(mails()).isEqualTo(2);
    }

    @Test
    void aServerThatWasDownWritesLaterThatDayAndNotOnAnother() {
        choose();
        at("2026-11-17T04:50:00Z"); // 23:50
        assertThat(app.writeDigests()).isEqualTo(1);
        at("2026-11-24T05:00:00Z"); // Tuesday, midnight
        assertThat(app.writeDigests()).isZero();
        at("2026-11-30T12:00:00Z");
        assertThat(app.writeDigests()).isEqualTo(1);
    }

    @Test
    void twoSweepsAtOnceWriteOneMail() throws Exception {
        choose();
        at("2026-11-16T12:00:00Z");
        var barrier = new CyclicBarrier(4);
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> sweep = () -> {
                barrier.await();
                return app.writeDigests();
            };
            int written = 0;
            for (var one : threads.invokeAll(java.util.Collections.nCopies(4, sweep))) {
                written += one.get();
            }
            assertThat(written).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void whenTheMailCannotBeWrittenTheWeekIsNotDoneWith() {
        choose();
        app.sql(
                "INSERT INTO digest (account_id, weekday, hour, chosen_at) VALUES (?, 1, 7, ?)",
                corridor.omar,
                "2026-11-01T00:00:00.000Z");
        at("2026-11-16T12:00:00Z");
        app.sql("""
                CREATE TRIGGER crash BEFORE INSERT ON mail WHEN new.recipient = 'ines@example.edu'
                BEGIN SELECT raise(ABORT, 'the power went'); END""");
        assertThat(app.writeDigests()).isEqualTo(1); // Omar’s is not held up
        assertThat(app.number("SELECT count(*) FROM digest_week WHERE account_id = ?", corridor.ines))
                .isZero();
        app.sql("DROP TRIGGER crash");
        assertThat(app.writeDigests()).isEqualTo(1);
        assertThat(app.writeDigests()).isZero();
        assertThat(app.number("SELECT count(*) FROM mail WHERE recipient = 'ines@example.edu'"))
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "UPDATE enrolment SET status = 'WITHDRAWN'",
                "UPDATE account SET disabled_at = '2026-11-13T00:00:00.000Z'",
                "UPDATE account SET email = NULL",
                "UPDATE course SET first_day = '2026-11-17'",
                "UPDATE course SET first_day = '2026-07-01'",
                "UPDATE enrolment SET role = 'TA'",
                "DELETE FROM digest",
            })
    void nothingIsSentToWhoIsGoneOrOutsideARunningCourse(String change) {
        choose();
        app.sql(change);
        at("2026-11-16T12:00:00Z");
        assertThat(app.writeDigests()).isZero();
        assertThat(mails()).isZero();
    }

    @Test
    void aCourseThatIsStretchedByABreakStillRuns() {
        choose();
        app.sql(
                "INSERT INTO course_break (course_id, title, first_day, last_day) VALUES (?, 'A long one', '2026-11-23', '2026-12-06')",
                corridor.course);
        at("2026-12-21T12:00:00Z"); // without the break it would have ended on the 13th
        assertThat(app.writeDigests()).isEqualTo(1);
        at("2026-12-28T12:00:00Z");
        assertThat(app.writeDigests()).isZero();
    }

    @Test
    void aWeekWithNothingToSayHasNoMailAndIsDoneWith() {
        choose();
        app.sql(
                "INSERT INTO week_plan (account_id, monday, go, say, whom, went, saved_at) VALUES (?, '2026-11-16', 'The harbor.', '', 'Gus.', '', '2026-11-15T12:00:00.000Z')",
                corridor.ines);
        at("2026-11-16T12:00:00Z");
        assertThat(app.writeDigests()).isZero();
        assertThat(app.number("SELECT count(*) FROM digest_week WHERE said = 0"))
                .isEqualTo(1);
        app.sql("DELETE FROM week_plan");
        app.pass(Duration.ofHours(5));
        assertThat(app.writeDigests()).isZero();
        assertThat(mails()).isZero();
    }

    @Test
    void withoutAMailServerNothingIsWrittenAndNoWeekIsLost() {
        try (var silent = TestApp.start()) {
            new Corridor(silent);
            var browser = silent.signedIn("ines@example.edu");
            browser.post("/settings/weekly-mail", "weekday", "1", "hour", "7");
            assertThat(browser.get("/settings/weekly-mail").text()).contains("This server sends no mail yet.");
            silent.at(Instant.parse("2026-11-16T12:00:00Z"));
            assertThat(silent.writeDigests()).isZero();
            assertThat(silent.number("SELECT count(*) FROM digest_week")).isZero();
        }
    }

    @Test
    void theLinkInTheMailEndsThemWithoutSigningInAndLookingAtItDoesNot() {
        choose();
        at("2026-11-16T12:00:00Z");
        app.writeDigests();
        var path = path();
        var anybody = app.browser();
        var page = anybody.get(path);
        assertThat(page.heading()).isEqualTo("No more weekly mails?");
        assertThat(page.body()).doesNotContain("Ines").doesNotContain("ines@example.edu");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(app.number("SELECT count(*) FROM digest")).isEqualTo(1);
        assertThat(anybody.open(anybody.submit(page, path).location()).heading())
                .isEqualTo("No weekly mail comes any more.");
        assertThat(app.number("SELECT count(*) FROM digest")).isZero();
        assertThat(anybody.post(path).status()).isEqualTo(303);
        at("2026-11-23T12:00:00Z");
        assertThat(app.writeDigests()).isZero();
        assertThat(ines.get("/settings/weekly-mail").heading()).isEqualTo("One mail a week, if you like");

        var secret = path.substring(path.lastIndexOf('/') + 1);
        assertThat(app.number("SELECT count(*) FROM digest_week WHERE instr(token_hash, ?) > 0", secret))
                .isZero();
        for (var wrong : new String[] {"x", "a".repeat(32), secret + "x", "a".repeat(200)}) {
            assertThat(anybody.get("/weekly-mail/" + wrong).status()).isEqualTo(404);
            assertThat(anybody.post("/weekly-mail/" + wrong).status()).isEqualTo(404);
        }
        assertThat(app.browser()
                        .header("Sec-Fetch-Site", "cross-site")
                        .post(path)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anOldMailsLinkStillEndsThem() {
        choose();
        at("2026-11-16T12:00:00Z");
        app.writeDigests();
        var old = path();
        at("2026-11-23T12:00:00Z");
        assertThat(app.writeDigests()).isEqualTo(1);
        assertThat(path()).isNotEqualTo(old);
        app.browser().post(old);
        at("2026-11-30T12:00:00Z");
        assertThat(app.writeDigests()).isZero();
    }

    @Test
    void itIsSwitchedOffInTheSettings() {
        choose();
        assertThat(ines.post("/settings/weekly-mail", "stop", "yes", "weekday", "1", "hour", "7")
                        .status())
                .isEqualTo(303);
        assertThat(app.number("SELECT count(*) FROM digest")).isZero();
    }

    @Test
    void itComesByTheClocksOfTheCourseWhereverThatIs() {
        app.sql("UPDATE course SET time_zone = 'Pacific/Auckland'");
        choose();
        at("2026-11-15T17:59:59Z");
        assertThat(app.writeDigests()).isZero();
        at("2026-11-15T18:00:00Z"); // Sunday in UTC, Monday 7:00 there
        assertThat(app.writeDigests()).isEqualTo(1);
        assertThat(body()).contains("Monday 16 November");
    }

    private void assignment(String title, String dueAt, int conversations) {
        app.sql(
                "INSERT INTO assignment_group (course_id, name, position) SELECT ?, 'Networking', 1 WHERE NOT EXISTS (SELECT 1 FROM assignment_group)",
                corridor.course);
        app.sql("""
                INSERT INTO assignment (course_id, group_id, position, title, week, kind, online, points, due_at, conversations)
                SELECT ?, max(id), (SELECT count(*) + 1 FROM assignment), ?, 11, 'NETWORKING', 1, 5000, ?, ? FROM assignment_group
                """, corridor.course, title, dueAt, conversations);
    }
}
