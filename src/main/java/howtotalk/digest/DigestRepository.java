package howtotalk.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Who wants a weekly mail, and which weeks are done with. */
interface DigestRepository {

    /** What somebody chose. */
    record Chosen(int weekday, int hour, Instant chosenAt) {

        DigestTime time() {
            return new DigestTime(DayOfWeek.of(weekday), hour, chosenAt);
        }
    }

    /** Somebody whose day it is somewhere on earth, with one of the courses in which they are a student. */
    record Candidate(
            long accountId,
            String name,
            String email,
            int weekday,
            int hour,
            Instant chosenAt,
            long enrolmentId,
            long courseId) {

        DigestTime time() {
            return new DigestTime(DayOfWeek.of(weekday), hour, chosenAt);
        }
    }

    @SqlQuery("SELECT weekday, hour, chosen_at FROM digest WHERE account_id = :accountId")
    @Nullable
    Chosen chosen(long accountId);

    /** What was chosen; the same choice again changes nothing. */
    @SqlUpdate("""
            INSERT INTO digest (account_id, weekday, hour, chosen_at) VALUES (:accountId, :weekday, :hour, :now)
            ON CONFLICT (account_id) DO UPDATE
            SET weekday = excluded.weekday, hour = excluded.hour, chosen_at = excluded.chosen_at
            WHERE digest.weekday <> excluded.weekday OR digest.hour <> excluded.hour
            """)
    void choose(long accountId, int weekday, int hour, Instant now);

    @SqlUpdate("DELETE FROM digest WHERE account_id = :accountId")
    boolean stop(long accountId);

    /** The last weeks that are done with. */
    @SqlQuery("SELECT week FROM digest_week WHERE account_id = :accountId ORDER BY week DESC LIMIT 3")
    List<LocalDate> decided(long accountId);

    /**
     * Whose week may not be done with. Neither disabled accounts nor withdrawn students are among them.
     *
     * @param days weekdays with the Monday of their week, as a JSON array of {@code {"weekday": 1, "week": "…"}}
     * @param earliest courses that began before are over
     * @param latest courses that begin after have not begun
     * @return by account, and of one account the latest course first
     */
    @SqlQuery("""
            SELECT d.account_id, a.name, a.email, d.weekday, d.hour, d.chosen_at, e.id AS enrolment_id, e.course_id
            FROM json_each(:days) j
            CROSS JOIN digest d ON d.weekday = json_extract(j.value, '$.weekday')
            CROSS JOIN account a ON a.id = d.account_id
            CROSS JOIN enrolment e ON e.account_id = d.account_id
            CROSS JOIN course c ON c.id = e.course_id
            WHERE a.disabled_at IS NULL AND a.email IS NOT NULL
              AND e.role = 'STUDENT' AND e.status = 'ACTIVE' AND c.first_day BETWEEN :earliest AND :latest
              AND NOT EXISTS (SELECT 1 FROM digest_week w
                              WHERE w.account_id = d.account_id AND w.week = json_extract(j.value, '$.week'))
            ORDER BY d.account_id, c.first_day DESC, c.id DESC
            LIMIT 100000
            """)
    List<Candidate> candidates(String days, LocalDate earliest, LocalDate latest);

    /**
     * Does with a week, once: the second to come writes nothing. Nor does whoever stopped the mails or was disabled
     * meanwhile.
     *
     * @return 1, or 0 if there is nothing to do
     */
    @SqlUpdate("""
            INSERT INTO digest_week (account_id, week, token_hash, said, decided_at)
            SELECT d.account_id, :week, :tokenHash, :said, :now
            FROM digest d
            JOIN account a ON a.id = d.account_id
            WHERE d.account_id = :accountId AND a.disabled_at IS NULL
            ON CONFLICT (account_id, week) DO NOTHING
            """)
    int decide(long accountId, LocalDate week, String tokenHash, boolean said, Instant now);

    /** Whose mail a link came with, or nothing. */
    @SqlQuery("SELECT account_id FROM digest_week WHERE token_hash = :tokenHash")
    @Nullable
    Long account(String tokenHash);
}
