package howtotalk.submission;

import gg.jte.Content;
import howtotalk.assignment.Assignment;
import howtotalk.assignment.Points;
import howtotalk.course.Course;
import howtotalk.web.Markdown;
import howtotalk.words.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An assignment as staff see it: the brief, and how far the students have come.
 *
 * @param requirement what it asks for in a sentence, or empty
 * @param rubric by which it is graded, or empty
 * @param edit where it is changed; empty for who may not
 */
public record StaffAssignmentPage(
        String title,
        String list,
        String crumb,
        String due,
        String meta,
        Content brief,
        boolean hasBrief,
        String requirement,
        String rubric,
        List<Figure> figures,
        String grading,
        String gradingWords,
        String edit,
        String overrides) {

    /** A number and what it counts. */
    public record Figure(String number, String what, String of) {}

    static StaffAssignmentPage of(
            Course course, Assignment a, WorkRepository.Counts count, boolean instructor, Instant now) {
        var zone = course.zone();
        var path = "/assignments/" + a.id();
        var meta = new ArrayList<String>();
        meta.add(Points.words(a.points()) + " points");
        meta.add(a.groupName());
        meta.add(a.online() ? "handed in here" : "done in person");
        if (a.opensAt() != null) {
            meta.add((now.isBefore(a.opensAt()) ? "opens " : "opened ") + When.moment(a.opensAt(), zone));
        }
        if (a.closesAt() != null) {
            meta.add((now.isAfter(a.closesAt()) ? "closed " : "closes ") + When.moment(a.closesAt(), zone));
        }
        var due = a.dueAtMeeting()
                ? "Due at the start of the meeting"
                : a.dueAt() == null
                        ? "No due date"
                        : (now.isAfter(a.dueAt()) ? "Was due " : "Due ") + When.moment(a.dueAt(), zone);
        int waiting = Math.max(0, count.handedIn() - count.graded());
        return new StaffAssignmentPage(
                a.title(),
                "/courses/" + course.id() + "/assignments",
                a.kind().words() + " · week " + a.week(),
                due,
                String.join(" · ", meta),
                Markdown.html(a.brief()),
                !a.brief().isBlank(),
                requirement(a),
                a.rubricId() == null ? "" : "/rubrics/" + a.rubricId(),
                figures(a, count),
                path + "/grading",
                waiting == 0 ? "Open grading" : "Grade " + waiting,
                instructor ? path + "/edit" : "",
                instructor ? path + "/overrides" : "");
    }

    private static List<Figure> figures(Assignment a, WorkRepository.Counts count) {
        var figures = new ArrayList<Figure>();
        var of = "of " + (count.students() - count.excused())
                + (count.excused() == 0 ? "" : ", " + count.excused() + " excused");
        if (a.online()) {
            figures.add(new Figure(Integer.toString(count.handedIn()), "handed in", of));
            figures.add(new Figure(Integer.toString(count.drafts()), "working on it", "drafts, which only they see"));
        }
        figures.add(new Figure(
                Integer.toString(count.graded()), "graded", a.online() ? "of " + count.handedIn() + " handed in" : of));
        figures.add(new Figure(Integer.toString(count.released()), "released", "of " + count.graded() + " graded"));
        return figures;
    }

    private static String requirement(Assignment a) {
        if (a.conversations() == 0) {
            return "";
        }
        var words = new StringBuilder("At least ")
                .append(a.conversations())
                .append(a.conversations() == 1 ? " conversation" : " conversations");
        if (a.distinctPeople() && a.conversations() > 1) {
            words.append(" with different people");
        }
        if (a.synchronous() > 0) {
            words.append(", ").append(a.synchronous()).append(" by voice or face to face");
        }
        if (a.newPeople() > 0) {
            words.append(", ").append(a.newPeople()).append(" with people new to the student");
        }
        return words.append(
                        a.touchesMayServeTwice()
                                ? ". A conversation may serve another assignment too."
                                : ". A conversation serves one assignment.")
                .toString();
    }
}
