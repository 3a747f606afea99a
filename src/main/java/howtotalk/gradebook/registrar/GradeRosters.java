package howtotalk.gradebook.registrar;

import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.db.Json;
import howtotalk.gradebook.Books;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Issues letters to the registrar. What was issued never changes; issuing again makes the next version. */
public final class GradeRosters {

    private final Database database;
    private final GradeRosterRepository rows;
    private final Audit audit;

    public GradeRosters(Database database, Audit audit) {
        this.database = database;
        this.rows = database.repository(GradeRosterRepository.class);
        this.audit = audit;
    }

    /**
     * Freezes the letters of everybody as they are proposed at that moment; within a transaction of the caller.
     *
     * @return the id of what was issued
     */
    public long issue(long courseId, RosterKind kind, long actor, Instant now) {
        var book = new Books(database, () -> now).of(courseId);
        return issue(courseId, null, "", Proposal.of(book, kind, rows.withdrawn(courseId, null)), actor, now);
    }

    /**
     * Freezes what is proposed; within a transaction of the caller.
     *
     * @param section its name, or empty for everybody
     * @return the id of what was issued
     */
    long issue(long courseId, @Nullable Long sectionId, String section, Proposal proposal, long actor, Instant now) {
        int version = rows.latest(courseId, proposal.kind(), section) + 1;
        long id = rows.add(courseId, sectionId, section, proposal.kind(), version, actor, now);
        rows.addLines(id, Json.write(proposal.lines()));
        audit.add(
                actor,
                "GRADE_ROSTER_ISSUED",
                null,
                courseId,
                proposal.kind().words() + (section.isEmpty() ? "" : ", " + section) + ", version " + version);
        return id;
    }
}
