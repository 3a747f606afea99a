package howtotalk.report.recount;

import howtotalk.Browser;
import howtotalk.TestApp;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A semester of seven students in a real database, in which every definition has somebody on each side of its edge. The
 * two offers with a path are filed through the pages of the program, so that their paths are frozen by it.
 *
 * <p>The course runs in New York from Monday 7 September 2026 for fifteen weeks, without the week from 12 to 18 October,
 * which is a break: week 5 is 5 to 11 October, week 6 is 19 to 25 October, week 7 is 26 October to 1 November. The report
 * is as of Sunday 1 November, the last day of week 7 and the day on which the clocks go back; what was sent until 18
 * October is at least 14 days old, what was sent on the 19th is 13 days old.
 *
 * <pre>
 * Ada, section 1, graduating    11 Petra, 12 Oskar, 13 Lena, 14 Uma: to be known; 16 Quin: known before; 19 is Oskar
 *                               Petra introduced Oskar and Quin, Oskar Lena, and Lena Petra: a circle
 *                               15: written down at 23:59 on 6 September, and 14 at 0:00 on the 7th
 *   101  9 Sep in person 11, logged on the 16th; for Coffee; she helped               conversation, week 1
 *   102 14 Sep e-mail to 12                                                           answered after 2 days
 *   103 16 Sep e-mail from 19, who is 12                                              conversation, week 2
 *   104 21 Sep video 12; for Group and Letter; was helped and referred                conversation, week 3
 *   105 21 Sep text with 12, after that; was referred                                 the same conversation
 *   110 22 Sep handwritten to 16                                                      answered on day 15: too late
 *   106 23 Sep LinkedIn with 13, on the day of the application: no hiring yet         conversation, week 3
 *   107 24 Sep phone 13, who hires: the hiring process; referred her                  conversation, week 3
 *   108  6 Oct e-mail to 12; for Reading                                              never answered
 *   109  7 Oct phone 12, on the day of the offer: not before it                       conversation, week 5
 *   111  7 Oct e-mail from 16, answers 110                                            conversation, week 5
 *   linked: Lena hires, Quin is a reference; applied 23 Sep, interview 30 Sep, offer 7 Oct, job accepted 9 Oct: paid,
 *   verified, not without this contact, quoted; and a co-op accepted on the first day, of which nothing else is said
 *   minutes 20 on 10 Sep, 41 on 11 Sep; 99 on 6 Sep and 500 on 2 Nov are not the course’s, or not known
 *   told of 101 on 1 Oct: Voice 4 halves, Story 6; and of nothing on 26 Oct: Voice 7, Story 4, released in the last
 *   second of the as-of date, on which the clocks change
 * Ben, section 1, graduating    21 Max: known before; 29 is Max, who so introduced himself; 22 Nell: known before
 *   200  6 Sep in person 22, before the course
 *   201 10 Sep LinkedIn to 21; for Group                                              answered on day 14: in time
 *   202 24 Sep LinkedIn from 21, logged on 2 Oct: 8 days later                        conversation, week 3
 *   203  8 Oct phone 21, 14 days after 202, 28 after 201; was helped, referred him    conversation, week 5
 *   204 18 Oct e-mail to 22                                                           answered on day 14: in time
 *   205 19 Oct e-mail to 22                                                           too young
 *   206  1 Nov e-mail from 22, answers 204; he helped                                 conversation, week 7
 *   linked: Max refers, Nell interviews; applied 15 Sep, offer 30 Oct, internship accepted on 1 Nov, the as-of date:
 *   unpaid, for credit, documented; its quotation is taken back; then not seeking
 *   told of 201 on 1 Oct: Voice 2, Story open; and of nothing on 26 Oct: Voice 2
 * Cy, section 2, graduating     31: to be known
 *   301 20 Oct text to 31                                                             too young
 *   302  2 Nov in person 31: not known yet
 *   an offer of 10 Oct that was undone, an interview on 2 Nov; no minutes on 1 Nov, which is a record; nothing filed
 * Dee, section 2                41: to be known, known before; 42: new
 *   401  1 Oct handwritten to 41                                                      answered on day 15: too late
 *   402 16 Oct e-mail from 41, answers 401                                            conversation, in the break
 *   403 14 Oct phone 42; she helped                                                   conversation, in the break
 *   not seeking, and a job accepted on 6 September, the day before the course; 25 minutes on 30 Oct
 *   told of 401 on 1 Oct: Voice 8, Story 8, released at midnight after the as-of date: a day late
 * Eli, section 2                51 Kay: not known before, but touched on 1 June; 52: known before
 *   500  1 Jun in person 51; 501 30 Aug e-mail to 51
 *   502  8 Sep e-mail from 51, answers 501                                            conversation, week 1
 *   503 23 Sep in person 51, 15 days after 502; was referred                          conversation, week 3
 *   504  9 Sep LinkedIn from 52: no attempt
 *   lead 9 Sep, accepted 12 Oct, rescinded 20 Oct; a talk that was not stopped; prefers not to say
 * Fay, section 1, graduating    61: new
 *   601  5 Oct e-mail to 61                                                           never answered
 *   602  6 Oct e-mail to 61, which would answer 601, but comes from the same side     never answered
 *   lead 8 Oct, applied 9 Oct, rejected 20 Oct; seeks a place to study, then prefers not to say; a position filed as of
 *   31 Oct, but accepted on 5 Nov; 30 minutes on 15 Oct
 *   told of 601 on 1 Oct: Voice 8, Story 8; and on 2 Nov: Voice 2, not known yet
 * Gil, section 1, graduating, withdrawn: a conversation, a verified job with a path, a talk, minutes
 * </pre>
 */
