package howtotalk.home;

import howtotalk.account.Names;
import howtotalk.chart.Meter;
import howtotalk.course.Course;
import howtotalk.grading.Waiting;
import howtotalk.outcome.PathProof;
import howtotalk.touch.CourseCounts;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes an instructor's Week from counts: what to grade, who has gone quiet, who speaks next, what came of it. */
final class Week {

    /** Without a conversation for so long, a student is called quiet. */
    static final int QUIET_AFTER_DAYS = 14;

    private static final int BUDGET_LOW = 15 * 7;
    private static final int BUDGET_HIGH = 30 * 7;

    /** A student, and what a course sees of how that student talks lately. */
    record Pulse(WeekRepository.Person person, CourseCounts.Lately lately) {

        /** In the order of the students' names. */
        static List<Pulse> of(List<WeekRepository.Person> people, Map<Long, CourseCounts.Lately> lately) {
            var pulses = new ArrayList<Pulse>(people.size());
            for (var person : people) {
                var own = lately.get(person.enrolmentId());
                if (own != null) pulses.add(new Pulse(person, own));
            }
            return pulses;
        }

        long enrolmentId() {
            return person.enrolmentId();
        }

        @Nullable
        LocalDate last() {
            return lately.last();
        }

        @Nullable
        LocalDate lastByVoice() {
            return lately.lastByVoice();
        }

        int conversations() {
            return lately.conversations();
        }

        @Nullable
        Integer minutes() {
            return lately.minutes();
        }
    }

    private final Course course;
    private final String week;
    private final Instant now;
    private final LocalDate today;
    private final LocalDate counted;

    /**
     * @param course the course
     * @param week how far it has come, in words
     * @param now the time it is
     * @param lastDay of the course, after which nothing is counted
     */
    Week(Course course, String week, Instant now, LocalDate lastDay) {
        this.course = course;
        this.week = week;
        this.now = now;
        this.today = course.today(now);
        this.counted = today.isAfter(lastDay) ? lastDay : today;
    }

    WeekPage page(
            List<WeekPage.Elsewhere> courses,
            List<WeekRepository.Unmarked> unmarked,
            List<Waiting> waiting,
            List<Pulse> pulses,
            List<WeekRepository.News> news,
            int documents,
            List<WeekRepository.Speaker> speakers,
            boolean instructor) {
        int toGrade = waiting.stream().mapToInt(Waiting::toGrade).sum();
        var quiet = pulses.stream().filter(this::isQuiet).toList();
        var fresh = news.stream()
                .filter(one -> one.filedAt().plus(Duration.ofDays(14)).isAfter(now))
                .findFirst()
                .orElse(null);
        return new WeekPage(
                When.longDay(today) + " · " + week,
                headline(toGrade, quiet.size(), fresh),
                courses,
                unmarked.stream().map(this::attendance).toList(),
                grade(waiting),
                quiet.stream()
                        .sorted(Comparator.comparing(Pulse::last, Comparator.nullsFirst(Comparator.naturalOrder())))
                        .limit(6)
                        .map(this::quiet)
                        .toList(),
                "no conversation in two weeks · " + quiet.size() + " of " + pulses.size(),
                quiet.isEmpty() ? "" : "/courses/" + course.id() + "/nudges/new",
                screen(pulses),
                median(pulses),
                news.stream().map(this::news).toList(),
                documents == 0
                        ? ""
                        : Prose.sentence(Prose.number(documents))
                                + (documents == 1 ? " document waits" : " documents wait") + " for your answer",
                speaking(speakers),
                instructor ? "/courses/" + course.id() + "/report" : "",
                course.label());
    }

    static String headline(int toGrade, int quiet, WeekRepository.@Nullable News fresh) {
        var parts = new ArrayList<String>();
        if (toGrade > 0) {
            parts.add(Prose.number(toGrade) + " to grade");
        }
        if (quiet > 0) {
            parts.add(Prose.number(quiet) + " gone quiet");
        }
        if (fresh != null) {
            parts.add("an offer for " + Names.first(fresh.name()));
        }
        return parts.isEmpty()
                ? "Everything is graded and everybody is talking."
                : Prose.sentence(TodayWords.join(parts)) + ".";
    }

