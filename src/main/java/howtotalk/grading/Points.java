package howtotalk.grading;

import org.jspecify.annotations.Nullable;

/** Points and percents as they stand in the database, in hundredths, written for people and read from them. */
public final class Points {

    /** A million points, the most that a score can be. */
    static final long MOST = 100_000_000;

    private Points() {}

    /** With two places: 4125 is 41.25. */
    public static String exact(long hundredths) {
        long size = Math.abs(hundredths);
        var text = new StringBuilder(10);
        if (hundredths < 0) text.append('−');
        text.append(size / 100).append('.');
        if (size % 100 < 10) text.append('0');
        return text.append(size % 100).toString();
    }

    /** As short as it can be said: 5000 is 50, 1250 is 12.5, 1225 is 12.25. */
    public static String brief(long hundredths) {
        if (hundredths >= 0 && hundredths % 100 == 0) return Long.toString(hundredths / 100);
        var text = exact(hundredths);
        if (text.endsWith(".00")) return text.substring(0, text.length() - 3);
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }

    /** For a file that a program reads: 41.25, and a real minus sign would not do. */
    public static String plain(long hundredths) {
        return exact(hundredths).replace('−', '-');
    }

    /**
     * What somebody typed: 41, 41.5 or 41,25.
     *
     * @return hundredths from 0 to a million points, or null if it is no such number
     */
    public static @Nullable Long read(String typed) {
        var text = typed.strip().replace(',', '.');
        if (!text.matches("\\d{1,7}(\\.\\d{0,2})?|\\.\\d{1,2}")) return null;
        int dot = text.indexOf('.');
        var whole = dot < 0 ? text : text.substring(0, dot);
        var part = dot < 0 ? "" : text.substring(dot + 1);
        long value = (whole.isEmpty() ? 0 : Long.parseLong(whole)) * 100;
        if (!part.isEmpty()) value += Long.parseLong(part) * (part.length() == 1 ? 10 : 1);
        return value > MOST ? null : value;
    }

    /** A level in halves: 5 is 2½. */
    public static String halves(int halves) {
        if (halves == 1) return "½";
        return halves % 2 == 0 ? Integer.toString(halves / 2) : halves / 2 + "½";
    }
}
