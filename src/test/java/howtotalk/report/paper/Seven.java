package howtotalk.report.paper;

import howtotalk.TestApp;
import java.util.HashMap;
import java.util.Map;

/**
 * A whole semester of seven students in a real database, worked out by hand. The course runs from Monday 7 September to
 * Sunday 20 December 2026 in fifteen weeks without a break; the report is as of Sunday 1 November, the last day of week
 * 8, so that what was sent until 18 October is old enough to have been answered.
 *
 * <pre>
 * Ada, graduating, section 1    11 new, 12 new (introduced by 11); 19 was written down twice and merged into 12
 *     9 Sep in person 11, handed in for Coffee, helped           conversation, week 1
 *    14 Sep e-mail to 12                                         answered after 2 days
 *    16 Sep e-mail from 19, that is 12                           conversation, week 2
 *    21 Sep video 12, handed in for Group, referral received     conversation, week 3
 *    12 refers her: applied 23 Sep, interview 30 Sep, offer 7 Oct, job accepted 9 Oct, verified, quoted with consent
 *    minutes 20 and 40; helped on 21 Sep; a talk of the touch of 9 Sep; two rounds: Voice 2 and 3½, Story 3 and 2
 * Ben, graduating, section 1    21 known before, found again
 *    10 Sep LinkedIn to 21, handed in for Group                  answered after 2 days
 *    12 Sep LinkedIn from 21, logged on the 22nd                 conversation, week 1
 *    22 Sep phone 21                                             conversation, week 3; the hiring process
 *    helped on 22 Sep; one round: Voice 1, Story left open
 *    21 hires him: applied 15 Sep, offer 1 Oct, internship accepted 2 Oct, claimed; no consent; on 20 Oct seeks a job
 * Cy, graduating, section 1     31 new
 *    20 Oct text to 31                                           too young to judge
 *    not seeking
 * Dee, section 2                41 new
 *     1 Oct handwritten to 41                                    answered after 19 days: too late
 *    20 Oct e-mail from 41                                       conversation, week 7
 *    prefers not to say; one round, of which the levels are not released
 * Eli, section 2                nobody, nothing filed
 * Fay, section 2                61 new, 62 known and touched on 1 June
 *     5 Oct e-mail to 61                                         never answered
 *     6 Oct phone 62                                             conversation, week 5
 *    applied 9 Oct, rejected 20 Oct; seeks
 * Gil, withdrawn, section 2     71 new, 8 Sep in person; a job accepted 1 Oct: in no figure but one line
 *
 * What happens after 1 November, and so is in no figure: Eli talks with 51 on 5 November.
 * </pre>
 *
 * <p>E = 6. K = Ada, Ben, Cy, Fay: 4 of 6. Positions: Ada, Ben, of K without Cy: 2 of 3; at least 2 of 5, at most 4 of
 * 5. Graduating: Ada employed, Ben seeks, Cy in neither: 1 of 2. Conversations: Ada 3, Ben 2, Dee 1, Fay 1, of them
 * spoken Ada 2, Ben 1, Fay 1: 4 of 7. Conversations 0 0 1 1 2 3: quartiles 0.25, 1, 1.75. Response 2 of 4, conversation
 * 5 of 7, note to meeting 4 of 5, weeks 3 + 2 + 1 + 1 of 6 × 8. Students who: listed 4, wrote to somebody new 4, talked
 * with somebody new 2, opportunity 3, interviewed 2, offered 2, accepted 2. Contacts: 7 listed and attempted, 5
 * conversed, 2 on two days, 3 on a path. Credit: Coffee 1 0 0.25, Group 1 1 0.75, none 0 1 1.00. Both offers trace to a
 * conversation of the course: Ada's to Coffee and Group; Ben's, whose message was answered, to Group.
 */
final class Seven {

    static final String AS_OF = "2026-11-01";

    final TestApp app;
    final long course;
    final long instructor;
    final Map<String, Long> enrolments = new HashMap<>();
    final Map<String, Long> accounts = new HashMap<>();
    long adasOutcome;
    long gilsOutcome;

    private final String tag;
    private final long base;

