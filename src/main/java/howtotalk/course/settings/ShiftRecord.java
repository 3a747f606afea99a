package howtotalk.course.settings;

import howtotalk.db.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shift moved, from where and to where, as it is kept for the undo. Times are text as in the database.
 *
 * @param meeting the meeting that did not take place, if any
 */
record ShiftRecord(List<Due> dues, List<Day> days, @Nullable Meeting meeting) {

    /** The section's own dates before, if it had any, and its due after. */
    record Due(
            long assignmentId,
            boolean overridden,
            @Nullable String opens,
            @Nullable String due,
            @Nullable String closes,
            String after) {}

    record Day(long id, String day, String startsAt, String dayAfter, String startsAfter) {}

    record Meeting(String day, String startsAt, String endsAt, String place) {}

    String json() {
        return Json.write(this);
    }

    static ShiftRecord read(String json) {
        return Json.read(json, ShiftRecord.class);
    }
}
