package howtotalk.story;

import howtotalk.TestApp;
import org.jspecify.annotations.Nullable;

/** Contacts and touches of students, made of rows. */
public record Pasts(TestApp app) {

    /** The account behind an address. */
    public long account(String email) {
        return app.number("SELECT id FROM account WHERE email = ?", email);
    }

    /** Somebody whom a student knows; answers the contact. */
    public long contact(String email, String name, String organisation, @Nullable Long introducedBy) {
        app.sql(
                "INSERT INTO contact (account_id, name, organisation, list, known_before, introduced_by, created_at) VALUES (?, ?, ?, 'NEED_TO_KNOW', 0, ?, '2026-09-01T12:00:00.000Z')",
                account(email),
                name,
                organisation,
                introducedBy);
        return app.number("SELECT max(id) FROM contact");
    }

    /** A conversation in person, logged in the evening of its day; answers the touch. */
    public long talked(String email, long contact, String day, String what) {
        return touch(email, contact, day, "IN_PERSON", "MUTUAL", what);
    }

    /** Any touch, logged in the evening of its day; answers the touch. */
    public long touch(String email, long contact, String day, String channel, String direction, String what) {
        app.sql(
                "INSERT INTO touch (account_id, contact_id, happened_on, logged_at, channel, direction, what, learned) VALUES (?, ?, ?, ?, ?, ?, ?, '')",
                account(email),
                contact,
                day,
                day + "T23:00:00.000Z",
                channel,
                direction,
                what);
        return app.number("SELECT max(id) FROM touch");
    }
}
