package howtotalk.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How many came how far.
 *
 * @param lines one a step, in order; also those that nobody reached
 */
public record Funnel(List<Line> lines) {

    /**
     * A step of the funnel.
     *
     * @param words what it is called
     * @param reached how many reached it
     * @param ofAll of all; carries its Wilson interval
     * @param ofStepBefore of those who reached the step before, how many reached this one too. Steps may be skipped, so
     *     this need not be the quotient of the two counts. Empty for the first
     */
    public record Line(String words, int reached, Rate ofAll, Optional<Rate> ofStepBefore) {}

    public Funnel {
        lines = List.copyOf(lines);
    }

    /** The funnel of students: for each one not withdrawn, the steps reached. */
    public static Funnel ofStudents(Collection<Set<StudentStep>> students) {
        return of(students, StudentStep.values(), StudentStep::words);
    }

    /** The funnel of contacts: for each contact that the course counts, the steps reached. */
    public static Funnel ofContacts(Collection<Set<ContactStep>> contacts) {
        return of(contacts, ContactStep.values(), ContactStep::words);
    }

    private static <S> Funnel of(Collection<Set<S>> all, S[] steps, Function<S, String> words) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < steps.length; i++) {
            var step = steps[i];
            int reached = (int) all.stream().filter(one -> one.contains(step)).count();
            Optional<Rate> ofStepBefore = i == 0 ? Optional.empty() : Optional.of(among(all, steps[i - 1], step));
            lines.add(new Line(words.apply(step), reached, new Rate(reached, all.size()), ofStepBefore));
        }
        return new Funnel(lines);
    }

    private static <S> Rate among(Collection<Set<S>> all, S before, S step) {
        var those = all.stream().filter(one -> one.contains(before)).toList();
        long both = those.stream().filter(one -> one.contains(step)).count();
        return new Rate((int) both, those.size());
    }
}