    /** Puts the semester into a database under ids of its own. */
    Seven(TestApp app, String tag, long base) {
        this.app = app;
        this.tag = tag;
        this.base = base;
        this.course = base;
        app.sql("""
                INSERT INTO course (id, code, title, term, first_day, weeks, time_zone, created_at)
                VALUES (?, 'COMM 210', 'How to Talk to People', 'Fall 2026', '2026-09-07', 15, 'America/New_York',
                        '2026-08-01T12:00:00.000Z')
                """, base);
        app.sql("INSERT INTO assignment_group (id, course_id, name, position) VALUES (?, ?, 'All', 1)", base, base);
        section(1);
        section(2);
        assignment(1, "Coffee with a stranger");
        assignment(2, "Hard contact group");
        instructor = app.account("Nora Whitcombe", mail("nora"));
        role(instructor, "INSTRUCTOR");
        people();
        ada();
        ben();
        cyAndDee();
        fayAndGil();
        contact(51, "Eli", "KNOW", 0, null);
        touch(51, "Eli", 51, "2026-11-05", "IN_PERSON", "MUTUAL", null, "");
    }

    String mail(String name) {
        return name + "@" + tag + ".test";
    }

    /** Somebody in a role, who can sign in. */
    void role(long account, String role) {
        app.sql(
                "INSERT INTO enrolment (course_id, account_id, role, created_at) VALUES (?, ?, ?, '2026-08-01T12:00:00.000Z')",
                course,
                account,
                role);
    }

    private void section(int number) {
        app.sql("INSERT INTO section (id, course_id, name) VALUES (?, ?, ?)", base + number, base, "Section " + number);
    }

    private void assignment(int number, String title) {
        app.sql("""
                INSERT INTO assignment (id, course_id, group_id, position, title, week, kind, online, points)
                VALUES (?, ?, ?, ?, ?, 2, 'NETWORKING', 1, 2000)
                """, base + number, base, base, number, title);
    }

    private void people() {
        student("Ada", "Ada Quillfeather", 1, 1, "ACTIVE");
        student("Ben", "Ben Umbrathwaite", 1, 1, "ACTIVE");
        student("Cy", "Cy Ostergaard-Vane", 1, 1, "ACTIVE");
        student("Dee", "Dee Marrowsmith", 2, 0, "ACTIVE");
        student("Eli", "Eli Zumwaldt", 2, 0, "ACTIVE");
        student("Fay", "Fay Kettlewhistle", 2, 0, "ACTIVE");
        student("Gil", "Gil Harbottleson", 2, 1, "WITHDRAWN");
    }

    private void student(String key, String name, int section, int graduating, String status) {
        long account = app.account(name, mail(key.toLowerCase(java.util.Locale.ROOT)));
        accounts.put(key, account);
        long id = base + 10 + enrolments.size();
        enrolments.put(key, id);
        app.sql("""
                INSERT INTO enrolment (id, course_id, account_id, section_id, role, status, graduating, created_at)
                VALUES (?, ?, ?, ?, 'STUDENT', ?, ?, '2026-08-20T12:00:00.000Z')
                """, id, course, account, base + section, status, graduating);
    }

