package howtotalk.contact;

import howtotalk.Browser;
import howtotalk.TestApp;

/**
 * A course in its eleventh week, and who meets in its corridor: Ines and Omar are students of the first section, Nadia
 * assists there, Whitcombe teaches, Chair reads reports, Root runs the server.
 */
public final class Corridor {

    public final TestApp app;
    public final long course;
    public final long section;
    public final long ines;
    public final long inesEnrolment;
    public final long omar;

    public Corridor(TestApp app) {
        this.app = app;
        app.sql(
                "INSERT INTO course (code, title, term, first_day, weeks, time_zone, created_at) VALUES ('COMM 210', 'How to Talk to People', 'Fall 2026', '2026-08-31', 15, 'America/New_York', '2026-08-01T00:00:00.000Z')");
        course = app.number("SELECT max(id) FROM course");
        app.sql("INSERT INTO section (course_id, name) VALUES (?, 'Section 1')", course);
        section = app.number("SELECT max(id) FROM section");
        ines = enrol("Ines Carvalho", "ines@example.edu", "STUDENT");
        inesEnrolment = app.number("SELECT id FROM enrolment WHERE account_id = ?", ines);
        omar = enrol("Omar Haidari", "omar@example.edu", "STUDENT");
        enrol("Nadia Petrov", "nadia@example.edu", "TA");
        enrol("Nora Whitcombe", "whitcombe@example.edu", "INSTRUCTOR");
        enrol("Charles Chair", "chair@example.edu", "READER");
        app.account("Root", "root@example.edu", true);
    }

    /** Somebody of the course. */
    public long enrol(String name, String email, String role) {
        long account = app.account(name, email);
        app.sql(
                "INSERT INTO enrolment (course_id, account_id, section_id, role, created_at) VALUES (?, ?, ?, ?, '2026-08-20T00:00:00.000Z')",
                course,
                account,
                section,
                role);
        return account;
    }

    /** Everybody but Ines. */
    public static String[] strangers() {
        return new String[] {
            "omar@example.edu", "nadia@example.edu", "whitcombe@example.edu", "chair@example.edu", "root@example.edu"
        };
    }

    public Browser signedIn(String email) {
        return app.signedIn(email);
    }

    /** A contact of somebody, written down on the first day of the course. */
    public long contact(long account, String name, String organisation) {
        app.sql(
                "INSERT INTO contact (account_id, name, organisation, list, known_before, created_at) VALUES (?, ?, ?, 'KNOW', 0, '2026-08-31T12:00:00.000Z')",
                account,
                name,
                organisation);
        return app.number("SELECT max(id) FROM contact");
    }

    /** A touch, logged on the evening of its day. */
    public long touch(long contact, String day, String channel, String direction, String what) {
        app.sql(
                "INSERT INTO touch (account_id, contact_id, happened_on, logged_at, channel, direction, what) SELECT account_id, id, ?, ?, ?, ?, ? FROM contact WHERE id = ?",
                day,
                day + "T23:00:00.000Z",
                channel,
                direction,
                what,
                contact);
        return app.number("SELECT max(id) FROM touch");
    }
}
