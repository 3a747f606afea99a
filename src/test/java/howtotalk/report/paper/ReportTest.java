package howtotalk.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.commands.ReportCommand;
import howtotalk.report.CausalWords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The semester of {@link Seven}, read back from every form of the report. */
class ReportTest {

    private static final TestApp APP = TestApp.start();
    private static Seven seven;
    private static Browser nora;
    private static Browser chair;
    private static String path;
    private static Map<String, Map<String, String>> forms;

    @BeforeAll
    static void theSemester() throws IOException {
        seven = new Seven(APP, "seven", 5000);
        nora = APP.signedIn(seven.mail("nora"));
        seven.role(APP.account("Chair Person", seven.mail("chair")), "READER");
        chair = APP.signedIn(seven.mail("chair"));
        path = "/courses/" + seven.course + "/report";
        var day = "?as-of=" + Seven.AS_OF;
        forms = Map.of(
                "CSV", csv(nora.get(path + ".csv" + day).body()),
                "JSON", json(nora.get(path + ".json" + day).body()),
                "CSV for a reader", csv(chair.get(path + ".csv" + day).body()),
                "command", csv(command("csv")));
    }

    @AfterAll
    static void close() {
        APP.close();
    }

    /** id | value | k | n */
    static Stream<String> figuresWorkedOutByHand() {
        return Stream.of(
                "scope.enrolled|6||",
                "scope.withdrawn|1||",
                "scope.prefer-not-to-say|16.7|1|6",
                "scope.nothing-filed|16.7|1|6",
                "scope.knowledge-rate|66.7|4|6",
                "outcomes.position-rate|66.7|2|3",
                "outcomes.position-rate.at-least|40.0|2|5",
                "outcomes.position-rate.at-most|80.0|4|5",
                "outcomes.not-seeking-without|1||",
                "outcomes.graduating|3||",
                "outcomes.graduating.employed|1||",
                "outcomes.graduating.seeking|1||",
                "outcomes.graduating.not-seeking|1||",
                "outcomes.career-outcomes-rate|50.0|1|2",
                "outcomes.standing.position|33.3|2|6",
                "outcomes.standing.seeking-employment|16.7|1|6",
                "outcomes.standing.not-seeking|16.7|1|6",
                "outcomes.standing.prefer-not-to-say|16.7|1|6",
                "outcomes.standing.no-information|16.7|1|6",
                "outcomes.kind.internship|50.0|1|2",
                "outcomes.kind.job|50.0|1|2",
                "outcomes.pay.wage|50.0|1|2",
                "outcomes.pay.stipend|50.0|1|2",
                "outcomes.academic-credit.without-credit|100.0|2|2",
                "outcomes.proof.claimed|50.0|1|2",
                "outcomes.proof.verified|50.0|1|2",
                "outcomes.path-proof.dated|50.0|1|2",
                "outcomes.without-this-contact.no|50.0|1|2",
                "outcomes.without-this-contact.not-said|50.0|1|2",
                // Touches 0 1 2 2 3 4, conversations 0 0 1 1 2 3, new people 0 0 0 0 1 2, weeks 0 0 1 1 2 3.
                "activity.touches.lower|1.25||6",
                "activity.touches.median|2||6",
                "activity.touches.upper|2.75||6",
                "activity.conversations.lower|0.25||6",
                "activity.conversations.median|1||6",
                "activity.conversations.upper|1.75||6",
                "activity.new-people.median|0||6",
                "activity.new-people.upper|0.75||6",
                "activity.weeks.upper|1.75||6",
                "activity.first-new.median|4||2",
                "activity.minutes-a-day.median|30||1",
                // Ada: 60 minutes, three conversations.
                "activity.minutes-a-conversation.median|20||1",
                // Spoken: Ada 2 of 3, Ben 1 of 2, Dee 0 of 1, Fay 1 of 1.
                "activity.synchronous-share.lower|37.5||4",
                "activity.synchronous-share.median|58.33||4",
                "activity.synchronous-share.upper|75||4",
                "activity.synchronous-share.pooled|57.1|4|7",
                "activity.weeks-share.pooled|14.6|7|48",
                "activity.response-rate.pooled|50.0|2|4",
                // Ada 1 of 1, Ben 1 of 1, Dee 0 of 1, Fay 0 of 1.
                "activity.response-rate.median|50||4",
                "activity.conversation-rate.pooled|71.4|5|7",
                "activity.note-to-meeting-rate.pooled|80.0|4|5",
                "activity.conversations.sum|7||",
                "activity.help-given.sum|1||",
                "activity.help-received.sum|2||",
                "activity.help-received.upper|0.75||6",
                "activity.referrals-given.sum|0||",
                "activity.referrals-received.sum|1||",
                "activity.introductions.sum|1||",
                "funnels.students.enrolled|100.0|6|6",
                "funnels.students.listed|66.7|4|6",
                "funnels.students.attempted-new|66.7|4|6",
                "funnels.students.conversed-new|33.3|2|6",
                "funnels.students.opportunity|50.0|3|6",
                "funnels.students.opportunity.of-before|50.0|1|2",
                "funnels.students.interviewed|33.3|2|6",
                "funnels.students.offered|33.3|2|6",
                "funnels.students.accepted|33.3|2|6",
                "funnels.contacts.listed|100.0|7|7",
                "funnels.contacts.attempted|100.0|7|7",
                "funnels.contacts.conversed|71.4|5|7",
                "funnels.contacts.ongoing|28.6|2|7",
                "funnels.contacts.ongoing.of-before|40.0|2|5",
                "funnels.contacts.on-path|42.9|3|7",
                "attribution.traced|100.0|2|2",
                "attribution.traced.new|50.0|1|2",
                "attribution.traced.found-again|50.0|1|2",
                "attribution.traced.verified|50.0|1|2",
                "attribution.with-path|100.0|2|2",
                "attribution.assignment.coffee-with-a-stranger|50.0|1|2",
                "attribution.assignment.hard-contact-group|100.0|2|2",
                "attribution.credit.assignment.coffee-with-a-stranger.first|1.00||",
                "attribution.credit.assignment.coffee-with-a-stranger.last|0.00||",
                "attribution.credit.assignment.coffee-with-a-stranger.equal|0.25||",
                "attribution.credit.assignment.hard-contact-group.first|1.00||",
                "attribution.credit.assignment.hard-contact-group.last|1.00||",
                "attribution.credit.assignment.hard-contact-group.equal|0.75||",
                "attribution.credit.assignment.logged-handed-in-for-none.last|1.00||",
                "attribution.credit.assignment.logged-handed-in-for-none.equal|1.00||",
                "attribution.credit.assignment.all.equal|2.00||",
                "attribution.credit.channel.in-person.first|1.00||",
                "attribution.credit.channel.by-e-mail.equal|0.50||",
                "attribution.credit.channel.on-linkedin.equal|1.00||",
                "attribution.credit.origin.new.first|1.00||",
                "attribution.credit.origin.found-again.first|1.00||",
                "attribution.credit.tie.not-said.equal|2.00||",
                "attribution.connectors|1||",
                "attribution.connectors.several|0||",
                // Ada: Voice 2, then 3½; Story 3, then 2. Ben: Voice 1, once. Dee's is not released.
                "speaking.talks|5||",
                "speaking.talks.citing|20.0|1|5",
                "speaking.tellers|50.0|3|6",
                "speaking.talks.round.first-stories|3||",
                "speaking.level.voice.first-stories|1.5||2",
                "speaking.level.voice.last-stories|3.5||1",
                "speaking.level.story.first-stories|3||1",
                "speaking.change.voice|1.5||1",
                "speaking.change.voice.higher|100.0|1|1",
                "speaking.change.story|-1||1",
                "speaking.change.story.lower|100.0|1|1");
    }

