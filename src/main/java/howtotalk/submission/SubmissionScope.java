package howtotalk.submission;

import howtotalk.course.Scope;

/** How rows of a student's work in a path belong to a course, a section and an owner. */
public final class SubmissionScope {

    /** A submission, by {@code id}. */
    public static final Scope SUBMISSION = Scope.ofStudent("submission t JOIN enrolment e ON e.id = t.enrolment_id");

    /** A handed-in attempt, by {@code id}; a draft is nobody's page but the assignment's. */
    public static final Scope ATTEMPT =
            partOf("(SELECT id, submission_id FROM attempt WHERE handed_in_at IS NOT NULL)");

    private SubmissionScope() {}

    /** What hangs on a submission, and is whose that is. */
    public static Scope partOf(String table) {
        return Scope.ofStudent(
                table + " t JOIN submission s ON s.id = t.submission_id JOIN enrolment e ON e.id = s.enrolment_id");
    }
}
