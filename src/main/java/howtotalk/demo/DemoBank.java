package howtotalk.demo;

/** What the graders of the course say again and again, most of it kept in the terms before. */
final class DemoBank {

    /** Criterion, level or none, how often it was said in earlier terms, and the words. */
    private static final String COMMENTS = """
            With whom||23|A name and a job are a start. Say how you came to stand in front of this person.
            With whom|2|9|Two of the three already knew you. The assignment asks you to go one step further out.
            With whom|4|6|Nobody told you to talk to this one, and you did. That is the habit.
            Where I went||14|Name the building and the hour; I should be able to walk there.
            Where I went|1|7|A table in the dining hall is where you are anyway. Where do these people spend a Tuesday?
            Where I went|3|5|Good ground. Go back there once more before you look for another place.
            What I said||31|Give me the words, in quotation marks, and not what they were about.
            What I said|1|12|This could have been said to anybody. What did you know of her before you spoke?
            What I said|2|17|You asked for advice in general and got advice in general. Ask about one decision.
            What I said|3|15|You let her finish, and then asked about the part she had hurried over.
            What I said|4|8|This is the sentence I would open the talk with.
            What I learned||11|One thing you did not know on Monday, please, and not three that you did.
            What I learned|2|10|That is what his company does. What does he do there, and when does he dislike it?
            What I learned|4|4|You came back with something that is in no brochure.
            The lesson||19|Say it as you would to a friend who has five minutes and no interest in networking.
            The lesson|2|13|A lesson that fits every story belongs to none. Which part of this one taught it?
            Follow-up||16|I could not tell who spoke first here.
            Follow-up|1|9|“I will stay in touch” is not a date. Which day, and about what?
            Follow-up|3|12|A thank-you that quotes what he said is worth three that do not.
            To whom|2|6|You found a title, not a person. Who introduced her last?
            Made for one person||18|Take the name out: could I send it to my aunt? Then it is not finished.
            Made for one person|3|7|Your second sentence is the one only he could have received. Begin with it.
            Giving and asking|1|8|All asking so far. What do you have that she might want, however small?
            Easy to answer||13|Ask what can be answered with a thumb, standing in a queue.
            Plain words|2|5|Three words of yours and then a paragraph of somebody's career center. Keep the three.
            The moment||21|Start where it gets uncomfortable. We can work out the weather for ourselves.
            The moment|2|11|You told us that it was awkward. Let us hear the silence: how long, who broke it?
            The moment|4|6|I saw the room. So did the back row.
            Opening and ending||15|Your ending came a minute before you stopped. Stop there.
            Opening and ending|3|8|A first line that makes us wait for the second. Now trust it, and pause.
            Voice and pace|1|7|You were hurrying to be done with us. Breathe at each full stop.
            Voice and pace|2|14|Louder on the name and the number: they are what we would repeat.
            Eyes and hands|2|16|The notes had more of you than we did. One card, five words.
            Eyes and hands|3|9|You found the three people who nod. Find the one who does not.
            Time||6|Well inside your minutes, and nothing was missing for it.
            Time|1|5|A minute over is a minute of somebody else's. Cut the road there, keep the arrival.
            ||27|Come by in office hours with this page; ten minutes will do.
            ||20|Better than the last one, and I can say where: you asked and then you waited.
            ||9|Read it aloud once before you hand it in. You would have heard the third sentence.
            """;

    private final Rows rows;
    private final Term term;
    private final long instructor;
    private final long assistant;

    DemoBank(Rows rows, Term term, long instructor, long assistant) {
        this.rows = rows;
        this.term = term;
        this.instructor = instructor;
        this.assistant = assistant;
    }

    void fill(long course) {
        var made = term.firstDay().minusDays(4).atTime(9, 0).atZone(Term.ZONE).toInstant();
        int number = 0;
        for (var line : COMMENTS.lines().toList()) {
            var part = line.split("\\|", 4);
            rows.run(
                    """
                    INSERT INTO bank_comment (course_id, criterion, level, text, made_by, made_at, uses)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                    course,
                    part[0],
                    part[1].isEmpty() ? null : Integer.valueOf(part[1]),
                    part[3],
                    number++ % 7 == 3 ? assistant : instructor,
                    made,
                    Integer.valueOf(part[2]));
            if (!part[1].isEmpty()) putIn(course, part[0], 2 * Integer.parseInt(part[1]), part[3]);
        }
        said(course);
    }

    /** Said to the two who reached that level last. */
    private void putIn(long course, String criterion, int halves, String words) {
        rows.run("""
                UPDATE assessment_level SET comment = ?
                WHERE (assessment_id, criterion_id) IN (
                  SELECT a.id, c.id
                  FROM assignment w
                  JOIN submission s ON s.assignment_id = w.id
                  JOIN assessment a ON a.submission_id = s.id
                  JOIN criterion c ON c.rubric_id = w.rubric_id AND c.name = ?
                  JOIN assessment_level l ON l.assessment_id = a.id AND l.criterion_id = c.id
                  WHERE w.course_id = ? AND l.halves = ? AND l.comment = ''
                  ORDER BY a.saved_at DESC, a.id DESC LIMIT 2)
                """, words, criterion, course, halves);
    }

    /** The words on single criteria were put in from the bank. */
    private void said(long course) {
        rows.run("""
                INSERT INTO bank_use (comment_id, submission_id, at)
                SELECT b.id, a.submission_id, a.saved_at
                FROM assignment w
                JOIN submission s ON s.assignment_id = w.id
                JOIN assessment a ON a.submission_id = s.id
                JOIN assessment_level l ON l.assessment_id = a.id AND l.comment <> ''
                JOIN criterion c ON c.id = l.criterion_id
                JOIN bank_comment b ON b.course_id = w.course_id AND b.criterion = c.name AND instr(l.comment, b.text) > 0
                WHERE w.course_id = ?
                ORDER BY b.id, a.submission_id
                """, course);
    }
}
