package howtotalk.submission;

import howtotalk.TestApp;
import howtotalk.db.Iso;
import java.time.Instant;

/**
 * COMM 210 in its eleventh week: Nora teaches, Priya assists section 1 with Ines and Dan, Mia is in section 2, Tom is in
 * nobody's course but Sam's.
 */
public final class WorkScenario {

    /** A body of a PNG of one pixel. */
    public static final byte[] PNG = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public final TestApp app;
    public final long course;
    public final long otherCourse;
    public final long group;
    public final long rubric;
    public final long section1;
    public final long section2;
    public final long nora;
    public final long ines;
    public final long dan;
    public final long mia;
    public final long inesEnrolment;
    public final long danEnrolment;
    public final long miaEnrolment;

    public WorkScenario(TestApp app) {
        this.app = app;
        nora = app.account("Nora Whitcombe", "nora@example.edu");
        long priya = app.account("Priya Raman", "priya@example.edu");
        ines = app.account("Ines Carvalho", "ines@example.edu");
        dan = app.account("Dan Okafor", "dan@example.edu");
        mia = app.account("Mia Lindqvist", "mia@example.edu");
        long sam = app.account("Sam Adeyemi", "sam@example.edu");
        long tom = app.account("Tom Reyes", "tom@example.edu");
        course = course("COMM 210");
        otherCourse = course("COMM 110");
        section1 = section(course, "Section 1");
        section2 = section(course, "Section 2");
        long elsewhere = section(otherCourse, "Section 1");
        group = group(course);
        group(otherCourse);
        rubric = rubric();
        enrolment(course, nora, "INSTRUCTOR", null);
        enrolment(course, priya, "TA", section1);
        inesEnrolment = enrolment(course, ines, "STUDENT", section1);
        danEnrolment = enrolment(course, dan, "STUDENT", section1);
        miaEnrolment = enrolment(course, mia, "STUDENT", section2);
        enrolment(otherCourse, sam, "INSTRUCTOR", null);
        enrolment(otherCourse, tom, "STUDENT", elsewhere);
    }

    private long course(String code) {
        return add(
                "INSERT INTO course (code, title, term, first_day, weeks, time_zone, late_passes, created_at)"
                        + " VALUES (?, 'How to Talk to People', 'Fall 2026', '2026-08-31', 15, 'America/New_York', 2, ?)",
                code,
                Iso.text(app.now()));
    }

    private long section(long courseId, String name) {
        return add("INSERT INTO section (course_id, name) VALUES (?, ?)", courseId, name);
    }

    private long group(long courseId) {
        return add("INSERT INTO assignment_group (course_id, name, position) VALUES (?, 'Networking', 1)", courseId);
    }

    private long rubric() {
        long id = add("INSERT INTO rubric (course_id, title) VALUES (?, 'Networking')", course);
        var names =
                new String[] {"With whom", "Where I went", "What I said", "What I learned", "The lesson", "Follow-up"};
        for (int i = 0; i < names.length; i++) {
            add(
                    "INSERT INTO criterion (rubric_id, position, name, weight) VALUES (?, ?, ?, ?)",
                    id,
                    i,
                    names[i],
                    i == 1 || i == 5 ? 5 : 10);
        }
        return id;
    }

    private long enrolment(long courseId, long accountId, String role, Long section) {
        return add(
                "INSERT INTO enrolment (course_id, account_id, section_id, role, created_at) VALUES (?, ?, ?, ?, ?)",
                courseId,
                accountId,
                section,
                role,
                Iso.text(app.now()));
    }

    /** Three conversations, two by voice, one with somebody new; due tonight at 23:59 in New York, closes on Friday. */
    public long threeConversations() {
        return assignment("Three conversations outside your major", "2026-11-13T04:59:59.000Z");
    }

