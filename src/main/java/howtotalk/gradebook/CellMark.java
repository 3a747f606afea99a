package howtotalk.gradebook;

import howtotalk.gradebook.Gradebook.Entry;
import org.jspecify.annotations.Nullable;

/** What stands in a cell without a score. */
public enum CellMark {
    EXCUSED("EX", "gm gm--ex", "excused"),
    MISSING("MI", "gm gm--mi", "missing"),
    NO_SHOW("NS", "gm gm--mi", "no-show"),
    WAITS("–", "gm gm--no", "to grade"),
    EXTRA("·", "gm gm--no", "extra, not handed in"),
    NOT_DUE("·", "gm gm--no", "not yet due");

    public final String sign;
    public final String css;
    public final String words;

    CellMark(String sign, String css, String words) {
        this.sign = sign;
        this.css = css;
        this.words = words;
    }

    /** The mark of a cell; null where a score stands. */
    public static @Nullable CellMark of(Entry entry) {
        if (entry.work().excused()) return EXCUSED;
        if (entry.graded().score() != null) return null;
        return switch (entry.graded().state()) {
            case MISSING -> entry.extra() ? EXTRA : MISSING;
            case NO_SHOW -> NO_SHOW;
            case NOT_DUE -> NOT_DUE;
            default -> WAITS;
        };
    }
}
