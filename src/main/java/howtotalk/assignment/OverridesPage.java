package howtotalk.assignment;

import howtotalk.course.Course;
import howtotalk.web.Choice;
import howtotalk.web.Errors;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything the page with other dates shows. */
public record OverridesPage(
        String title,
        String href,
        String action,
        String base,
        String zone,
        List<Line> lines,
        List<Choice> who,
        OverrideForm form,
        Errors errors) {

    /**
     * Dates of a section or student.
     *
     * @param dates the dates that differ, in words
     * @param deleteAction where its deletion is sent
     */
    public record Line(String who, String dates, String reason, String deleteAction) {}

    static OverridesPage of(
            Course course,
            Assignment assignment,
            List<OverrideRepository.Override> overrides,
            List<AssignmentRepository.Named> sections,
            List<AssignmentRepository.Named> students,
            OverrideForm form) {
        var path = "/assignments/" + assignment.id();
        var zone = course.zone();
        var who = new ArrayList<Choice>();
        who.add(new Choice("", "Choose a section or a student"));
        sections.forEach(section -> who.add(new Choice("section-" + section.id(), section.name())));
        students.forEach(student -> who.add(new Choice("student-" + student.id(), student.name())));
        var lines = overrides.stream()
                .map(o -> new Line(
                        o.who(),
                        dates(o.opensAt(), o.dueAt(), o.closesAt(), zone),
                        o.reason(),
                        path + "/overrides/" + o.id() + "/delete"))
                .toList();
        var base = assignment.dueAtMeeting()
                ? "Due at the start of the meeting"
                : dates(assignment.opensAt(), assignment.dueAt(), assignment.closesAt(), zone);
        return new OverridesPage(
                assignment.title(),
                path,
                path + "/overrides",
                base.isEmpty() ? "No dates" : base,
                course.timeZone()
                        .substring(course.timeZone().lastIndexOf('/') + 1)
                        .replace('_', ' '),
                lines,
                who,
                form,
                form.errors());
    }

    private static String dates(@Nullable Instant opens, @Nullable Instant due, @Nullable Instant closes, ZoneId zone) {
        var parts = new ArrayList<String>();
        if (opens != null) {
            parts.add("opens " + When.moment(opens, zone));
        }
        if (due != null) {
            parts.add("due " + When.moment(due, zone));
        }
        if (closes != null) {
            parts.add("closes " + When.moment(closes, zone));
        }
        return Prose.sentence(String.join(" · ", parts));
    }
}