final class SevenStudents {

    static final String AS_OF = "2026-11-01";

    /** When a touch was logged, if not on its day: 101 seven days later, in time for its path, and 202 eight. */
    private static final Map<Integer, String> LOGGED_LATER = Map.of(101, "2026-09-16", 202, "2026-10-02");

    final TestApp app;
    final long course = 1000;
    private final Map<String, Long> accounts = new HashMap<>();
    private final Map<String, Long> enrolments = new HashMap<>();
    private long lastRow = 100_000;

    SevenStudents(TestApp app) {
        this.app = app;
        app.atOnce(() -> {
            frame();
            ada();
            ben();
            cyAndDee();
            eliAndFay();
            gil();
        });
        file();
    }

    /** The instructor, signed in. */
    Browser instructor() {
        app.sql(
                "INSERT INTO enrolment (course_id, account_id, role, created_at) VALUES (?, ?, 'INSTRUCTOR', '2026-08-01T12:00:00.000Z')",
                course,
                app.account("Nora Whitcombe", mail("Nora")));
        return app.signedIn(mail("Nora"));
    }

    private void frame() {
        app.sql("""
                INSERT INTO course (id, code, title, term, first_day, weeks, time_zone, created_at)
                VALUES (?, 'COMM 210', 'How to Talk to People', 'Fall 2026', '2026-09-07', 15, 'America/New_York',
                        '2026-08-01T12:00:00.000Z')
                """, course);
        app.sql(
                "INSERT INTO course_break (course_id, title, first_day, last_day) VALUES (?, 'Fall break', '2026-10-12', '2026-10-18')",
                course);
        app.sql(
                "INSERT INTO section (id, course_id, name) VALUES (1, ?, 'Section 1'), (2, ?, 'Section 2')",
                course,
                course);
        app.sql("INSERT INTO assignment_group (id, course_id, name, position) VALUES (1, ?, 'All', 1)", course);
        app.sql("INSERT INTO rubric (id, course_id, title) VALUES (1, ?, 'A told story')", course);
        app.sql("INSERT INTO criterion (id, rubric_id, position, name, weight) VALUES (1, 1, 1, 'Voice', 1)");
        app.sql("INSERT INTO criterion (id, rubric_id, position, name, weight) VALUES (2, 1, 2, 'Story', 1)");
        assignment(1, "Coffee", "NETWORKING");
        assignment(2, "Group", "NETWORKING");
        assignment(3, "Letter", "NETWORKING");
        assignment(4, "Reading", "NETWORKING");
        assignment(5, "First stories", "TALK");
        assignment(6, "Last stories", "TALK");
        speakingDay(1, 5, "2026-10-01");
        speakingDay(2, 6, "2026-10-26");
        speakingDay(3, 6, "2026-11-02");
        student("Ada", 1, 1, "ACTIVE");
        student("Ben", 1, 1, "ACTIVE");
        student("Cy", 2, 1, "ACTIVE");
        student("Dee", 2, 0, "ACTIVE");
        student("Eli", 2, 0, "ACTIVE");
        student("Fay", 1, 1, "ACTIVE");
        student("Gil", 1, 1, "WITHDRAWN");
    }

