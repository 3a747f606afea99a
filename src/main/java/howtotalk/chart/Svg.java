package howtotalk.chart;

import java.util.Set;

/**
 * Writes an SVG drawing. Only elements and attributes that can neither run script nor carry a style are known; text and
 * values are escaped; numbers are written by hand, at most two places, because formatting costs more than the page.
 *
 * <pre>{@code
 * Svg.fullWidth("bar", 22).label("43 %")
 *         .element("rect").at("x", 0).percent("width", 43.2).at("height", 16).ink("k-mid")
 *         .picture();
 * }</pre>
 */
public final class Svg {

    private static final Set<String> ELEMENTS = Set.of("rect", "line", "circle", "path", "text");
    private static final Set<String> LENGTHS =
            Set.of("x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "stroke-width", "font-size");
    private static final Set<String> WORDS = Set.of("d", "text-anchor", "stroke-dasharray");

    private final StringBuilder out = new StringBuilder(512);
    private boolean rootOpen = true;
    private boolean elementOpen;
    private boolean inText;
    private boolean named;

    private Svg() {
        out.append("<svg");
    }

    /**
     * A drawing as wide as its place, whose horizontal lengths are percentages.
     *
     * @param cssClass of the style sheet
     * @param height in pixels
     */
    public static Svg fullWidth(String cssClass, int height) {
        var svg = new Svg();
        svg.word("class", cssClass);
        svg.out.append(" width=\"100%\"");
        svg.number("height", height);
        return svg;
    }

    /**
     * A drawing with its own measure, scaled to its place.
     *
     * @param cssClass of the style sheet; empty for none
     * @param width of the measure
     * @param height of the measure
     */
    public static Svg measured(String cssClass, double width, double height) {
        var svg = new Svg();
        if (!cssClass.isEmpty()) {
            svg.word("class", cssClass);
        }
        svg.out.append(" viewBox=\"0 0 ");
        Numbers.append(svg.out, width);
        svg.out.append(' ');
        Numbers.append(svg.out, height);
        svg.out.append('"');
        return svg;
    }

    /**
     * A drawing of its own measure at its own size, for a place that scrolls.
     *
     * @param cssClass of the style sheet
     * @param width in pixels
     * @param height in pixels
     */
    public static Svg sized(String cssClass, double width, double height) {
        var svg = measured(cssClass, width, height);
        svg.number("width", width);
        svg.number("height", height);
        return svg;
    }

    /** Lets a measured drawing fill its place in both directions, keeping no proportions. Before any element. */
    public Svg stretched() {
        requireRoot();
        out.append(" preserveAspectRatio=\"none\"");
        return this;
    }

    /** Names the drawing for those who cannot see it. Before any element. */
    public Svg label(String words) {
        requireRoot();
        out.append(" role=\"img\"");
        word("aria-label", words);
        named = true;
        return this;
    }

    /**
     * Names and describes the drawing for those who cannot see it. Before any element.
     *
     * @param id of the drawing on its page: letters, digits and dashes
     * @param title what it shows
     * @param description what can be seen in it
     */
    public Svg describe(String id, String title, String description) {
        requireRoot();
        requireName(id);
        out.append(" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-t ")
                .append(id)
                .append("-d\">");
        rootOpen = false;
        out.append("<title id=\"").append(id).append("-t\">");
        Escape.text(out, title);
        out.append("</title><desc id=\"").append(id).append("-d\">");
        Escape.text(out, description);
        out.append("</desc>");
        named = true;
        return this;
    }

    /** Begins an element: rect, line, circle, path or text. The attributes that follow are its own. */
    public Svg element(String name) {
        require(ELEMENTS, name);
        close();
        out.append('<').append(name);
        elementOpen = true;
        inText = name.equals("text");
        return this;
    }

    /** A length in pixels or in the drawing's measure; two places are kept. */
    public Svg at(String name, double value) {
        requireElement();
        require(LENGTHS, name);
        number(name, value);
        return this;
    }

    /** A length in percent of the drawing's place; two places are kept. */
    public Svg percent(String name, double percent) {
        requireElement();
        require(LENGTHS, name);
        out.append(' ').append(name).append("=\"");
        Numbers.append(out, percent);
        out.append("%\"");
        return this;
    }

    /** An attribute in words: d, text-anchor or stroke-dasharray. */
    public Svg with(String name, String value) {
        requireElement();
        require(WORDS, name);
        word(name, value);
        return this;
    }

    /** The ink: one or more classes of the style sheet. */
    public Svg ink(String classes) {
        requireElement();
        word("class", classes);
        return this;
    }

    /** The words of a text element, and its end. */
    public Svg words(String words) {
        requireElement();
        if (!inText) {
            throw new IllegalStateException("only a text element has words");
        }
        out.append('>');
        Escape.text(out, words);
        out.append("</text>");
        elementOpen = false;
        return this;
    }

    /** The finished drawing. */
    public Picture picture() {
        if (!named) {
            throw new IllegalStateException("a drawing needs a label or a description");
        }
        close();
        return new Picture(out.append("</svg>").toString());
    }

    private void close() {
        if (rootOpen) {
            out.append('>');
            rootOpen = false;
        }
        if (elementOpen) {
            out.append(inText ? "></text>" : "/>");
            elementOpen = false;
        }
    }

    private void number(String name, double value) {
        out.append(' ').append(name).append("=\"");
        Numbers.append(out, value);
        out.append('"');
    }

    private void word(String name, String value) {
        out.append(' ').append(name).append("=\"");
        Escape.text(out, value);
        out.append('"');
    }

    private void requireRoot() {
        if (!rootOpen || named) {
            throw new IllegalStateException("the drawing itself is described once, before its elements");
        }
    }

    private void requireElement() {
        if (!elementOpen) {
            throw new IllegalStateException("begin an element first");
        }
    }

    private static void require(Set<String> known, String name) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException("a drawing has no " + name);
        }
    }

    private static void requireName(String id) {
        if (id.isEmpty() || !id.chars().allMatch(c -> c == '-' || (c < 128 && Character.isLetterOrDigit(c)))) {
            throw new IllegalArgumentException("an id has letters, digits and dashes: " + id);
        }
    }
}
