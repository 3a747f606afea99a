package howtotalk.rubric;

import org.jspecify.annotations.Nullable;

/** Percents of levels, in hundredths as they stand in the database, written for people and read from them. */
public final class Percents {

    /** What a level is worth at most, in hundredths of a percent: above 100 % it is extra credit. */
    public static final int MOST = 20_000;

    private Percents() {}

    /** As short as it can be said: 5500 is 55, 6250 is 62.5. */
    public static String words(int hundredths) {
        var words = new StringBuilder().append(hundredths / 100);
        int part = hundredths % 100;
        if (part == 0) return words.toString();
        words.append('.').append(part / 10);
        if (part % 10 != 0) words.append(part % 10);
        return words.toString();
    }

    /**
     * What somebody typed: 55, 62.5, 62,5 or 55 %.
     *
     * @return hundredths of a percent, from 0 to 9,999,999, or null if it is no such number
     */
    public static @Nullable Integer read(String typed) {
        var text = typed.replace("%", "").strip().replace(',', '.');
        if (!text.matches("\\d{1,5}(\\.\\d{0,2})?")) return null;
        int dot = text.indexOf('.');
        var whole = dot < 0 ? text : text.substring(0, dot);
        var part = (dot < 0 ? "" : text.substring(dot + 1)) + "00";
        return Integer.parseInt(whole) * 100 + Integer.parseInt(part.substring(0, 2));
    }
}
