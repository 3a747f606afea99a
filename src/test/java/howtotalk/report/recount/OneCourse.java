package howtotalk.report.recount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A course of the archive, within its own days and as of its own date. */
final class OneCourse {

    final String name;
    final String term;
    final LocalDate firstDay;
    final LocalDate asOf;
    private final LocalDate lastDay;
    private final List<Archive.Row> weeks;

    /** Titles by name, in order. */
    final Map<String, String> assignments = new LinkedHashMap<>();

    final List<OneStudent> students = new ArrayList<>();
    final int withdrawn;
    final List<Archive.Row> received;
    final List<Offer> offers = new ArrayList<>();
    final List<Archive.Row> talks;
    final List<Archive.Row> levels;

    /** A position that counts. */
    record Offer(OneStudent student, Archive.Row outcome, List<Step> path) {

        String column(String name) {
            return outcome.get(name);
        }
    }

    /** A step outside the hiring process, and for which assignments it was handed in; empty for one elsewhere. */
    record Step(Archive.Row row, List<String> assignments) {

        LocalDate day() {
            return OneStudent.day(row);
        }
    }

    OneCourse(Archive.Row row, Archive archive) {
        name = row.get("course");
        term = row.get("term");
        firstDay = LocalDate.parse(row.get("first_day"));
        lastDay = LocalDate.parse(row.get("last_day"));
        asOf = LocalDate.parse(row.get("as_of"));
        weeks = archive.rows("weeks", "course", name);
        archive.rows("assignments", "course", name)
                .forEach(one -> assignments.put(one.get("assignment"), one.get("title")));
        received = archive.rows("received", "course", name);
        var enrolled = archive.rows("students", "course", name);
        withdrawn = (int) enrolled.stream().filter(one -> one.yes("withdrawn")).count();
        enrolled.stream()
                .filter(one -> !one.yes("withdrawn"))
                .forEach(one -> students.add(new OneStudent(one, this, archive)));
        var names = students.stream().map(one -> one.name).collect(Collectors.toSet());
        talks = of(names, archive.table("talks"));
        levels = of(names, archive.table("levels")).stream()
                .filter(level -> !LocalDate.parse(level.get("released_on")).isAfter(asOf))
                .toList();
        for (var student : students) {
            for (var position : student.positions()) {
                offers.add(new Offer(student, position, path(position.get("outcome"), archive)));
            }
        }
    }

    private static List<Archive.Row> of(Set<String> students, List<Archive.Row> rows) {
        return rows.stream()
                .filter(row -> students.contains(row.get("student")))
                .toList();
    }

    private static List<Step> path(String outcome, Archive archive) {
        var path = new ArrayList<Step>();
        for (var step : archive.rows("steps", "outcome", outcome)) {
            if (!step.yes("hiring")) {
                path.add(new Step(
                        step,
                        archive.rows("handed_in", "outcome", outcome).stream()
                                .filter(row -> row.get("step").equals(step.get("step")))
                                .map(row -> row.get("assignment"))
                                .toList()));
            }
        }
        return path;
    }

    /** Whether what happened on the day counts: in the course, and not after the as-of date. */
    boolean counts(LocalDate day) {
        return inCourse(day) && !day.isAfter(asOf);
    }

    boolean inCourse(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    List<Archive.Row> weeksOver() {
        return weeks.stream()
                .filter(week -> !LocalDate.parse(week.get("last_day")).isAfter(asOf))
                .toList();
    }

    int weekBegunBy(LocalDate day) {
        int begun = 0;
        for (var week : weeks) {
            if (!LocalDate.parse(week.get("first_day")).isAfter(day)) {
                begun = Math.max(begun, week.number("week"));
            }
        }
        return begun;
    }

    String title(Archive.Row row) {
        return Objects.requireNonNull(assignments.get(row.get("assignment")));
    }

    Set<String> contactsOnPaths() {
        return offers.stream()
                .flatMap(offer -> offer.path().stream())
                .map(step -> step.row().get("contact"))
                .filter(contact -> !contact.isEmpty())
                .collect(Collectors.toSet());
    }
}
