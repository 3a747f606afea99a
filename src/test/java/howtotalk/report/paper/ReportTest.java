package howtotalk.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.commands.ReportCommand;
import howtotalk.report.CausalWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    /** section | figure | group | value | k | n */
    static Stream<String> figuresWorkedOutByHand() {
        return Stream.of(
                "scope|enrolled||6||",
                "scope|withdrawn||1||",
                "scope|prefer not to say||1||",
                "scope|nothing filed||1||",
                "scope|knowledge rate||66.7|4|6",
                "outcomes|position rate||66.7|2|3",
                "outcomes|position rate|if all unknown are without|40.0|2|5",
                "outcomes|position rate|if all unknown have one|80.0|4|5",
                "outcomes|not seeking, without a position||1||",
                "outcomes|graduating||3||",
                "outcomes|career outcomes rate|graduating|50.0|1|2",
                "outcomes|where students stand|with a position accepted in the course|33.3|2|6",
                "outcomes|where students stand|looking for work|16.7|1|6",
                "outcomes|where students stand|not looking|16.7|1|6",
                "outcomes|where students stand|prefers not to say|16.7|1|6",
                "outcomes|where students stand|nothing filed|16.7|1|6",
                "outcomes|kind of position|internship|50.0|1|2",
                "outcomes|kind of position|job|50.0|1|2",
                "outcomes|pay|paid|50.0|1|2",
                "outcomes|pay|with a stipend|50.0|1|2",
                "outcomes|academic credit|without credit|100.0|2|2",
                "outcomes|proof of the outcome|claimed by the student|50.0|1|2",
                "outcomes|proof of the outcome|verified|50.0|1|2",
                "outcomes|proof of the path|dated|50.0|1|2",
                "outcomes|“without this contact?”|no|50.0|1|2",
                "outcomes|“without this contact?”|not said|50.0|1|2",
                // Touches 0 1 2 2 3 4, conversations 0 0 1 1 2 3, new people 0 0 0 0 1 2, weeks 0 0 1 1 2 3.
                "activity|touches logged|lower quartile|1.25||6",
                "activity|touches logged|median|2||6",
                "activity|touches logged|upper quartile|2.75||6",
                "activity|conversations|lower quartile|0.25||6",
                "activity|conversations|median|1||6",
                "activity|conversations|upper quartile|1.75||6",
                "activity|new people talked with|median|0||6",
                "activity|new people talked with|upper quartile|0.75||6",
                "activity|weeks with a conversation|upper quartile|1.75||6",
                "activity|week of the first conversation with somebody new|median|4||2",
                "activity|minutes of social media a recorded day|median|30||1",
                "activity|synchronous share||57.1|4|7",
                "activity|weeks with a conversation||14.6|7|48",
                "activity|response rate||50.0|2|4",
                "activity|conversation rate||71.4|5|7",
                "activity|note-to-meeting rate||80.0|4|5",
                "activity|help given||1||",
                "activity|referrals given||0||",
                "activity|referrals received||1||",
                "activity|introductions||1||",
                "students|Enrolled to the end|of all|100.0|6|6",
                "students|Listed someone they needed to know|of all|66.7|4|6",
                "students|Wrote to or called someone new|of all|66.7|4|6",
                "students|Had a conversation with someone new|of all|33.3|2|6",
                "students|Had an opportunity in hand|of all|50.0|3|6",
                "students|Had an opportunity in hand|of the step before|50.0|1|2",
                "students|Were interviewed|of all|33.3|2|6",
                "students|Were offered something|of all|33.3|2|6",
                "students|Accepted|of all|33.3|2|6",
                "contacts|Written down|of all|100.0|7|7",
                "contacts|Written to, called or met|of all|100.0|7|7",
                "contacts|Talked with|of all|71.4|5|7",
                "contacts|Talked with on two days or more|of all|28.6|2|7",
                "contacts|Stood on the path to an accepted offer|of all|42.9|3|7",
                "attribution|offers that trace to a conversation of this course||100.0|2|2",
                "attribution|of them verified||1||",
                "attribution|offers with a path||100.0|2|2",
                "attribution|offers that trace to a conversation for|Coffee with a stranger|50.0|1|2",
                "attribution|offers that trace to a conversation for|Hard contact group|100.0|2|2",
                "attribution|credit by assignment|Coffee with a stranger: first|1.00||",
                "attribution|credit by assignment|Coffee with a stranger: last|0.00||",
                "attribution|credit by assignment|Coffee with a stranger: equal share|0.25||",
                "attribution|credit by assignment|Hard contact group: first|1.00||",
                "attribution|credit by assignment|Hard contact group: last|1.00||",
                "attribution|credit by assignment|Hard contact group: equal share|0.75||",
                "attribution|credit by assignment|Logged, handed in for none: last|1.00||",
                "attribution|credit by assignment|Logged, handed in for none: equal share|1.00||",
                "attribution|credit by channel|in person: first|1.00||",
                "attribution|credit by channel|by e-mail: equal share|0.50||",
                "attribution|credit by channel|on LinkedIn: equal share|1.00||",
                "attribution|credit by origin|new: first|1.00||",
                "attribution|credit by origin|found again: first|1.00||",
                "attribution|credit by tie|not said: equal share|2.00||",
                "talks|talks told||1||",
                "talks|talks that tell of a logged conversation||100.0|1|1",
                "talks|students who told a story||16.7|1|6");
    }

    @ParameterizedTest
    @MethodSource("figuresWorkedOutByHand")
    void everyFileAndTheCommandPrintTheFigureWorkedOutByHand(String line) {
        var cells = line.split("\\|", -1);
        var key = cells[0] + "|" + cells[1] + "|" + cells[2];
        var want = cells[3] + "|" + cells[4] + "|" + cells[5];

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
        assertThat(row(page, "Who is counted", "Enrolled, not withdrawn (E)")).contains("6");
        assertThat(row(page, "Who is counted", "Known (K)")).contains("4").contains("4 of 6");
        assertThat(row(page, "Who is counted", "Withdrawn")).contains("1");
        assertThat(row(page, "What came of it", "Position rate")).contains("2 of 3");
        assertThat(row(page, "What came of it", "if all unknown are without")).contains("2 of 5");
        assertThat(row(page, "What came of it", "if all unknown have one")).contains("4 of 5");
        assertThat(row(page, "What came of it", "Career outcomes rate")).contains("1 of 2");
        assertThat(row(page, "What came of it", "With a position accepted in the course"))
                .contains("2 of 6");
        assertThat(row(page, "What the students did", "Conversations")).contains("0.25 1 1.75 6");
        assertThat(row(page, "What the students did", "Synchronous share")).contains("4 of 7");
        assertThat(row(page, "What the students did", "Weeks with a conversation of the weeks"))
                .contains("7 of 48")
                .contains("15 %");
        assertThat(row(page, "What the students did", "Response rate")).contains("2 of 4");
        assertThat(row(page, "What the students did", "Conversation rate")).contains("5 of 7");
        assertThat(row(page, "What the students did", "Note-to-meeting rate")).contains("4 of 5");
        // Two of six: Wilson from 9.7 to 70.0 %.
        assertThat(row(page, "From a list of names to an offer", "Accepted")).contains("2 2 of 6 10–70 % 2 of 2");
        assertThat(row(page, "From a name to a path", "Talked with on two days or more"))
                .contains("2 of 7");
        assertThat(row(page, "Which conversations stand on the paths", "Hard contact group"))
                .contains("2 of 2");
        assertThat(section(page, "Which conversations stand on the paths").text())
                .contains("Coffee with a stranger 1.00 0.00 0.25")
                .contains("Hard contact group 1.00 1.00 0.75")
                .contains("Logged, handed in for none 0.00 1.00 1.00")
                .contains("All traced offers 2 2 2.00");
        assertThat(section(page, "The accepted offers").text())
                .contains("Ada Quillfeather")
                .contains("4 touches with Petra and Oskar")
                .contains("Petra Ada Quillfeather 1 person");
        assertThat(section(page, "In their words").text())
                .contains("She asked what breaks most often")
                .doesNotContain("UNCONSENTED");
    }

    @Test
    void everyChartHasAName() {
        var page = nora.get(path + "?as-of=" + Seven.AS_OF).page();
        assertThat(page.select("svg"))
                .isNotEmpty()
                .allSatisfy(svg -> assertThat(svg.hasAttr("aria-label")
                                || svg.selectFirst("title") != null && svg.selectFirst("desc") != null)
                        .isTrue());
        assertThat(page.select("[style], [onclick]")).isEmpty();
    }

    @Test
    void laterThingsAreNotKnownBeforeTheyHappen() {
        var early = csv(nora.get(path + ".csv?as-of=2026-10-05").body());
        assertThat(early)
                .containsEntry("outcomes|position rate|", "100.0|1|1")
                .containsEntry("scope|knowledge rate|", "16.7|1|6");
        // On 5 November Eli talked with somebody new; a day to come is taken for today, 12 November.
        assertThat(csv(nora.get(path + ".csv?as-of=2027-01-01").body()))
                .containsEntry("students|Had a conversation with someone new|of all", "50.0|3|6");
        assertThat(nora.get(path + "?as-of=2027-01-01").text()).contains("as of 12 November 2026");
        assertThat(nora.get(path + "?as-of=2026-08-01").status()).isEqualTo(200);
    }

    @Test
    void oneSectionCanBeReportedAlone() {
        var first = csv(
                nora.get(path + ".csv?as-of=" + Seven.AS_OF + "&section=5001").body());
        assertThat(first).containsEntry("scope|enrolled|", "3||").containsEntry("scope|withdrawn|", "0||");
        assertThat(nora.get(path + "?section=5001").text()).contains("Section 1 · as of");
        assertThat(csv(nora.get(path + ".csv?section=999999").body())).containsEntry("scope|enrolled|", "0||");
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
        "-rows.csv, 403, 403, 403, 404",
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
    @ValueSource(strings = {"", ".csv", ".json", ".html"})
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
                        "/offers/")
                .contains(form.isEmpty() || form.equals(".html") ? "without names" : "knowledge rate");
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
                .contains("No position has been accepted between 7 September 2026 and 12 November 2026.")
                .contains("There is no accepted offer whose path could be looked at.")
                .contains("No student has given consent to be quoted.")
                .doesNotContain("NaN");
        assertThat(page.page().select("a[href='/courses/" + id + "/roster']")).isNotEmpty();
        var figures = csv(APP.signedIn(empty.mail("nora"))
                .get("/courses/" + id + "/report.csv")
                .body());
        assertThat(figures)
                .containsEntry("scope|knowledge rate|", "|0|0")
                .containsEntry("scope|withdrawn|", id == 30_000 ? "0||" : "7||")
                .containsEntry("activity|conversations|median", "||0");
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
    }

    @Test
    void theCommandRefusesInASentence() {
        assertThat(new CommandLine(new ReportCommand())
                        .execute("--data", APP.folder().toString(), "--course", "1", "--format", "pdf"))
                .isEqualTo(2);
        assertThat(new CommandLine(new ReportCommand())
                        .setExecutionExceptionHandler((e, c, r) -> e instanceof IllegalArgumentException ? 7 : 8)
                        .execute("--data", APP.folder().toString(), "--course", "999999"))
                .isEqualTo(7);
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
            return form.equals(".csv") ? body : body.replaceAll("\"words\" : \"[^\"]*\"", "");
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
            figures.put(
                    record.get(0) + "|" + record.get(1) + "|" + record.get(2),
                    record.get(3) + "|" + record.get(4) + "|" + record.get(5));
        }
        return figures;
    }

    private static Map<String, String> json(String body) throws IOException {
        var figures = new LinkedHashMap<String, String>();
        for (var figure : new ObjectMapper().readTree(body).get("figures")) {
            figures.put(
                    figure.path("section").asText() + "|"
                            + figure.path("figure").asText() + "|"
                            + figure.path("group").asText(),
                    figure.path("value").asText() + "|" + figure.path("k").asText() + "|"
                            + figure.path("n").asText());
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
