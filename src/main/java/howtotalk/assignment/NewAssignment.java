package howtotalk.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an instructor decides of an assignment; the fields mean what they mean in {@link Assignment}. */
public record NewAssignment(
        long groupId,
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
        boolean touchesMayServeTwice) {

    NewAssignment inGroup(long group) {
        return new NewAssignment(
                group,
                rubricId,
                title,
                brief,
                week,
                kind,
                online,
                points,
                opensAt,
                dueAt,
                closesAt,
                dueAtMeeting,
                conversations,
                synchronous,
                newPeople,
                distinctPeople,
                touchesMayServeTwice);
    }
}
