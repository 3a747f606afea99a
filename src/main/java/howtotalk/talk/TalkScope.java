package howtotalk.talk;

import howtotalk.course.Scope;

/** How speaking days, places and talks belong to a course. */
public final class TalkScope {

    /** A speaking day: everybody of the course may know of it, a teaching assistant of the own sections’. */
    public static final Scope SPEAKING_DAY = new Scope("id", """
            SELECT s.course_id, d.section_id, NULL AS owner_id
            FROM speaking_day d
            JOIN section s ON s.id = d.section_id
            WHERE d.id = :id
            """);

    /** A place in the running order. */
    public static final Scope SLOT = new Scope("id", """
            SELECT s.course_id, d.section_id, NULL AS owner_id
            FROM slot sl
            JOIN speaking_day d ON d.id = sl.speaking_day_id
            JOIN section s ON s.id = d.section_id
            WHERE sl.id = :id
            """);

    /** A talk, which is its speaker’s. */
    public static final Scope TALK = new Scope("id", """
            SELECT e.course_id, e.section_id, e.account_id AS owner_id
            FROM talk t
            JOIN submission s ON s.id = t.submission_id
            JOIN enrolment e ON e.id = s.enrolment_id
            WHERE t.id = :id
            """);

    private TalkScope() {}
}