    private void ada() {
        contact(11, "Ada", "NEED_TO_KNOW", 0, null);
        contact(12, "Ada", "NEED_TO_KNOW", 0, 11);
        contact(19, "Ada", "NEED_TO_KNOW", 0, null);
        app.sql("UPDATE contact SET merged_into = ? WHERE id = ?", base + 12, base + 19);
        touch(111, "Ada", 11, "2026-09-09", "IN_PERSON", "MUTUAL", null, "showed her the timetable");
        touch(112, "Ada", 12, "2026-09-14", "EMAIL", "OUTGOING", null, "");
        touch(113, "Ada", 19, "2026-09-16", "EMAIL", "INCOMING", 112L, "");
        touch(114, "Ada", 12, "2026-09-21", "VIDEO", "MUTUAL", null, "");
        app.sql("UPDATE touch SET referral = 'RECEIVED', help_received = 'read my letter' WHERE id = ?", base + 114);
        opportunity(1, "Ada", "2026-09-23 APPLIED", "2026-09-30 INTERVIEW", "2026-10-07 OFFER", "2026-10-09 ACCEPTED");
        adasOutcome = position(1, "Ada", "JOB", "2026-10-09", "WAGE", "VERIFIED", "CONTEMPORANEOUS");
        app.sql(
                "UPDATE outcome SET quote = 'She asked what breaks most often, and that drove it.', consent_to_quote = 1, "
                        + "without_this_contact = 'NO' WHERE id = ?",
                adasOutcome);
        step(adasOutcome, 1, 111L, "Petra", "", "IN_PERSON", 1, "2026-09-09", "NEW", 0, 1L);
        step(adasOutcome, 2, 112L, "Oskar", "Petra", "EMAIL", 1, "2026-09-14", "NEW", 0, null);
        step(adasOutcome, 3, 113L, "Oskar", "Petra", "EMAIL", 1, "2026-09-16", "NEW", 0, null);
        step(adasOutcome, 4, 114L, "Oskar", "Petra", "VIDEO", 1, "2026-09-21", "NEW", 0, 2L);
        app.sql(
                "INSERT INTO activity_day (account_id, day, minutes) VALUES (?, '2026-09-10', 20)",
                accounts.get("Ada"));
        app.sql(
                "INSERT INTO activity_day (account_id, day, minutes) VALUES (?, '2026-09-11', 40)",
                accounts.get("Ada"));
        talk();
    }

    private void talk() {
        app.sql("""
                INSERT INTO speaking_day (id, section_id, assignment_id, day, starts_at, title, green_after, yellow_after,
                                          red_after)
                VALUES (?, ?, ?, '2026-10-01', '09:00', 'First stories', 120, 150, 180)
                """, base, base + 1, base + 1);
        app.sql(
                "INSERT INTO slot (id, speaking_day_id, position, enrolment_id) VALUES (?, ?, 1, ?)",
                base,
                base,
                enrolments.get("Ada"));
        app.sql(
                "INSERT INTO submission (id, assignment_id, enrolment_id) VALUES (?, ?, ?)",
                base,
                base + 1,
                enrolments.get("Ada"));
        app.sql("""
                INSERT INTO talk (id, slot_id, submission_id, started_at, stopped_at, seconds)
                VALUES (?, ?, ?, '2026-10-01T13:00:00.000Z', '2026-10-01T13:03:00.000Z', 180)
                """, base, base, base);
        app.sql("INSERT INTO talk_touch (talk_id, touch_id) VALUES (?, ?)", base, base + 111);
        round(1, "Ada", 3, "First stories", "2026-10-05", 4, 6, true);
        round(2, "Ada", 4, "Last stories", "2026-10-26", 7, 4, true);
        round(3, "Ben", 3, "First stories", "2026-10-05", 2, null, true);
        round(4, "Dee", 3, "First stories", "2026-10-05", 8, 8, false);
    }

