package howtotalk.outcome.proof;

import howtotalk.outcome.OutcomeProof;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Documents and verifiers of outcomes. */
interface ProofRepository {

    /** The outcome that is to be proved. */
    record Subject(
            long id,
            long accountId,
            String student,
            @Nullable String studentEmail,
            long courseId,
            String course,
            String timeZone,
            OutcomeProof proof,
            @Nested Claim claim) {}

    /** A document; without a file it was seen on paper. */
    record Document(
            long id,
            long outcomeId,
            @Nullable Long fileId,
            String name,
            @Nullable Long bytes,
            Instant addedAt,
            @Nullable Decision decision,
            String said,
            String decidedBy,
            @Nullable Instant decidedAt) {}

    /** A verifier who was asked, what was asked and what was answered. */
    record Asked(
            long id,
            long outcomeId,
            String email,
            boolean byStudent,
            String sender,
            boolean handedOver,
            boolean inCourse,
            Instant askedAt,
            Instant expiresAt,
            @Nested Claim claim,
            @Nullable Instant revokedAt,
            @Nullable Instant answeredAt,
            @Nullable Answer answer,
            String verifier,
            String said,
            String newEmployer,
            String newTitle,
            @Nullable LocalDate newStartsOn,
            @Nullable Integer newHours,
            @Nullable Instant adoptedAt) {

        boolean open(Instant now) {
            return revokedAt == null && answeredAt == null && expiresAt.isAfter(now);
        }
    }

    /** What a verifier's page shows. */
    record Question(
            long id,
            long outcomeId,
            long accountId,
            long courseId,
            String student,
            String course,
            String courseTitle,
            String timeZone,
            String email,
            boolean byStudent,
            String sender,
            Instant expiresAt,
            @Nested Claim claim) {}

    @SqlQuery("""
            SELECT o.id, e.account_id, a.name AS student, a.email AS student_email, c.id AS course_id,
                   c.code || ' · ' || c.term AS course, c.time_zone, o.proof, o.status, o.kind, o.employer, o.title,
                   o.accepted_on, o.starts_on, o.hours_a_week
            FROM outcome o
            JOIN enrolment e ON e.id = o.enrolment_id
            JOIN account a ON a.id = e.account_id
            JOIN course c ON c.id = e.course_id
            WHERE o.id = :outcomeId
            """)
    @Nullable
    Subject subject(long outcomeId);

    @SqlQuery("""
            SELECT d.id, d.outcome_id, d.file_id, d.name, f.bytes, d.added_at, d.decision, d.said,
                   coalesce(a.name, '') AS decided_by, d.decided_at
            FROM outcome_document d
            LEFT JOIN stored_file f ON f.id = d.file_id
            LEFT JOIN account a ON a.id = d.decided_by
            WHERE d.outcome_id = :outcomeId
            ORDER BY d.id
            LIMIT 100
            """)
    List<Document> documents(long outcomeId);

    @SqlQuery("""
            SELECT d.id, d.outcome_id, d.file_id, d.name, f.bytes, d.added_at, d.decision, d.said,
                   coalesce(a.name, '') AS decided_by, d.decided_at
            FROM outcome_document d
            LEFT JOIN stored_file f ON f.id = d.file_id
            LEFT JOIN account a ON a.id = d.decided_by
            WHERE d.id = :id
            """)
    @Nullable
    Document document(long id);

    @SqlQuery("""
            SELECT v.id, v.outcome_id, v.email, v.by_student, coalesce(s.name, '') AS sender, v.handed_over,
                   EXISTS (SELECT 1 FROM account k
                           JOIN enrolment n ON n.account_id = k.id AND n.course_id = e.course_id
                           WHERE k.email = v.email) AS in_course,
                   v.asked_at, v.expires_at, v.status, v.kind, v.employer, v.title, v.accepted_on, v.starts_on,
                   v.hours_a_week, v.revoked_at, v.answered_at, v.answer, v.verifier, v.said, v.new_employer, v.new_title,
                   v.new_starts_on, v.new_hours, v.adopted_at
            FROM verification v
            JOIN outcome o ON o.id = v.outcome_id
            JOIN enrolment e ON e.id = o.enrolment_id
            LEFT JOIN account s ON s.id = v.sent_by
            WHERE v.outcome_id = :outcomeId
            ORDER BY v.id
            LIMIT 100
            """)
    List<Asked> asked(long outcomeId);

    @SqlQuery("SELECT outcome_id FROM verification WHERE id = :id")
    @Nullable
    Long outcomeOfVerification(long id);

    /** What an open link asks; nothing once it is used, revoked or expired, or if it never was. */
    @SqlQuery("""
            SELECT v.id, v.outcome_id, e.account_id, e.course_id, a.name AS student, c.code || ' · ' || c.term AS course,
                   c.title AS course_title, c.time_zone, v.email, v.by_student, coalesce(s.name, '') AS sender,
                   v.expires_at, v.status, v.kind, v.employer, v.title,
                   v.accepted_on, v.starts_on, v.hours_a_week
            FROM verification v
            JOIN outcome o ON o.id = v.outcome_id
            JOIN enrolment e ON e.id = o.enrolment_id
            JOIN account a ON a.id = e.account_id
            JOIN course c ON c.id = e.course_id
            LEFT JOIN account s ON s.id = v.sent_by
            WHERE v.token_hash = :tokenHash AND v.answered_at IS NULL AND v.revoked_at IS NULL AND v.expires_at > :now
            """)
    @Nullable
    Question question(String tokenHash, Instant now);

