package howtotalk.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The conversations that a networking assignment asks for. The program counts them; the instructor grades the quality.
 *
 * @param conversations how many at least; 0 is no requirement
 * @param synchronous how many of them in person, by phone or by video
 * @param newPeople how many of them with people new to the student
 * @param distinctPeople whether each must be with somebody else; else two days with one person are two
 * @param mayServeTwice whether a touch handed in for another assignment counts here too
 */
public record Requirement(
        int conversations, int synchronous, int newPeople, boolean distinctPeople, boolean mayServeTwice) {

    /** What a line of the requirement asks for. */
    public enum Sort {
        CONVERSATIONS,
        SYNCHRONOUS,
        NEW_PEOPLE
    }

    /**
     * A two-way exchange with somebody on a day.
     *
     * @param person by whom people are told apart
     * @param shownAs the person's name
     * @param day of the conversation
     * @param synchronous whether the two talked
     * @param newPerson whether the person is new to the student
     */
    public record Exchange(String person, String shownAs, LocalDate day, boolean synchronous, boolean newPerson) {

        private Exchange with(Exchange other) {
            return new Exchange(
                    person,
                    shownAs,
                    day.isBefore(other.day) ? day : other.day,
                    synchronous || other.synchronous,
                    newPerson || other.newPerson);
        }
    }

    /**
     * How far one line is met.
     *
     * @param sort what it asks for
     * @param asked how many
     * @param by the conversations that count for it
     */
    public record Line(Sort sort, int asked, List<Exchange> by) {

        /** Whether there are enough. */
        public boolean met() {
            return by.size() >= asked;
        }
    }

    /** Whether anything is asked for. */
    public boolean any() {
        return conversations > 0;
    }

    /**
     * How far the requirement is met. Exchanges with one person on one day are one conversation; where people must be
     * distinct, all with one person are.
     *
     * @param exchanges that count here, in any order
     * @return a line for each thing asked for; none without a requirement
     */
    public List<Line> count(Collection<Exchange> exchanges) {
        if (!any()) {
            return List.of();
        }
        record Key(String person, @Nullable LocalDate day) {}
        var conversed = new LinkedHashMap<Key, Exchange>();
        for (var exchange : exchanges) {
            conversed.merge(
                    new Key(exchange.person(), distinctPeople ? null : exchange.day()), exchange, Exchange::with);
        }
        var lines = new ArrayList<Line>();
        lines.add(line(Sort.CONVERSATIONS, conversations, conversed.values(), exchange -> true));
        if (synchronous > 0) {
            lines.add(line(Sort.SYNCHRONOUS, synchronous, conversed.values(), Exchange::synchronous));
        }
        if (newPeople > 0) {
            lines.add(line(Sort.NEW_PEOPLE, newPeople, conversed.values(), Exchange::newPerson));
        }
        return lines;
    }

    private static Line line(Sort sort, int asked, Collection<Exchange> exchanges, Predicate<Exchange> counts) {
        return new Line(sort, asked, exchanges.stream().filter(counts).toList());
    }
}
