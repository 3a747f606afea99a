package howtotalk.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the frozen paths of one student. Within a path people of one name are told apart by their numbers. Between
 * two paths nothing but the name is frozen: the first Marta of one is taken for the first Marta of another.
 *
 * @param name as frozen
 * @param which among those of this name on the path, from 0 in the order of their numbers; whoever has no number comes
 *     after them, as one
 */
record PathPerson(String name, int which) {

    /** The people of one path, the hiring process among them. */
    static final class OnPath {

        private final Map<String, TreeSet<Integer>> numbers = new HashMap<>();

        OnPath(List<ReportFacts.OneStep> steps) {
            for (var step : steps) {
                note(step.person(), step.who());
                note(step.introducedBy(), step.introducer());
            }
        }

        private void note(String name, @Nullable Integer number) {
            if (number != null)
                numbers.computeIfAbsent(name, key -> new TreeSet<>()).add(number);
        }

        /** With whom a step is. */
        PathPerson person(ReportFacts.OneStep step) {
            return named(step.person(), step.who());
        }

        /** Who introduced the person of a step, or null if nobody did. */
        @Nullable
        PathPerson introducer(ReportFacts.OneStep step) {
            return step.introducedBy().isEmpty() ? null : named(step.introducedBy(), step.introducer());
        }

        private PathPerson named(String name, @Nullable Integer number) {
            var alike = numbers.getOrDefault(name, new TreeSet<>());
            return new PathPerson(
                    name, number == null ? alike.size() : alike.headSet(number).size());
        }
    }
}
