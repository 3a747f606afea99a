package howtotalk.gradebook.messages;

import howtotalk.gradebook.CellMark;
import howtotalk.gradebook.Gradebook;
import howtotalk.gradebook.table.GradebookFilter;
import org.jspecify.annotations.Nullable;

/** Students who share how their work stands, to be written to. */
public enum Whom {
    MISSING("missing", "are missing it"),
    NOT_HANDED_IN("not-handed-in", "have not handed it in yet"),
    TO_GRADE("to-grade", "wait for its grade"),
    BELOW("below", "are below a percent on it"),
    EVERYBODY("everybody", "are in the list");

    public final String value;
    public final String words;

    Whom(String value, String words) {
        this.value = value;
        this.words = words;
    }

    static Whom of(String value, GradebookFilter filter) {
        for (var whom : values()) {
            if (whom.value.equals(value)) return whom;
        }
        if (filter.below() != null) return BELOW;
        return switch (filter.only()) {
            case MISSING -> MISSING;
            case TO_GRADE -> TO_GRADE;
            case EVERYBODY, UNRELEASED -> EVERYBODY;
        };
    }

    /**
     * Whether one piece of work is of that kind. Below a percent looks at what is released alone: no mail may tell of a
     * grade before its student sees it.
     *
     * @param below hundredths of a percent
     */
    boolean fits(Gradebook.Entry entry, boolean online, long points, long below) {
        var work = entry.work();
        if (work.excused()) return false;
        return switch (this) {
            case MISSING -> CellMark.of(entry) == CellMark.MISSING;
            case NOT_HANDED_IN -> online && work.handedInAt() == null && work.score() == null;
            case TO_GRADE -> entry.graded().state().waits();
            case BELOW -> {
                @Nullable Long counted = entry.counted();
                yield counted != null && !entry.heldBack() && points > 0 && counted * 10_000 < below * points;
            }
            case EVERYBODY -> true;
        };
    }
}
