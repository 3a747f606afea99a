package howtotalk.submission;

import java.time.Instant;

/**
 * An assignment as it stands for one student, with the dates that hold.
 *
 * @param row as stored
 * @param dates after overrides, meetings and late passes
 */
public record StudentWork(Work row, DueDate dates) {

    /** How it stands. */
    public Timeliness timeliness(Instant now) {
        return row.timeliness(dates, now);
    }
}
