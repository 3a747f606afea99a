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
    public static final Scope OUTCOME = Scope.ofStudent("outcome t JOIN enrolment e ON e.id = t.enrolment_id");

    /** A document of one, which is its student’s. */
    public static final Scope DOCUMENT = partOf("outcome_document");

    /** A question to a verifier, which is its student’s. */
    public static final Scope VERIFICATION = partOf("verification");

    private OutcomeScope() {}

    private static Scope partOf(String table) {
        return Scope.ofStudent(
                table + " t JOIN outcome o ON o.id = t.outcome_id JOIN enrolment e ON e.id = o.enrolment_id");
    }

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