    private void assignment(int id, String title, String kind) {
        app.sql("""
                INSERT INTO assignment (id, course_id, group_id, rubric_id, position, title, week, kind, online, points)
                VALUES (?, ?, 1, 1, ?, ?, 2, ?, ?, 2000)
                """, id, course, id, title, kind, kind.equals("TALK") ? 0 : 1);
    }

    private void speakingDay(int id, int assignment, String day) {
        app.sql("""
                INSERT INTO speaking_day (id, section_id, assignment_id, day, starts_at, title, green_after, yellow_after,
                                          red_after)
                VALUES (?, 1, ?, ?, '09:00', 'Stories', 120, 150, 180)
                """, id, assignment, day);
    }

    private void student(String name, int section, int graduating, String status) {
        accounts.put(name, app.account(name, mail(name)));
        enrolments.put(name, accounts.get(name) + 500);
        app.sql("""
                INSERT INTO enrolment (id, course_id, account_id, section_id, role, status, graduating, created_at)
                VALUES (?, ?, ?, ?, 'STUDENT', ?, ?, '2026-08-20T12:00:00.000Z')
                """, enrolments.get(name), course, accounts.get(name), section, status, graduating);
    }

    private static String mail(String name) {
        return name + "@seven.test";
    }

    private void ada() {
        contact(11, "Ada", "Petra", "NEED_TO_KNOW", 0, "RARELY");
        contact(12, "Ada", "Oskar", "NEED_TO_KNOW", 0, "OCCASIONALLY");
        contact(13, "Ada", "Lena", "NEED_TO_KNOW", 0, null);
        contact(14, "Ada", "Uma", "NEED_TO_KNOW", 0, null);
        contact(15, "Ada", "Vic", "NEED_TO_KNOW", 0, null);
        contact(16, "Ada", "Quin", "NEED_TO_KNOW", 1, null);
        contact(19, "Ada", "Oskar Lind", "NEED_TO_KNOW", 0, null);
        app.sql("UPDATE contact SET merged_into = 12 WHERE id = 19");
        app.sql("UPDATE contact SET created_at = '2026-09-07T04:00:00.000Z' WHERE id = 14");
        app.sql("UPDATE contact SET created_at = '2026-09-07T03:59:59.999Z' WHERE id = 15");
        introduced(12, 11);
        introduced(16, 11);
        introduced(13, 12);
        introduced(11, 13);
        touch(101, "Ada", 11, "2026-09-09", "IN_PERSON", "MUTUAL", null);
        touch(102, "Ada", 12, "2026-09-14", "EMAIL", "OUTGOING", null);
        touch(103, "Ada", 19, "2026-09-16", "EMAIL", "INCOMING", 102);
        touch(104, "Ada", 12, "2026-09-21", "VIDEO", "MUTUAL", null);
        touch(105, "Ada", 12, "2026-09-21", "TEXT", "MUTUAL", null);
        touch(110, "Ada", 16, "2026-09-22", "HANDWRITTEN", "OUTGOING", null);
        touch(106, "Ada", 13, "2026-09-23", "LINKEDIN", "MUTUAL", null);
        touch(107, "Ada", 13, "2026-09-24", "PHONE", "MUTUAL", null);
        touch(108, "Ada", 12, "2026-10-06", "EMAIL", "OUTGOING", null);
        touch(109, "Ada", 12, "2026-10-07", "PHONE", "MUTUAL", null);
        touch(111, "Ada", 16, "2026-10-07", "EMAIL", "INCOMING", 110);
        gave(101, "helped");
        gave(104, "help_received");
        referral(104, "RECEIVED");
        referral(105, "RECEIVED");
        referral(107, "GIVEN");
        handIn("Ada", 1, 101);
        handIn("Ada", 2, 104);
        handIn("Ada", 3, 104);
        handIn("Ada", 4, 108);
        minutes("Ada", "2026-09-06", 99);
        minutes("Ada", "2026-09-10", 20);
        minutes("Ada", "2026-09-11", 41);
        minutes("Ada", "2026-11-02", 500);
        opportunity(1, "Ada", "JOB");
        linked(1, 13, "HIRING_MANAGER");
        linked(1, 16, "REFERENCE");
        stage(1, "2026-09-23", "APPLIED");
        stage(1, "2026-09-30", "INTERVIEW");
        stage(1, "2026-10-07", "OFFER");
        stage(1, "2026-10-09", "ACCEPTED");
        position("Ada", "CO_OP", "2026-09-07", "2026-09-07");
        talk("Ada", 1, 5, 101);
        talk("Ada", 2, 6, null);
        levels("Ada", 5, 4, 6, "2026-10-08T14:00:00.000Z");
        levels("Ada", 6, 7, 4, "2026-11-02T04:59:59.999Z");
    }

