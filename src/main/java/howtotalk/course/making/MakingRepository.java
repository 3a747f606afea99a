package howtotalk.course.making;

import howtotalk.course.Letters;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What the page on which a course is made needs to know. */
interface MakingRepository {

    record Earlier(long id, String label) {}

    record SectionName(long id, String name) {}

    @SqlQuery("""
            SELECT c.id, c.code || ' · ' || c.term AS label
            FROM course c
            JOIN enrolment e ON e.course_id = c.id
            WHERE e.account_id = :accountId AND e.role = 'INSTRUCTOR' AND e.status = 'ACTIVE'
            ORDER BY c.first_day DESC, c.id DESC
            LIMIT 8
            """)
    List<Earlier> earlier(long accountId);

    @SqlQuery("SELECT letter, cutoff FROM grade_cutoff WHERE course_id = :courseId ORDER BY cutoff DESC LIMIT 50")
    List<Letters.Cutoff> letters(long courseId);

    @SqlQuery("SELECT id, name FROM section WHERE course_id = :courseId ORDER BY name, id LIMIT 12")
    List<SectionName> sections(long courseId);
}
