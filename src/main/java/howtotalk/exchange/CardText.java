package howtotalk.exchange;

import howtotalk.imports.UnreadableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes a file of address cards apart before any of it is interpreted: only lines that a contact book has a use for are
 * kept. Pictures, sounds, keys and cards within cards, however large, deep or folded, never come further.
 */
final class CardText {

    /** The most cards in a file. */
    static final int MOST = 10_000;

    /** The longest card without what is not kept, in characters. */
    private static final int LONGEST = 60_000;

    private static final Set<String> KEPT = Set.of(
            "VERSION",
            "N",
            "FN",
            "NICKNAME",
            "ORG",
            "TITLE",
            "ROLE",
            "EMAIL",
            "TEL",
            "URL",
            "NOTE",
            "KIND",
            "CATEGORIES",
            "X-SOCIALPROFILE",
            "X-ADDRESSBOOKSERVER-KIND");

    /**
     * A card of the file.
     *
     * @param line on which it begins, from 1
     * @param text what is kept of it, from BEGIN to END
     * @param fault why it cannot be read, or empty
     */
    record Card(int line, String text, String fault) {}

    private final List<Card> cards = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int begins;
    private int inner;
    private String last = "";
    private boolean kept;
    private boolean soft;
    private String fault = "";

    private CardText() {}

    /**
     * The cards of a file, in its order.
     *
     * @throws UnreadableFile when there is none, there are more than {@link #MOST}, or the file stops within one
     */
    static List<Card> split(String file) {
        var cards = new CardText();
        int number = 0;
        for (var lines = file.lines().iterator(); lines.hasNext(); ) {
            cards.take(lines.next(), ++number);
        }
        return cards.done();
    }

    private void take(String line, int number) {
        var upper = line.length() > 20 ? "" : line.strip().toUpperCase(Locale.ROOT);
        if (upper.equals("BEGIN:VCARD")) {
            begin(number);
        } else if (begins == 0 || line.isBlank()) {
            kept = false;
            soft = false;
        } else if (upper.equals("END:VCARD")) {
            end();
        } else if (inner == 0) {
            property(line);
        }
    }

    private void begin(int number) {
        if (begins > 0 && (inner > 0 || last.equals("AGENT"))) {
            inner++;
            return;
        }
        if (begins > 0) {
            cards.add(new Card(begins, text.toString(), "The next card begins before this one ends."));
        }
        if (cards.size() == MOST) {
            throw new UnreadableFile(
                    number, null, "the file has more than 10,000 cards. Export your contacts in parts.");
        }
        begins = number;
        text.setLength(0);
        text.append("BEGIN:VCARD\r\n");
        last = "";
        fault = "";
        kept = false;
        soft = false;
    }

    private void end() {
        kept = false;
        soft = false;
        if (inner > 0) {
            inner--;
            last = "";
            return;
        }
        cards.add(new Card(begins, text.append("END:VCARD\r\n").toString(), fault));
        begins = 0;
    }

    private void property(String line) {
        boolean goesOn = soft || line.charAt(0) == ' ' || line.charAt(0) == '\t';
        if (!goesOn) {
            last = name(line);
            kept = KEPT.contains(last);
        }
        // in version 2.1 a line of quoted-printable text goes on after an equals sign
        soft = line.endsWith("=")
                && (goesOn ? soft : line.toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE"));
        if (!kept) {
            return;
        }
        if (text.length() + line.length() > LONGEST) {
            fault = "The card has more than 60,000 characters of text. Shorten its notes.";
            return;
        }
        text.append(line).append("\r\n");
    }

    /** What stands before the first colon or semicolon, without the group: {@code item1.URL;type=pref:…} is URL. */
    private static String name(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) != ':' && line.charAt(end) != ';') {
            end++;
        }
        var name = line.substring(0, end);
        return name.substring(name.lastIndexOf('.') + 1).strip().toUpperCase(Locale.ROOT);
    }

    private List<Card> done() {
        if (begins > 0) {
            throw new UnreadableFile(
                    begins,
                    null,
                    "the file stops in the middle of the card that begins here; it was probably cut off."
                            + " Export it again.");
        }
        if (cards.isEmpty()) {
            throw new UnreadableFile("There is no whole card in this file. Export it again.");
        }
        return List.copyOf(cards);
    }
}
