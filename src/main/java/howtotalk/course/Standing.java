package howtotalk.course;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the visitor is in the course that a page belongs to. The guard found it before the handler began.
 *
 * @param accountId the visitor
 * @param courseId the course
 * @param enrolmentId the visitor's enrolment in it
 * @param role in it
 * @param sectionIds the sections whose students the visitor sees; empty means all of them for an instructor or a
 *     reader, none for a student
 */
public record Standing(long accountId, long courseId, long enrolmentId, Role role, Set<Long> sectionIds) {

    private static final String ATTRIBUTE = "standing";

    /** The standing that the guard found. Only for routes whose access is of a course. */
    public static Standing of(Context ctx) {
        return Objects.requireNonNull(ifAny(ctx));
    }

    static @Nullable Standing ifAny(Context ctx) {
        return ctx.attribute(ATTRIBUTE);
    }

    void leaveIn(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }

    /** Whether the visitor may see the students of a section; an instructor sees all, also those without one. */
    public boolean seesSection(@Nullable Long sectionId) {
        return role == Role.INSTRUCTOR || role == Role.TA && sectionId != null && sectionIds.contains(sectionId);
    }

    /** For SQL: {@code (:allSections OR section_id IN (SELECT value FROM json_each(:sections)))}. */
    public boolean allSections() {
        return role == Role.INSTRUCTOR || role == Role.READER;
    }

    /** For SQL: the sections as a JSON array. */
    public String sections() {
        return sectionIds.toString();
    }
}
