package howtotalk.attendance.term;

import howtotalk.attendance.AttendanceRepository.Attended;
import howtotalk.attendance.AttendanceRepository.Student;
import howtotalk.attendance.Mark;
import howtotalk.attendance.Meeting;
import howtotalk.attendance.Tally;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is noted of some students over a term.
 *
 * @param columns the moments of meetings that have come, in their order
 * @param rows a student each
 */
record Term(List<Moment> columns, List<Row> rows) {

    /** When a meeting begins. */
    record Moment(LocalDate day, LocalTime startsAt) implements Comparable<Moment> {

        @Override
        public int compareTo(Moment other) {
            int days = day.compareTo(other.day);
            return days != 0 ? days : startsAt.compareTo(other.startsAt);
        }
    }

    /** A student's marks, in whichever section each was noted. */
    record Row(Student student, Map<Moment, Attended> marks) {

        Tally tally() {
            return Tally.of(marks.values().stream().map(Attended::mark).toList());
        }

        @Nullable
        Mark at(Moment moment) {
            var attended = marks.get(moment);
            return attended == null ? null : attended.mark();
        }
    }

    /**
     * @param meetings whose moments are columns, as far as their day has come
     * @param everywhere whether a moment at which a student was noted in another section is a column too
     */
    static Term of(
            List<Student> students, List<Meeting> meetings, List<Attended> marks, LocalDate today, boolean everywhere) {
        var moments = new TreeSet<Moment>();
        for (var meeting : meetings) {
            if (!meeting.day().isAfter(today)) moments.add(new Moment(meeting.day(), meeting.startsAt()));
        }
        var byStudent = new HashMap<Long, Map<Moment, Attended>>();
        for (var one : marks) {
            var moment = new Moment(one.day(), one.startsAt());
            byStudent.computeIfAbsent(one.enrolmentId(), id -> new HashMap<>()).put(moment, one);
            if (everywhere) moments.add(moment);
        }
        var rows = new ArrayList<Row>(students.size());
        for (var student : students) {
            rows.add(new Row(student, byStudent.getOrDefault(student.enrolmentId(), Map.of())));
        }
        return new Term(List.copyOf(moments), rows);
    }
}
