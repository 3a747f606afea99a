package howtotalk.course;

/** Knows how much waits for a grader; grading stands above the courses, whose navigation shows the number. */
@FunctionalInterface
public interface ToGrade {

    /**
     * How many pieces of work wait for a grade.
     *
     * @param courseId the course
     * @param allSections whether the visitor sees them all
     * @param sections else which, as a JSON array of ids
     */
    int toGrade(long courseId, boolean allSections, String sections);
}
