package howtotalk.report.recount;

import howtotalk.TestApp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A course made up by lot: anything that the schema allows, likely or not. The same seed gives the same facts, under ids
 * of its own, and if wanted with the rows of the database in another order.
 */
final class MadeUpCourse {

    /** Room for the ids of a course. */
    private static final long ROOM = 10_000;

    private static final List<String> CHANNELS =
            List.of("IN_PERSON", "PHONE", "VIDEO", "EMAIL", "EMAIL", "LINKEDIN", "TEXT", "HANDWRITTEN");
    private static final List<String> STATUSES = List.of(
            "EMPLOYED_FULL_TIME",
            "EMPLOYED_PART_TIME",
            "SELF_EMPLOYED",
            "POSTGRADUATE_INTERNSHIP",
            "VOLUNTEER_SERVICE",
            "MILITARY",
            "CONTINUING_EDUCATION",
            "SEEKING_EMPLOYMENT",
            "SEEKING_EMPLOYMENT",
            "SEEKING_EDUCATION",
            "NOT_SEEKING",
            "NOT_SEEKING",
            "PREFER_NOT_TO_SAY",
            "PREFER_NOT_TO_SAY");
    private static final List<String> KINDS =
            List.of("INTERNSHIP", "INTERNSHIP", "CO_OP", "JOB", "JOB", "POSTGRADUATE_INTERNSHIP", "VOLUNTEER_SERVICE");
    private static final List<String> STAGES = List.of(
            "LEAD",
            "APPLIED",
            "APPLIED",
            "SCREEN",
            "INTERVIEW",
            "INTERVIEW",
            "OFFER",
            "OFFER",
            "ACCEPTED",
            "ACCEPTED",
            "DECLINED",
            "REJECTED",
            "RESCINDED");
    private static final List<String> TITLES = List.of(
            "Coffee with a stranger",
            "Réunion – dans une très longue salle des fêtes",
            "Coffee, with a stranger",
            "???",
            "Coffee with a stranger",
            "First told stories",
            "Stories in between",
            "Last told stories");
    private static final int FIRST_TALK = 5;
    private static final int ROUNDS = 3;
    private static final List<String> PEOPLE = List.of("Petra", "Oskar", "Lena", "Tomás");

    /** What students filed. */
    enum Filed {
        ANYTHING,
        NOTHING,
        REFUSALS,
        POSITIONS_BEFORE_THE_TERM
    }

    /**
     * What may be out of the ordinary.
     *
     * @param students how many
     * @param withdrawn how many of a hundred
     * @param filed what of outcomes
     */
    record Shape(int students, int withdrawn, Filed filed) {
        static final Shape USUAL = new Shape(12, 15, Filed.ANYTHING);
    }

    final long course;
    final LocalDate firstDay;
    final int weeks;
    private final TestApp app;
    private final Random lot;
    private final long base;
    private final boolean backwards;
    private final Shape shape;
    private final long elsewhere;
    private final Map<String, Integer> counters = new HashMap<>();

    private MadeUpCourse(TestApp app, int number, long seed, boolean backwards, Shape shape) {
        this.app = app;
        this.lot = new Random(seed);
        this.base = ROOM * number;
        this.backwards = backwards;
        this.shape = shape;
        this.course = base;
        this.elsewhere = base + ROOM - 1;
        this.firstDay = LocalDate.of(2026, 8, 31).plusDays(lot.nextInt(30));
        this.weeks = 3 + lot.nextInt(12);
    }

    /** Puts a course into the database. Its number, from 1, gives it ids that no other number has. */
    static MadeUpCourse in(TestApp app, int number, long seed, boolean backwards, Shape shape) {
        var made = new MadeUpCourse(app, number, seed, backwards, shape);
        app.atOnce(made::fill);
        return made;
    }

    /** A section of the two. */
    long section(int number) {
        return base + number;
    }

    /** The enrolment of a student, from 0; the account has the same id. */
    long enrolment(int student) {
        return turned(student);
    }

    /** Any day from somewhat before the course until long after it. */
    LocalDate someDay() {
        return firstDay.minusDays(20).plusDays(lot.nextInt(weeks * 7 + 45));
    }

    private void fill() {
        frame(course, "COMM 210");
        frame(elsewhere, "COMM 999");
        for (int number : new int[] {1, 2}) {
            app.sql(
                    "INSERT INTO section (id, course_id, name) VALUES (?, ?, ?)",
                    section(number),
                    course,
                    "Section " + number);
        }
        if (chance(50)) {
            var pause = firstDay.plusDays(7L + lot.nextInt(weeks * 7 - 8));
            app.sql(
                    "INSERT INTO course_break (course_id, title, first_day, last_day) VALUES (?, 'Break', ?, ?)",
                    course,
                    pause,
                    pause.plusDays(lot.nextInt(9)));
        }
        assignments();
        for (int student = 0; student < shape.students(); student++) {
            student(student);
        }
    }

