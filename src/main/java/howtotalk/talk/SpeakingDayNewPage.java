package howtotalk.talk;

import howtotalk.web.Choice;
import howtotalk.words.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The form for a new speaking day.
 *
 * @param back to the list
 * @param action where it goes
 * @param formKey of this form
 * @param form as typed
 * @param meeting chosen
 * @param meetings to choose from
 * @param assignment chosen
 * @param assignments to choose from
 * @param signals to choose from
 * @param missing what has to be there first, or empty
 * @param missingHref where to make it
 */
public record SpeakingDayNewPage(
        String back,
        String action,
        String formKey,
        SpeakingDayForm form,
        String meeting,
        List<Choice> meetings,
        String assignment,
        List<Choice> assignments,
        List<Choice> signals,
        String missing,
        String missingHref) {

    /** The list begins with meetings that have been; the one meant is rarely among them. */
    private static String next(List<SpeakingDayRepository.Meeting> meetings, LocalDate today) {
        return meetings.stream()
                .filter(meeting -> !meeting.day().isBefore(today))
                .findFirst()
                .map(meeting -> Long.toString(meeting.id()))
                .orElse("");
    }

    static SpeakingDayNewPage of(
            long courseId,
            SpeakingDayForm form,
            String formKey,
            List<SpeakingDayRepository.Meeting> meetings,
            List<SpeakingDayRepository.Named> assignments,
            LocalDate today) {
        var list = "/courses/" + courseId + "/speaking-days";
        var days = new ArrayList<Choice>();
        for (var meeting : meetings) {
            days.add(new Choice(
                    Long.toString(meeting.id()),
                    When.day(meeting.day()) + ", " + When.time(meeting.startsAt()) + " · " + meeting.section()
                            + (meeting.place().isEmpty() ? "" : " · " + meeting.place())));
        }
        var works = assignments.stream()
                .map(assignment -> Choice.of(assignment.id(), assignment.name()))
                .toList();
        var offered = Signals.OFFERED.stream()
                .map(signals -> new Choice(
                        signals.value(),
                        Minutes.of(signals.green()) + " · " + Minutes.of(signals.yellow()) + " · "
                                + Minutes.of(signals.red())))
                .toList();
        boolean noMeeting = meetings.isEmpty();
        boolean noTalk = assignments.isEmpty();
        return new SpeakingDayNewPage(
                list,
                list,
                formKey,
                form,
                form.meetingId() == null ? next(meetings, today) : Long.toString(form.meetingId()),
                days,
                form.assignmentId() == null ? "" : Long.toString(form.assignmentId()),
                works,
                offered,
                noTalk
                        ? "A speaking day needs an assignment that is told in the room. Make one of the kind Talk first."
                        : noMeeting ? "No meeting is left in this course. Add meetings to a section first." : "",
                noTalk ? "/courses/" + courseId + "/assignments" : "/courses/" + courseId + "/settings");
    }
}
