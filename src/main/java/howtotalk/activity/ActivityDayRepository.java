package howtotalk.activity;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Minutes that a student spent on social media, by day. A day without a row is unknown, not 0. */
public interface ActivityDayRepository {

    /** The most that a day can hold. */
    int MOST = 1440;

    /**
     * A day that was noted.
     *
     * @param added minutes of the last addition that can be taken back; 0 when there is none
     */
    record Noted(LocalDate day, int minutes, int added) {}

    @SqlQuery("SELECT minutes FROM activity_day WHERE account_id = :accountId AND day = :day")
    @Nullable
    Integer minutes(long accountId, LocalDate day);

    /** The days noted from one day to another, the earliest first. */
    @SqlQuery("""
            SELECT day, minutes, added
            FROM activity_day
            WHERE account_id = :accountId AND day BETWEEN :first AND :last
            ORDER BY day
            LIMIT 400
            """)
    List<Noted> noted(long accountId, LocalDate first, LocalDate last);

    /** Adds minutes to a day, which is known from then on, and keeps what stood there for {@link #takeBack}. */
    @SqlUpdate("""
            INSERT INTO activity_day (account_id, day, minutes, added) VALUES (:accountId, :day, :minutes, :minutes)
            ON CONFLICT (account_id, day) DO UPDATE
            SET before = activity_day.minutes, added = excluded.added,
                minutes = min(1440, activity_day.minutes + excluded.minutes)
            """)
    void add(long accountId, LocalDate day, int minutes);

    /** Says how many minutes a day had. */
    @SqlUpdate("""
            INSERT INTO activity_day (account_id, day, minutes) VALUES (:accountId, :day, :minutes)
            ON CONFLICT (account_id, day) DO UPDATE SET minutes = excluded.minutes, before = NULL, added = 0
            """)
    void set(long accountId, LocalDate day, int minutes);

    /** Makes a day unknown. */
    @SqlUpdate("DELETE FROM activity_day WHERE account_id = :accountId AND day = :day")
    boolean forget(long accountId, LocalDate day);

    /** Makes a day unknown again of which nothing was known before the last addition. */
    @SqlUpdate("""
            DELETE FROM activity_day
            WHERE account_id = :accountId AND day = :day AND added > 0 AND before IS NULL
            """)
    boolean forgetAddition(long accountId, LocalDate day);

    /** Puts back what a day had before the last addition. */
    @SqlUpdate("""
            UPDATE activity_day SET minutes = before, before = NULL, added = 0
            WHERE account_id = :accountId AND day = :day AND added > 0 AND before IS NOT NULL
            """)
    boolean takeBack(long accountId, LocalDate day);
}
