package howtotalk.demo;

import java.time.Duration;
import java.util.List;

/** What makes students differ: extensions, accommodations, waived lateness, somebody who asks to join. */
final class DemoDifferences {

    private final Rows rows;
    private final Term term;
    private final long instructor;

    DemoDifferences(Rows rows, Term term, long instructor) {
        this.rows = rows;
        this.term = term;
        this.instructor = instructor;
    }

    void fill(long course, List<Long> sections) {
        accommodate(
                course, "noor.haddad@example.edu", 150, false, false, "Extended time, letter on file since September.");
        accommodate(course, "amara.diallo@example.edu", 100, true, true, "Speaks to the instructor only this term.");
        extend(course);
        waive(course);
        new DemoGrading(rows, term, instructor).fill(course);
        askForASecondLook(course);
        bringIn(course);
        setATotal(course);
        remind(course);
        rows.run("UPDATE course SET class_code = 'TALK7K' WHERE id = ?", course);
        askToJoin(course, sections.get(1));
    }

    private void accommodate(
            long course, String email, int percent, boolean instructorOnly, boolean noTally, String note) {
        rows.run("""
                UPDATE enrolment
                SET time_multiplier_percent = ?, instructor_only_audience = ?, no_filler_tally = ?, accommodation_note = ?
                WHERE course_id = ? AND account_id = (SELECT id FROM account WHERE email = ?)
                """, percent, instructorOnly, noTally, note, course, email);
    }

    /** Three students have more time for what is due next. */
    private void extend(long course) {
        rows.run("""
                INSERT INTO assignment_override (assignment_id, enrolment_id, due_at, reason)
                SELECT a.id, e.id, strftime('%Y-%m-%dT%H:%M:%S.000Z', a.due_at, '+3 days'), 'A week in bed with the flu'
                FROM assignment a
                JOIN enrolment e ON e.course_id = a.course_id AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
                WHERE a.course_id = ? AND a.online = 1 AND e.id % 19 = 3
                  AND a.id = (SELECT n.id FROM assignment n
                              WHERE n.course_id = a.course_id AND n.online = 1 AND n.due_at > ?
                              ORDER BY n.due_at, n.id LIMIT 1)
                """, course, term.now());
    }

    /** What the department's Canvas calls the work, and a file of it that corrected three scores the day before yesterday. */
    private void bringIn(long course) {
        rows.run("""
                INSERT INTO foreign_column (assignment_id, system, foreign_id, title)
                SELECT a.id, 'CANVAS', CAST(50100 + row_number() OVER (ORDER BY a.week, a.id) AS TEXT), a.title
                FROM assignment a WHERE a.course_id = ? AND a.kind IN ('PARTICIPATION', 'TALK')
                """, course);
        var at = term.now().minus(Duration.ofDays(2));
        long made = rows.add(
                "INSERT INTO grade_import (course_id, made_by, made_at, file_name, system) VALUES (?, ?, ?, ?, 'CANVAS')",
                course,
                instructor,
                at,
                "2026-11_Grades-COMM_210.csv");
        rows.run("""
                INSERT INTO grade_import_cell (import_id, submission_id, before, after)
                SELECT ?, s.id,
                       json_object('excused', json('false'), 'waived', json('false'), 'score', NULL, 'begun', json('true')),
                       json_object('excused', json('false'), 'waived', json('false'), 'score', s.score + 50, 'begun', json('true'))
                FROM submission s
                JOIN assignment a ON a.id = s.assignment_id AND a.rubric_id IS NOT NULL
                WHERE a.course_id = ? AND s.score BETWEEN 100 AND a.points - 50 AND s.released_at < ?
                  AND NOT s.excused AND NOT s.lateness_waived AND s.handed_in_at < a.due_at AND s.late_passes = 0
                ORDER BY a.week DESC, s.id LIMIT 3
                """, made, course, at);
        rows.run("""
                INSERT INTO grade_change (submission_id, at, actor_id, what, score_before, score_after, reason)
                SELECT s.id, ?, ?, 'IMPORTED', s.score, c.after ->> 'score', 'Imported from Canvas, file ' || i.file_name
                FROM grade_import i
                JOIN grade_import_cell c ON c.import_id = i.id
                JOIN submission s ON s.id = c.submission_id
                WHERE i.id = ?
                """, at, instructor, made);
        rows.run("""
                UPDATE assessment SET by_hand = score + 50, score = score + 50, version = version + 1, saved_at = ?
                WHERE submission_id IN (SELECT submission_id FROM grade_import_cell WHERE import_id = ?)
                """, at, made);
        rows.run("""
                UPDATE grade_change SET snapshot = (SELECT n.snapshot FROM grade_now n WHERE n.submission_id = grade_change.submission_id)
                WHERE what = 'IMPORTED' AND submission_id IN (SELECT submission_id FROM grade_import_cell WHERE import_id = ?)
                """, made);
    }

