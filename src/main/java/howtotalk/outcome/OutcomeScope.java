package howtotalk.outcome;

import howtotalk.course.CourseAccess;
import howtotalk.course.CourseAccess.Part;
import howtotalk.course.Role;
import howtotalk.course.Scope;
import howtotalk.course.Standing;
import howtotalk.web.Access;
import howtotalk.web.Problem;

/** How outcomes belong to a course, and who may read them. */
public final class OutcomeScope {

    /** A filed outcome, which is its student’s. */
    public static final Scope OUTCOME = new Scope("id", """
            SELECT e.course_id, e.section_id, e.account_id AS owner_id
            FROM outcome o
            JOIN enrolment e ON e.id = o.enrolment_id
            WHERE o.id = :id
            """);

    /** A document of one, which is its student’s. */
    public static final Scope DOCUMENT = new Scope("id", """
            SELECT e.course_id, e.section_id, e.account_id AS owner_id
            FROM outcome_document d
            JOIN outcome o ON o.id = d.outcome_id
            JOIN enrolment e ON e.id = o.enrolment_id
            WHERE d.id = :id
            """);

    /** A question to a verifier, which is its student’s. */
    public static final Scope VERIFICATION = new Scope("id", """
            SELECT e.course_id, e.section_id, e.account_id AS owner_id
            FROM verification v
            JOIN outcome o ON o.id = v.outcome_id
            JOIN enrolment e ON e.id = o.enrolment_id
            WHERE v.id = :id
            """);

    private OutcomeScope() {}

    /** The student and the course’s instructors; a teaching assistant sees no outcome evidence and no pay. */
    public static Access ownerOrInstructor(CourseAccess access, Scope scope) {
        var ownerOrStaff = access.of(Part.OWNER_OR_STAFF, scope);
        return (ctx, visitor) -> {
            ownerOrStaff.admit(ctx, visitor);
            if (Standing.of(ctx).role() == Role.TA) {
                throw Problem.notFound();
            }
        };
    }
}
