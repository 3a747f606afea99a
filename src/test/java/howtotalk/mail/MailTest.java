package howtotalk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import howtotalk.TestApp;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

    private static final String TOKEN = "k3JvVf0dQmTzq8xPl2YwRb7N_-aHsEuC";

    private final TestApp app = TestApp.start();
    private final Letterbox letterbox = new Letterbox();

    @AfterEach
    void stop() {
        letterbox.close();
        app.close();
    }

    private MailSender sender(String url) {
        return new MailSender(app.database(), app::now, url, "https://talk.example.edu", Duration.ofSeconds(1));
    }

    private Mailer mailer() {
        return new Mailer(app.database(), app::now, true);
    }

    @Test
    void aMailLeavesOnceAndTheOutboxForgetsItsToken() throws Exception {
        mailer().send("ines@example.edu", "Olá, Inês", "Here: https://talk.example.edu/join/" + TOKEN + "\n", null);
        try (var sender = sender(letterbox.url())) {
            sender.sendWaiting();
            sender.sendWaiting();
        }
        var mail = letterbox.to("ines@example.edu", 1).get(0);
        assertThat(letterbox.count()).isEqualTo(1);
        assertThat(mail.getSubject()).isEqualTo("Olá, Inês");
        assertThat(mail.getFrom()[0].toString()).contains("how-to-talk@talk.example.edu");
        assertThat(Letterbox.text(mail)).contains("/join/" + TOKEN);
        assertThat(app.text("SELECT body || token_free FROM mail")).doesNotContain(TOKEN);
        assertThat(app.number("SELECT count(*) FROM mail WHERE sent_at IS NOT NULL"))
                .isEqualTo(1);
    }

    @Test
    void aMailOfAChangeThatFailedIsNeverWritten() {
        assertThatThrownBy(() -> app.database().transaction(() -> {
                    mailer().send("ines@example.edu", "Released", "Your grade.", null);
                    throw new IllegalStateException("the change failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(app.number("SELECT count(*) FROM mail")).isZero();
    }

    @Test
    void theSameNewsIsWrittenOnce() {
        assertThat(mailer().send("ines@example.edu", "Released", "Your grade.", "released 7"))
                .isTrue();
        assertThat(mailer().send("ines@example.edu", "Released", "Your grade.", "released 7"))
                .isFalse();
        assertThat(app.number("SELECT count(*) FROM mail")).isEqualTo(1);
    }

    @Test
    void aSubjectCannotAddAHeader() throws Exception {
        mailer().send("ines@example.edu", "News\r\nBcc: everybody@example.edu", "Text", null);
        try (var sender = sender(letterbox.url())) {
            sender.sendWaiting();
        }
        var mail = letterbox.to("ines@example.edu", 1).get(0);
        assertThat(mail.getSubject()).isEqualTo("News Bcc: everybody@example.edu");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(letterbox.count()).isEqualTo(1);
    }

    @Test
    void withoutAMailServerNoTokenIsKeptAndNothingIsSentLater() {
        new Mailer(app.database(), app::now, false)
                .send("ines@example.edu", "Join", "https://talk.example.edu/join/" + TOKEN, null);
        assertThat(app.text("SELECT body FROM mail")).isEqualTo("https://talk.example.edu/join/…");
        try (var sender = sender(letterbox.url())) {
            sender.sendWaiting();
        }
        assertThat(letterbox.count()).isZero();
    }

    @Test
    void aServerThatIsAwayIsTriedAgainLater() {
        mailer().send("ines@example.edu", "News", "Text", null);
        var url = letterbox.url();
        letterbox.close();
        try (var sender = sender(url)) {
            sender.sendWaiting();
            assertThat(app.number("SELECT attempts FROM mail")).isEqualTo(1);
            assertThat(app.text("SELECT problem FROM mail")).isNotEmpty();
            sender.sendWaiting();
            assertThat(app.number("SELECT attempts FROM mail")).isEqualTo(1);
            app.pass(Duration.ofSeconds(31));
            sender.sendWaiting();
            assertThat(app.number("SELECT attempts FROM mail")).isEqualTo(2);
        }
    }

    @Test
    void anAddressThatTheServerRefusesDoesNotHoldUpTheNext() {
        app.sql(
                "INSERT INTO mail (recipient, subject, body, token_free, created_at) VALUES ('two words@@', 's', 'b', 'b', ?)",
                "2026-11-12T15:00:00.000Z");
        mailer().send("ines@example.edu", "News", "Text", null);
        try (var sender = sender(letterbox.url())) {
            sender.sendWaiting();
        }
        assertThat(letterbox.to("ines@example.edu", 1)).hasSize(1);
        assertThat(app.number("SELECT count(*) FROM mail WHERE sent_at IS NULL"))
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "after attempt {0} the next comes {1} later")
    @CsvSource({"1, PT30S", "2, PT1M", "3, PT2M", "7, PT32M", "8, PT1H", "13, PT1H", "60, PT1H"})
    void eachAttemptWaitsTwiceAsLong(int attempts, Duration pause) {
        assertThat(MailSender.pause(attempts)).isEqualTo(pause);
    }

    @ParameterizedTest(name = "{0} shows {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.example/password-resets/k3JvVf0dQmTzq8xPl2YwRb7N_-aHsEuC | https://a.example/password-resets/…",
                "https://a.example/join/K7MPQ2WX-9TDRB or type it | https://a.example/join/… or type it",
                "Your code is K7MPQ2WX-9TDRB. | Your code is ….",
                "https://a.example/courses/12/speaking-days | https://a.example/courses/12/speaking-days",
            })
    void theOutboxShowsNoToken(String body, String shown) {
        assertThat(Mailer.withoutTokens(body)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "smtp://mail.example.edu, mail.example.edu, 587, false, ''",
        "smtp://mail.example.edu:25, mail.example.edu, 25, false, ''",
        "smtps://a%40example.edu:p%40ss@mail.example.edu, mail.example.edu, 465, true, a@example.edu",
        "smtp://bot:x@mail.example.edu?from=talk@example.edu, mail.example.edu, 587, false, talk@example.edu"
    })
    void anAddressOfAMailServerIsRead(String url, String host, int port, boolean tls, String from) {
        var smtp = SmtpUrl.parse(url);
        assertThat(smtp.host()).isEqualTo(host);
        assertThat(smtp.port()).isEqualTo(port);
        assertThat(smtp.tls()).isEqualTo(tls);
        assertThat(smtp.from()).isEqualTo(from);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "mail.example.edu", "http://mail.example.edu", "smtp://", "smtp://bot:se cret@mail"})
    void aWrongAddressIsRefusedInASentenceWithoutThePassword(String url) {
        assertThatThrownBy(() -> SmtpUrl.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("smtp://user:password@host:587")
                .hasMessageNotContaining("cret");
        assertThat(SmtpUrl.parse("smtp://bot:secret@mail.example.edu").toString())
                .doesNotContain("secret");
    }
}