    /** A talk of a round with a rubric: levels in halves of Voice and, unless it stays open, of Story. */
    private void round(
            int id, String of, int assignment, String title, String day, int voice, Integer story, boolean released) {
        long at = base + 100 + id;
        app.sql("INSERT OR IGNORE INTO rubric (id, course_id, title) VALUES (?, ?, 'A told story')", base, base);
        app.sql(
                "INSERT OR IGNORE INTO criterion (id, rubric_id, position, name, weight) VALUES (?, ?, 1, 'Voice', 1)",
                base + 1,
                base);
        app.sql(
                "INSERT OR IGNORE INTO criterion (id, rubric_id, position, name, weight) VALUES (?, ?, 2, 'Story', 1)",
                base + 2,
                base);
        app.sql("""
                INSERT OR IGNORE INTO assignment (id, course_id, group_id, rubric_id, position, title, week, kind, online, points)
                VALUES (?, ?, ?, ?, ?, ?, 5, 'TALK', 0, 2000)
                """, base + assignment, base, base, base, assignment, title);
        app.sql("""
                INSERT INTO speaking_day (id, section_id, assignment_id, day, starts_at, title, green_after, yellow_after,
                                          red_after)
                VALUES (?, ?, ?, ?, '09:00', ?, 120, 150, 180)
                """, at, base + 1, base + assignment, day, title);
        app.sql(
                "INSERT INTO slot (id, speaking_day_id, position, enrolment_id) VALUES (?, ?, 1, ?)",
                at,
                at,
                enrolments.get(of));
        app.sql(
                "INSERT INTO submission (id, assignment_id, enrolment_id) VALUES (?, ?, ?)",
                at,
                base + assignment,
                enrolments.get(of));
        app.sql("""
                INSERT INTO talk (id, slot_id, submission_id, started_at, stopped_at, seconds)
                VALUES (?, ?, ?, ?, ?, 180)
                """, at, at, at, day + "T13:00:00.000Z", day + "T13:03:00.000Z");
        app.sql(
                "INSERT INTO assessment (id, submission_id, saved_at, released_at) VALUES (?, ?, ?, ?)",
                at,
                at,
                day + "T14:00:00.000Z",
                released ? day + "T15:00:00.000Z" : null);
        app.sql(
                "INSERT INTO assessment_level (assessment_id, criterion_id, halves) VALUES (?, ?, ?)",
                at,
                base + 1,
                voice);
        app.sql(
                "INSERT INTO assessment_level (assessment_id, criterion_id, halves) VALUES (?, ?, ?)",
                at,
                base + 2,
                story);
    }

    private void ben() {
        contact(21, "Ben", "KNOW", 1, null);
        touch(211, "Ben", 21, "2026-09-10", "LINKEDIN", "OUTGOING", null, "");
        touch(212, "Ben", 21, "2026-09-12", "LINKEDIN", "INCOMING", 211L, "");
        touch(213, "Ben", 21, "2026-09-22", "PHONE", "MUTUAL", null, "");
        app.sql("UPDATE touch SET help_received = 'showed me his desk' WHERE id = ?", base + 213);
        opportunity(2, "Ben", "2026-09-15 APPLIED", "2026-10-01 OFFER", "2026-10-02 ACCEPTED");
        long outcome = position(2, "Ben", "INTERNSHIP", "2026-10-02", "STIPEND", "CLAIMED", "DATED");
        app.sql("UPDATE outcome SET quote = 'UNCONSENTED WORDS' WHERE id = ?", outcome);
        step(outcome, 1, 211L, "Lena", "", "LINKEDIN", 1, "2026-09-10", "REACTIVATED", 0, 2L);
        step(outcome, 2, 212L, "Lena", "", "LINKEDIN", 1, "2026-09-12", "REACTIVATED", 0, null);
        step(outcome, 3, 213L, "Lena", "", "PHONE", 1, "2026-09-22", "REACTIVATED", 1, null);
        status("Ben", "2026-10-20", "SEEKING_EMPLOYMENT");
    }

    private void cyAndDee() {
        contact(31, "Cy", "NEED_TO_KNOW", 0, null);
        touch(311, "Cy", 31, "2026-10-20", "TEXT", "OUTGOING", null, "");
        status("Cy", "2026-10-20", "NOT_SEEKING");
        contact(41, "Dee", "NEED_TO_KNOW", 0, null);
        touch(411, "Dee", 41, "2026-10-01", "HANDWRITTEN", "OUTGOING", null, "");
        touch(412, "Dee", 41, "2026-10-20", "EMAIL", "INCOMING", 411L, "");
        status("Dee", "2026-10-20", "PREFER_NOT_TO_SAY");
    }

    private void fayAndGil() {
        contact(61, "Fay", "NEED_TO_KNOW", 0, null);
        contact(62, "Fay", "KNOW", 1, null);
        touch(611, "Fay", 62, "2026-06-01", "IN_PERSON", "MUTUAL", null, "before the course");
        touch(612, "Fay", 61, "2026-10-05", "EMAIL", "OUTGOING", null, "");
        touch(613, "Fay", 62, "2026-10-06", "PHONE", "MUTUAL", null, "");
        opportunity(6, "Fay", "2026-10-08 LEAD", "2026-10-09 APPLIED", "2026-10-20 REJECTED");
        status("Fay", "2026-10-21", "SEEKING_EMPLOYMENT");
        contact(71, "Gil", "NEED_TO_KNOW", 0, null);
        touch(711, "Gil", 71, "2026-09-08", "IN_PERSON", "MUTUAL", null, "withdrawn help");
        opportunity(7, "Gil", "2026-10-01 ACCEPTED");
        gilsOutcome = position(7, "Gil", "JOB", "2026-10-01", "WAGE", "VERIFIED", "DATED");
        step(gilsOutcome, 1, 711L, "Withdrawn contact", "", "IN_PERSON", 1, "2026-09-08", "NEW", 0, 1L);
    }

