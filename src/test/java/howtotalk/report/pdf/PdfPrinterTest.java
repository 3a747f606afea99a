package howtotalk.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the printer takes from a page, and what it refuses. */
class PdfPrinterTest {

    private static byte[] print(String body) {
        return PdfPrinter.print("<html lang=\"en\"><head><title>A page</title><style>* { font-family: \"Noto Sans\", "
                + "\"Noto Signs\", \"Noto Shapes\"; } svg { width: 4cm; }</style></head><body>" + body
                + "</body></html>");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void namesOfManyCountriesAreReadAsTheyAreWritten() throws IOException {
        var names = "Łukasz Wiśniewski, Zoë Đặng, Þóra Ægisdóttir, Şükrü Öz, Ελένη, Олена — offers, first: ○ ● − ≥ →";
        assertThat(text(print("<p>" + names + "</p>"))).contains(names);
    }

    @ParameterizedTest
    @CsvSource({
        "王芳, [U+738B U+82B3]",
        "عمر, [U+0639 U+0645 U+0631]",
        "משה, [U+05DE U+05E9 U+05D4]",
        "मीरा, [U+092E U+0940 U+0930 U+093E]",
        "done 🎉, done [U+1F389]",
        "Wang-芳, Wang-[U+82B3]",
        "Zoe\u0308, Zoë",
        "Ａda, Ada"
    })
    void whatNoFontHasIsPrintedAsItsNumbersAndNeverAsASignThatIsAlwaysTheSame(String written, String printed)
            throws IOException {
        assertThat(text(print("<p>before " + written + " after</p>"))).contains("before " + printed + " after");
    }

    @Test
    void whatIsNeverSeenAndWhatXmlCannotHoldGoesWithoutAWord() throws IOException {
        assertThat(text(print("<p>before \u202e\u0001\ufffe after</p>"))).contains("before after");
    }

    @Test
    void theNoteSaysHowManyWordsAndGoesWhereThereAreNone() throws IOException {
        var note = "<p id=\"unprinted\">Words: {n}.</p>";
        assertThat(text(print("<p>王芳 and 李 and 王芳</p>" + note))).contains("Words: 2.");
        assertThat(text(print("<p>Łukasz</p>" + note))).doesNotContain("Words");
    }

    @Test
    void aDrawingWritesThemTheSameWay() throws IOException {
        var svg = "<p><svg height=\"20\" aria-label=\"王\"><text x=\"0\" y=\"9\" font-size=\"9\">王</text></svg></p>";
        assertThat(print(svg)).isNotEqualTo(print(svg.replace(">王", ">李")));
        try (var document = Loader.loadPDF(print(svg + "<p id=\"unprinted\">Words: {n}.</p>"))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Words: 1.");
        }
    }

    @Test
    void everyFontIsWithinAndTheLanguageAndTitleAreSaid() throws IOException {
        try (var document = Loader.loadPDF(print("<p>Plain <b>and bold</b></p>"))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A page");
            var resources = document.getPage(0).getResources();
            assertThat(resources.getFontNames())
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(resources.getFont(name)).matches(PDFont::isEmbedded));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"%s\" alt=\"x\"/>",
                "<link rel=\"stylesheet\" href=\"%s\"/>",
                "<style>@import url(%s); p { background: url(%s); }</style><p>x</p>",
                "<style>@font-face { font-family: x; src: url(%s); } p { font-family: x; }</style><p>x</p>",
                "<object data=\"%s\">x</object>"
            })
    void itAsksNobodyForAnything(String body) throws IOException {
        try (var server = new ServerSocket(0)) {
            server.setSoTimeout(100);
            print(body.replace("%s", "http://127.0.0.1:" + server.getLocalPort() + "/x"));
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aPageThatNamesAFileIsRefused() {
        assertThatThrownBy(() -> PdfPrinter.print(
                        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html><body>&x;</body></html>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DOCTYPE");
        assertThatThrownBy(() -> print("<p>never closed")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M0 0A1 1 0 0 0 2 2", "m0 0", "M0", "M0 0 L1", "x", "M0 0Z1"})
    void anOutlineThatNoChartWritesIsRefused(String d) {
        assertThatThrownBy(() -> Outline.of(d)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bandsAndWordsOfADrawingAreOutlines() {
        assertThat(Outline.of("M0 10C5 10 5 20 10 20L10 30Z").getBounds2D())
                .isEqualTo(new java.awt.geom.Rectangle2D.Double(0, 10, 10, 20));
        var lettering = new Lettering(new Fonts());
        var start = lettering.of("100", false, 12, "start", 50, 40).getBounds2D();
        var end = lettering.of("100", false, 12, "end", 50, 40).getBounds2D();
        assertThat(start.getMinX()).isBetween(50.0, 52.0);
        assertThat(end.getMaxX()).isBetween(48.0, 50.0);
        assertThat(start.getMaxY()).isBetween(39.0, 40.5);
        assertThat(start.getHeight()).isBetween(7.0, 10.0);
    }

    @Test
    void aDrawingThatTheReportDoesNotDrawIsRefusedRatherThanLeftOut() {
        assertThatThrownBy(() ->
                        print("<p><svg height=\"20\" aria-label=\"x\"><ellipse rx=\"3\" class=\"k-ink\"/></svg></p>"))
                .hasStackTraceContaining("the report draws no ellipse");
    }
}
