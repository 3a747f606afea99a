package howtotalk.access;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import howtotalk.db.Iso;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A mark in each private field, and every student reads whatever can be reached: every route, every link, the archive of
 * one's own data, the calendar feed, the mails.
 */
class LeakTest {

    private static final TestApp APP = TestApp.start();

    private static final List<String> STUDENTS = List.of("ines", "classmate", "section2", "stranger", "withdrawn");

    /** What no student ever sees. */
    private static final List<Pattern> STAFF = marks(
            "PRIVATENOTE",
            "ACCOMMODATION",
            "OVERRIDEREASON",
            "ROSTERNUMBER",
            "HISTORYREASON",
            "RUBRICDRAFT",
            "RUBRICHISTORY",
            "OTHERNOTE",
            "OTHERDRAFT",
            "OTHERCRITERION",
            "BANKCOMMENT",
            "STAFFDRAFT",
            "STAFFLETTER",
            "WARNINGFIGURES",
            "WARNINGWORDS",
            "LINKHOLDER",
            "KEPTBACK");

    /** The draft of a score, also as its share of the points, and of one that is never released. */
    private static final List<Pattern> NEVER_RELEASED = List.of(number("17\\.13"), number("1713"), number("34\\.26"));

    /** What Ines sees once it is released. */
    private static final List<Pattern> DRAFT = with(
            marks("DRAFTCOMMENT", "DRAFTCRITERION", "DRAFTREPLY"),
            number("37\\.19"),
            number("3719"),
            number("74\\.38"));

    /** What Ines sees at any time, and nobody else but staff. */
    private static final List<Pattern> OWN = with(
            marks(
                    "OWNCONTACT",
                    "OWNNOTES",
                    "OWNTOUCH",
                    "OWNMOMENT",
                    "OWNLESSON",
                    "OWNPLAN",
                    "OWNNOTE",
                    "OWNCHANCE",
                    "OWNOUTCOME",
                    "OWNSTEP",
                    "OWNOUTCOMEDRAFT",
                    "OWNDOCUMENT",
                    "OWNVERIFIER",
                    "OWNVERIFICATION",
                    "OWNEVIDENCE",
                    "OWNREASON",
                    "OWNREPLY",
                    "OWNMAIL"),
            Pattern.compile("I went to the museum\\."));

    private World world = new World(APP);
    private final List<String> paths = new ArrayList<>();

    private static List<Pattern> marks(String... words) {
        var marks = new ArrayList<Pattern>();
        for (var word : words) marks.add(Pattern.compile("Zq" + word + "qZ"));
        return marks;
    }

    private static List<Pattern> with(List<Pattern> marks, Pattern... more) {
        var all = new ArrayList<>(marks);
        all.addAll(List.of(more));
        return all;
    }

    /** A number that stands alone, and is not part of a key or a longer one. */
    private static Pattern number(String digits) {
        return Pattern.compile("(?<![\\w.+/-])" + digits + "(?![\\w.+/-])");
    }

