package howtotalk.gradebook.registrar;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Letters issued to the registrar. Rows are only added. */
interface GradeRosterRepository {

    /** Whoever left the course, and stands in a roster with a W. */
    record Withdrawn(
            long enrolmentId,
            String sortName,
            @Nullable String sisId,
            @Nullable String section) {}

    /**
     * What was issued.
     *
     * @param section its name, or empty for everybody
     * @param issuedBy a name, or empty
     */
    record Issued(
            long id,
            long courseId,
            @Nullable Long sectionId,
            String section,
            RosterKind kind,
            int version,
            Instant issuedAt,
            String issuedBy,
            long students) {}

    @SqlQuery("""
            SELECT e.id AS enrolment_id, a.sort_name, a.sis_id, sec.name AS section
            FROM enrolment e
            JOIN account a ON a.id = e.account_id
            LEFT JOIN section sec ON sec.id = e.section_id
            WHERE e.course_id = :courseId AND e.role = 'STUDENT' AND e.status = 'WITHDRAWN'
              AND (:section IS NULL OR e.section_id = :section)
            ORDER BY a.sort_name COLLATE NOCASE, e.id
            LIMIT 2000
            """)
    List<Withdrawn> withdrawn(long courseId, @Nullable Long section);

    @SqlQuery("""
            SELECT r.id, r.course_id, r.section_id, r.section, r.kind, r.version, r.issued_at,
                   coalesce(a.name, '') AS issued_by,
                   (SELECT count(*) FROM grade_roster_line l WHERE l.roster_id = r.id) AS students
            FROM grade_roster r
            LEFT JOIN account a ON a.id = r.issued_by
            WHERE r.course_id = :courseId
            ORDER BY r.id DESC
            LIMIT 100
            """)
    List<Issued> issued(long courseId);

    @SqlQuery("""
            SELECT r.id, r.course_id, r.section_id, r.section, r.kind, r.version, r.issued_at,
                   coalesce(a.name, '') AS issued_by,
                   (SELECT count(*) FROM grade_roster_line l WHERE l.roster_id = r.id) AS students
            FROM grade_roster r
            LEFT JOIN account a ON a.id = r.issued_by
            WHERE r.id = :id
            """)
    @Nullable
    Issued find(long id);

    @SqlQuery("""
            SELECT enrolment_id, student_number, name, section, withdrawn, percent, letter, by_hand, counted
            FROM grade_roster_line
            WHERE roster_id = :rosterId
            ORDER BY position
            LIMIT 5000
            """)
    List<RosterLine> lines(long rosterId);

    @SqlQuery("""
            SELECT coalesce(max(version), 0) FROM grade_roster
            WHERE course_id = :courseId AND kind = :kind AND section = :section
            """)
    int latest(long courseId, RosterKind kind, String section);

    @SqlUpdate("""
            INSERT INTO grade_roster (course_id, section_id, section, kind, version, issued_by, issued_at)
            VALUES (:courseId, :sectionId, :section, :kind, :version, :issuedBy, :now)
            """)
    @GetGeneratedKeys
    long add(
            long courseId,
            @Nullable Long sectionId,
            String section,
            RosterKind kind,
            int version,
            long issuedBy,
            Instant now);

    @SqlUpdate("""
            INSERT INTO grade_roster_line (roster_id, position, enrolment_id, student_number, name, section, withdrawn,
                                           percent, letter, by_hand, counted)
            SELECT :rosterId, key, value ->> 'enrolmentId', value ->> 'studentNumber', value ->> 'name',
                   value ->> 'section', value ->> 'withdrawn', value ->> 'percent', value ->> 'letter',
                   value ->> 'byHand', value ->> 'counted'
            FROM json_each(:lines)
            """)
    void addLines(long rosterId, String lines);
}
