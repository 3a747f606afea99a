package howtotalk.submission;

import howtotalk.course.Scope;

/** How rows of a student's work in a path belong to a course, a section and an owner. */
public final class SubmissionScope {

    /** A handed-in attempt, by {@code id}; a draft is nobody's page but the assignment's. */
    public static final Scope ATTEMPT = new Scope("id", """
            SELECT e.course_id, e.section_id, e.account_id AS owner_id
            FROM attempt t
            JOIN submission s ON s.id = t.submission_id
            JOIN enrolment e ON e.id = s.enrolment_id
            WHERE t.id = :id AND t.handed_in_at IS NOT NULL
            """);

    /** A submission, by {@code id}. */
    public static final Scope SUBMISSION = new Scope("id", """
            SELECT e.course_id, e.section_id, e.account_id AS owner_id
            FROM submission s
            JOIN enrolment e ON e.id = s.enrolment_id
            WHERE s.id = :id
            """);

    private SubmissionScope() {}
}
