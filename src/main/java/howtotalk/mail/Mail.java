package howtotalk.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the outbox shows it: without the tokens of its links.
 *
 * @param id of the row
 * @param recipient an address
 * @param subject one line
 * @param text the body, each token replaced by an ellipsis
 * @param onceKey the key that kept it from being written twice, or nothing
 * @param createdAt when it was written
 * @param sentAt when the mail server took it, if it did
 * @param attempts how often it was tried
 * @param problem why it was not sent, or empty
 */
public record Mail(
        long id,
        String recipient,
        String subject,
        String text,
        @Nullable String onceKey,
        Instant createdAt,
        @Nullable Instant sentAt,
        int attempts,
        String problem) {}
