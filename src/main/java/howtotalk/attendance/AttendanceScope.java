package howtotalk.attendance;

import howtotalk.course.Scope;

/** How meetings belong to a course: a teaching assistant sees those of the own sections. */
public final class AttendanceScope {

    /** A meeting. */
    public static final Scope MEETING = Scope.ofSection("meeting t JOIN section s ON s.id = t.section_id");

    private AttendanceScope() {}
}
