package howtotalk.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A mail server that keeps what it is given. */
public final class Letterbox implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s]+");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    public Letterbox() {
        server.start();
    }

    /** Where mail is taken. */
    public String url() {
        return "smtp://127.0.0.1:" + server.getSmtp().getPort();
    }

    /** The mails to somebody so far, oldest first; waits until there are this many. */
    public List<MimeMessage> to(String recipient, int howMany) {
        for (int i = 0; i < 200; i++) {
            var found = Arrays.stream(server.getReceivedMessages())
                    .filter(mail -> recipients(mail).contains(recipient))
                    .toList();
            if (found.size() >= howMany) {
                return found;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("No " + howMany + " mails to " + recipient);
    }

    /** How many mails arrived for anybody. */
    public int count() {
        return server.getReceivedMessages().length;
    }

    /** The path of the link in the newest of this many mails to somebody. */
    public String path(String recipient, int howMany) {
        var mails = to(recipient, howMany);
        var found = LINK.matcher(text(mails.get(mails.size() - 1)));
        if (!found.find()) {
            throw new AssertionError("No link in the mail to " + recipient);
        }
        return found.group().replaceFirst("https?://[^/]+", "");
    }

    /** The text of a mail, its transfer encoding undone. */
    public static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (java.io.IOException | MessagingException e) {
            throw new AssertionError(GreenMailUtil.getWholeMessage(mail), e);
        }
    }

    private static String recipients(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getAllRecipients());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
