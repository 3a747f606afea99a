package howtotalk.attendance.roll;

import howtotalk.attendance.AttendanceRepository.Attended;
import howtotalk.attendance.Mark;
import howtotalk.attendance.Meeting;
import howtotalk.attendance.Tally;
import howtotalk.attendance.roll.RollRepository.Present;
import howtotalk.attendance.roll.RollRepository.Speaker;
import howtotalk.course.Section;
import howtotalk.web.Choice;
import howtotalk.web.Levels;
import howtotalk.words.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the page of one meeting together. */
final class RollPages {

    /**
     * What it is made from.
     *
     * @param meetings of the section, in their order
     * @param attended by the section's students so far
     * @param notes by enrolment, what is said beside a line
     */
    record Facts(
            long courseId,
            String label,
            Meeting meeting,
            LocalDate today,
            List<Section> sections,
            List<Meeting> meetings,
            List<Present> roll,
            List<Attended> attended,
            List<Speaker> speakers,
            Map<Long, String> notes) {}

    private RollPages() {}

    static RollPage of(Facts facts) {
        var meeting = facts.meeting();
        boolean ahead = meeting.day().isAfter(facts.today());
        var earlier = earlier(facts);
        var speakers = new HashMap<Long, Speaker>();
        for (var speaker : facts.speakers()) speakers.put(speaker.enrolmentId(), speaker);
        var marks = new ArrayList<Mark>();
        var lines = new ArrayList<RollPage.Line>();
        for (var student : facts.roll()) {
            if (student.mark() != null) marks.add(student.mark());
            var tally = Tally.of(earlier.getOrDefault(student.enrolmentId(), List.of()));
            lines.add(line(facts, student, ahead, tally, speakers.get(student.enrolmentId())));
        }
        var tally = Tally.of(marks);
        int place = place(facts);
        return new RollPage(
                "/courses/" + facts.courseId(),
                facts.label(),
                When.longDay(meeting.day()) + ", " + meeting.startsAt() + "–" + meeting.endsAt(),
                "meeting " + (place + 1) + " of " + facts.meetings().size(),
                ahead,
                facts.sections().size() < 2
                        ? List.of()
                        : facts.sections().stream()
                                .map(one -> Choice.of(one.id(), one.name()))
                                .toList(),
                Long.toString(meeting.sectionId()),
                meetings(facts),
                Long.toString(meeting.id()),
                place == 0 ? null : facts.meetings().get(place - 1).address(),
                place + 1 == facts.meetings().size()
                        ? null
                        : facts.meetings().get(place + 1).address(),
                "/courses/" + facts.courseId() + "/attendance/term?section=" + meeting.sectionId(),
                meeting.address(),
                marks.size(),
                counts(tally, ahead),
                facts.roll().size() - marks.size(),
                lines);
    }

    private static int place(Facts facts) {
        for (int i = 0; i < facts.meetings().size(); i++) {
            if (facts.meetings().get(i).id() == facts.meeting().id()) return i;
        }
        return 0;
    }

    /** By student, the marks of the meetings before this one. */
    private static Map<Long, List<Mark>> earlier(Facts facts) {
        var start = facts.meeting().day().atTime(facts.meeting().startsAt());
        var earlier = new HashMap<Long, List<Mark>>();
        for (var one : facts.attended()) {
            if (one.day().atTime(one.startsAt()).isBefore(start)) {
                earlier.computeIfAbsent(one.enrolmentId(), id -> new ArrayList<>())
                        .add(one.mark());
            }
        }
        return earlier;
    }

    private static List<Choice> meetings(Facts facts) {
        return facts.meetings().stream()
                .map(one -> Choice.of(one.id(), one.words() + (one.day().equals(facts.today()) ? " (today)" : "")))
                .toList();
    }

    private static List<RollPage.Count> counts(Tally tally, boolean ahead) {
        var counts = new ArrayList<RollPage.Count>();
        for (var mark : Mark.values()) {
            if (offered(mark, ahead)) counts.add(new RollPage.Count(mark.name(), tally.count(mark), mark.words()));
        }
        return counts;
    }

    private static boolean offered(Mark mark, boolean ahead) {
        return !ahead || mark == Mark.EXCUSED;
    }

    private static RollPage.Line line(
            Facts facts, Present student, boolean ahead, Tally earlier, @Nullable Speaker speaker) {
        long id = student.enrolmentId();
        var choices = new ArrayList<Levels.Level>();
        for (var mark : Mark.values()) {
            if (offered(mark, ahead)) choices.add(new Levels.Level(mark.name(), mark.label(), mark.label(), "", ""));
        }
        choices.add(new Levels.Level("", "–", "Not marked", "", ""));
        var levels = new Levels(
                Rolls.MARK + id,
                student.name(),
                "",
                student.mark() == null ? "" : student.mark().name(),
                "",
                choices);
        return new RollPage.Line(
                Long.toString(id),
                student.name(),
                about(student, earlier, speaker, ahead || facts.meeting().day().equals(facts.today())),
                levels,
                student.version(),
                facts.meeting().address() + "/" + id,
                facts.notes().getOrDefault(id, ""));
    }

    /** What is known besides; nobody is marked by it. */
    private static String about(Present student, Tally earlier, @Nullable Speaker speaker, boolean open) {
        var about = new ArrayList<String>();
        if (!student.here()) about.add("in another section now");
        if (speaker != null) {
            if (speaker.noShow()) about.add("did not come to speak");
            else if (speaker.spoke()) about.add("spoke that day");
            else if (open) about.add("is to speak");
        }
        if (earlier.absent() > 0) about.add(earlier.absent() + " absent before");
        if (earlier.late() > 0) about.add(earlier.late() + " late");
        return String.join(" · ", about);
    }
}
