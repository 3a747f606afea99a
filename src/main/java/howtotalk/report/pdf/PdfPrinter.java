package howtotalk.report.pdf;

import static com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.NORMAL;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints a page as PDF/UA-1: every part tagged, the language and the title said, each drawing with its words, all fonts
 * within. It asks neither the network nor the disk for anything: fonts come from the jar, the style sheet stands in the
 * page, and every other address is refused.
 */
public final class PdfPrinter {

    /** A font: a family of the style sheet, in one weight. */
    private record Face(String family, int weight, String file) {}

    private static final List<Face> FACES = List.of(
            new Face("Noto Serif", 400, "NotoSerif-Regular"),
            new Face("Noto Serif", 700, "NotoSerif-Bold"),
            new Face("Noto Sans", 400, "NotoSans-Regular"),
            new Face("Noto Sans", 700, "NotoSans-Bold"),
            new Face("Noto Signs", 400, "NotoSansMath-Signs"),
            new Face("Noto Shapes", 400, "NotoSansSymbols2-Shapes"));

    static {
        // It tells of each phase of each page. What is wrong with a page is a matter for the tests.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private PdfPrinter() {}

    /**
     * The PDF of a page.
     *
     * @param xhtml a well-formed page without a document type, with {@code lang}, {@code title} and its style sheet in
     *     it; families "Noto Serif" and "Noto Sans", regular and bold, are there, and for signs that
     *     these lack "Noto Signs" (−, →) and "Noto Shapes" (○, ●). Letters that none of them has are printed as their
     *     numbers in Unicode, in brackets; a {@code p} with the id {@code unprinted} stays only then, with the number of
     *     such words for its {@code {n}}
     * @throws IllegalArgumentException if it is not well-formed
     */
    public static byte[] print(String xhtml) {
        var page = parse(xhtml);
        prepareDrawings(page);
        var fonts = new Fonts();
        Unprinted.replace(page, fonts);
        var out = new ByteArrayOutputStream(300_000);
        try (var document = new PDDocument()) {
            builder(document, fonts).withW3cDocument(page, null).toStream(out).run();
        } catch (IOException e) {
            throw new UncheckedIOException("the page cannot be printed", e);
        }
        return out.toByteArray();
    }

    private static PdfRendererBuilder builder(PDDocument document, Fonts fonts) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("How to Talk");
        builder.useSVGDrawer(new Drawing.Drawer(new Lettering(fonts)));
        builder.useUriResolver((base, uri) -> null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        for (var face : FACES) {
            var font = PDType0Font.load(document, fonts.of(face.file()), true);
            builder.useFont(new PDFontSupplier(font), face.family(), face.weight(), NORMAL, true);
        }
        return builder;
    }

    /** A page that names a document type, and with it a file or an address, is refused. */
    private static Document parse(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null); // it would print to standard error
            return builder.parse(new InputSource(new StringReader(printable(xhtml))));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new IllegalArgumentException("not well-formed: " + e.getMessage(), e);
        }
    }

    /** What somebody typed may hold signs that XML does not, or that turn the direction of all that follows. */
    private static String printable(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
                .filter(c -> (c < 0x202A || c > 0x202E) && (c < 0x2066 || c > 0x2069))
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** HTML names a drawing by its label or by title and description; the printer asks for {@code alt}, and its height. */
    private static void prepareDrawings(Document page) {
        var drawings = page.getElementsByTagName("svg");
        for (int i = 0; i < drawings.getLength(); i++) {
            var drawing = (Element) drawings.item(i);
            Drawing.fit(drawing);
            var label = drawing.getAttribute("aria-label");
            drawing.setAttribute(
                    "alt", label.isEmpty() ? words(drawing, "title") + ". " + words(drawing, "desc") : label);
        }
    }

    /** What stands in its one element of a name; the words that are drawn are said by the description. */
    private static String words(Element drawing, String name) {
        var there = drawing.getElementsByTagName(name).item(0);
        return there == null ? "" : there.getTextContent();
    }
}
