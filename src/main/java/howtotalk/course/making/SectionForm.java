package howtotalk.course.making;

import howtotalk.course.WeeklyMeeting;
import howtotalk.web.Choice;
import howtotalk.web.Errors;
import howtotalk.web.Input;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A section as typed.
 *
 * @param prefix of its fields: several sections may stand in one form
 * @param name of the section
 * @param meetings rows to fill in; more than there are meetings, so that one can be added without script
 */
public record SectionForm(String prefix, String name, List<MeetingFields> meetings) {

    private static final int MOST_MEETINGS = 4;

    /** The days of the week to choose from. */
    public static final List<Choice> DAYS = Stream.concat(
                    Stream.of(new Choice("", "No meeting")),
                    Arrays.stream(DayOfWeek.values())
                            .map(day -> new Choice(
                                    day.name(), day.getDisplayName(TextStyle.FULL_STANDALONE, Locale.ENGLISH))))
            .toList();

    /**
     * One weekly meeting as typed.
     *
     * @param prefix of its fields, followed by _day, _starts, _ends and _place
     */
    public record MeetingFields(String prefix, String day, String starts, String ends, String place) {}

    /** A section that is not there yet. */
    public static SectionForm blank(String prefix, String name) {
        return of(prefix, name, List.of());
    }

    /** A section as it is. */
    public static SectionForm of(String prefix, String name, List<WeeklyMeeting> weekly) {
        var fields = new ArrayList<MeetingFields>();
        for (var meeting : weekly) {
            fields.add(new MeetingFields(
                    prefix + "m" + (fields.size() + 1),
                    meeting.day().name(),
                    meeting.starts().toString(),
                    meeting.ends().toString(),
                    meeting.place()));
        }
        int rows = Math.max(2, Math.min(MOST_MEETINGS, weekly.size() + 1));
        while (fields.size() < rows) {
            fields.add(new MeetingFields(prefix + "m" + (fields.size() + 1), "", "", "", ""));
        }
        return new SectionForm(prefix, name, fields);
    }

    /** The section as typed. */
    public static SectionForm read(String prefix, Input input) {
        return new SectionForm(
                prefix,
                input.line(prefix + "name"),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(n -> prefix + "m" + n)
                        .filter(name -> input.has(name + "_day"))
                        .map(name -> new MeetingFields(
                                name,
                                input.line(name + "_day"),
                                input.line(name + "_starts"),
                                input.line(name + "_ends"),
                                input.line(name + "_place")))
                        .toList());
    }

    /** Whether nothing was typed at all. */
    public boolean empty() {
        return name.isEmpty() && meetings.stream().allMatch(m -> m.day().isEmpty());
    }

    /** Notes what is wrong. */
    public void check(Errors errors) {
        errors.addIf(name.isEmpty(), prefix + "name", "Give the section a name, such as Section 1.");
        errors.addIf(name.length() > 200, prefix + "name", "At most 200 characters.");
        for (var meeting : meetings) {
            if (!meeting.day().isEmpty()) {
                check(meeting, errors);
            }
        }
        var slots = meetings.stream()
                .filter(m -> !m.day().isEmpty())
                .map(m -> m.day() + " " + m.starts())
                .toList();
        errors.addIf(
                slots.stream().distinct().count() < slots.size(),
                prefix + "m1",
                "Two meetings begin at the same time of the same day. Keep one of them.");
    }

    private static void check(MeetingFields fields, Errors errors) {
        var starts = time(fields.starts());
        var ends = time(fields.ends());
        if (day(fields.day()) == null || starts == null || ends == null) {
            errors.add(fields.prefix(), "Give the meeting a day, a beginning and an end.");
        } else if (!starts.isBefore(ends)) {
            errors.add(fields.prefix(), "Let the meeting end after it begins, on the same day.");
        }
        errors.addIf(fields.place().length() > 200, fields.prefix(), "At most 200 characters for the place.");
    }

    /** The section. Only for a form without errors. */
    public NewCourse.Section section() {
        return new NewCourse.Section(
                name,
                meetings.stream()
                        .filter(m -> !m.day().isEmpty())
                        .map(m -> new WeeklyMeeting(
                                Objects.requireNonNull(day(m.day())),
                                Objects.requireNonNull(time(m.starts())),
                                Objects.requireNonNull(time(m.ends())),
                                m.place()))
                        .toList());
    }

    private static @Nullable DayOfWeek day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalTime time(String text) {
        var time = Input.of(Map.of("time", List.of(text))).time("time");
        return time == null ? null : time.withSecond(0).withNano(0);
    }
}
