package howtotalk.outcome.closing;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The question at the end of a term, from 7 December on every four days, by the clocks of New York. */
class EndOfTermTest {

    /** Nobody listens there: what was written stays in the outbox. */
    private static final TestApp APP = TestApp.startWithMail("smtp://127.0.0.1:1");

    private GradingScenario course;
    private String page;
    private Browser ines;
    private Browser omar;
    private Browser staff;

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void twoStudents() {
        APP.at(TestApp.NOW);
        APP.sql("DELETE FROM end_of_term");
        APP.sql("DELETE FROM mail");
        course = GradingScenario.in(APP);
        course.student("Ines Carvalho", course.first);
        course.student("Omar Haidari", course.first);
        ines = APP.signedIn(course.email("ines.carvalho"));
        omar = APP.signedIn(course.email("omar.haidari"));
        staff = APP.signedIn(course.instructor);
        page = "/courses/" + course.course + "/end-of-term";
    }

    private void ask() {
        var set = staff.post(page, "opens_on", "2026-12-07", "closes_on", "2026-12-20", "every_days", "4");
        assertThat(set.location()).isEqualTo(page);
    }

    private long mailsTo(String name) {
        return APP.number("SELECT count(*) FROM mail WHERE recipient = ?", course.email(name));
    }

    @Test
    void everybodyIsAskedAtTheOpeningAndAgainUntilThereIsAnAnswer() {
        ask();
        APP.at(Instant.parse("2026-12-07T12:59:00.000Z"));
        assertThat(APP.askAtTheEnd()).isZero();
        assertThat(ines.get("/").text()).contains("everybody is asked: what came of it?");
        APP.at(Instant.parse("2026-12-07T13:00:00.000Z"));
        assertThat(APP.askAtTheEnd()).isEqualTo(2);
        assertThat(APP.askAtTheEnd()).isZero();
        assertThat(APP.text("SELECT body FROM mail ORDER BY id LIMIT 1"))
                .startsWith("Hello Ines,")
                .contains("http://how-to-talk.test" + page, "“Prefer not to say” is an answer", "every four days");

        var answered = ines.submit(ines.get(page), "/outcomes", "status", "PREFER_NOT_TO_SAY");
        assertThat(answered.status()).isEqualTo(303);
        assertThat(ines.get(page).heading()).isEqualTo("You have answered. Thank you.");
        assertThat(ines.get("/").text()).doesNotContain("what came of it?");
        APP.at(Instant.parse("2026-12-10T20:00:00.000Z"));
        assertThat(APP.askAtTheEnd()).isZero();
        APP.at(Instant.parse("2026-12-16T20:00:00.000Z")); // the server was down for a while: one mail, not two
        assertThat(APP.askAtTheEnd()).isEqualTo(1);
        assertThat(mailsTo("ines.carvalho")).isEqualTo(1);
        assertThat(mailsTo("omar.haidari")).isEqualTo(2);
        APP.at(Instant.parse("2026-12-21T20:00:00.000Z"));
        assertThat(APP.askAtTheEnd()).isZero();
    }

    @Test
    void theOpeningIsMidnightWhereTheCourseIs() {
        ask();
        APP.at(Instant.parse("2026-12-07T04:00:00.000Z")); // the evening before, in New York
        ines.submit(ines.get("/outcomes/new?what=status"), "/outcomes", "status", "SEEKING_EMPLOYMENT");
        APP.at(Instant.parse("2026-12-07T14:00:00.000Z"));
        assertThat(ines.get(page).heading()).isEqualTo("What came of it?");
        assertThat(ines.get("/").text()).contains("what came of it?");
        assertThat(APP.askAtTheEnd()).isEqualTo(2);
    }

    @Test
    void anAnswerOnTheMorningOfTheOpeningCountsEastOfGreenwich() {
        APP.sql("UPDATE course SET time_zone = 'Pacific/Auckland' WHERE id = ?", course.course);
        ask();
        APP.at(Instant.parse("2026-12-06T19:30:00.000Z")); // half past eight on the 7th
        assertThat(APP.askAtTheEnd()).isEqualTo(2);
        ines.submit(ines.get(page), "/outcomes", "status", "PREFER_NOT_TO_SAY");
        assertThat(ines.get(page).heading()).isEqualTo("You have answered. Thank you.");
        assertThat(ines.get("/").text()).doesNotContain("what came of it?");
        assertThat(APP.signedIn(course.instructor).get(page).heading()).isEqualTo("1 of 2 has answered.");
        APP.at(Instant.parse("2026-12-10T20:00:00.000Z"));
        assertThat(APP.askAtTheEnd()).isEqualTo(1);
    }

