package howtotalk.grading.spotcheck;

import howtotalk.grading.SpotFinding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Evidence drawn by lot, in the words that the student handed in. */
interface SpotCheckRepository {

    /** Evidence that may be drawn. */
    record Candidate(long evidenceId, long enrolmentId) {}

    /** Evidence that was drawn. */
    record Drawn(
            long id,
            long attemptId,
            String student,
            String person,
            String organisation,
            LocalDate happenedOn,
            Instant loggedAt,
            String what,
            Instant drawnAt,
            @Nullable String drawnBy,
            @Nullable SpotFinding finding) {}

    @SqlQuery("SELECT title FROM assignment WHERE id = :assignmentId")
    String title(long assignmentId);

    /** Of the latest attempt of each student of these sections, what was not drawn yet. */
    @SqlQuery("""
            SELECT v.id AS evidence_id, s.enrolment_id
            FROM submission s
            JOIN enrolment e ON e.id = s.enrolment_id AND e.status = 'ACTIVE'
            JOIN attempt t ON t.submission_id = s.id AND t.handed_in_at IS NOT NULL
            JOIN evidence v ON v.attempt_id = t.id
            WHERE s.assignment_id = :assignmentId
              AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
              AND NOT EXISTS (SELECT 1 FROM attempt l WHERE l.submission_id = s.id AND l.handed_in_at IS NOT NULL AND l.number > t.number)
              AND NOT EXISTS (SELECT 1 FROM spot_check c WHERE c.evidence_id = v.id)
            ORDER BY v.id
            LIMIT 5000
            """)
    List<Candidate> candidates(long assignmentId, boolean allSections, String sections);

    /** What was drawn: for a student ({@code enrolmentId}) one's own, for staff that of their sections. */
    @SqlQuery("""
            SELECT c.id, t.id AS attempt_id, a.name AS student, v.person, v.organisation, v.happened_on, v.logged_at, v.what,
                   c.drawn_at, d.name AS drawn_by, c.finding
            FROM submission s
            JOIN enrolment e ON e.id = s.enrolment_id
            JOIN account a ON a.id = e.account_id
            JOIN attempt t ON t.submission_id = s.id
            JOIN evidence v ON v.attempt_id = t.id
            JOIN spot_check c ON c.evidence_id = v.id
            LEFT JOIN account d ON d.id = c.drawn_by
            WHERE s.assignment_id = :assignmentId
              AND (:enrolmentId IS NULL AND e.status = 'ACTIVE'
                     AND (:allSections OR e.section_id IN (SELECT value FROM json_each(:sections)))
                   OR s.enrolment_id = :enrolmentId)
            ORDER BY c.drawn_at DESC, c.id
            LIMIT 200
            """)
    List<Drawn> drawn(long assignmentId, @Nullable Long enrolmentId, boolean allSections, String sections);

    @SqlUpdate("""
            INSERT INTO spot_check (evidence_id, drawn_by, drawn_at) VALUES (:evidenceId, :drawnBy, :now)
            ON CONFLICT DO NOTHING
            """)
    void add(long evidenceId, long drawnBy, Instant now);

    /** The assignment whose evidence was drawn. */
    @SqlQuery("""
            SELECT s.assignment_id
            FROM spot_check c
            JOIN evidence v ON v.id = c.evidence_id
            JOIN attempt t ON t.id = v.attempt_id
            JOIN submission s ON s.id = t.submission_id
            WHERE c.id = :id
            """)
    long assignment(long id);

    /** Notes what came of it, or takes that back. */
    @SqlUpdate("""
            UPDATE spot_check SET finding = :finding, found_at = iif(:finding IS NULL, NULL, :now) WHERE id = :id
            """)
    void find(long id, @Nullable SpotFinding finding, Instant now);
}
