package howtotalk.assignment;

import howtotalk.course.Scope;

/** How an assignment in a path belongs to its course. */
public final class AssignmentScope {

    /** An assignment, by {@code id}. */
    public static final Scope ASSIGNMENT = Scope.ofCourse("assignment");

    private AssignmentScope() {}
}
