package howtotalk.submission;

import howtotalk.touch.Channel;
import howtotalk.touch.Direction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What a student has logged, as far as it may become evidence. */
interface EvidenceRepository {

    /** A contact. */
    record Person(
            long id,
            String name,
            String organisation,
            boolean knownBefore,
            @Nullable Long mergedInto) {}

    /** A touch, with its words. */
    record Touched(
            long id,
            long contactId,
            LocalDate happenedOn,
            Instant loggedAt,
            Channel channel,
            Direction direction,
            @Nullable Long answersId,
            String what,
            String place,
            String learned) {}

    /** A touch that was handed in. */
    record Use(long touchId, long assignmentId) {}

    @SqlQuery("""
            SELECT id, name, organisation, known_before, merged_into
            FROM contact
            WHERE account_id = :accountId AND erased_at IS NULL
            ORDER BY id
            LIMIT 20000
            """)
    List<Person> people(long accountId);

    /** All of them, also those before the course: an answer may belong to an old message. */
    @SqlQuery("""
            SELECT id, contact_id, happened_on, logged_at, channel, direction, answers_id, what, place, learned
            FROM touch t
            WHERE account_id = :accountId AND logged_at <= :now
              AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = t.contact_id AND c.erased_at IS NOT NULL)
            ORDER BY happened_on DESC, id DESC
            LIMIT 20000
            """)
    List<Touched> touches(long accountId, Instant now);

    /** The touches that stand in the attempt that counts of another assignment. */
    @SqlQuery("""
            SELECT v.touch_id
            FROM enrolment e
            JOIN submission s ON s.enrolment_id = e.id AND s.assignment_id <> :assignmentId
            JOIN evidence v ON v.touch_id IS NOT NULL AND v.attempt_id = s.counted_attempt_id
            WHERE e.account_id = :accountId
            """)
    Set<Long> servedElsewhere(long accountId, long assignmentId);

    /** Which touches stand in the attempts that count, and for which assignments. */
    @SqlQuery("""
            SELECT v.touch_id, s.assignment_id
            FROM enrolment e
            JOIN submission s ON s.enrolment_id = e.id
            JOIN evidence v ON v.touch_id IS NOT NULL AND v.attempt_id = s.counted_attempt_id
            WHERE e.account_id = :accountId
            ORDER BY v.id
            LIMIT 20000
            """)
    List<Use> served(long accountId);

    @SqlQuery("""
            SELECT position, person, organisation, channel, direction, two_way, origin, happened_on, logged_at, what,
                   place, learned
            FROM evidence
            WHERE attempt_id = :attemptId
            ORDER BY position
            """)
    List<Evidence> of(long attemptId);
}