    private void ben() {
        contact(21, "Ben", "Max", "KNOW", 1, "OFTEN");
        contact(29, "Ben", "Max Orr", "KNOW", 1, null);
        contact(22, "Ben", "Nell", "KNOW", 1, null);
        app.sql("UPDATE contact SET merged_into = 21 WHERE id = 29");
        introduced(21, 29);
        touch(200, "Ben", 22, "2026-09-06", "IN_PERSON", "MUTUAL", null);
        touch(201, "Ben", 21, "2026-09-10", "LINKEDIN", "OUTGOING", null);
        touch(202, "Ben", 21, "2026-09-24", "LINKEDIN", "INCOMING", 201);
        touch(203, "Ben", 21, "2026-10-08", "PHONE", "MUTUAL", null);
        touch(204, "Ben", 22, "2026-10-18", "EMAIL", "OUTGOING", null);
        touch(205, "Ben", 22, "2026-10-19", "EMAIL", "OUTGOING", null);
        touch(206, "Ben", 22, "2026-11-01", "EMAIL", "INCOMING", 204);
        gave(203, "help_received");
        referral(203, "GIVEN");
        gave(206, "helped");
        handIn("Ben", 2, 201);
        opportunity(2, "Ben", "INTERNSHIP");
        linked(2, 21, "REFERRER");
        linked(2, 22, "INTERVIEWER");
        stage(2, "2026-09-15", "APPLIED");
        stage(2, "2026-10-30", "OFFER");
        stage(2, "2026-11-01", "ACCEPTED");
        talk("Ben", 1, 5, 201);
        talk("Ben", 2, 6, null);
        levels("Ben", 5, 2, null, "2026-10-08T14:00:00.000Z");
        levels("Ben", 6, 2, null, "2026-10-30T14:00:00.000Z");
    }

