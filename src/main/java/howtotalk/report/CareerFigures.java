package howtotalk.report;

import howtotalk.outcome.Standing;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The figures on outcomes. Knowledge rate and career outcomes rate as in the NACE First-Destination Survey Standards and
 * Protocols, the latter for students graduating this term only; the position rate is this course's own.
 *
 * @param enrolled E: enrolled and not withdrawn
 * @param withdrawn left, and in no other figure
 * @param known K: with any filed outcome but PREFER_NOT_TO_SAY
 * @param preferNotToSay answered that and nothing else
 * @param noInformation filed nothing
 * @param notSeekingWithout not seeking, and without a position accepted in the period; left out of the position rate
 * @param knowledge K of E
 * @param position students with a position accepted between the first day and the as-of date, of K without
 *     {@code notSeekingWithout}. Whoever brought the position into the course is not in the numerator
 * @param graduating students graduating this term
 * @param standings of the graduating, how many in each group; those of whom none is known are missing. Cannot be changed
 * @param careerOutcomes of the graduating: employed, in service, in the military or in further study, of the same and
 *     those still seeking
 */
public record CareerFigures(
        int enrolled,
        int withdrawn,
        int known,
        int preferNotToSay,
        int noInformation,
        int notSeekingWithout,
        Rate knowledge,
        Rate position,
        int graduating,
        Map<Standing, Integer> standings,
        Rate careerOutcomes) {

    /**
     * Counts the figures.
     *
     * @param all students of the course, the withdrawn among them
     * @param firstDay of the course, counted
     * @param asOf the last day counted; outcomes that speak of a later day are not yet known
     */
    public static CareerFigures of(Collection<StudentOutcomes> all, LocalDate firstDay, LocalDate asOf) {
        var enrolled = all.stream()
                .filter(student -> !student.withdrawn())
                .map(student -> student.asOf(asOf))
                .toList();
        var known = enrolled.stream().filter(StudentOutcomes::known).toList();
        int noInformation = (int)
                enrolled.stream().filter(student -> student.filed().isEmpty()).count();
        int positions = (int) known.stream()
                .filter(student -> student.hasPosition(firstDay, asOf))
                .count();
        int notSeekingWithout = (int) known.stream()
                .filter(student -> student.notSeeking() && !student.hasPosition(firstDay, asOf))
                .count();
        var graduating = enrolled.stream().filter(StudentOutcomes::graduating).toList();
        var standings = standings(graduating);
        return new CareerFigures(
                enrolled.size(),
                all.size() - enrolled.size(),
                known.size(),
                enrolled.size() - known.size() - noInformation,
                noInformation,
                notSeekingWithout,
                new Rate(known.size(), enrolled.size()),
                new Rate(positions, known.size() - notSeekingWithout),
                graduating.size(),
                standings,
                careerOutcomes(standings));
    }

    /** The position rate if all of whom nothing is known were still looking. */
    public Rate positionAtLeast() {
        return new Rate(position.k(), position.n() + unknown());
    }

    /** The position rate if all of whom nothing is known had a position. */
    public Rate positionAtMost() {
        return new Rate(position.k() + unknown(), position.n() + unknown());
    }

    private int unknown() {
        return enrolled - known;
    }

    private static Map<Standing, Integer> standings(Collection<StudentOutcomes> students) {
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        for (var student : students) {
            var standing = student.standing();
            if (standing != null) {
                counts.merge(standing, 1, Integer::sum);
            }
        }
        return Collections.unmodifiableMap(counts);
    }

    private static Rate careerOutcomes(Map<Standing, Integer> standings) {
        int arrived = standings.entrySet().stream()
                .filter(entry -> entry.getKey().arrived())
                .mapToInt(Map.Entry::getValue)
                .sum();
        return new Rate(arrived, arrived + standings.getOrDefault(Standing.SEEKING, 0));
    }
}
