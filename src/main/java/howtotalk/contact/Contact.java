package howtotalk.contact;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person outside the course, as a student wrote them down. Optional texts are empty, never null.
 *
 * @param id of the row
 * @param accountId the student whose contact this is
 * @param name as the student calls the person
 * @param organisation where the person works
 * @param title of the person there
 * @param email of the person
 * @param phone of the person
 * @param link a page about the person, always one that a link may lead to
 * @param list on which of the student's lists the person stands
 * @param knownBefore whether the student says to have known this person before
 * @param lastSpokenOn when the two last spoke before the first touch, if said
 * @param metVia how the student came to know of the person, if said
 * @param introducedBy the contact who introduced this one, if any
 * @param introducedByName that contact's name, or null
 * @param tie how often the two are in touch, if said
 * @param cadenceDays every how many days the student wants to talk, 1 to 730, or null
 * @param snoozedUntil the day before which the student does not want to be reminded, or null
 * @param notes the student's own
 * @param mergedInto the contact that stands for this one since the two were found to be one person, or null
 * @param version for edits
 * @param createdAt when the student wrote the person down
 */
public record Contact(
        long id,
        long accountId,
        String name,
        String organisation,
        String title,
        String email,
        String phone,
        String link,
        ContactList list,
        boolean knownBefore,
        @Nullable LocalDate lastSpokenOn,
        @Nullable MetVia metVia,
        @Nullable Long introducedBy,
        @Nullable String introducedByName,
        @Nullable Tie tie,
        @Nullable Integer cadenceDays,
        @Nullable LocalDate snoozedUntil,
        String notes,
        @Nullable Long mergedInto,
        int version,
        Instant createdAt) {}
