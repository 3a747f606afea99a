package howtotalk.plan;

import howtotalk.touch.Channel;
import howtotalk.touch.Direction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Plans of weeks. Every query names the student whose they are: nobody else ever reads a plan. */
interface PlanRepository {

    /** What happened in a week. */
    record Happened(
            long touchId,
            String name,
            LocalDate happenedOn,
            Channel channel,
            Direction direction,
            boolean answered,
            String what) {}

    @SqlQuery("""
            SELECT monday, go, say, whom, went, version, saved_at
            FROM week_plan
            WHERE account_id = :accountId AND monday = :monday
            """)
    @Nullable
    WeekPlan find(long accountId, LocalDate monday);

    @SqlQuery("""
            SELECT t.id AS touch_id, c.name, t.happened_on, t.channel, t.direction,
                   t.answers_id IS NOT NULL OR EXISTS (SELECT 1 FROM touch a WHERE a.answers_id = t.id) AS answered, t.what
            FROM touch t
            JOIN contact c ON c.id = t.contact_id
            WHERE t.account_id = :accountId AND t.happened_on BETWEEN :monday AND date(:monday, '+6 days')
              AND c.erased_at IS NULL
            ORDER BY t.happened_on, t.logged_at, t.id
            LIMIT 100
            """)
    List<Happened> happened(long accountId, LocalDate monday);

    /** Keeps the first version; nothing happens if there is one already. */
    @SqlUpdate("""
            INSERT INTO week_plan (account_id, monday, go, say, whom, went, saved_at)
            VALUES (:accountId, :monday, :go, :say, :whom, :went, :now)
            ON CONFLICT DO NOTHING
            """)
    int add(long accountId, LocalDate monday, String go, String say, String whom, String went, Instant now);

    /** How many rows changed: none if the plan was saved elsewhere meanwhile. */
    @SqlUpdate("""
            UPDATE week_plan
            SET go = :go, say = :say, whom = :whom, went = :went, version = version + 1, saved_at = :now
            WHERE account_id = :accountId AND monday = :monday AND version = :version
            """)
    int save(
            long accountId,
            LocalDate monday,
            int version,
            String go,
            String say,
            String whom,
            String went,
            Instant now);
}
