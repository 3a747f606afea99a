package howtotalk.report.shared;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Releases, whom they tell of, and the links to them. */
interface SharedRepository {

    /**
     * A release.
     *
     * @param courseId from whose page it was shared
     * @param title what it is about, in one line
     * @param smallest the smallest number that it tells
     * @param document frozen
     * @param hidden what was kept back and why
     * @param madeBy a name, or empty
     */
    record Release(
            long id,
            long courseId,
            String title,
            int smallest,
            String document,
            String hidden,
            String madeBy,
            Instant madeAt) {}

    /**
     * A release in a list.
     *
     * @param open how many links open it now
     */
    record Line(long id, String title, int smallest, String madeBy, Instant madeAt, int open) {}

    /**
     * A link.
     *
     * @param holder whom it was made for, as the instructor calls them
     */
    record Link(
            long id,
            long reportId,
            long courseId,
            String holder,
            Instant madeAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt) {}

    @SqlQuery("""
            SELECT r.id, r.title, r.smallest, coalesce(a.name, '') AS made_by, r.made_at,
                   (SELECT count(*) FROM shared_report_link l
                    WHERE l.report_id = r.id AND l.revoked_at IS NULL
                      AND (l.expires_at IS NULL OR l.expires_at > :now)) AS open
            FROM shared_report r
            LEFT JOIN account a ON a.id = r.made_by
            WHERE r.course_id = :courseId
            ORDER BY r.id DESC
            LIMIT 100
            """)
    List<Line> of(long courseId, Instant now);

    @SqlQuery("""
            SELECT r.id, r.course_id, r.title, r.smallest, r.document, r.hidden, coalesce(a.name, '') AS made_by, r.made_at
            FROM shared_report r
            LEFT JOIN account a ON a.id = r.made_by
            WHERE r.id = :id
            """)
    @Nullable
    Release find(long id);

    /** Whatever was ever shared of exactly these courses and sections. */
    @SqlQuery("SELECT document FROM shared_report WHERE scope = :scope ORDER BY id")
    List<String> earlier(String scope);

    /** The title of a release of another scope that tells of somebody of these. */
    @SqlQuery("""
            SELECT r.title
            FROM shared_report_person p
            JOIN shared_report r ON r.id = p.report_id
            WHERE p.enrolment_id IN (SELECT value FROM json_each(:people)) AND r.scope <> :scope
            ORDER BY r.id
            LIMIT 1
            """)
    @Nullable
    String overlapping(String people, String scope);

    @SqlUpdate("""
            INSERT INTO shared_report (course_id, scope, title, smallest, document, hidden, made_by, made_at)
            VALUES (:courseId, :scope, :title, :smallest, :document, :hidden, :by, :now)
            """)
    @GetGeneratedKeys
    long add(
            long courseId,
            String scope,
            String title,
            int smallest,
            String document,
            String hidden,
            long by,
            Instant now);

    @SqlUpdate("""
            INSERT INTO shared_report_person (report_id, enrolment_id)
            SELECT :reportId, value FROM json_each(:people)
            """)
    void addPeople(long reportId, String people);

    @SqlQuery("""
            SELECT l.id, l.report_id, r.course_id, l.holder, l.made_at, l.expires_at, l.revoked_at
            FROM shared_report_link l
            JOIN shared_report r ON r.id = l.report_id
            WHERE l.report_id = :reportId
            ORDER BY l.id DESC
            LIMIT 100
            """)
    List<Link> links(long reportId);

    @SqlQuery("""
            SELECT l.id, l.report_id, r.course_id, l.holder, l.made_at, l.expires_at, l.revoked_at
            FROM shared_report_link l
            JOIN shared_report r ON r.id = l.report_id
            WHERE l.id = :id
            """)
    @Nullable
    Link link(long id);

    @SqlUpdate("""
            INSERT INTO shared_report_link (report_id, holder, token_hash, made_by, made_at, expires_at)
            VALUES (:reportId, :holder, :hash, :by, :now, :expiresAt)
            """)
    void addLink(long reportId, String holder, String hash, long by, Instant now, @Nullable Instant expiresAt);

    @SqlUpdate("UPDATE shared_report_link SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
    int revoke(long id, Instant now);

    /** What a link opens now; nothing once it is revoked or over. */
    @SqlQuery("""
            SELECT r.document
            FROM shared_report_link l
            JOIN shared_report r ON r.id = l.report_id
            WHERE l.token_hash = :hash AND l.revoked_at IS NULL
              AND (l.expires_at IS NULL OR l.expires_at > :now)
            """)
    @Nullable
    String opened(String hash, Instant now);

    @SqlQuery("SELECT smallest FROM course_sharing WHERE course_id = :courseId")
    @Nullable
    Integer smallest(long courseId);

    @SqlUpdate("""
            INSERT INTO course_sharing (course_id, smallest) VALUES (:courseId, :smallest)
            ON CONFLICT (course_id) DO UPDATE SET smallest = excluded.smallest
            """)
    void setSmallest(long courseId, int smallest);
}
