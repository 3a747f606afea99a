package howtotalk.gradebook;

import howtotalk.course.Course;
import howtotalk.gradebook.GradebookRepository.Column;
import howtotalk.gradebook.GradebookRepository.Student;
import howtotalk.grading.Graded;
import howtotalk.grading.Terms;
import howtotalk.grading.WorkFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Students and what their work comes to.
 *
 * @param columns the assignments in the order of their groups
 * @param rows a student each
 */
record Gradebook(Course course, List<Column> columns, GradeScheme scheme, List<Row> rows) {

    /**
     * One student's row.
     *
     * @param entries in the order of the columns
     * @param current leaves ungraded work out
     * @param last counts ungraded work 0
     * @param letter of the current total, empty while nothing counts
     */
    record Row(Student student, List<Entry> entries, Total current, Total last, String letter) {}

    /**
     * One student's work for one assignment.
     *
     * @param counted what it brings into the totals, in hundredths of a point; null for nothing yet
     */
    record Entry(WorkFacts work, Graded graded, @Nullable Long counted) {}

    /** Who reads it: staff see what is graded, a student what is released. */
    enum Reader {
        STAFF,
        STUDENT
    }

    static Gradebook of(
            Course course,
            List<Column> columns,
            List<GradeScheme.Cutoff> cutoffs,
            List<Student> students,
            List<GradebookRepository.Cell> cells,
            List<GradebookRepository.Override> overrides,
            Reader reader,
            Instant now) {
        var works = new HashMap<Long, Map<Long, WorkFacts>>();
        for (var cell : cells) {
            works.computeIfAbsent(cell.enrolmentId(), id -> new HashMap<>()).put(cell.assignmentId(), cell.work());
        }
        var dates = Dates.of(overrides);
        var late = Terms.late(course);
        var terms = columns.stream()
                .map(c -> new Terms(c.online(), c.dueAt(), c.points(), late))
                .toList();
        var missing = new MissingPolicy(course.missingPercent());
        var scheme = scheme(cutoffs);
        var rows = new ArrayList<Row>(students.size());
        for (var student : students) {
            var own = works.getOrDefault(student.enrolmentId(), Map.of());
            var entries = new ArrayList<Entry>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                var work = dates.in(own.get(column.id()), column.id(), student);
                if (reader == Reader.STUDENT) work = seen(work);
                var graded = Graded.of(terms.get(i), work, now);
                var counted = missing.counted(graded.score(), column.points(), work.noShow(), graded.timeliness());
                entries.add(new Entry(work, graded, counted));
            }
            var groups = groups(columns, entries);
            var current = Totals.current(groups, course.weighted());
            var letter = current.percent() == null ? "" : scheme.letter(current.percent());
            rows.add(new Row(student, entries, current, Totals.finalTotal(groups, course.weighted()), letter));
        }
        return new Gradebook(course, columns, scheme, rows);
    }

    /** The course's letters; a scheme that is not whole gives way to the default. */
    static GradeScheme scheme(List<GradeScheme.Cutoff> cutoffs) {
        try {
            return cutoffs.isEmpty() ? GradeScheme.PLUS_AND_MINUS : new GradeScheme(cutoffs);
        } catch (IllegalArgumentException e) {
            return GradeScheme.PLUS_AND_MINUS;
        }
    }

    /** The facts as the student may know them: what is not released has not been graded. */
    private static WorkFacts seen(WorkFacts work) {
        if (work.released() || !work.begun()) return work;
        return new WorkFacts(
                work.submissionId(),
                work.excused(),
                work.latenessWaived(),
                work.noShow(),
                work.latePasses(),
                work.handedInAt(),
                work.sectionDue(),
                work.ownDue(),
                false,
                null,
                false,
                false);
    }

    private static List<WorkGroup> groups(List<Column> columns, List<Entry> entries) {
        var byGroup = new LinkedHashMap<Long, List<Work>>();
        var heads = new HashMap<Long, Column>();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var entry = entries.get(i);
            heads.putIfAbsent(column.groupId(), column);
            byGroup.computeIfAbsent(column.groupId(), id -> new ArrayList<>())
                    .add(new Work(
                            column.id(),
                            column.points(),
                            entry.counted(),
                            entry.work().excused()));
        }
        var groups = new ArrayList<WorkGroup>(byGroup.size());
        byGroup.forEach((id, work) -> {
            var head = heads.get(id);
            if (head != null) groups.add(new WorkGroup(id, head.weight(), head.dropLowest(), work));
        });
        return groups;
    }

    /** Due dates of sections and of students. */
    private record Dates(Map<Long, Map<Long, Instant>> ofSections, Map<Long, Map<Long, Instant>> ofStudents) {

        static Dates of(List<GradebookRepository.Override> overrides) {
            var dates = new Dates(new HashMap<>(), new HashMap<>());
            for (var override : overrides) {
                var of = override.sectionId() != null ? dates.ofSections : dates.ofStudents;
                Long whose = override.sectionId() != null ? override.sectionId() : override.enrolmentId();
                if (whose != null) {
                    of.computeIfAbsent(override.assignmentId(), id -> new HashMap<>())
                            .put(whose, override.dueAt());
                }
            }
            return dates;
        }

        WorkFacts in(@Nullable WorkFacts work, long assignmentId, Student student) {
            var section = student.sectionId() == null
                    ? null
                    : ofSections.getOrDefault(assignmentId, Map.of()).get(student.sectionId());
            var own = ofStudents.getOrDefault(assignmentId, Map.of()).get(student.enrolmentId());
            if (work == null) return WorkFacts.none(section, own);
            if (section == null && own == null) return work;
            return new WorkFacts(
                    work.submissionId(),
                    work.excused(),
                    work.latenessWaived(),
                    work.noShow(),
                    work.latePasses(),
                    work.handedInAt(),
                    section,
                    own,
                    work.begun(),
                    work.score(),
                    work.released(),
                    work.newAttempt());
        }
    }
}
