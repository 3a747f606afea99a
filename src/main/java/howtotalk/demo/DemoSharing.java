package howtotalk.demo;

import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.report.shared.SharedReports;
import java.time.Duration;

/** Last term's report, shared with the dean's office some days after the term; and a link that was revoked again. */
final class DemoSharing {

    private final Database database;
    private final Rows rows;
    private final Term before;

    DemoSharing(Database database, Rows rows, Term before) {
        this.database = database;
        this.rows = rows;
        this.before = before;
    }

    void fill(long last, long instructor) {
        var at = before.at(before.firstDay().plusWeeks(15).plusDays(9), 11, 20);
        new SharedReports(database, new Audit(database, () -> at), () -> at)
                .releaseCourse(last, "The dean’s office", DemoAccounts.SHARED, instructor);
        rows.run(
                """
                INSERT INTO shared_report_link (report_id, holder, token_hash, made_by, made_at, expires_at, revoked_at)
                SELECT max(id), 'Alumni relations', ?, ?, ?, ?, ? FROM shared_report
                """,
                "0".repeat(64),
                instructor,
                at.plus(Duration.ofDays(1)),
                at.plus(Duration.ofDays(91)),
                at.plus(Duration.ofDays(4)));
    }
}
