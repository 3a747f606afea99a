package howtotalk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.db.DataFolder;
import howtotalk.db.Database;
import howtotalk.files.FileStore;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checklist of the demonstration: every state that a screen can show is there to be seen. */
class DemoSemesterTest {

    private static final Instant NOW = Instant.parse("2026-11-12T15:00:00.000Z");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.!?…])[”’\"]?\\s+");

    @TempDir
    static Path folder;

    private static Database database;
    private static FileStore files;

    @BeforeAll
    static void fill() {
        database = Database.open(DataFolder.at(folder.resolve("one")));
        DemoSemester.fill(database, NOW);
        files = documents(database, "one");
    }

    private static FileStore documents(Database database, String name) {
        var files = new FileStore(DataFolder.at(folder.resolve(name)), database, () -> NOW);
        DemoDocuments.fill(database, files);
        return files;
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest(name = "at least {1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "students of COMM 210 this term and last, withdrawn ones apart | 112 | SELECT count(*) FROM enrolment e JOIN course c ON c.id = e.course_id WHERE c.code = 'COMM 210' AND e.role = 'STUDENT' AND e.status = 'ACTIVE'",
                "students who withdrew | 4 | SELECT count(*) FROM enrolment WHERE status = 'WITHDRAWN'",
                "people who ask to join | 1 | SELECT count(*) FROM enrolment WHERE status = 'ASKED'",
                "accommodations | 2 | SELECT count(*) FROM enrolment WHERE accommodation_note <> ''",
                "reports shared, of last term | 1 | SELECT count(*) FROM shared_report WHERE json_array_length(hidden) > 30",
                "links to a shared report that open it | 1 | SELECT count(*) FROM shared_report_link WHERE revoked_at IS NULL AND expires_at IS NULL",
                "links to a shared report that were revoked | 1 | SELECT count(*) FROM shared_report_link WHERE revoked_at IS NOT NULL",
                "drafts | 8 | SELECT count(*) FROM attempt WHERE handed_in_at IS NULL",
                "attempts handed in late | 20 | SELECT count(*) FROM attempt t JOIN submission s ON s.id = t.submission_id JOIN assignment a ON a.id = s.assignment_id WHERE t.handed_in_at > a.due_at",
                "second attempts | 10 | SELECT count(*) FROM attempt WHERE number = 2",
                "lateness waived | 1 | SELECT count(*) FROM submission WHERE lateness_waived = 1",
                "work missing | 20 | SELECT count(*) FROM assignment a JOIN enrolment e ON e.course_id = a.course_id AND e.role = 'STUDENT' AND e.status = 'ACTIVE' LEFT JOIN submission s ON s.assignment_id = a.id AND s.enrolment_id = e.id WHERE a.online = 1 AND a.due_at < '2026-11-12' AND s.id IS NULL",
                "work excused | 5 | SELECT count(*) FROM submission WHERE excused = 1",
                "students with more time | 2 | SELECT count(*) FROM assignment_override WHERE enrolment_id IS NOT NULL",
                "speakers who did not come | 1 | SELECT count(*) FROM submission WHERE no_show = 1",
                "work to grade | 10 | SELECT count(*) FROM attempt t JOIN submission s ON s.id = t.submission_id LEFT JOIN assessment g ON g.submission_id = s.id WHERE t.handed_in_at IS NOT NULL AND g.id IS NULL",
                "grades not released | 30 | SELECT count(*) FROM assessment WHERE released_at IS NULL",
                "grades released | 800 | SELECT count(*) FROM assessment WHERE released_at IS NOT NULL",
                "regrades asked | 2 | SELECT count(*) FROM regrade_request q JOIN submission s ON s.id = q.submission_id JOIN assessment g ON g.submission_id = s.id WHERE q.answered_at IS NULL AND g.released_at < q.asked_at",
                "releases that students were told of | 5 | SELECT count(*) FROM release WHERE told_at IS NOT NULL",
                "releases taken back | 1 | SELECT count(*) FROM release WHERE undone_at IS NOT NULL",
                "releases called off | 1 | SELECT count(*) FROM release WHERE cancelled_at IS NOT NULL",
                "releases to come | 1 | SELECT count(*) FROM release WHERE released_at IS NULL AND cancelled_at IS NULL",
                "releases of one student | 1 | SELECT count(*) FROM release r JOIN release_item i ON i.release_id = r.id WHERE r.enrolment_id IS NOT NULL",
                "criteria with a comment | 1 | SELECT count(*) FROM assessment_level WHERE comment <> ''",
                "regrades answered | 1 | SELECT count(*) FROM regrade_request WHERE answered_at IS NOT NULL",
                "regrades that raised a level, and say so | 1 | SELECT count(*) FROM regrade_request WHERE halves_after > halves_before AND score_after > score_before AND told_at IS NOT NULL",
                "revisions waited for | 1 | SELECT count(*) FROM revision r WHERE withdrawn_at IS NULL AND due_at > '2026-11-12T15' AND NOT EXISTS (SELECT 1 FROM attempt t WHERE t.submission_id = r.submission_id AND t.handed_in_at > r.invited_at)",
                "revisions handed in | 1 | SELECT count(*) FROM revision r JOIN submission s ON s.id = r.submission_id WHERE s.handed_in_at > r.invited_at AND r.withdrawn_at IS NULL",
                "revisions withdrawn | 1 | SELECT count(*) FROM revision WHERE withdrawn_at IS NOT NULL",
                "scores given by hand, with a reason | 2 | SELECT count(*) FROM assessment a JOIN grade_change h ON h.submission_id = a.submission_id AND h.what = 'BY_HAND' AND h.score_after = a.by_hand WHERE h.reason <> '' AND a.score = a.by_hand",
                "comments on single criteria | 5 | SELECT count(DISTINCT comment) FROM assessment_level WHERE comment <> ''",
                "lines of a history that can be restored | 1000 | SELECT count(*) FROM grade_change WHERE snapshot IS NOT NULL",
                "an earlier attempt that counts, chosen by hand | 1 | SELECT count(*) FROM submission s JOIN attempt t ON t.submission_id = s.id AND t.number > 1 JOIN grade_change h ON h.submission_id = s.id AND h.what = 'ATTEMPT_CHOSEN' WHERE s.counted_attempt_id = s.chosen_attempt_id AND s.chosen_attempt_id <> t.id",
                "comments in the bank, for a level and for any | 30 | SELECT count(*) FROM bank_comment WHERE (SELECT count(DISTINCT level IS NULL) FROM bank_comment) = 2",
                "comments that two graders keep and that were said this term | 2 | SELECT count(DISTINCT b.made_by) FROM bank_comment b JOIN bank_use u ON u.comment_id = b.id",
                "criteria of talks and of networking for which something is kept | 2 | SELECT count(DISTINCT w.kind) FROM bank_comment b JOIN criterion c ON c.name = b.criterion JOIN assignment w ON w.rubric_id = c.rubric_id AND w.course_id = b.course_id WHERE w.kind IN ('TALK', 'NETWORKING')",
                "replies under released feedback, answered | 3 | SELECT count(DISTINCT p.submission_id) FROM reply p JOIN submission s ON s.id = p.submission_id AND s.released_at < p.sent_at WHERE p.by_student = 0 AND p.told_at IS NOT NULL",
                "replies that a grader read without an answer | 1 | SELECT count(*) FROM reply p WHERE p.seen_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reply a WHERE a.submission_id = p.submission_id AND a.id > p.id)",
                "replies that nobody has read | 2 | SELECT count(*) FROM reply p JOIN submission s ON s.id = p.submission_id AND s.released_at IS NOT NULL WHERE p.by_student = 1 AND p.seen_at IS NULL",
                "answers that their student has not read | 1 | SELECT count(*) FROM reply p LEFT JOIN reply_read r ON r.submission_id = p.submission_id WHERE p.by_student = 0 AND p.id > coalesce(r.last_id, 0)",
                "replies that are being written | 1 | SELECT count(*) FROM reply_draft WHERE text <> ''",
                "letters to students that are being written | 1 | SELECT count(*) FROM letter_draft WHERE words <> '{}'",
                "half levels | 50 | SELECT count(*) FROM assessment_level WHERE halves % 2 = 1",
                "messages without an answer | 100 | SELECT count(*) FROM touch t WHERE t.direction = 'OUTGOING' AND NOT EXISTS (SELECT 1 FROM touch a WHERE a.answers_id = t.id)",
                "touches logged long after | 4 | SELECT count(*) FROM touch WHERE julianday(logged_at) - julianday(happened_on) > 7",
                "promises still open | 10 | SELECT count(*) FROM touch WHERE next_action <> '' AND next_done_at IS NULL",
                "introductions | 40 | SELECT count(*) FROM contact WHERE introduced_by IS NOT NULL",
                "stories told | 60 | SELECT count(*) FROM story WHERE stage = 'TOLD'",
                "stories not told yet | 20 | SELECT count(*) FROM story WHERE stage <> 'TOLD'",
                "talks | 150 | SELECT count(*) FROM talk WHERE stopped_at IS NOT NULL",
                "places to come without a story | 1 | SELECT count(*) FROM slot p JOIN speaking_day d ON d.id = p.speaking_day_id WHERE d.day > '2026-11-12' AND p.enrolment_id IS NOT NULL AND p.story_id IS NULL",
                "offers accepted, enough to be drawn as streams | 30 | SELECT count(*) FROM outcome WHERE kind IS NOT NULL",
                "offers with a long path | 3 | SELECT count(*) FROM (SELECT outcome_id FROM outcome_step GROUP BY outcome_id HAVING count(*) >= 4)",
                "offers with an introduction on the path | 3 | SELECT count(DISTINCT outcome_id) FROM outcome_step WHERE introduced_by <> ''",
                "offers without any path | 2 | SELECT count(*) FROM outcome o WHERE o.kind IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outcome_step p WHERE p.outcome_id = o.id)",
                "outcomes verified | 5 | SELECT count(*) FROM outcome WHERE proof = 'VERIFIED'",
                "outcomes documented | 5 | SELECT count(*) FROM outcome WHERE proof = 'DOCUMENTED'",
                "offers told in a talk before them | 3 | SELECT count(DISTINCT p.outcome_id) FROM outcome_step p JOIN outcome_talk k ON k.step_id = p.id",
                "stages on one board | 11 | SELECT count(DISTINCT e.stage) FROM stage_event e JOIN opportunity o ON o.id = e.opportunity_id JOIN account a ON a.id = o.account_id WHERE a.email = 'ines.carvalho@example.edu'",
                "opportunities with a next step | 5 | SELECT count(*) FROM opportunity WHERE next_step <> ''",
                "documents accepted | 5 | SELECT count(*) FROM outcome_document WHERE decision = 'ACCEPTED'",
                "documents sent back with a sentence | 1 | SELECT count(*) FROM outcome_document WHERE decision = 'SENT_BACK'",
                "verifiers’ answers that are news in Today | 1 | SELECT count(*) FROM verification WHERE answered_at >= '2026-11-05T15:00:00.000Z'",
                "documents that wait | 1 | SELECT count(*) FROM outcome_document WHERE decision IS NULL",
                "verifiers who confirmed | 5 | SELECT count(*) FROM verification WHERE answer = 'CONFIRMED'",
                "verifiers who corrected | 1 | SELECT count(*) FROM verification WHERE answer = 'CORRECTED'",
                "verifiers who denied | 1 | SELECT count(*) FROM verification WHERE answer = 'DENIED'",
                "verifiers who have not answered | 1 | SELECT count(*) FROM verification WHERE answer IS NULL",
                "verifiers at a personal address | 1 | SELECT count(*) FROM verification WHERE email LIKE '%@gmail.com'",
                "consents taken back | 1 | SELECT count(*) FROM outcome WHERE consent_withdrawn_at IS NOT NULL AND consent_to_quote = 0",
                "checklists of internships | 5 | SELECT count(DISTINCT outcome_id) FROM outcome_criterion",
                "courses that ask at the end | 2 | SELECT count(*) FROM end_of_term",
                "students reminded in vain | 3 | SELECT count(*) FROM (SELECT enrolment_id FROM end_of_term_mail GROUP BY enrolment_id HAVING count(*) > 3)",
                "people who prefer not to say | 1 | SELECT count(*) FROM outcome WHERE status = 'PREFER_NOT_TO_SAY'",
                "quotations with consent | 5 | SELECT count(*) FROM outcome WHERE consent_to_quote = 1",
                "plans of this week | 3 | SELECT count(*) FROM week_plan WHERE monday = '2026-11-09' AND went = ''",
                "weeks that were told on Friday | 3 | SELECT count(*) FROM week_plan WHERE went <> ''",
                "notes not sent yet | 4 | SELECT count(*) FROM note",
                "notes in the words of everybody | 1 | SELECT count(*) FROM note WHERE text LIKE '%my professional network%'",
                "target markets | 5 | SELECT count(*) FROM target_market",
                "target companies where somebody is known | 6 | SELECT count(*) FROM target_company t WHERE EXISTS (SELECT 1 FROM contact c WHERE c.account_id = t.account_id AND c.organisation <> '' AND instr(lower(t.name), lower(c.organisation)) > 0)",
                "target companies where nobody is known | 6 | SELECT count(*) FROM target_company t WHERE NOT EXISTS (SELECT 1 FROM contact c WHERE c.account_id = t.account_id AND lower(substr(c.organisation, 1, 3)) = lower(substr(replace(t.name, 'The ', ''), 1, 3)))",
                "groups with a meeting | 5 | SELECT count(DISTINCT group_id) FROM group_meeting",
                "groups not gone to yet | 2 | SELECT count(*) FROM target_group g WHERE NOT EXISTS (SELECT 1 FROM group_meeting m WHERE m.group_id = g.id)",
                "people known in a group | 8 | SELECT count(*) FROM group_contact",
                "introductions of somebody who was introduced | 10 | SELECT count(*) FROM contact c JOIN contact i ON i.id = c.introduced_by WHERE i.introduced_by IS NOT NULL",
                "nudges of this week, and older ones | 2 | SELECT count(*) FROM (SELECT 1 FROM nudge GROUP BY written_at > '2026-11-05')",
                "letters issued to the registrar at mid-term, and at the end of last term | 2 | SELECT count(DISTINCT kind) FROM grade_roster",
                "students who withdrew and stand there with a W | 2 | SELECT count(*) FROM grade_roster_line WHERE withdrawn = 1",
                "totals set after their letter was issued | 1 | SELECT count(*) FROM total_override o JOIN grade_roster_line l ON l.enrolment_id = o.enrolment_id JOIN grade_roster r ON r.id = l.roster_id AND r.issued_at < o.at WHERE l.by_hand = 0",
                "totals set by hand, with a reason | 1 | SELECT count(*) FROM total_override WHERE percent IS NOT NULL",
                "students written to about missing work | 1 | SELECT count(*) FROM course_message_recipient",
                "conversations drawn for a spot check | 4 | SELECT count(*) FROM spot_check",
                "times somebody helped a student | 15 | SELECT count(*) FROM touch WHERE help_received <> ''",
                "referrals of either kind | 2 | SELECT count(DISTINCT referral) FROM touch WHERE referral IS NOT NULL",
                "people who gave much and to whom nothing went back | 2 | SELECT count(*) FROM (SELECT 1 FROM touch GROUP BY contact_id HAVING sum((help_received <> '') + coalesce(referral = 'RECEIVED', 0)) >= 2 AND sum((helped <> '') + coalesce(referral = 'GIVEN', 0)) = 0)",
                "students who want their week by mail | 4 | SELECT count(*) FROM digest",
                "weeks that came by mail | 15 | SELECT count(*) FROM digest_week WHERE said = 1",
                "taps of today that can be taken back | 5 | SELECT count(*) FROM activity_day WHERE day = '2026-11-12' AND added > 0",
                "drawn conversations that were talked through | 1 | SELECT count(*) FROM spot_check WHERE finding = 'TOLD'",
                "grades that came from another system | 3 | SELECT count(*) FROM grade_import_cell c JOIN submission s ON s.id = c.submission_id AND s.score = c.after ->> 'score'",
                "work whose name in Canvas is known | 2 | SELECT count(*) FROM foreign_column WHERE system = 'CANVAS'",
                "marks of each kind at meetings, in two terms | 8 | SELECT count(*) FROM (SELECT 1 FROM attendance t JOIN enrolment e ON e.id = t.enrolment_id GROUP BY e.course_id, t.mark HAVING count(*) >= 30)",
                "students who were hardly late, and some who mostly were | 2 | SELECT count(DISTINCT late > 4) FROM (SELECT sum(mark = 'LATE') AS late FROM attendance GROUP BY enrolment_id)",
                "students who stayed away more and more | 3 | SELECT count(*) FROM (SELECT 1 FROM attendance GROUP BY enrolment_id HAVING sum(mark = 'ABSENT') >= 4)",
                "students warned at mid-term, in two terms | 2 | SELECT count(DISTINCT e.course_id) FROM warning w JOIN enrolment e ON e.id = w.enrolment_id",
                "warnings of each kind | 3 | SELECT count(DISTINCT performance + 2 * attendance) FROM warning",
                "students who would be warned now and were not | 1 | SELECT count(*) FROM (SELECT t.enrolment_id FROM attendance t JOIN enrolment e ON e.id = t.enrolment_id JOIN course c ON c.id = e.course_id AND c.first_day > '2026-06-01' WHERE NOT EXISTS (SELECT 1 FROM warning w WHERE w.enrolment_id = e.id) GROUP BY t.enrolment_id HAVING sum(t.mark = 'ABSENT') > 3)",
                "scores counted from attendance | 100 | SELECT count(*) FROM attendance_counted c JOIN submission s ON s.assignment_id = c.assignment_id AND s.enrolment_id = c.enrolment_id AND s.score = c.score",
                "scores counted from attendance and changed by hand since | 1 | SELECT count(*) FROM attendance_counted c JOIN submission s ON s.assignment_id = c.assignment_id AND s.enrolment_id = c.enrolment_id AND s.score <> c.score",
                "rubrics that nothing is graded by yet | 1 | SELECT count(*) FROM rubric r JOIN course c ON c.id = r.course_id AND c.code = 'COMM 210' WHERE NOT EXISTS (SELECT 1 FROM assignment a WHERE a.rubric_id = r.id)",
                "rubrics edited after grading, with a history of it | 1 | SELECT count(*) FROM rubric_change h WHERE h.scores > 20 AND h.scores <= (SELECT count(*) FROM grade_change g WHERE g.what = 'RECOMPUTED' AND g.reason LIKE 'Rubric “Impromptu”%')",
                "rubrics told in other words, which moved no score | 1 | SELECT count(*) FROM rubric_change WHERE what LIKE '%described anew' AND scores = 0",
                "changes of a rubric that are typed and not in force | 1 | SELECT count(*) FROM rubric_draft",
                "people with a cadence | 20 | SELECT count(*) FROM contact WHERE cadence_days IS NOT NULL",
                "days without minutes noted, which are unknown | 30 | SELECT count(*) FROM enrolment e WHERE e.role = 'STUDENT' AND NOT EXISTS (SELECT 1 FROM activity_day d WHERE d.account_id = e.account_id)"
            })
    void thereIsSomethingOfEverything(String what, int atLeast, String sql) {
        int found = database.query(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
        assertThat(found).as(what).isGreaterThanOrEqualTo(atLeast);
    }

    /** Triggers keep the copies; nothing else may. */
    @Test
    void whatASubmissionSaysOfItsAttemptAndItsAssessmentIsWhatTheySay() {
        long wrong = database.query(
                handle -> handle.createQuery("""
                        SELECT count(*) FROM submission s
                        LEFT JOIN assessment a ON a.submission_id = s.id
                        LEFT JOIN attempt t ON t.id = coalesce(s.chosen_attempt_id,
                          (SELECT x.id FROM attempt x WHERE x.submission_id = s.id AND x.handed_in_at IS NOT NULL
                           ORDER BY x.number DESC LIMIT 1))
                        WHERE s.counted_attempt_id IS NOT t.id OR s.handed_in_at IS NOT t.handed_in_at
                           OR s.score IS NOT a.score OR s.assessed_at IS NOT a.saved_at
                           OR s.released_at IS NOT a.released_at""").mapTo(Long.class).one());
        assertThat(wrong).isZero();
    }

    @Test
    void someStudentsHaveGoneQuietAndMostHaveNot() {
        int quiet = database.query(
                handle -> handle.createQuery("""
                        SELECT count(*) FROM enrolment e JOIN course c ON c.id = e.course_id
                        WHERE c.code = 'COMM 210' AND c.first_day > '2026-06-01' AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
                          AND NOT EXISTS (SELECT 1 FROM touch t WHERE t.account_id = e.account_id
                            AND t.direction = 'MUTUAL' AND t.happened_on > '2026-10-29')
                        """).mapTo(Integer.class).one());
        assertThat(quiet).isBetween(5, 20);
    }

    @Test
    void mostPapersMeetWhatTheirAssignmentAsksFor() {
        var met = database.query(
                handle -> handle.createQuery("""
                        SELECT count(DISTINCT p.person || p.organisation) >= w.conversations
                           AND count(DISTINCT CASE WHEN p.direction = 'MUTUAL' AND p.channel IN ('IN_PERSON', 'PHONE', 'VIDEO')
                                              THEN p.person || p.organisation END) >= w.synchronous
                           AND count(DISTINCT CASE WHEN p.origin = 'NEW' THEN p.person || p.organisation END) >= w.new_people
                        FROM attempt t
                        JOIN submission s ON s.id = t.submission_id
                        JOIN assignment w ON w.id = s.assignment_id AND w.conversations > 0
                        LEFT JOIN evidence p ON p.attempt_id = t.id AND p.two_way = 1
                        WHERE t.handed_in_at IS NOT NULL
                        GROUP BY t.id, w.conversations, w.synchronous, w.new_people
                        """).mapTo(Boolean.class).list());
        assertThat(met).hasSizeGreaterThan(400);
        assertThat(met.stream().filter(yes -> yes).count() * 100 / met.size()).isGreaterThanOrEqualTo(80);
    }

    @Test
    void nothingHasHappenedThatIsStillToCome() {
        for (var sql : List.of(
                "SELECT count(*) FROM touch WHERE happened_on > '2026-11-12' OR logged_at > '2026-11-12T15:00:00.000Z'",
                "SELECT count(*) FROM attempt WHERE handed_in_at > '2026-11-12T15:00:00.000Z'",
                "SELECT count(*) FROM stage_event WHERE happened_on > '2026-11-12'",
                "SELECT count(*) FROM assessment WHERE saved_at > '2026-11-12T15:00:00.000Z'",
                "SELECT count(*) FROM talk WHERE stopped_at > '2026-11-12T15:00:00.000Z'",
                "SELECT count(*) FROM touch WHERE logged_at < happened_on")) {
            int found = database.query(
                    handle -> handle.createQuery(sql).mapTo(Integer.class).one());
            assertThat(found).as(sql).isZero();
        }
    }

    @Test
    void noTwoStoriesOrTouchesShareASentence() {
        var seen = new HashMap<String, String>();
        var shared = new ArrayList<String>();
        var texts = database.query(handle -> handle.createQuery("""
                        SELECT 'touch ' || id AS whose, what AS text FROM touch
                        UNION ALL SELECT 'touch ' || id, learned FROM touch
                        UNION ALL SELECT 'touch ' || id, help_received FROM touch
                        UNION ALL SELECT 'story ' || id, moment FROM story
                        UNION ALL SELECT 'story ' || id, lesson FROM story
                        """)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .list());
        for (var text : texts) {
            for (var sentence : END_OF_SENTENCE.split(text.getValue())) {
                var words = sentence.strip();
                if (words.length() > 3) {
                    var before = seen.putIfAbsent(words, text.getKey());
                    if (before != null) {
                        shared.add(before + " and " + text.getKey() + ": " + words);
                    }
                }
            }
        }
        assertThat(shared).isEmpty();
        assertThat(seen).hasSizeGreaterThan(1500);
    }

    @Test
    void theSameDayGivesTheSameSemester() {
        try (var again = Database.open(DataFolder.at(folder.resolve("two")))) {
            DemoSemester.fill(again, NOW);
            documents(again, "two");
            var digests = "SELECT group_concat(sha256) FROM (SELECT sha256 FROM stored_file ORDER BY id)";
            assertThat(text(again, digests)).isEqualTo(text(database, digests));
            for (var table : List.of(
                    "account",
                    "enrolment",
                    "contact",
                    "touch",
                    "week_plan",
                    "note",
                    "nudge",
                    "activity_day",
                    "digest",
                    "digest_week",
                    "attempt",
                    "assessment",
                    "slot",
                    "outcome_step",
                    "regrade_request",
                    "attendance",
                    "attendance_counted",
                    "warning")) {
                assertThat(rows(again, table)).as(table).isEqualTo(rows(database, table));
            }
        }
    }

    @Test
    void everyDocumentThatAStudentAddedOpensAsAPageInTheirName() throws IOException {
        var without = "SELECT count(*) FROM outcome_document WHERE name LIKE '%.pdf' AND file_id IS NULL";
        assertThat(text(database, without)).isEqualTo("0");
        var file = Objects.requireNonNull(files.find(Long.parseLong(text(database, """
                SELECT d.file_id FROM outcome_document d JOIN account a ON a.id = d.added_by
                WHERE a.name = 'Rafael Quiñones'"""))));
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.pages()).isEqualTo(1);
        assertThat(new String(Files.readAllBytes(files.path(file)), Charset.forName("windows-1252")))
                .contains("(Dear Rafael Quiñones,) Tj", "(Blue Silo Creamery) Tj");
    }

    private static String text(Database from, String sql) {
        return from.query(handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    private static List<String> rows(Database from, String table) {
        return from.query(handle -> handle.createQuery("SELECT * FROM " + table + " ORDER BY 1, 2")
                .map((row, context) -> {
                    var text = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        if (!row.getMetaData().getColumnName(i).equals("password_hash")) {
                            text.append(row.getString(i)).append('|');
                        }
                    }
                    return text.toString();
                })
                .list());
    }
}
