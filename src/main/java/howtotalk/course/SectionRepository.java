package howtotalk.course;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The sections of a course, for the repositories of pages that are filtered by one. */
public interface SectionRepository {

    /** Those whose students a visitor sees; the parameters are those of a {@link Standing}. */
    @SqlQuery("""
            SELECT id, name
            FROM section
            WHERE course_id = :courseId
              AND (:allSections OR id IN (SELECT value FROM json_each(:sections)))
            ORDER BY name, id
            LIMIT 200
            """)
    List<Section> sections(long courseId, boolean allSections, String sections);
}
