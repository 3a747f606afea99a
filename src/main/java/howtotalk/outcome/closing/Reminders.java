package howtotalk.outcome.closing;

import howtotalk.account.Names;
import howtotalk.db.Database;
import howtotalk.mail.Mailer;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the mails that ask at the end of a term: one when the question opens, and one an interval until there is an
 * answer. That a mail is sent and the mail itself are written in one transaction, so that nobody gets a second one
 * whatever restarts.
 */
public final class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    private final Database database;
    private final EndOfTermRepository rows;
    private final Mailer mailer;
    private final InstantSource clock;
    private final String baseUrl;

    /**
     * @param mailer without a mail server nothing is written and nothing counts as sent
     * @param baseUrl of this server, without a slash at the end
     */
    public Reminders(Database database, Mailer mailer, InstantSource clock, String baseUrl) {
        this.database = database;
        this.rows = database.repository(EndOfTermRepository.class);
        this.mailer = mailer;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** Courses that ask the student now and have no answer yet. */
    public List<Long> asking(long accountId, LocalDate today) {
        return rows.asking(accountId, today).stream()
                .filter(asked -> !asked.answered())
                .map(EndOfTermRepository.Asked::courseId)
                .toList();
    }

    /** Writes what is due. @return how many mails */
    public int sweep() {
        if (!mailer.sends()) {
            return 0;
        }
        var now = clock.instant();
        var today = now.atZone(ZoneOffset.UTC).toLocalDate();
        int written = 0;
        for (var candidate : rows.candidates(today.minusDays(1), today.plusDays(1))) {
            var there = now.atZone(candidate.zone());
            if (!candidate.answered()
                    && candidate.asking().due(there, candidate.lastMail())
                    && wrote(candidate, there.toLocalDate(), now)) {
                written++;
            }
        }
        return written;
    }

    /** Somebody's mail that cannot be written does not hold up the others'; the next sweep tries again. */
    private boolean wrote(EndOfTermRepository.Candidate to, LocalDate day, Instant now) {
        try {
            return database.transaction(() -> rows.noteMail(to.enrolmentId(), day, to.everyDays(), now) > 0
                    && mailer.send(to.email(), "What came of " + to.code() + "?", text(to), null));
        } catch (RuntimeException e) {
            LOG.warn("The question to enrolment {} could not be written", to.enrolmentId(), e);
            return false;
        }
    }

    private String text(EndOfTermRepository.Candidate to) {
        return "Hello " + Names.first(to.name()) + ",\n\n"
                + to.course()
                + " asks everybody one question at the end of the term: what came of it? A position you accepted, or"
                + " where you stand. “Prefer not to say” is an answer, too: credit is for answering, never for the"
                + " answer.\n\n"
                + baseUrl + "/courses/" + to.courseId() + "/end-of-term\n\n"
                + "It takes a minute. Until you answer, this mail comes again every "
                + (to.everyDays() == 1 ? "day" : Prose.number(to.everyDays()) + " days") + ", until "
                + When.longDay(to.closesOn()) + ".\n";
    }
}
