package howtotalk.report.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows from which a figure is counted. They are looked up only when somebody opens the figure. */
@FunctionalInterface
public interface Rows {

    /** For figures that nobody may open: in the version without names. */
    Rows NONE = List::of;

    /**
     * One row that adds to the figure.
     *
     * @param who the student
     * @param course the course and section
     * @param what what the row is, apart from whose: the position, the talk; empty for a row of a student
     * @param adds what it adds: "1 of 1", "12", "0.50"
     * @param courseId the course
     * @param enrolmentId of the student
     * @param outcomeId of the accepted offer whose path can be read, or null
     */
    record Row(
            String who,
            String course,
            String what,
            String adds,
            long courseId,
            long enrolmentId,
            @Nullable Long outcomeId) {}

    /** Every row that adds anything, in the order of the roster. */
    List<Row> read();
}
