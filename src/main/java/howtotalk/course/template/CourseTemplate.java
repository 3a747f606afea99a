package howtotalk.course.template;

import java.util.List;

/**
 * Everything of a course that can be written before anyone knows its term, sections or people.
 *
 * @param title the title that a new course starts with
 * @param weeks how many weeks the course has, not counting breaks
 * @param topics one for each week, in order
 * @param groups the groups of assignments, in the order of the gradebook
 * @param rubrics the rubrics that the assignments name by key
 * @param assignments in the order of the gradebook, which is that of their weeks
 */
public record CourseTemplate(
        String title,
        int weeks,
        List<WeekTopic> topics,
        List<TemplateGroup> groups,
        List<TemplateRubric> rubrics,
        List<TemplateAssignment> assignments) {

    public CourseTemplate {
        topics = List.copyOf(topics);
        groups = List.copyOf(groups);
        rubrics = List.copyOf(rubrics);
        assignments = List.copyOf(assignments);
    }

    /** Returns the points of all assignments together. */
    public int points() {
        return assignments.stream().mapToInt(TemplateAssignment::points).sum();
    }
}
