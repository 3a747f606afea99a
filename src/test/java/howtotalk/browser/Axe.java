package howtotalk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What axe says of a page. Its rules of colour take the most of its time, and answer by the colours and the type alone;
 * so they are asked about each kind of text that is on the page, and not about each text.
 */
final class Axe {

    private static final String SCRIPT = script();

    private static final String OF_COLOUR = "['color-contrast', 'link-in-text-block']";

    private static final String OF_ALL_ELSE = """
            {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              rules: Object.fromEntries(%s.map(rule => [rule, {enabled: false}]))}""".formatted(OF_COLOUR);

    /**
     * Two of every kind of text that can be seen: what it is written in, and on all that lies beneath it. A kind that was
     * asked about at another width or in other colours of the page is none any more.
     */
    private static final String KINDS_OF_TEXT = """
            (() => {
              const beneath = new Map();
              const ground = element => {
                if (!element) return '';
                if (!beneath.has(element)) {
                  const style = getComputedStyle(element);
                  beneath.set(element, ground(element.parentElement)
                    + [style.backgroundColor, style.backgroundImage, style.opacity, style.filter].join(' ')
                      .replace(/^rgba\\(0, 0, 0, 0\\) none 1 none$/, ''));
                }
                return beneath.get(element);
              };
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const written = new Set(document.querySelectorAll('input, select, textarea'));
              while (texts.nextNode()) if (texts.currentNode.data.trim()) written.add(texts.currentNode.parentElement);
              const seen = window.kindsOfText ??= new Map(), two = [];
              for (const element of written) {
                if (!element.checkVisibility()) continue;
                const style = getComputedStyle(element);
                const kind = [element.localName === 'a', element.disabled, style.color, style.fontSize, style.fontWeight,
                  style.fontStyle, style.textShadow, style.textDecoration, style.position, ground(element)].join();
                seen.set(kind, (seen.get(kind) ?? 0) + 1);
                if (seen.get(kind) <= 2) two.push(element);
              }
              return {include: two};
            })()""";

    private Axe() {}

    /** Fails if a page breaks a rule that has nothing to do with its colours. */
    static void isContentWith(Page page) {
        hasNothingAgainst(page, "document", OF_ALL_ELSE);
    }

    /** Fails if a page breaks a rule of colour, in the colours that it has now. */
    static void isContentWithTheColoursOf(Page page) {
        hasNothingAgainst(page, KINDS_OF_TEXT, "{runOnly: " + OF_COLOUR + "}");
    }

    /** Only what is wrong is handed over: what is right fills megabytes. No rule that is asked for reads style sheets. */
    private static void hasNothingAgainst(Page page, String what, String rules) {
        if (!Boolean.TRUE.equals(page.evaluate("typeof axe === 'object'"))) {
            page.evaluate(SCRIPT);
        }
        var found = page.evaluate("""
                async () => {
                  const what = %s;
                  if (what.include?.length === 0) return [];
                  return (await axe.run(what, {...%s, preload: false, resultTypes: ['violations']}))
                    .violations.map(rule => rule.id + ': ' + rule.help + ' '
                      + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join(', '));
                }""".formatted(what, rules));
        assertThat((List<?>) found)
                .as(page.url() + " at " + page.viewportSize().width)
                .isEmpty();
    }

    private static String script() {
        try (var script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
