package howtotalk.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * A finished drawing. Only {@link Svg} makes one, with everything in it escaped, so a template prints it as it is:
 * {@code ${page.bar()}}, without marking anything unsafe.
 */
public final class Picture implements Content {

    private final String markup;

    Picture(String markup) {
        this.markup = markup;
    }

    /** The {@code svg} element. */
    public String markup() {
        return markup;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(markup);
    }

    /** The same as {@link #markup}. */
    @Override
    public String toString() {
        return markup;
    }
}
