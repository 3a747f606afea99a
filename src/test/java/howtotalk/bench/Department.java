package howtotalk.bench;

import howtotalk.db.Database;
import java.time.LocalDate;
import java.util.List;

/**
 * A department to measure reports with: terms of one course each, so many students a term in sections of thirty, each
 * with 22 contacts, 67 touches, 30 days of minutes, three applications, three talks with four released levels, and for
 * every third an accepted offer with a path of three touches. Made by arithmetic alone, so that two runs measure the same
 * rows. The courses are 1, 2, 3 …, the first begun on Monday 7 September 2020.
 */
final class Department {

    /** Every number that the rows are made from lies below this many times the students of all terms. */
    private static final int CONTACTS = 22;

    private static final int TOUCHES = 67;
    private static final LocalDate FIRST = LocalDate.of(2020, 9, 7);

    private Department() {}

    /**
     * Fills an empty database.
     *
     * @param terms from 1
     * @param students of each term, from 1
     */
    static void fill(Database database, int terms, int students) {
        database.writing(handle -> {
            for (int term = 1; term <= terms; term++) {
                var first = FIRST.plusWeeks(26L * (term - 1));
                for (var sql : STATEMENTS) {
                    try (var update = handle.createUpdate(sql)) {
                        update.bind("term", term)
                                .bind("first", first.toString())
                                .bind("from", students * (term - 1) + 1)
                                .bind("to", students * term)
                                .bind("name", (term % 2 == 1 ? "Fall " : "Spring ") + first.getYear())
                                .execute();
                    }
                }
            }
            handle.execute("ANALYZE");
        });
    }

    /** The numbers of the term's students. */
    private static final String STUDENT = "WITH RECURSIVE term(id, first, name) AS (SELECT :term, :first, :name),"
            + " s(i) AS (SELECT :from UNION ALL SELECT i + 1 FROM s WHERE i < :to) ";

    /** The same, with so many rows each, numbered from 0. */
    private static String each(int rows) {
        return STUDENT.strip() + ", r(j) AS (SELECT 0 UNION ALL SELECT j + 1 FROM r WHERE j < " + (rows - 1) + ") ";
    }

    private static String day(String days) {
        return " date(:first, '+' || (" + days + ") || ' days')";
    }

    private static final String NOON = " || 'T12:00:00.000Z'";

