package howtotalk.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.report.Pool;
import howtotalk.report.document.Document;
import howtotalk.report.document.Document.Version;
import howtotalk.report.document.Figure;
import howtotalk.report.document.Value.Kind;
import howtotalk.report.export.TermExport;
import howtotalk.report.sections.ReportDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two terms of seven: pooled and side by side, opened to their rows, and taken away to be computed anew. */
class ReportScopesTest {

    private static final TestApp APP = TestApp.start();
    private static final String DAY = "as-of=" + Seven.AS_OF;
    private static Seven one;
    private static Seven two;
    private static Browser nora;
    private static Pool pool;
    private static Document document;

    @BeforeAll
    static void twoTerms() {
        one = new Seven(APP, "one", 5000);
        two = new Seven(APP, "two", 7000);
        new Seven(APP, "foreign", 9000);
        APP.sql("UPDATE course SET term = 'Spring 2027' WHERE id = ?", two.course);
        two.role(one.instructor, "INSTRUCTOR");
        nora = APP.signedIn(one.mail("nora"));
        pool = new ReportReader(APP.database())
                .read(
                        new ReportReader.Asked(Set.of(one.course, two.course), Set.of(), LocalDate.parse(Seven.AS_OF)),
                        APP.now());
        document = ReportDocument.of(pool, Version.INSTRUCTOR);
    }

    @AfterAll
    static void close() {
        APP.close();
    }

    @Test
    void twoTermsArePooledAndStandSideBySide() {
        assertThat(document.columns())
                .extracting(Document.Column::id)
                .containsExactly("all", "course-5000", "course-7000");
        var position = figure("outcomes.position-rate");
        assertThat(position.values())
                .extracting(value -> value.counted())
                .containsExactly("4 of 6", "2 of 3", "2 of 3");
        assertThat(figure("scope.enrolled").values())
                .extracting(value -> value.words())
                .containsExactly("12", "6", "6");
        assertThat(figure("attribution.assignment.hard-contact-group").value().counted())
                .isEqualTo("4 of 4");

        var page = nora.get("/courses/5000/report?with=7000&" + DAY);
        assertThat(page.heading())
                .isEqualTo("Four of four accepted offers trace to a conversation logged for these courses.");
        assertThat(page.text())
                .contains("Two courses pooled: COMM 210, Fall 2026 and COMM 210, Spring 2027")
                .contains("Spring 2027 Nora Whitcombe and Nora Whitcombe")
                .contains("Somebody enrolled in two of these courses is a student of each.");
        assertThat(page.page().select("th").eachText()).contains("Fall 2026", "Spring 2027");
    }

    @Test
    void chosenSectionsOfOneTermStandBesideTheWholeOther() {
        var page = nora.get("/courses/5000/report.csv?with=7000&section=5001&" + DAY)
                .body();
        assertThat(page)
                .contains("scope.enrolled,")
                .contains(",All,9,")
                .contains(",Fall 2026,3,")
                .contains(",Spring 2027,6,");
    }

    @Test
    void nobodyPoolsTheCourseOfSomebodyElse() {
        assertThat(nora.get("/courses/5000/report?with=9000").status()).isEqualTo(404);
        assertThat(nora.get("/courses/5000/report?with=987654").status()).isEqualTo(404);
        assertThat(nora.get("/courses/5000/report?section=9001").status()).isEqualTo(404);
        assertThat(nora.get("/courses/5000/report-data.zip?with=9000").status()).isEqualTo(404);
        assertThat(nora.get("/courses/5000/report?with=x").status()).isEqualTo(400);
        assertThat(nora.get("/courses/5000/report").text()).contains("Spring 2027");
    }

