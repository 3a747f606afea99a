package howtotalk.activity;

import howtotalk.touch.Channel;
import howtotalk.touch.Direction;
import howtotalk.touch.TouchFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What a student's own minutes are held against: the whole log, with whom each touch was. */
interface MinutesRepository {

    /** A touch as the rules need it. */
    record Row(
            long id,
            long contactId,
            LocalDate happenedOn,
            Instant loggedAt,
            Channel channel,
            Direction direction,
            @Nullable Long answersId) {

        TouchFact fact(long survivor) {
            return new TouchFact(id, survivor, happenedOn, loggedAt, channel, direction, answersId);
        }
    }

    /** Somebody of the book, also who was merged or erased; an erased one has no name any more. */
    record Person(
            long id, String name, boolean erased, @Nullable Long mergedInto) {}

    @SqlQuery("""
            SELECT t.id, t.contact_id, t.happened_on, t.logged_at, t.channel, t.direction, t.answers_id
            FROM touch t
            WHERE t.account_id = :accountId
            ORDER BY t.id
            LIMIT 50000
            """)
    List<Row> touches(long accountId);

    @SqlQuery("""
            SELECT c.id, iif(c.erased_at IS NULL, c.name, '') AS name, c.erased_at IS NOT NULL AS erased, c.merged_into
            FROM contact c
            WHERE c.account_id = :accountId
            ORDER BY c.id
            LIMIT 50000
            """)
    List<Person> people(long accountId);
}