    private void contact(int id, String of, String list, int knownBefore, Integer introducedBy) {
        app.sql(
                """
                INSERT INTO contact (id, account_id, name, list, known_before, introduced_by, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                base + id,
                accounts.get(of),
                "Secret contact " + id,
                list,
                knownBefore,
                introducedBy == null ? null : base + introducedBy,
                (id == 51 ? "2026-11-05" : "2026-09-07") + "T15:00:00.000Z");
    }

    private void touch(
            int id, String of, int contact, String day, String channel, String direction, Long answers, String helped) {
        app.sql(
                """
                INSERT INTO touch (id, account_id, contact_id, happened_on, logged_at, channel, direction, what, helped,
                                   answers_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'words of touch', ?, ?)
                """,
                base + id,
                accounts.get(of),
                base + contact,
                day,
                (id == 212 ? "2026-09-22" : day) + "T20:00:00.000Z",
                channel,
                direction,
                helped,
                answers == null ? null : base + answers);
    }

    private void opportunity(int id, String of, String... events) {
        app.sql("""
                INSERT INTO opportunity (id, account_id, organisation, role, kind, source, created_at)
                VALUES (?, ?, 'Calder Ferry Works', 'Dispatcher', 'JOB', 'NETWORKING', '2026-09-15T12:00:00.000Z')
                """, base + id, accounts.get(of));
        for (var event : events) {
            var parts = event.split(" ", -1);
            app.sql(
                    "INSERT INTO stage_event (opportunity_id, stage, happened_on, recorded_at) VALUES (?, ?, ?, '2026-10-31T12:00:00.000Z')",
                    base + id,
                    parts[1],
                    parts[0]);
        }
    }

    private long position(int id, String of, String kind, String accepted, String pay, String proof, String path) {
        app.sql("""
                INSERT INTO outcome (id, enrolment_id, opportunity_id, as_of, kind, employer, title, accepted_on, offered_on,
                                     pay, proof, path_proof, filed_at)
                VALUES (?, ?, ?, ?, ?, 'Calder Ferry Works', 'Dispatcher', ?, ?, ?, ?, ?, '2026-10-31T12:00:00.000Z')
                """, base + id, enrolments.get(of), base + id, accepted, kind, accepted, accepted, pay, proof, path);
        return base + id;
    }

    private void status(String of, String day, String status) {
        app.sql(
                "INSERT INTO outcome (enrolment_id, as_of, status, filed_at) VALUES (?, ?, ?, '2026-10-31T12:00:00.000Z')",
                enrolments.get(of),
                day,
                status);
    }

    private void step(
            long outcome,
            int position,
            long touch,
            String person,
            String by,
            String channel,
            int twoWay,
            String day,
            String origin,
            int hiring,
            Long assignment) {
        long id = outcome * 100 + position;
        app.sql(
                """
                INSERT INTO outcome_step (id, outcome_id, position, touch_id, person, organisation, introduced_by, channel,
                                          two_way, happened_on, logged_at, what, origin, hiring)
                VALUES (?, ?, ?, ?, ?, 'The ferry', ?, ?, ?, ?, ?, 'She asked what breaks most often.', ?, ?)
                """,
                id,
                outcome,
                position,
                base + touch,
                person,
                by,
                channel,
                twoWay,
                day,
                day + "T20:00:00.000Z",
                origin,
                hiring);
        if (assignment != null) {
            app.sql(
                    "INSERT INTO outcome_step_assignment (step_id, assignment_id) VALUES (?, ?)",
                    id,
                    base + assignment);
        }
    }
}
