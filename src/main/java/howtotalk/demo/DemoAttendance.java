package howtotalk.demo;

import howtotalk.account.Names;
import howtotalk.attendance.AttendanceRule;
import howtotalk.attendance.Mark;
import howtotalk.attendance.Tally;
import howtotalk.db.Iso;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who was in the room: most nearly always, a few often late, the quiet ones less and less. */
final class DemoAttendance {

    /** In hundredths: what being there comes to over the whole term. */
    private static final long POINTS = 5000;

    /** The week at whose end students were warned. */
    private static final int MID_TERM = 8;

    private static final AttendanceRule RULE = new AttendanceRule(50, false, 1);

    private final Rows rows;
    private final Term term;
    private final long instructor;
    private final Map<Long, List<Mark>> counted = new HashMap<>();

    DemoAttendance(Rows rows, Term term, long instructor) {
        this.rows = rows;
        this.term = term;
        this.instructor = instructor;
    }

    private record Held(LocalDate day, LocalTime startsAt) {}

    /**
     * Marks at every meeting before today, and what they come to for an assignment of their own: counted a while ago
     * this term, so that some scores are behind by now; counted to the end and released in a finished one.
     */
    void fill(long course, List<Student> students, boolean finished) {
        var meetings = new HashMap<Long, List<Held>>();
        int countedUntil = finished ? 99 : 9;
        var missed = new HashMap<Long, Integer>();
        for (var student : students) {
            var held = meetings.computeIfAbsent(student.sectionId(), this::held);
            for (var meeting : held) {
                int week = term.week(meeting.day());
                var mark = mark(student.dossier(), meeting.day(), week);
                if (mark == null) continue;
                note(student, meeting, mark);
                if (week <= MID_TERM && mark == Mark.ABSENT) missed.merge(student.enrolmentId(), 1, Integer::sum);
                if (week <= countedUntil) {
                    counted.computeIfAbsent(student.enrolmentId(), id -> new ArrayList<>())
                            .add(mark);
                }
            }
        }
        for (var student : students) {
            if (!student.dossier().withdrawn()) warn(student, missed.getOrDefault(student.enrolmentId(), 0));
        }
        long assignment = assignment(course);
        rows.run(
                "INSERT INTO attendance_rule (course_id, late_percent, excused_counts, free_absences) VALUES (?, ?, ?, ?)",
                course,
                RULE.latePercent(),
                RULE.excusedCounts(),
                RULE.freeAbsences());
        rows.run(
                "INSERT INTO attendance_assignment (assignment_id, from_day, to_day) VALUES (?, ?, ?)",
                assignment,
                term.firstDay(),
                term.firstDay().plusWeeks(16));
        boolean changed = finished;
        for (var student : students) {
            if (student.dossier().withdrawn()) continue;
            changed |= count(assignment, student, finished, !changed);
        }
    }

    private List<Held> held(long section) {
        return rows.handle()
                .createQuery("SELECT day, starts_at FROM meeting WHERE section_id = :section AND day < :today"
                        + " ORDER BY day, starts_at, id")
                .bind("section", section)
                .bind("today", term.today().toString())
                .map((row, context) ->
                        new Held(LocalDate.parse(row.getString("day")), LocalTime.parse(row.getString("starts_at"))))
                .list();
    }

    private @Nullable Mark mark(Dossier dossier, LocalDate day, int week) {
        if (dossier.withdrawn() && week > 3) return null;
        var dice = Dice.of(dossier.email() + " in the room " + day);
        boolean fading = dossier.quiet() && week > 4;
        boolean sleeper =
                !dossier.strong() && Dice.of(dossier.email() + " sleeps long").percent(8);
        int absent = fading ? 42 : dossier.screen() ? 11 : dossier.strong() ? 0 : 4;
        int excused = fading ? 8 : dossier.strong() ? 2 : 4;
        int late = sleeper ? 45 : fading || dossier.screen() ? 12 : dossier.strong() ? 1 : 5;
        int chance = dice.between(1, 100);
        if (chance <= absent) return Mark.ABSENT;
        if (chance <= absent + excused) return Mark.EXCUSED;
        return chance <= absent + excused + late ? Mark.LATE : Mark.PRESENT;
    }

