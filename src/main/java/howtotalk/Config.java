package howtotalk;

import howtotalk.account.SecondFactorFor;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a server.
 *
 * @param data the folder with the database and the files
 * @param host the address to listen on
 * @param port to listen on; 0 takes any free one
 * @param baseUrl how browsers reach this server, without a slash at the end
 * @param smtpUrl where mail goes, or nothing for the outbox
 * @param demo whether this is the demonstration
 * @param reloadFrom the checkout whose templates and style sheet are read anew each time, or nothing
 * @param secondFactorFor for whom the second step of signing in is compulsory
 * @param grace how long requests may run on when the server is told to stop
 */
public record Config(
        Path data,
        String host,
        int port,
        String baseUrl,
        @Nullable String smtpUrl,
        boolean demo,
        @Nullable Path reloadFrom,
        SecondFactorFor secondFactorFor,
        Duration grace) {

    /** Whether only this machine can reach the server. */
    public boolean loopback() {
        return host.equals("127.0.0.1") || host.equals("localhost") || host.equals("::1");
    }
}
