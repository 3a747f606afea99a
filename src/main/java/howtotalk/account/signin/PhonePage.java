package howtotalk.account.signin;

import gg.jte.Content;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Takes a signed-in screen over to a phone.
 *
 * @param code the QR code, or nothing before it was asked for
 * @param reachable whether a phone can reach the address that the server was told it has
 */
public record PhonePage(@Nullable Content code, boolean reachable) {

    static PhonePage before(String baseUrl) {
        return new PhonePage(null, reachable(baseUrl));
    }

    static PhonePage of(String baseUrl, Content code) {
        return new PhonePage(code, reachable(baseUrl));
    }

    private static boolean reachable(String baseUrl) {
        var host = URI.create(baseUrl).getHost();
        return host != null && !host.equals("localhost") && !host.startsWith("127.") && !host.equals("[::1]");
    }
}
