package howtotalk.gradebook.exchange;

import howtotalk.gradebook.GradebookRepository;
import howtotalk.gradebook.GradebookRepository.Student;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column is which assignment, and which row which student. What is not plain is asked, never guessed: a name that
 * two have, two numbers that contradict each other, two rows for one student, a column that is named like a total.
 *
 * @param columns in the order of the file
 * @param rows in the order of the file
 */
record GradeMatch(List<ColumnMatch> columns, List<RowMatch> rows) {

    private static final String WORKSHEET_REMARKS = "Feedback comments";

    /**
     * A column of the file.
     *
     * @param place among the columns, from 0
     * @param assignmentId that it is, or null
     * @param question why it has to be asked; empty when it is settled
     */
    record ColumnMatch(
            int place, GradeFile.Column column, @Nullable Long assignmentId, String question) {}

    /**
     * A row of the file.
     *
     * @param enrolmentId whose it is, or null
     * @param question why it has to be asked; empty when it is settled
     * @param candidates whose it may be
     */
    record RowMatch(GradeFile.Row row, @Nullable Long enrolmentId, String question, List<Long> candidates) {}

    static GradeMatch of(
            GradeFile file,
            List<GradebookRepository.Column> assignments,
            ForeignNames learned,
            List<Student> students,
            Map<Long, String> emails,
            GradeAnswers answers) {
        return new GradeMatch(columns(file, assignments, learned, answers), rows(file, students, emails, answers));
    }

    private static List<ColumnMatch> columns(
            GradeFile file, List<GradebookRepository.Column> assignments, ForeignNames learned, GradeAnswers answers) {
        var matches = new ArrayList<ColumnMatch>();
        for (int place = 0; place < file.columns().size(); place++) {
            matches.add(column(place, file.columns().get(place), assignments, learned, answers));
        }
        followGrades(matches);
        var taken = new HashMap<String, Integer>();
        for (var match : matches) {
            if (match.assignmentId() != null) taken.merge(filled(match), 1, Integer::sum);
        }
        matches.replaceAll(match -> match.assignmentId() != null && taken.getOrDefault(filled(match), 0) > 1
                ? new ColumnMatch(
                        match.place(), match.column(), null, "Two columns of the file would fill one assignment.")
                : match);
        return List.copyOf(matches);
    }

    /** Grades and remarks each have their place in an assignment. */
    private static String filled(ColumnMatch match) {
        return (match.column().kind() == GradeFile.Kind.FEEDBACK ? "remarks " : "grades ") + match.assignmentId();
    }

    /** Remarks that name no assignment, as in Moodle's sheet for one, belong to the only column of grades there is. */
    private static void followGrades(List<ColumnMatch> matches) {
        var grades = matches.stream()
                .filter(match -> match.column().kind() == GradeFile.Kind.GRADES)
                .toList();
        if (grades.size() != 1 || grades.get(0).assignmentId() == null) return;
        matches.replaceAll(match -> match.column().kind() == GradeFile.Kind.FEEDBACK
                        && match.assignmentId() == null
                        && match.column().header().equalsIgnoreCase(WORKSHEET_REMARKS)
                ? new ColumnMatch(match.place(), match.column(), grades.get(0).assignmentId(), "")
                : match);
    }

    private static ColumnMatch column(
            int place,
            GradeFile.Column column,
            List<GradebookRepository.Column> assignments,
            ForeignNames learned,
            GradeAnswers answers) {
        var answer = answers.of(GradeAnswers.column(place));
        if (answer.equals(GradeAnswers.NOTHING)) return new ColumnMatch(place, column, null, "");
        for (var assignment : assignments) {
            if (answer.equals(Long.toString(assignment.id())))
                return new ColumnMatch(place, column, assignment.id(), "");
        }
        if (column.kind() == GradeFile.Kind.READ_ONLY) return new ColumnMatch(place, column, null, "");

        var known = known(column, learned);
        if (known.size() == 1)
            return new ColumnMatch(place, column, known.iterator().next(), "");
        var named = named(column, assignments);
        if (named.isEmpty() && known.isEmpty()) return new ColumnMatch(place, column, null, "");
        if (known.size() > 1 || named.size() > 1) {
            return new ColumnMatch(place, column, null, "More than one assignment here has this name.");
        }
        long assignment = named.iterator().next();
        if (column.kind() != GradeFile.Kind.GRADES && column.kind() != GradeFile.Kind.FEEDBACK) {
            return new ColumnMatch(
                    place,
                    column,
                    null,
                    "An assignment here has this name, but the column looks like a total or a remark.");
        }
        var other = learned.byAssignment().get(assignment);
        if (other != null && !other.foreignId().isEmpty() && !column.foreignId().isEmpty()) {
            return new ColumnMatch(
                    place,
                    column,
                    null,
                    "It has the name of an assignment here, but another number than that had in an earlier file.");
        }
        return new ColumnMatch(place, column, assignment, "");
    }