    private static String mark(String word) {
        return "Zq" + word + "qZ";
    }

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void aMarkStandsInEachPrivateField() {
        APP.at(TestApp.NOW);
        world = new World(APP);
        long submission = id("submission");
        APP.sql("DELETE FROM mail");
        APP.sql(
                "UPDATE assessment SET released_at = NULL, score = 3719, comment = ?, private_note = ? WHERE submission_id = ?",
                mark("DRAFTCOMMENT"),
                mark("PRIVATENOTE"),
                submission);
        level(submission, mark("DRAFTCRITERION"));
        long talk = APP.number("SELECT submission_id FROM talk WHERE id = ?", id("talk"));
        APP.sql(
                "INSERT INTO assessment (submission_id, score, comment, private_note, saved_at) VALUES (?, 1713, ?, ?, ?)",
                talk,
                mark("OTHERDRAFT"),
                mark("OTHERNOTE"),
                Iso.text(APP.now()));
        level(talk, mark("OTHERCRITERION"));
        APP.sql(
                "INSERT INTO rubric_draft (rubric_id, account_id, content, saved_at) SELECT ?, a.id, json_object('title', ?), ? FROM account a ORDER BY a.id DESC LIMIT 1",
                id("rubric"),
                mark("RUBRICDRAFT"),
                Iso.text(APP.now()));
        APP.sql(
                "INSERT INTO rubric_change (rubric_id, at, what) VALUES (?, ?, ?)",
                id("rubric"),
                Iso.text(APP.now()),
                mark("RUBRICHISTORY"));
        history(submission, 3719);
        history(talk, 1713);
        APP.sql("UPDATE enrolment SET accommodation_note = ? WHERE id = ?", mark("ACCOMMODATION"), id("enrolment"));
        APP.sql("UPDATE assignment_override SET reason = ? WHERE id = ?", mark("OVERRIDEREASON"), id("override"));
        APP.sql(
                "INSERT INTO assignment_override (assignment_id, enrolment_id, due_at, reason) VALUES (?, ?, ?, ?)",
                id("assignment"),
                id("enrolment"),
                Iso.text(APP.now().plus(Duration.ofDays(3))),
                mark("OVERRIDEREASON"));
        APP.sql(
                "INSERT INTO grade_roster_line (roster_id, position, student_number, name, section, withdrawn, percent, letter, by_hand, counted) VALUES (?, 0, ?, 'Carvalho, Ines', '', 0, 7438, 'C', 0, '[]')",
                id("grade-roster"),
                mark("ROSTERNUMBER"));
        APP.sql("UPDATE bank_comment SET text = ? WHERE id = ?", mark("BANKCOMMENT"), id("bank_comment"));
        reply(submission, id("account"), true, mark("OWNREPLY"));
        long grader = APP.number(
                "SELECT account_id FROM enrolment WHERE role = 'INSTRUCTOR' AND course_id = ?", id("course"));
        reply(submission, grader, false, mark("DRAFTREPLY"));
        APP.sql(
                "INSERT INTO reply_draft (submission_id, account_id, text, saved_at) VALUES (?, ?, ?, ?)",
                submission,
                grader,
                mark("STAFFDRAFT"),
                Iso.text(APP.now()));
        for (var kind : List.of("MESSAGE", "NUDGE", "WARNING")) {
            APP.sql(
                    "INSERT INTO letter_draft (course_id, account_id, kind, words, saved_at) VALUES (?, ?, ?, json_object('text', ?), ?)",
                    id("course"),
                    grader,
                    kind,
                    mark("STAFFLETTER"),
                    Iso.text(APP.now()));
        }
        APP.sql(
                "INSERT INTO warning (enrolment_id, performance, attendance, figures, text, written_at) VALUES (?, 1, 0, ?, ?, ?)",
                id("enrolment"),
                mark("WARNINGFIGURES"),
                mark("WARNINGWORDS"),
                Iso.text(APP.now()));
        APP.sql("UPDATE shared_report_link SET holder = ? WHERE id = ?", mark("LINKHOLDER"), id("shared-link"));
        APP.sql(
                "INSERT INTO shared_report (course_id, scope, title, smallest, document, hidden, made_at) SELECT course_id, scope || '+', title, smallest, document, json_array(json_object('id', 'scope.withdrawn', 'title', ?, 'why', 'FEW')), made_at FROM shared_report WHERE id = ?",
                mark("KEPTBACK"),
                id("shared-release"));
        whatIsInesOwn(submission);
        paths.clear();
        APP.routes().stream()
                .filter(route ->
                        route.method().toString().equals("GET") && !route.path().startsWith("/sign-"))
                .map(route -> world.path(named(route.path())))
                .distinct()
                .forEach(paths::add);
    }

