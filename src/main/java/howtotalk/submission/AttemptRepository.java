package howtotalk.submission;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.BatchChunkSize;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Submissions, their attempts, and what hangs on an attempt. */
interface AttemptRepository {

    /** A touch that a draft would hand in. */
    record Chosen(long touchId, boolean showsName) {}

    /** Whose attempt it is and for what. */
    record Owner(long assignmentId, long enrolmentId, long accountId, String name) {}

    @SqlUpdate("""
            INSERT INTO submission (assignment_id, enrolment_id) VALUES (:assignmentId, :enrolmentId)
            ON CONFLICT DO NOTHING
            """)
    void ensureSubmission(long assignmentId, long enrolmentId);

    @SqlQuery("SELECT id FROM submission WHERE assignment_id = :assignmentId AND enrolment_id = :enrolmentId")
    @Nullable
    Long submission(long assignmentId, long enrolmentId);

    /** The latest fifty, oldest first: the last is the draft, if there is one. */
    @SqlQuery("""
            SELECT id, submission_id, number, went, said, with_whom, text, version, saved_at, handed_in_at, sha256
            FROM (SELECT * FROM attempt WHERE submission_id = :submissionId ORDER BY number DESC LIMIT 50)
            ORDER BY number
            """)
    List<Attempt> of(long submissionId);

    @SqlQuery("""
            SELECT id, submission_id, number, went, said, with_whom, text, version, saved_at, handed_in_at, sha256
            FROM attempt
            WHERE id = :id
            """)
    @Nullable
    Attempt find(long id);

    @SqlQuery("""
            SELECT s.assignment_id, s.enrolment_id, e.account_id, p.name
            FROM attempt t
            JOIN submission s ON s.id = t.submission_id
            JOIN enrolment e ON e.id = s.enrolment_id
            JOIN account p ON p.id = e.account_id
            WHERE t.id = :id
            """)
    Owner owner(long id);

    @SqlUpdate("""
            INSERT INTO attempt (submission_id, number, went, said, with_whom, text, saved_at)
            VALUES (:submissionId,
                    (SELECT coalesce(max(number), 0) + 1 FROM attempt WHERE submission_id = :submissionId),
                    :went, :said, :withWhom, :text, :now)
            """)
    @GetGeneratedKeys
    long addDraft(long submissionId, @BindMethods AttemptForm form, Instant now);

    @SqlUpdate("""
            UPDATE attempt
            SET went = :went, said = :said, with_whom = :withWhom, text = :text, saved_at = :now, version = version + 1
            WHERE id = :id AND handed_in_at IS NULL
            """)
    void saveDraft(long id, @BindMethods AttemptForm form, Instant now);

    @SqlUpdate("UPDATE attempt SET saved_at = :at, handed_in_at = :at, sha256 = :sha256 WHERE id = :id")
    void handIn(long id, Instant at, String sha256);

    @SqlUpdate("DELETE FROM chosen_touch WHERE attempt_id = :attemptId")
    void clearChosen(long attemptId);

    /** Only touches of the student's own; others are left out. */
    @SqlUpdate("""
            INSERT INTO chosen_touch (attempt_id, touch_id, shows_name)
            SELECT :attemptId, id, id IN (SELECT value FROM json_each(:named))
            FROM touch t
            WHERE account_id = :accountId AND id IN (SELECT value FROM json_each(:touches))
              AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = t.contact_id AND c.erased_at IS NOT NULL)
            """)
    void choose(long attemptId, long accountId, String touches, String named);

    @SqlQuery("SELECT touch_id, shows_name FROM chosen_touch WHERE attempt_id = :attemptId ORDER BY touch_id")
    List<Chosen> chosen(long attemptId);

    @SqlQuery("SELECT touch_id FROM evidence WHERE attempt_id = :attemptId AND touch_id IS NOT NULL")
    Set<Long> touchesHandedIn(long attemptId);

    @SqlBatch("""
            INSERT INTO evidence (attempt_id, position, touch_id, person, organisation, channel, direction, two_way,
                                  origin, happened_on, logged_at, what, place, learned)
            VALUES (:attemptId, :position, :touchId, :person, :organisation, :channel, :direction, :twoWay, :origin,
                    :happenedOn, :loggedAt, :what, :place, :learned)
            """)
    @BatchChunkSize(100)
    void addEvidence(long attemptId, List<Long> touchId, @BindMethods List<Evidence> evidence);

    @SqlQuery("SELECT file_id FROM attempt_file WHERE attempt_id = :attemptId ORDER BY file_id")
    List<Long> files(long attemptId);

    @SqlUpdate("INSERT INTO attempt_file (attempt_id, file_id) VALUES (:attemptId, :fileId) ON CONFLICT DO NOTHING")
    void addFile(long attemptId, long fileId);

    @SqlUpdate("""
            INSERT INTO attempt_file (attempt_id, file_id)
            SELECT :to, file_id FROM attempt_file WHERE attempt_id = :from
            """)
    void copyFiles(long from, long to);

    @SqlUpdate("DELETE FROM attempt_file WHERE attempt_id = :attemptId AND file_id = :fileId")
    int removeFile(long attemptId, long fileId);

    @SqlQuery("SELECT EXISTS (SELECT 1 FROM attempt_file WHERE file_id = :fileId)")
    boolean hangs(long fileId);

    /** A pass more, while the student has one left in the course and the grade is not out. */
    @SqlUpdate("""
            UPDATE submission
            SET late_passes = late_passes + 1
            WHERE assignment_id = :assignmentId AND enrolment_id = :enrolmentId
              AND NOT EXISTS (SELECT 1 FROM assessment x WHERE x.submission_id = submission.id AND x.released_at IS NOT NULL)
              AND (SELECT sum(late_passes) FROM submission WHERE enrolment_id = :enrolmentId)
                < (SELECT c.late_passes FROM course c JOIN enrolment e ON e.course_id = c.id WHERE e.id = :enrolmentId)
            """)
    int usePass(long assignmentId, long enrolmentId);

    /** The course in which a visitor grades a handed-in attempt on which the file hangs, or nothing. */
    @SqlQuery("""
            SELECT e.course_id
            FROM attempt_file f
            JOIN attempt t ON t.id = f.attempt_id AND t.handed_in_at IS NOT NULL
            JOIN submission s ON s.id = t.submission_id
            JOIN enrolment e ON e.id = s.enrolment_id
            JOIN enrolment v ON v.course_id = e.course_id AND v.account_id = :visitorId AND v.status = 'ACTIVE'
            WHERE f.file_id = :fileId
              AND (v.role = 'INSTRUCTOR'
                   OR v.role = 'TA' AND (e.section_id = v.section_id
                     OR e.section_id IN (SELECT section_id FROM assistant_section WHERE enrolment_id = v.id)))
            LIMIT 1
            """)
    @Nullable
    Long courseOfFile(long fileId, long visitorId);
}
