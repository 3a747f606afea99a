package howtotalk.home;

import howtotalk.contact.Stage;
import howtotalk.course.Course;
import howtotalk.touch.Channel;
import howtotalk.touch.CourseCounts;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Exactly what a course sees of the reader's log.
 *
 * @param courses of the reader, the latest first
 */
public record SeenPage(List<OfCourse> courses) {

    /**
     * One course.
     *
     * @param id for the page
     * @param label of the course
     * @param days between which touches are counted
     * @param figures the counts that are one number each
     * @param stages contacts by stage
     * @param channels the heads of the table
     * @param weeks its lines
     * @param all its last line
     * @param shown what was shown on purpose
     * @param noted what staff hold on top of it: conversations drawn by lot, words they sent
     */
    public record OfCourse(
            String id,
            String label,
            String days,
            List<Figure> figures,
            List<Figure> stages,
            List<String> channels,
            List<Line> weeks,
            Line all,
            List<Shown> shown,
            List<Noted> noted) {

        static OfCourse of(
                Course course,
                CourseCounts counts,
                List<SnapshotRepository.Snapshot> snapshots,
                List<SnapshotRepository.Drawn> drawn,
                List<SnapshotRepository.Nudge> nudges,
                ZoneId zone,
                LocalDate today) {
            var minutes = counts.minutes();
            var lately = counts.lately();
            return new OfCourse(
                    "course-" + course.id(),
                    course.label(),
                    counts.stretches().isEmpty()
                            ? "The course begins on " + When.day(course.firstDay()) + "; nothing is counted before"
                            : When.day(course.firstDay()) + " to today, " + When.day(today),
                    List.of(
                            new Figure(
                                    counts.weeksWithConversation() + " of " + counts.weeksOver(),
                                    "weeks with a conversation"),
                            new Figure(
                                    Integer.toString(lately.conversations()),
                                    lately.conversations() == 1 ? "conversation" : "conversations"),
                            new Figure(lately.last() == null ? "never" : When.day(lately.last()), "last conversation"),
                            new Figure(
                                    lately.lastByVoice() == null ? "never" : When.day(lately.lastByVoice()),
                                    "last by voice"),
                            new Figure(
                                    lately.answered() + " of " + lately.sent(),
                                    lately.sent() == 1 ? "message answered" : "messages answered"),
                            new Figure(
                                    lately.minutes() == null ? "unknown" : lately.minutes() + " min",
                                    "of social media in the last seven days"),
                            new Figure(
                                    minutes == null ? "unknown" : minutes + " min",
                                    minutes == null
                                            ? "of social media: you noted no day"
                                            : "of social media, on " + Prose.count(counts.daysNoted(), "day")
                                                    + " that you noted"),
                            new Figure(
                                    Integer.toString(counts.helpGiven()),
                                    counts.helpGiven() == 1 ? "time you helped" : "times you helped"),
                            new Figure(
                                    Integer.toString(counts.referralsGiven()),
                                    counts.referralsGiven() == 1 ? "referral you gave" : "referrals you gave")),
                    Arrays.stream(Stage.values())
                            .map(stage -> new Figure(
                                    Integer.toString(counts.stages().getOrDefault(stage, 0)),
                                    Prose.sentence(stage.words())))
                            .toList(),
                    Arrays.stream(Channel.values()).map(SeenPage::head).toList(),
                    counts.stretches().stream().map(Line::of).toList(),
                    Line.all(counts),
                    snapshots.stream().map(snapshot -> Shown.of(snapshot, zone)).toList(),
                    Stream.concat(
                                    drawn.stream().map(one -> Noted.of(one, zone)),
                                    nudges.stream().map(nudge -> Noted.of(nudge, zone)))
                            .toList());
        }
    }

    /** A number and what it counts. */
    public record Figure(String number, String what) {}

    /**
     * A week.
     *
     * @param head the number of the week
     * @param days its days
     * @param channels touches by channel, a dash for none
     * @param twoWay how many of all were two-way
     * @param minutes of social media, or unknown
     */
    public record Line(String head, String days, List<String> channels, String twoWay, String minutes) {

        static Line of(CourseCounts.Stretch stretch) {
            return line(
                    stretch.week() == 0 ? "Break" : Integer.toString(stretch.week()),
                    When.day(stretch.first()),
                    stretch.touches(),
                    stretch.minutes());
        }

        static Line all(CourseCounts counts) {
            return line("All", "", counts.all(), counts.minutes());
        }

        private static Line line(String head, String days, CourseCounts.Tally tally, @Nullable Integer minutes) {
            return new Line(
                    head,
                    days,
                    Arrays.stream(Channel.values())
                            .map(channel -> number(tally.of(channel)))
                            .toList(),
                    tally.total() == 0 ? "–" : tally.twoWayTotal() + " of " + tally.total(),
                    minutes == null ? "unknown" : Integer.toString(minutes));
        }

        private static String number(int count) {
            return count == 0 ? "–" : Integer.toString(count);
        }
    }

    /**
     * Something that was shown on purpose.
     *
     * @param href where it stands
     * @param title of it
     * @param words what it was, when, and how much of the log it showed
     */
    public record Shown(String href, String title, String words) {

        static Shown of(SnapshotRepository.Snapshot snapshot, ZoneId zone) {
            var when = When.day(snapshot.at().atZone(zone).toLocalDate()) + " " + When.time(snapshot.at(), zone);
            var people = snapshot.people() == 0
                    ? "nothing from your log"
                    : Prose.count(snapshot.people(), "conversation") + " from your log";
            return switch (snapshot.kind()) {
                case "TALK" -> new Shown("/talks/" + snapshot.id(), snapshot.title(), "Told " + when + " · " + people);
                case "OUTCOME" ->
                    new Shown("/outcomes/" + snapshot.id(), snapshot.title(), "Filed " + when + " · " + people);
                default ->
                    new Shown(
                            "/assignments/" + snapshot.id(),
                            snapshot.title(),
                            "Handed in " + when + " · attempt " + snapshot.number() + " · " + people);
            };
        }
    }

    /**
     * Something that staff noted.
     *
     * @param href where it stands, or empty
     * @param title of it
     * @param words when, and what came of it
     * @param text that was sent, or empty
     */
    public record Noted(String href, String title, String words, String text) {

        static Noted of(SnapshotRepository.Drawn drawn, ZoneId zone) {
            return new Noted(
                    "/assignments/" + drawn.assignmentId() + "/spot-checks",
                    "Spot check: " + drawn.person(),
                    drawn.title() + " · drawn by lot "
                            + When.day(drawn.drawnAt().atZone(zone).toLocalDate()) + " · "
                            + (drawn.finding() == null
                                    ? "not talked through yet"
                                    : drawn.finding().words()),
                    "");
        }

        static Noted of(SnapshotRepository.Nudge nudge, ZoneId zone) {
            return new Noted(
                    "",
                    nudge.by() + " wrote to you",
                    When.day(nudge.at().atZone(zone).toLocalDate()) + " " + When.time(nudge.at(), zone),
                    nudge.text());
        }
    }

    private static String head(Channel channel) {
        return switch (channel) {
            case IN_PERSON -> "In person";
            case PHONE -> "Phone";
            case VIDEO -> "Video";
            case EMAIL -> "E-mail";
            case LINKEDIN -> "LinkedIn";
            case TEXT -> "Text";
            case HANDWRITTEN -> "Note";
        };
    }
}