    private void whatIsInesOwn(long submission) {
        long ines = id("account");
        APP.sql(
                "UPDATE contact SET name = ?, notes = ? WHERE id = ?",
                mark("OWNCONTACT"),
                mark("OWNNOTES"),
                id("contact"));
        APP.sql(
                "UPDATE touch SET what = ?, next_action = ?, next_on = '2026-11-20' WHERE id = ?",
                mark("OWNTOUCH"),
                mark("OWNTOUCH"),
                id("touch"));
        APP.sql(
                "UPDATE story SET moment = ?, lesson = ? WHERE id = ?",
                mark("OWNMOMENT"),
                mark("OWNLESSON"),
                id("story"));
        APP.sql(
                "INSERT INTO week_plan (account_id, monday, go, say, whom, saved_at) VALUES (?, '2026-11-09', ?, '', '', ?)",
                ines,
                mark("OWNPLAN"),
                Iso.text(APP.now()));
        APP.sql(
                "INSERT INTO note (contact_id, account_id, kind, text, saved_at) VALUES (?, ?, 'EMAIL', ?, ?)",
                id("contact"),
                ines,
                mark("OWNNOTE"),
                Iso.text(APP.now()));
        APP.sql("UPDATE opportunity SET organisation = ? WHERE id = ?", mark("OWNCHANCE"), id("opportunity"));
        APP.sql("UPDATE outcome SET employer = ? WHERE id = ?", mark("OWNOUTCOME"), id("outcome"));
        APP.sql("UPDATE opportunity SET next_step = ? WHERE id = ?", mark("OWNSTEP"), id("opportunity"));
        APP.sql(
                "INSERT INTO outcome_draft (account_id, form, fields, version, saved_at) VALUES (?, '/outcomes/new', json_object('employer', ?), 1, ?)",
                id("account"),
                mark("OWNOUTCOMEDRAFT"),
                Iso.text(APP.now()));
        APP.sql("UPDATE outcome_document SET name = ? WHERE id = ?", mark("OWNDOCUMENT"), id("outcome_document"));
        APP.sql(
                "UPDATE verification SET email = ? || '@museum.example.org', answer = 'DENIED', answered_at = asked_at, said = ?, verifier = ? WHERE id = ?",
                mark("OWNVERIFIER"),
                mark("OWNVERIFICATION"),
                mark("OWNVERIFICATION"),
                id("verification"));
        APP.sql(
                "UPDATE evidence SET what = ? WHERE attempt_id IN (SELECT id FROM attempt WHERE submission_id = ?)",
                mark("OWNEVIDENCE"),
                submission);
        APP.sql("UPDATE revision SET note = ? WHERE submission_id = ?", mark("OWNREVISION"), submission);
        APP.sql("UPDATE regrade_request SET reason = ? WHERE submission_id = ?", mark("OWNREASON"), submission);
        APP.sql(
                "INSERT INTO mail (recipient, subject, body, token_free, created_at) SELECT email, ?, ?, ?, ? FROM account WHERE id = ?",
                mark("OWNMAIL"),
                mark("OWNMAIL"),
                mark("OWNMAIL"),
                Iso.text(APP.now()),
                ines);
    }

    private void level(long submission, String comment) {
        APP.sql("""
                INSERT INTO assessment_level (assessment_id, criterion_id, halves, comment)
                SELECT a.id, c.id, 5, ?
                FROM assessment a
                JOIN submission s ON s.id = a.submission_id
                JOIN assignment w ON w.id = s.assignment_id
                JOIN criterion c ON c.rubric_id = w.rubric_id
                WHERE a.submission_id = ?
                """, comment, submission);
    }

    private void reply(long submission, long author, boolean student, String text) {
        APP.sql(
                "INSERT INTO reply (submission_id, author_id, by_student, text, sent_at) VALUES (?, ?, ?, ?, ?)",
                submission,
                author,
                student ? 1 : 0,
                text,
                Iso.text(APP.now()));
    }

    private void history(long submission, long score) {
        APP.sql(
                "INSERT INTO grade_change (submission_id, at, actor_id, what, score_before, score_after, reason) SELECT ?, ?, a.id, 'GRADED', NULL, ?, ? FROM account a ORDER BY a.id DESC LIMIT 1",
                submission,
                Iso.text(APP.now()),
                score,
                mark("HISTORYREASON"));
    }

    private long id(String name) {
        return Long.parseLong(world.path("{" + name + "}"));
    }

    /** The rows of this world, where a route says no more than {@code {id}}. */
    private static String named(String route) {
        var words = route.split("/", -1);
        var noun = words.length < 2 ? "" : words[1];
        var name = switch (noun) {
            case "courses" -> "course";
            case "assignments" -> "assignment";
            case "submissions" -> "submission";
            case "contacts" -> "contact";
            case "touches" -> "touch";
            case "stories" -> "story";
            case "talks" -> "talk";
            case "speaking-days" -> "speaking_day";
            case "opportunities" -> "opportunity";
            case "outcomes" -> "outcome";
            case "attempts" -> "attempt";
            case "files" -> "file";
            case "enrolments" -> "enrolment";
            case "rubrics" -> "rubric";
            case "bank-comments" -> "bank_comment";
            case "sections" -> "section";
            case "meetings" -> "meeting";
            case "notes" -> "contact";
            default -> "id";
        };
        return route.replace("{id}", "{" + name + "}").replaceAll("\\{(?!\\w+})[^}]*}", "1");
    }

    private List<String> ofThisWorld() {
        return paths.stream()
                .map(path -> path.replaceAll("\\{[^}]*}", "1"))
                .distinct()
                .toList();
    }

    private Crawl crawl(String student) {
        var start = new ArrayList<>(ofThisWorld());
        start.add(feed(student));
        return new Crawl(world.as(student), start);
    }

    /** The address of a calendar, which is shown once. */
    private String feed(String student) {
        var made = Pattern.compile("http://how-to-talk\\.test(/calendar/[\\w-]+\\.ics)")
                .matcher(world.as(student).post("/settings/calendar").body());
        assertThat(made.find()).isTrue();
        return made.group(1);
    }

