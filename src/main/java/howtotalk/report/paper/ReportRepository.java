package howtotalk.report.paper;

import howtotalk.contact.ContactList;
import howtotalk.contact.Origin;
import howtotalk.contact.Tie;
import howtotalk.course.CourseBreak;
import howtotalk.opportunity.OpportunityKind;
import howtotalk.opportunity.OpportunityStage;
import howtotalk.outcome.OutcomeProof;
import howtotalk.outcome.OutcomeStatus;
import howtotalk.outcome.PathProof;
import howtotalk.outcome.Pay;
import howtotalk.outcome.WithoutThisContact;
import howtotalk.touch.Channel;
import howtotalk.touch.Direction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a report is counted from, one query a kind of row for the whole course. Without LIMIT: a figure counted from a
 * part of the rows would be wrong, and the course itself bounds them.
 *
 * <p>{@code sections} is a JSON array of section ids; empty for all.
 */
interface ReportRepository {

    /** The students of a course, those withdrawn too, whose accounts the other queries join. */
    String STUDENTS = """
            WITH student AS (
              SELECT id AS enrolment_id, account_id, status
              FROM enrolment
              WHERE course_id = :courseId AND role = 'STUDENT' AND status <> 'ASKED'
                AND (:sections = '[]' OR section_id IN (SELECT value FROM json_each(:sections))))
            """;

    record Section(long id, String name) {}

    record Assignment(long id, String title) {}

    record Person(
            long enrolmentId, long accountId, String name, String section, boolean withdrawn, boolean graduating) {}

    record Contact(
            long id,
            long accountId,
            Instant createdAt,
            ContactList list,
            boolean knownBefore,
            @Nullable Long introducedBy,
            @Nullable Tie tie,
            @Nullable Integer cadenceDays,
            @Nullable Long mergedInto) {}

    record Touch(
            long id,
            long accountId,
            long contactId,
            LocalDate happenedOn,
            Instant loggedAt,
            Channel channel,
            Direction direction,
            @Nullable Long answersId,
            boolean helped,
            @Nullable String referral) {}

    record Minutes(long accountId, LocalDate day, int minutes) {}

    record Event(
            long id,
            long accountId,
            long opportunityId,
            OpportunityStage stage,
            LocalDate happenedOn,
            Instant recordedAt,
            @Nullable Long undoes) {}

    record Filed(
            long id,
            long enrolmentId,
            LocalDate asOf,
            Instant filedAt,
            @Nullable OutcomeStatus status,
            @Nullable OpportunityKind kind,
            String employer,
            String title,
            @Nullable LocalDate acceptedOn,
            @Nullable Pay pay,
            boolean academicCredit,
            OutcomeProof proof,
            PathProof pathProof,
            @Nullable WithoutThisContact withoutThisContact,
            String quote) {}

    record Step(
            long id,
            long outcomeId,
            @Nullable Long contactId,
            String person,
            String introducedBy,
            Channel channel,
            boolean twoWay,
            LocalDate happenedOn,
            Origin origin,
            @Nullable Tie tie,
            boolean hiring) {}

    record HandedIn(long stepId, long assignmentId) {}

    record Talks(long enrolmentId, int told, int storied) {}

    record OfferRow(
            long id,
            long accountId,
            String student,
            OpportunityKind kind,
            String employer,
            String title,
            LocalDate acceptedOn,
            @Nullable LocalDate offeredOn,
            @Nullable LocalDate appliedOn,
            @Nullable LocalDate startsOn,
            @Nullable Integer hoursAWeek,
            @Nullable Pay pay,
            OutcomeProof proof,
            PathProof pathProof,
            @Nullable WithoutThisContact withoutThisContact,
            String quote) {}

    record OfferStep(
            LocalDate happenedOn,
            Instant loggedAt,
            Channel channel,
            boolean twoWay,
            boolean hiring,
            String person,
            String organisation,
            String introducedBy,
            String what,
            Origin origin,
            String assignments) {}

    @SqlQuery("SELECT title, first_day, last_day FROM course_break WHERE course_id = :courseId ORDER BY first_day, id")
    List<CourseBreak> breaks(long courseId);

    @SqlQuery("SELECT id, name FROM section WHERE course_id = :courseId ORDER BY name, id")
    List<Section> sections(long courseId);

    @SqlQuery("SELECT id, title FROM assignment WHERE course_id = :courseId ORDER BY position, id")
    List<Assignment> assignments(long courseId);

    @SqlQuery(STUDENTS + """
            SELECT s.enrolment_id, s.account_id, a.name, coalesce(c.name, '') AS section,
                   s.status = 'WITHDRAWN' AS withdrawn, e.graduating
            FROM student s
            JOIN enrolment e ON e.id = s.enrolment_id
            JOIN account a ON a.id = s.account_id
            LEFT JOIN section c ON c.id = e.section_id
            ORDER BY a.sort_name, s.enrolment_id
            """)
    List<Person> students(long courseId, String sections);

    @SqlQuery(STUDENTS + """
            SELECT c.id, c.account_id, c.created_at, c.list, c.known_before, c.introduced_by, c.tie, c.cadence_days,
                   c.merged_into
            FROM student s
            JOIN contact c ON c.account_id = s.account_id
            WHERE s.status = 'ACTIVE'
            ORDER BY c.id
            """)
    List<Contact> contacts(long courseId, String sections);

