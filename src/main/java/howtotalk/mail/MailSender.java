package howtotalk.mail;

import howtotalk.db.Database;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what waits in the outbox, one mail after the other, and tries again later what the mail server refused. */
public final class MailSender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);

    /** About ten hours; then the outbox shows why. */
    private static final int MOST_ATTEMPTS = 14;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final MailRepository rows;
    private final InstantSource clock;
    private final org.simplejavamail.api.mailer.Mailer server;
    private final String from;
    private final String domain;
    private final Duration lookEvery;
    private final Map<Long, Instant> notBefore = new HashMap<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    /**
     * @param database with the outbox
     * @param clock for the time of sending
     * @param smtpUrl the mail server, {@code smtp://user:password@host:587?from=course@example.edu} or smtps
     * @param baseUrl of this server, whose host names the sender if the address does not
     * @param lookEvery how long to wait between two looks into the outbox
     * @throws IllegalArgumentException with a sentence if the address cannot be read
     */
    public MailSender(Database database, InstantSource clock, String smtpUrl, String baseUrl, Duration lookEvery) {
        var smtp = SmtpUrl.parse(smtpUrl);
        this.rows = database.repository(MailRepository.class);
        this.clock = clock;
        this.lookEvery = lookEvery;
        this.domain = domain(baseUrl);
        this.from = smtp.from().isEmpty() ? "how-to-talk@" + domain : smtp.from();
        this.server = server(smtp);
        this.thread = new Thread(this::run, "mail");
        thread.setDaemon(true);
    }

    /** Begins to look into the outbox. */
    public void start() {
        thread.start();
    }

    /** Tries every mail that is due, once. One thread at a time. */
    synchronized void sendWaiting() {
        for (var mail : rows.waiting(MOST_ATTEMPTS, Mailer.NO_SERVER)) {
            var due = notBefore.get(mail.id());
            if (due == null || !due.isAfter(clock.instant())) {
                send(mail);
            }
        }
    }

    private void send(MailRepository.Waiting mail) {
        try {
            var letter = EmailBuilder.startingBlank()
                    .from("How to Talk", from)
                    .to(mail.recipient())
                    .withSubject(mail.subject())
                    .withPlainText(mail.body())
                    .withHeader("Auto-Submitted", "auto-generated")
                    .fixingMessageId("<outbox-" + mail.id() + "@" + domain + ">"); // the same if it must be sent again
            if (!mail.unsubscribe().isEmpty()) {
                letter = letter.withHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            }
            server.sendMail(letter.buildEmail()).join(); // has gone already: what goes wrong is thrown on the way
            rows.sent(mail.id(), clock.instant());
            notBefore.remove(mail.id());
        } catch (RuntimeException e) {
            int attempts = mail.attempts() + 1;
            rows.failed(mail.id(), reason(e));
            if (attempts >= MOST_ATTEMPTS) {
                rows.forgetTokens(mail.id());
                notBefore.remove(mail.id());
            } else {
                notBefore.put(mail.id(), clock.instant().plus(pause(attempts)));
            }
            LOG.warn("Mail {} was not sent, attempt {}: {}", mail.id(), attempts, reason(e));
        }
    }

    /** 30 seconds, then twice as long each time, at most an hour. */
    static Duration pause(int attempts) {
        var pause = Duration.ofSeconds(15L << Math.min(attempts, 12));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void run() {
        try {
            while (!stop.await(lookEvery.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    sendWaiting();
                } catch (RuntimeException e) {
                    LOG.warn("The outbox could not be read", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A password crosses the network encrypted or not at all; without one, encryption is used where offered. */
    private static org.simplejavamail.api.mailer.Mailer server(SmtpUrl smtp) {
        var strategy = smtp.tls()
                ? TransportStrategy.SMTPS
                : smtp.password() != null && !smtp.loopback() ? TransportStrategy.SMTP_TLS : TransportStrategy.SMTP;
        return MailerBuilder.withSMTPServer(smtp.host(), smtp.port(), smtp.user(), smtp.password())
                .withTransportStrategy(strategy)
                .withSessionTimeout(15_000)
                .buildMailer();
    }

    private static String domain(String baseUrl) {
        var host = URI.create(baseUrl).getHost();
        return host == null || !host.contains(".") ? "localhost.localdomain" : host;
    }

    /** Why, without the address or the text: the innermost message, on one line. */
    private static String reason(Throwable problem) {
        var cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        var line = message.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.isEmpty() ? "Refused." : line.substring(0, Math.min(300, line.length()));
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(2000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
