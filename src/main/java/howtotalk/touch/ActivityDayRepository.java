package howtotalk.touch;

import java.time.LocalDate;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Minutes that a student spent on social media, by day. A day without a row is unknown, not 0. */
public interface ActivityDayRepository {

    /** The most that a day can hold. */
    int MOST = 1440;

    @SqlQuery("SELECT minutes FROM activity_day WHERE account_id = :accountId AND day = :day")
    @Nullable
    Integer minutes(long accountId, LocalDate day);

    /** Adds minutes to a day, which is known from then on. */
    @SqlUpdate("""
            INSERT INTO activity_day (account_id, day, minutes) VALUES (:accountId, :day, :minutes)
            ON CONFLICT (account_id, day) DO UPDATE SET minutes = min(1440, activity_day.minutes + excluded.minutes)
            """)
    void add(long accountId, LocalDate day, int minutes);

    /** Says how many minutes a day had. */
    @SqlUpdate("""
            INSERT INTO activity_day (account_id, day, minutes) VALUES (:accountId, :day, :minutes)
            ON CONFLICT (account_id, day) DO UPDATE SET minutes = excluded.minutes
            """)
    void set(long accountId, LocalDate day, int minutes);
}
