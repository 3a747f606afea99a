package howtotalk.mail;

import howtotalk.db.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes mail into the outbox, inside the caller's transaction: it goes out if and only if what it tells of happened.
 * Without a mail server it stays in the outbox, for the administrator to read.
 */
public final class Mailer {

    /** The problem of a mail that was written while no mail server was set up; it is never sent later. */
    public static final String NO_SERVER = "No mail server is set up.";

    /** What stands in a link and opens something: 20 random characters or more, or a code from paper. */
    private static final Pattern TOKEN =
            Pattern.compile("(?<=/)[A-Za-z0-9_-]{20,}|(?<![A-Z0-9])[2-9A-Z]{8}-[2-9A-Z]{5}(?![A-Z0-9])");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final int LONGEST_SUBJECT = 200;

    private final MailRepository rows;
    private final InstantSource clock;
    private final boolean sends;

    /**
     * @param database with the outbox
     * @param clock for the time of writing
     * @param sends whether a mail server is set up
     */
    public Mailer(Database database, InstantSource clock, boolean sends) {
        this.rows = database.repository(MailRepository.class);
        this.clock = clock;
        this.sends = sends;
    }

    /**
     * Writes a mail into the outbox.
     *
     * @param recipient an address
     * @param subject line ends and other control characters become spaces: a subject cannot add a header
     * @param body plain text; tokens in its links are kept only until it is sent, and not at all without a mail server
     * @param onceKey a second mail with the same key is not written; nothing for a mail that may repeat
     * @return whether it was written, and not a repetition
     */
    public boolean send(String recipient, String subject, String body, @Nullable String onceKey) {
        return write(recipient, subject, body, withoutTokens(body), "", onceKey);
    }

    /**
     * As {@link #send}, for a mail whose words are its recipient's alone: the outbox never shows them, and they are kept
     * only until the mail server has them.
     *
     * @param shown what the outbox shows in place of the body
     * @param unsubscribe where mails of this kind end, for the reader's mail program; kept as long as the body
     */
    public boolean sendPrivately(
            String recipient, String subject, String body, String shown, String unsubscribe, @Nullable String onceKey) {
        return write(recipient, subject, body, shown, oneLine(unsubscribe), onceKey);
    }

    private boolean write(
            String recipient, String subject, String body, String shown, String unsubscribe, @Nullable String onceKey) {
        return rows.add(
                        oneLine(recipient),
                        shortened(oneLine(subject)),
                        sends ? body : shown,
                        shown,
                        sends ? unsubscribe : "",
                        onceKey,
                        clock.instant(),
                        sends ? "" : NO_SERVER)
                > 0;
    }

    /** Whether mail leaves this server. */
    public boolean sends() {
        return sends;
    }

    /** The outbox, newest first. */
    public List<Mail> latest(int limit, int offset) {
        return rows.latest(limit, offset);
    }

    /** One mail of the outbox, or nothing. */
    public @Nullable Mail find(long id) {
        return rows.find(id);
    }

    /** How many were never sent. */
    public int unsent() {
        return rows.unsent();
    }

    /** The text with each token of its links replaced by an ellipsis. */
    static String withoutTokens(String body) {
        return TOKEN.matcher(body).replaceAll("…");
    }

    private static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    private static String shortened(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }
}
