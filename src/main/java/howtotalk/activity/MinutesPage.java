package howtotalk.activity;

import gg.jte.Content;
import howtotalk.chart.DayColumns;
import howtotalk.contact.Days;
import howtotalk.touch.Channel;
import howtotalk.touch.OnlineNote;
import howtotalk.touch.Touches;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two weeks of minutes, and what came of what was done online.
 *
 * @param heading the answer
 * @param chart of the days, with the budget
 * @param days the latest first
 * @param undo what can be taken back today, or empty
 * @param figures minutes a conversation, days without a voice
 * @param notes what became of online touches, or nothing without a course
 */
public record MinutesPage(
        String heading,
        Content chart,
        List<Line> days,
        String undo,
        List<Figure> figures,
        @Nullable Notes notes) {

    /** As many days as are shown. */
    static final int DAYS = 14;

    static final int LOW = 15;
    static final int HIGH = 30;
    private static final int SHOWN = 30;

    /**
     * A day.
     *
     * @param action where it is corrected
     * @param id of its field
     * @param name in words
     * @param minutes as noted or as typed, or empty
     * @param known whether it was noted
     * @param words how it stands to the budget
     * @param over whether it lies above
     * @param error a sentence, or empty
     */
    public record Line(
            String action,
            String id,
            String name,
            String minutes,
            boolean known,
            String words,
            boolean over,
            String error) {}

    /** A number, what it counts, and what it is made of. */
    public record Figure(String number, String what, String of) {}

    /**
     * What became of online touches.
     *
     * @param share "3 of 7", or that there are none to count
     * @param met those that became a meeting
     * @param open those that still may
     * @param not those that did not
     * @param hidden in words how many are with people who were erased, or empty
     */
    public record Notes(String share, List<Note> met, List<Note> open, List<Note> not, String hidden) {

        /** Whether there is nothing to say of. */
        public boolean none() {
            return met.isEmpty() && open.isEmpty() && not.isEmpty() && hidden.isEmpty();
        }
    }

    /** An online touch: whose, where it stands, what became of it. */
    public record Note(String href, String words, String rest) {}

    /** What was refused. */
    record Typed(LocalDate day, String minutes, String error) {}

    /** What a course counts, and the online touches of its days. */
    record InCourse(
            String label,
            PerConversation perConversation,
            @Nullable LocalDate lastByVoice,
            List<OnlineNote> notes,
            LocalDate asOf) {}

    static MinutesPage of(
            List<ActivityDayRepository.Noted> noted,
            Touches touches,
            @Nullable InCourse course,
            Map<Long, MinutesRepository.Person> people,
            @Nullable Typed typed,
            LocalDate today) {
        var byDay = new HashMap<LocalDate, ActivityDayRepository.Noted>();
        noted.forEach(day -> byDay.put(day.day(), day));
        var columns = new ArrayList<DayColumns.Day>();
        var lines = new ArrayList<Line>();
        for (int i = DAYS - 1; i >= 0; i--) {
            var day = today.minusDays(i);
            var known = byDay.get(day);
            columns.add(
                    new DayColumns.Day(Integer.toString(day.getDayOfMonth()), known == null ? null : known.minutes()));
            lines.add(0, line(day, known, typed, today));
        }
        var now = byDay.get(today);
        return new MinutesPage(
                heading(noted),
                DayColumns.of(
                        columns, LOW, HIGH, "Minutes of social media on the last 14 days; the table has each day"),
                List.copyOf(lines),
                now == null || now.added() == 0 ? "" : "Take back + " + now.added(),
                figures(byDay, touches, course, people, today),
                course == null ? null : notes(course, people, today));
    }

    private static String heading(List<ActivityDayRepository.Noted> noted) {
        if (noted.isEmpty()) {
            return "Nothing noted in two weeks: unknown, not zero.";
        }
        long inside = noted.stream().filter(day -> day.minutes() <= HIGH).count();
        if (noted.size() == 1) {
            return inside == 1
                    ? "Within the budget on the one day you noted."
                    : "Over the budget on the one day you noted.";
        }
        return "Within the budget on " + (inside == 0 ? "none" : Prose.number(inside)) + " of the "
                + Prose.number(noted.size()) + " days you noted.";
    }

    private static Line line(
            LocalDate day, ActivityDayRepository.@Nullable Noted known, @Nullable Typed typed, LocalDate today) {
        var refused = typed != null && typed.day().equals(day) ? typed : null;
        var minutes = known == null ? "" : Integer.toString(known.minutes());
        return new Line(
                "/minutes/" + day,
                "minutes-" + day,
                ChronoUnit.DAYS.between(day, today) < 2 ? Prose.sentence(Days.on(day, today)) : When.day(day),
                refused != null ? refused.minutes() : minutes,
                known != null,
                known == null ? "unknown" : known.minutes() > HIGH ? (known.minutes() - HIGH) + " over" : "within",
                known != null && known.minutes() > HIGH,
                refused != null ? refused.error() : "");
    }

    private static List<Figure> figures(
            Map<LocalDate, ActivityDayRepository.Noted> byDay,
            Touches touches,
            @Nullable InCourse course,
            Map<Long, MinutesRepository.Person> people,
            LocalDate today) {
        var monday = today.with(DayOfWeek.MONDAY);
        var week = byDay.values().stream()
                .filter(day -> !day.day().isBefore(monday))
                .toList();
        int had = (int) touches.conversations().stream()
                .filter(one -> !one.day().isBefore(monday) && !one.day().isAfter(today))
                .count();
        var inWeek = new PerConversation(
                week.isEmpty()
                        ? null
                        : week.stream()
                                .mapToInt(ActivityDayRepository.Noted::minutes)
                                .sum(),
                week.size(),
                had);
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(inWeek.figure(), "a conversation, this week", inWeek.words()));
        if (course != null) {
            var all = course.perConversation();
            figures.add(new Figure(all.figure(), "a conversation, in " + course.label(), all.words()));
            figures.add(byVoice(touches, course, people, today));
        }
        return List.copyOf(figures);
    }

    private static Figure byVoice(
            Touches touches, InCourse course, Map<Long, MinutesRepository.Person> people, LocalDate today) {
        var last = course.lastByVoice();
        if (last == null) {
            return new Figure(
                    "never",
                    "in this course have you talked in person, by phone or by video",
                    "Whom could you call today?");
        }
        var with = touches.conversations().stream()
                .filter(one -> one.synchronous() && one.day().equals(last))
                .map(one -> name(people, one.contactId()))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        long days = ChronoUnit.DAYS.between(last, course.asOf());
        return new Figure(
                days == 0 ? "today" : Days.count(days),
                days == 0
                        ? "you talked in person, by phone or by video"
                        : "since you talked in person, by phone or by video",
                (days == 0 ? "" : Prose.sentence(Days.on(last, today)))
                        + (with.isEmpty() ? "" : (days == 0 ? "With " : ", with ") + with));
    }

    private static Notes notes(InCourse course, Map<Long, MinutesRepository.Person> people, LocalDate today) {
        var counted = course.notes().stream()
                .filter(note -> note.counts(course.asOf()))
                .toList();
        long met = counted.stream().filter(OnlineNote::met).count();
        var shown = course.notes().stream()
                .filter(note -> !name(people, note.note().contactId()).isEmpty())
                .sorted(Comparator.comparing((OnlineNote note) -> note.note().happenedOn())
                        .thenComparing(note -> note.note().id())
                        .reversed())
                .toList();
        int hidden = course.notes().size() - shown.size();
        return new Notes(
                counted.isEmpty() ? "none to count yet" : met + " of " + counted.size(),
                lines(shown.stream().filter(OnlineNote::met).toList(), course, people, today),
                lines(
                        shown.stream()
                                .filter(note -> !note.met() && !note.counts(course.asOf()))
                                .toList(),
                        course,
                        people,
                        today),
                lines(
                        shown.stream()
                                .filter(note -> !note.met() && note.counts(course.asOf()))
                                .toList(),
                        course,
                        people,
                        today),
                hidden == 0
                        ? ""
                        : Prose.count(hidden, "message") + " to people you erased " + (hidden == 1 ? "is" : "are")
                                + " not listed, and still counted.");
    }

    private static List<Note> lines(
            List<OnlineNote> notes, InCourse course, Map<Long, MinutesRepository.Person> people, LocalDate today) {
        return notes.stream()
                .limit(SHOWN)
                .map(note -> new Note(
                        "/touches/" + note.note().id(),
                        name(people, note.note().contactId()),
                        channel(note.note().channel()) + ", "
                                + Days.date(note.note().happenedOn(), today) + " · "
                                + became(note, course.asOf(), today)))
                .toList();
    }

    private static String became(OnlineNote note, LocalDate asOf, LocalDate today) {
        var meeting = note.meeting();
        if (meeting == null) {
            return note.counts(asOf)
                    ? "still nothing after 14 days"
                    : Days.count(ChronoUnit.DAYS.between(asOf, note.until())) + " left";
        }
        var how = meeting.channel() == Channel.IN_PERSON
                ? "you met"
                : "you talked " + meeting.channel().words();
        var when = meeting.happenedOn().equals(note.note().happenedOn())
                ? " the same day"
                : " " + Days.count(ChronoUnit.DAYS.between(note.note().happenedOn(), meeting.happenedOn())) + " later";
        return how + when + (note.counts(asOf) ? "" : "; counted from " + Days.on(note.until(), today));
    }

    private static String channel(Channel channel) {
        return switch (channel) {
            case LINKEDIN -> "LinkedIn";
            case TEXT -> "Text";
            default -> "E-mail";
        };
    }

    private static String name(Map<Long, MinutesRepository.Person> people, long id) {
        var person = people.get(id);
        return person == null || person.erased()
                ? ""
                : Objects.requireNonNull(person).name();
    }
}
