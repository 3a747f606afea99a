package howtotalk.report;

import howtotalk.outcome.OutcomeStatus;
import howtotalk.words.Prose;
import org.jspecify.annotations.Nullable;

/** The one line under which each enrolled student is counted; together all of them. */
public enum Standpoint {
    POSITION("With a position accepted in the course"),
    EARLIER_POSITION("With a position from before"),
    EMPLOYED_FULL_TIME(OutcomeStatus.EMPLOYED_FULL_TIME),
    EMPLOYED_PART_TIME(OutcomeStatus.EMPLOYED_PART_TIME),
    SELF_EMPLOYED(OutcomeStatus.SELF_EMPLOYED),
    POSTGRADUATE_INTERNSHIP(OutcomeStatus.POSTGRADUATE_INTERNSHIP),
    VOLUNTEER_SERVICE(OutcomeStatus.VOLUNTEER_SERVICE),
    MILITARY(OutcomeStatus.MILITARY),
    CONTINUING_EDUCATION(OutcomeStatus.CONTINUING_EDUCATION),
    SEEKING_EMPLOYMENT(OutcomeStatus.SEEKING_EMPLOYMENT),
    SEEKING_EDUCATION(OutcomeStatus.SEEKING_EDUCATION),
    NOT_SEEKING(OutcomeStatus.NOT_SEEKING),
    PREFER_NOT_TO_SAY("Prefers not to say"),
    NO_INFORMATION("Nothing filed");

    private final String words;

    Standpoint(String words) {
        this.words = words;
    }

    Standpoint(OutcomeStatus status) {
        this(Prose.sentence(status.words()));
    }

    /**
     * The line of a student: a position first, for whoever has one and is looking on has one; else the last outcome
     * that tells anything.
     *
     * @param outcomes as known on the day, in order
     * @param position whether a position was accepted in the course
     */
    static Standpoint of(StudentOutcomes outcomes, boolean position) {
        if (position) {
            return POSITION;
        }
        if (outcomes.filed().isEmpty()) {
            return NO_INFORMATION;
        }
        var last = PREFER_NOT_TO_SAY;
        for (var filed : outcomes.filed()) {
            if (filed.tells()) {
                last = of(filed.status());
            }
        }
        return last;
    }

    private static Standpoint of(@Nullable OutcomeStatus status) {
        return status == null ? EARLIER_POSITION : valueOf(status.name());
    }

    /** The line, to be printed. */
    public String words() {
        return words;
    }
}