    private void nobodySeesWhatIsNotTheirs(boolean released) {
        var found = new TreeSet<String>();
        for (var student : STUDENTS) {
            var crawl = crawl(student);
            boolean ines = student.equals("ines");
            assertThat(crawl.pages()).as("pages that %s read", student).isGreaterThan(ines ? 60 : 25);
            assertThat(crawl.archives()).as(student).contains("/my-data.zip");
            assertThat(crawl.read(Pattern.compile("/calendar/[\\w-]{20,}\\.ics")))
                    .as(student)
                    .isTrue();
            var hidden = new ArrayList<>(STAFF);
            hidden.addAll(NEVER_RELEASED);
            if (!ines || !released) hidden.addAll(DRAFT);
            if (!ines) hidden.addAll(OWN);
            for (var place : crawl.find(hidden)) found.add(student + ": " + place);
        }
        for (var mail : mails()) {
            for (var mark : with(STAFF, DRAFT.toArray(Pattern[]::new))) {
                if (mark.matcher(mail).find()) found.add("mail: " + mark + " in " + mail);
            }
        }
        assertThat(found).isEmpty();
    }

    private List<String> mails() {
        return APP.database()
                .query(handle -> handle.select("SELECT recipient || ' ' || subject || ' ' || body FROM mail")
                        .mapTo(String.class)
                        .list());
    }

    private void release() {
        assertThat(world.as("teaches")
                        .post(world.path("/assignments/{assignment}/release"), "section", "")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void beforeTheReleaseNobodySeesAnyOfIt() {
        nobodySeesWhatIsNotTheirs(false);
    }

    @Test
    void afterTheReleaseItsStudentSeesTheGradeAndNobodyAnythingElse() {
        release();
        nobodySeesWhatIsNotTheirs(true);
        var grades = world.path("/courses/{course}/grades");
        for (var mark : List.of("DRAFTCOMMENT", "DRAFTCRITERION")) {
            assertThat(crawl("ines").find(marks(mark)))
                    .as("the crawl finds what is shown")
                    .contains(mark(mark) + " in " + grades);
        }
        assertThat(crawl("ines").find(List.of(number("37\\.19")))).contains("37.19 in " + grades);
    }

    @Test
    void afterTheUndoingNobodySeesAnyOfItAgainAndNoMailTellsOfIt() {
        release();
        long made = APP.number("SELECT max(id) FROM release");
        assertThat(world.as("teaches").post("/releases/" + made + "/undoing").status())
                .isEqualTo(303);
        APP.pass(Duration.ofMinutes(11));
        APP.aMinutePasses();
        nobodySeesWhatIsNotTheirs(false);
        assertThat(mails()).noneMatch(mail -> mail.contains(world.path("/courses/{course}/grades")));
    }

    @Test
    void theMailAfterTheUndoTimeTellsThatThereIsAGradeAndNotWhich() {
        release();
        APP.pass(Duration.ofMinutes(10));
        APP.aMinutePasses();
        assertThat(mails()).anyMatch(mail -> mail.contains(world.path("/courses/{course}/grades")));
        nobodySeesWhatIsNotTheirs(true);
    }

    @Test
    void aReaderOfReportsSeesNoStudentsNameAndNothingOfAnybody() {
        release();
        APP.sql("UPDATE account SET name = ? WHERE id = ?", mark("STUDENTNAME"), id("account"));
        var crawl = crawl("reader");
        assertThat(crawl.find(STAFF)).isEmpty();
        assertThat(crawl.find(DRAFT)).isEmpty();
        assertThat(crawl.find(OWN)).isEmpty();
        assertThat(crawl.find(marks("STUDENTNAME"))).isEmpty();
        assertThat(world.as("teaches")
                        .get(world.path("/courses/{course}/roster"))
                        .body())
                .contains(mark("STUDENTNAME"));
    }

    @Test
    void theCrawlFindsAMarkWhereverItShows() {
        APP.sql("UPDATE assignment SET title = ? WHERE id = ?", mark("PRIVATENOTE"), id("assignment"));
        for (var student : List.of("ines", "classmate", "section2")) {
            var found = crawl(student).find(STAFF);
            assertThat(found).as(student).contains(mark("PRIVATENOTE") + " in /assignments");
        }
        assertThat(crawl("ines").find(OWN))
                .as("her own, also in her archive")
                .contains(mark("OWNTOUCH") + " in /my-data.zip")
                .as("and in her calendar")
                .anyMatch(place -> place.matches(".* in /calendar/.*\\.ics"));
        assertThat(crawl("stranger").find(STAFF)).isEmpty();
    }
}
