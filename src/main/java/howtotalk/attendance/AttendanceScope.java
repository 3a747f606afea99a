package howtotalk.attendance;

import howtotalk.course.Scope;

/** How meetings belong to a course: a teaching assistant sees those of the own sections. */
public final class AttendanceScope {

    /** A meeting. */
    public static final Scope MEETING = new Scope("id", """
            SELECT s.course_id, m.section_id, NULL AS owner_id
            FROM meeting m
            JOIN section s ON s.id = m.section_id
            WHERE m.id = :id
            """);

    private AttendanceScope() {}
}
