package howtotalk.outcome.filing;

import howtotalk.opportunity.OpportunityKind;
import howtotalk.outcome.OutcomeProof;
import howtotalk.outcome.OutcomeStatus;
import howtotalk.outcome.PathProof;
import howtotalk.outcome.Pay;
import howtotalk.outcome.WithoutThisContact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Filed outcomes and their frozen paths. */
interface OutcomeRepository {

    /** A filed outcome with all that its page shows. */
    record Filed(
            long id,
            long enrolmentId,
            long accountId,
            String student,
            long courseId,
            String course,
            String timeZone,
            @Nullable Long opportunityId,
            LocalDate asOf,
            @Nullable OutcomeStatus status,
            @Nullable OpportunityKind kind,
            String employer,
            String title,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate offeredOn,
            @Nullable LocalDate appliedOn,
            @Nullable Integer hoursAWeek,
            @Nullable Pay pay,
            boolean academicCredit,
            OutcomeProof proof,
            PathProof pathProof,
            @Nullable WithoutThisContact withoutThisContact,
            String quote,
            boolean consentToQuote,
            @Nullable Instant consentWithdrawnAt,
            @Nullable Long filedBy,
            String filer,
            Instant filedAt) {}

    /**
     * A line of the list of a course: a student, and an outcome if one is filed, with its documents that nobody decided
     * about and the latest answer of a verifier that was not taken over.
     */
    record Line(
            long enrolmentId,
            String student,
            @Nullable Long outcomeId,
            @Nullable LocalDate asOf,
            @Nullable OutcomeStatus status,
            @Nullable OpportunityKind kind,
            String employer,
            String title,
            @Nullable OutcomeProof proof,
            @Nullable PathProof pathProof,
            boolean told,
            int steps,
            int waiting,
            @Nullable String answer) {}

    /** A stretch without class. */
    record Break(long courseId, String title, LocalDate firstDay, LocalDate lastDay) {}

    /** Days and proof that filing works out. */
    record Worked(
            @Nullable Long opportunityId,
            @Nullable LocalDate offeredOn,
            @Nullable LocalDate appliedOn,
            PathProof pathProof) {}

    @SqlQuery("""
            SELECT e.id, e.account_id, a.name AS student, c.id AS course_id, c.code || ' · ' || c.term AS course,
                   c.first_day, c.weeks, c.time_zone
            FROM enrolment e
            JOIN course c ON c.id = e.course_id
            JOIN account a ON a.id = e.account_id
            WHERE e.account_id = :accountId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
            ORDER BY c.first_day DESC, c.id DESC
            LIMIT 50
            """)
    List<Enrolment> enrolments(long accountId);

    @SqlQuery("""
            SELECT e.id, e.account_id, a.name AS student, c.id AS course_id, c.code || ' · ' || c.term AS course,
                   c.first_day, c.weeks, c.time_zone
            FROM enrolment e
            JOIN course c ON c.id = e.course_id
            JOIN account a ON a.id = e.account_id
            WHERE e.id = :id AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
            """)
    @Nullable
    Enrolment enrolment(long id);

    @SqlQuery("""
            SELECT course_id, title, first_day, last_day
            FROM course_break
            WHERE course_id IN (SELECT value FROM json_each(:courses))
            ORDER BY first_day, id
            LIMIT 1000
            """)
    List<Break> breaks(String courses);

    @SqlQuery("""
            SELECT o.id, o.enrolment_id, e.account_id, a.name AS student, c.id AS course_id,
                   c.code || ' · ' || c.term AS course, c.time_zone, o.opportunity_id, o.as_of, o.status, o.kind,
                   o.employer, o.title, o.starts_on, o.accepted_on, o.offered_on, o.applied_on, o.hours_a_week, o.pay,
                   o.academic_credit, o.proof, o.path_proof, o.without_this_contact, o.quote, o.consent_to_quote,
                   o.consent_withdrawn_at, o.filed_by, coalesce(f.name, '') AS filer, o.filed_at
            FROM outcome o
            JOIN enrolment e ON e.id = o.enrolment_id
            JOIN account a ON a.id = e.account_id
            JOIN course c ON c.id = e.course_id
            LEFT JOIN account f ON f.id = o.filed_by
            WHERE o.id = :id
            """)
    @Nullable
    Filed find(long id);

    @SqlQuery("""
            SELECT o.id
            FROM outcome o
            JOIN enrolment e ON e.id = o.enrolment_id
            WHERE o.opportunity_id = :opportunityId AND e.account_id = :accountId
            """)
    @Nullable
    Long ofOpportunity(long opportunityId, long accountId);

