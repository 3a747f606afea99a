package howtotalk.report;

import org.jspecify.annotations.Nullable;

/** A row from which figures are counted: a student, an accepted offer, a talk. Figures add up what such rows add. */
public interface Counted {

    /**
     * Whose row it is.
     *
     * @param enrolmentId of the student in the course
     * @param name as in the roster
     * @param section the home section, or empty
     * @param course the course
     */
    record Who(long enrolmentId, String name, String section, ReportFacts.Heading course) {}

    /** Whose row it is. */
    Who who();

    /** What it is, apart from whose; empty for the student. */
    default String what() {
        return "";
    }

    /** The outcome whose path can be read, or null. */
    default @Nullable Long outcomeId() {
        return null;
    }
}
