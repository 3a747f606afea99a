package howtotalk.grading;

import howtotalk.course.Scope;

/** How the rows of grading belong to a course. */
public final class GradingScope {

    /** An assignment, by its own id. */
    public static final Scope ASSIGNMENT =
            new Scope("id", "SELECT course_id, NULL AS section_id, NULL AS owner_id FROM assignment WHERE id = :id");

    /** A student, by the enrolment that stands after the assignment. */
    public static final Scope STUDENT = new Scope(
            "enrolment",
            "SELECT course_id, section_id, account_id AS owner_id FROM enrolment WHERE id = :id AND role = 'STUDENT'");

    /** A submission. */
    public static final Scope SUBMISSION = new Scope("id", """
            SELECT e.course_id, e.section_id, e.account_id AS owner_id
            FROM submission s
            JOIN enrolment e ON e.id = s.enrolment_id
            WHERE s.id = :id
            """);

    /** A regrade request, which belongs to whom its grade belongs to. */
    public static final Scope REGRADE_REQUEST = new Scope("id", """
            SELECT e.course_id, e.section_id, e.account_id AS owner_id
            FROM regrade_request r
            JOIN submission s ON s.id = r.submission_id
            JOIN enrolment e ON e.id = s.enrolment_id
            WHERE r.id = :id
            """);

    /** A spot check, which belongs to whose evidence was drawn. */
    public static final Scope SPOT_CHECK = new Scope("id", """
            SELECT e.course_id, e.section_id, e.account_id AS owner_id
            FROM spot_check c
            JOIN evidence v ON v.id = c.evidence_id
            JOIN attempt t ON t.id = v.attempt_id
            JOIN submission s ON s.id = t.submission_id
            JOIN enrolment e ON e.id = s.enrolment_id
            WHERE c.id = :id
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