    private void frame(long id, String code) {
        app.sql("""
                INSERT INTO course (id, code, title, term, first_day, weeks, time_zone, created_at)
                VALUES (?, ?, 'How to Talk to People', ?, ?, ?, 'America/New_York', '2026-08-01T12:00:00.000Z')
                """, id, code, "Term " + id, firstDay, weeks);
        app.sql("INSERT INTO assignment_group (id, course_id, name, position) VALUES (?, ?, 'All', 1)", id, id);
        app.sql("INSERT INTO rubric (id, course_id, title) VALUES (?, ?, 'A told story')", id, id);
    }

    private void assignments() {
        for (int i = 0; i < TITLES.size(); i++) {
            assignment(assignment(i), course, i, TITLES.get(i));
        }
        assignment(elsewhere, elsewhere, 0, "Coffee with a stranger");
        app.sql(
                "INSERT INTO criterion (id, rubric_id, position, name, weight) VALUES (?, ?, 1, 'Voice', 1)",
                base + 1,
                course);
        app.sql(
                "INSERT INTO criterion (id, rubric_id, position, name, weight) VALUES (?, ?, 2, 'Story', 1)",
                base + 2,
                course);
        for (int round = 0; round < ROUNDS; round++) {
            for (int section = 1; section <= 2; section++) {
                for (int time = 0; time < 2; time++) {
                    app.sql(
                            """
                            INSERT INTO speaking_day (id, section_id, assignment_id, day, starts_at, title, green_after,
                                                      yellow_after, red_after)
                            VALUES (?, ?, ?, ?, '09:00', 'Stories', 120, 150, 180)
                            """,
                            speakingDay(round, section, time),
                            section(section),
                            assignment(FIRST_TALK + round),
                            someDay());
                }
            }
        }
    }

    private void assignment(long id, long of, int position, String title) {
        boolean talk = position >= FIRST_TALK;
        app.sql("""
                INSERT INTO assignment (id, course_id, group_id, rubric_id, position, title, week, kind, online, points)
                VALUES (?, ?, ?, ?, ?, ?, 2, ?, ?, 2000)
                """, id, of, of, of, position, title, talk ? "TALK" : "NETWORKING", talk ? 0 : 1);
    }

    private long assignment(int number) {
        return base + 10 + number;
    }

    private long speakingDay(int round, int section, int time) {
        return base + 100 + round * 4L + section * 2L + time;
    }

    private void student(int number) {
        int section = 1 + lot.nextInt(2);
        long account = enrol(number, section, chance(shape.withdrawn()), chance(40));
        var contacts = contacts(account);
        var touches = contacts.length == 0 ? new long[0] : touches(account, contacts);
        minutes(account);
        for (int i = lot.nextInt(4); i > 0; i--) {
            opportunity(account);
        }
        outcomes(account, touches);
        talks(account, section, touches);
    }

    /** Somebody of whom nothing else is known; answers the account, which is the enrolment too. */
    long enrol(int number, int section, boolean withdrawn, boolean graduating) {
        long account = turned(number);
        var name = (char) ('A' + lot.nextInt(26)) + "-student " + account;
        app.sql(
                "INSERT INTO account (id, name, sort_name, created_at) VALUES (?, ?, ?, '2026-08-01T12:00:00.000Z')",
                account,
                name,
                name);
        app.sql(
                """
                INSERT INTO enrolment (id, course_id, account_id, section_id, role, status, graduating, created_at)
                VALUES (?, ?, ?, ?, 'STUDENT', ?, ?, '2026-08-20T12:00:00.000Z')
                """,
                account,
                course,
                account,
                section(section),
                withdrawn ? "WITHDRAWN" : "ACTIVE",
                graduating ? 1 : 0);
        return account;
    }

    private long[] contacts(long account) {
        var contacts = new long[lot.nextInt(9)];
        for (int i = 0; i < contacts.length; i++) {
            contacts[i] = turned(next("contact"));
            app.sql(
                    """
                    INSERT INTO contact (id, account_id, name, list, known_before, tie, cadence_days, created_at)
                    VALUES (?, ?, 'Somebody', ?, ?, ?, ?, ?)
                    """,
                    contacts[i],
                    account,
                    chance(60) ? "NEED_TO_KNOW" : "KNOW",
                    chance(35) ? 1 : 0,
                    tie(),
                    chance(50) ? 1 + lot.nextInt(30) : null,
                    someDay() + "T0" + lot.nextInt(10) + ":30:00.000Z");
        }
        for (int i = 0; i < contacts.length; i++) {
            if (chance(50)) {
                // Anybody, before or after, so that there are chains and circles.
                var by = contacts[lot.nextInt(contacts.length)];
                app.sql("UPDATE contact SET introduced_by = ? WHERE id = ?", by, contacts[i]);
            }
            if (i > 0 && chance(15)) {
                app.sql("UPDATE contact SET merged_into = ? WHERE id = ?", contacts[lot.nextInt(i)], contacts[i]);
            }
        }
        return contacts;
    }

