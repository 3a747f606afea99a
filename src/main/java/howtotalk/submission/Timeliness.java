package howtotalk.submission;

/** How the work of one student stands to its due date. Computed, never set by hand. */
public enum Timeliness {
    /** Nothing is owed: not due yet, without a due date, done in person, or settled by a score or an excuse. */
    NOT_DUE,
    /** Handed in by the due date. */
    ON_TIME,
    /** Handed in after the due date. */
    LATE,
    /** Online work past due, not handed in, not excused, not scored. */
    MISSING
}
