package howtotalk.account;

import howtotalk.web.Input;
import org.jspecify.annotations.Nullable;

/**
 * Which link a mail of the outbox carried, so that a new one can be made in its place. It stands in the mail's key.
 *
 * @param purpose of the link
 * @param accountId whose it was
 */
public record MailedLink(TokenPurpose purpose, long accountId) {

    static String key(TokenPurpose purpose, long accountId, String token) {
        return purpose.name() + " " + accountId + " " + Secrets.hash(token).substring(0, 16);
    }

    /** The link that a key tells of, or nothing: other features' mails have other keys. */
    public static @Nullable MailedLink of(@Nullable String key) {
        var parts = key == null ? new String[0] : key.split(" ", -1);
        if (parts.length != 3) {
            return null;
        }
        var account = Input.number(parts[1]);
        for (var purpose : TokenPurpose.values()) {
            if (purpose.name().equals(parts[0]) && account != null) {
                return new MailedLink(purpose, account);
            }
        }
        return null;
    }
}