    private void cyAndDee() {
        contact(31, "Cy", "Wim", "NEED_TO_KNOW", 0, null);
        touch(301, "Cy", 31, "2026-10-20", "TEXT", "OUTGOING", null);
        touch(302, "Cy", 31, "2026-11-02", "IN_PERSON", "MUTUAL", null);
        minutes("Cy", "2026-11-01", 0);
        opportunity(3, "Cy", "JOB");
        long offer = stage(3, "2026-10-10", "OFFER");
        app.sql(
                "INSERT INTO stage_event (id, opportunity_id, stage, happened_on, recorded_at, undoes) VALUES (?, 3, 'OFFER', '2026-10-10', '2026-11-03T12:00:00.000Z', ?)",
                ++lastRow,
                offer);
        stage(3, "2026-11-02", "INTERVIEW");
        contact(41, "Dee", "Ivo", "NEED_TO_KNOW", 1, null);
        contact(42, "Dee", "Joy", "KNOW", 0, null);
        touch(401, "Dee", 41, "2026-10-01", "HANDWRITTEN", "OUTGOING", null);
        touch(402, "Dee", 41, "2026-10-16", "EMAIL", "INCOMING", 401);
        touch(403, "Dee", 42, "2026-10-14", "PHONE", "MUTUAL", null);
        gave(403, "helped");
        minutes("Dee", "2026-10-30", 25);
        status("Dee", "2026-10-20", "NOT_SEEKING");
        position("Dee", "JOB", "2026-09-06", "2026-10-25");
        talk("Dee", 1, 5, 401);
        levels("Dee", 5, 8, 8, "2026-11-02T05:00:00.000Z");
    }

    private void eliAndFay() {
        contact(51, "Eli", "Kay", "KNOW", 0, null);
        contact(52, "Eli", "Lou", "KNOW", 1, null);
        touch(500, "Eli", 51, "2026-06-01", "IN_PERSON", "MUTUAL", null);
        touch(501, "Eli", 51, "2026-08-30", "EMAIL", "OUTGOING", null);
        touch(502, "Eli", 51, "2026-09-08", "EMAIL", "INCOMING", 501);
        touch(503, "Eli", 51, "2026-09-23", "IN_PERSON", "MUTUAL", null);
        touch(504, "Eli", 52, "2026-09-09", "LINKEDIN", "INCOMING", null);
        referral(503, "RECEIVED");
        opportunity(5, "Eli", "JOB");
        stage(5, "2026-09-09", "LEAD");
        stage(5, "2026-10-12", "ACCEPTED");
        stage(5, "2026-10-20", "RESCINDED");
        status("Eli", "2026-10-20", "PREFER_NOT_TO_SAY");
        talk("Eli", 1, 5, 503);
        app.sql("UPDATE talk SET stopped_at = NULL WHERE id = (SELECT max(id) FROM talk)");
        contact(61, "Fay", "Mia", "NEED_TO_KNOW", 0, null);
        touch(601, "Fay", 61, "2026-10-05", "EMAIL", "OUTGOING", null);
        touch(602, "Fay", 61, "2026-10-06", "EMAIL", "OUTGOING", 601);
        opportunity(6, "Fay", "JOB");
        stage(6, "2026-10-08", "LEAD");
        stage(6, "2026-10-09", "APPLIED");
        stage(6, "2026-10-20", "REJECTED");
        status("Fay", "2026-10-21", "SEEKING_EDUCATION");
        status("Fay", "2026-10-30", "PREFER_NOT_TO_SAY");
        position("Fay", "JOB", "2026-11-05", "2026-10-31");
        minutes("Fay", "2026-10-15", 30);
        talk("Fay", 1, 5, 601);
        talk("Fay", 3, 6, null);
        levels("Fay", 5, 8, 8, "2026-10-08T14:00:00.000Z");
        levels("Fay", 6, 2, null, "2026-10-30T14:00:00.000Z");
    }

