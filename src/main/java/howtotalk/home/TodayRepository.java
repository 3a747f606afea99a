package howtotalk.home;

import howtotalk.opportunity.OpportunityKind;
import howtotalk.outcome.OutcomeStatus;
import howtotalk.submission.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What a student's day is made of. */
interface TodayRepository {

    /** An assignment as one student has it, with every date that may apply; the score is released, before lateness. */
    record Work(
            long assignmentId,
            String title,
            boolean online,
            long points,
            int conversations,
            boolean distinctPeople,
            boolean touchesMayServeTwice,
            @Nullable Instant opensAt,
            @Nullable Instant dueAt,
            @Nullable Instant closesAt,
            @Nullable Instant sectionOpensAt,
            @Nullable Instant sectionDueAt,
            @Nullable Instant sectionClosesAt,
            @Nullable Instant ownOpensAt,
            @Nullable Instant ownDueAt,
            @Nullable Instant ownClosesAt,
            @Nullable Long submissionId,
            int latePasses,
            boolean excused,
            boolean latenessWaived,
            boolean noShow,
            @Nullable Instant draftSavedAt,
            @Nullable Instant handedInAt,
            @Nullable Long score,
            @Nullable Instant releasedAt,
            @Nullable Instant revisedDue,
            @Nullable Instant invitedDue) {}

    /** What the student said would be done next. */
    record Promise(
            long touchId,
            long contactId,
            String action,
            @Nullable LocalDate dueOn,
            String name,
            LocalDate happenedOn) {}

    /** Somebody with a cadence. */
    record Friend(
            long contactId,
            String name,
            String organisation,
            int cadenceDays,
            Instant createdAt,
            @Nullable LocalDate lastConversation,
            @Nullable String lastChannel,
            @Nullable String lastWords) {}

    /** The plan of a week. */
    record Plan(String go, String whom, String went) {}

    @SqlQuery("SELECT go, whom, went FROM week_plan WHERE account_id = :accountId AND monday = :monday")
    @Nullable
    Plan plan(long accountId, LocalDate monday);

    /** A place in a running order to come. */
    record Slot(
            long speakingDayId,
            LocalDate day,
            String startsAt,
            int position,
            int places,
            int greenAfter,
            int redAfter,
            @Nullable String storyTitle,
            @Nullable String storyStage) {}

    @SqlQuery("""
            SELECT a.id AS assignment_id, a.title, a.online, a.points, a.conversations,
                   a.distinct_people, a.touches_may_serve_twice,
                   a.opens_at, a.due_at, a.closes_at,
                   so.opens_at AS section_opens_at, so.due_at AS section_due_at, so.closes_at AS section_closes_at,
                   eo.opens_at AS own_opens_at, eo.due_at AS own_due_at, eo.closes_at AS own_closes_at,
                   s.id AS submission_id, coalesce(s.late_passes, 0) AS late_passes, coalesce(s.excused, 0) AS excused,
                   coalesce(s.lateness_waived, 0) AS lateness_waived, coalesce(s.no_show, 0) AS no_show,
                   (SELECT t.saved_at FROM attempt t WHERE t.submission_id = s.id AND t.handed_in_at IS NULL) AS draft_saved_at,
                   s.handed_in_at, CASE WHEN s.released_at IS NOT NULL THEN s.score END AS score, s.released_at,
            """ + Revision.REVISED_DUE + ",\n" + Revision.INVITED_DUE + """

            FROM assignment a
            JOIN enrolment e ON e.id = :enrolmentId AND e.course_id = a.course_id
            LEFT JOIN assignment_override so ON so.assignment_id = a.id AND so.section_id = e.section_id
            LEFT JOIN assignment_override eo ON eo.assignment_id = a.id AND eo.enrolment_id = e.id
            LEFT JOIN submission s ON s.assignment_id = a.id AND s.enrolment_id = e.id
            ORDER BY a.position, a.id
            LIMIT 200
            """)
    List<Work> work(long enrolmentId);

    @SqlQuery("""
            SELECT t.id AS touch_id, c.id AS contact_id, t.next_action AS action, t.next_on AS due_on, c.name, t.happened_on
            FROM touch t
            JOIN contact c ON c.id = t.contact_id
            WHERE t.account_id = :accountId AND t.next_action <> '' AND t.next_done_at IS NULL
              AND c.erased_at IS NULL AND (t.next_on IS NULL OR t.next_on <= :until)
            ORDER BY t.next_on IS NULL, t.next_on, t.id
            LIMIT 6
            """)
    List<Promise> promises(long accountId, LocalDate until);

