package howtotalk.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What was said under released feedback: threads that were answered, some that nobody has read, one being written. */
final class DemoReplies {

    /** A student and a grader by turns, the student first, about the latest work of a kind. */
    private record Said(String email, String kind, List<String> words) {}

    private static final List<Said> THREADS = List.of(
            new Said(
                    "ines.carvalho@example.edu",
                    "NETWORKING",
                    List.of(
                            "I nearly cut the first line, because it felt too plain to say to somebody that senior. Should the next one be that plain, too?",
                            "Plainer. She answered because it could be answered. Cut the second clause and stop talking.",
                            "I will try it on Thursday at the archive and tell you what happened.")),
            new Said(
                    "tomas.reyes@example.edu",
                    "TALK",
                    List.of(
                            "The dispatcher asked me not to use his last name in front of the room. I left it out, and that is why it reads thin in the middle. Is there a better way?",
                            "Give him a job and a habit instead of a name: we will see him. And say at the start that he asked, which is worth more than the name.",
                            "Thank you. That also made the ending shorter.")),
            new Said(
                    "wyatt.mcnair@example.edu",
                    "NETWORKING",
                    List.of(
                            "I do not think the third one should count as a message only. He called me back, I just did not log the call until Sunday.")),
            new Said(
                    "noor.haddad@example.edu",
                    "TALK",
                    List.of(
                            "Can I come on Tuesday and practice the first minute with you in the empty room?",
                            "Yes, 3:15, Bellamy 204. Bring the one card.")));

    private static final String LATEST = """
            SELECT s.id
            FROM account p
            JOIN enrolment e ON e.account_id = p.id AND e.course_id = ?
            JOIN submission s ON s.enrolment_id = e.id AND s.released_at < ?
            JOIN assignment w ON w.id = s.assignment_id AND w.kind = ?
            WHERE p.email = ?
            ORDER BY s.released_at DESC, s.id
            LIMIT 1
            """;

    private final Rows rows;
    private final Term term;
    private final long instructor;

    DemoReplies(Rows rows, Term term, long instructor) {
        this.rows = rows;
        this.term = term;
        this.instructor = instructor;
    }

    void fill(long course) {
        int number = 0;
        for (var thread : THREADS) {
            var at = term.now().minus(Duration.ofHours(44 - 9L * number++));
            boolean student = true;
            for (var words : thread.words()) {
                say(course, thread, student, words, at);
                student = !student;
                at = at.plus(Duration.ofMinutes(190));
            }
        }
        // What was answered was read, and so were Tomas's thanks; Ines's last words and Wyatt's are unread.
        rows.run("""
                UPDATE reply SET seen_at = strftime('%Y-%m-%dT%H:%M:%fZ', sent_at, '+3 hours')
                WHERE by_student = 1
                  AND (text LIKE 'Thank you.%'
                       OR EXISTS (SELECT 1 FROM reply a
                                  WHERE a.submission_id = reply.submission_id AND a.by_student = 0 AND a.id > reply.id))
                """);
        // Whoever wrote again has read the answer before; nobody has read the last ones yet.
        rows.run("""
                INSERT INTO reply_read (submission_id, last_id)
                SELECT a.submission_id, max(a.id)
                FROM reply a
                WHERE a.by_student = 0
                  AND EXISTS (SELECT 1 FROM reply s
                              WHERE s.submission_id = a.submission_id AND s.by_student = 1 AND s.id > a.id)
                GROUP BY a.submission_id
                """);
        rows.run(
                """
                INSERT INTO reply_draft (submission_id, account_id, text, saved_at)
                SELECT submission_id, author_id, ?, ?
                FROM reply
                WHERE author_id = (SELECT id FROM account WHERE email = 'noor.haddad@example.edu')
                """,
                "Could we do it before the section instead? I have to be at",
                term.now().minus(Duration.ofMinutes(12)));
    }

    private void say(long course, Said thread, boolean student, String words, Instant at) {
        rows.run(
                """
                INSERT INTO reply (submission_id, author_id, by_student, text, sent_at, told_at)
                SELECT s.id, CASE WHEN ? THEN e.account_id ELSE ? END, ?, ?, ?, ?
                FROM submission s
                JOIN enrolment e ON e.id = s.enrolment_id
                WHERE s.id = (
                """ + LATEST + ")",
                student,
                instructor,
                student,
                words,
                at,
                at.plus(Duration.ofMinutes(6)),
                course,
                term.now().minus(Duration.ofDays(3)),
                thread.kind(),
                thread.email());
    }
}