    /** The same, due at another moment. */
    public long assignment(String title, String due) {
        return add(
                "INSERT INTO assignment (course_id, group_id, rubric_id, position, title, brief, week, kind, online, points,"
                        + " opens_at, due_at, closes_at, conversations, synchronous, new_people)"
                        + " VALUES (?, ?, ?, 1, ?, ?, 11, 'NETWORKING', 1, 5000, '2026-10-27T12:00:00.000Z', ?,"
                        + " '2026-11-21T04:59:59.000Z', 3, 2, 1)",
                course,
                group,
                rubric,
                title,
                "Talk with three people whose work you could not explain at dinner. Ask what a good day looks like, and"
                        + " what outsiders get wrong. Listen longer than is comfortable.\n\nThen tell me *where you went,"
                        + " what you said, and with whom*. I grade what you noticed, not how many you met; the program"
                        + " counts that.",
                due);
    }

    /** A written page without any requirement. */
    public long page(String title, int week, String opens, String due) {
        return add(
                "INSERT INTO assignment (course_id, group_id, position, title, brief, week, kind, online, points, opens_at,"
                        + " due_at) VALUES (?, ?, 1, ?, 'One page.', ?, 'WRITTEN', 1, 2000, ?, ?)",
                course,
                group,
                title,
                week,
                opens,
                due);
    }

    /** A talk in the room. */
    public long talk(String title, int week, String due) {
        return add(
                "INSERT INTO assignment (course_id, group_id, position, title, brief, week, kind, online, points, due_at)"
                        + " VALUES (?, ?, 1, ?, 'Two minutes.', ?, 'TALK', 0, 10000, ?)",
                course,
                group,
                title,
                week,
                due);
    }

    /** Somebody whom a student knows. */
    public long contact(long accountId, String name, String organisation, boolean knownBefore) {
        return add(
                "INSERT INTO contact (account_id, name, organisation, list, known_before, created_at)"
                        + " VALUES (?, ?, ?, 'KNOW', ?, ?)",
                accountId,
                name,
                organisation,
                knownBefore ? 1 : 0,
                "2026-09-01T12:00:00.000Z");
    }

    /** An interaction, logged at noon of its day. */
    public long touch(long accountId, long contactId, String day, String channel, String direction, String what) {
        return add(
                "INSERT INTO touch (account_id, contact_id, happened_on, logged_at, channel, direction, what)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                accountId,
                contactId,
                day,
                day + "T17:00:00.000Z",
                channel,
                direction,
                what);
    }

    /** Ines talked with Dr. Femi by phone and Renée in person, and wrote to Theo, who did not answer. */
    public void inesTalked() {
        long femi = contact(ines, "Dr. Femi Oyelaran", "St. Brigid’s Hospital", false);
        long renee = contact(ines, "Renée Achterberg", "Achterberg Seeds", false);
        long theo = contact(ines, "Theo Marchetti", "Classmate’s brother, welder", false);
        touch(
                ines,
                femi,
                "2026-11-08",
                "PHONE",
                "MUTUAL",
                "He designs the signs in a hospital. I asked what people get lost looking for. “The way out,” he said,"
                        + " “but they are ashamed to ask for it.”");
        touch(
                ines,
                renee,
                "2026-11-04",
                "IN_PERSON",
                "MUTUAL",
                "I told her I knew nothing about soybeans. She said good, then I would believe her prices.");
        touch(
                ines,
                theo,
                "2026-11-02",
                "TEXT",
                "OUTGOING",
                "Asked whether apprentices ever come from universities. No answer yet.");
    }

    /** Runs an INSERT and says which row it made. */
    public long add(String sql, Object... values) {
        app.sql(sql, values);
        return app.number("SELECT max(id) FROM " + sql.split(" ")[2]);
    }

    /** An attempt of a student that was handed in, without evidence. */
    public long handedIn(long assignment, long enrolment, Instant at) {
        app.sql("INSERT OR IGNORE INTO submission (assignment_id, enrolment_id) VALUES (?, ?)", assignment, enrolment);
        long submission = app.number(
                "SELECT id FROM submission WHERE assignment_id = ? AND enrolment_id = ?", assignment, enrolment);
        return add(
                "INSERT INTO attempt (submission_id, number, text, saved_at, handed_in_at, sha256)"
                        + " VALUES (?, (SELECT count(*) + 1 FROM attempt WHERE submission_id = ?), 'Some text.', ?, ?, ?)",
                submission,
                submission,
                Iso.text(at),
                Iso.text(at),
                "ab".repeat(32));
    }
}
