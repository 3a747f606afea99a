package howtotalk.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.commands.ReportCommand;
import howtotalk.demo.DemoSemester;
import howtotalk.report.CausalWords;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import picocli.CommandLine;

/** Every form of the report of the demonstration's semester says the same numbers, and the PDF says them to everybody. */
class ReportFormsTest {

    private static final TestApp APP = TestApp.startDemonstration();
    private static final long EMPTY = 777;

    private static Browser nora;
    private static Browser chair;
    private static long past;
    private static long present;
    private static final Map<String, byte[]> FILES = new HashMap<>();

    @BeforeAll
    static void theSemester() {
        DemoSemester.fill(APP.database(), APP.now());
        past = APP.number("SELECT min(id) FROM course WHERE code = 'COMM 210'");
        present = APP.number("SELECT max(id) FROM course WHERE code = 'COMM 210'");
        APP.sql("""
                INSERT INTO course (id, code, title, term, first_day, weeks, time_zone, created_at)
                VALUES (?, 'COMM 300', 'Nobody yet, 誰も', 'Fall 2026', '2026-09-07', 15, 'America/New_York',
                        '2026-08-01T12:00:00.000Z')
                """, EMPTY);
        APP.sql("""
                INSERT INTO enrolment (course_id, account_id, role, created_at)
                SELECT ?, account_id, role, created_at FROM enrolment WHERE course_id = ? AND role = 'INSTRUCTOR'
                """, EMPTY, past);
        nora = signedIn("nora.whitcombe@example.edu");
        chair = signedIn("chair@example.edu");
    }

    private static Browser signedIn(String email) {
        var browser = APP.browser();
        assertThat(browser.post("/sign-in", "email", email, "password", "where what whom")
                        .status())
                .isEqualTo(303);
        return browser;
    }

    @AfterAll
    static void close() {
        APP.close();
    }

    private static String path(String scope, String ending) {
        return switch (scope) {
            case "the finished term" -> "/courses/" + past + "/report" + ending;
            case "two terms side by side" -> "/courses/" + past + "/report" + ending + "?with=" + present;
            default -> "/courses/" + EMPTY + "/report" + ending;
        };
    }