    private void gil() {
        contact(71, "Gil", "Pat", "NEED_TO_KNOW", 0, null);
        touch(701, "Gil", 71, "2026-09-08", "IN_PERSON", "MUTUAL", null);
        gave(701, "help_received");
        minutes("Gil", "2026-09-08", 60);
        position("Gil", "JOB", "2026-10-01", "2026-10-01");
        app.sql(
                "INSERT INTO outcome_step (outcome_id, position, touch_id, person, organisation, channel, two_way, happened_on, logged_at, what, origin) VALUES ((SELECT max(id) FROM outcome), 1, 701, 'Pat', '', 'IN_PERSON', 1, '2026-09-08', '2026-09-08T20:00:00.000Z', 'words', 'NEW')");
        talk("Gil", 1, 5, 701);
        levels("Gil", 5, 0, 0, "2026-10-08T14:00:00.000Z");
    }

    /** Ada and Ben file what their opportunities became, on the pages. */
    private void file() {
        file("Ada", 1, "JOB", "2026-10-09", "WAGE", "NO", null);
        file("Ben", 2, "INTERNSHIP", "2026-11-01", "UNPAID", "UNSURE", "yes");
        app.sql("UPDATE outcome SET proof = 'VERIFIED' WHERE opportunity_id = 1");
        app.sql("UPDATE outcome SET proof = 'DOCUMENTED' WHERE opportunity_id = 2");
        long bens = app.number("SELECT id FROM outcome WHERE opportunity_id = 2");
        app.signedIn(mail("Ben")).post("/outcomes/" + bens + "/quote", "quote", "Max spoke for me.");
        status("Ben", "2026-11-01", "NOT_SEEKING");
    }

    private void file(
            String who, int opportunity, String kind, String day, String pay, String without, @Nullable String credit) {
        var browser = app.signedIn(mail(who));
        var form = "/opportunities/" + opportunity + "/outcome";
        var answer = browser.submit(
                browser.get(form),
                form,
                "kind",
                kind,
                "as_of",
                day,
                "pay",
                pay,
                "without_this_contact",
                without,
                "academic_credit",
                credit == null ? "" : credit,
                "quote",
                "Words of " + who + ".",
                "consent_to_quote",
                "yes");
        if (answer.status() != 303) {
            throw new AssertionError(who + " could not file: " + answer.text());
        }
    }

    private void contact(int id, String of, String name, String list, int knownBefore, @Nullable String tie) {
        app.sql("""
                INSERT INTO contact (id, account_id, name, list, known_before, tie, created_at)
                VALUES (?, ?, ?, ?, ?, ?, '2026-09-08T15:00:00.000Z')
                """, id, accounts.get(of), name, list, knownBefore, tie);
    }

    private void introduced(int contact, int by) {
        app.sql("UPDATE contact SET introduced_by = ? WHERE id = ?", by, contact);
    }

    /** A touch, logged in the afternoon of its day or of the one above; of one day the higher number later. */
    private void touch(
            int id, String of, int contact, String day, String channel, String direction, @Nullable Integer answers) {
        app.sql(
                """
                INSERT INTO touch (id, account_id, contact_id, happened_on, logged_at, channel, direction, what, answers_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'words', ?)
                """,
                id,
                accounts.get(of),
                contact,
                day,
                LOGGED_LATER.getOrDefault(id, day) + "T20:00:00." + id + "Z",
                channel,
                direction,
                answers);
    }

    private void gave(int touch, String column) {
        app.sql("UPDATE touch SET " + column + " = 'read a letter' WHERE id = ?", touch);
    }

    private void referral(int touch, String referral) {
        app.sql("UPDATE touch SET referral = ? WHERE id = ?", referral, touch);
    }

    private void minutes(String of, String day, int minutes) {
        app.sql("INSERT INTO activity_day (account_id, day, minutes) VALUES (?, ?, ?)", accounts.get(of), day, minutes);
    }

