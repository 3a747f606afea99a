package howtotalk.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts of the jar, read for one print and let go with it: kept, they would take a tenth of a small heap. */
final class Fonts {

    private static final String FOLDER = "/report/";

    private final Map<String, TrueTypeFont> read = new HashMap<>();

    /**
     * Reads a font once.
     *
     * @param name of its file, without the ending
     * @return the font without ligatures: "offers" is found by searching for it, and read out as it is written
     */
    TrueTypeFont of(String name) {
        return read.computeIfAbsent(name, Fonts::parse);
    }

    private static TrueTypeFont parse(String name) {
        try (var file = Objects.requireNonNull(Fonts.class.getResourceAsStream(FOLDER + name + ".ttf"))) {
            var font = new TTFParser(true).parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("a font of the jar cannot be read", e);
        }
    }
}
