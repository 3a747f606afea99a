package howtotalk.course;

/**
 * How a row named in a path belongs to a course. Each feature names its own.
 *
 * @param param the name in the path, for example {@code id}
 * @param sql answers {@code course_id, section_id, owner_id} for {@code :id}; section and owner may be NULL: a course's
 *     own row has neither, a student's row has both
 */
public record Scope(String param, String sql) {

    /** The course itself. */
    public static final Scope COURSE =
            new Scope("id", "SELECT id AS course_id, NULL AS section_id, NULL AS owner_id FROM course WHERE id = :id");

    /** A section of a course. */
    public static final Scope SECTION =
            new Scope("id", "SELECT course_id, id AS section_id, NULL AS owner_id FROM section WHERE id = :id");

    /** Somebody's enrolment. */
    public static final Scope ENROLMENT =
            new Scope("id", "SELECT course_id, section_id, account_id AS owner_id FROM enrolment WHERE id = :id");
}