    @Test
    void sweepsBesideEachOtherWriteOneMail() throws Exception {
        ask();
        APP.at(Instant.parse("2026-12-07T14:00:00.000Z"));
        var sweeps = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            sweeps.add(APP::askAtTheEnd);
        }
        var pool = Executors.newFixedThreadPool(4);
        try {
            pool.invokeAll(sweeps);
        } finally {
            pool.shutdownNow();
        }
        assertThat(mailsTo("ines.carvalho")).isEqualTo(1);
        assertThat(mailsTo("omar.haidari")).isEqualTo(1);
    }

    @Test
    void whatWasFiledBeforeIsAskedAboutWithOneButton() {
        ines.submit(ines.get("/outcomes/new?what=status"), "/outcomes", "status", "SEEKING_EMPLOYMENT");
        ask();
        APP.at(Instant.parse("2026-12-08T14:00:00.000Z"));
        var question = ines.get(page);
        assertThat(question.heading()).isEqualTo("What came of it?");
        assertThat(question.text()).contains("Looking for work", "That is still so");
        ines.submit(question, page + "/answer");
        assertThat(ines.get(page).heading()).isEqualTo("You have answered. Thank you.");
        APP.askAtTheEnd();
        assertThat(mailsTo("ines.carvalho")).isZero();
        assertThat(omar.post(page + "/answer").status()).isEqualTo(422);
    }

    @Test
    void staffSeeWhoHasNotAnsweredAndNotWhat() {
        var nadia = course.assistant("Nadia", course.first);
        ask();
        APP.at(Instant.parse("2026-12-08T14:00:00.000Z"));
        staff = APP.signedIn(course.instructor);
        var ta = APP.signedIn(nadia);
        ines.submit(ines.get(page), "/outcomes", "status", "MILITARY");
        for (var browser : new Browser[] {staff, ta}) {
            var list = browser.get(page);
            assertThat(list.heading()).isEqualTo("1 of 2 has answered.");
            assertThat(list.text())
                    .contains("Omar Haidari", "no mail yet")
                    .doesNotContain("Ines")
                    .doesNotContainIgnoringCase("military");
        }
        assertThat(ta.get(page).page().select("form[action=" + page + "]")).isEmpty();
        assertThat(ta.post(page, "stop", "yes").status()).isEqualTo(403);
        assertThat(ines.post(page, "stop", "yes").status()).isEqualTo(403);
        staff.post(page, "stop", "yes");
        assertThat(staff.get(page).heading()).isEqualTo("Nobody is asked yet.");
        assertThat(omar.get("/").text()).doesNotContain("what came of it?");
    }

    @ParameterizedTest(name = "{0} to {1} every {2}")
    @CsvSource({
        "2026-12-07, 2026-12-01, 4, It cannot end before it begins.",
        "soon, 2026-12-20, 4, 'Give the day as year, month, day.'",
        "2026-12-07, 2026-12-20, 0, Between 1 and 30 days.",
        "2026-12-07, 2028-12-20, 4, Nobody should be asked for more than a year."
    })
    void whatCannotBeIsSaidByTheField(String opens, String closes, String every, String sentence) {
        var refused = staff.post(page, "opens_on", opens, "closes_on", closes, "every_days", every);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(sentence);
        assertThat(refused.page().select("#every_days").val()).isEqualTo(every);
        assertThat(APP.number("SELECT count(*) FROM end_of_term")).isZero();
    }

    @ParameterizedTest(name = "at {0}, last mail {1}: {2}")
    @CsvSource({
        "2026-12-06T23:59, , false",
        "2026-12-07T07:59, , false",
        "2026-12-07T08:00, , true",
        "2026-12-10T08:00, 2026-12-07, false",
        "2026-12-11T08:00, 2026-12-07, true",
        "2026-12-20T23:59, 2026-12-07, true",
        "2026-12-21T00:00, 2026-12-07, false"
    })
    void aMailIsDueOnceAnIntervalFromEightInTheMorning(String at, @Nullable LocalDate last, boolean due) {
        var asking = new Asking(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 20), 4);
        var now = ZonedDateTime.of(java.time.LocalDateTime.parse(at), ZoneId.of("America/New_York"));
        assertThat(asking.due(now, last)).isEqualTo(due);
    }
}
