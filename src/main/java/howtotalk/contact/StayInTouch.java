package howtotalk.contact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a student wants to hear from somebody again. */
public final class StayInTouch {

    private StayInTouch() {}

    /**
     * The day on which a contact is due: the last conversation and the cadence, or without a conversation the day it was
     * written down and the cadence. A failed attempt does not move it, so only conversations are asked for.
     *
     * @param cadenceDays every how many days, or null
     * @param createdOn the day the contact was written down
     * @param lastConversation the day of the last conversation, or null
     * @param snoozedUntil the day before which the student does not want to be reminded, or null
     * @return the day, never before the snooze ends; null without a cadence, for then nobody waits
     */
    public static @Nullable LocalDate dueOn(
            @Nullable Integer cadenceDays,
            LocalDate createdOn,
            @Nullable LocalDate lastConversation,
            @Nullable LocalDate snoozedUntil) {
        if (cadenceDays == null) {
            return null;
        }
        var due = (lastConversation == null ? createdOn : lastConversation).plusDays(cadenceDays);
        return snoozedUntil != null && snoozedUntil.isAfter(due) ? snoozedUntil : due;
    }
}