    @ParameterizedTest
    @MethodSource("figuresWorkedOutByHand")
    void everyFileAndTheCommandPrintTheFigureWorkedOutByHand(String line) {
        var cells = line.split("\\|", -1);
        var key = cells[0];
        var want = cells[1] + "|" + cells[2] + "|" + cells[3];

        assertThat(forms)
                .hasSize(4)
                .allSatisfy((form, figures) -> assertThat(figures).as(form).containsEntry(key, want));
    }

    @Test
    void theFilesOfTheServerAndOfTheCommandAreTheSameByteForByte() throws IOException {
        assertThat(command("csv"))
                .isEqualTo(nora.get(path + ".csv?as-of=" + Seven.AS_OF).body());
        assertThat(command("json"))
                .isEqualTo(nora.get(path + ".json?as-of=" + Seven.AS_OF).body());
        assertThat(command("html"))
                .isEqualTo(nora.get(path + ".html?as-of=" + Seven.AS_OF).body());
        assertThat(command("rows"))
                .isEqualTo(nora.get(path + "-rows.csv?as-of=" + Seven.AS_OF).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".html"})
    void thePageSaysTheSame(String form) {
        var page = nora.get(path + form + "?as-of=" + Seven.AS_OF).page();

        assertThat(page.selectFirst("h1").text())
                .isEqualTo("Two of two accepted offers trace to a conversation logged for this course.");
        assertThat(page.selectFirst(".lede").text())
                .startsWith("Of their outcomes one is verified. Four of six students have told how things stand.");
        assertThat(row(page, "1 Scope and completeness", "Enrolled, not withdrawn (E)"))
                .contains("6");
        assertThat(row(page, "1 Scope and completeness", "Known (K)")).contains("4 of 6");
        assertThat(row(page, "1 Scope and completeness", "Withdrawn")).contains("1");
        assertThat(section(page, "1 Scope and completeness").text())
                .contains("Fall 2026 Nora Whitcombe Section 1 and Section 2")
                .contains("8 of 15 1 November 2026");
        assertThat(row(page, "2 Outcomes", "Position rate")).contains("2 of 3");
        assertThat(row(page, "2 Outcomes", "If all unknown are without")).contains("2 of 5");
        assertThat(row(page, "2 Outcomes", "If all unknown have one")).contains("4 of 5");
        assertThat(row(page, "2 Outcomes", "Career outcomes rate")).contains("1 of 2");
        assertThat(row(page, "2 Outcomes", "With a position accepted in the course"))
                .contains("2 of 6");
        assertThat(row(page, "3 Activity", "Conversations")).contains("0.25 1 1.75 6");
        assertThat(row(page, "3 Activity", "Weeks with a conversation Weeks with"))
                .contains("7 of 48")
                .contains("15 %");
        // Two of six: Wilson from 9.7 to 70.0 %.
        assertThat(row(page, "4 From a list of names to an offer", "Accepted")).contains("2 of 6 10–70 % 2 of 2");
        assertThat(row(page, "4 From a list of names to an offer", "Talked with on two days or more"))
                .contains("2 of 7");
        var paths = "5 Which conversations stand on the paths";
        assertThat(row(page, paths, "Hard contact group")).contains("2 of 2");
        assertThat(section(page, paths).text())
                .contains("Coffee with a stranger 1.00 0.00 0.25")
                .contains("Hard contact group 1.00 1.00 0.75")
                .contains("Logged, handed in for none 0.00 1.00 1.00")
                .contains("All offers with a path 2.00 2.00 2.00")
                .contains("Ada Quillfeather")
                .contains("4 touches with Petra and Oskar")
                .contains("Petra Ada Quillfeather 1 person");
        assertThat(row(page, "6 Speaking", "Voice")).contains("1.5 n = 2 3.5 n = 1");
        assertThat(section(page, "7 In their words").text())
                .contains("She asked what breaks most often")
                .doesNotContain("UNCONSENTED");
        assertThat(section(page, "8 Method, definitions and limits").text()).contains("There is no comparison class.");
    }

