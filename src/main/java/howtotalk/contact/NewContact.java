package howtotalk.contact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A contact as it is to be written: what {@link Contact} says of each field, already checked. */
public record NewContact(
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
        @Nullable Tie tie,
        @Nullable Integer cadenceDays,
        String notes) {

    /** Somebody of whom only the name is known. */
    public static NewContact named(String name, ContactList list, boolean knownBefore) {
        return new NewContact(name, "", "", "", "", "", list, knownBefore, null, null, null, null, null, "");
    }
}
