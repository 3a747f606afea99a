package howtotalk.assignment;

import howtotalk.course.Course;
import howtotalk.web.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Everything the form of an assignment shows.
 *
 * @param action where it is sent
 * @param formKey for a new assignment; empty for one that exists
 * @param deleteAction where a deletion is sent; empty where nothing may be deleted
 * @param rubricList where the rubrics of the course are written
 * @param overrides the page with other dates; empty for a new assignment
 * @param stale whether somebody else saved meanwhile
 * @param zone of the course, as people say it
 */
public record AssignmentFormPage(
        String heading,
        String crumb,
        String crumbHref,
        String back,
        String action,
        String formKey,
        String deleteAction,
        String whyNotDeleted,
        String rubricList,
        String overrides,
        boolean stale,
        String zone,
        AssignmentForm form,
        List<Choice> weeks,
        List<Choice> kinds,
        List<Choice> groups,
        List<Choice> rubrics,
        List<Choice> ways,
        List<Choice> dues) {

    static AssignmentFormPage blank(
            Course course,
            AssignmentForm form,
            String formKey,
            List<AssignmentRepository.Named> groups,
            List<AssignmentRepository.Named> rubrics) {
        var list = "/courses/" + course.id() + "/assignments";
        return page("New assignment", course, form, list, list, formKey, "", "", "", false, groups, rubrics);
    }

    static AssignmentFormPage edit(
            Course course,
            Assignment assignment,
            AssignmentForm form,
            boolean hasWork,
            boolean stale,
            List<AssignmentRepository.Named> groups,
            List<AssignmentRepository.Named> rubrics) {
        var path = "/assignments/" + assignment.id();
        var whyNot = hasWork ? "Somebody already has work for it or is to speak for it, so it cannot be deleted." : "";
        return page(
                assignment.title(),
                course,
                form,
                path,
                path,
                "",
                hasWork ? "" : path + "/delete",
                whyNot,
                path + "/overrides",
                stale,
                groups,
                rubrics);
    }

    private static AssignmentFormPage page(
            String heading,
            Course course,
            AssignmentForm form,
            String action,
            String back,
            String formKey,
            String delete,
            String whyNot,
            String overrides,
            boolean stale,
            List<AssignmentRepository.Named> groups,
            List<AssignmentRepository.Named> rubrics) {
        var weeks = new ArrayList<Choice>();
        for (int week = 1; week <= course.weeks(); week++) {
            weeks.add(new Choice(Integer.toString(week), "Week " + week));
        }
        var kinds = Arrays.stream(AssignmentKind.values())
                .map(kind -> new Choice(kind.name(), kind.words()))
                .toList();
        var byRubric = new ArrayList<Choice>();
        byRubric.add(new Choice("", "None: a number of points"));
        rubrics.forEach(rubric -> byRubric.add(Choice.of(rubric.id(), rubric.name())));
        var inGroups = groups.isEmpty()
                ? List.of(new Choice("", "Assignments"))
                : groups.stream()
                        .map(group -> Choice.of(group.id(), group.name()))
                        .toList();
        return new AssignmentFormPage(
                heading,
                course.label(),
                "/courses/" + course.id() + "/assignments",
                back,
                action,
                formKey,
                delete,
                whyNot,
                "/courses/" + course.id() + "/rubrics",
                overrides,
                stale,
                course.timeZone()
                        .substring(course.timeZone().lastIndexOf('/') + 1)
                        .replace('_', ' '),
                form,
                weeks,
                kinds,
                inGroups,
                byRubric,
                List.of(
                        new Choice(AssignmentForm.ONLINE, "Handed in here"),
                        new Choice(AssignmentForm.IN_PERSON, "Done in person")),
                List.of(
                        new Choice(AssignmentForm.TIME, "At a time"),
                        new Choice(AssignmentForm.MEETING, "At the start of the meeting"),
                        new Choice(AssignmentForm.NEVER, "Never")));
    }
}