    /** Lateness was waived once, for a reason that stands in the history. */
    private void waive(long course) {
        var late = """
                SELECT s.id FROM submission s
                JOIN assignment a ON a.id = s.assignment_id
                JOIN attempt t ON t.submission_id = s.id
                WHERE a.course_id = ? AND t.handed_in_at > a.due_at
                ORDER BY s.id LIMIT 1
                """;
        rows.run("UPDATE submission SET lateness_waived = 1 WHERE id = (" + late + ")", course);
        rows.run(
                "INSERT INTO grade_change (submission_id, at, actor_id, what, reason) SELECT id, ?, ?, 'WAIVED', ? FROM ("
                        + late + ")",
                term.now().minus(Duration.ofDays(9)),
                instructor,
                "The library’s network was down that night.",
                course);
    }

    /** One total was set by hand, after a talk about it. */
    private void setATotal(long course) {
        rows.run(
                """
                INSERT INTO total_override (course_id, enrolment_id, percent, letter, reason, actor_id, at)
                SELECT e.course_id, e.id, 8700, '', ?, ?, ?
                FROM enrolment e
                WHERE e.course_id = ? AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
                ORDER BY e.id DESC LIMIT 1
                """,
                "Joined in week four; the first two assignments are left out by agreement.",
                instructor,
                term.now().minus(Duration.ofDays(5)),
                course);
    }

    /** Whoever handed nothing in for the last due work was written to. */
    private void remind(long course) {
        rows.run(
                """
                INSERT INTO course_message (course_id, written_by, about, text, written_at)
                SELECT a.course_id, ?, 'Missing work: ' || a.title, ?, ?
                FROM assignment a
                WHERE a.course_id = ? AND a.online = 1 AND a.due_at < ?
                ORDER BY a.due_at DESC, a.id LIMIT 1
                """,
                instructor,
                "Hi {name},\n\nthe assignment closed without you, and I would rather have it late than not at all."
                        + " Come and see me on Thursday if a first sentence is what is missing.",
                term.now().minus(Duration.ofDays(2)),
                course,
                term.now());
        rows.run("""
                INSERT INTO course_message_recipient (message_id, enrolment_id)
                SELECT m.id, e.id
                FROM course_message m
                JOIN assignment a ON a.course_id = m.course_id AND m.about = 'Missing work: ' || a.title
                JOIN enrolment e ON e.course_id = a.course_id AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
                WHERE m.course_id = ? AND NOT EXISTS (
                  SELECT 1 FROM submission s
                  WHERE s.assignment_id = a.id AND s.enrolment_id = e.id AND s.handed_in_at IS NOT NULL)
                """, course);
        rows.run(
                """
                INSERT INTO letter_draft (course_id, account_id, kind, words, saved_at)
                VALUES (?, ?, 'MESSAGE', json_object('text', ?), ?)
                """,
                course,
                instructor,
                "Hi {name},\n\nthe room for the next speaking day is settled, and I would like you to see it before. Come",
                term.now().minus(Duration.ofMinutes(25)));
    }

    /** Three students ask for a second look at what was released last; one has read the answer. */
    private void askForASecondLook(long course) {
        ask(
                course,
                "What I learned",
                0,
                "You wrote that I only repeat what she does all day. The second paragraph is about why she nearly left, which I did not know before I asked.",
                "");
        ask(
                course,
                "Follow-up",
                1,
                "My thank-you went out the same evening, by hand, so it is not in the e-mails I attached. It is in the log with its date.",
                "");
        ask(
                course,
                "With whom",
                2,
                "Two of the three were new to me. The third I knew by sight from the bus; we had never spoken.",
                "Knowing somebody by sight is not knowing them. I count all three as new now and have raised the level by one.");
    }