    private WeekPage.Attendance attendance(WeekRepository.Unmarked meeting) {
        boolean on = now.atZone(course.zone()).toLocalTime().isBefore(meeting.endsAt());
        return new WeekPage.Attendance(
                "/meetings/" + meeting.meetingId() + "/attendance",
                meeting.section() + ", " + meeting.startsAt() + " to " + meeting.endsAt(),
                (on ? "on now" : "over") + " · "
                        + (meeting.marked() == 0
                                ? "nobody is marked"
                                : meeting.marked() + " of " + meeting.students() + " are marked"));
    }

    private List<WeekPage.Grade> grade(List<Waiting> waiting) {
        var lines = new ArrayList<WeekPage.Grade>();
        for (var one : waiting) {
            boolean grade = one.toGrade() > 0;
            var oldest = one.oldest();
            var rest = grade
                    ? " to grade"
                            + (oldest == null ? "" : " · oldest waits " + When.span(Duration.between(oldest, now)))
                    : one.unreleased() > 0 ? one.unreleased() + " graded and not released" : asked(one);
            boolean asked = !grade && one.unreleased() == 0;
            var grading = "/assignments/" + one.assignmentId() + "/grading"
                    + (asked ? one.regrades() > 0 ? "?show=REGRADE_ASKED" : "?show=REPLIED" : grade ? "/next" : "");
            lines.add(new WeekPage.Grade(
                    one.title(),
                    grading,
                    one.section(),
                    grade ? Integer.toString(one.toGrade()) : "",
                    rest,
                    !grade && !asked,
                    grade ? "Grade" : asked ? "Answer" : "Release",
                    grade && lines.isEmpty()));
        }
        return lines;
    }

    private static String asked(Waiting one) {
        return one.regrades() == 0
                ? (one.replies() == 1 ? "1 unread reply" : one.replies() + " unread replies")
                : (one.regrades() == 1 ? "1 regrade asked" : one.regrades() + " regrades asked");
    }

    private boolean isQuiet(Pulse pulse) {
        var last = pulse.last();
        return last == null
                ? ChronoUnit.DAYS.between(course.firstDay(), counted) >= QUIET_AFTER_DAYS
                : ChronoUnit.DAYS.between(last, counted) >= QUIET_AFTER_DAYS;
    }

    /** A student who has gone quiet, and in which words. */
    record QuietOne(long id, String words) {}

    /** Everybody who has gone quiet. */
    List<QuietOne> quietOnes(List<Pulse> pulses) {
        return pulses.stream()
                .filter(this::isQuiet)
                .map(pulse -> new QuietOne(pulse.enrolmentId(), quiet(pulse).words()))
                .toList();
    }

    private WeekPage.Quiet quiet(Pulse pulse) {
        var words = new ArrayList<String>();
        var last = pulse.last();
        var lately = pulse.lately();
        if (lately.touches() == 0) {
            words.add("Nothing logged yet.");
        } else if (last == null) {
            words.add("No conversation yet. " + Prose.count(lately.sent(), "message") + " sent, "
                    + (lately.answered() == 0 ? "none" : Integer.toString(lately.answered())) + " answered.");
        } else {
            words.add(
                    "Last spoke with someone " + Prose.count(ChronoUnit.DAYS.between(last, counted), "day") + " ago.");
        }
        if (pulse.person().missing() > 0) {
            words.add(Prose.sentence(Prose.number(pulse.person().missing()))
                    + (pulse.person().missing() == 1 ? " assignment" : " assignments")
                    + " missing.");
        }
        return new WeekPage.Quiet(
                pulse.person().name(),
                "/enrolments/" + pulse.enrolmentId(),
                pulse.person().section() + " · " + String.join(" ", words),
                "/enrolments/" + pulse.enrolmentId());
    }