    /** By number where the file has one; else by the title of an earlier file. */
    private static Set<Long> known(GradeFile.Column column, ForeignNames learned) {
        var found = new LinkedHashSet<Long>();
        for (var name : learned.known()) {
            boolean same = column.foreignId().isEmpty() || name.foreignId().isEmpty()
                    ? column.foreignId().equals(name.foreignId())
                            && column.titles().stream().anyMatch(title -> same(title, name.title()))
                    : column.foreignId().equals(name.foreignId());
            if (same) found.add(name.assignmentId());
        }
        return found;
    }

    /** The fullest form of the title that any assignment has. */
    private static Set<Long> named(GradeFile.Column column, List<GradebookRepository.Column> assignments) {
        var found = new LinkedHashSet<Long>();
        for (var title : column.titles()) {
            for (var assignment : assignments) {
                if (same(title, assignment.title())) found.add(assignment.id());
            }
            if (!found.isEmpty()) return found;
        }
        return found;
    }

    private static List<RowMatch> rows(
            GradeFile file, List<Student> students, Map<Long, String> emails, GradeAnswers answers) {
        var bySis = new HashMap<String, Set<Long>>();
        var byLogin = new HashMap<String, Set<Long>>();
        var byEmail = new HashMap<String, Set<Long>>();
        var byName = new HashMap<String, Set<Long>>();
        var byId = new LinkedHashMap<Long, Student>();
        for (var student : students) {
            long id = student.enrolmentId();
            byId.put(id, student);
            put(bySis, student.sisId(), id);
            put(byLogin, student.login(), id);
            put(byEmail, emails.get(id), id);
            put(byName, student.name(), id);
            put(byName, student.sortName(), id);
        }
        var matches = new ArrayList<RowMatch>();
        for (var row : file.rows()) {
            var ids = new ArrayList<Set<Long>>();
            add(ids, bySis, row.sisId());
            add(ids, byLogin, row.login());
            add(ids, byEmail, row.email());
            var names = new LinkedHashSet<Long>();
            for (var name : row.names()) names.addAll(byName.getOrDefault(key(name), Set.of()));
            matches.add(row(row, ids, names, byId, answers));
        }
        var taken = new HashMap<Long, Integer>();
        for (var match : matches) {
            if (match.enrolmentId() != null) taken.merge(match.enrolmentId(), 1, Integer::sum);
        }
        matches.replaceAll(match -> match.enrolmentId() != null && taken.getOrDefault(match.enrolmentId(), 0) > 1
                ? new RowMatch(
                        match.row(), null, "Another row of the file is the same student.", List.of(match.enrolmentId()))
                : match);
        return List.copyOf(matches);
    }

    private static RowMatch row(
            GradeFile.Row row,
            List<Set<Long>> ids,
            Set<Long> names,
            Map<Long, Student> students,
            GradeAnswers answers) {
        var answer = answers.of(GradeAnswers.row(row.line()));
        if (answer.equals(GradeAnswers.NOTHING)) return new RowMatch(row, null, "", List.of());
        for (long id : students.keySet()) {
            if (answer.equals(Long.toString(id))) return new RowMatch(row, id, "", List.of(id));
        }
        var found = new LinkedHashSet<Long>();
        ids.forEach(found::addAll);
        if (found.size() == 1) {
            long id = found.iterator().next();
            return new RowMatch(row, id, "", List.of(id));
        }
        if (found.size() > 1) {
            return new RowMatch(
                    row,
                    null,
                    "Its number, login and e-mail address belong to different students.",
                    List.copyOf(found));
        }
        if (names.isEmpty()) return new RowMatch(row, null, "", List.of());
        if (names.size() > 1) {
            return new RowMatch(row, null, "More than one student here has this name.", List.copyOf(names));
        }
        long id = names.iterator().next();
        var student = students.get(id);
        boolean other =
                student != null && (differ(row.sisId(), student.sisId()) || differ(row.login(), student.login()));
        return other
                ? new RowMatch(row, null, "The name is the same, the number or login is not.", List.of(id))
                : new RowMatch(row, id, "", List.of(id));
    }

    private static boolean differ(String inFile, @Nullable String here) {
        return !inFile.isEmpty() && here != null && !here.isEmpty();
    }

    private static void add(Collection<Set<Long>> ids, Map<String, Set<Long>> by, String value) {
        var found = value.isEmpty() ? null : by.get(key(value));
        if (found != null) ids.add(found);
    }

    private static void put(Map<String, Set<Long>> by, @Nullable String value, long id) {
        if (value == null || value.isBlank()) return;
        by.computeIfAbsent(key(value), fresh -> new LinkedHashSet<>()).add(id);
    }

    private static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
