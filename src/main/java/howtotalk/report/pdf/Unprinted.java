package howtotalk.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Words in letters that no font of the print has: Chinese, Arabic, an emoji. In their place stand the numbers of the
 * letters in Unicode, so that nobody takes a sign that is always the same for a name. Fonts for all scripts would be ten
 * times the program, and those of a server would make its prints differ from those of the next.
 */
final class Unprinted {

    private static final Set<String> NOT_READ = Set.of("style", "title", "desc");

    private final IntPredicate text;
    private final IntPredicate drawn;
    private final Set<String> words = new LinkedHashSet<>();

    private Unprinted(Fonts fonts) {
        var sans = letters(fonts, "NotoSans-Regular");
        var serif = letters(fonts, "NotoSerif-Regular");
        var signs = letters(fonts, "NotoSansMath-Signs").or(letters(fonts, "NotoSansSymbols2-Shapes"));
        this.text = sans.and(serif).or(signs);
        this.drawn = sans;
    }

    private static IntPredicate letters(Fonts fonts, String name) {
        try {
            CmapLookup lookup = fonts.of(name).getUnicodeCmapLookup();
            return letter -> lookup.getGlyphId(letter) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException("a font of the jar cannot be read", e);
        }
    }

    /**
     * Puts numbers in place of what cannot be printed, and the number of such words in place of {@code {n}} in the
     * element with the id {@code unprinted}; where all can be printed, that element goes.
     */
    static void replace(Document page, Fonts fonts) {
        var found = new Unprinted(fonts);
        found.read(page.getDocumentElement());
        var note = note(page);
        if (note == null) {
            return;
        }
        if (found.words.isEmpty()) {
            note.getParentNode().removeChild(note);
        } else {
            note.setTextContent(note.getTextContent().replace("{n}", Integer.toString(found.words.size())));
        }
    }

    private static @Nullable Element note(Document page) {
        var paragraphs = page.getElementsByTagName("p");
        for (int i = 0; i < paragraphs.getLength(); i++) {
            if (paragraphs.item(i) instanceof Element one
                    && one.getAttribute("id").equals("unprinted")) {
                return one;
            }
        }
        return null;
    }

    private void read(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text own) {
                own.setData(printed(own.getData(), node.getNodeName().equals("text") ? drawn : text));
            } else if (!NOT_READ.contains(child.getNodeName())) {
                read(child);
            }
        }
    }

    private String printed(String typed, IntPredicate known) {
        var written = Normalizer.normalize(typed, Form.NFC); // an accent typed after its letter is one with it
        if (written.codePoints().allMatch(letter -> plain(letter) || known.test(letter))) {
            return written;
        }
        var out = new StringBuilder();
        for (var part : parts(narrowed(written, known))) {
            boolean whole = part.codePoints().allMatch(letter -> plain(letter) || known.test(letter));
            out.append(whole ? part : numbers(part, known));
        }
        return out.toString();
    }

    private static boolean plain(int letter) {
        return Character.isWhitespace(letter);
    }

    /** A letter of another width or shape is one that fonts have. */
    private static String narrowed(String written, IntPredicate known) {
        return written.codePoints()
                .mapToObj(letter -> {
                    var one = Character.toString(letter);
                    var other = Normalizer.normalize(one, Form.NFKC);
                    return !known.test(letter) && other.codePoints().allMatch(known) ? other : one;
                })
                .collect(Collectors.joining());
    }

    /** Words and what is between them. */
    private static List<String> parts(String text) {
        return List.of(text.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)"));
    }

    /** The word with the numbers of its foreign letters in brackets; signs that are never seen say nothing alone. */
    private String numbers(String word, IntPredicate known) {
        var out = new StringBuilder();
        var run = new StringBuilder();
        boolean seen = false;
        for (int letter : word.codePoints().toArray()) {
            if (known.test(letter)) {
                close(out, run, seen);
                seen = false;
                out.appendCodePoint(letter);
            } else {
                run.append(run.length() == 0 ? "" : " ").append(String.format(Locale.ROOT, "U+%04X", letter));
                seen |= !invisible(letter);
            }
        }
        close(out, run, seen);
        if (out.indexOf("[U+") >= 0) {
            words.add(word);
        }
        return out.toString();
    }

    private static void close(StringBuilder out, StringBuilder run, boolean seen) {
        if (seen) {
            out.append('[').append(run).append(']');
        }
        run.setLength(0);
    }

    private static boolean invisible(int letter) {
        return Character.getType(letter) == Character.FORMAT || letter >= 0xFE00 && letter <= 0xFE0F;
    }
}
