package howtotalk.chart;

/** Numbers as a drawing needs them: a point, at most two places, no trailing zeros, whatever the locale. */
final class Numbers {

    private static final double LARGEST = 1e12;

    private Numbers() {}

    /** Appends the number, rounded half up. A number that no drawing can hold is a mistake of the caller. */
    static void append(StringBuilder out, double value) {
        if (!(Math.abs(value) <= LARGEST)) {
            throw new IllegalArgumentException("cannot be drawn: " + value);
        }
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            out.append('-');
            hundredths = -hundredths;
        }
        out.append(hundredths / 100);
        int rest = (int) (hundredths % 100);
        if (rest != 0) {
            out.append('.').append((char) ('0' + rest / 10));
            if (rest % 10 != 0) {
                out.append((char) ('0' + rest % 10));
            }
        }
    }

    /** The number as a word of a label. */
    static String words(double value) {
        var out = new StringBuilder(8);
        append(out, value);
        return out.toString();
    }
}
