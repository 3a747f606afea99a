package howtotalk.course;

import howtotalk.course.MeetingRows.MeetingRow;
import howtotalk.db.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The meetings of sections, each on its own day, and the dues that hang on them. */
public final class SectionMeetings {

    /**
     * An assignment due at the start of a meeting.
     *
     * @param week in which it is due
     * @param closing when it closes after that, if it does
     */
    public record AtMeeting(long assignmentId, int week, MeetingDues.@Nullable Closing closing) {}

    private final MeetingRows rows;
    private final CourseRepository courses;

    public SectionMeetings(Database database) {
        this.rows = database.repository(MeetingRows.class);
        this.courses = database.repository(CourseRepository.class);
    }

    /**
     * Writes the meetings of a section from a day on as its week has them now. What is before that day stays, and so
     * does a meeting that is the same as before.
     *
     * @param weekly when the section meets; days in breaks are left out
     * @param from the first day that may change
     */
    public void write(long sectionId, List<WeeklyMeeting> weekly, Calendar calendar, LocalDate from) {
        var wanted = new LinkedHashMap<MeetingDues.Meeting, MeetingRow>();
        for (var meeting : weekly) {
            for (var day : calendar.weekly(meeting.day())) {
                if (!day.isBefore(from)) {
                    wanted.put(
                            new MeetingDues.Meeting(day, meeting.starts()),
                            new MeetingRow(0, sectionId, day, meeting.starts(), meeting.ends(), meeting.place()));
                }
            }
        }
        for (var there : rows.ofSection(sectionId)) {
            if (there.day().isBefore(from)) {
                continue;
            }
            var same = wanted.remove(new MeetingDues.Meeting(there.day(), there.startsAt()));
            if (same == null) {
                rows.delete(there.id());
            } else if (!same.endsAt().equals(there.endsAt()) || !same.place().equals(there.place())) {
                rows.change(there.id(), same.endsAt(), same.place());
            }
        }
        var added = List.copyOf(wanted.values());
        rows.add(
                sectionId,
                added.stream().map(MeetingRow::day).toList(),
                added.stream().map(MeetingRow::startsAt).toList(),
                added.stream().map(MeetingRow::endsAt).toList(),
                added.stream().map(MeetingRow::place).toList());
    }

    /**
     * When each section of a course meets each week, read from its meetings: what comes back on the same weekday, at the
     * same time and place. A section with single meetings only has each of them.
     *
     * @return by section, for those that meet at all
     */
    public Map<Long, List<WeeklyMeeting>> weekly(long courseId) {
        var times = new LinkedHashMap<Long, Map<WeeklyMeeting, Integer>>();
        for (var row : rows.ofCourse(courseId)) {
            var weekly = new WeeklyMeeting(row.day().getDayOfWeek(), row.startsAt(), row.endsAt(), row.place());
            times.computeIfAbsent(row.sectionId(), id -> new LinkedHashMap<>()).merge(weekly, 1, Integer::sum);
        }
        var result = new HashMap<Long, List<WeeklyMeeting>>();
        times.forEach((section, counted) -> result.put(section, regular(counted)));
        return result;
    }

    private static List<WeeklyMeeting> regular(Map<WeeklyMeeting, Integer> counted) {
        boolean anyTwice = counted.values().stream().anyMatch(times -> times > 1);
        return counted.entrySet().stream()
                .filter(entry -> !anyTwice || entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(WeeklyMeeting::day).thenComparing(WeeklyMeeting::starts))
                .toList();
    }

    /**
     * Works out when work is due that is due at a meeting, and writes it: the latest of the sections as the base date,
     * and an override for each section that is earlier.
     */
    public void settle(long courseId, Calendar calendar, List<AtMeeting> work) {
        var sections = sections(courseId);
        for (var each : work) {
            settle(calendar, each, sections);
        }
    }

    private void settle(Calendar calendar, AtMeeting work, Map<Long, List<MeetingDues.Meeting>> sections) {
        var dues = dues(calendar, work.week(), sections);
        var base = latest(calendar, work.week(), dues);
        var closing = work.closing();
        rows.setDue(work.assignmentId(), base, closing == null ? null : closing.after(calendar, base));
        dues.forEach((section, due) -> {
            if (due.equals(base)) {
                rows.clearOverride(work.assignmentId(), section);
            } else {
                var own = closing == null || closing.at() != null ? null : closing.after(calendar, due);
                rows.override(work.assignmentId(), section, due, own);
            }
        });
        rows.dropEmptyOverrides(work.assignmentId());
    }

    /** When work is due that is due at the meeting of a week, in the section that meets last: its base date. */
    public Instant latestDue(long courseId, Calendar calendar, int week) {
        return latest(calendar, week, dues(calendar, week, sections(courseId)));
    }

    /**
     * Gives each section that meets earlier than the last one its own due for one piece of work, whose base date is that
     * of {@link #latestDue}. When it closes was typed, and is the same for all.
     */
    public void settle(long courseId, Calendar calendar, long assignmentId, int week) {
        var dues = dues(calendar, week, sections(courseId));
        var base = latest(calendar, week, dues);
        unsettle(assignmentId);
        dues.forEach((section, due) -> {
            if (!due.equals(base)) rows.override(assignmentId, section, due, null);
        });
    }

    /** Whether any work is due at a meeting and has no date yet. */
    public boolean areUndated() {
        return !rows.undated().isEmpty();
    }

    /** Dates what an earlier version kept as due at the meeting without saying when that is; it closes as it did. */
    public void settleUndated() {
        for (var work : rows.undated()) {
            var course = Objects.requireNonNull(courses.find(work.courseId()));
            var calendar = Calendar.of(course, courses.breaks(course.id()));
            rows.setDueAlone(work.assignmentId(), latestDue(course.id(), calendar, work.week()));
            settle(course.id(), calendar, work.assignmentId(), work.week());
        }
    }

    /** Takes the sections' own dues back: the work is due for all at one time. */
    public void unsettle(long assignmentId) {
        rows.clearOverrides(assignmentId);
        rows.dropEmptyOverrides(assignmentId);
    }

    private Map<Long, List<MeetingDues.Meeting>> sections(long courseId) {
        var sections = new LinkedHashMap<Long, List<MeetingDues.Meeting>>();
        for (long section : rows.sections(courseId)) {
            sections.put(section, new ArrayList<>());
        }
        for (var row : rows.ofCourse(courseId)) {
            Objects.requireNonNull(sections.get(row.sectionId()))
                    .add(new MeetingDues.Meeting(row.day(), row.startsAt()));
        }
        return sections;
    }

    private static Map<Long, Instant> dues(Calendar calendar, int week, Map<Long, List<MeetingDues.Meeting>> sections) {
        var dues = new LinkedHashMap<Long, Instant>();
        sections.forEach((section, days) -> dues.put(section, MeetingDues.due(calendar, week, days)));
        return dues;
    }

    private static Instant latest(Calendar calendar, int week, Map<Long, Instant> dues) {
        return dues.values().stream()
                .max(Comparator.naturalOrder())
                .orElseGet(() -> MeetingDues.due(calendar, week, List.of()));
    }

    /** The work of a course that is due at a meeting on or after a day, as it stands. */
    public List<AtMeeting> dueAtMeeting(long courseId, Calendar calendar, Instant from) {
        return rows.dueAtMeeting(courseId, from).stream()
                .map(work -> new AtMeeting(
                        work.assignmentId(),
                        work.week(),
                        MeetingDues.Closing.of(calendar, work.dueAt(), work.closesAt())))
                .toList();
    }
}
