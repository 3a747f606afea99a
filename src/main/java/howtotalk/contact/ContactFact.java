package howtotalk.contact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a contact: nothing by which the person could be recognised.
 *
 * @param id of the contact; of the surviving one after a merge, see {@link Merges}
 * @param createdOn the day it was written down, in the course's zone
 * @param list the student's list on which it stands
 * @param knownBefore whether the student says to have known this person before
 * @param introducedBy the contact who introduced this one, or null
 * @param tie how often the two were in touch, or null if not said
 * @param cadenceDays every how many days the student wants to be in touch, 1 to 730, or null
 */
public record ContactFact(
        long id,
        LocalDate createdOn,
        ContactList list,
        boolean knownBefore,
        @Nullable Long introducedBy,
        @Nullable Tie tie,
        @Nullable Integer cadenceDays) {}
