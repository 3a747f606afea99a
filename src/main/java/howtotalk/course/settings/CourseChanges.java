package howtotalk.course.settings;

import howtotalk.course.Calendar;
import howtotalk.course.Course;
import howtotalk.course.CourseBreak;
import howtotalk.course.Letters;
import howtotalk.course.SectionMeetings;
import howtotalk.course.making.NewCourse;
import howtotalk.db.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes a course as its settings ask. Where the term changes, every date of the course follows. */
final class CourseChanges {

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final Database database;
    private final SettingsRows rows;
    private final SectionMeetings meetings;
    private final InstantSource clock;

    CourseChanges(Database database, InstantSource clock) {
        this.database = database;
        this.rows = database.repository(SettingsRows.class);
        this.meetings = new SectionMeetings(database);
        this.clock = clock;
    }

    /**
     * @param version that the form was filled from
     * @return whether it was changed; else somebody else did so meanwhile
     */
    boolean change(Course course, int version, NewCourse to) {
        return database.transaction(() -> {
            var before = Calendar.of(course, rows.breaks(course.id()));
            var policy = to.policy();
            int changed = rows.change(
                    course.id(),
                    version,
                    to.code(),
                    to.title(),
                    to.term(),
                    to.firstDay(),
                    to.weeks(),
                    to.zone().getId(),
                    policy.weighted(),
                    policy.latePercent(),
                    policy.lateInterval(),
                    policy.lateFloorPercent(),
                    policy.missingPercent(),
                    policy.latePasses());
            if (changed == 0) {
                return false;
            }
            replaceLetters(course.id(), to.letters());
            if (!before.equals(to.calendar())) {
                replaceBreaks(course.id(), to.breaks());
                follow(course, before, to.calendar());
            }
            return true;
        });
    }

    /** Gives a section another week, from tomorrow on; before the first day of class, from the start. */
    void change(Course course, long sectionId, NewCourse.Section to) {
        database.transaction(() -> {
            var calendar = Calendar.of(course, rows.breaks(course.id()));
            var before = meetings.weekly(course.id()).getOrDefault(sectionId, List.of());
            rows.renameSection(sectionId, to.name());
            if (!before.equals(to.meetings())) {
                meetings.write(sectionId, to.meetings(), calendar, changesFrom(course, calendar));
                settle(course, calendar);
            }
        });
    }

    /** Adds a section with all its meetings. */
    long add(Course course, NewCourse.Section section) {
        return database.transaction(() -> {
            var calendar = Calendar.of(course, rows.breaks(course.id()));
            long id = rows.addSection(course.id(), section.name());
            meetings.write(id, section.meetings(), calendar, EVER);
            settle(course, calendar);
            return id;
        });
    }

    private void replaceLetters(long courseId, Letters letters) {
        rows.dropLetters(courseId);
        rows.addLetters(
                courseId,
                letters.cutoffs().stream().map(Letters.Cutoff::letter).toList(),
                letters.cutoffs().stream().map(Letters.Cutoff::cutoff).toList());
    }

    private void replaceBreaks(long courseId, List<CourseBreak> breaks) {
        rows.dropBreaks(courseId);
        rows.addBreaks(
                courseId,
                breaks.stream().map(CourseBreak::title).toList(),
                breaks.stream().map(CourseBreak::firstDay).toList(),
                breaks.stream().map(CourseBreak::lastDay).toList());
    }

    /** Assignments, meetings and speaking days keep their week, weekday and local time in the new calendar. */
    private void follow(Course course, Calendar before, Calendar after) {
        var base = moved(rows.dates(course.id()), before, after);
        rows.setDates(base.ids, base.opens, base.dues, base.closes);
        var ofSections = moved(rows.sectionDates(course.id()), before, after);
        rows.setSectionDates(ofSections.ids, ofSections.opens, ofSections.dues, ofSections.closes);

        var from = changesFrom(course, before);
        meetings.weekly(course.id()).forEach((section, weekly) -> meetings.write(section, weekly, after, from));
        settle(course, after);

        var days = rows.speakingDays(course.id(), from);
        rows.setSpeakingDays(
                days.stream().map(SettingsRows.SpeakingDay::id).toList(),
                days.stream().map(day -> before.move(day.day(), after)).toList());
    }

    /** What is due at a meeting that is still to come. */
    private void settle(Course course, Calendar calendar) {
        var from = changesFrom(course, calendar).equals(EVER) ? Instant.EPOCH : clock.instant();
        meetings.settle(course.id(), calendar, meetings.dueAtMeeting(course.id(), calendar, from));
    }

    /** Today's meeting and those before it took place. */
    private LocalDate changesFrom(Course course, Calendar calendar) {
        var today = course.today(clock.instant());
        return today.isBefore(calendar.firstDay()) ? EVER : today.plusDays(1);
    }

    private static Moved moved(List<SettingsRows.DatesLine> lines, Calendar before, Calendar after) {
        var moved = new Moved();
        for (var line : lines) {
            moved.ids.add(line.id());
            moved.opens.add(line.opensAt() == null ? null : before.moveOpening(line.opensAt(), after));
            moved.dues.add(line.dueAt() == null ? null : before.move(line.dueAt(), after));
            moved.closes.add(line.closesAt() == null ? null : before.move(line.closesAt(), after));
        }
        return moved;
    }

    /** Columns of a batch. */
    private static final class Moved {
        final List<Long> ids = new ArrayList<>();
        final List<@Nullable Instant> opens = new ArrayList<>();
        final List<@Nullable Instant> dues = new ArrayList<>();
        final List<@Nullable Instant> closes = new ArrayList<>();
    }
}
