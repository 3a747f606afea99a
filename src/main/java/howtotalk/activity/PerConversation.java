package howtotalk.activity;

import howtotalk.words.Prose;
import org.jspecify.annotations.Nullable;

/**
 * Minutes of social media for each conversation. Nothing is divided by what is not known, nor by nothing.
 *
 * @param minutes noted, or null when no day was noted
 * @param days on how many days they were noted
 * @param conversations had in the same time
 */
public record PerConversation(@Nullable Integer minutes, int days, int conversations) {

    /** The minutes for one conversation, rounded half up. */
    public static int rounded(int minutes, int conversations) {
        return (2 * minutes + conversations) / (2 * conversations);
    }

    /** The figure: "45 min", or "unknown". */
    public String figure() {
        return minutes == null || conversations == 0 ? "unknown" : rounded(minutes, conversations) + " min";
    }

    /** What the figure is made of, or why there is none. */
    public String words() {
        if (minutes == null) {
            return "no day noted, " + had();
        }
        return Prose.count(minutes, "minute") + " on " + Prose.count(days, "day") + ", " + had();
    }

    private String had() {
        return conversations == 0 ? "no conversation" : Prose.count(conversations, "conversation");
    }
}