    @SqlQuery("""
            SELECT e.id AS enrolment_id, c.code || ' · ' || c.term AS student, o.id AS outcome_id, o.as_of, o.status,
                   o.kind, o.employer, o.title, o.proof, o.path_proof,
                   coalesce(o.filed_by <> e.account_id, 0) AS told,
                   (SELECT count(*) FROM outcome_step s WHERE s.outcome_id = o.id AND s.hiring = 0) AS steps,
                   (SELECT count(*) FROM outcome_document d WHERE d.outcome_id = o.id AND d.decision IS NULL) AS waiting,
                   (SELECT v.answer FROM verification v
                    WHERE v.outcome_id = o.id AND v.answered_at IS NOT NULL AND v.adopted_at IS NULL
                    ORDER BY v.answered_at DESC, v.id DESC LIMIT 1) AS answer
            FROM outcome o
            JOIN enrolment e ON e.id = o.enrolment_id
            JOIN course c ON c.id = e.course_id
            WHERE e.account_id = :accountId AND e.status = 'ACTIVE'
            ORDER BY o.id DESC
            LIMIT 100
            """)
    List<Line> own(long accountId);

    @SqlQuery("""
            SELECT e.id AS enrolment_id, a.name AS student, o.id AS outcome_id, o.as_of, o.status, o.kind,
                   coalesce(o.employer, '') AS employer, coalesce(o.title, '') AS title, o.proof, o.path_proof,
                   coalesce(o.filed_by <> e.account_id, 0) AS told,
                   (SELECT count(*) FROM outcome_step s WHERE s.outcome_id = o.id AND s.hiring = 0) AS steps,
                   (SELECT count(*) FROM outcome_document d WHERE d.outcome_id = o.id AND d.decision IS NULL) AS waiting,
                   (SELECT v.answer FROM verification v
                    WHERE v.outcome_id = o.id AND v.answered_at IS NOT NULL AND v.adopted_at IS NULL
                    ORDER BY v.answered_at DESC, v.id DESC LIMIT 1) AS answer
            FROM enrolment e
            JOIN account a ON a.id = e.account_id
            LEFT JOIN outcome o ON o.enrolment_id = e.id
            WHERE e.course_id = :courseId AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
            ORDER BY a.sort_name, e.id, o.id DESC
            LIMIT 2000
            """)
    List<Line> inCourse(long courseId);

    @SqlUpdate("""
            INSERT INTO outcome (enrolment_id, opportunity_id, as_of, status, kind, employer, title, starts_on,
                                 accepted_on, offered_on, applied_on, hours_a_week, pay, academic_credit, path_proof,
                                 without_this_contact, quote, consent_to_quote, filed_by, filed_at)
            VALUES (:enrolmentId, :w.opportunityId, :f.asOf, :f.status, :p.kind, :p.employer, :p.title, :p.startsOn,
                    :p.acceptedOn, :w.offeredOn, :w.appliedOn, :p.hours, :p.pay, :p.academicCredit, :w.pathProof,
                    :f.without, :f.quote, :f.consent, :filedBy, :now)
            """)
    @GetGeneratedKeys
    long add(
            long enrolmentId,
            @BindMethods("f") Filing filing,
            @BindMethods("p") Position position,
            @BindMethods("w") Worked worked,
            long filedBy,
            Instant now);

    /** A criterion as answered. */
    record Given(Criterion criterion, WithoutThisContact answer) {}

    /** The answers to the criteria of an internship; one that was left open is not among them. */
    @SqlQuery(
            "SELECT criterion, answer FROM outcome_criterion WHERE outcome_id = :outcomeId ORDER BY criterion LIMIT 20")
    List<Given> criteria(long outcomeId);

    @SqlUpdate("DELETE FROM outcome_criterion WHERE outcome_id = :outcomeId")
    void clearCriteria(long outcomeId);

    @SqlUpdate("""
            INSERT INTO outcome_criterion (outcome_id, criterion, answer) VALUES (:outcomeId, :criterion, :answer)
            """)
    void addCriterion(long outcomeId, Criterion criterion, WithoutThisContact answer);

    /** The words and the consent; when a consent is taken back is kept until there is one again. */
    @SqlUpdate("""
            UPDATE outcome
            SET quote = :quote,
                consent_withdrawn_at = CASE WHEN :consent THEN NULL
                                            WHEN consent_to_quote = 1 THEN :now
                                            ELSE consent_withdrawn_at END,
                consent_to_quote = :consent, version = version + 1
            WHERE id = :id
            """)
    void setQuote(long id, String quote, boolean consent, Instant now);

    /** What a document or a verifier spoke for or against is evidence, and stays. */
    @SqlUpdate("""
            DELETE FROM outcome
            WHERE id = :id AND proof = 'CLAIMED'
              AND NOT EXISTS (SELECT 1 FROM verification v WHERE v.outcome_id = :id AND v.answered_at IS NOT NULL)
            """)
    int takeBack(long id);
}
