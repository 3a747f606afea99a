package howtotalk.home;

import howtotalk.words.Prose;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The headline of a student's day: what it wants, in one sentence made from the facts. */
final class TodayWords {

    private TodayWords() {}

    /**
     * @param late how many assignments are past due and can still be handed in
     * @param dueToday how many are due before midnight
     * @param evening whether all of those are due in the evening
     * @param next the first one due later and when, as "“The pitch” is due Friday", or nothing
     * @param friend the first name of who would most like to hear from the student, or nothing
     * @param speaks when the student speaks if it is within a week, as "on Thursday", or nothing
     */
    static String headline(
            int late,
            int dueToday,
            boolean evening,
            @Nullable String next,
            @Nullable String friend,
            @Nullable String speaks) {
        var parts = new ArrayList<String>();
        if (dueToday > 0) {
            parts.add(things(dueToday) + " due " + (evening ? "tonight" : "today"));
        } else if (late > 0) {
            parts.add(things(late) + " late");
        }
        if (speaks != null && parts.size() < 2) {
            parts.add("you speak " + speaks);
        }
        if (friend != null && parts.size() < 2) {
            parts.add(friend + " would like to hear from you");
        }
        if (parts.isEmpty() && next != null) {
            parts.add(next);
        }
        return parts.isEmpty() ? "Nothing is due. A good day to talk to somebody." : Prose.sentence(join(parts)) + ".";
    }

    private static String things(int n) {
        return n == 1 ? "one thing is" : Prose.number(n) + " things are";
    }

    /** One, and the other. */
    static String join(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        var start = String.join(", ", parts.subList(0, parts.size() - 1));
        return start + ", and " + parts.get(parts.size() - 1);
    }
}