    @Test
    void aChartHasATitleADescriptionAndTheTableThatHoldsEveryNumberOfIt() {
        var page = nora.get(path + "?as-of=" + Seven.AS_OF).page();
        var charts = page.select("figure:has(.report__chart)");
        assertThat(charts.select("svg > title").eachText())
                .contains(
                        "Where students stand, and the proof of it",
                        "Funnel of students",
                        "Funnel of contacts",
                        "Rates of a student");
        for (var figure : charts) {
            var svg = figure.selectFirst("svg");
            var rows = figure.select("table tbody tr");
            assertThat(svg.attr("aria-labelledby").split(" "))
                    .allSatisfy(id -> assertThat(svg.getElementById(id).text()).isNotBlank());
            var numbers = svg.select(".t-number").eachText();
            assertThat(numbers).as(svg.selectFirst("title").text()).hasSameSizeAs(rows);
            for (int i = 0; i < numbers.size(); i++) {
                var cells = String.join(" ", rows.get(i).select("td").eachText());
                for (var number : numbers.get(i).split("[^0-9.]+")) {
                    assertThat(cells).as(svg.selectFirst("title").text()).contains(number);
                }
                assertThat(svg.selectFirst("desc").text()).contains(numbers.get(i));
            }
            assertThat(figure.select("table svg")).isEmpty();
        }
    }