    private long[] touches(long account, long[] contacts) {
        var touches = new long[lot.nextInt(26)];
        for (int i = 0; i < touches.length; i++) {
            touches[i] = turned(next("touch"));
            app.sql(
                    """
                    INSERT INTO touch (id, account_id, contact_id, happened_on, logged_at, channel, direction, what,
                                       helped, help_received, referral, answers_id)
                    VALUES (?, ?, ?, ?, ?, ?, ?, 'words', ?, ?, ?, ?)
                    """,
                    touches[i],
                    account,
                    contacts[lot.nextInt(contacts.length)],
                    someDay(),
                    // No two at one moment, for of those the one taken down first comes first.
                    "2026-11-%02dT12:%02d:%02d.000Z".formatted(1 + lot.nextInt(9), i, lot.nextInt(60)),
                    one(CHANNELS),
                    one(List.of("OUTGOING", "OUTGOING", "INCOMING", "MUTUAL", "MUTUAL")),
                    chance(15) ? "helped" : " ",
                    chance(15) ? "was helped" : "",
                    chance(20) ? one(List.of("GIVEN", "RECEIVED")) : null,
                    i > 0 && chance(60) ? touches[lot.nextInt(i)] : null);
        }
        return touches;
    }

    private void minutes(long account) {
        for (int i = lot.nextInt(7); i > 0; i--) {
            app.sql(
                    "INSERT OR IGNORE INTO activity_day (account_id, day, minutes) VALUES (?, ?, ?)",
                    account,
                    someDay(),
                    lot.nextInt(90));
        }
    }

    private void opportunity(long account) {
        long id = turned(next("opportunity"));
        app.sql("""
                INSERT INTO opportunity (id, account_id, organisation, role, kind, source, created_at)
                VALUES (?, ?, 'Works', 'Clerk', 'JOB', 'NETWORKING', '2026-09-15T12:00:00.000Z')
                """, id, account);
        Long last = null;
        for (int i = lot.nextInt(6); i > 0; i--) {
            long event = base + next("stage_event");
            app.sql("""
                    INSERT INTO stage_event (id, opportunity_id, stage, happened_on, recorded_at, undoes)
                    VALUES (?, ?, ?, ?, '2026-10-31T12:00:00.000Z', ?)
                    """, event, id, one(STAGES), someDay(), last != null && chance(15) ? last : null);
            last = event;
        }
    }

    private void outcomes(long account, long[] touches) {
        int count = shape.filed() == Filed.NOTHING ? 0 : lot.nextInt(5);
        for (int i = 0; i < count; i++) {
            long id = base + next("outcome");
            boolean before = shape.filed() == Filed.POSITIONS_BEFORE_THE_TERM;
            boolean position = shape.filed() != Filed.REFUSALS && (before || chance(55));
            var accepted = before ? firstDay.minusDays(1L + lot.nextInt(60)) : someDay();
            if (!position) {
                var status = shape.filed() == Filed.REFUSALS ? "PREFER_NOT_TO_SAY" : one(STATUSES);
                app.sql(
                        "INSERT INTO outcome (id, enrolment_id, as_of, status, filed_at) VALUES (?, ?, ?, ?, '2026-10-31T12:00:00.000Z')",
                        id,
                        account,
                        someDay(),
                        status);
                continue;
            }
            app.sql(
                    """
                    INSERT INTO outcome (id, enrolment_id, as_of, kind, employer, title, accepted_on, pay,
                                         academic_credit, proof, path_proof, without_this_contact, quote,
                                         consent_to_quote, filed_at)
                    VALUES (?, ?, ?, ?, 'Works', 'Clerk', ?, ?, ?, ?, ?, ?, ?, ?, '2026-10-31T12:00:00.000Z')
                    """,
                    id,
                    account,
                    someDay(),
                    one(KINDS),
                    accepted,
                    chance(75) ? one(List.of("WAGE", "STIPEND", "UNPAID")) : null,
                    chance(30) ? 1 : 0,
                    one(List.of("CLAIMED", "DOCUMENTED", "VERIFIED")),
                    one(List.of("ASSERTED", "DATED", "CONTEMPORANEOUS")),
                    chance(60) ? one(List.of("YES", "NO", "UNSURE")) : null,
                    chance(50) ? "She asked." : "",
                    chance(50) ? 1 : 0);
            steps(id, touches);
        }
    }

