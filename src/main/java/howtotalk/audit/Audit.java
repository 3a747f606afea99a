package howtotalk.audit;

import howtotalk.db.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Who did what to whose record, and when. Rows are only ever added; the database refuses anything else. */
public final class Audit {

    private final Rows rows;
    private final InstantSource clock;

    public Audit(Database database, InstantSource clock) {
        this.rows = database.repository(Rows.class);
        this.clock = clock;
    }

    /**
     * Adds an event; inside a transaction it stands or falls with it.
     *
     * @param actorId who did it, or nobody
     * @param event in capitals, for example {@code GRADE_RELEASED}
     * @param subjectId whose record it was, or nobody's
     * @param courseId of which course, or none
     * @param detail what else is needed to understand it; never a password, a token or a text of somebody's
     */
    public void add(
            @Nullable Long actorId, String event, @Nullable Long subjectId, @Nullable Long courseId, String detail) {
        rows.add(clock.instant(), actorId, event, subjectId, courseId, detail);
    }

    /** The latest events, newest first, a hundred at a time. */
    public List<Event> latest(int offset) {
        return rows.latest(offset);
    }

    /**
     * One row.
     *
     * @param actor the name of who did it, or empty
     * @param subject the name of whose record it was, or empty
     */
    public record Event(long id, Instant at, String actor, String event, String subject, String detail) {}

    interface Rows {
        @SqlUpdate("""
                INSERT INTO audit (at, actor_id, event, subject_id, course_id, detail)
                VALUES (:at, :actorId, :event, :subjectId, :courseId, :detail)
                """)
        void add(
                Instant at,
                @Nullable Long actorId,
                String event,
                @Nullable Long subjectId,
                @Nullable Long courseId,
                String detail);

        @SqlQuery("""
                SELECT e.id, e.at, coalesce(a.name, '') AS actor, e.event, coalesce(s.name, '') AS subject, e.detail
                FROM audit e
                LEFT JOIN account a ON a.id = e.actor_id
                LEFT JOIN account s ON s.id = e.subject_id
                ORDER BY e.id DESC
                LIMIT 100 OFFSET :offset
                """)
        List<Event> latest(int offset);
    }
}
