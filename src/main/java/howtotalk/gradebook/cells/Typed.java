package howtotalk.gradebook.cells;

import howtotalk.gradebook.GradeScheme;
import howtotalk.grading.Points;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/** What was typed into a cell of the gradebook, and what it means there. */
sealed interface Typed {

    /** A score in hundredths of a point, before lateness. */
    record Score(long hundredths) implements Typed {}

    /** One of the marks that stand in place of a score. */
    enum Mark implements Typed {
        EXCUSED,
        NO_SHOW,
        MISSING,
        /** An empty cell: what was set by hand is taken back. */
        NOTHING
    }

    /** Nothing that a cell can hold; the sentence says what it can. */
    record Unclear(String sentence) implements Typed {}

    Pattern SHARE = Pattern.compile("(\\d{1,7}(?:[.,]\\d{1,2})?)\\s*/\\s*(\\d{1,7}(?:[.,]\\d{1,2})?)");

    /**
     * Reads a cell: points (41.25 or 41,25), a percent (87%), a share (14/20), a letter of the course, EX, NS, MI, or
     * nothing at all.
     *
     * @param possible what the work is worth, in hundredths of a point
     */
    static Typed read(String typed, long possible, GradeScheme scheme) {
        var text = typed.strip();
        switch (text.toUpperCase(Locale.ROOT)) {
            case "", "–", "·", "-" -> {
                return Mark.NOTHING;
            }
            case "EX", "EXCUSED" -> {
                return Mark.EXCUSED;
            }
            case "NS", "NO-SHOW", "NO SHOW" -> {
                return Mark.NO_SHOW;
            }
            case "MI", "MISSING" -> {
                return Mark.MISSING;
            }
            default -> {
                return value(text, possible, scheme);
            }
        }
    }

    private static Typed value(String text, long possible, GradeScheme scheme) {
        var points = Points.read(text);
        if (points != null) return new Score(points);
        if (text.startsWith("-") || text.startsWith("−")) return new Unclear("A score is 0 or more.");
        var share = SHARE.matcher(text);
        if (share.matches()) {
            var whole = Points.read(share.group(2));
            var part = Points.read(share.group(1));
            if (whole == null || part == null || whole == 0) return new Unclear("Nothing is out of 0.");
            return of(possible, BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
        }
        if (text.endsWith("%")) {
            var percent = Points.read(text.substring(0, text.length() - 1));
            if (percent != null) return of(possible, BigDecimal.valueOf(percent), BigDecimal.valueOf(10_000));
        }
        var letter = percentOf(text, scheme);
        if (letter >= 0) return of(possible, BigDecimal.valueOf(letter), BigDecimal.valueOf(10_000));
        return new Unclear(
                "“" + shortened(text) + "” is no score. Try points like 41.25, 87%, 14/20, a letter, EX or NS.");
    }

    private static Typed of(long possible, BigDecimal part, BigDecimal whole) {
        if (possible == 0) return new Unclear("This is extra credit, worth 0 points: type the points themselves.");
        var score = BigDecimal.valueOf(possible)
                .multiply(part)
                .divide(whole, 0, RoundingMode.HALF_UP)
                .longValueExact();
        return score > 100_000_000 ? new Unclear("That is more than a million points.") : new Score(score);
    }

    /**
     * The percent that a letter stands for when it is given to one piece of work, as in Canvas: the highest letter is
     * 100, every other one percent below the next letter, or a tenth where the letter is narrower than two percent.
     *
     * @return hundredths of a percent, or -1 if the course has no such letter
     */
    private static int percentOf(String text, GradeScheme scheme) {
        var typed = text.replace('−', '-');
        var cutoffs = scheme.cutoffs();
        for (int i = 0; i < cutoffs.size(); i++) {
            if (!cutoffs.get(i).letter().replace('−', '-').equalsIgnoreCase(typed)) continue;
            if (i == 0) return Math.max(10_000, cutoffs.get(0).percent());
            int next = cutoffs.get(i - 1).percent();
            int width = next - cutoffs.get(i).percent();
            return width >= 200 ? next - 100 : Math.max(cutoffs.get(i).percent(), next - 10);
        }
        return -1;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 20
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 20)) + "…";
    }
}
