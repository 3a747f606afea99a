package howtotalk.contact;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** How far a student has come with a contact. */
public enum Stage {
    IDENTIFIED("on the list"),
    ATTEMPTED("tried"),
    CONVERSED("talked once"),
    ONGOING("in conversation"),
    DORMANT("gone quiet");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /**
     * The stage of a contact on a day.
     *
     * @param attempted whether the student has reached out or talked; a message from the contact alone is no attempt
     * @param conversationDays the different days with a conversation
     * @param cadenceDays every how many days the student wants to be in touch, or null; without one nobody goes dormant
     * @param today the day asked about
     */
    public static Stage of(
            boolean attempted, SortedSet<LocalDate> conversationDays, @Nullable Integer cadenceDays, LocalDate today) {
        if (conversationDays.isEmpty()) {
            return attempted ? ATTEMPTED : IDENTIFIED;
        }
        if (cadenceDays != null && today.isAfter(conversationDays.last().plusDays(2L * cadenceDays))) {
            return DORMANT;
        }
        return conversationDays.size() == 1 ? CONVERSED : ONGOING;
    }

    /** The stage in lower case. */
    public String words() {
        return words;
    }
}
