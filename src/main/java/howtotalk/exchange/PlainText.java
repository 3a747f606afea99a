package howtotalk.exchange;

import java.util.regex.Pattern;

/**
 * Text of a foreign file as a book can take it: nothing in it that a screen obeys instead of showing. Marks that turn
 * the direction of all that follows are dropped; those that scripts need within a word stay.
 */
final class PlainText {

    /** Embeddings, overrides and isolates of direction (Unicode UAX #9), the byte order mark, half letters. */
    private static final Pattern UNWANTED =
            Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\ufffe\\uffff\\p{Cs}]");

    private static final Pattern GAP = Pattern.compile("[\\s\\u0085\\u00a0\\u2028\\u2029\\p{Cntrl}]+");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\n\\u0085\\u2028\\u2029]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private PlainText() {}

    /** On one line, without space around it. */
    static String line(String text) {
        var plain = text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && i + 1 < text.length() && text.charAt(i + 1) == ' ') {
                plain = GAP.matcher(UNWANTED.matcher(text).replaceAll("")).replaceAll(" ");
                break;
            }
        }
        return shows(plain) ? plain.strip() : "";
    }

    /** Whether there is anything to see. */
    private static boolean shows(String text) {
        return text.codePoints().anyMatch(c -> !Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT);
    }

    /** Line by line, without space around it all. */
    static String lines(String text) {
        var plain = UNWANTED.matcher(text).replaceAll("");
        return CONTROL.matcher(LINE_END.matcher(plain).replaceAll("\n"))
                .replaceAll("")
                .strip();
    }

    /** The beginning of a text, at most so many characters of Java with the dots that say that there was more. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
