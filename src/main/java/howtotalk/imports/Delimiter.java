package howtotalk.imports;

/** Finds out what stands between the cells. */
final class Delimiter {

    private static final char[] CANDIDATES = {',', ';', '\t'};

    private Delimiter() {}

    /** The candidate that the first line with anything in it has most of, outside quotation marks; else the comma. */
    static char of(String text) {
        int[] counts = new int[CANDIDATES.length];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && begun && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted) {
                count(c, counts);
            }
            begun |= !Character.isWhitespace(c);
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return CANDIDATES[best];
    }

    private static void count(char c, int[] counts) {
        for (int i = 0; i < CANDIDATES.length; i++) {
            if (c == CANDIDATES[i]) {
                counts[i]++;
            }
        }
    }
}
