package howtotalk.grading.regrade;

import howtotalk.account.Names;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.mail.Mailer;
import java.time.InstantSource;

/**
 * Tells students, once each, that they were answered. While a release is taken back nothing is told of its grade; the
 * mail goes out when the student sees it again.
 */
public final class RegradeMails {

    private final Database database;
    private final RegradeRepository rows;
    private final Mailer mailer;
    private final String baseUrl;
    private final InstantSource clock;

    /** @param baseUrl of this server, for the link in the mail */
    public RegradeMails(Database database, Mailer mailer, String baseUrl, InstantSource clock) {
        this.database = database;
        this.rows = database.repository(RegradeRepository.class);
        this.mailer = mailer;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** Writes what is to be told; answers how many mails. */
    public int tick() {
        int written = 0;
        for (var answer : rows.untold()) written += database.transaction(() -> tell(answer)) ? 1 : 0;
        return written;
    }

    private boolean tell(RegradeRepository.Untold answer) {
        if (rows.told(answer.id(), Iso.stored(clock.instant())) == 0) return false;
        return mailer.send(
                answer.email(),
                answer.code() + ": your question about “" + answer.title() + "” is answered",
                text(answer),
                "regrade-answered-" + answer.id());
    }

    /** Without the answer and the score, which are nobody's to read over a shoulder or on a mail server. */
    private String text(RegradeRepository.Untold answer) {
        return "Hi " + Names.first(answer.name()) + ",\n\nyou asked for a second look at “" + answer.about() + "” in “"
                + answer.title() + "” (" + answer.course() + "). The answer stands beside your grade:\n\n" + baseUrl
                + "/courses/" + answer.courseId() + "/grades#a" + answer.assignmentId() + "\n";
    }
}
