package howtotalk.home;

import howtotalk.course.Calendar;
import howtotalk.course.CourseRepository;
import howtotalk.course.Weeks;
import howtotalk.db.Database;
import howtotalk.grading.reply.ReplyRepository;
import howtotalk.opportunity.OpportunityRepository;
import howtotalk.outcome.closing.Reminders;
import howtotalk.submission.ConversationCounts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Reads what a student's Today is made of: for the page, and for the mail of the week, which says no more. */
public final class Todays {

    private static final Duration ANSWER_IS_NEW_FOR = Duration.ofDays(7);

    private final Database database;
    private final CourseRepository courses;
    private final TodayRepository rows;
    private final ConversationCounts counts;
    private final OpportunityRepository opportunities;
    private final ReplyRepository replies;
    private final Reminders reminders;

    /**
     * @param reminders which courses ask what came of it
     */
    public Todays(Database database, Reminders reminders) {
        this.reminders = reminders;
        this.database = database;
        this.courses = database.repository(CourseRepository.class);
        this.rows = database.repository(TodayRepository.class);
        this.replies = database.repository(ReplyRepository.class);
        this.counts = new ConversationCounts(database);
        this.opportunities = database.repository(OpportunityRepository.class);
    }

    TodayPage page(long account, long courseId, long enrolmentId, Instant now) {
        return database.reading(() -> {
            var course = Objects.requireNonNull(courses.find(courseId));
            var day = course.today(now);
            var work = rows.work(enrolmentId);
            var calendar = Calendar.of(course, courses.breaks(courseId));
            var chances = rows.waiting(account, day.plusDays(7));
            var offered = chances.stream()
                    .filter(TodayRepository.Waiting::offered)
                    .map(TodayRepository.Waiting::id)
                    .toList();
            var page = new Today(course, Weeks.of(calendar, day).words(), now);
            var asking = reminders.asking(account, day);
            return page.page(
                    work,
                    counts.had(account, page.asking(work), now, day),
                    rows.promises(account, day.plusDays(7)),
                    TodayChances.of(chances, opportunities.events(offered), day),
                    TodayAnswers.of(rows.answered(account, now.minus(ANSWER_IS_NEW_FOR)), day, course.zone()),
                    asking.isEmpty() ? "" : "/courses/" + asking.get(0) + "/end-of-term",
                    replies.unreadBy(enrolmentId),
                    rows.friends(account, day),
                    rows.people(account),
                    rows.plan(account, day.with(DayOfWeek.MONDAY)),
                    rows.slot(enrolmentId, day),
                    rows.minutes(account, day),
                    rows.daysInsideBudget(account, day));
        });
    }

    /**
     * The next seven days of a student.
     *
     * @param account of the student
     * @param courseId a course that is running
     * @param enrolmentId of the student in it
     * @param now the time it is
     */
    public WeekAhead ahead(long account, long courseId, long enrolmentId, Instant now) {
        return database.reading(() -> {
            var course = Objects.requireNonNull(courses.find(courseId));
            var day = course.today(now);
            var work = rows.work(enrolmentId);
            var page = new Today(course, "", now);
            return page.ahead(
                    work,
                    counts.had(account, page.asking(work), now, day),
                    rows.promises(account, day.plusDays(7)),
                    rows.friends(account, day),
                    rows.plan(account, day.with(DayOfWeek.MONDAY)));
        });
    }
}