    private static byte[] file(String scope, String ending) {
        return FILES.computeIfAbsent(path(scope, ending), path -> {
            var answer = nora.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            return answer.bytes();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"the finished term", "two terms side by side", "a course without students"})
    void pageAndFilesPrintTheSameNumberForEveryFigure(String scope) throws IOException {
        var figures = Printed.csv(file(scope, ".csv"));
        var titles = Printed.columns(file(scope, ".json"));
        var forms = Map.of(
                "page", Printed.html(file(scope, ""), titles),
                "HTML", Printed.html(file(scope, ".html"), titles),
                "PDF", Printed.pdf(file(scope, ".pdf"), file(scope, ".html"), titles),
                "JSON", Printed.json(file(scope, ".json")),
                "workbook", Printed.xlsx(file(scope, ".xlsx")));

        assertThat(ids(figures)).hasSizeGreaterThan(60);
        forms.forEach((form, printed) -> {
            assertThat(ids(printed)).as(form + ": every figure").isEqualTo(ids(figures));
            assertThat(different(printed, figures)).as(form).isEmpty();
        });
        assertThat(forms.get("JSON")).isEqualTo(figures);
        assertThat(forms.get("workbook")).isEqualTo(figures);
    }

    @Test
    void theCommandWritesTheSameBesideTheServer() throws IOException {
        var scope = "the finished term";
        for (var ending : List.of("csv", "json", "html")) {
            assertThat(command(past, ending)).as(ending).isEqualTo(file(scope, "." + ending));
        }
        assertThat(Printed.xlsx(command(past, "xlsx"))).isEqualTo(Printed.csv(file(scope, ".csv")));
        var empty = "a course without students";
        assertThat(TaggedPdf.read(command(EMPTY, "pdf")).tables())
                .isEqualTo(TaggedPdf.read(file(empty, ".pdf")).tables());
    }

    @Test
    void theRowsOfTheWorkbookAddUpToItsFigures() throws IOException {
        var book = file("the finished term", ".xlsx");
        var figures = Printed.xlsx(book);
        var sheets = Printed.sheets(book);
        assertThat(sheets).hasSize(6).startsWith("Summary", "Figures").endsWith("Outcomes", "Opportunities");
        var students = new ArrayList<List<String>>();
        for (var section : sheets.subList(2, 4)) {
            assertThat(section).startsWith("Section ");
            students.addAll(Printed.sheet(book, section)
                    .subList(1, Printed.sheet(book, section).size()));
        }
        var head = Printed.sheet(book, sheets.get(2)).get(0);

        assertThat(students).hasSize(Integer.parseInt(figures.get("scope.enrolled/All/number")));
        Map.of(
                        "conversations", "activity.conversations.sum/All/number",
                        "known", "scope.knowledge-rate/All/k",
                        "synchronous conversations", "activity.synchronous-share.pooled/All/k",
                        "contacts conversed", "funnels.contacts.conversed/All/k",
                        "Were interviewed", "funnels.students.interviewed/All/k",
                        "talks", "speaking.talks/All/number")
                .forEach((column, figure) ->
                        assertThat(sum(head, students, column)).as(column).isEqualTo(figures.get(figure)));
        var outcomes = Printed.sheet(book, "Outcomes");
        assertThat(sum(outcomes.get(0), outcomes.subList(1, outcomes.size()), "accepted in the course"))
                .isEqualTo(figures.get("attribution.traced/All/n"));
        assertThat(Printed.sheet(book, "Opportunities")).hasSizeGreaterThan(20);
        assertThat(Printed.sheet(book, "Opportunities").get(0)).doesNotContain("employer", "organisation");
    }

    @Test
    void theReadersFilesNameNobodyAndTheirRowsCannotBeJoined() throws IOException {
        var book = chair.get(path("the finished term", ".xlsx")).bytes();
        var pdf = chair.get(path("the finished term", ".pdf")).bytes();
        var said = new StringBuilder(TaggedPdf.read(pdf).text());
        for (var sheet : Printed.sheets(book)) {
            var rows = Printed.sheet(book, sheet);
            rows.forEach(row -> said.append(row).append('\n'));
            if (sheet.startsWith("Section") || sheet.startsWith("O")) {
                assertThat(rows.get(0)).doesNotContain("student", "section", "stands", "title", "employer", "as of");
                var keys =
                        rows.stream().skip(1).map(row -> String.join("\t", row)).toList();
                assertThat(keys).as(sheet).hasSizeGreaterThan(10).isSorted();
            }
        }
        names("SELECT a.name FROM enrolment e JOIN account a ON a.id = e.account_id WHERE e.role = 'STUDENT'")
                .forEach(name -> assertThat(said).doesNotContain(name));
        names("SELECT DISTINCT employer FROM outcome WHERE employer <> ''")
                .forEach(name -> assertThat(said).doesNotContain(name));
        assertThat(Printed.xlsx(book)).isEqualTo(Printed.csv(file("the finished term", ".csv")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the finished term", "two terms side by side", "a course without students"})
    void thePdfIsForThoseWhoListenToo(String scope) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(file(scope, ".pdf")), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions().stream()
                            .map(broken -> broken.getRuleId().getClause() + ": " + broken.getMessage()))
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
        var read = TaggedPdf.read(file(scope, ".pdf"));
        assertThat(read.headings().get(0)).startsWith("H1 ");
        assertThat(read.headings())
                .contains("H2 " + (scope.startsWith("two") ? 9 : 8) + " Method, definitions and limits");
        assertThat(read.drawings()).allSatisfy(words -> assertThat(words).isNotBlank());
        assertThat(CausalWords.in(read.text())).isEmpty();
    }

    @Test
    void aNameThatThePdfHasNoLettersForIsSaidByItsNumbersAndCounted() throws IOException {
        assertThat(TaggedPdf.read(file("a course without students", ".pdf")).text())
                .contains("Nobody yet, [U+8AB0 U+3082]", "no font for: 1.")
                .doesNotContain("#");
        assertThat(new String(file("a course without students", ".html"), StandardCharsets.UTF_8))
                .contains("Nobody yet, 誰も");
        assertThat(TaggedPdf.read(file("the finished term", ".pdf")).text())
                .contains("[U+9673 U+601D U+59A4] (Chen Szu-yu)", "no font for: 1.");
    }

    @Test
    void noPageOfThePdfButTheLastIsLeftHalfEmptyAndItsBookmarksLeadToTheSections() throws IOException {
        try (var pdf = Loader.loadPDF(file("the finished term", ".pdf"))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isBetween(10, 18);
            for (int i = 0; i < pages - 1; i++) {
                var page = pdf.getPage(i);
                var box = page.getMediaBox();
                var stripper = new PDFTextStripperByArea();
                stripper.addRegion(
                        "lower",
                        new Rectangle2D.Float(0, box.getHeight() * .6f, box.getWidth(), box.getHeight() * .3f));
                stripper.extractRegions(page);
                assertThat(stripper.getTextForRegion("lower"))
                        .as("page " + (i + 1))
                        .isNotBlank();
            }
            var marks = new ArrayList<String>();
            for (var mark : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                marks.add(mark.getTitle().replaceAll("\\s+", " "));
            }
            assertThat(marks)
                    .startsWith("1 Scope and completeness", "2 Outcomes")
                    .endsWith("8 Method, definitions and limits");
        }
    }

    @Test
    void theStreamsAreDrawnWhereTheTwoTermsTogetherHaveEnoughOffers() {
        assertThat(drawn("two terms side by side"))
                .hasSize(1)
                .allSatisfy(svg -> assertThat(svg.select("desc").text())
                        .containsPattern("Found again, in person, verified: \\d+;"));
        assertThat(drawn("the finished term")).isEmpty();
    }

    private static List<Element> drawn(String scope) {
        return Jsoup.parse(new String(file(scope, ""), StandardCharsets.UTF_8)).select("svg.flow");
    }

    private static Set<String> ids(Map<String, String> figures) {
        return figures.keySet().stream().map(mark -> mark.split("/")[0]).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What one form prints and the other prints otherwise, or not at all. */
    private static Map<String, String> different(Map<String, String> printed, Map<String, String> figures) {
        var different = new LinkedHashMap<String, String>();
        printed.forEach((mark, words) -> {
            if (!words.equals(figures.get(mark))) {
                different.put(mark, words + ", and not " + figures.get(mark));
            }
        });
        return different;
    }

    private static List<String> names(String sql) {
        return APP.database()
                .query(handle -> handle.select(sql).mapTo(String.class).list());
    }

    private static String sum(List<String> head, List<List<String>> rows, String column) {
        int at = head.indexOf(column);
        return Integer.toString(rows.stream()
                .map(row -> row.get(at))
                .filter(cell -> !cell.isEmpty())
                .mapToInt(Integer::parseInt)
                .sum());
    }

    private static byte[] command(long course, String form) throws IOException {
        var out = Files.createTempFile("report", "." + form);
        try {
            int status = new CommandLine(new ReportCommand(APP::now))
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .execute(
                            "--data",
                            APP.folder().toString(),
                            "--course",
                            Long.toString(course),
                            "--format",
                            form,
                            "--out",
                            out.toString());
            assertThat(status).isZero();
            return Files.readAllBytes(out);
        } finally {
            Files.delete(out);
        }
    }
}