    private void note(Student student, Held meeting, Mark mark) {
        rows.run(
                """
                INSERT INTO attendance (enrolment_id, section_id, day, starts_at, mark, marked_by, marked_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                student.enrolmentId(),
                student.sectionId(),
                meeting.day(),
                meeting.startsAt(),
                mark,
                instructor,
                term.at(meeting.day(), meeting.startsAt().getHour(), 4));
    }

    /** At mid-term: below 70 % of what was released by then, or more than three absences, or both. */
    private void warn(Student student, int missed) {
        var at = term.at(term.firstDay().plusWeeks(MID_TERM - 1).plusDays(4), 15, 20);
        var percent = percent(student, at);
        boolean low = percent != null && percent < 70;
        if (!low && missed <= 3) return;
        var figures = new ArrayList<String>();
        var told = new ArrayList<String>();
        if (low) {
            figures.add(percent + " % so far, below 70 %");
            told.add("Your total so far is " + percent + " %; I write to everybody below 70 %.");
        }
        if (missed > 3) {
            figures.add(missed + " absences, more than 3");
            told.add("You were absent from " + missed
                    + " meetings, not counting excused ones; I write to everybody with more than 3.");
        }
        rows.run(
                """
                INSERT INTO warning (enrolment_id, written_by, performance, attendance, figures, text, written_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                student.enrolmentId(),
                instructor,
                low,
                missed > 3,
                String.join("; ", figures),
                "Hi " + Names.first(student.dossier().name()) + ",\n\nhalf the term is over, a good moment to look at"
                        + " where you stand.\n\n" + String.join("\n", told)
                        + "\n\nThere is time left, and I would like to help you use it. Come by on Tuesday after class, or"
                        + " write back.\n\nNora Whitcombe",
                at);
    }

    /** Whole percent of the points of what was released by then. */
    private @Nullable Long percent(Student student, Instant at) {
        return rows.handle()
                .createQuery("""
                        SELECT round(100.0 * sum(s.score) / sum(w.points))
                        FROM submission s
                        JOIN assignment w ON w.id = s.assignment_id AND w.points > 0
                        WHERE s.enrolment_id = :enrolment AND s.released_at <= :at AND s.excused = 0
                        """)
                .bind("enrolment", student.enrolmentId())
                .bind("at", Iso.text(at))
                .mapTo(Long.class)
                .findOne()
                .orElse(null);
    }

    private long assignment(long course) {
        var last = term.firstDay().plusWeeks(14).plusDays(3);
        return rows.add(
                """
                INSERT INTO assignment (course_id, group_id, position, title, brief, week, kind, online, points, opens_at, due_at)
                SELECT g.course_id, g.id, 90, 'Being in the room', ?, 15, 'PARTICIPATION', 0, ?, ?, ?
                FROM assignment_group g
                WHERE g.course_id = ? AND g.name = 'Taking part'
                """,
                "A conversation needs two people in the room. Tell me before a meeting that you have to miss.",
                POINTS,
                term.firstDay().atStartOfDay(Term.ZONE).toInstant(),
                last.atTime(14, 0).atZone(Term.ZONE).toInstant(),
                course);
    }

    /** Answers whether the score was changed by hand afterwards, if it may be. */
    private boolean count(long assignment, Student student, boolean finished, boolean mayChange) {
        var tally = Tally.of(counted.getOrDefault(student.enrolmentId(), List.of()));
        var score = RULE.score(tally, POINTS);
        if (score == null) return false;
        var at = finished
                ? term.at(term.firstDay().plusWeeks(15), 16, 0)
                : term.at(term.firstDay().plusWeeks(8).plusDays(4), 16, 30);
        long submission = rows.add(
                "INSERT INTO submission (assignment_id, enrolment_id) VALUES (?, ?)",
                assignment,
                student.enrolmentId());
        rows.run("""
                INSERT INTO assessment (submission_id, grader_id, score, saved_at, released_at) VALUES (?, ?, ?, ?, ?)
                """, submission, instructor, score, at, finished ? at : null);
        change(submission, at, "RECOMPUTED", null, score, "Counted from attendance: " + RULE.brief(tally) + ".");
        if (finished) change(submission, at, "RELEASED", score, score, "");
        rows.run(
                "INSERT INTO attendance_counted (assignment_id, enrolment_id, score, counted_at) VALUES (?, ?, ?, ?)",
                assignment,
                student.enrolmentId(),
                score,
                at);
        if (!mayChange || score > POINTS - 200) return false;
        long kind = score + 200;
        rows.run("UPDATE assessment SET score = ?, version = version + 1 WHERE submission_id = ?", kind, submission);
        change(submission, at, "GRADED", score, kind, "");
        return true;
    }

    private void change(long submission, Instant at, String what, @Nullable Long before, long after, String reason) {
        rows.run("""
                INSERT INTO grade_change (submission_id, at, actor_id, what, score_before, score_after, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, submission, at, instructor, what, before, after, reason);
    }
}
