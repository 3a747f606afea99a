package howtotalk.gradebook.participation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a score stands to what attendance comes to. */
enum Counting {
    /** It is what attendance comes to, or there is nothing to count. */
    SAME,
    /** There is no score yet. */
    NEW,
    /** It is what attendance came to when it was counted last. */
    BEHIND,
    /** Somebody gave another by hand. */
    BY_HAND;

    /**
     * All in hundredths of a point.
     *
     * @param score as it stands, null for none
     * @param counted what attendance brought last, null for never
     * @param now what it comes to now, null while no meeting counts
     */
    static Counting of(@Nullable Long score, @Nullable Long counted, @Nullable Long now) {
        if (now == null || Objects.equals(score, now)) return SAME;
        if (score == null) return NEW;
        return Objects.equals(score, counted) ? BEHIND : BY_HAND;
    }

    /** Whether it is brought up to date unless somebody says otherwise. */
    boolean ticked() {
        return this == NEW || this == BEHIND;
    }
}
