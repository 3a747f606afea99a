package howtotalk.touch;

import howtotalk.contact.ContactFact;
import howtotalk.contact.ContactList;
import howtotalk.contact.CourseDays;
import howtotalk.contact.Merges;
import howtotalk.contact.Tie;
import howtotalk.course.Calendar;
import howtotalk.course.Course;
import howtotalk.course.CourseBreak;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the counts are made of. No name, no word and no address leaves the log this way: the queries do not ask for
 * them. A handful of queries serve one student or a whole course.
 */
public interface CourseCountsRepository {

    /**
     * Whose log a course counts.
     *
     * @param enrolmentId in the course
     * @param accountId of the student
     */
    record Student(long enrolmentId, long accountId) {}

    /** A contact without anything by which the person could be recognised. */
    record ContactRow(
            long accountId,
            long id,
            Instant createdAt,
            ContactList list,
            boolean knownBefore,
            @Nullable Long introducedBy,
            @Nullable Tie tie,
            @Nullable Integer cadenceDays,
            @Nullable Long mergedInto) {

        ContactFact fact(ZoneId zone, @Nullable Long introducer) {
            var created = createdAt.atZone(zone).toLocalDate();
            return new ContactFact(id, created, list, knownBefore, introducer, tie, cadenceDays);
        }
    }

    /** A touch without a word of what was said. */
    record TouchRow(
            long accountId,
            long id,
            long contactId,
            LocalDate happenedOn,
            Instant loggedAt,
            Channel channel,
            Direction direction,
            @Nullable Long answersId,
            boolean helped,
            boolean referralGiven) {

        CourseCounts.Entry entry(long survivor) {
            var fact = new TouchFact(id, survivor, happenedOn, loggedAt, channel, direction, answersId);
            return new CourseCounts.Entry(fact, helped, referralGiven);
        }
    }

