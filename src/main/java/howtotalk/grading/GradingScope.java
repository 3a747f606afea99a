package howtotalk.grading;

import howtotalk.course.Scope;
import howtotalk.submission.SubmissionScope;

/** How the rows of grading belong to a course. */
public final class GradingScope {

    /** A student, by the enrolment that stands after the assignment. */
    public static final Scope STUDENT = new Scope(
            "enrolment",
            "SELECT course_id, section_id, account_id AS owner_id FROM enrolment WHERE id = :id AND role = 'STUDENT'");

    /** A regrade request, which belongs to whom its grade belongs to. */
    public static final Scope REGRADE_REQUEST = SubmissionScope.partOf("regrade_request");

    /** A spot check, which belongs to whose evidence was drawn. */
    public static final Scope SPOT_CHECK = Scope.ofStudent("""
            spot_check t
            JOIN evidence v ON v.id = t.evidence_id
            JOIN attempt a ON a.id = v.attempt_id
            JOIN submission s ON s.id = a.submission_id
            JOIN enrolment e ON e.id = s.enrolment_id
            """);

    /** A release: of a student, of a section, or of everybody whom its maker sees. */
    public static final Scope RELEASE = new Scope("id", """
            SELECT w.course_id, coalesce(r.section_id, e.section_id) AS section_id, e.account_id AS owner_id
            FROM release r
            JOIN assignment w ON w.id = r.assignment_id
            LEFT JOIN enrolment e ON e.id = r.enrolment_id
            WHERE r.id = :id
            """);

    private GradingScope() {}
}
