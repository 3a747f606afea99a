package howtotalk.course.making;

import howtotalk.course.Calendar;
import howtotalk.course.Course;
import howtotalk.course.CourseBreak;
import howtotalk.course.CourseRepository;
import howtotalk.course.Letters;
import howtotalk.course.MeetingDues;
import howtotalk.course.SectionMeetings;
import howtotalk.course.template.CourseTemplate;
import howtotalk.db.Database;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a course whole: its weeks, sections, meetings, groups, rubrics and assignments with their dates. */
public final class CourseMaker {

    private final Database database;
    private final MakerRows rows;
    private final EarlierRows earlier;
    private final CourseRepository courses;
    private final SectionMeetings meetings;
    private final InstantSource clock;

    public CourseMaker(Database database, InstantSource clock) {
        this.database = database;
        this.rows = database.repository(MakerRows.class);
        this.earlier = database.repository(EarlierRows.class);
        this.courses = database.repository(CourseRepository.class);
        this.meetings = new SectionMeetings(database);
        this.clock = clock;
    }

    /**
     * Makes a course from a template.
     *
     * @param instructorId the account that teaches it
     * @return the id of the new course
     */
    public long fromTemplate(CourseTemplate template, NewCourse course, long instructorId) {
        return make(course, new TemplateContents(template, course.calendar()).contents(), null, instructorId);
    }

    /**
     * Makes a course like an earlier one: its topics, groups, rubrics and assignments, by week, weekday and local time,
     * around the new term's breaks; and what graders keep in its comment bank, in the order of its use. Nobody who took part, no extension and no grade comes along.
     *
     * @param earlierId a course that exists
     * @param instructorId the account that teaches the new one
     * @return the id of the new course
     */
    public long copy(long earlierId, NewCourse course, long instructorId) {
        Course before = Objects.requireNonNull(courses.find(earlierId), "no such course");
        var from = Calendar.of(before, earlier.breaks(earlierId));
        var contents = new EarlierCourse(earlier, earlierId, from, course.calendar()).contents();
        return database.transaction(() -> {
            long id = make(course, contents, earlierId, instructorId);
            earlier.copyBank(earlierId, id);
            return id;
        });
    }

    private long make(NewCourse course, Contents contents, @Nullable Long copiedFrom, long instructorId) {
        return database.transaction(() -> {
            long id = addCourse(course, copiedFrom);
            rows.addInstructor(id, instructorId, clock.instant());
            addTerm(id, course, contents);
            for (var section : course.sections()) {
                meetings.write(
                        rows.addSection(id, section.name()), section.meetings(), course.calendar(), LocalDate.MIN);
            }
            meetings.settle(id, course.calendar(), addWork(id, contents));
            return id;
        });
    }

    private long addCourse(NewCourse course, @Nullable Long copiedFrom) {
        var policy = course.policy();
        return rows.addCourse(
                course.code(),
                course.title(),
                course.term(),
                course.firstDay(),
                course.weeks(),
                course.zone().getId(),
                policy.weighted(),
                policy.latePercent(),
                policy.lateInterval(),
                policy.lateFloorPercent(),
                policy.missingPercent(),
                policy.latePasses(),
                copiedFrom,
                clock.instant());
    }

    private void addTerm(long id, NewCourse course, Contents contents) {
        rows.addBreaks(
                id,
                course.breaks().stream().map(CourseBreak::title).toList(),
                course.breaks().stream().map(CourseBreak::firstDay).toList(),
                course.breaks().stream().map(CourseBreak::lastDay).toList());
        rows.addTopics(
                id,
                contents.topics().stream().map(Contents.Topic::number).toList(),
                contents.topics().stream().map(Contents.Topic::topic).toList());
        var cutoffs = course.letters().cutoffs();
        rows.addLetters(
                id,
                cutoffs.stream().map(Letters.Cutoff::letter).toList(),
                cutoffs.stream().map(Letters.Cutoff::cutoff).toList());
    }

    /** Returns the work that is due at a meeting, for which the sections have yet to be asked. */
    private List<SectionMeetings.AtMeeting> addWork(long courseId, Contents contents) {
        var groups = new HashMap<String, Long>();
        for (var group : contents.groups()) {
            groups.put(
                    group.name(),
                    rows.addGroup(courseId, group.name(), group.weight(), group.dropLowest(), groups.size()));
        }
        var rubrics = new HashMap<String, Long>();
        for (var rubric : contents.rubrics()) {
            rubrics.put(rubric.title(), addRubric(courseId, rubric));
        }
        var atMeeting = new ArrayList<SectionMeetings.AtMeeting>();
        int position = 0;
        for (var work : contents.work()) {
            var group = Objects.requireNonNull(groups.get(work.group()), work.group());
            var rubric = work.rubric() == null ? null : rubrics.get(work.rubric());
            long id = addWork(courseId, group, rubric, position++, work);
            if (work.dueAtMeeting()) {
                atMeeting.add(new SectionMeetings.AtMeeting(
                        id,
                        work.week(),
                        work.closesDaysAfter() == null ? null : new MeetingDues.Closing(work.closesDaysAfter(), null)));
            }
        }
        return atMeeting;
    }

    private long addRubric(long courseId, Contents.Rubric rubric) {
        long id = rows.addRubric(courseId, rubric.title());
        int position = 0;
        for (var criterion : rubric.criteria()) {
            long criterionId =
                    rows.addCriterion(id, position++, criterion.name(), criterion.description(), criterion.weight());
            List<Contents.Level> levels = criterion.levels();
            rows.addLevels(
                    criterionId,
                    levels.stream().map(Contents.Level::level).toList(),
                    levels.stream().map(Contents.Level::name).toList(),
                    levels.stream().map(Contents.Level::description).toList(),
                    levels.stream().map(Contents.Level::percent).toList());
        }
        return id;
    }

    private long addWork(long courseId, long groupId, @Nullable Long rubricId, int position, Contents.Work work) {
        var dates = work.dates();
        var needed = work.requirement();
        return rows.addWork(
                courseId,
                groupId,
                rubricId,
                position,
                work.title(),
                work.brief(),
                work.week(),
                work.kind(),
                work.online(),
                work.points(),
                dates.opens(),
                dates.due(),
                dates.closes(),
                work.dueAtMeeting(),
                needed.conversations(),
                needed.synchronous(),
                needed.newPeople(),
                needed.distinctPeople(),
                needed.mayServeTwice());
    }
}
