package howtotalk.submission;

import java.time.Instant;

/**
 * An assignment as it stands for one student, with the dates that hold.
 *
 * @param row as stored
 * @param dates of the attempt that counts, after overrides, meetings and late passes
 * @param plain the same without any revision: what holds for an attempt that was handed in for none
 */
public record StudentWork(Work row, DueDate dates, DueDate plain) {

    /** The dates of an attempt that would be handed in next: those of a revision, if the student is invited to one. */
    public DueDate next() {
        return dates.forRevision(row.invitedDue());
    }

    /** Whether an invitation to revise waits and can still be answered in time. */
    public boolean invited(Instant now) {
        var due = row.invitedDue();
        return due != null && !now.isAfter(due) && !row.excused();
    }

    /** How it stands. */
    public Timeliness timeliness(Instant now) {
        return row.timeliness(dates, now);
    }
}