    /** A small drawing in a row only repeats the number beside it, so that nobody has to listen to both. */
    @ParameterizedTest
    @ValueSource(strings = {"", ".html"})
    void everyDrawingIsAChartWithTitleAndDescriptionOrADecorationOfItsRow(String form) {
        var page = nora.get(path + form + "?as-of=" + Seven.AS_OF).page();
        var charts = page.select(".report__chart svg");
        var decorations = page.select("td > [aria-hidden=true] > svg");
        assertThat(charts)
                .hasSizeGreaterThan(4)
                .allSatisfy(svg -> assertThat(svg.select("> title, > desc").eachText())
                        .as(svg.outerHtml())
                        .hasSize(2));
        assertThat(decorations).isNotEmpty();
        assertThat(charts.size() + decorations.size())
                .isEqualTo(page.select("main svg").size());
        assertThat(page.select("main [style], main [onclick]")).isEmpty();
    }

    @Test
    void whereStudentsStandIsDrawnByHowItIsProvedSoThatItReadsInGrey() {
        var page = nora.get(path + "?as-of=" + Seven.AS_OF).page();
        var chart = page.selectFirst("figure:has(#c-standings-t)");
        assertThat(chart.select("svg > text").eachText())
                .containsSubsequence("verified", "documented", "claimed")
                .containsSubsequence("With a position accepted in the course", "1 · 0 · 1", "Nothing filed", "1");
        // The key, then the position verified and the one claimed: told apart by ink and edge, and by no colour.
        assertThat(chart.select("svg > rect").eachAttr("class").subList(0, 5))
                .containsExactly("k-ink", "k-mid", "l-ink", "k-ink", "l-ink");
        assertThat(row(page, "2 Outcomes", "With a position accepted in the course"))
                .contains("2 of 6 1 0 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".html"})
    void aLineThatStaysInSightLeadsToEverySection(String form) {
        var page = nora.get(path + form + "?as-of=" + Seven.AS_OF).page();
        var links = page.select("nav.report__toc a");
        assertThat(links.eachText())
                .startsWith("1 Scope and completeness", "2 Outcomes")
                .endsWith("8 Method, definitions and limits");
        assertThat(links)
                .allSatisfy(link -> assertThat(
                                page.select("main h2" + link.attr("href")).text())
                        .isEqualTo(link.text()));
        assertThat(page.select("main details:not(.more)")).isEmpty();
    }

    @Test
    void laterThingsAreNotKnownBeforeTheyHappen() {
        var early = csv(nora.get(path + ".csv?as-of=2026-10-05").body());
        assertThat(early)
                .containsEntry("outcomes.position-rate", "100.0|1|1")
                .containsEntry("scope.knowledge-rate", "16.7|1|6");
        // On 5 November Eli talked with somebody new; a day to come is taken for today, 12 November.
        assertThat(csv(nora.get(path + ".csv?as-of=2027-01-01").body()))
                .containsEntry("funnels.students.conversed-new", "50.0|3|6");
        assertThat(nora.get(path + "?as-of=2027-01-01").text()).contains("as of 12 November 2026");
        assertThat(nora.get(path + "?as-of=2026-08-01").status()).isEqualTo(200);
    }

    @Test
    void oneSectionCanBeReportedAlone() {
        var first = csv(
                nora.get(path + ".csv?as-of=" + Seven.AS_OF + "&section=5001").body());
        assertThat(first).containsEntry("scope.enrolled", "3||").containsEntry("scope.withdrawn", "0||");
        assertThat(nora.get(path + "?section=5001").text()).contains("Section 1 · as of");
        assertThat(nora.get(path + ".csv?section=999999").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?as-of=yesterday", "?section=x", "?as-of=2026-02-30"})
    void whatIsNoDayAndNoSectionIsSaidSo(String query) {
        var answer = nora.get(path + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().text()).containsAnyOf("a day like 2026-12-18", "no such section");
    }

    @Test
    void theFiguresCanBeCountedAgainFromTheRows() {
        var rows = records(nora.get(path + "-rows.csv?as-of=" + Seven.AS_OF).body());
        assertThat(rows).hasSize(7);
        assertThat(sum(rows, "known")).isEqualTo(4);
        assertThat(sum(rows, "position")).isEqualTo(2);
        assertThat(sum(rows, "in position rate")).isEqualTo(3);
        assertThat(sum(rows, "conversations")).isEqualTo(7);
        assertThat(sum(rows, "synchronous conversations")).isEqualTo(4);
        assertThat(sum(rows, "weeks with a conversation")).isEqualTo(7);
        assertThat(sum(rows, "weeks elapsed")).isEqualTo(48);
        assertThat(sum(rows, "written touches answered")).isEqualTo(2);
        assertThat(sum(rows, "written touches sent")).isEqualTo(4);
        assertThat(sum(rows, "contacts on a path")).isEqualTo(3);
        assertThat(sum(rows, "Had a conversation with someone new")).isEqualTo(2);
        assertThat(sum(rows, "minutes of social media")).isEqualTo(60);
        assertThat(rows.toString()).doesNotContain("Gil");
    }

    @Test
    void anOfferOpensItsPath() {
        var page = nora.get(path + "/offers/" + seven.adasOutcome);
        assertThat(page.heading()).isEqualTo("Dispatcher, Calder Ferry Works");
        assertThat(page.text())
                .contains("Four touches with Petra and Oskar, the first of them 30 days before the offer.")
                .contains("introduced by Petra")
                .contains("handed in for Coffee with a stranger")
                .contains("logged the same day");
        assertThat(page.page().select(".timeline > li")).hasSize(6);
        assertThat(APP.number(
                        "SELECT count(*) FROM audit WHERE event = 'OUTCOME_READ' AND subject_id = ?",
                        seven.accounts.get("Ada")))
                .isPositive();
        assertThat(nora.get(path + "/offers/" + seven.gilsOutcome).status()).isEqualTo(404);
        assertThat(nora.get(path + "/offers/999999").status()).isEqualTo(404);
        assertThat(nora.get("/courses/5000/report/offers/x").status()).isEqualTo(404);
    }

    @Test
    void everyExportIsWrittenDown() {
        long before = APP.number("SELECT count(*) FROM audit WHERE event = 'REPORT_EXPORTED'");
        nora.get(path + ".csv");
        nora.get(path + "-rows.csv");
        chair.get(path + ".json");
        assertThat(APP.number("SELECT count(*) FROM audit WHERE event = 'REPORT_EXPORTED'") - before)
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 200, 403, 403, 404",
        ".csv, 200, 403, 403, 404",
        ".json, 200, 403, 403, 404",
        ".html, 200, 403, 403, 404",
        ".pdf, 200, 403, 403, 404",
        ".xlsx, 200, 403, 403, 404",
        "-rows.csv, 200, 403, 403, 404",
        "/offers/5001, 403, 403, 403, 404"
    })
    void whoMayReadIt(String form, int reader, int assistant, int student, int stranger) {
        long number = APP.number("SELECT count(*) FROM account");
        seven.role(APP.account("T A", "ta" + number + "@seven.test"), "TA");
        APP.account("Other Instructor", "other" + number + "@seven.test");

        assertThat(chair.get(path + form).status()).isEqualTo(reader);
        assertThat(APP.signedIn("ta" + number + "@seven.test").get(path + form).status())
                .isEqualTo(assistant);
        assertThat(APP.signedIn(seven.mail("ada")).get(path + form).status()).isEqualTo(student);
        assertThat(APP.signedIn("other" + number + "@seven.test")
                        .get(path + form)
                        .status())
                .isEqualTo(stranger);
        assertThat(APP.browser().get(path + form).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".csv", ".json", ".html", "-rows.csv"})
    void aReaderSeesNobodysName(String form) {
        var seen = chair.get(path + form + "?as-of=" + Seven.AS_OF).body();
        assertThat(seen)
                .doesNotContain(
                        "Quillfeather",
                        "Umbrathwaite",
                        "Ostergaard",
                        "Marrowsmith",
                        "Zumwaldt",
                        "Kettlewhistle",
                        "Harbottleson",
                        "Petra",
                        "Oskar",
                        "Lena",
                        "Calder",
                        "Secret contact",
                        "UNCONSENTED",
                        "/offers/",
                        "/figures/")
                .contains(
                        form.isEmpty() || form.equals(".html")
                                ? "without names"
                                : form.equals("-rows.csv") ? "synchronous conversations" : "Knowledge rate");
    }

    @Test
    void aQuotationThatNamesItsStudentIsNotInTheDepartmentsVersion() {
        var other = new Seven(APP, "names", 7000);
        APP.sql("UPDATE outcome SET quote = 'They said: welcome, Ada!' WHERE id = ?", other.adasOutcome);
        other.role(APP.account("Chair Two", other.mail("chair")), "READER");
        assertThat(APP.signedIn(other.mail("nora")).get("/courses/7000/report").body())
                .contains("welcome, Ada!");
        assertThat(APP.signedIn(other.mail("chair")).get("/courses/7000/report").body())
                .doesNotContain("welcome, Ada!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".html", ".csv", ".json"})
    void itNeverSaysWhy(String form) {
        for (var browser : List.of(nora, chair)) {
            for (var day : List.of(Seven.AS_OF, "2026-09-08")) {
                assertThat(CausalWords.in(
                                words(browser.get(path + form + "?as-of=" + day).body(), form)))
                        .isEmpty();
            }
        }
    }

    @Test
    void norDoTheRowsTheWorkbookTheDescriptionOfTheDataAndThePagesOfSingleFigures() throws IOException {
        var day = "?as-of=" + Seven.AS_OF;
        for (var browser : List.of(nora, chair)) {
            assertThat(CausalWords.in(browser.get(path + "-rows.csv" + day).body()))
                    .isEmpty();
            var book = browser.get(path + ".xlsx" + day).bytes();
            for (var sheet : Printed.sheets(book)) {
                assertThat(CausalWords.in(Printed.sheet(book, sheet).toString()))
                        .as(sheet)
                        .isEmpty();
            }
        }
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(nora.get(path + "-data.zip" + day).bytes()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("README.txt");
            assertThat(CausalWords.in(new String(zip.readAllBytes(), StandardCharsets.UTF_8)))
                    .isEmpty();
        }
        var figures = nora.get(path + day).page().select("a.funnel__open").eachAttr("href");
        assertThat(figures).hasSizeGreaterThan(100);
        for (var figure : figures) {
            assertThat(CausalWords.in(words(nora.get(figure).body(), "")))
                    .as(figure)
                    .isEmpty();
        }
        var offer = nora.get(path + "/offers/" + seven.adasOutcome);
        assertThat(CausalWords.in(words(offer.body(), ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".html", ".csv", ".json"})
    void aPlantedSentenceIsFound(String form) {
        var planted = new Seven(
                APP,
                "planted" + form.replace(".", ""),
                20_000 + 1000L * List.of("", ".html", ".csv", ".json").indexOf(form));
        APP.sql(
                "UPDATE assignment SET title = 'Talking led to offers' WHERE course_id = ? AND position = 1",
                planted.course);
        var body = APP.signedIn(planted.mail("nora"))
                .get("/courses/" + planted.course + "/report" + form)
                .body();
        assertThat(CausalWords.in(words(body, form))).contains("led to");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM enrolment WHERE role = 'STUDENT' AND course_id = ?",
                "UPDATE enrolment SET status = 'WITHDRAWN' WHERE role = 'STUDENT' AND course_id = ?"
            })
    void aCourseWithNobodySaysWhatIsMissingAndWhatToDo(String sql) {
        long id = sql.startsWith("DELETE") ? 30_000 : 40_000;
        var empty = new Seven(APP, "empty" + id, id);
        APP.sql(sql, empty.course);
        var page = APP.signedIn(empty.mail("nora")).get("/courses/" + id + "/report");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo("There is nobody to report on yet.");
        assertThat(page.text())
                .contains(id == 30_000 ? "Nobody is enrolled yet" : "Everybody who was enrolled has withdrawn")
                .contains("No position has been accepted in the days counted.")
                .contains("There is no accepted offer whose path could be looked at.")
                .contains("No student has given consent to be quoted.")
                .doesNotContain("NaN");
        assertThat(page.page().select("a[href='/courses/" + id + "/roster']")).isNotEmpty();
        var figures = csv(APP.signedIn(empty.mail("nora"))
                .get("/courses/" + id + "/report.csv")
                .body());
        assertThat(figures)
                .containsEntry("scope.knowledge-rate", "|0|0")
                .containsEntry("scope.withdrawn", id == 30_000 ? "0||" : "7||")
                .containsEntry("activity.conversations.median", "||0");
    }

    @Test
    void aHostileTitleIsNeitherMarkupNorFormula() {
        var hostile = new Seven(APP, "hostile", 50_000);
        APP.sql(
                "UPDATE assignment SET title = '=HYPERLINK(\"http://evil\") <script>x</script> \u202eמזל 🎉' WHERE course_id = ? AND position = 2",
                hostile.course);
        var browser = APP.signedIn(hostile.mail("nora"));
        assertThat(browser.get("/courses/50000/report").body())
                .doesNotContain("<script>x")
                .contains("🎉");
        assertThat(browser.get("/courses/50000/report.csv").body()).contains("\"'=HYPERLINK(");
        assertThat(browser.get("/courses/50000/report.pdf").status()).isEqualTo(200);
        assertThat(browser.get("/courses/50000/report.xlsx").status()).isEqualTo(200);
    }

    @Test
    void theCommandRefusesInASentence() {
        var missing = Path.of("/there/is/no/such/folder");
        assertThat(said("--format", "doc")).startsWith("2 ").contains("no form “doc”. Forms: html, pdf, xlsx, csv");
        assertThat(said("--as-of", "tomorrow")).startsWith("2 ").contains("“tomorrow” is no day. Write it like");
        assertThat(said("--courses", "a,b")).startsWith("2 ");
        assertThat(said("--with", "999999")).startsWith("1 There is no such course or section.");
        assertThat(said("--out", APP.folder().toString()))
                .startsWith("1 The folder ")
                .contains("is there already");
        assertThat(said("--out", missing + "/r.pdf")).startsWith("1 There is no folder " + missing);
        assertThat(said("--format", "data", "--without-names"))
                .startsWith("1 The data joins what single students did.");
        assertThat(said("--data", missing.toString())).startsWith("1 The folder " + missing);
    }

    @Test
    void theCommandWritesTheFormThatTheFileIsNamedAfterAndNothingElseBesideIt() throws IOException {
        var folder = Files.createTempDirectory("reports");
        var out = folder.resolve("spring.PDF");
        Files.writeString(out, "an older one");

        // Nobody watches a test: no progress.
        assertThat(said("--out", out.toString())).isEqualTo("0 ");
        assertThat(TaggedPdf.read(Files.readAllBytes(out)).headings().get(0)).contains("accepted offers trace to");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
        Files.delete(out);
        Files.delete(folder);
    }

    /** The exit status and what stands on standard error. */
    private static String said(String... words) {
        var err = new StringWriter();
        var all = new ArrayList<>(List.of("--data", APP.folder().toString(), "--course", Long.toString(seven.course)));
        all.addAll(List.of(words));
        var line = new CommandLine(new ReportCommand(APP::now))
                .setOverwrittenOptionsAllowed(true)
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((e, command, result) -> {
                    command.getErr().println(e.getMessage());
                    return e instanceof IllegalArgumentException ? 1 : 8;
                });
        return line.execute(all.toArray(String[]::new)) + " " + err;
    }

    private static String command(String form) throws IOException {
        var out = Files.createTempFile("report", "." + form);
        try {
            int status = new CommandLine(new ReportCommand())
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .execute(
                            "--data",
                            APP.folder().toString(),
                            "--course",
                            Long.toString(seven.course),
                            "--format",
                            form,
                            "--as-of",
                            Seven.AS_OF,
                            "--out",
                            out.toString());
            assertThat(status).isZero();
            return Files.readString(out, StandardCharsets.UTF_8);
        } finally {
            Files.delete(out);
        }
    }

    /** What a reader sees, without the students' own words. */
    private static String words(String body, String form) {
        if (form.equals(".csv") || form.equals(".json")) {
            return form.equals(".csv") ? body : body.replaceAll("\"studentsOwnWords\" : \"[^\"]*\"", "");
        }
        var page = Jsoup.parse(body);
        page.select("blockquote, style").remove();
        var labels = new StringBuilder(page.text());
        page.select("[aria-label]").forEach(element -> labels.append(' ').append(element.attr("aria-label")));
        return labels.toString();
    }

    private static org.jsoup.nodes.Element section(Document page, String heading) {
        return page.select("section").stream()
                .filter(section -> section.selectFirst("h2") != null
                        && section.selectFirst("h2").text().equals(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no section " + heading));
    }

    private static String row(Document page, String heading, String start) {
        return section(page, heading).select("tr").stream()
                .map(org.jsoup.nodes.Element::text)
                .filter(text -> text.startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + start));
    }

    private static Map<String, String> csv(String body) {
        var figures = new LinkedHashMap<String, String>();
        for (var record : records(body)) {
            figures.putIfAbsent(record.get(0), record.get(6) + "|" + record.get(7) + "|" + record.get(8));
        }
        return figures;
    }

    private static Map<String, String> json(String body) throws IOException {
        var figures = new LinkedHashMap<String, String>();
        var mapper = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
        for (var section : mapper.readTree(body).get("sections")) {
            for (var figure : section.path("figures")) {
                var value = figure.path("values").get(0);
                figures.put(
                        figure.path("id").asText(),
                        value.path("value").asText() + "|" + value.path("k").asText() + "|"
                                + value.path("n").asText());
            }
        }
        return figures;
    }

    private static List<List<String>> records(String body) {
        var records = new ArrayList<List<String>>();
        try (var reader = de.siegmar.fastcsv.reader.CsvReader.builder()
                .ofCsvRecord(body.startsWith("\ufeff") ? body.substring(1) : body)) {
            reader.forEach(record -> records.add(record.getFields()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return records;
    }

    private static int sum(List<List<String>> rows, String column) {
        int at = rows.get(0).indexOf(column);
        return rows.stream()
                .skip(1)
                .map(row -> row.get(at))
                .filter(cell -> !cell.isEmpty())
                .mapToInt(Integer::parseInt)
                .sum();
    }
}
