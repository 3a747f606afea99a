package howtotalk.contact;

import howtotalk.db.Database;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The zone in which a student's days are meant. A contact book follows the student from course to course, so it is the
 * zone of the latest course; somebody without one gets UTC.
 */
public final class HomeZone {

    private final ContactRepository contacts;
    private final InstantSource clock;

    public HomeZone(Database database, InstantSource clock) {
        this.contacts = database.repository(ContactRepository.class);
        this.clock = clock;
    }

    /** The zone of somebody's days. */
    public ZoneId of(long accountId) {
        return contacts.zone(accountId);
    }

    /** The day it is for somebody. */
    public LocalDate today(long accountId) {
        return today(of(accountId));
    }

    /** The day it is in a zone. */
    public LocalDate today(ZoneId zone) {
        return clock.instant().atZone(zone).toLocalDate();
    }

    /** By how much SQLite has to move a stored instant so that its date is the one in the zone: {@code -300 minutes}. */
    public String offset(ZoneId zone) {
        var offset = zone.getRules().getOffset(clock.instant());
        return (offset.equals(ZoneOffset.UTC) ? 0 : offset.getTotalSeconds() / 60) + " minutes";
    }
}
