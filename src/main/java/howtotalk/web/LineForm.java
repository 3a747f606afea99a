package howtotalk.web;

import org.jspecify.annotations.Nullable;

/**
 * One form with a line a student. With script ({@code lines.js}) each line is saved by itself with the version that it
 * showed; without, all are sent together, and the names of a line's fields end in the enrolment.
 */
public final class LineForm {

    /** The field by which a line says whom it was filled in for. */
    public static final String STUDENT = "student";

    private static final String VERSION = "version_";
    private static final String WAS = "was_";

    private LineForm() {}

    /**
     * What one line says, and what it said when the page was made.
     *
     * @param version that it was filled from, 0 where nothing had been saved
     */
    public record Typed(String value, String was, int version) {

        /** Whether its reader changed it. */
        public boolean changed() {
            return !value.equals(was);
        }
    }

    /**
     * What is typed of a student.
     *
     * @param name of the field before the enrolment
     * @return nothing if the form has no such line
     */
    public static @Nullable Typed typed(Input input, String name, long enrolmentId) {
        if (!input.has(VERSION + enrolmentId)) return null;
        var version = input.number(VERSION + enrolmentId, 0L);
        return new Typed(
                input.line(name + enrolmentId),
                input.line(WAS + enrolmentId),
                version == null ? 0 : (int) Math.floorMod(version, (long) Integer.MAX_VALUE));
    }

    /**
     * Marks never land on another student than the one whom their page showed.
     *
     * @throws Problem 422 if the form was filled in for somebody else
     */
    public static void ofThisStudent(Input input, long enrolmentId) {
        if (!input.has(STUDENT)) return; // then the path alone says so
        var student = Input.number(input.line(STUDENT));
        if (student == null || student != enrolmentId) {
            throw Problem.unusable(
                    "This was filled in for another student, so nothing was saved. Load the page again.");
        }
    }
}
