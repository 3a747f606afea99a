package howtotalk.report.paper;

import howtotalk.contact.ContactList;
import howtotalk.contact.Origin;
import howtotalk.contact.Tie;
import howtotalk.course.Course;
import howtotalk.course.Role;
import howtotalk.opportunity.OpportunityKind;
import howtotalk.opportunity.OpportunityStage;
import howtotalk.outcome.OutcomeProof;
import howtotalk.outcome.OutcomeStatus;
import howtotalk.outcome.PathProof;
import howtotalk.outcome.Pay;
import howtotalk.outcome.WithoutThisContact;
import howtotalk.touch.Channel;
import howtotalk.touch.Direction;
import howtotalk.touch.Referral;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/**
 * What reports are counted from, one query a kind of row for all the courses asked for. Without LIMIT: a figure counted
 * from a part of the rows would be wrong, and the courses themselves bound them.
 *
 * <p>{@code courses}, {@code narrowed} and {@code sections} are JSON arrays of ids: the courses; those of them of which
 * only some sections are wanted; and these sections.
 */
interface ReportRepository {

    /** The students of the courses, those withdrawn too, whose accounts the other queries look up. */
    String STUDENTS = """
            WITH student AS (
              SELECT id AS enrolment_id, course_id, account_id, status
              FROM enrolment
              WHERE course_id IN (SELECT value FROM json_each(:courses)) AND role = 'STUDENT' AND status <> 'ASKED'
                AND (course_id NOT IN (SELECT value FROM json_each(:narrowed))
                     OR section_id IN (SELECT value FROM json_each(:sections))))
            """;

    /** A course whose report somebody may read, and as what. */
    record Readable(long courseId, String code, String title, String term, Role role) {}

    record Break(long courseId, String title, LocalDate firstDay, LocalDate lastDay) {}

    record Section(long id, long courseId, String name) {}

    record Instructor(long courseId, String name) {}

    record Assignment(long id, long courseId, String title) {}

