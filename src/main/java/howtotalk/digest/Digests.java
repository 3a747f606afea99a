package howtotalk.digest;

import howtotalk.account.Names;
import howtotalk.account.Secrets;
import howtotalk.course.Calendar;
import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.db.Database;
import howtotalk.home.Todays;
import howtotalk.mail.Mailer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the weekly mails whose hour has come. That a week is done with and its mail are written in one transaction, so
 * however often this runs, beside itself or after a crash, nobody gets a second one.
 */
public final class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    /** What the outbox shows in place of a student's week. */
    static final String SHOWN = "The week of one student, for that student alone.";

    /** No course with its breaks is longer. */
    private static final int LONGEST_COURSE = 400;

    private final Database database;
    private final DigestRepository rows;
    private final CourseRepository courses;
    private final Todays todays;
    private final Mailer mailer;
    private final InstantSource clock;
    private final String baseUrl;

    /**
     * @param database with the choices
     * @param todays what the mail says
     * @param mailer who writes it; without a mail server nothing is written and no week is done with
     * @param clock for the hour
     * @param baseUrl of this server, without a slash at the end
     */
    public Digests(Database database, Todays todays, Mailer mailer, InstantSource clock, String baseUrl) {
        this.database = database;
        this.rows = database.repository(DigestRepository.class);
        this.courses = database.repository(CourseRepository.class);
        this.todays = todays;
        this.mailer = mailer;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** Writes what is due. @return how many mails */
    public int sweep() {
        if (!mailer.sends()) {
            return 0;
        }
        var now = clock.instant();
        var today = now.atZone(ZoneOffset.UTC).toLocalDate();
        var running = new HashMap<Long, Running>();
        var done = new HashSet<Long>();
        int written = 0;
        for (var candidate : rows.candidates(days(today), today.minusDays(LONGEST_COURSE), today.plusDays(1))) {
            var course = running.computeIfAbsent(candidate.courseId(), this::running);
            if (!course.on(now) || !done.add(candidate.accountId())) {
                continue;
            }
            var week = candidate.time().due(now.atZone(course.course().zone()));
            if (week != null && wrote(candidate, course.course(), week, now)) {
                written++;
            }
        }
        return written;
    }

    /** A course and its days. */
    private record Running(Course course, LocalDate first, LocalDate last) {

        boolean on(Instant now) {
            var today = course.today(now);
            return !today.isBefore(first) && !today.isAfter(last);
        }
    }

    private Running running(long courseId) {
        var course = Objects.requireNonNull(courses.find(courseId));
        var calendar = Calendar.of(course, courses.breaks(courseId));
        return new Running(course, calendar.firstDay(), calendar.lastDay());
    }

    /** Somebody's mail that cannot be written does not hold up the others'; the next sweep tries again. */
    private boolean wrote(DigestRepository.Candidate to, Course course, LocalDate week, Instant now) {
        try {
            var ahead = todays.ahead(to.accountId(), to.courseId(), to.enrolmentId(), now);
            var token = Secrets.token();
            var end = baseUrl + "/weekly-mail/" + token;
            var text = ahead.nothing()
                    ? ""
                    : DigestText.of(
                            ahead, Names.first(to.name()), course, to.time().weekday(), now, baseUrl, end);
            return database.transaction(() -> {
                boolean decided = rows.decide(to.accountId(), week, Secrets.hash(token), !text.isEmpty(), now) > 0;
                return decided
                        && !text.isEmpty()
                        && mailer.sendPrivately(to.email(), "Your week in " + course.code(), text, SHOWN, end, null);
            });
        } catch (RuntimeException e) {
            LOG.warn("The weekly mail of account {} could not be written", to.accountId(), e);
            return false;
        }
    }

    /** Yesterday, today and tomorrow of UTC: on one of them it is now, wherever a course is. */
    private static String days(LocalDate today) {
        return Stream.of(today.minusDays(1), today, today.plusDays(1))
                .map(day -> Map.entry(day.getDayOfWeek().getValue(), DigestTime.monday(day)))
                .map(day -> "{\"weekday\":" + day.getKey() + ",\"week\":\"" + day.getValue() + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
