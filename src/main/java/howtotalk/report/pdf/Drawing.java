package howtotalk.report.pdf;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws the report's own charts, the same SVG that the page shows: blocks, bands, lines, circles and words whose lengths are pixels or
 * percentages and whose ink is a class of the style sheet. A library for all of SVG would add a tenth to the program,
 * and can be talked into reading files and asking the network; what {@link howtotalk.chart.Svg} writes needs neither.
 */
final class Drawing implements SVGDrawer.SVGImage {

    /** The inks of look.css by day, on white paper. */
    private static final Map<String, Color> INKS = Map.of(
            "ink", new Color(0x221d17),
            "mid", new Color(0x857965),
            "soft", new Color(0xd6ccb9),
            "shade", new Color(0xefeae0),
            "accent", new Color(0xa8321a),
            "paper", Color.WHITE);

    /** Of words that belong to the scale and not to what is shown. */
    private static final Color WORDS = new Color(0x574e43);

    /** Paper is read from nearer than a screen: words of 13 pixels come to 8 points, as in the tables. */
    private static final double ON_PAPER = .8;

    /** Room at the sides, so that a dot at the end of a scale is whole, in pixels. */
    private static final int MARGIN = 8;

    private final Element svg;
    private final Lettering lettering;
    private final double width;
    private final double height;
    private final double dotsPerPixel;
    /** Pixels for each unit of the drawing. */
    private final double scale;

    private Drawing(Element svg, Lettering lettering, double width, double height, double dotsPerPixel, double scale) {
        this.scale = scale;
        this.svg = svg;
        this.lettering = lettering;
        this.width = width;
        this.height = height;
        this.dotsPerPixel = dotsPerPixel;
    }

    @Override
    public int getIntrinsicWidth() {
        return (int) (width * dotsPerPixel);
    }

    @Override
    public int getIntrinsicHeight() {
        return (int) (height * dotsPerPixel);
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
        device.drawWithGraphics(
                (float) (x - MARGIN * dotsPerPixel), (float) y, (float) width + 2 * MARGIN, (float) height, this::draw);
    }

    private void draw(Graphics2D graphics) {
        graphics.translate(MARGIN, 0);
        graphics.scale(scale, scale);
        for (var node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                draw(graphics, element);
            }
        }
    }

    private void draw(Graphics2D graphics, Element element) {
        if (element.getTagName().equals("text")) {
            write(graphics, element);
            return;
        }
        var shape = shape(element);
        var ink = element.getAttribute("class");
        if (shape == null || ink.length() < 3) {
            return;
        }
        var colour = INKS.get(ink.substring(2));
        if (colour == null) {
            throw new IllegalArgumentException("no ink " + ink);
        }
        graphics.setColor(colour);
        if (ink.startsWith("l-")) {
            graphics.setStroke(new BasicStroke(
                    element.hasAttribute("stroke-width") ? (float) across(element, "stroke-width") : 1,
                    BasicStroke.CAP_BUTT,
                    BasicStroke.JOIN_MITER));
            graphics.draw(shape);
        } else {
            graphics.fill(shape);
        }
    }

    private void write(Graphics2D graphics, Element element) {
        var css = element.getAttribute("class");
        var anchor = element.getAttribute("text-anchor");
        graphics.setColor(css.isEmpty() ? WORDS : INKS.get("ink"));
        graphics.fill(lettering.of(
                element.getTextContent(),
                css.contains("t-number") || css.contains("t-strong"),
                across(element, "font-size"),
                anchor,
                across(element, "x"),
                down(element, "y")));
    }

    /** Null for title and description, which are said and not drawn. */
    private @Nullable Shape shape(Element element) {
        return switch (element.getTagName()) {
            case "rect" ->
                new Rectangle2D.Double(
                        across(element, "x"), down(element, "y"), across(element, "width"), down(element, "height"));
            case "line" ->
                new Line2D.Double(
                        across(element, "x1"), down(element, "y1"), across(element, "x2"), down(element, "y2"));
            case "circle" -> {
                double radius = across(element, "r");
                yield new Ellipse2D.Double(
                        across(element, "cx") - radius, down(element, "cy") - radius, 2 * radius, 2 * radius);
            }
            case "path" -> Outline.of(element.getAttribute("d"));
            case "title", "desc" -> null;
            default -> throw new IllegalArgumentException("the report draws no " + element.getTagName());
        };
    }

    private double across(Element element, String name) {
        return length(element.getAttribute(name), width / scale);
    }

    private double down(Element element, String name) {
        return length(element.getAttribute(name), height / scale);
    }

    private static double length(String words, double whole) {
        return words.endsWith("%")
                ? Double.parseDouble(words.substring(0, words.length() - 1)) * whole / 100
                : Double.parseDouble(words);
    }

    private static boolean isChart(Element svg) {
        return svg.getAttribute("class").startsWith("chart");
    }

    /** Makes a chart as high as it will be drawn, before the page is laid out. */
    static void fit(Element svg) {
        if (isChart(svg) && svg.getAttribute("viewBox").isEmpty()) {
            svg.setAttribute("height", Double.toString(Double.parseDouble(svg.getAttribute("height")) * ON_PAPER));
        }
    }

    /** Hands each drawing its place on the page; the style sheet gives it a width. */
    static final class Drawer implements SVGDrawer {

        private final Lettering lettering;

        Drawer(Lettering lettering) {
            this.lettering = lettering;
        }

        @Override
        public SVGImage buildSVGImage(
                Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
            if (width < 0) {
                throw new IllegalArgumentException("the style sheet of a printed page gives each drawing a width");
            }
            double pixels = width / dotsPerPixel;
            var measure = svg.getAttribute("viewBox").split(" ");
            if (measure.length == 4) {
                double scale = pixels / Double.parseDouble(measure[2]);
                return new Drawing(svg, lettering, pixels, Double.parseDouble(measure[3]) * scale, dotsPerPixel, scale);
            }
            double high = Double.parseDouble(svg.getAttribute("height"));
            return new Drawing(svg, lettering, pixels, high, dotsPerPixel, isChart(svg) ? ON_PAPER : 1);
        }

        @Override
        public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {}

        @Override
        public void addFontFile(File file, String family, @Nullable Integer weight, @Nullable FontStyle style) {}

        @Override
        public void close() {}
    }
}
