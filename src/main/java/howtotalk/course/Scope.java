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

    /**
     * A course's own row.
     *
     * @param table whose rows name their course
     */
    public static Scope ofCourse(String table) {
        return new Scope(
                "id", "SELECT course_id, NULL AS section_id, NULL AS owner_id FROM " + table + " WHERE id = :id");
    }

    /**
     * A row of a section, and nobody's in it.
     *
     * @param tables from the row's own, as {@code t}, to {@code section s}
     */
    public static Scope ofSection(String tables) {
        return new Scope(
                "id", "SELECT s.course_id, s.id AS section_id, NULL AS owner_id FROM " + tables + " WHERE t.id = :id");
    }

    /**
     * A student's row.
     *
     * @param tables from the row's own, as {@code t}, to {@code enrolment e}
     */
    public static Scope ofStudent(String tables) {
        return new Scope(
                "id",
                "SELECT e.course_id, e.section_id, e.account_id AS owner_id FROM " + tables + " WHERE t.id = :id");
    }
}
