package howtotalk.report;

import howtotalk.outcome.FiledOutcome;
import howtotalk.outcome.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the career figures need to know of a student of the course.
 *
 * @param studentId the enrolment
 * @param withdrawn whether the student left; counted in one line only
 * @param graduating whether the student graduates this term
 * @param filed outcomes of this course, in any order
 */
public record StudentOutcomes(long studentId, boolean withdrawn, boolean graduating, List<FiledOutcome> filed) {

    private static final Comparator<FiledOutcome> IN_ORDER =
            Comparator.comparing(FiledOutcome::asOf).thenComparingLong(FiledOutcome::id);

    public StudentOutcomes {
        filed = List.copyOf(filed);
    }

    /** The same student as known on a day. */
    StudentOutcomes asOf(LocalDate day) {
        return new StudentOutcomes(
                studentId,
                withdrawn,
                graduating,
                filed.stream()
                        .filter(outcome -> outcome.knownOn(day))
                        .sorted(IN_ORDER)
                        .toList());
    }

    boolean known() {
        return filed.stream().anyMatch(FiledOutcome::tells);
    }

    boolean hasPosition(LocalDate first, LocalDate last) {
        return filed.stream().anyMatch(outcome -> outcome.positionBetween(first, last));
    }

    /** Whether the last status told is NOT_SEEKING. */
    boolean notSeeking() {
        Standing last = null;
        for (var outcome : filed) {
            if (outcome.status() != null && outcome.tells()) {
                last = outcome.standing();
            }
        }
        return last == Standing.NOT_SEEKING;
    }

    /**
     * Where the student stands: the last outcome that settles it. An internship during studies settles nothing, nor does
     * a refusal to say; whoever has work and is therefore not looking has work.
     */
    @Nullable
    Standing standing() {
        Standing standing = null;
        for (var outcome : filed) {
            var told = outcome.standing();
            boolean busyThereforeNotLooking = told == Standing.NOT_SEEKING && standing != null && standing.arrived();
            if (told != null && !busyThereforeNotLooking) {
                standing = told;
            }
        }
        return standing;
    }
}