    @Test
    void whoOnlyReadsOneOfTheCoursesSeesNoNameOfEither() {
        var mixed = new Seven(APP, "mixed", 11_000);
        var account = APP.account("Half Reader", "half@mixed.test");
        mixed.role(account, "INSTRUCTOR");
        one.role(account, "READER");
        var half = APP.signedIn("half@mixed.test");
        assertThat(half.get("/courses/11000/report").text()).contains("Quillfeather");
        assertThat(half.get("/courses/11000/report?with=5000").text())
                .contains("The department’s version")
                .doesNotContain("Quillfeather", "Calder");
        assertThat(half.get("/courses/11000/report-rows.csv?with=5000").body())
                .contains("conversations")
                .doesNotContain("Quillfeather", "Calder", "Section 1");
        assertThat(half.get("/courses/11000/report-data.zip?with=5000").status())
                .isEqualTo(403);
        assertThat(half.get("/courses/11000/report/figures/scope.enrolled?with=5000")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void noIdComesTwiceAndEveryFigureSaysWhatItIs() {
        var ids = new HashSet<String>();
        assertThat(document.figures()).hasSizeGreaterThan(150).allSatisfy(figure -> {
            assertThat(ids.add(figure.id())).as(figure.id()).isTrue();
            assertThat(figure.definition()).as(figure.id()).endsWith(".");
            assertThat(figure.values()).hasSize(3);
        });
    }

    /** The rows are those of both terms; a figure that adds up is the sum of what they add. */
    @Test
    void everyFigureIsWhatItsRowsAdd() {
        for (var figure : document.figures()) {
            if (!figure.opens()) {
                assertThat(figure.id()).matches(".*(received|[.]until).*"); // the end of a step counts nobody
                continue;
            }
            var rows = figure.rows().read();
            var value = figure.value();
            if (value.kind() == Kind.COUNT) {
                assertThat(rows.stream()
                                .mapToInt(row -> Integer.parseInt(row.adds()))
                                .sum())
                        .as(figure.id())
                        .isEqualTo(value.number().intValue());
            } else if (value.kind() == Kind.RATE) {
                assertThat(rows.stream().mapToInt(row -> part(row.adds(), 0)).sum() + " of "
                                + rows.stream()
                                        .mapToInt(row -> part(row.adds(), 1))
                                        .sum())
                        .as(figure.id())
                        .isEqualTo(value.k() + " of " + value.n());
            } else if (value.kind() == Kind.MEASURE) {
                assertThat(rows).as(figure.id()).hasSize(value.n());
            }
        }
    }

    private static int part(String adds, int at) {
        return Integer.parseInt(adds.split(" of ", -1)[at]);
    }

    @ParameterizedTest
    @CsvSource({
        "outcomes.position-rate, 2 of 3, Ada Quillfeather Section 1 1 of 1",
        "activity.conversations.median, 1, Ada Quillfeather Section 1 3",
        "funnels.contacts.conversed, 5 of 7, Ada Quillfeather Section 1 2 of 2",
        "attribution.traced, 2 of 2, 'Ada Quillfeather Section 1 Dispatcher, Calder Ferry Works 1 of 1'",
        "speaking.level.voice.first-stories, 1.5, Ada Quillfeather Section 1 First stories 2",
        "scope.withdrawn, 1, Gil Harbottleson Section 2 1"
    })
    void aFigureOpensToTheRowsBehindIt(String id, String number, String row) {
        var page = nora.get("/courses/5000/report/figures/" + id + "?" + DAY);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().selectFirst(".fig__n").text()).isEqualTo(number);
        assertThat(page.page().select("tbody tr").eachText()).contains(row);
        assertThat(page.page().select("a[href='/courses/5000/report?" + DAY + "']"))
                .isNotEmpty();
        assertThat(page.text()).doesNotContain("Secret contact", "words of touch");
        assertThat(nora.get("/courses/5000/report?" + DAY)
                        .page()
                        .select("a[href='/courses/5000/report/figures/" + id + "?" + DAY + "']"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"activity.help-received.sum", "activity.referrals-received.median", "no.such", "x"})
    void whatStudentsReceivedOpensForNobody(String id) {
        assertThat(nora.get("/courses/5000/report/figures/" + id).status()).isEqualTo(404);
    }

    @Test
    void theVersionWithoutNamesOpensNothing() {
        assertThat(ReportDocument.of(pool, Version.DEPARTMENT).figures()).noneMatch(Figure::opens);
    }

    @Test
    void aQuotationIsGoneOnceItsConsentIs() {
        var own = new Seven(APP, "consent", 13_000);
        var browser = APP.signedIn(own.mail("nora"));
        assertThat(browser.get("/courses/13000/report").text()).contains("what breaks most often, and that");
        APP.sql("UPDATE outcome SET consent_to_quote = 0 WHERE id = ?", own.adasOutcome);
        assertThat(browser.get("/courses/13000/report").text()).doesNotContain("and that drove it");
    }

    @Test
    void theDataHoldDaysAndCountsAndNobodysWords() throws IOException {
        var files = unzip(TermExport.zip(pool, new Random(7)));
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "README.txt",
                        "assignments.csv",
                        "contacts.csv",
                        "courses.csv",
                        "handed_in.csv",
                        "levels.csv",
                        "linked.csv",
                        "minutes.csv",
                        "outcomes.csv",
                        "received.csv",
                        "stages.csv",
                        "steps.csv",
                        "students.csv",
                        "talk_touches.csv",
                        "talks.csv",
                        "touches.csv",
                        "weeks.csv");
        assertThat(files.toString())
                .doesNotContain(
                        "Quillfeather",
                        "Umbrathwaite",
                        "Harbottleson",
                        "Petra",
                        "Oskar",
                        "Lena",
                        "Calder",
                        "Dispatcher",
                        "Secret contact",
                        "words of touch",
                        "what breaks",
                        "timetable",
                        "read my letter");
        files.forEach((name, text) -> {
            if (name.endsWith(".csv")) {
                Arrays.stream(text.lines().findFirst().orElseThrow().split(",", -1))
                        .forEach(column -> assertThat(files.get("README.txt")).contains("    " + column + ": "));
            }
        });
        // By hand, for each term: seven students of whom one withdrew; seven contacts; twelve touches of the course.
        assertThat(files.get("students.csv").lines()).hasSize(1 + 14);
        assertThat(files.get("contacts.csv").lines()).hasSize(1 + 14);
        assertThat(files.get("touches.csv").lines()).hasSize(1 + 2 * 12);
        assertThat(files.get("received.csv").lines()).hasSize(1 + 12);
        assertThat(files.get("outcomes.csv").lines()).hasSize(1 + 2 * 6);
        assertThat(files.get("steps.csv").lines()).hasSize(1 + 2 * 7);
        assertThat(files.get("handed_in.csv").lines()).hasSize(1 + 2 * 3);
        assertThat(files.get("levels.csv").lines()).hasSize(1 + 2 * 5);
        // Nothing of Eli's conversation after the as-of date, and of Gil no more than one row.
        assertThat(files.get("touches.csv")).doesNotContain("2026-11-05", "2026-09-08", "2026-06-01");
    }

    @Test
    void theDataCanBeTakenAwayAndThatIsWrittenDown() {
        long before = APP.number("SELECT count(*) FROM audit WHERE event = 'REPORT_EXPORTED'");
        var answer = nora.get("/courses/5000/report-data.zip?with=7000");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("PK");
        assertThat(APP.number("SELECT count(*) FROM audit WHERE event = 'REPORT_EXPORTED'") - before)
                .isEqualTo(1);
    }

    private static Figure figure(String id) {
        return document.figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