    private void steps(long outcome, long[] touches) {
        int count = lot.nextInt(6);
        var day = someDay();
        for (int i = 1; i <= count; i++) {
            long id = base + next("outcome_step");
            day = chance(50) ? day : day.plusDays(lot.nextInt(12));
            var introducer = chance(40) ? one(PEOPLE) : "";
            app.sql(
                    """
                    INSERT INTO outcome_step (id, outcome_id, position, touch_id, who, introducer, person, organisation,
                                              introduced_by, channel, two_way, happened_on, logged_at, what, origin, tie, hiring)
                    VALUES (?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, '2026-10-31T12:00:00.000Z', 'words', ?, ?, ?)
                    """,
                    id,
                    outcome,
                    i,
                    touches.length > 0 && chance(80) ? touches[lot.nextInt(touches.length)] : null,
                    chance(80) ? 1 + lot.nextInt(i) : 0,
                    introducer.isEmpty() || chance(30) ? null : 1 + lot.nextInt(count),
                    one(PEOPLE),
                    introducer,
                    one(CHANNELS),
                    chance(60) ? 1 : 0,
                    day,
                    one(List.of("NEW", "NEW", "REACTIVATED", "PREEXISTING")),
                    tie(),
                    chance(20) ? 1 : 0);
            for (int j = lot.nextInt(3); j > 0; j--) {
                app.sql(
                        "INSERT OR IGNORE INTO outcome_step_assignment (step_id, assignment_id) VALUES (?, ?)",
                        id,
                        chance(15) ? elsewhere : assignment(lot.nextInt(TITLES.size())));
            }
        }
    }

    private void talks(long account, int section, long[] touches) {
        for (int round = 0; round < ROUNDS; round++) {
            if (chance(25)) {
                continue;
            }
            long submission = turned(next("submission"));
            app.sql(
                    "INSERT INTO submission (id, assignment_id, enrolment_id) VALUES (?, ?, ?)",
                    submission,
                    assignment(FIRST_TALK + round),
                    account);
            int times = chance(20) ? 2 : 1;
            for (int time = 0; time < times; time++) {
                talk(account, submission, speakingDay(round, section, time), touches);
            }
            if (chance(80)) {
                assessment(submission);
            }
        }
    }

    private void talk(long account, long submission, long day, long[] touches) {
        long id = base + next("talk");
        app.sql(
                "INSERT INTO slot (id, speaking_day_id, position, enrolment_id) VALUES (?, ?, ?, ?)",
                id,
                day,
                id,
                account);
        app.sql("""
                INSERT INTO talk (id, slot_id, submission_id, started_at, stopped_at, seconds)
                VALUES (?, ?, ?, '2026-10-01T13:00:00.000Z', ?, 180)
                """, id, id, submission, chance(90) ? "2026-10-01T13:03:00.000Z" : null);
        for (int i = lot.nextInt(3); i > 0 && touches.length > 0; i--) {
            app.sql(
                    "INSERT OR IGNORE INTO talk_touch (talk_id, touch_id) VALUES (?, ?)",
                    id,
                    touches[lot.nextInt(touches.length)]);
        }
    }

    private void assessment(long submission) {
        app.sql(
                "INSERT INTO assessment (id, submission_id, saved_at, released_at) VALUES (?, ?, '2026-10-01T14:00:00.000Z', ?)",
                submission,
                submission,
                chance(85) ? LocalDate.of(2026, 10, 2).plusDays(lot.nextInt(60)) + "T14:00:00.000Z" : null);
        for (int criterion = 1; criterion <= 2; criterion++) {
            app.sql(
                    "INSERT INTO assessment_level (assessment_id, criterion_id, halves) VALUES (?, ?, ?)",
                    submission,
                    base + criterion,
                    chance(85) ? lot.nextInt(9) : null);
        }
    }

    private @Nullable String tie() {
        return chance(60) ? one(List.of("OFTEN", "OCCASIONALLY", "RARELY")) : null;
    }

    private String one(List<String> of) {
        return of.get(lot.nextInt(of.size()));
    }

    private boolean chance(int percent) {
        return lot.nextInt(100) < percent;
    }

    /** The next number of a kind of row. */
    private int next(String kind) {
        return counters.merge(kind, 1, Integer::sum) + 200;
    }

    /** An id that grows with the number or shrinks with it: nothing that is told may hang on it. */
    private long turned(long number) {
        return backwards ? base + ROOM - 100 - number : base + 200 + number;
    }
}
