package howtotalk.grading.lines;

import howtotalk.touch.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What pages with a line a student show: what each was given, and what each handed in. */
interface LineRepository {

    /**
     * One level that one student was given, or, without a level yet, that there is an assessment at all.
     *
     * @param halves null for an open level
     */
    record Given(
            long enrolmentId,
            int version,
            @Nullable Long byHand,
            @Nullable Long criterionId,
            @Nullable Integer halves) {}

    /** The attempt of a student that counts. */
    record Answer(long enrolmentId, String text, String went, String said, String withWhom) {}

    /** A touch of that attempt. */
    record Evidence(
            long enrolmentId,
            String person,
            String organisation,
            Channel channel,
            boolean twoWay,
            LocalDate happenedOn,
            String what) {}

    /** A draft that one grader made in one go. */
    record Drafted(long submissionId, int version, String comment) {}

    @SqlQuery("""
            SELECT s.enrolment_id, a.version, a.by_hand, l.criterion_id, l.halves
            FROM submission s
            JOIN assessment a ON a.submission_id = s.id
            LEFT JOIN assessment_level l ON l.assessment_id = a.id
            WHERE s.assignment_id = :assignmentId
            ORDER BY s.enrolment_id, l.criterion_id
            LIMIT 40000
            """)
    List<Given> given(long assignmentId);

    @SqlQuery("""
            SELECT s.enrolment_id, t.text, t.went, t.said, t.with_whom
            FROM submission s
            JOIN attempt t ON t.submission_id = s.id AND t.handed_in_at = s.handed_in_at
            WHERE s.assignment_id = :assignmentId
              AND s.enrolment_id IN (SELECT value FROM json_each(:enrolments))
            ORDER BY s.enrolment_id, t.id
            LIMIT 200
            """)
    List<Answer> answers(long assignmentId, String enrolments);

    @SqlQuery("""
            SELECT s.enrolment_id, v.person, v.organisation, v.channel, v.two_way, v.happened_on, v.what
            FROM submission s
            JOIN attempt t ON t.submission_id = s.id AND t.handed_in_at = s.handed_in_at
            JOIN evidence v ON v.attempt_id = t.id
            WHERE s.assignment_id = :assignmentId
              AND s.enrolment_id IN (SELECT value FROM json_each(:enrolments))
            ORDER BY s.enrolment_id, v.happened_on, v.position, v.id
            LIMIT 5000
            """)
    List<Evidence> evidence(long assignmentId, String enrolments);

    /** What was said to a student on one criterion. */
    record Said(long enrolmentId, String comment) {}

    @SqlQuery("""
            SELECT s.enrolment_id, l.comment
            FROM submission s
            JOIN assessment a ON a.submission_id = s.id
            JOIN assessment_level l ON l.assessment_id = a.id AND l.criterion_id = :criterionId
            WHERE s.assignment_id = :assignmentId AND l.comment <> ''
              AND s.enrolment_id IN (SELECT value FROM json_each(:enrolments))
            ORDER BY s.enrolment_id
            LIMIT 200
            """)
    List<Said> said(long assignmentId, long criterionId, String enrolments);

    /** What a grader saved last between two moments, and nobody has touched since. */
    @SqlQuery("""
            SELECT s.id AS submission_id, a.version, a.comment
            FROM submission s
            JOIN assessment a ON a.submission_id = s.id
            WHERE s.assignment_id = :assignmentId AND a.grader_id = :graderId
              AND a.released_at IS NULL AND a.saved_at BETWEEN :from AND :to
            ORDER BY s.id
            LIMIT 2000
            """)
    List<Drafted> drafted(long assignmentId, long graderId, Instant from, Instant to);
}
