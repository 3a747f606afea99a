package howtotalk.course;

import howtotalk.db.Database;
import howtotalk.db.Select;
import howtotalk.web.Access;
import howtotalk.web.Problem;
import howtotalk.web.Visitor;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may follow a route that belongs to a course, or to a row of one. One query finds the row's course, section and
 * owner and what the visitor is there; a row that the visitor may not see is a row not found.
 */
public final class CourseAccess {

    /** Which part the visitor must have in the row's course. */
    public enum Part {
        /** An active student of the course, for pages of the course; for a student's row, its owner. */
        STUDENT,
        /** The owner of a student's row, and nobody else. */
        OWNER,
        /** The owner of a student's row, or who grades it. */
        OWNER_OR_STAFF,
        /** Everybody enrolled but readers. */
        MEMBER,
        /** Instructors, and teaching assistants within their sections. */
        STAFF,
        /** Instructors. */
        INSTRUCTOR,
        /** Instructors and the readers named for the course. */
        REPORT_READER
    }

    /** A row, as the guard sees it. */
    public record Found(
            long courseId,
            @Nullable Long sectionId,
            @Nullable Long ownerId,
            @Nullable Long enrolmentId,
            @Nullable Role role,
            @Nullable Long homeSectionId,
            @Nullable String sections) {}

    private final Database database;
    private final Map<String, Select<Found>> queries = new ConcurrentHashMap<>();

    public CourseAccess(Database database) {
        this.database = database;
    }

    /**
     * @param part which part the visitor must have
     * @param scope how the row in the path belongs to a course
     * @return the rule, to stand beside the path in the table of routes
     */
    public Access of(Part part, Scope scope) {
        return (ctx, visitor) -> admit(ctx, Access.signedIn(visitor), part, scope);
    }

    private void admit(Context ctx, Visitor visitor, Part part, Scope scope) {
        var found = find(scope, Web.id(ctx, scope.param()), visitor.accountId());
        if (found == null || !sees(found, visitor)) {
            throw Problem.notFound();
        }
        if (!may(found, visitor, part)) {
            throw found.ownerId() == null ? Problem.forbidden() : Problem.notFound();
        }
        if (found.enrolmentId() != null && found.role() != null) {
            new Standing(visitor.accountId(), found.courseId(), found.enrolmentId(), found.role(), sections(found))
                    .leaveIn(ctx);
        }
    }

    /** Whether the row is there for the visitor at all. */
    private static boolean sees(Found found, Visitor visitor) {
        if (found.role() == null) {
            return false;
        }
        return switch (found.role()) {
            case INSTRUCTOR, READER -> true;
            case TA -> found.sectionId() == null || sections(found).contains(found.sectionId());
            case STUDENT ->
                found.ownerId() == null
                        ? found.sectionId() == null || found.sectionId().equals(found.homeSectionId())
                        : found.ownerId() == visitor.accountId();
        };
    }

    private static boolean may(Found found, Visitor visitor, Part part) {
        var role = found.role();
        boolean owner = found.ownerId() != null && found.ownerId() == visitor.accountId();
        return switch (part) {
            case STUDENT -> role == Role.STUDENT && (found.ownerId() == null || owner);
            case OWNER -> owner;
            case OWNER_OR_STAFF -> owner || role != null && role.staff();
            case MEMBER -> role != Role.READER;
            case STAFF -> role != null && role.staff();
            case INSTRUCTOR -> role == Role.INSTRUCTOR;
            case REPORT_READER -> role == Role.INSTRUCTOR || role == Role.READER;
        };
    }

    private @Nullable Found find(Scope scope, long id, long visitorId) {
        return queries.computeIfAbsent(scope.sql(), target -> database.select(query(target), Found.class))
                .first(Map.of("id", id, "visitorId", visitorId));
    }

    private static String query(String target) {
        return "WITH target AS (" + target + ")" + """

                SELECT t.course_id, t.section_id, t.owner_id, e.id AS enrolment_id, e.role,
                       e.section_id AS home_section_id,
                       CASE WHEN e.role = 'TA' THEN
                         (SELECT group_concat(section_id) FROM
                           (SELECT section_id FROM assistant_section WHERE enrolment_id = e.id
                            UNION SELECT e.section_id WHERE e.section_id IS NOT NULL))
                       END AS sections
                FROM target t
                LEFT JOIN enrolment e
                  ON e.course_id = t.course_id AND e.account_id = :visitorId AND e.status = 'ACTIVE'
                """;
    }

    private static Set<Long> sections(Found found) {
        var list = found.sections();
        return list == null || list.isEmpty()
                ? Set.of()
                : Arrays.stream(list.split(",", -1)).map(Long::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
