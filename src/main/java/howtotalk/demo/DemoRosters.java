package howtotalk.demo;

import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.gradebook.registrar.GradeRosters;
import howtotalk.gradebook.registrar.RosterKind;
import java.time.Duration;
import java.time.Instant;

/** The letters that went to the registrar: the final ones of last term, and this term's at mid-term. */
final class DemoRosters {

    private final Rows rows;
    private final Database database;

    DemoRosters(Rows rows, Database database) {
        this.rows = rows;
        this.database = database;
    }

    /** Before the last changes to this term's grades, so that one of them came after its letter. */
    void fill(Term before, long last, Term now, long current, long instructor) {
        number(last);
        number(current);
        issue(
                last,
                RosterKind.FINAL,
                instructor,
                before.at(before.firstDay().plusWeeks(15).plusDays(1), 16, 40));
        issue(current, RosterKind.MID_TERM, instructor, now.now().minus(Duration.ofDays(6)));
    }

    /** Numbers of the student information system; whoever comes last in a course has none yet. */
    private void number(long course) {
        rows.run("""
                UPDATE account SET sis_id = printf('90%06d', 104000 + 7 * id)
                WHERE id IN (SELECT account_id FROM enrolment
                             WHERE course_id = ? AND role = 'STUDENT' ORDER BY id DESC LIMIT -1 OFFSET 1)
                """, course);
    }

    private void issue(long course, RosterKind kind, long instructor, Instant at) {
        new GradeRosters(database, new Audit(database, () -> at)).issue(course, kind, instructor, at);
    }
}