    private void ask(long course, String criterion, int place, String reason, String answer) {
        boolean answered = !answer.isEmpty();
        rows.run(
                """
                INSERT INTO regrade_request (submission_id, criterion_id, reason, asked_at, answer, answered_by, answered_at,
                                             halves_before, score_before, halves_after, score_after, told_at)
                SELECT s.id, c.id, ?, ?, ?, ?, ?, l.halves - 2 * ?,
                       s.score - ? * CAST(round(w.points * c.weight * (higher.percent - lower.percent) / 10000.0
                         / (SELECT sum(weight) FROM criterion WHERE rubric_id = w.rubric_id)) AS INTEGER),
                       CASE WHEN ? THEN l.halves END, CASE WHEN ? THEN s.score END, ?
                FROM assignment w
                JOIN submission s ON s.assignment_id = w.id
                JOIN assessment a ON a.submission_id = s.id AND a.released_at < ?
                JOIN criterion c ON c.rubric_id = w.rubric_id AND c.name = ?
                JOIN assessment_level l ON l.assessment_id = a.id AND l.criterion_id = c.id
                  AND l.halves IN (2, 4, 6)
                JOIN criterion_level higher ON higher.criterion_id = c.id AND higher.level = l.halves / 2
                JOIN criterion_level lower ON lower.criterion_id = c.id AND lower.level = l.halves / 2 - 1
                WHERE w.course_id = ? AND w.kind = 'NETWORKING'
                ORDER BY w.due_at DESC, s.id
                LIMIT 1 OFFSET ?
                """,
                reason,
                term.now().minus(Duration.ofHours(20 + 7L * place)),
                answer,
                answered ? instructor : null,
                answered ? term.now().minus(Duration.ofHours(3)) : null,
                answered,
                answered,
                answered,
                answered,
                answered ? term.now().minus(Duration.ofHours(3)) : null,
                term.now().minus(Duration.ofDays(2)),
                criterion,
                course,
                place);
    }

    private void askToJoin(long course, long section) {
        long account = rows.add(
                "INSERT INTO account (name, sort_name, email, created_at) VALUES (?, ?, ?, ?)",
                "Joaquín Ferreira",
                "Ferreira, Joaquín",
                "joaquin.ferreira@example.edu",
                term.now().minus(Duration.ofDays(1)));
        rows.run("""
                INSERT INTO enrolment (course_id, account_id, section_id, role, status, created_at)
                VALUES (?, ?, ?, 'STUDENT', 'ASKED', ?)
                """, course, account, section, term.now().minus(Duration.ofDays(1)));
    }

    /** A course of somebody else's, with a few students who have just begun. */
    void smallCourse(long course, long section, String passwordHash) {
        var names = List.of(
                List.of("Delphine Marchand", "Marchand, Delphine", "delphine.marchand@example.edu"),
                List.of("Ravi Subramaniam", "Subramaniam, Ravi", "ravi.subramaniam@example.edu"),
                List.of("Hallie Brightwater", "Brightwater, Hallie", "hallie.brightwater@example.edu"),
                List.of("Osei Boateng", "Boateng, Osei", "osei.boateng@example.edu"));
        for (var name : names) {
            long account = rows.add(
                    "INSERT INTO account (name, sort_name, email, password_hash, created_at) VALUES (?, ?, ?, ?, ?)",
                    name.get(0),
                    name.get(1),
                    name.get(2),
                    passwordHash,
                    term.at(term.firstDay(), 9, 0));
            rows.run("""
                    INSERT INTO enrolment (course_id, account_id, section_id, role, joined_at, created_at)
                    VALUES (?, ?, ?, 'STUDENT', ?, ?)
                    """, course, account, section, term.at(term.firstDay(), 9, 0), term.at(term.firstDay(), 9, 0));
        }
    }
}
