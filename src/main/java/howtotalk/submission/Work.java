package howtotalk.submission;

import howtotalk.assignment.AssignmentKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One assignment as it stands for one student. Of the grade only what was released is in it.
 *
 * @param ownOpensAt the earliest opening among the overrides of the student and the section, or nothing
 * @param ownDueAt the latest due among them, or nothing
 * @param ownClosesAt the latest closing among them, or nothing
 * @param passesAllowed late passes a student of the course has
 * @param passesHere of them used on this assignment
 * @param attemptId the attempt that counts: the chosen one, else the last handed in; or nothing
 * @param draft whether something is typed and not handed in
 * @param releasedScore in hundredths, before lateness, once released
 * @param revisedDue of the revision for which the attempt that counts was handed in, or nothing
 * @param invitedDue of the invitation to revise that waits for an attempt, or nothing
 */
public record Work(
        long assignmentId,
        long courseId,
        String courseCode,
        String timeZone,
        LocalDate firstDay,
        int latePercent,
        Interval lateInterval,
        int lateFloorPercent,
        int passesAllowed,
        long enrolmentId,
        @Nullable Long sectionId,
        String title,
        int week,
        AssignmentKind kind,
        String groupName,
        boolean online,
        long points,
        @Nullable Instant opensAt,
        @Nullable Instant dueAt,
        @Nullable Instant closesAt,
        @Nullable Instant ownOpensAt,
        @Nullable Instant ownDueAt,
        @Nullable Instant ownClosesAt,
        @Nullable Long submissionId,
        boolean excused,
        boolean latenessWaived,
        boolean noShow,
        int passesHere,
        @Nullable Long attemptId,
        @Nullable Integer attemptNumber,
        @Nullable Instant handedInAt,
        boolean draft,
        boolean released,
        @Nullable Long releasedScore,
        @Nullable Instant revisedDue,
        @Nullable Instant invitedDue) {

    /** The zone of the course. */
    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    /** What lateness costs in the course. */
    public LatePolicy policy() {
        return new LatePolicy(latePercent, lateInterval, lateFloorPercent);
    }

    /** The dates that hold for this student, those of revisions left out. */
    public DueDate dates() {
        return DueDate.of(
                new Dates(opensAt, dueAt, closesAt),
                null,
                List.of(new Dates(ownOpensAt, ownDueAt, ownClosesAt)),
                passesHere);
    }

    /** How it stands. */
    public Timeliness timeliness(DueDate dates, Instant now) {
        return dates.timeliness(new HandIn(online, handedInAt, excused, releasedScore != null), now);
    }

    /** The released score after lateness, in hundredths, or nothing. */
    public @Nullable Long scoreAfterLateness(DueDate dates) {
        if (releasedScore == null) {
            return null;
        }
        return dates.deduction(policy(), releasedScore, points, handedInAt, latenessWaived)
                .score();
    }
}
