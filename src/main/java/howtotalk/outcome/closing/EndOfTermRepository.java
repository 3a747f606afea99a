package howtotalk.outcome.closing;

import howtotalk.opportunity.OpportunityKind;
import howtotalk.outcome.OutcomeStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Who is asked at the end of a term, and who has answered. An answer is an outcome filed since the opening, or a word that nothing changed. */
interface EndOfTermRepository {

    /** A course and when it asks, if it does. */
    record CourseRow(
            long id,
            String label,
            String timeZone,
            LocalDate firstDay,
            int weeks,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable Integer everyDays) {

        @Nullable
        Asking asking() {
            return opensOn == null || closesOn == null || everyDays == null
                    ? null
                    : new Asking(opensOn, closesOn, everyDays);
        }
    }

    /** A student, whether there is an answer, and how often a mail was sent. What the answer is, is not here. */
    record Student(
            long enrolmentId,
            String name,
            @Nullable Long sectionId,
            @Nullable String section,
            boolean answered,
            int mails,
            @Nullable LocalDate lastMail) {}

    /** Something filed before. */
    record Filed(
            long id,
            LocalDate asOf,
            @Nullable OutcomeStatus status,
            @Nullable OpportunityKind kind,
            String employer,
            String title,
            Instant filedAt) {}

    /** An accepted offer without an outcome. */
    record Accepted(long id, String organisation, String role) {}

    /** Somebody who may be due a mail. */
    record Candidate(
            long enrolmentId,
            long courseId,
            String name,
            String email,
            String course,
            String code,
            String timeZone,
            LocalDate opensOn,
            LocalDate closesOn,
            int everyDays,
            @Nullable LocalDate lastMail,
            @Nullable Instant lastFiled) {

        ZoneId zone() {
            return ZoneId.of(timeZone);
        }

        boolean answered() {
            return asking().answeredBy(lastFiled, zone());
        }

        Asking asking() {
            return new Asking(opensOn, closesOn, everyDays);
        }
    }

    /** A course that asks a student who has not said that nothing changed. */
    record Asked(
            long courseId,
            String timeZone,
            LocalDate opensOn,
            LocalDate closesOn,
            int everyDays,
            @Nullable Instant lastFiled) {

        boolean answered() {
            return new Asking(opensOn, closesOn, everyDays).answeredBy(lastFiled, ZoneId.of(timeZone));
        }
    }

    @SqlQuery("""
            SELECT c.id, c.code || ' · ' || c.term AS label, c.time_zone, c.first_day, c.weeks, a.opens_on, a.closes_on,
                   a.every_days
            FROM course c
            LEFT JOIN end_of_term a ON a.course_id = c.id
            WHERE c.id = :courseId
            """)
    @Nullable
    CourseRow course(long courseId);

    @SqlQuery("""
            SELECT e.id AS enrolment_id, a.name, e.section_id, s.name AS section,
                   EXISTS (SELECT 1 FROM end_of_term_answer w WHERE w.enrolment_id = e.id)
                   OR EXISTS (SELECT 1 FROM outcome o WHERE o.enrolment_id = e.id AND o.filed_at >= :opened) AS answered,
                   (SELECT count(*) FROM end_of_term_mail m WHERE m.enrolment_id = e.id) AS mails,
                   (SELECT max(m.sent_on) FROM end_of_term_mail m WHERE m.enrolment_id = e.id) AS last_mail
            FROM enrolment e
            JOIN account a ON a.id = e.account_id
            LEFT JOIN section s ON s.id = e.section_id
            WHERE e.course_id = :courseId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
              AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
            ORDER BY a.sort_name, e.id
            LIMIT 2000
            """)
    List<Student> students(long courseId, Instant opened, boolean allSections, String sections);

    @SqlQuery("""
            SELECT EXISTS (SELECT 1 FROM end_of_term_answer w WHERE w.enrolment_id = :enrolmentId)
                   OR EXISTS (SELECT 1 FROM outcome o WHERE o.enrolment_id = :enrolmentId AND o.filed_at >= :opened)
            """)
    boolean answered(long enrolmentId, Instant opened);

    @SqlQuery("""
            SELECT id, as_of, status, kind, employer, title, filed_at
            FROM outcome
            WHERE enrolment_id = :enrolmentId
            ORDER BY id
            LIMIT 50
            """)
    List<Filed> filed(long enrolmentId);

