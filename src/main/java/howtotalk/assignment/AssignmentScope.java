package howtotalk.assignment;

import howtotalk.course.Scope;

/** How an assignment in a path belongs to its course. */
public final class AssignmentScope {

    /** An assignment, by {@code id}. */
    public static final Scope ASSIGNMENT =
            new Scope("id", "SELECT course_id, NULL AS section_id, NULL AS owner_id FROM assignment WHERE id = :id");

    private AssignmentScope() {}
}
