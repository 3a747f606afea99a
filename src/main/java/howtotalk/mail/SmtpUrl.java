package howtotalk.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A mail server, as {@code smtp://user:password@host:587?from=course@example.edu} or {@code smtps://…}.
 *
 * @param host name or address
 * @param port 587 for smtp and 465 for smtps unless said otherwise
 * @param user to sign in with there, or nothing
 * @param password to sign in with there, or nothing
 * @param tls whether the connection is encrypted from the first byte
 * @param from the sender's address, or empty
 */
record SmtpUrl(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        boolean tls,
        String from) {

    /**
     * @param text as configured; user and password percent-encoded
     * @throws IllegalArgumentException with a sentence that does not repeat the password
     */
    static SmtpUrl parse(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw wrong();
        }
        boolean tls = "smtps".equals(uri.getScheme());
        if (!tls && !"smtp".equals(uri.getScheme()) || uri.getHost() == null) {
            throw wrong();
        }
        var info = uri.getRawUserInfo();
        int colon = info == null ? -1 : info.indexOf(':');
        var user = info == null ? null : decoded(colon < 0 ? info : info.substring(0, colon));
        var password = info == null || colon < 0 ? null : decoded(info.substring(colon + 1));
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 465 : 587;
        return new SmtpUrl(uri.getHost(), port, user, password, tls, from(uri.getRawQuery(), user));
    }

    /** Whether the connection stays on this machine, where a password may travel in the clear. */
    boolean loopback() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static String from(@Nullable String query, @Nullable String user) {
        if (query != null && query.startsWith("from=")) {
            return decoded(query.substring("from=".length()));
        }
        return user != null && user.contains("@") ? user : "";
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException(
                "The SMTP address is like smtp://user:password@host:587 or smtps://user:password@host:465.");
    }

    @Override
    public String toString() {
        return (tls ? "smtps://" : "smtp://") + host + ":" + port; // never the password
    }
}
