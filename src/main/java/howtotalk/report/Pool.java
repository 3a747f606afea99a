package howtotalk.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Courses counted as one. Each keeps its own days, weeks and as-of date; only the rows are added up. Somebody enrolled
 * in two of them is a student of each.
 *
 * @param courses at least one
 */
public record Pool(List<CountedCourse> courses) {

    public Pool {
        courses = List.copyOf(courses);
        if (courses.isEmpty()) {
            throw new IllegalArgumentException("a report is of at least one course");
        }
    }

    /** Each of its courses by itself, in order. */
    public List<Pool> parts() {
        return courses.stream().map(course -> new Pool(List.of(course))).toList();
    }

    public List<StudentCounts> students() {
        return all(CountedCourse::students);
    }

    public List<Withdrawn> withdrawn() {
        return all(CountedCourse::withdrawn);
    }

    public List<CountedOffer> offers() {
        return all(CountedCourse::offers);
    }

    public List<CountedTalk> talks() {
        return all(CountedCourse::talks);
    }

    public List<AssessedTalk> assessed() {
        return all(CountedCourse::assessed);
    }

    public List<Growth> growths() {
        return all(CountedCourse::growths);
    }

    public List<Paired> pairs() {
        return all(CountedCourse::pairs);
    }

    public List<Connector> connectors() {
        return all(CountedCourse::connectors);
    }

    /** The titles of all assignments, each once, in the order of the first course that has it. */
    public List<String> assignments() {
        var titles = new LinkedHashSet<String>();
        courses.forEach(course -> titles.addAll(course.facts().assignments().values()));
        return List.copyOf(titles);
    }

    /** The assignments of one title. */
    public Set<Long> assignments(String title) {
        return courses.stream()
                .flatMap(course -> course.facts().assignments().entrySet().stream())
                .filter(entry -> entry.getValue().equals(title))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private <T> List<T> all(Function<CountedCourse, List<T>> rows) {
        if (courses.size() == 1) {
            return rows.apply(courses.get(0));
        }
        var all = new ArrayList<T>();
        courses.forEach(course -> all.addAll(rows.apply(course)));
        return all;
    }
}
