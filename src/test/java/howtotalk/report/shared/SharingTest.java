package howtotalk.report.shared;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.demo.DemoAccounts;
import howtotalk.demo.DemoSemester;
import howtotalk.report.CausalWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Last term's report of the demonstration, shared: what the instructor does, and what a holder gets. */
class SharingTest {

    private static final TestApp APP = TestApp.startDemonstration();
    private static final Pattern LINK = Pattern.compile("/shared-reports/([A-Za-z0-9_-]{20,})");
    private static Browser nora;
    private static long past;
    private static long current;
    private static long sectionOfPast;

    @BeforeAll
    static void theDemonstration() {
        DemoSemester.fill(APP.database(), APP.now());
        past = APP.number("SELECT id FROM course WHERE code = 'COMM 210' ORDER BY first_day LIMIT 1");
        current = APP.number("SELECT id FROM course WHERE code = 'COMM 210' ORDER BY first_day DESC LIMIT 1");
        sectionOfPast = APP.number("SELECT min(id) FROM section WHERE course_id = ?", past);
        nora = APP.browser();
        nora.post("/sign-in", "email", "nora.whitcombe@example.edu", "password", DemoAccounts.PASSWORD);
    }

    @AfterAll
    static void close() {
        APP.close();
    }

    @Test
    void aHolderReadsWhatWasFrozenWithoutAnAccountAndWithoutAName() {
        var path = "/shared-reports/" + DemoAccounts.SHARED;
        var holder = APP.browser();
        var page = holder.get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.text()).contains("hidden", "without names").doesNotContain("Whitcombe", "quoted with consent");
        var print = holder.get(path + "/report.pdf");
        assertThat(print.status()).isEqualTo(200);
        assertThat(print.header("Content-Type")).isEqualTo("application/pdf");
        var book = holder.get(path + "/report.xlsx");
        assertThat(book.status()).isEqualTo(200);
        assertThat(book.header("Content-Type")).contains("spreadsheetml");
        for (var ending : new String[] {"csv", "json", "html"}) {
            var file = holder.get(path + "/report." + ending);
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(file.body()).contains("Scope and completeness").doesNotContain("Whitcombe");
        }
    }

    @Test
    void neitherTheSharedReportNorThePagesAboutItSayWhy() {
        var path = "/shared-reports/" + DemoAccounts.SHARED;
        var holder = APP.browser();
        assertThat(CausalWords.in(holder.get(path).text())).isEmpty();
        for (var ending : new String[] {"csv", "json", "html"}) {
            var body = holder.get(path + "/report." + ending).body();
            assertThat(CausalWords.in(ending.equals("html") ? Jsoup.parse(body).text() : body))
                    .as(ending)
                    .isEmpty();
        }
        long release = APP.number("SELECT min(id) FROM shared_report");
        for (var page : new String[] {
            "/courses/" + past + "/shared-reports",
            "/courses/" + past + "/shared-reports/new",
            "/courses/" + current + "/shared-reports/new",
            "/shared-releases/" + release
        }) {
            assertThat(CausalWords.in(nora.get(page).text())).as(page).isEmpty();
        }
    }

    @Test
    void anUnknownLinkAndARevokedOneAndOneThatIsOverAnswerAlike() {
        var link = share(current, "as-of", "2026-10-04", "holder", "The provost", "lasts", "30");
        var holder = APP.browser();
        assertThat(holder.get(link).status()).isEqualTo(200);
        var unknown = holder.get("/shared-reports/no-such-link-was-ever-made");
        long id = APP.number("SELECT max(id) FROM shared_report_link");
        nora.post("/shared-links/" + id + "/revocation");
        var revoked = holder.get(link);
        assertThat(revoked.status()).isEqualTo(404);
        assertThat(revoked.text()).isEqualTo(unknown.text());
        assertThat(holder.get(link + "/report.csv").status()).isEqualTo(404);

        long release = APP.number("SELECT max(id) FROM shared_report");
        var again = link(nora.post("/shared-releases/" + release + "/links", "holder", "The dean", "lasts", "30")
                .body());
        assertThat(again).isNotEqualTo(link);
        assertThat(holder.get(again).status()).isEqualTo(200);
        APP.pass(Duration.ofDays(31));
        assertThat(holder.get(again).text()).isEqualTo(unknown.text());
        APP.at(TestApp.NOW);
    }

    /** In the fifth week and again in the eleventh: what moved in between is kept back, and the page says what to do. */
    @Test
    void aSecondReleaseOfATermSaysBeforehandWhatTheFirstCostsIt() {
        var path = "/courses/" + current + "/shared-reports/new";
        var alone = nora.get(path).text();
        assertThat(alone).containsPattern("A holder would see \\d+ of the \\d+ figures of the report\\.");
        boolean first = APP.number("SELECT count(*) FROM shared_report WHERE course_id = ?", current) == 0;
        if (first) {
            assertThat(alone).doesNotContain("A report of the same students was shared before");
            share(current, "as-of", "2026-10-04", "holder", "The provost", "lasts", "30");
        }
        var second = nora.get(path).text();
        assertThat(second).contains("To end the earlier link changes nothing", "a reader’s account");
        var numbers = Pattern.compile(
                        "see (\\d+) of the \\d+ figures.*would see (\\d+) figures; (\\d+) of these have moved")
                .matcher(second);
        assertThat(numbers.find()).isTrue();
        assertThat(Integer.parseInt(numbers.group(2)) - Integer.parseInt(numbers.group(1)))
                .isEqualTo(Integer.parseInt(numbers.group(3)))
                .isPositive();
    }

    @Test
    void ofPooledCoursesTheLargestOfTheirSmallestNumbersHolds() {
        long own = 7001;
        long other = 7002;
        for (long course : new long[] {own, other}) {
            APP.sql("""
                    INSERT INTO course (id, code, title, term, first_day, weeks, time_zone, created_at)
                    VALUES (?, 'COMM ' || ?, 'Talking', 'Fall 2026', '2026-09-07', 15, 'America/New_York',
                            '2026-08-01T12:00:00.000Z')
                    """, course, course);
            APP.sql("""
                    INSERT INTO enrolment (course_id, account_id, role, created_at)
                    SELECT ?, account_id, 'INSTRUCTOR', created_at FROM enrolment WHERE course_id = ? AND role = 'INSTRUCTOR'
                    """, course, past);
        }
        APP.sql("INSERT INTO course_sharing (course_id, smallest) VALUES (?, 7), (?, 12)", own, other);
        var path = "/courses/" + own + "/shared-reports/new";
        assertThat(nora.get(path).text()).contains("fewer than 7 is hidden");
        assertThat(nora.get(path + "?with=" + other).text()).contains("fewer than 12 is hidden");
        assertThat(nora.get("/courses/" + other + "/shared-reports/new?with=" + own)
                        .text())
                .contains("fewer than 12 is hidden");
    }

    @Test
    void theLinkIsShownOnceAndOnlyItsHashIsKept() {
        long release = APP.number("SELECT min(id) FROM shared_report");
        var answer = nora.post("/shared-releases/" + release + "/links", "holder", "A colleague", "lasts", "");
        var token = link(answer.body()).substring("/shared-reports/".length());
        assertThat(nora.get("/shared-releases/" + release).body())
                .contains("A colleague")
                .doesNotContain(token);
        assertThat(APP.number("SELECT count(*) FROM shared_report_link WHERE token_hash = ?", token))
                .isZero();
        assertThat(APP.text("SELECT group_concat(detail) FROM audit"))
                .contains("for A colleague")
                .doesNotContain(token);
    }

    @Test
    void aSectionOfACourseThatWasSharedIsRefusedInASentence() {
        var path = "/courses/" + past + "/shared-reports";
        var preview = nora.get(path + "/new?section=" + sectionOfPast);
        assertThat(preview.text()).contains("Some of these students are already in a report that was shared");
        var refused = nora.post(
                path, "section", Long.toString(sectionOfPast), "holder", "The dean", "lasts", "", "seen", "x");
        assertThat(refused.status()).isEqualTo(422);
        var pooled = nora.get("/courses/" + current + "/shared-reports/new?with=" + past);
        assertThat(pooled.text()).contains("Some of these students are already in a report that was shared");
    }

    @Test
    void theSameReportSharedAgainIsTheSame() {
        var preview =
                Jsoup.parse(nora.get("/courses/" + past + "/shared-reports/new").body());
        var frozen = Jsoup.parse(nora.get("/shared-releases/" + APP.number("SELECT min(id) FROM shared_report"))
                .body());
        assertThat(preview.select("main table").text())
                .isEqualTo(frozen.select("main table").text());
    }

    @Test
    void whatCannotBeUsedIsAnsweredWithASentenceAndNothingIsShared() {
        long before = APP.number("SELECT count(*) FROM shared_report");
        var path = "/courses/" + past + "/shared-reports";
        var nameless = nora.post(path, "holder", "", "lasts", "90", "seen", "x");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.text()).contains("Say whom the link is for");
        var moved = nora.post(path, "holder", "The dean", "lasts", "90", "seen", "what was seen before");
        assertThat(moved.status()).isEqualTo(409);
        assertThat(moved.text()).contains("The figures moved while you looked");
        var tooSmall = nora.post(path + "/smallest", "smallest", "3");
        assertThat(tooSmall.status()).isEqualTo(422);
        assertThat(tooSmall.text()).contains("from 5 to 30");
        assertThat(APP.number("SELECT count(*) FROM shared_report")).isEqualTo(before);
    }

    @Test
    void anInstructorReadsWhatIsHiddenAndWhy() {
        long release = APP.number("SELECT min(id) FROM shared_report");
        assertThat(nora.get("/shared-releases/" + release).text())
                .contains("What is hidden, and why", "figures are kept back", "Fewer than 10 students stand behind it");
        assertThat(APP.browser().get("/shared-reports/" + DemoAccounts.SHARED).text())
                .doesNotContain("kept back");
    }

    /** Looks at a report and shares what was seen; the link. */
    private static String share(long course, String... fields) {
        var path = "/courses/" + course + "/shared-reports";
        var preview = Jsoup.parse(
                nora.get(path + "/new?" + fields[0] + "=" + fields[1]).body());
        var all = new ArrayList<>(List.of(fields));
        all.add("seen");
        all.add(preview.select("input[name=seen]").attr("value"));
        return link(nora.post(path, all.toArray(String[]::new)).body());
    }

    private static String link(String body) {
        var found = LINK.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group();
    }
}
