package howtotalk.assignment;

import org.jspecify.annotations.Nullable;

/** Points as they are stored, in whole hundredths, and as people write them. */
public final class Points {

    /** 10,000 points. */
    private static final long MOST = 1_000_000;

    private Points() {}

    /** 50, 12.5, 0.25: no more places than there are. */
    public static String words(long hundredths) {
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        var sign = hundredths < 0 ? "−" : "";
        if (rest == 0) {
            return sign + whole;
        }
        return sign + whole + "." + (rest % 10 == 0 ? Long.toString(rest / 10) : rest < 10 ? "0" + rest : "" + rest);
    }

    /** What somebody typed, in hundredths, or nothing if it is no number of points from 0 to 10,000. */
    static @Nullable Long read(String typed) {
        var text = typed.replace(',', '.');
        int dot = text.indexOf('.');
        var whole = dot < 0 ? text : text.substring(0, dot);
        var rest = dot < 0 ? "" : text.substring(dot + 1);
        boolean number = !(whole + rest).isEmpty()
                && whole.length() <= 6
                && rest.length() <= 2
                && (whole + rest).chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number) {
            return null;
        }
        var places = rest.length() == 1 ? rest + "0" : rest.isEmpty() ? "00" : rest;
        long hundredths = Long.parseLong((whole.isEmpty() ? "0" : whole) + places);
        return hundredths <= MOST ? hundredths : null;
    }
}
