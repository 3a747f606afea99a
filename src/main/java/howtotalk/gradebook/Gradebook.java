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
public record Gradebook(Course course, List<Column> columns, GradeScheme scheme, List<Row> rows) {

    /**
     * One student's row.
     *
     * @param entries in the order of the columns
     * @param current leaves ungraded work out
     * @param last counts ungraded work 0
     * @param letter of the current total, empty while nothing counts
     * @param seenCurrent as current, of what is released alone: what the student is told
     * @param seenLast as last, of what is released alone
     * @param set what was set by hand in its place, if anything was
     */
    public record Row(
            Student student,
            List<Entry> entries,
            Total current,
            Total last,
            String letter,
            Total seenCurrent,
            Total seenLast,
            @Nullable TotalOverride set) {

        /** Whether anything graded waits for its release, so that the two pairs of totals may differ. */
        public boolean holdsBack() {
            return seenCurrent != current;
        }
    }

    /**
     * One student's work for one assignment.
     *
     * @param counted what it brings into the totals, in hundredths of a point; null for nothing yet
     * @param version of everything that can be typed into its cell, see {@link GradebookRepository.Cell#edition}
     * @param extra whether it is out of nothing, so that nobody misses anything by it
     */
    public record Entry(
            WorkFacts work, Graded graded, @Nullable Long counted, int version, boolean extra) {

        /** Whether it has a grade that its student does not see yet. */
        public boolean heldBack() {
            return work.score() != null && !work.released() && !work.excused();
        }
    }

    /** Who reads it: staff see what is graded, a student what is released. */
    public enum Reader {
        STAFF,
        STUDENT
    }

    public static Gradebook of(
            Course course,
            List<Column> columns,
            List<GradeScheme.Cutoff> cutoffs,
            List<Student> students,
            List<GradebookRepository.Cell> cells,
            List<GradebookRepository.Override> overrides,
            Reader reader,
            Instant now) {
        return of(course, columns, cutoffs, students, cells, overrides, List.of(), reader, now);
    }

    public static Gradebook of(
            Course course,
            List<Column> columns,
            List<GradeScheme.Cutoff> cutoffs,
            List<Student> students,
            List<GradebookRepository.Cell> cells,
            List<GradebookRepository.Override> overrides,
            List<TotalOverride> set,
            Reader reader,
            Instant now) {
        var works = works(columns, cells);
        var byHand = new HashMap<Long, TotalOverride>();
        for (var one : set) byHand.put(one.enrolmentId(), one);
        var dates = Dates.of(overrides);
        var late = Terms.late(course);
        var terms = columns.stream()
                .map(c -> new Terms(c.online(), c.dueAt(), c.points(), late))
                .toList();
        var missing = new MissingPolicy(course.missingPercent());
        var scheme = scheme(cutoffs);
        var rows = new ArrayList<Row>(students.size());
        for (var student : students) {
            var own = works.get(student.enrolmentId());
            var entries = new ArrayList<Entry>(columns.size());
            boolean heldBack = false;
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                var cell = own == null ? null : own[i];
                var work = dates.in(cell == null ? null : cell.work(), column.id(), student);
                if (reader == Reader.STUDENT) work = seen(work);
                var entry = entry(terms.get(i), missing, column, work, cell == null ? 0 : cell.edition(), now);
                heldBack |= entry.heldBack();
                entries.add(entry);
            }
            var groups = groups(columns, entries);
            var current = Totals.current(groups, course.weighted());
            var last = Totals.finalTotal(groups, course.weighted());
            var letter = current.percent() == null ? "" : scheme.letter(current.percent());
            var seen = heldBack ? groups(columns, seen(terms, missing, columns, entries, now)) : groups;
            rows.add(new Row(
                    student,
                    entries,
                    current,
                    last,
                    letter,
                    heldBack ? Totals.current(seen, course.weighted()) : current,
                    heldBack ? Totals.finalTotal(seen, course.weighted()) : last,
                    byHand.get(student.enrolmentId())));
        }
        return new Gradebook(course, columns, scheme, rows);
    }

    /** The cells of each student, in the order of the columns. */
    private static Map<Long, GradebookRepository.@Nullable Cell[]> works(
            List<Column> columns, List<GradebookRepository.Cell> cells) {
        var places = new HashMap<Long, Integer>();
        for (int i = 0; i < columns.size(); i++) places.put(columns.get(i).id(), i);
        var works = new HashMap<Long, GradebookRepository.@Nullable Cell[]>();
        for (var cell : cells) {
            var place = places.get(cell.assignmentId());
            if (place == null) continue;
            works.computeIfAbsent(cell.enrolmentId(), id -> new GradebookRepository.Cell[columns.size()])[place] = cell;
        }
        return works;
    }

    /** The work of one of its rows as totals take it, in the order of the groups. */
    public List<WorkGroup> work(Row row) {
        return groups(columns, row.entries());
    }

    /** The course's letters; a scheme that is not whole gives way to the default. */
    static GradeScheme scheme(List<GradeScheme.Cutoff> cutoffs) {
        try {
            return cutoffs.isEmpty() ? GradeScheme.PLUS_AND_MINUS : new GradeScheme(cutoffs);
        } catch (IllegalArgumentException e) {
            return GradeScheme.PLUS_AND_MINUS;
        }
    }

    private static Entry entry(
            Terms terms, MissingPolicy missing, Column column, WorkFacts work, int version, Instant now) {
        var graded = Graded.of(terms, work, now);
        var counted = missing.counted(graded.score(), column.points(), work.noShow(), graded.timeliness());
        return new Entry(work, graded, counted, version, column.points() == 0);
    }

    /** The entries as the student may know them. */
    private static List<Entry> seen(
            List<Terms> terms, MissingPolicy missing, List<Column> columns, List<Entry> entries, Instant now) {
        var seen = new ArrayList<Entry>(entries);
        for (int i = 0; i < seen.size(); i++) {
            var entry = seen.get(i);
            if (!entry.heldBack()) continue;
            seen.set(i, entry(terms.get(i), missing, columns.get(i), seen(entry.work()), entry.version(), now));
        }
        return seen;
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
                false,
                work.revisedDue());
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

    /** Due dates of sections, of students, and of what students were invited to revise. */
    private record Dates(
            Map<Long, Map<Long, Instant>> ofSections,
            Map<Long, Map<Long, Instant>> ofStudents,
            Map<Long, Map<Long, Instant>> ofRevisions) {

        public static Dates of(List<GradebookRepository.Override> overrides) {
            var dates = new Dates(new HashMap<>(), new HashMap<>(), new HashMap<>());
            for (var override : overrides) {
                var of = override.revision()
                        ? dates.ofRevisions
                        : override.sectionId() != null ? dates.ofSections : dates.ofStudents;
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
            var revised = ofRevisions.getOrDefault(assignmentId, Map.of()).get(student.enrolmentId());
            if (section == null && own == null && revised == null) return work;
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
                    work.newAttempt(),
                    revised);
        }
    }
}
