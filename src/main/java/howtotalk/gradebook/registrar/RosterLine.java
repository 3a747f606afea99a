package howtotalk.gradebook.registrar;

import org.jspecify.annotations.Nullable;

/**
 * A student for the registrar, proposed or issued.
 *
 * @param enrolmentId null where the enrolment is gone since
 * @param studentNumber of the student information system, or empty
 * @param name as it is sorted: Carvalho, Ines
 * @param section or empty
 * @param withdrawn has a W and no letter
 * @param percent hundredths of a percent, null for none
 * @param counted ids of the work that a mid-term letter is made of, as a JSON array; [] for a final one
 */
public record RosterLine(
        @Nullable Long enrolmentId,
        String studentNumber,
        String name,
        String section,
        boolean withdrawn,
        @Nullable Long percent,
        String letter,
        boolean byHand,
        String counted) {

    /** What a registrar reads. */
    String grade() {
        return withdrawn ? "W" : letter;
    }
}
