package howtotalk.touch;

import howtotalk.contact.ContactFact;
import howtotalk.contact.CourseDays;
import howtotalk.contact.Stage;
import howtotalk.course.Calendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a course sees of a student's log, and nothing else: counts. Named to the student on joining, shown to the student
 * in full, and read from here by every page for staff, so that all of them have the very same numbers.
 *
 * @param enrolmentId the student in the course
 * @param stages how many contacts stand at each stage; every stage is there. Cannot be changed
 * @param stretches the weeks of the course in order, and the breaks between them; what has not begun is left out
 * @param all the touches of all stretches together
 * @param weeksWithConversation of the weeks that are over
 * @param weeksOver how many weeks are over
 * @param minutes of social media noted in the course, or null if no day was noted: unknown is not 0
 * @param daysNoted on how many days
 * @param lately how the student talks, and when last
 * @param helpGiven touches with help given
 * @param referralsGiven touches with a referral given
 */
public record CourseCounts(
        long enrolmentId,
        Map<Stage, Integer> stages,
        List<Stretch> stretches,
        Tally all,
        int weeksWithConversation,
        int weeksOver,
        @Nullable Integer minutes,
        int daysNoted,
        Lately lately,
        int helpGiven,
        int referralsGiven) {

    /**
     * Touches by channel.
     *
     * @param twoWay those that were part of an exchange
     * @param oneWay those that were not
     */
    public record Tally(Map<Channel, Integer> twoWay, Map<Channel, Integer> oneWay) {

        public Tally {
            twoWay = Collections.unmodifiableMap(new EnumMap<>(twoWay));
            oneWay = Collections.unmodifiableMap(new EnumMap<>(oneWay));
        }

        static Tally of(Collection<TouchFact> touches, Touches all) {
            var twoWay = new EnumMap<Channel, Integer>(Channel.class);
            var oneWay = new EnumMap<Channel, Integer>(Channel.class);
            for (var touch : touches) {
                (all.twoWay(touch) ? twoWay : oneWay).merge(touch.channel(), 1, Integer::sum);
            }
            return new Tally(twoWay, oneWay);
        }

        /** How many by a channel, both ways and one way. */
        public int of(Channel channel) {
            return twoWay.getOrDefault(channel, 0) + oneWay.getOrDefault(channel, 0);
        }

        /** How many at all. */
        public int total() {
            return twoWayTotal() + sum(oneWay);
        }

        /** How many were part of an exchange. */
        public int twoWayTotal() {
            return sum(twoWay);
        }

        private static int sum(Map<Channel, Integer> counts) {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * A week of the course, or the days of a break that is no week of it.
     *
     * @param week its number from 1, or 0 for a break
     * @param first day
     * @param last day
     * @param touches by channel
     * @param conversation whether there was a conversation
     * @param minutes of social media noted, or null if no day was noted
     */
    public record Stretch(
            int week,
            LocalDate first,
            LocalDate last,
            Tally touches,
            boolean conversation,
            @Nullable Integer minutes) {}

    /**
     * Who hides behind a screen, and who has gone quiet.
     *
     * @param touches counted in the course
     * @param conversations in the course
     * @param last day of one, or null for none
     * @param lastByVoice day of one in person, by phone or by video, or null for none
     * @param sent messages that the student wrote
     * @param answered those of them that came back
     * @param minutes of social media noted in the last seven days, or null if none of them was noted
     */
    public record Lately(
            int touches,
            int conversations,
            @Nullable LocalDate last,
            @Nullable LocalDate lastByVoice,
            int sent,
            int answered,
            @Nullable Integer minutes) {

        /**
         * Counts this alone, which asks for less than all that a course counts.
         *
         * @param touches all touches of the student, also those outside the course
         * @param minutes of social media by day
         * @param calendar of the course
         * @param asOf the last day known
         */
        static Lately of(
                Collection<TouchFact> touches,
                SortedMap<LocalDate, Integer> minutes,
                Calendar calendar,
                LocalDate asOf) {
            var days = new CourseDays(calendar.firstDay(), calendar.lastDay()).until(asOf);
            var all = Touches.of(touches);
            return of(all, within(days, all), days, minutes);
        }

        private static Lately of(
                Touches all, List<TouchFact> counted, CourseDays days, SortedMap<LocalDate, Integer> minutes) {
            var conversations = all.conversations().stream()
                    .filter(one -> days.contains(one.day()))
                    .toList();
            var sent = counted.stream()
                    .filter(touch -> touch.direction() == Direction.OUTGOING
                            && !touch.channel().synchronous())
                    .toList();
            var noted = minutes.subMap(days.last().minusDays(6), days.last().plusDays(1))
                    .values();
            return new Lately(
                    counted.size(),
                    conversations.size(),
                    lastOf(conversations.stream()),
                    lastOf(conversations.stream().filter(Conversation::synchronous)),
                    sent.size(),
                    (int) sent.stream()
                            .filter(touch -> all.answerTo(touch).isPresent())
                            .count(),
                    noted.isEmpty()
                            ? null
                            : noted.stream().mapToInt(Integer::intValue).sum());
        }

        private static @Nullable LocalDate lastOf(Stream<Conversation> conversations) {
            return conversations
                    .map(Conversation::day)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /**
     * A touch and what of it is counted besides.
     *
     * @param fact of the touch
     * @param helped whether the student helped
     * @param referralGiven whether the student sent the person on to somebody
     */
    public record Entry(TouchFact fact, boolean helped, boolean referralGiven) {}

    /**
     * Counts.
     *
     * @param enrolmentId the student in the course
     * @param contacts of the student, merged ones left out
     * @param entries all touches of the student, also those outside the course, or answers would be lost
     * @param minutes of social media by day, days that were noted
     * @param calendar of the course
     * @param asOf the last day known
     */
    public static CourseCounts of(
            long enrolmentId,
            Collection<ContactFact> contacts,
            Collection<Entry> entries,
            SortedMap<LocalDate, Integer> minutes,
            Calendar calendar,
            LocalDate asOf) {
        var course = new CourseDays(calendar.firstDay(), calendar.lastDay());
        var days = course.until(asOf);
        var touches = Touches.of(entries.stream().map(Entry::fact).toList());
        var counted = within(days, touches);
        var conversations = touches.conversations().stream()
                .map(Conversation::day)
                .filter(days::contains)
                .toList();
        var stretches = spans(calendar, days).stream()
                .map(span -> span.stretch(counted, touches, conversations, minutes))
                .toList();
        var over = stretches.stream()
                .filter(stretch -> stretch.week() > 0 && !stretch.last().isAfter(asOf))
                .toList();
        var noted = minutes.entrySet().stream()
                .filter(day -> days.contains(day.getKey()))
                .toList();
        var inCourse = entries.stream()
                .filter(entry -> days.contains(entry.fact().happenedOn()))
                .toList();
        return new CourseCounts(
                enrolmentId,
                stages(ContactHistory.of(contacts, touches, course, asOf)),
                stretches,
                Tally.of(counted, touches),
                (int) over.stream().filter(Stretch::conversation).count(),
                over.size(),
                noted.isEmpty()
                        ? null
                        : noted.stream().mapToInt(Map.Entry::getValue).sum(),
                noted.size(),
                Lately.of(touches, counted, days, minutes),
                (int) inCourse.stream().filter(Entry::helped).count(),
                (int) inCourse.stream().filter(Entry::referralGiven).count());
    }

    private static List<TouchFact> within(CourseDays days, Touches touches) {
        return touches.all().stream()
                .filter(touch -> days.contains(touch.happenedOn()))
                .toList();
    }

    private static Map<Stage, Integer> stages(List<ContactHistory> histories) {
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        for (var stage : Stage.values()) {
            counts.put(stage, 0);
        }
        histories.forEach(history -> counts.merge(history.stage(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    /** Days that belong together. */
    private record Span(int week, LocalDate first, LocalDate last) {

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        Stretch stretch(
                List<TouchFact> counted,
                Touches all,
                List<LocalDate> conversations,
                SortedMap<LocalDate, Integer> minutes) {
            var noted = minutes.subMap(first, last.plusDays(1)).values();
            return new Stretch(
                    week,
                    first,
                    last,
                    Tally.of(
                            counted.stream()
                                    .filter(touch -> holds(touch.happenedOn()))
                                    .toList(),
                            all),
                    conversations.stream().anyMatch(this::holds),
                    noted.isEmpty()
                            ? null
                            : noted.stream().mapToInt(Integer::intValue).sum());
        }
    }

    /** The weeks that have begun, each seven days, and between them the weeks that a break takes. */
    private static List<Span> spans(Calendar calendar, CourseDays days) {
        var spans = new ArrayList<Span>();
        int week = 0;
        for (var start : calendar.starts()) {
            var before =
                    spans.isEmpty() ? start : spans.get(spans.size() - 1).last().plusDays(1);
            if (before.isBefore(start)) {
                spans.add(new Span(0, before, start.minusDays(1)));
            }
            spans.add(new Span(++week, start, start.plusDays(6)));
        }
        return spans.stream().filter(span -> !span.first().isAfter(days.last())).toList();
    }
}
