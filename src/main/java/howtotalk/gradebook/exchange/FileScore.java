package howtotalk.gradebook.exchange;

import howtotalk.imports.FormulaGuard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one cell of a file says about a grade.
 *
 * @param hundredths of a point, where it is a score
 * @param rounded whether the file had more than two decimals
 * @param problem why it is none of them, a sentence without its end
 */
record FileScore(Kind kind, long hundredths, boolean rounded, String problem) {

    enum Kind {
        EMPTY,
        EXCUSED,
        SCORE,
        /** A comma that may be a decimal or a thousands mark: to be asked. */
        COMMA,
        BAD
    }

    /** What the commas of a file mean. */
    enum Comma {
        UNKNOWN,
        DECIMAL,
        THOUSANDS
    }

    private static final Set<String> NOTHING = Set.of("", "-", "–", "—", "n/a");
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{0,9})?|\\.\\d{1,9}");
    private static final Pattern THOUSANDS_BEFORE_A_POINT = Pattern.compile("\\d{1,3}(?:,\\d{3}){1,2}\\.\\d{1,9}");
    private static final Pattern POINTS_BEFORE_A_COMMA = Pattern.compile("\\d{1,3}(?:\\.\\d{3}){1,2},\\d{1,9}");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d{0,9},\\d{1,9}");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3}){1,2}");
    private static final Pattern MAYBE_THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.\\d{3}){1,2}");

    /**
     * Reads a cell. Nothing is guessed: a comma is asked about unless a point beside it settles what it is.
     *
     * @param comma what was answered
     */
    static FileScore of(String cell, Comma comma) {
        var text = FormulaGuard.unguard(cell).strip();
        var word = text.toLowerCase(Locale.ROOT);
        if (NOTHING.contains(word)) return new FileScore(Kind.EMPTY, 0, false, "");
        if (word.equals("ex") || word.equals("excused")) return new FileScore(Kind.EXCUSED, 0, false, "");
        if (text.startsWith("-") || text.startsWith("−")) return bad("is below 0, which no score is");
        if (text.indexOf(',') >= 0) return withComma(text, comma);
        if (comma == Comma.DECIMAL && MAYBE_THOUSANDS.matcher(text).matches()) {
            return bad("has a point where the file’s decimals have a comma; write it without thousands marks");
        }
        return NUMBER.matcher(text).matches() ? score(text) : bad("is not a score");
    }

    private static FileScore withComma(String text, Comma comma) {
        if (THOUSANDS_BEFORE_A_POINT.matcher(text).matches()) return score(text.replace(",", ""));
        if (POINTS_BEFORE_A_COMMA.matcher(text).matches()) {
            return score(text.replace(".", "").replace(',', '.'));
        }
        boolean decimal = DECIMAL_COMMA.matcher(text).matches();
        boolean thousands = THOUSANDS.matcher(text).matches();
        if (!decimal && !thousands) return bad("is not a score");
        return switch (comma) {
            case UNKNOWN -> new FileScore(Kind.COMMA, 0, false, "");
            case DECIMAL -> decimal ? score(text.replace(',', '.')) : bad("has more than one decimal comma");
            case THOUSANDS ->
                thousands ? score(text.replace(",", "")) : bad("has a comma that cannot be a thousands mark");
        };
    }

    private static FileScore score(String number) {
        var value = new BigDecimal(number);
        if (value.compareTo(MOST) > 0) return bad("is more than a million points");
        var hundredths = value.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        boolean rounded = hundredths.movePointLeft(2).compareTo(value) != 0;
        return new FileScore(Kind.SCORE, hundredths.longValueExact(), rounded, "");
    }

    private static FileScore bad(String problem) {
        return new FileScore(Kind.BAD, 0, false, problem);
    }
}