    private void handIn(String of, int assignment, int touch) {
        long id = ++lastRow;
        app.sql(
                "INSERT INTO submission (id, assignment_id, enrolment_id) VALUES (?, ?, ?)",
                id,
                assignment,
                enrolments.get(of));
        app.sql("""
                INSERT INTO attempt (id, submission_id, number, saved_at, handed_in_at, sha256)
                VALUES (?, ?, 1, '2026-10-06T23:00:00.000Z', '2026-10-06T23:00:00.000Z', ?)
                """, id, id, "0".repeat(64));
        app.sql("""
                INSERT INTO evidence (attempt_id, position, touch_id, person, organisation, channel, direction, two_way,
                                      origin, happened_on, logged_at, what, place, learned)
                SELECT ?, 1, id, 'Somebody', '', channel, direction, 0, 'NEW', happened_on, logged_at, what, '', ''
                FROM touch WHERE id = ?
                """, id, touch);
    }

    private void opportunity(int id, String of, String kind) {
        app.sql("""
                INSERT INTO opportunity (id, account_id, organisation, role, kind, source, created_at)
                VALUES (?, ?, 'Ferry Works', 'Dispatcher', ?, 'NETWORKING', '2026-09-15T12:00:00.000Z')
                """, id, accounts.get(of), kind);
    }

    private void linked(int opportunity, int contact, String role) {
        app.sql(
                "INSERT INTO opportunity_contact (opportunity_id, contact_id, role) VALUES (?, ?, ?)",
                opportunity,
                contact,
                role);
    }

    private long stage(int opportunity, String day, String stage) {
        long id = ++lastRow;
        app.sql("""
                INSERT INTO stage_event (id, opportunity_id, stage, happened_on, recorded_at)
                VALUES (?, ?, ?, ?, '2026-11-03T12:00:00.000Z')
                """, id, opportunity, stage, day);
        return id;
    }

    private void status(String of, String day, String status) {
        app.sql(
                "INSERT INTO outcome (enrolment_id, as_of, status, filed_at) VALUES (?, ?, ?, '2026-11-03T12:00:00.000Z')",
                enrolments.get(of),
                day,
                status);
    }

    /** A position filed without an opportunity, and so without a path. */
    private void position(String of, String kind, String accepted, String asOf) {
        app.sql("""
                INSERT INTO outcome (enrolment_id, as_of, kind, employer, title, accepted_on, filed_at)
                VALUES (?, ?, ?, 'Harbor Lines', 'Clerk', ?, '2026-11-03T12:00:00.000Z')
                """, enrolments.get(of), asOf, kind, accepted);
    }

    private void talk(String of, int speakingDay, int assignment, @Nullable Integer touch) {
        long id = ++lastRow;
        app.sql(
                "INSERT OR IGNORE INTO submission (id, assignment_id, enrolment_id) VALUES (?, ?, ?)",
                id,
                assignment,
                enrolments.get(of));
        app.sql(
                "INSERT INTO slot (id, speaking_day_id, position, enrolment_id) VALUES (?, ?, ?, ?)",
                id,
                speakingDay,
                id,
                enrolments.get(of));
        app.sql("""
                INSERT INTO talk (id, slot_id, submission_id, started_at, stopped_at, seconds)
                VALUES (?, ?, ?, '2026-11-03T13:00:00.000Z', '2026-11-03T13:03:00.000Z', 180)
                """, id, id, id);
        if (touch != null) {
            app.sql("INSERT INTO talk_touch (talk_id, touch_id) VALUES (?, ?)", id, touch);
        }
    }

    private void levels(String of, int assignment, int voice, @Nullable Integer story, String releasedAt) {
        long submission = app.number(
                "SELECT id FROM submission WHERE assignment_id = ? AND enrolment_id = ?",
                assignment,
                enrolments.get(of));
        app.sql(
                "INSERT INTO assessment (id, submission_id, saved_at, released_at) VALUES (?, ?, '2026-10-07T14:00:00.000Z', ?)",
                submission,
                submission,
                releasedAt);
        app.sql(
                "INSERT INTO assessment_level (assessment_id, criterion_id, halves) VALUES (?, 1, ?)",
                submission,
                voice);
        app.sql(
                "INSERT INTO assessment_level (assessment_id, criterion_id, halves) VALUES (?, 2, ?)",
                submission,
                story);
    }
}
