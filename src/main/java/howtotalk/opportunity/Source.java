package howtotalk.opportunity;

import howtotalk.touch.TouchFact;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a student and an organisation first came into contact. */
public enum Source {
    NETWORKING("networking"),
    WORKED_THERE_BEFORE("worked there before"),
    CAREER_FAIR("a career fair"),
    POSTING("a posting"),
    ON_CAMPUS("on campus"),
    SELF_INITIATED("wrote or walked in unasked"),
    OTHER("other");

    private final String words;

    Source(String words) {
        this.words = words;
    }

    /**
     * Whether NETWORKING should be proposed: a linked contact was touched on a day before the application. Touches of
     * the day of the application itself prove no order, so they do not count.
     *
     * @param linked the contacts linked to the opportunity
     * @param touches of the student
     * @param appliedOn the day of the application, or null while there is none; then every touch is before it
     */
    public static boolean networkingIsLikely(
            Set<Long> linked, Collection<TouchFact> touches, @Nullable LocalDate appliedOn) {
        return touches.stream()
                .anyMatch(touch -> linked.contains(touch.contactId())
                        && (appliedOn == null || touch.happenedOn().isBefore(appliedOn)));
    }

    /** The source in lower case. */
    public String words() {
        return words;
    }
}
