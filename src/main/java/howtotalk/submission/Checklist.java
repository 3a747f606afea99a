package howtotalk.submission;

import howtotalk.submission.Requirement.Exchange;
import howtotalk.submission.Requirement.Line;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A requirement met line by line, ready to print.
 *
 * @param note for example "4 of 5 met"
 * @param items one a line
 */
public record Checklist(String note, List<Item> items) {

    /**
     * A line.
     *
     * @param words what is asked for
     * @param count how far it is
     * @param why who counted, or what is still to do
     */
    public record Item(boolean met, String words, String count, String why) {}

    private static final int MOST_NAMES = 4;

    /** Whether there is anything to show. */
    public boolean empty() {
        return items.isEmpty();
    }

    /**
     * @param exchanges that count
     * @param window the days between which they lie, in words
     * @param prompts how many of the three questions are answered, or less than 0 where they are not asked
     */
    static Checklist of(Requirement requirement, List<Exchange> exchanges, String window, int prompts) {
        var items = new ArrayList<Item>();
        for (var line : requirement.count(exchanges)) {
            items.add(item(line, requirement.distinctPeople()));
        }
        return of(items, requirement, exchanges, window, prompts);
    }

    /**
     * While the student still chooses: what was logged and not chosen does not count yet, and the list says so.
     *
     * @param logged every exchange that could be chosen, the chosen ones among them
     */
    static Checklist choosing(
            Requirement requirement, List<Exchange> exchanges, List<Exchange> logged, String window, int prompts) {
        var items = new ArrayList<Item>();
        var all = requirement.count(logged).iterator();
        for (var line : requirement.count(exchanges)) {
            var item = item(line, requirement.distinctPeople());
            int left = all.next().by().size() - line.by().size();
            items.add(
                    line.met()
                            ? item
                            : new Item(
                                    false,
                                    item.words(),
                                    item.count() + " chosen",
                                    left > 0
                                            ? Prose.sentence(Prose.number(left)) + " more logged: choose below."
                                            : item.why()));
        }
        return of(items, requirement, exchanges, window, prompts);
    }

    private static Checklist of(
            List<Item> items, Requirement requirement, List<Exchange> exchanges, String window, int prompts) {
        if (requirement.any() && !exchanges.isEmpty()) {
            items.add(new Item(true, window, Integer.toString(exchanges.size()), days(exchanges)));
        }
        if (prompts >= 0) {
            var why = prompts == 3
                    ? "All three questions answered"
                    : Prose.sentence(Prose.number(3 - prompts)) + " still to answer.";
            items.add(new Item(prompts == 3, "Where I went, what I said, with whom", count(prompts, 3), why));
        }
        long met = items.stream().filter(Item::met).count();
        return new Checklist(met + " of " + items.size() + " met", items);
    }

    private static Item item(Line line, boolean distinct) {
        var words = switch (line.sort()) {
            case CONVERSATIONS ->
                Prose.sentence(Prose.number(line.asked()))
                        + (line.asked() == 1 ? " conversation" : " conversations")
                        + (distinct && line.asked() > 1 ? ", different people" : "");
            case SYNCHRONOUS -> "At least " + Prose.number(line.asked()) + " by voice or face to face";
            case NEW_PEOPLE ->
                "At least " + Prose.number(line.asked())
                        + (line.asked() == 1 ? " with someone new to you" : " with people new to you");
        };
        return new Item(
                line.met(), words, count(line.by().size(), line.asked()), line.met() ? names(line.by()) : more(line));
    }

    private static String more(Line line) {
        int missing = line.asked() - line.by().size();
        var more = Prose.sentence(Prose.number(missing)) + " more";
        return switch (line.sort()) {
            case CONVERSATIONS -> line.by().isEmpty() ? "Log the first as soon as you have talked." : more + ".";
            case SYNCHRONOUS -> more + ": a meeting, a call or a video call.";
            case NEW_PEOPLE -> more + ": somebody whom you did not know before the course.";
        };
    }

    /** Past the number asked for, only the number matters. */
    private static String count(int have, int asked) {
        return have >= asked ? Integer.toString(have) : have + " of " + asked;
    }

    private static String names(List<Exchange> exchanges) {
        var names = exchanges.stream().map(Exchange::shownAs).distinct().toList();
        if (names.size() <= MOST_NAMES) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, MOST_NAMES)) + " and " + (names.size() - MOST_NAMES) + " more";
    }

    private static String days(List<Exchange> exchanges) {
        var days = exchanges.stream().map(Exchange::day).distinct().sorted().toList();
        if (days.size() > MOST_NAMES) {
            return When.dayAndMonth(days.get(0)) + " to " + When.dayAndMonth(days.get(days.size() - 1));
        }
        return days.stream().map(When::dayAndMonth).collect(Collectors.joining(", "));
    }

    /** All between 27 October and today */
    static String window(LocalDate from, LocalDate until, LocalDate today) {
        return "All between " + When.dayAndMonth(from) + " and "
                + (until.equals(today) ? "today" : When.dayAndMonth(until));
    }
}