    private static final List<String> STATEMENTS = List.of(
            STUDENT + """
            INSERT INTO course (id, code, title, term, first_day, weeks, time_zone, created_at)
            SELECT :term, 'COMM 210', 'How to Talk to People', :name, :first, 15, 'America/New_York',
                   :first || 'T12:00:00.000Z' FROM s WHERE i = :from""",
            STUDENT + "INSERT INTO section (id, course_id, name) SELECT i, :term, 'Section ' || i FROM s"
                    + " WHERE (i - :from) % 30 = 0",
            STUDENT
                    + "INSERT INTO assignment_group (id, course_id, name, position) SELECT :term, :term, 'All', 1 FROM s"
                    + " WHERE i = :from",
            STUDENT + "INSERT INTO rubric (id, course_id, title) SELECT :term, :term, 'Talk' FROM s WHERE i = :from",
            each(4) + "INSERT INTO criterion (id, rubric_id, position, name, weight)"
                    + " SELECT 10 * :term + j, :term, j, 'Criterion ' || j, 1 FROM r, s WHERE i = :from",
            each(11) + """
            INSERT INTO assignment (id, course_id, group_id, rubric_id, position, title, week, kind, online, points)
            SELECT 20 * :term + j, :term, :term, CASE WHEN j < 3 THEN :term END, j,
                   CASE WHEN j < 3 THEN 'Talk ' || (j + 1) ELSE 'Conversations ' || (j - 2) END, j + 1,
                   CASE WHEN j < 3 THEN 'TALK' ELSE 'NETWORKING' END, j >= 3, 2000 FROM r, s WHERE i = :from""",
            STUDENT + """
            INSERT INTO account (id, name, sort_name, email, created_at)
            SELECT i, 'Student ' || i, 'Student ' || i, 's' || i || '@bench.test', :first || 'T12:00:00.000Z' FROM s""",
            STUDENT + """
            INSERT INTO enrolment (id, course_id, account_id, section_id, role, status, graduating, created_at)
            SELECT i, :term, i, i - (i - :from) % 30, 'STUDENT', CASE WHEN i % 29 = 0 THEN 'WITHDRAWN' ELSE 'ACTIVE' END,
                   i % 3 = 0, :first || 'T12:00:00.000Z' FROM s""",
            each(CONTACTS) + """
            INSERT INTO contact (id, account_id, name, list, known_before, introduced_by, tie, created_at)
            SELECT i * 100 + j, i, 'Contact ' || i || ' ' || j, CASE WHEN j % 2 = 0 THEN 'NEED_TO_KNOW' ELSE 'KNOW' END,
                   j % 4 = 1, CASE WHEN j % 5 = 4 THEN i * 100 + j - 1 END,
                   CASE j % 3 WHEN 0 THEN 'RARELY' WHEN 1 THEN 'OFTEN' END, """ + day("(i * 7 + j * 5) % 90") + NOON + " FROM s, r",
            each(TOUCHES) + """
            INSERT INTO touch (id, account_id, contact_id, happened_on, logged_at, channel, direction, what, helped,
                               referral, answers_id)
            SELECT i * 100 + j, i, i * 100 + (j / 3) % 22, """ + day("(i * 3 + j / 3 * 5) % 97 + j % 3") + ", "
                    + day("(i * 3 + j / 3 * 5) % 97 + j % 3") + NOON + """
                   , CASE (i + j / 3) % 4 WHEN 0 THEN 'IN_PERSON' WHEN 1 THEN 'EMAIL' WHEN 2 THEN 'LINKEDIN' ELSE 'PHONE' END,
                   CASE WHEN j % 3 = 1 THEN 'INCOMING' WHEN (i + j / 3) % 4 IN (0, 3) THEN 'MUTUAL' ELSE 'OUTGOING' END,
                   'We talked about the work.', CASE WHEN j % 11 = 0 THEN 'Sent a note' ELSE '' END,
                   CASE WHEN j % 17 = 0 THEN 'RECEIVED' END,
                   CASE WHEN j % 3 = 1 AND (i + j) % 3 <> 0 THEN i * 100 + j - 1 END FROM s, r""",
            each(30) + "INSERT INTO activity_day (account_id, day, minutes) SELECT i, " + day("j * 3")
                    + ", (i * 13 + j * 7) % 120 FROM s, r",
            each(3) + """
            INSERT INTO opportunity (id, account_id, organisation, role, kind, source, created_at)
            SELECT i * 10 + j, i, 'Employer ' || (i % 50), 'Analyst', 'INTERNSHIP', 'NETWORKING', """ + day("20") + NOON + " FROM s, r",
            each(2) + "INSERT INTO opportunity_contact (opportunity_id, contact_id, role)"
                    + " SELECT i * 10 + j, i * 100 + (i + j) % 22, 'REFERRER' FROM s, r",
            each(9) + """
            INSERT INTO stage_event (id, opportunity_id, stage, happened_on, recorded_at)
            SELECT i * 10 + j, i * 10 + j % 3,
                   CASE j / 3 WHEN 0 THEN 'APPLIED' WHEN 1 THEN CASE WHEN (i + j) % 3 = 0 THEN 'REJECTED' ELSE 'INTERVIEW' END
                   ELSE CASE WHEN i % 3 = 0 AND j = 6 THEN 'ACCEPTED' ELSE 'REJECTED' END END, """ + day("(i * 11) % 40 + j * 5") + ", " + day("(i * 11) % 40 + j * 5") + NOON + " FROM s, r",
            STUDENT + """
            INSERT INTO outcome (id, enrolment_id, opportunity_id, as_of, status, kind, employer, title, accepted_on, pay,
                                 proof, filed_at)
            SELECT i, i, CASE WHEN i % 3 = 0 THEN i * 10 END, """ + day("(i * 11) % 40 + 30")
                    + """
                   , CASE WHEN i % 3 = 1 THEN 'SEEKING_EMPLOYMENT' END, CASE WHEN i % 3 = 0 THEN 'INTERNSHIP' END,
                   CASE WHEN i % 3 = 0 THEN 'Employer ' || (i % 50) ELSE '' END,
                   CASE WHEN i % 3 = 0 THEN 'Analyst' ELSE '' END,
                   CASE WHEN i % 3 = 0 THEN """ + day("(i * 11) % 40 + 30") + " END, CASE WHEN i % 3 = 0 THEN 'WAGE' END,"
                    + " CASE WHEN i % 6 = 0 THEN 'VERIFIED' ELSE 'CLAIMED' END, " + day("(i * 11) % 40 + 30") + NOON
                    + " FROM s WHERE i % 3 < 2",
            each(3) + """
            INSERT INTO outcome_step (id, outcome_id, position, touch_id, person, organisation, introduced_by, channel,
                                      two_way, happened_on, logged_at, what, origin, tie)
            SELECT i * 10 + j, i, j, i * 100 + j, 'Contact ' || i || ' ' || j, 'Employer', '',
                   CASE (i + j) % 3 WHEN 0 THEN 'IN_PERSON' WHEN 1 THEN 'EMAIL' ELSE 'VIDEO' END, 1, """ + day("(i * 11) % 40 + j") + ", " + day("(i * 11) % 40 + j") + NOON + """
                   , 'We talked.', CASE (i / 3) % 3 WHEN 0 THEN 'NEW' WHEN 1 THEN 'REACTIVATED' ELSE 'PREEXISTING' END, 'RARELY'
            FROM s, r WHERE i % 3 = 0""",
            each(2) + "INSERT INTO outcome_step_assignment (step_id, assignment_id)"
                    + " SELECT i * 10 + j, 20 * :term + 3 + (i + j) % 8 FROM s, r WHERE i % 3 = 0",
            each(3) + "INSERT INTO submission (id, assignment_id, enrolment_id)"
                    + " SELECT i * 10 + j, 20 * :term + j, i FROM s, r",
            each(3) + """
            INSERT INTO speaking_day (id, section_id, assignment_id, day, starts_at, title, green_after, yellow_after,
                                      red_after)
            SELECT i * 10 + j, i, 20 * :term + j, """ + day("28 * j + 14")
                    + ", '10:00', 'Talks', 180, 210, 240 FROM s, r WHERE (i - :from) % 30 = 0",
            each(3) + """
            INSERT INTO slot (id, speaking_day_id, position, enrolment_id)
            SELECT i * 10 + j, (i - (i - :from) % 30) * 10 + j, (i - :from) % 30 + 1, i FROM s, r""",
            each(3) + "INSERT INTO talk (id, slot_id, submission_id, started_at, stopped_at, seconds)"
                    + " SELECT i * 10 + j, i * 10 + j, i * 10 + j, " + day("28 * j + 14") + NOON + ", "
                    + day("28 * j + 14") + NOON + ", 200 FROM s, r",
            each(3) + "INSERT INTO talk_touch (talk_id, touch_id) SELECT i * 10 + j, i * 100 + j FROM s, r",
            each(3) + "INSERT INTO assessment (id, submission_id, score, saved_at, released_at)"
                    + " SELECT i * 10 + j, i * 10 + j, 1500, " + day("28 * j + 20") + NOON + ", " + day("28 * j + 20")
                    + NOON + " FROM s, r",
            each(12) + "INSERT INTO assessment_level (assessment_id, criterion_id, halves)"
                    + " SELECT i * 10 + j % 3, 10 * :term + j / 3, (i + j) % 9 FROM s, r");
}
