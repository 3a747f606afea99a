package howtotalk.submission;

import howtotalk.assignment.LocalMoment;
import howtotalk.course.Calendar;
import howtotalk.course.CourseBreak;
import howtotalk.course.CourseRepository;
import howtotalk.db.Database;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds a student's work with the dates that hold for that student. */
public final class WorkReader {

    private final Database database;
    private final WorkRepository rows;
    private final CourseRepository courses;

    public WorkReader(Database database) {
        this.database = database;
        this.rows = database.repository(WorkRepository.class);
        this.courses = database.repository(CourseRepository.class);
    }

    /** All work of a student in all courses, newest course first. */
    public List<StudentWork> of(long accountId) {
        return database.reading(() -> dated(rows.of(accountId)));
    }

    /** All work of a student in a course, by week. */
    public List<StudentWork> ofCourse(long accountId, long courseId) {
        return database.reading(() -> dated(rows.ofCourse(accountId, courseId)));
    }

    /** One assignment for a student, or nothing if the student is not in its course. */
    public @Nullable StudentWork one(long accountId, long assignmentId) {
        var work = rows.one(accountId, assignmentId);
        return work == null ? null : dated(List.of(work)).get(0);
    }

    private List<StudentWork> dated(List<Work> works) {
        var meetings = meetings(works);
        var breaks = new HashMap<Long, List<CourseBreak>>();
        return works.stream()
                .map(work -> {
                    var plain = work.dates(meetings.isEmpty() ? null : meeting(work, meetings, breaks));
                    return new StudentWork(work, plain.forRevision(work.revisedDue()), plain);
                })
                .toList();
    }

    /** The meetings of the sections for which anything is due at a meeting. */
    private Map<Long, List<LocalDateTime>> meetings(List<Work> works) {
        var sections = works.stream()
                .filter(Work::dueAtMeeting)
                .map(Work::sectionId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var bySection = new HashMap<Long, List<LocalDateTime>>();
        if (!sections.isEmpty()) {
            for (var meeting : rows.meetings(sections.toString())) {
                bySection
                        .computeIfAbsent(meeting.sectionId(), id -> new ArrayList<>())
                        .add(LocalDateTime.parse(meeting.startsAt()));
            }
        }
        return bySection;
    }

    private @Nullable Instant meeting(
            Work work, Map<Long, List<LocalDateTime>> meetings, Map<Long, List<CourseBreak>> breaks) {
        if (!work.dueAtMeeting() || work.sectionId() == null) {
            return null;
        }
        var gaps = breaks.computeIfAbsent(work.courseId(), courses::breaks);
        var calendar = new Calendar(work.firstDay(), work.week(), gaps, work.zone());
        var from = calendar.start(work.week()).atStartOfDay();
        return meetings.getOrDefault(work.sectionId(), List.of()).stream()
                .filter(start -> !start.isBefore(from) && start.isBefore(from.plusDays(7)))
                .reduce((earlier, later) -> later)
                .map(start -> LocalMoment.of(start, work.zone()))
                .orElse(null);
    }
}
