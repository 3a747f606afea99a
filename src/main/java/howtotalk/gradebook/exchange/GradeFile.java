package howtotalk.gradebook.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file of grades says, read but not yet held against a course.
 *
 * @param exportedAt when it was made, as an ISO instant, by the file's own word; empty where it does not say
 * @param columns that are not about who the student is
 * @param rows a student each, as far as the file tells
 */
record GradeFile(GradeSystem system, String exportedAt, List<Column> columns, List<Row> rows) {

    /** What a column seems to hold. */
    enum Kind {
        GRADES,
        /** Named like a total, which is worked out here and not taken over. */
        TOTAL,
        /** The system itself says that it takes nothing back here. */
        READ_ONLY,
        FEEDBACK,
        /** Letters, percentages, notes. */
        OTHER
    }

    /**
     * A column.
     *
     * @param header as the file has it
     * @param titles what the assignment may be called, the fullest first
     * @param foreignId its number in the other system, or empty
     * @param possible hundredths of a point that the file says it is worth, null where it does not say
     */
    record Column(
            String header,
            List<String> titles,
            String foreignId,
            @Nullable Long possible,
            Kind kind) {}

    /**
     * A student's row.
     *
     * @param line of the file, from 1
     * @param names the forms of the name that the file gives
     * @param cells in the order of the columns
     */
    record Row(int line, List<String> names, String sisId, String login, String email, List<String> cells) {

        /** For a sentence. */
        String who() {
            if (!names.isEmpty()) return names.get(0);
            if (!email.isEmpty()) return email;
            return login.isEmpty() ? sisId : login;
        }
    }
}