    /** Contacts with a cadence that are not snoozed, with the last conversation and what came of it. */
    @SqlQuery("""
            SELECT c.id AS contact_id, c.name, c.organisation, c.cadence_days, c.created_at, t.happened_on AS last_conversation,
                   t.channel AS last_channel, t.what AS last_words
            FROM contact c
            LEFT JOIN touch t ON t.id = (
              SELECT m.id FROM touch m
              LEFT JOIN touch asked ON asked.id = m.answers_id
              WHERE m.contact_id IN (SELECT c.id UNION ALL SELECT x.id FROM contact x WHERE x.merged_into = c.id)
                AND (m.direction = 'MUTUAL'
                     OR asked.contact_id = m.contact_id AND asked.direction <> m.direction AND m.happened_on >= asked.happened_on)
              ORDER BY m.happened_on DESC, m.id DESC
              LIMIT 1)
            WHERE c.account_id = :accountId AND c.cadence_days IS NOT NULL AND c.merged_into IS NULL
              AND c.erased_at IS NULL
              AND (c.snoozed_until IS NULL OR c.snoozed_until < :today)
            ORDER BY date(coalesce(t.happened_on, substr(c.created_at, 1, 10)), '+' || c.cadence_days || ' days'), c.id
            LIMIT 4
            """)
    List<Friend> friends(long accountId, LocalDate today);

    @SqlQuery(
            "SELECT count(*) FROM contact WHERE account_id = :accountId AND merged_into IS NULL AND erased_at IS NULL")
    int people(long accountId);

    @SqlQuery("""
            SELECT d.id AS speaking_day_id, d.day, d.starts_at, p.position,
                   (SELECT count(*) FROM slot o WHERE o.speaking_day_id = d.id AND o.enrolment_id IS NOT NULL AND o.standby = 0) AS places,
                   d.green_after, d.red_after, y.title AS story_title, y.stage AS story_stage
            FROM slot p
            JOIN speaking_day d ON d.id = p.speaking_day_id
            LEFT JOIN story y ON y.id = p.story_id
            LEFT JOIN talk k ON k.slot_id = p.id
            WHERE p.enrolment_id = :enrolmentId AND p.standby = 0 AND d.day >= :today AND k.stopped_at IS NULL
            ORDER BY d.day, d.id
            LIMIT 1
            """)
    @Nullable
    Slot slot(long enrolmentId, LocalDate today);

    /** Minutes noted today, and how many of them the last tap added. */
    record Minutes(int minutes, int added) {}

    @SqlQuery("SELECT minutes, added FROM activity_day WHERE account_id = :accountId AND day = :today")
    @Nullable
    Minutes minutes(long accountId, LocalDate today);

    @SqlQuery("""
            SELECT count(*) FROM activity_day
            WHERE account_id = :accountId AND day > date(:today, '-7 days') AND day <= :today AND minutes BETWEEN 0 AND 30
            """)
    int daysInsideBudget(long accountId, LocalDate today);

    /** An opportunity with a planned step by then, or an offer once made. */
    record Waiting(
            long id,
            String organisation,
            String role,
            String nextStep,
            @Nullable LocalDate nextOn,
            boolean offered,
            boolean filed) {}

    @SqlQuery("""
            SELECT o.id, o.organisation, o.role, o.next_step, o.next_on,
                   EXISTS (SELECT 1 FROM stage_event e WHERE e.opportunity_id = o.id AND e.stage = 'OFFER') AS offered,
                   EXISTS (SELECT 1 FROM outcome f WHERE f.opportunity_id = o.id) AS filed
            FROM opportunity o
            WHERE o.account_id = :accountId
              AND (o.next_step <> '' AND (o.next_on IS NULL OR o.next_on <= :until)
                   OR EXISTS (SELECT 1 FROM stage_event e WHERE e.opportunity_id = o.id AND e.stage = 'OFFER'))
            ORDER BY o.next_on IS NULL, o.next_on, o.id
            LIMIT 60
            """)
    List<Waiting> waiting(long accountId, LocalDate until);

    /** What a verifier answered about an outcome of the student, as it was asked, or an instructor about a document. */
    record Answered(
            long outcomeId,
            String who,
            String answer,
            boolean adopted,
            Instant answeredAt,
            @Nullable OutcomeStatus status,
            @Nullable OpportunityKind kind,
            String employer,
            String title) {}

    @SqlQuery("""
            WITH filed AS (
              SELECT o.id, o.status, o.kind, o.employer, o.title
              FROM enrolment e
              JOIN outcome o ON o.enrolment_id = e.id
              WHERE e.account_id = :accountId AND e.role = 'STUDENT')
            SELECT v.outcome_id, v.verifier AS who, v.answer, v.adopted_at IS NOT NULL AS adopted, v.answered_at, v.status,
                   v.kind, v.employer, v.title, v.id AS row
            FROM filed f
            JOIN verification v ON v.outcome_id = f.id
            WHERE v.answered_at >= :since
            UNION ALL
            SELECT f.id, coalesce(a.name, 'Your instructor'), d.decision, 0, d.decided_at, f.status, f.kind, f.employer,
                   f.title, d.id
            FROM filed f
            JOIN outcome_document d ON d.outcome_id = f.id
            LEFT JOIN account a ON a.id = d.decided_by
            WHERE d.decided_at >= :since
            ORDER BY answered_at DESC, row DESC
            LIMIT 3
            """)
    List<Answered> answered(long accountId, Instant since);
}
