package howtotalk.account;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What joining reads and writes of courses. */
public interface ClaimRepository {

    /**
     * A course in which an account takes part.
     *
     * @param joined whether the person has come in already
     */
    record Place(long courseId, String code, String title, String term, String section, String role, boolean joined) {

        public String label() {
            return code + " · " + term;
        }

        public boolean student() {
            return role.equals("STUDENT");
        }
    }

    /** A course that was found by its class code. */
    record Asked(long courseId, String code, String title, String term) {

        public String label() {
            return code + " · " + term;
        }
    }

    /** Those to join come first. */
    @SqlQuery("""
            SELECT c.id AS course_id, c.code, c.title, c.term, coalesce(s.name, '') AS section, e.role,
                   e.joined_at IS NOT NULL AS joined
            FROM enrolment e
            JOIN course c ON c.id = e.course_id
            LEFT JOIN section s ON s.id = e.section_id
            WHERE e.account_id = :accountId AND e.status = 'ACTIVE'
            ORDER BY joined, c.first_day DESC, c.id DESC
            LIMIT 20
            """)
    List<Place> places(long accountId);

    @SqlQuery("""
            SELECT id AS course_id, code, title, term
            FROM course
            WHERE upper(replace(replace(class_code, '-', ''), ' ', '')) = :classCode
            ORDER BY id
            LIMIT 1
            """)
    @Nullable
    Asked byClassCode(String classCode);

    /** The status of somebody's enrolment in a course, or nothing. */
    @SqlQuery("SELECT status FROM enrolment WHERE course_id = :courseId AND account_id = :accountId")
    @Nullable
    String status(long courseId, long accountId);

    @SqlQuery("""
            SELECT EXISTS (
              SELECT 1 FROM enrolment mine
              JOIN enrolment theirs ON theirs.course_id = mine.course_id
              WHERE mine.account_id = :mine AND theirs.account_id = :theirs)
            """)
    boolean shareACourse(long mine, long theirs);

    @SqlUpdate("""
            UPDATE enrolment SET joined_at = :now, version = version + 1
            WHERE account_id = :accountId AND status = 'ACTIVE' AND joined_at IS NULL
            """)
    void join(long accountId, Instant now);

    @SqlUpdate("""
            INSERT INTO enrolment (course_id, account_id, role, status, joined_at, created_at)
            VALUES (:courseId, :accountId, 'STUDENT', 'ASKED', :now, :now)
            """)
    void ask(long courseId, long accountId, Instant now);

    @SqlUpdate("UPDATE enrolment SET account_id = :to, version = version + 1 WHERE account_id = :from")
    void move(long from, long to);

    @SqlQuery("SELECT sis_id FROM account WHERE id = :id")
    @Nullable
    String sisId(long id);

    @SqlUpdate("UPDATE account SET sis_id = :sisId WHERE id = :id AND sis_id IS NULL")
    void setSisId(long id, @Nullable String sisId);

    @SqlUpdate("DELETE FROM account WHERE id = :id AND password_hash IS NULL")
    void deleteUnclaimed(long id);
}
