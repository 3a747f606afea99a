package howtotalk.gradebook.cells;

import howtotalk.gradebook.CellMark;
import howtotalk.gradebook.Gradebook;
import howtotalk.gradebook.cells.Cells.Answer;
import howtotalk.gradebook.history.ChangeLine;
import howtotalk.gradebook.history.ChangeRepository;
import howtotalk.grading.Points;
import howtotalk.submission.RevisionEvent;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cell with its history.
 *
 * @param state where the work stands, a sentence
 * @param there what stands in the cell now, if it changed since it was shown; null otherwise
 * @param asks a question whose yes is the button, or empty
 * @param error what is wrong with what was typed, or empty
 */
public record CellPage(
        String title,
        String back,
        String student,
        String assignment,
        String desk,
        String state,
        String action,
        String enrolmentId,
        String assignmentId,
        String version,
        String typed,
        String hint,
        String reason,
        @Nullable String there,
        String asks,
        String error,
        List<ChangeLine> changes) {

    static CellPage of(
            Cells.Place place,
            List<ChangeRepository.Change> history,
            List<RevisionEvent> invitations,
            @Nullable Answer answer,
            Cells.@Nullable Request request,
            String typed,
            String reason) {
        var course = place.book().course();
        var column = place.column();
        var student = place.row().student();
        var path = "/courses/" + course.id() + "/gradebook";
        var lines = ChangeLine.of(course.id(), history, invitations, course.zone(), true);
        // A question is answered for what was shown; a change is chosen over with open eyes, so with the new version.
        int version = answer instanceof Answer.Asked && request != null
                ? request.version()
                : place.entry().version();
        return new CellPage(
                student.name() + ", " + column.title(),
                path,
                student.name(),
                column.title(),
                "/assignments/" + column.id() + "/grading/" + student.enrolmentId(),
                state(place.entry(), column.points(), course.zone()),
                path + "/cells",
                Long.toString(student.enrolmentId()),
                Long.toString(column.id()),
                Integer.toString(version),
                typed,
                "Out of " + Points.brief(column.points())
                        + ". Points, 87%, 14/20, a letter, EX for excused, NS for a no-show; empty takes it back. MI does so for work that is missing.",
                reason,
                answer instanceof Answer.Changed changed
                        ? changed.there().isEmpty() ? "nothing" : changed.there()
                        : null,
                answer instanceof Answer.Asked asked ? asked.sentence() : "",
                answer instanceof Answer.Refused refused ? refused.sentence() : "",
                lines);
    }

    private static String state(Gradebook.Entry entry, long points, ZoneId zone) {
        var mark = CellMark.of(entry);
        var due = entry.graded().due();
        if (mark == CellMark.MISSING && due != null) {
            return "Missing: nothing was handed in by " + When.moment(due, zone)
                    + ". That is worked out, not set by hand; an extension for this student, EX or a score changes it, and"
                    + " typing MI takes back what was set over it.";
        }
        if (mark != null) return Prose.sentence(mark.words) + ".";
        var counted = entry.counted();
        var score = entry.work().score();
        if (counted == null || score == null) return "Nothing counts yet.";
        return Points.brief(counted) + " of " + Points.brief(points)
                + (counted.equals(score) ? "" : ", after lateness took " + Points.brief(score - counted) + " off")
                + (entry.work().released() ? "; the student sees it." : "; not released yet.");
    }
}