    /** Offers that were accepted, as far as the latest event tells, and not filed. */
    @SqlQuery("""
            SELECT o.id, o.organisation, o.role
            FROM opportunity o
            WHERE o.account_id = :accountId
              AND EXISTS (SELECT 1 FROM stage_event e WHERE e.opportunity_id = o.id AND e.stage = 'ACCEPTED'
                          AND e.undoes IS NULL
                          AND NOT EXISTS (SELECT 1 FROM stage_event u
                                          WHERE u.opportunity_id = o.id AND u.undoes = e.id))
              AND NOT EXISTS (SELECT 1 FROM outcome f WHERE f.opportunity_id = o.id)
            ORDER BY o.id
            LIMIT 20
            """)
    List<Accepted> accepted(long accountId);

    @SqlUpdate("""
            INSERT INTO end_of_term (course_id, opens_on, closes_on, every_days, set_by, set_at)
            VALUES (:courseId, :opensOn, :closesOn, :everyDays, :by, :now)
            ON CONFLICT (course_id) DO UPDATE
            SET opens_on = excluded.opens_on, closes_on = excluded.closes_on, every_days = excluded.every_days,
                set_by = excluded.set_by, set_at = excluded.set_at
            """)
    void set(long courseId, LocalDate opensOn, LocalDate closesOn, int everyDays, long by, Instant now);

    @SqlUpdate("DELETE FROM end_of_term WHERE course_id = :courseId")
    void stop(long courseId);

    @SqlUpdate("""
            INSERT INTO end_of_term_answer (enrolment_id, answered_at) VALUES (:enrolmentId, :now)
            ON CONFLICT DO NOTHING
            """)
    void answer(long enrolmentId, Instant now);

    /** Who may be due a mail, of courses that ask about now. Whether what was filed last is an answer is for {@link Asking}. */
    @SqlQuery("""
            SELECT e.id AS enrolment_id, c.id AS course_id, a.name, a.email, c.code || ' · ' || c.term AS course, c.code,
                   c.time_zone, t.opens_on, t.closes_on, t.every_days,
                   (SELECT max(m.sent_on) FROM end_of_term_mail m WHERE m.enrolment_id = e.id) AS last_mail,
                   (SELECT max(o.filed_at) FROM outcome o WHERE o.enrolment_id = e.id) AS last_filed
            FROM end_of_term t
            CROSS JOIN course c ON c.id = t.course_id
            CROSS JOIN enrolment e ON e.course_id = c.id
            CROSS JOIN account a ON a.id = e.account_id
            WHERE t.opens_on <= :latest AND t.closes_on >= :earliest
              AND e.role = 'STUDENT' AND e.status = 'ACTIVE' AND a.disabled_at IS NULL AND a.email IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM end_of_term_answer w WHERE w.enrolment_id = e.id)
            ORDER BY e.id
            LIMIT 100000
            """)
    List<Candidate> candidates(LocalDate earliest, LocalDate latest);

    /** Notes that a mail is written: the second to come writes nothing, nor does one within the interval. */
    @SqlUpdate("""
            INSERT INTO end_of_term_mail (enrolment_id, sent_on, sent_at)
            SELECT :enrolmentId, :day, :now
            WHERE NOT EXISTS (SELECT 1 FROM end_of_term_mail m
                              WHERE m.enrolment_id = :enrolmentId AND m.sent_on > date(:day, '-' || :everyDays || ' days'))
              AND NOT EXISTS (SELECT 1 FROM end_of_term_answer w WHERE w.enrolment_id = :enrolmentId)
            """)
    int noteMail(long enrolmentId, LocalDate day, int everyDays, Instant now);

    @SqlQuery("""
            SELECT e.course_id, c.time_zone, t.opens_on, t.closes_on, t.every_days,
                   (SELECT max(o.filed_at) FROM outcome o WHERE o.enrolment_id = e.id) AS last_filed
            FROM enrolment e
            JOIN end_of_term t ON t.course_id = e.course_id
            JOIN course c ON c.id = t.course_id
            WHERE e.account_id = :accountId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
              AND t.opens_on <= :today AND t.closes_on >= :today
              AND NOT EXISTS (SELECT 1 FROM end_of_term_answer w WHERE w.enrolment_id = e.id)
            ORDER BY e.course_id
            LIMIT 10
            """)
    List<Asked> asking(long accountId, LocalDate today);
}
