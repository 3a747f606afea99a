package howtotalk.imports;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a cell for a formula: what would start one gets a leading apostrophe. Source: OWASP,
 * CSV Injection.
 */
public final class FormulaGuard {

    /** What starts a formula, also in full width, behind any apostrophes and the blanks that a spreadsheet drops. */
    private static final Pattern STARTS_FORMULA =
            Pattern.compile("['\\u0020\\u00a0]*+[=+\\-@\\t\\r\\n＝＋－＠].*+", Pattern.DOTALL);

    private static final Pattern GUARDED =
            Pattern.compile("'['\\u0020\\u00a0]*+[=+\\-@\\t\\r\\n＝＋－＠].*+", Pattern.DOTALL);

    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-\\d++(?:\\.\\d++)?+");

    private FormulaGuard() {}

    /**
     * The cell as it may be written. Plain negative numbers stay numbers. A cell that begins with an apostrophe and
     * then a formula gets one more, so that {@link #unguard} always gives back what was there.
     */
    public static String guard(String cell) {
        if (!STARTS_FORMULA.matcher(cell).matches()
                || NEGATIVE_NUMBER.matcher(cell).matches()) {
            return cell;
        }
        return "'" + cell;
    }

    /**
     * What a guarded cell meant: ours ({@code '=1+1}), and Canvas's and Excel's ({@code ="=1+1"}, whose inner quotation
     * marks Canvas leaves as they are and Excel doubles). Other cells are given back unchanged.
     */
    public static String unguard(String cell) {
        if (GUARDED.matcher(cell).matches()) {
            return cell.substring(1);
        }
        if (cell.length() >= 3 && cell.startsWith("=\"") && cell.endsWith("\"")) {
            return single(cell.substring(2, cell.length() - 1));
        }
        return cell;
    }

    private static String single(String inner) {
        String without = inner.replace("\"\"", "");
        return without.contains("\"") ? inner : inner.replace("\"\"", "\"");
    }
}