    record Person(
            long enrolmentId,
            long courseId,
            long accountId,
            String name,
            String section,
            boolean withdrawn,
            boolean graduating) {}

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
            boolean helpReceived,
            @Nullable Referral referral) {}

    record Minutes(long accountId, LocalDate day, int minutes) {}

    record Event(
            long id,
            long accountId,
            long opportunityId,
            OpportunityStage stage,
            LocalDate happenedOn,
            Instant recordedAt,
            @Nullable Long undoes) {}

    record Linked(long opportunityId, long contactId) {}

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
            @Nullable Integer who,
            @Nullable Integer introducer,
            Channel channel,
            boolean twoWay,
            LocalDate happenedOn,
            Origin origin,
            @Nullable Tie tie,
            boolean hiring) {}

    record HandedIn(long stepId, long assignmentId) {}

    record Talk(long id, long enrolmentId, long submissionId, long assignmentId, LocalDate day) {}

    record TalkTouch(long talkId, long touchId) {}

    record Level(long submissionId, Instant releasedAt, String criterion, int halves) {}

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

    /** The courses whose report somebody may read, the newest first. */
    @SqlQuery("""
            SELECT c.id AS course_id, c.code, c.title, c.term, e.role
            FROM enrolment e
            JOIN course c ON c.id = e.course_id
            WHERE e.account_id = :accountId AND e.status = 'ACTIVE' AND e.role IN ('INSTRUCTOR', 'READER')
            ORDER BY c.first_day DESC, c.id DESC
            LIMIT 500
            """)
    List<Readable> readable(long accountId);

    @SqlQuery("""
            SELECT id, code, title, term, first_day, weeks, time_zone, weighted, late_percent, late_interval,
                   late_floor_percent, missing_percent, late_passes, class_code, version
            FROM course
            WHERE id IN (SELECT value FROM json_each(:courses))
            ORDER BY first_day, id
            """)
    List<Course> courses(String courses);

    @SqlQuery("""
            SELECT course_id, title, first_day, last_day
            FROM course_break
            WHERE course_id IN (SELECT value FROM json_each(:courses))
            ORDER BY course_id, first_day, id
            """)
    List<Break> breaks(String courses);

    @SqlQuery("""
            SELECT id, course_id, name
            FROM section
            WHERE course_id IN (SELECT value FROM json_each(:courses))
            ORDER BY course_id, name, id
            """)
    List<Section> sections(String courses);

    @SqlQuery("""
            SELECT e.course_id, a.name
            FROM enrolment e
            JOIN account a ON a.id = e.account_id
            WHERE e.course_id IN (SELECT value FROM json_each(:courses)) AND e.role = 'INSTRUCTOR' AND e.status = 'ACTIVE'
            ORDER BY e.course_id, a.sort_name, e.id
            """)
    List<Instructor> instructors(String courses);

    @SqlQuery("""
            SELECT id, course_id, title
            FROM assignment
            WHERE course_id IN (SELECT value FROM json_each(:courses))
            ORDER BY course_id, position, id
            """)
    List<Assignment> assignments(String courses);

    @SqlQuery(STUDENTS + """
            SELECT s.enrolment_id, s.course_id, s.account_id, a.name, coalesce(c.name, '') AS section,
                   s.status = 'WITHDRAWN' AS withdrawn, e.graduating
            FROM student s
            JOIN enrolment e ON e.id = s.enrolment_id
            JOIN account a ON a.id = s.account_id
            LEFT JOIN section c ON c.id = e.section_id
            ORDER BY a.sort_name, s.enrolment_id
            """)
    List<Person> students(String courses, String narrowed, String sections);

    @SqlQuery(STUDENTS + """
            SELECT c.id, c.account_id, c.created_at, c.list, c.known_before, c.introduced_by, c.tie, c.cadence_days,
                   c.merged_into
            FROM (SELECT DISTINCT account_id FROM student WHERE status = 'ACTIVE') s
            JOIN contact c ON c.account_id = s.account_id
            ORDER BY c.id
            """)
    List<Contact> contacts(String courses, String narrowed, String sections);

    @SqlQuery(STUDENTS + """
            SELECT t.id, t.account_id, t.contact_id, t.happened_on, t.logged_at, t.channel, t.direction, t.answers_id,
                   trim(t.helped) <> '' AS helped, trim(t.help_received) <> '' AS help_received, t.referral
            FROM (SELECT DISTINCT account_id FROM student WHERE status = 'ACTIVE') s
            JOIN touch t ON t.account_id = s.account_id
            ORDER BY t.id
            """)
    List<Touch> touches(String courses, String narrowed, String sections);

    @SqlQuery(STUDENTS + """
            SELECT d.account_id, d.day, d.minutes
            FROM (SELECT DISTINCT account_id FROM student WHERE status = 'ACTIVE') s
            JOIN activity_day d ON d.account_id = s.account_id AND d.day BETWEEN :first AND :last
            ORDER BY d.account_id, d.day
            """)
    List<Minutes> minutes(String courses, String narrowed, String sections, LocalDate first, LocalDate last);

    @SqlQuery(STUDENTS + """
            SELECT v.id, o.account_id, v.opportunity_id, v.stage, v.happened_on, v.recorded_at, v.undoes
            FROM (SELECT DISTINCT account_id FROM student WHERE status = 'ACTIVE') s
            JOIN opportunity o ON o.account_id = s.account_id
            JOIN stage_event v ON v.opportunity_id = o.id
            ORDER BY v.opportunity_id, v.id
            """)
    List<Event> events(String courses, String narrowed, String sections);

    @SqlQuery(STUDENTS + """
            SELECT x.opportunity_id, x.contact_id
            FROM (SELECT DISTINCT account_id FROM student WHERE status = 'ACTIVE') s
            JOIN opportunity o ON o.account_id = s.account_id
            JOIN opportunity_contact x ON x.opportunity_id = o.id
            ORDER BY x.opportunity_id, x.contact_id
            """)
    List<Linked> linked(String courses, String narrowed, String sections);

    @SqlQuery(STUDENTS + """
            SELECT o.id, o.enrolment_id, o.as_of, o.filed_at, o.status, o.kind, o.employer, o.title, o.accepted_on, o.pay,
                   o.academic_credit, o.proof, o.path_proof, o.without_this_contact,
                   CASE WHEN o.consent_to_quote THEN o.quote ELSE '' END AS quote
            FROM student s
            JOIN outcome o ON o.enrolment_id = s.enrolment_id
            WHERE s.status = 'ACTIVE'
            ORDER BY o.id
            """)
    List<Filed> outcomes(String courses, String narrowed, String sections);

    @SqlQuery(STUDENTS + """
            SELECT p.id, p.outcome_id, t.contact_id, p.person, p.introduced_by, nullif(p.who, 0) AS who, p.introducer,
                   p.channel, p.two_way, p.happened_on, p.origin, p.tie, p.hiring
            FROM student s
            JOIN outcome o ON o.enrolment_id = s.enrolment_id
            JOIN outcome_step p ON p.outcome_id = o.id
            LEFT JOIN touch t ON t.id = p.touch_id
            WHERE s.status = 'ACTIVE'
            ORDER BY p.outcome_id, p.position
            """)
    List<Step> steps(String courses, String narrowed, String sections);

    @SqlQuery(STUDENTS + """
            SELECT a.step_id, a.assignment_id
            FROM student s
            JOIN outcome o ON o.enrolment_id = s.enrolment_id
            JOIN outcome_step p ON p.outcome_id = o.id
            JOIN outcome_step_assignment a ON a.step_id = p.id
            WHERE s.status = 'ACTIVE'
            ORDER BY a.step_id, a.assignment_id
            """)
    List<HandedIn> handedIn(String courses, String narrowed, String sections);

    @SqlQuery(STUDENTS + """
            SELECT t.id, s.enrolment_id, u.id AS submission_id, u.assignment_id, d.day
            FROM student s
            JOIN submission u ON u.enrolment_id = s.enrolment_id
            JOIN talk t ON t.submission_id = u.id
            JOIN slot l ON l.id = t.slot_id
            JOIN speaking_day d ON d.id = l.speaking_day_id
            WHERE s.status = 'ACTIVE' AND t.stopped_at IS NOT NULL
            ORDER BY d.day, t.id
            """)
    List<Talk> talks(String courses, String narrowed, String sections);

    @SqlQuery(STUDENTS + """
            SELECT x.talk_id, x.touch_id
            FROM student s
            JOIN submission u ON u.enrolment_id = s.enrolment_id
            JOIN talk t ON t.submission_id = u.id
            JOIN talk_touch x ON x.talk_id = t.id
            WHERE s.status = 'ACTIVE' AND t.stopped_at IS NOT NULL
            ORDER BY x.talk_id, x.touch_id
            """)
    List<TalkTouch> talkTouches(String courses, String narrowed, String sections);

    /** The released levels of talks, by the criteria of the rubric that the assignment has now. */
    @SqlQuery(STUDENTS + """
            SELECT u.id AS submission_id, g.released_at, c.name AS criterion, l.halves
            FROM student s
            JOIN submission u ON u.enrolment_id = s.enrolment_id
            JOIN assignment a ON a.id = u.assignment_id AND a.kind = 'TALK'
            JOIN assessment g ON g.submission_id = u.id AND g.released_at IS NOT NULL
            JOIN assessment_level l ON l.assessment_id = g.id AND l.halves IS NOT NULL
            JOIN criterion c ON c.id = l.criterion_id AND c.rubric_id = a.rubric_id
            WHERE s.status = 'ACTIVE'
            ORDER BY u.id, c.position, c.id
            """)
    List<Level> levels(String courses, String narrowed, String sections);

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
