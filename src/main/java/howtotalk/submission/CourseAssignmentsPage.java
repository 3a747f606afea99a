package howtotalk.submission;

import howtotalk.assignment.Assignment;
import howtotalk.assignment.Points;
import howtotalk.course.Course;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A course's assignments by week as staff see them, ready to print.
 *
 * @param heading the answer: what is due next
 * @param rubrics by which they are graded
 * @param blank where a new one is written; empty for who may not
 */
public record CourseAssignmentsPage(
        String heading, String crumb, String zone, String rubrics, String blank, List<Week> weeks) {

    /** The assignments of a week. */
    public record Week(String id, String title, String note, List<Line> lines) {}

    /**
     * An assignment.
     *
     * @param due in the course's zone
     * @param handedIn for example "24 of 30"
     * @param waiting how many wait for a grade, or empty
     * @param grading where they are graded
     */
    public record Line(
            String href,
            String title,
            String meta,
            String due,
            String handedIn,
            String handedInWords,
            String waiting,
            String grading) {}

    static CourseAssignmentsPage of(
            Course course,
            List<Assignment> assignments,
            Map<Long, WorkRepository.Counts> counts,
            boolean instructor,
            Instant now) {
        var weeks = new ArrayList<Week>();
        var byWeek = new HashMap<Integer, List<Line>>();
        for (var assignment : assignments) {
            var count = counts.get(assignment.id());
            if (count == null) {
                continue;
            }
            var lines = byWeek.get(assignment.week());
            if (lines == null) {
                lines = new ArrayList<>();
                byWeek.put(assignment.week(), lines);
                weeks.add(new Week("week-" + assignment.week(), "Week " + assignment.week(), "", lines));
            }
            lines.add(line(course, assignment, count, now));
        }
        var list = "/courses/" + course.id() + "/assignments";
        return new CourseAssignmentsPage(
                heading(course, assignments, now),
                course.label(),
                course.timeZone()
                        .substring(course.timeZone().lastIndexOf('/') + 1)
                        .replace('_', ' '),
                "/courses/" + course.id() + "/rubrics",
                instructor ? list + "/new" : "",
                weeks.stream().map(CourseAssignmentsPage::noted).toList());
    }

    private static Week noted(Week week) {
        int n = week.lines().size();
        return new Week(week.id(), week.title(), n == 1 ? "1 assignment" : n + " assignments", week.lines());
    }

    private static String heading(Course course, List<Assignment> assignments, Instant now) {
        if (assignments.isEmpty()) {
            return "Nothing is asked for yet.";
        }
        var soon = assignments.stream()
                .filter(a -> a.dueAt() != null
                        && !now.isAfter(a.dueAt())
                        && a.dueAt().isBefore(now.plus(Duration.ofDays(7))))
                .sorted(Comparator.comparing(Assignment::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        if (soon.isEmpty()) {
            return "Nothing is due within a week.";
        }
        var first = soon.get(0);
        var due = first.dueAt();
        var when = due == null ? "" : When.moment(due, course.zone());
        return soon.size() == 1
                ? "“" + first.title() + "” is due " + when + "."
                : Prose.sentence(Prose.number(soon.size())) + " assignments are due within a week, the first " + when
                        + ".";
    }

    private static Line line(Course course, Assignment a, WorkRepository.Counts count, Instant now) {
        var zone = course.zone();
        var due = a.dueAtMeeting()
                ? "Due at the start of the meeting"
                : a.dueAt() == null
                        ? "No due date"
                        : (now.isAfter(a.dueAt()) ? "Was due " : "Due ") + When.moment(a.dueAt(), zone);
        int done = a.online() ? count.handedIn() : count.graded();
        int of = count.students() - count.excused();
        int waiting = a.online() ? Math.max(0, count.handedIn() - count.graded()) : 0;
        return new Line(
                "/assignments/" + a.id(),
                a.title(),
                kind(a) + " · " + Points.words(a.points()) + " points" + (a.online() ? "" : " · in person"),
                due,
                done + " of " + of,
                a.online() ? "handed in" : "graded",
                waiting == 0 ? "" : waiting + " to grade",
                "/assignments/" + a.id() + "/grading");
    }

    /** The group and the kind, once where they are called the same. */
    private static String kind(Assignment a) {
        return a.groupName().equals(a.kind().words())
                ? a.groupName()
                : a.groupName() + " · " + a.kind().words();
    }
}