    @SqlQuery(STUDENTS + """
            SELECT t.id, t.account_id, t.contact_id, t.happened_on, t.logged_at, t.channel, t.direction, t.answers_id,
                   trim(t.helped) <> '' AS helped, t.referral
            FROM student s
            JOIN touch t ON t.account_id = s.account_id
            WHERE s.status = 'ACTIVE'
            ORDER BY t.id
            """)
    List<Touch> touches(long courseId, String sections);

    @SqlQuery(STUDENTS + """
            SELECT d.account_id, d.day, d.minutes
            FROM student s
            JOIN activity_day d ON d.account_id = s.account_id AND d.day BETWEEN :first AND :last
            WHERE s.status = 'ACTIVE'
            ORDER BY d.account_id, d.day
            """)
    List<Minutes> minutes(long courseId, String sections, LocalDate first, LocalDate last);

    @SqlQuery(STUDENTS + """
            SELECT v.id, o.account_id, v.opportunity_id, v.stage, v.happened_on, v.recorded_at, v.undoes
            FROM student s
            JOIN opportunity o ON o.account_id = s.account_id
            JOIN stage_event v ON v.opportunity_id = o.id
            WHERE s.status = 'ACTIVE'
            ORDER BY v.opportunity_id, v.id
            """)
    List<Event> events(long courseId, String sections);

    @SqlQuery(STUDENTS + """
            SELECT o.id, o.enrolment_id, o.as_of, o.filed_at, o.status, o.kind, o.employer, o.title, o.accepted_on, o.pay,
                   o.academic_credit, o.proof, o.path_proof, o.without_this_contact,
                   CASE WHEN o.consent_to_quote THEN o.quote ELSE '' END AS quote
            FROM student s
            JOIN outcome o ON o.enrolment_id = s.enrolment_id
            ORDER BY o.id
            """)
    List<Filed> outcomes(long courseId, String sections);

    @SqlQuery(STUDENTS + """
            SELECT p.id, p.outcome_id, t.contact_id, p.person, p.introduced_by, p.channel, p.two_way, p.happened_on,
                   p.origin, p.tie, p.hiring
            FROM student s
            JOIN outcome o ON o.enrolment_id = s.enrolment_id
            JOIN outcome_step p ON p.outcome_id = o.id
            LEFT JOIN touch t ON t.id = p.touch_id
            WHERE s.status = 'ACTIVE'
            ORDER BY p.outcome_id, p.position
            """)
    List<Step> steps(long courseId, String sections);

    @SqlQuery(STUDENTS + """
            SELECT a.step_id, a.assignment_id
            FROM student s
            JOIN outcome o ON o.enrolment_id = s.enrolment_id
            JOIN outcome_step p ON p.outcome_id = o.id
            JOIN outcome_step_assignment a ON a.step_id = p.id
            WHERE s.status = 'ACTIVE'
            ORDER BY a.step_id, a.assignment_id
            """)
    List<HandedIn> handedIn(long courseId, String sections);

    @SqlQuery(STUDENTS + """
            SELECT s.enrolment_id, count(*) AS told,
                   coalesce(sum(EXISTS (SELECT 1 FROM talk_touch x WHERE x.talk_id = t.id)), 0) AS storied
            FROM student s
            JOIN submission u ON u.enrolment_id = s.enrolment_id
            JOIN talk t ON t.submission_id = u.id
            JOIN slot l ON l.id = t.slot_id
            JOIN speaking_day d ON d.id = l.speaking_day_id
            WHERE s.status = 'ACTIVE' AND t.stopped_at IS NOT NULL AND d.day <= :asOf
            GROUP BY s.enrolment_id
            ORDER BY s.enrolment_id
            """)
    List<Talks> talks(long courseId, String sections, LocalDate asOf);

    @SqlQuery("""
            SELECT o.id, e.account_id, a.name AS student, o.kind, o.employer, o.title, o.accepted_on, o.offered_on,
                   o.applied_on, o.starts_on, o.hours_a_week, o.pay, o.proof, o.path_proof, o.without_this_contact,
                   CASE WHEN o.consent_to_quote THEN o.quote ELSE '' END AS quote
            FROM outcome o
            JOIN enrolment e ON e.id = o.enrolment_id
            JOIN account a ON a.id = e.account_id
            WHERE o.id = :outcomeId AND e.course_id = :courseId AND e.status = 'ACTIVE' AND o.kind IS NOT NULL
            """)
    @Nullable
    OfferRow offer(long courseId, long outcomeId);

    @SqlQuery("""
            SELECT p.happened_on, p.logged_at, p.channel, p.two_way, p.hiring, p.person, p.organisation, p.introduced_by,
                   p.what, p.origin,
                   coalesce((SELECT group_concat(title, ', ') FROM
                     (SELECT a.title FROM outcome_step_assignment x JOIN assignment a ON a.id = x.assignment_id
                      WHERE x.step_id = p.id ORDER BY a.position, a.id)), '') AS assignments
            FROM outcome_step p
            WHERE p.outcome_id = :outcomeId
            ORDER BY p.happened_on, p.position
            LIMIT 1000
            """)
    List<OfferStep> path(long outcomeId);
}
