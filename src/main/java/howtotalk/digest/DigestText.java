package howtotalk.digest;

import howtotalk.course.Course;
import howtotalk.home.WeekAhead;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The weekly mail in words. Days are dates, not “tomorrow”: nobody knows when a mail is read. */
final class DigestText {

    private DigestText() {}

    /**
     * The text of the mail.
     *
     * @param ahead the week, with something to say
     * @param firstName of the student
     * @param course in whose zone days and times are told
     * @param weekday on which it comes
     * @param now the time it is
     * @param baseUrl of this server
     * @param end where the mails end
     */
    static String of(
            WeekAhead ahead,
            String firstName,
            Course course,
            DayOfWeek weekday,
            Instant now,
            String baseUrl,
            String end) {
        var text = new StringBuilder("Hello " + firstName + ",\n\nyour week from " + When.longDay(course.today(now))
                + ", in " + course.label() + ":\n");
        section(text, "Due", due(ahead, course, now));
        section(text, "You said you would", promises(ahead));
        section(text, "Stay in touch", friends(ahead));
        if (!ahead.question().isEmpty()) {
            text.append("\nThe week’s plan\n")
                    .append(ahead.question())
                    .append('\n')
                    .append(baseUrl)
                    .append("/plan\n");
        }
        return text.append("\nIt all stands on your Today: ")
                .append(baseUrl)
                .append("/\n\nThis mail comes on ")
                .append(weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .append("s because you asked for it. No more of them:\n")
                .append(end)
                .append('\n')
                .toString();
    }

    private static List<String> due(WeekAhead ahead, Course course, Instant now) {
        var lines = new ArrayList<String>();
        for (var one : ahead.due()) {
            var when =
                    When.day(one.at().atZone(course.zone()).toLocalDate()) + " " + When.time(one.at(), course.zone());
            lines.add(one.title()
                    + (one.at().isBefore(now) ? ": late, was due " : ": ")
                    + when
                    + (one.asked() == 0
                            ? ""
                            : " (" + one.had() + " of " + Prose.count(one.asked(), "conversation") + " logged)"));
        }
        return lines;
    }

    private static List<String> promises(WeekAhead ahead) {
        return ahead.promises().stream()
                .map(one ->
                        one.action() + " (" + one.name() + ")" + (one.on() == null ? "" : ", by " + When.day(one.on())))
                .toList();
    }

    private static List<String> friends(WeekAhead ahead) {
        return ahead.friends().stream()
                .map(one -> one.name() + (one.organisation().isEmpty() ? "" : ", " + one.organisation()) + ": "
                        + When.day(one.on()))
                .toList();
    }

    private static void section(StringBuilder text, String head, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        text.append('\n').append(head).append('\n');
        lines.forEach(line -> text.append("– ").append(line).append('\n'));
    }
}
