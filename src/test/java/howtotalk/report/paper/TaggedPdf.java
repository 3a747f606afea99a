package howtotalk.report.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * A PDF as a screen reader meets it: by its tags, and not by where things stand on the page.
 *
 * @param tables rows of cells
 * @param headings in order
 * @param drawings what each says of itself
 * @param text everything but the students’ own words, in the order of the tags
 */
record TaggedPdf(List<List<List<String>>> tables, List<String> headings, List<String> drawings, String text) {

    static TaggedPdf read(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var reader = new Reader();
            for (var page : document.getPages()) {
                var extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                var contents = new HashMap<Integer, String>();
                extractor.getMarkedContents().forEach(content -> Reader.collect(content, contents));
                reader.contents.put(page, contents);
            }
            reader.read(document.getDocumentCatalog().getStructureTreeRoot(), null);
            return new TaggedPdf(reader.tables, reader.headings, reader.drawings, reader.text.toString());
        }
    }

    private static final class Reader {
        private final Map<PDPage, Map<Integer, String>> contents = new HashMap<>();
        private final List<List<List<String>>> tables = new ArrayList<>();
        private final List<String> headings = new ArrayList<>();
        private final List<String> drawings = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        static void collect(PDMarkedContent content, Map<Integer, String> into) {
            var words = new StringBuilder();
            for (var part : content.getContents()) {
                if (part instanceof TextPosition position) {
                    words.append(position.getUnicode());
                } else if (part instanceof PDMarkedContent inner) {
                    collect(inner, into);
                }
            }
            into.merge(content.getMCID(), words.toString(), String::concat);
        }

        void read(PDStructureNode node, PDPage page) {
            for (var kid : node.getKids()) {
                if (!(kid instanceof PDStructureElement element)) {
                    continue;
                }
                var own = element.getPage() == null ? page : element.getPage();
                var type = element.getStructureType();
                switch (type) {
                    case "Table" -> tables.add(new ArrayList<>());
                    case "TR" -> last(tables).add(new ArrayList<>());
                    case "TH", "TD" -> last(last(tables)).add(words(element, own));
                    case "H1", "H2", "H3" -> headings.add(type + " " + words(element, own));
                    case "Figure" -> drawings.add(element.getAlternateDescription());
                    default -> {}
                }
                if (type.equals("BlockQuote")) {
                    continue;
                }
                if (List.of("P", "TH", "TD", "H1", "H2", "H3").contains(type)) {
                    text.append(words(element, own)).append('\n');
                }
                read(element, own);
            }
        }

        private String words(PDStructureElement element, PDPage page) {
            var words = new StringBuilder();
            for (var kid : element.getKids()) {
                if (kid instanceof Integer id) {
                    words.append(contents.get(page).getOrDefault(id, ""));
                } else if (kid instanceof PDMarkedContentReference reference) {
                    var on = reference.getPage() == null ? page : reference.getPage();
                    words.append(contents.get(on).getOrDefault(reference.getMCID(), ""));
                } else if (kid instanceof PDStructureElement inner) {
                    words.append(' ')
                            .append(words(inner, inner.getPage() == null ? page : inner.getPage()))
                            .append(' ');
                }
            }
            return words.toString().replaceAll("\\s+", " ").strip();
        }

        private static <T> T last(List<T> list) {
            return list.get(list.size() - 1);
        }
    }
}