    /** Those with the most minutes, and of equal ones those longest without a voice. Unknown minutes come last. */
    private List<WeekPage.Screen> screen(List<Pulse> pulses) {
        return pulses.stream()
                .sorted(Comparator.comparing(Pulse::minutes, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(this::daysWithoutVoice, Comparator.reverseOrder())
                        .thenComparing(Pulse::enrolmentId))
                .limit(5)
                .map(pulse -> new WeekPage.Screen(
                        pulse.person().name(),
                        "/enrolments/" + pulse.enrolmentId(),
                        bar(pulse),
                        pulse.minutes() == null ? "–" : Integer.toString(pulse.minutes()),
                        Integer.toString(pulse.conversations()),
                        pulse.lastByVoice() == null ? "never" : Prose.count(daysWithoutVoice(pulse), "day")))
                .toList();
    }

    private static gg.jte.@Nullable Content bar(Pulse pulse) {
        if (pulse.minutes() == null) {
            return null;
        }
        int shown = Math.min(pulse.minutes(), 1000);
        return new Meter(BUDGET_LOW, BUDGET_HIGH, 1000, "min")
                .inRow(shown, pulse.minutes() + " minutes in seven days, " + pulse.conversations() + " conversations");
    }

    private long daysWithoutVoice(Pulse pulse) {
        var last = pulse.lastByVoice();
        return ChronoUnit.DAYS.between(last == null ? course.firstDay() : last, counted);
    }

    private WeekPage.Screen median(List<Pulse> pulses) {
        var minutes = pulses.stream()
                .map(Pulse::minutes)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var conversations = pulses.stream().map(Pulse::conversations).sorted().toList();
        var voice = pulses.stream().map(this::daysWithoutVoice).sorted().toList();
        return new WeekPage.Screen(
                "Class, median",
                "",
                null,
                minutes.isEmpty() ? "–" : minutes.get(minutes.size() / 2).toString(),
                conversations.isEmpty()
                        ? "–"
                        : conversations.get(conversations.size() / 2).toString(),
                voice.isEmpty() ? "–" : Prose.count(voice.get(voice.size() / 2), "day"));
    }

    private WeekPage.News news(WeekRepository.News one) {
        var kind = one.kind().toLowerCase(Locale.ENGLISH).replace('_', ' ').replace("co op", "co-op");
        var article = "aeiou".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ";
        var first = one.firstStep();
        var words = one.steps() == 0
                ? "No conversation is logged on the way."
                : Prose.sentence(Prose.number(one.steps()))
                        + (one.steps() == 1 ? " exchange" : " exchanges")
                        + (first == null ? "" : ", the first on " + When.day(first))
                        + (one.firstAssignment() == null ? "." : ", handed in for " + one.firstAssignment() + ".");
        return new WeekPage.News(
                "/outcomes/" + one.outcomeId(),
                one.name() + " accepted " + article + kind + " at " + one.employer(),
                words,
                Prose.sentence(one.proof().toLowerCase(Locale.ENGLISH)),
                one.proof().equals("VERIFIED"),
                "path " + PathProof.valueOf(one.pathProof()).words());
    }

    private WeekPage.@Nullable Speaking speaking(List<WeekRepository.Speaker> speakers) {
        if (speakers.isEmpty()) {
            return null;
        }
        var first = speakers.get(0);
        var near = When.near(first.day(), today);
        var standby = speakers.stream()
                .filter(WeekRepository.Speaker::standby)
                .map(WeekRepository.Speaker::name)
                .toList();
        return new WeekPage.Speaking(
                "Speaking " + (near.equals("today") || near.equals("tomorrow") ? "" : "on ") + near + ", "
                        + first.startsAt() + ", " + first.section(),
                "/speaking-days/" + first.speakingDayId(),
                speakers.stream()
                        .filter(speaker -> !speaker.standby())
                        .map(speaker -> new WeekPage.Speaker(
                                Integer.toString(speaker.position()),
                                speaker.name(),
                                speaker.story() == null ? "" : speaker.story(),
                                speaker.lastScore() == null ? "–" : hundredths(speaker.lastScore())))
                        .toList(),
                standby.isEmpty() ? "" : "Standby: " + String.join(", ", standby) + ".");
    }

    private static String hundredths(long amount) {
        return amount / 100 + "." + (amount % 100 < 10 ? "0" : "") + amount % 100;
    }
}
