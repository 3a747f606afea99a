package howtotalk.course.making;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is in a course apart from its people: ready to be written, dates and all. */
record Contents(List<Topic> topics, List<Group> groups, List<Rubric> rubrics, List<Work> work) {

    record Topic(int number, String topic) {}

    record Group(String name, int weight, int dropLowest) {}

    record Rubric(String title, List<Criterion> criteria) {}

    record Criterion(String name, String description, int weight, List<Level> levels) {}

    /** Its percent in hundredths. */
    record Level(int level, String name, String description, int percent) {}

    /**
     * An assignment.
     *
     * @param group by name
     * @param rubric by title, if any
     * @param points in hundredths
     * @param dates for a due at the meeting only the opening holds: the rest follows from the sections
     * @param closesDaysAfter how many days after a due at the meeting it closes, if it does
     */
    record Work(
            String title,
            String brief,
            int week,
            String kind,
            String group,
            @Nullable String rubric,
            boolean online,
            int points,
            Dates dates,
            boolean dueAtMeeting,
            @Nullable Integer closesDaysAfter,
            Requirement requirement) {}

    record Dates(
            @Nullable Instant opens,
            @Nullable Instant due,
            @Nullable Instant closes) {}

    record Requirement(
            int conversations, int synchronous, int newPeople, boolean distinctPeople, boolean mayServeTwice) {}
}
