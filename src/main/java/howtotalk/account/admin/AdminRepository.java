package howtotalk.account.admin;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Accounts as the administrator sees them: who they are, never what they do in a course. */
interface AdminRepository {

    /** An account of the list. */
    record Line(
            long id,
            String name,
            String sortName,
            @Nullable String email,
            boolean administrator,
            boolean instructor,
            boolean claimed,
            @Nullable Instant disabledAt,
            int courses,
            @Nullable Instant seenAt) {}

    @SqlQuery("""
            SELECT a.id, a.name, a.sort_name, a.email, a.administrator, a.instructor,
                   a.password_hash IS NOT NULL AS claimed, a.disabled_at,
                   (SELECT count(*) FROM enrolment e WHERE e.account_id = a.id AND e.status = 'ACTIVE') AS courses,
                   (SELECT max(s.seen_at) FROM session s WHERE s.account_id = a.id) AS seen_at
            FROM account a
            WHERE :words = '' OR instr(lower(a.name), :words) > 0 OR instr(lower(coalesce(a.email, '')), :words) > 0
            ORDER BY a.administrator DESC, a.instructor DESC, a.sort_name, a.id
            LIMIT :limit OFFSET :offset
            """)
    List<Line> page(String words, int limit, int offset);

    @SqlQuery("""
            SELECT a.id, a.name, a.sort_name, a.email, a.administrator, a.instructor,
                   a.password_hash IS NOT NULL AS claimed, a.disabled_at,
                   (SELECT count(*) FROM enrolment e WHERE e.account_id = a.id AND e.status = 'ACTIVE') AS courses,
                   (SELECT max(s.seen_at) FROM session s WHERE s.account_id = a.id) AS seen_at
            FROM account a
            WHERE a.id = :id
            """)
    @Nullable
    Line find(long id);

    @SqlQuery("""
            SELECT count(*) FROM account a
            WHERE :words = '' OR instr(lower(a.name), :words) > 0 OR instr(lower(coalesce(a.email, '')), :words) > 0
            """)
    int count(String words);

    @SqlQuery("""
            SELECT c.code || ' · ' || c.term || ', ' || CASE e.role WHEN 'TA' THEN 'teaching assistant' ELSE lower(e.role) END
            FROM enrolment e
            JOIN course c ON c.id = e.course_id
            WHERE e.account_id = :accountId AND e.status = 'ACTIVE'
            ORDER BY c.first_day DESC, c.id DESC
            LIMIT 50
            """)
    List<String> courses(long accountId);
}