    @SqlUpdate("""
            INSERT INTO outcome_document (outcome_id, file_id, name, added_by, added_at)
            VALUES (:outcomeId, :fileId, :name, :addedBy, :now)
            """)
    @GetGeneratedKeys
    long addDocument(long outcomeId, @Nullable Long fileId, String name, long addedBy, Instant now);

    /** An accepted document is evidence and stays. */
    @SqlUpdate("DELETE FROM outcome_document WHERE id = :id AND decision IS NOT 'ACCEPTED'")
    int removeDocument(long id);

    @SqlUpdate("""
            UPDATE outcome_document SET decision = :decision, said = :said, decided_by = :by, decided_at = :now
            WHERE id = :id
            """)
    void decide(long id, Decision decision, String said, long by, Instant now);

    @SqlUpdate("""
            UPDATE outcome_document SET decision = 'SENT_BACK', said = :said, decided_by = :by, decided_at = :now
            WHERE outcome_id = :outcomeId AND decision = 'ACCEPTED'
            """)
    void sendBackAccepted(long outcomeId, String said, long by, Instant now);

    /** The proof that documents and verifiers amount to; unchanged it is not written. */
    @SqlUpdate("""
            UPDATE outcome
            SET proof = w.proof, version = version + 1
            FROM (SELECT CASE
                    WHEN EXISTS (SELECT 1 FROM verification v WHERE v.outcome_id = :outcomeId
                                 AND (v.answer = 'CONFIRMED' OR v.adopted_at IS NOT NULL)) THEN 'VERIFIED'
                    WHEN EXISTS (SELECT 1 FROM outcome_document d WHERE d.outcome_id = :outcomeId
                                 AND d.decision = 'ACCEPTED') THEN 'DOCUMENTED'
                    ELSE 'CLAIMED' END AS proof) w
            WHERE outcome.id = :outcomeId AND outcome.proof <> w.proof
            """)
    int workOutProof(long outcomeId);

    @SqlUpdate("""
            INSERT INTO verification (outcome_id, email, sent_by, by_student, handed_over, token_hash, asked_at, expires_at,
                                      status, kind, employer, title, accepted_on, starts_on, hours_a_week)
            VALUES (:outcomeId, :email, :sentBy, :byStudent, :handedOver, :tokenHash, :now, :expiresAt,
                    :c.status, :c.kind, :c.employer, :c.title, :c.acceptedOn, :c.startsOn, :c.hoursAWeek)
            """)
    void ask(
            long outcomeId,
            String email,
            long sentBy,
            boolean byStudent,
            boolean handedOver,
            String tokenHash,
            Instant now,
            Instant expiresAt,
            @BindMethods("c") Claim claim);

    @SqlUpdate("""
            UPDATE verification SET revoked_at = :now WHERE id = :id AND answered_at IS NULL AND revoked_at IS NULL
            """)
    int revoke(long id, Instant now);

    /** Uses the link up; of several who try at the same moment one succeeds. */
    @SqlUpdate("""
            UPDATE verification
            SET answered_at = :now, answer = :a.answer, verifier = :a.verifier, said = :a.said,
                new_employer = :a.employer, new_title = :a.title, new_starts_on = :a.startsOn, new_hours = :a.hours
            WHERE token_hash = :tokenHash AND answered_at IS NULL AND revoked_at IS NULL AND expires_at > :now
            """)
    int answer(String tokenHash, @BindMethods("a") VerifierForm answer, Instant now);

    /** The student takes the correction over, once. */
    @SqlUpdate("""
            UPDATE verification SET adopted_at = :now
            WHERE id = :id AND answer = 'CORRECTED' AND adopted_at IS NULL AND kind IS NOT NULL
            """)
    int adopt(long id, Instant now);

    @SqlUpdate("""
            UPDATE outcome
            SET employer = v.new_employer, title = v.new_title, starts_on = v.new_starts_on, hours_a_week = v.new_hours,
                version = version + 1
            FROM verification v
            WHERE v.id = :verificationId AND outcome.id = v.outcome_id
            """)
    void takeOver(long verificationId);

    /** The course for which its instructor may read a document. */
    @SqlQuery("""
            SELECT e.course_id
            FROM outcome_document d
            JOIN outcome o ON o.id = d.outcome_id
            JOIN enrolment e ON e.id = o.enrolment_id
            JOIN enrolment v ON v.course_id = e.course_id AND v.account_id = :visitorId
            WHERE d.file_id = :fileId AND v.role = 'INSTRUCTOR' AND v.status = 'ACTIVE'
            LIMIT 1
            """)
    @Nullable
    Long courseOfFile(long fileId, long visitorId);
}
