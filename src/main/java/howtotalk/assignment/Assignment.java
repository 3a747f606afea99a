package howtotalk.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that a course asks for.
 *
 * @param id of the row
 * @param courseId of the course
 * @param groupId of the group in which its points count
 * @param groupName of that group
 * @param rubricId by which it is graded, or nothing where a number is given
 * @param title on one line
 * @param brief what to do, as Markdown
 * @param week of the course in which it is due
 * @param kind of work
 * @param online whether it is handed in online; else it is done in person
 * @param points possible, in hundredths
 * @param opensAt from when on it is taken, or nothing for always
 * @param dueAt or nothing; for work that is due at a meeting only the time for students without a section
 * @param closesAt until when it is taken, or nothing for always
 * @param dueAtMeeting whether it is due at the start of the section's last meeting of its week
 * @param conversations that it requires; 0 is no requirement
 * @param synchronous how many of them in person, by phone or by video
 * @param newPeople how many of them with people new to the student
 * @param distinctPeople whether each conversation must be with somebody else
 * @param touchesMayServeTwice whether a touch handed in for another assignment counts here too
 * @param version for edits
 */
public record Assignment(
        long id,
        long courseId,
        long groupId,
        String groupName,
        @Nullable Long rubricId,
        String title,
        String brief,
        int week,
        AssignmentKind kind,
        boolean online,
        long points,
        @Nullable Instant opensAt,
        @Nullable Instant dueAt,
        @Nullable Instant closesAt,
        boolean dueAtMeeting,
        int conversations,
        int synchronous,
        int newPeople,
        boolean distinctPeople,
        boolean touchesMayServeTwice,
        int version) {}
