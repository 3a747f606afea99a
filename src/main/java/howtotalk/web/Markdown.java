package howtotalk.web;

import gg.jte.Content;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Markdown as people type it, shown as HTML that can do no harm. */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>")
            .build();

    /** A page has its own heads, so a text’s heads begin below them; pictures from elsewhere would tell on the reader. */
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "h3", "h4", "a")
            .allowElements((name, attributes) -> "h3", "h1", "h2")
            .allowElements((name, attributes) -> "h4", "h5", "h6")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelNofollowOnLinks()
            .toFactory();

    private Markdown() {}

    /**
     * @param text Markdown, from anybody
     * @return safe HTML for a template
     */
    public static Content html(String text) {
        var html = htmlText(text);
        return output -> output.writeContent(html);
    }

    /** As {@link #html}, as text. */
    public static String htmlText(String text) {
        return POLICY.sanitize(RENDERER.render(PARSER.parse(text)));
    }

    /** How many words a text has: runs of characters between white space. */
    public static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            if (!space && !inside) {
                words++;
            }
            inside = !space;
        }
        return words;
    }

    /** The paragraphs of a plain text, for places without Markdown. */
    public static List<String> paragraphs(String text) {
        return text.strip().isEmpty() ? List.of() : List.of(text.strip().split("\\n\\s*\\n", -1));
    }
}
