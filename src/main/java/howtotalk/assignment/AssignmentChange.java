package howtotalk.assignment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What about an assignment is changed, as far as scores hang on it. */
final class AssignmentChange {

    private AssignmentChange() {}

    /** In a few words for the history of a grade; “Assignment changed” if it is none of these. */
    static String words(Assignment before, NewAssignment after) {
        var words = new ArrayList<String>();
        if (before.points() != after.points()) {
            words.add("Points " + Points.words(before.points()) + " → " + Points.words(after.points()));
        }
        if (!Objects.equals(before.rubricId(), after.rubricId())) {
            words.add(after.rubricId() == null ? "No rubric any more" : "Another rubric");
        }
        if (dueMoves(before, after)) words.add("Another due date");
        if (before.online() != after.online()) words.add(after.online() ? "Handed in online" : "Done in person");
        return words.isEmpty() ? "Assignment changed" : String.join(", ", words);
    }

    /** Whether it is due or closes at another time. */
    static boolean datesMove(Assignment before, NewAssignment after) {
        return dueMoves(before, after)
                || before.week() != after.week()
                || !Objects.equals(minute(before.closesAt()), minute(after.closesAt()));
    }

    private static boolean dueMoves(Assignment before, NewAssignment after) {
        return !Objects.equals(minute(before.dueAt()), minute(after.dueAt()))
                || before.dueAtMeeting() != after.dueAtMeeting();
    }

    /** A form knows no seconds. */
    private static @Nullable Instant minute(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MINUTES);
    }
}
