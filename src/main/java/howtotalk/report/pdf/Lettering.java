package howtotalk.report.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The words of a drawing as outlines of the letters, from the fonts of the jar: a drawing is one figure with its own
 * words for those who listen, and needs no font of the machine it is printed on.
 */
final class Lettering {

    private final Fonts fonts;

    /**
     * @param fonts of this print
     */
    Lettering(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The outline of one line.
     *
     * @param words of it
     * @param bold whether heavy
     * @param size of the letters, in pixels
     * @param anchor "start", "middle" or "end" of the words stands at {@code x}
     * @param x in pixels
     * @param y of the line on which the letters stand
     */
    Shape of(String words, boolean bold, double size, String anchor, double x, double y) {
        try {
            var font = fonts.of(bold ? "NotoSans-Bold" : "NotoSans-Regular");
            double scale = size / font.getUnitsPerEm();
            var lookup = font.getUnicodeCmapLookup();
            var line = new Path2D.Double();
            double at = 0;
            for (int letter : words.codePoints().toArray()) {
                int glyph = lookup.getGlyphId(letter);
                var drawn = font.getGlyph().getGlyph(glyph);
                if (drawn != null) {
                    line.append(drawn.getPath().getPathIterator(AffineTransform.getTranslateInstance(at, 0)), false);
                }
                at += font.getAdvanceWidth(glyph);
            }
            double before = anchor.equals("end") ? at : anchor.equals("middle") ? at / 2 : 0;
            var place = AffineTransform.getTranslateInstance(x, y);
            place.scale(scale, -scale); // letters rise, lines of a page go down
            place.translate(-before, 0);
            return line.createTransformedShape(place);
        } catch (IOException e) {
            throw new UncheckedIOException("a font of the jar cannot be read", e);
        }
    }
}
