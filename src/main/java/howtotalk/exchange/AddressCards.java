package howtotalk.exchange;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import howtotalk.imports.TableReader;
import howtotalk.imports.TextDecoder;
import howtotalk.imports.UnreadableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads address cards: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350). Nothing that a card points to is fetched. */
final class AddressCards {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char UNDECODED = '\ufffd';

    private AddressCards() {}

    /** Whether a file begins as address cards do, in whatever encoding. */
    static boolean fits(byte[] bytes) {
        var start = new StringBuilder();
        for (int i = 0; i < bytes.length && i < 2000 && start.length() < 11; i++) {
            char c = (char) (bytes[i] & 0xFF);
            if (c > ' ' && c < 0x7f) {
                start.append(c);
            }
        }
        return start.toString().toUpperCase(Locale.ROOT).equals("BEGIN:VCARD");
    }

    /**
     * The people of the cards.
     *
     * @throws UnreadableFile with a sentence when the file as a whole cannot be read
     */
    static ContactFile read(byte[] bytes) {
        if (bytes.length > TableReader.MAX_BYTES) {
            throw new UnreadableFile("The file is larger than 5 MB. Export the cards without their pictures.");
        }
        var lines = new ArrayList<ContactFile.Line>();
        for (var card : CardText.split(TextDecoder.decode(bytes))) {
            lines.add(line(card));
        }
        return ContactFile.of(ContactSource.VCARD, lines);
    }

    private static ContactFile.Line line(CardText.Card card) {
        if (!card.fault().isEmpty()) {
            return new ContactFile.Refusal(card.line(), "", "", card.fault());
        }
        var unreadable = new ContactFile.Refusal(card.line(), "", "", "The card cannot be read.");
        try {
            var read = parsed(card.text());
            return read == null ? unreadable : CardPerson.of(card.line(), read);
        } catch (RuntimeException e) {
            return unreadable; // a library's stumble over one card is no reason to lose the others
        }
    }

    /** The card, or null if it is none. Quoted text that does not name its charset is UTF-8, or else Windows-1252. */
    private static @Nullable VCard parsed(String text) {
        var card = parsed(text, StandardCharsets.UTF_8);
        boolean spoilt = card != null
                && text.indexOf(UNDECODED) < 0
                && CardPerson.name(card).indexOf(UNDECODED) >= 0;
        return spoilt ? parsed(text, WINDOWS_1252) : card;
    }

    private static @Nullable VCard parsed(String text, Charset charset) {
        // the reader takes the charset of its stream for that of quoted text which names none
        var bytes = new ByteArrayInputStream(text.getBytes(charset));
        try (var cards = new VCardReader(new InputStreamReader(bytes, charset))) {
            return cards.readNext();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
    }
}
