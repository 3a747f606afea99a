package howtotalk.grading;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.db.Iso;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A course with its people, a rubric and assignments, made of rows; each scenario in one program has its own. */
public final class GradingScenario {

    /** The criteria of the rubric: names, and weights that come to 50. */
    public static final List<String> CRITERIA =
            List.of("With whom", "Where I went", "What I said", "What I learned", "The lesson", "Follow-up");

    private static final int[] WEIGHTS = {10, 5, 10, 10, 10, 5};
    private static final AtomicLong NUMBER = new AtomicLong();

    private final TestApp app;
    private final String mark;
    public final long course;
    public final long first;
    public final long second;
    public final long rubric;
    public final List<Long> criteria = new ArrayList<>();
    public final long group;
    public final String instructor;

    private GradingScenario(TestApp app) {
        this.app = app;
        this.mark = Long.toString(NUMBER.incrementAndGet());
        course = insert("""
                INSERT INTO course (code, title, term, first_day, weeks, time_zone, created_at)
                VALUES ('COMM 210', 'How to Talk to People', 'Fall 2026', '2026-08-31', 15, 'America/New_York', ?)
                """, Iso.text(TestApp.NOW));
        first = section("Section 1");
        second = section("Section 2");
        group = group("Networking", 40, 0, 1);
        rubric = insert("INSERT INTO rubric (course_id, title) VALUES (?, 'Three conversations')", course);
        for (int i = 0; i < CRITERIA.size(); i++) {
            long criterion = insert(
                    "INSERT INTO criterion (rubric_id, position, name, weight) VALUES (?, ?, ?, ?)",
                    rubric,
                    i,
                    CRITERIA.get(i),
                    WEIGHTS[i]);
            criteria.add(criterion);
            var names = List.of("none", "thin", "fair", "good", "rare");
            int[] percents = {0, 2500, 5000, 7500, 10000};
            for (int level = 0; level < 5; level++) {
                app.sql(
                        "INSERT INTO criterion_level (criterion_id, level, name, description, percent) VALUES (?, ?, ?, ?, ?)",
                        criterion,
                        level,
                        names.get(level),
                        "What a grader would see at " + level + ".",
                        percents[level]);
            }
        }
        instructor = email("whitcombe");
        enrol(app.account("N. Whitcombe", instructor), "INSTRUCTOR", null);
    }

    /** A course of its own in a running program. */
    public static GradingScenario in(TestApp app) {
        return new GradingScenario(app);
    }

    /** An address that nobody else in the program has. */
    public String email(String name) {
        return name + "-" + mark + "@example.edu";
    }

    /** Another section. */
    public long section(String name) {
        return insert("INSERT INTO section (course_id, name) VALUES (?, ?)", course, name);
    }

    /** A group of assignments. */
    public long group(String name, int weight, int dropLowest, int position) {
        return insert(
                "INSERT INTO assignment_group (course_id, name, weight, drop_lowest, position) VALUES (?, ?, ?, ?, ?)",
                course,
                name,
                weight,
                dropLowest,
                position);
    }

    /** A student with an account; answers the enrolment. */
    public long student(String name, long section) {
        var login = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
        return enrol(app.account(name, email(login)), "STUDENT", section);
    }

    /** A teaching assistant of one section; answers the e-mail address. */
    public String assistant(String name, long section) {
        var address = email("ta-" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.'));
        enrol(app.account(name, address), "TA", section);
        return address;
    }

    private long enrol(long account, String role, @org.jspecify.annotations.Nullable Long section) {
        return insert(
                "INSERT INTO enrolment (course_id, account_id, section_id, role, joined_at, created_at) VALUES (?, ?, ?, ?, ?, ?)",
                course,
                account,
                section,
                role,
                Iso.text(TestApp.NOW),
                Iso.text(TestApp.NOW));
    }

    /** Online work by the rubric, worth 50, due then. */
    public long assignment(String title, Instant due) {
        return assignment(title, due, "NETWORKING", true, 5000, rubric, group);
    }

    /** Any assignment. */
    public long assignment(
            String title,
            @org.jspecify.annotations.Nullable Instant due,
            String kind,
            boolean online,
            long points,
            @org.jspecify.annotations.Nullable Long rubric,
            long group) {
        return insert(
                """
                INSERT INTO assignment (course_id, group_id, rubric_id, position, title, week, kind, online, points,
                                        due_at, conversations)
                VALUES (?, ?, ?, 1, ?, 11, ?, ?, ?, ?, ?)
                """,
                course,
                group,
                rubric,
                title,
                kind,
                online ? 1 : 0,
                points,
                due == null ? null : Iso.text(due),
                kind.equals("NETWORKING") ? 3 : 0);
    }

    /** Something handed in; answers the submission. */
    public long handIn(long assignment, long enrolment, Instant at, String text) {
        app.sql(
                "INSERT INTO submission (assignment_id, enrolment_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                assignment,
                enrolment);
        long submission = submission(assignment, enrolment);
        app.sql("""
                INSERT INTO attempt (submission_id, number, text, went, said, with_whom, saved_at, handed_in_at, sha256)
                VALUES (?, (SELECT count(*) + 1 FROM attempt WHERE submission_id = ?), ?, '', '', '', ?, ?, ?)
                """, submission, submission, text, Iso.text(at), Iso.text(at), "0".repeat(64));
        return submission;
    }

    /** One touch of the snapshot of the latest attempt. */
    public void evidence(
            long submission,
            String person,
            String organisation,
            String channel,
            boolean twoWay,
            String happenedOn,
            Instant loggedAt,
            String what) {
        app.sql(
                """
                INSERT INTO evidence (attempt_id, position, person, organisation, channel, direction, two_way, origin,
                                      happened_on, logged_at, what, place, learned)
                VALUES ((SELECT max(id) FROM attempt WHERE submission_id = ?),
                        (SELECT count(*) + 1 FROM evidence WHERE attempt_id = (SELECT max(id) FROM attempt WHERE submission_id = ?)),
                        ?, ?, ?, 'MUTUAL', ?, 'NEW', ?, ?, ?, '', '')
                """,
                submission,
                submission,
                person,
                organisation,
                channel,
                twoWay ? 1 : 0,
                happenedOn,
                Iso.text(loggedAt),
                what);
    }

    /** The submission of a student. */
    public long submission(long assignment, long enrolment) {
        return app.number(
                "SELECT id FROM submission WHERE assignment_id = ? AND enrolment_id = ?", assignment, enrolment);
    }

    /** The instructor's browser. */
    public Browser instructor() {
        return app.signedIn(instructor);
    }

    /** The fields of an assessment: a level for each criterion, in whole levels; below 0 is open. */
    public String[] marks(int version, String comment, int... levels) {
        var fields = new ArrayList<>(List.of("version", Integer.toString(version), "comment", comment));
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] < 0) continue;
            fields.add("level_" + criteria.get(i));
            fields.add(Integer.toString(levels[i] * 2));
        }
        return fields.toArray(String[]::new);
    }

    private long insert(String sql, Object... values) {
        app.sql(sql, values);
        var table = sql.strip().split("[\\s(]+", 4)[2];
        return app.number("SELECT max(id) FROM " + table);
    }
}