    /** The facts of a touch, and nothing that is counted besides. */
    record FactRow(
            long accountId,
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

    /** A contact that was found to be another's double. */
    record MergedRow(long id, long mergedInto) {}

    /** Minutes noted on a day. */
    record MinutesRow(long accountId, LocalDate day, int minutes) {}

    /**
     * The counts of one student in a course.
     *
     * @param course the course
     * @param enrolmentId of the student in it
     * @param asOf the last day known, in the zone of the course
     * @return the counts, or null if there is no such active student in the course
     */
    default @Nullable CourseCounts ofStudent(Course course, long enrolmentId, LocalDate asOf) {
        return counts(course, students(course.id(), enrolmentId, true, "[]"), asOf)
                .get(enrolmentId);
    }

    /**
     * Who has gone quiet or hides behind a screen, of all active students of a course or of some sections of it: a part
     * of their counts, for which a part of the log is read.
     *
     * @param course the course
     * @param allSections whether all of them, see {@link howtotalk.course.Standing#allSections()}
     * @param sections else which, as a JSON array
     * @param asOf the last day known, in the zone of the course
     * @return by enrolment
     */
    default Map<Long, CourseCounts.Lately> latelyOf(
            Course course, boolean allSections, String sections, LocalDate asOf) {
        var calendar = Calendar.of(course, breaks(course.id()));
        var students = students(course.id(), null, allSections, sections);
        var accounts = students.stream().map(Student::accountId).toList().toString();
        var merged = new HashMap<Long, Long>();
        merged(accounts).forEach(row -> merged.put(row.id(), row.mergedInto()));
        var touches = new HashMap<Long, List<TouchFact>>();
        facts(accounts)
                .forEach(row -> touches.computeIfAbsent(row.accountId(), id -> new ArrayList<>())
                        .add(row.fact(Merges.survivor(row.contactId(), merged))));
        var days = new CourseDays(calendar.firstDay(), calendar.lastDay()).until(asOf);
        var minutes = new HashMap<Long, TreeMap<LocalDate, Integer>>();
        minutes(accounts, days.last().minusDays(6), days.last())
                .forEach(row -> minutes.computeIfAbsent(row.accountId(), id -> new TreeMap<>())
                        .put(row.day(), row.minutes()));
        var lately = new HashMap<Long, CourseCounts.Lately>();
        for (var student : students) {
            lately.put(
                    student.enrolmentId(),
                    CourseCounts.Lately.of(
                            touches.getOrDefault(student.accountId(), List.of()),
                            minutes.getOrDefault(student.accountId(), new TreeMap<>()),
                            calendar,
                            asOf));
        }
        return lately;
    }

    private Map<Long, CourseCounts> counts(Course course, List<Student> students, LocalDate asOf) {
        var calendar = Calendar.of(course, breaks(course.id()));
        var accounts = students.stream().map(Student::accountId).toList().toString();
        var contacts = new HashMap<Long, List<ContactRow>>();
        contacts(accounts)
                .forEach(row -> contacts.computeIfAbsent(row.accountId(), id -> new ArrayList<>())
                        .add(row));
        var touches = new HashMap<Long, List<TouchRow>>();
        touches(accounts)
                .forEach(row -> touches.computeIfAbsent(row.accountId(), id -> new ArrayList<>())
                        .add(row));
        var minutes = new HashMap<Long, TreeMap<LocalDate, Integer>>();
        minutes(accounts, calendar.firstDay(), calendar.lastDay())
                .forEach(row -> minutes.computeIfAbsent(row.accountId(), id -> new TreeMap<>())
                        .put(row.day(), row.minutes()));
        var counts = new LinkedHashMap<Long, CourseCounts>();
        for (var student : students) {
            var book = contacts.getOrDefault(student.accountId(), List.of());
            var merged = new HashMap<Long, Long>();
            book.stream()
                    .filter(row -> row.mergedInto() != null)
                    .forEach(row -> merged.put(row.id(), row.mergedInto()));
            counts.put(
                    student.enrolmentId(),
                    CourseCounts.of(
                            student.enrolmentId(),
                            book.stream()
                                    .filter(row -> row.mergedInto() == null)
                                    .map(row -> row.fact(course.zone(), row.introducedBy()))
                                    .toList(),
                            touches.getOrDefault(student.accountId(), List.of()).stream()
                                    .map(row -> row.entry(Merges.survivor(row.contactId(), merged)))
                                    .toList(),
                            minutes.getOrDefault(student.accountId(), new TreeMap<>()),
                            calendar,
                            asOf));
        }
        return counts;
    }

    @SqlQuery("""
            SELECT e.id AS enrolment_id, e.account_id
            FROM enrolment e
            JOIN account a ON a.id = e.account_id
            WHERE e.course_id = :courseId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
              AND (:enrolmentId IS NULL OR e.id = :enrolmentId)
              AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
            ORDER BY a.sort_name, e.id
            LIMIT 2000
            """)
    List<Student> students(long courseId, @Nullable Long enrolmentId, boolean allSections, String sections);

    @SqlQuery("""
            SELECT title, first_day, last_day
            FROM course_break
            WHERE course_id = :courseId
            ORDER BY first_day, id
            LIMIT 100
            """)
    List<CourseBreak> breaks(long courseId);

    /** The contacts of some accounts, given as a JSON array. */
    @SqlQuery("""
            SELECT c.account_id, c.id, c.created_at, c.list, c.known_before, c.introduced_by, c.tie, c.cadence_days,
                   c.merged_into
            FROM contact c
            WHERE c.account_id IN (SELECT value FROM json_each(:accounts))
            ORDER BY c.account_id, c.id
            LIMIT 500000
            """)
    List<ContactRow> contacts(String accounts);

    /** The merged contacts of some accounts, given as a JSON array. */
    @SqlQuery("""
            SELECT c.id, c.merged_into
            FROM contact c
            WHERE c.account_id IN (SELECT value FROM json_each(:accounts)) AND c.merged_into IS NOT NULL
            ORDER BY c.id
            LIMIT 500000
            """)
    List<MergedRow> merged(String accounts);

    /** The facts of the touches of some accounts, given as a JSON array. */
    @SqlQuery("""
            SELECT t.account_id, t.id, t.contact_id, t.happened_on, t.logged_at, t.channel, t.direction, t.answers_id
            FROM touch t
            WHERE t.account_id IN (SELECT value FROM json_each(:accounts))
            LIMIT 500000
            """) // in no order: the rule puts them in its own
    List<FactRow> facts(String accounts);

    /** The touches of some accounts, given as a JSON array. */
    @SqlQuery("""
            SELECT t.account_id, t.id, t.contact_id, t.happened_on, t.logged_at, t.channel, t.direction, t.answers_id,
                   t.helped <> '' AS helped, coalesce(t.referral = 'GIVEN', 0) AS referral_given
            FROM touch t
            WHERE t.account_id IN (SELECT value FROM json_each(:accounts))
            ORDER BY t.account_id, t.id
            LIMIT 500000
            """)
    List<TouchRow> touches(String accounts);

    @SqlQuery("""
            SELECT account_id, day, minutes
            FROM activity_day
            WHERE account_id IN (SELECT value FROM json_each(:accounts)) AND day BETWEEN :first AND :last
            ORDER BY account_id, day
            LIMIT 500000
            """)
    List<MinutesRow> minutes(String accounts, LocalDate first, LocalDate last);
}
