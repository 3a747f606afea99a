package howtotalk;

import howtotalk.account.SecondFactorFor;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The settings that {@code serve} and {@code demo} share, each by flag or by environment. */
final class ServerOptions {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:HOWTOTALK_PORT:-7070}",
            description = "Port to listen on (HOWTOTALK_PORT). Default: 7070; 0 takes any free one.")
    int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "${env:HOWTOTALK_HOST:-127.0.0.1}",
            description = "Address to listen on (HOWTOTALK_HOST). Default: 127.0.0.1, this machine only.")
    String host = "127.0.0.1";

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "${env:HOWTOTALK_BASE_URL:-}",
            description = "How browsers reach this server, for links in mails and QR codes (HOWTOTALK_BASE_URL).")
    String baseUrl = "";

    @Option(
            names = "--smtp-url",
            paramLabel = "URL",
            defaultValue = "${env:HOWTOTALK_SMTP_URL:-}",
            description =
                    "Where mail goes, smtp://user:password@host:587 (HOWTOTALK_SMTP_URL). Without it mail waits in"
                            + " the outbox.")
    String smtpUrl = "";

    @Option(
            names = "--second-factor-for",
            paramLabel = "WHOM",
            defaultValue = "${env:HOWTOTALK_SECOND_FACTOR_FOR:-nobody}",
            description = "For whom the second step of signing in is compulsory: nobody, administrators or staff"
                    + " (HOWTOTALK_SECOND_FACTOR_FOR). Everybody may have it. Default: nobody.")
    String secondFactorFor = "nobody";

    @Option(names = "--dev", description = "Read templates and style sheet anew for each page. Only from a checkout.")
    boolean dev;

    /**
     * The settings, checked.
     *
     * @throws IllegalArgumentException with a sentence for a wrong one
     */
    Config config(Path data, boolean demo) {
        require(port >= 0 && port <= 65_535, "The port is a number from 0 to 65535, not " + port + ".");
        var smtp = smtpUrl.isBlank() ? null : smtpUrl;
        require(
                smtp == null || smtp.startsWith("smtp://") || smtp.startsWith("smtps://"),
                "The SMTP address begins with smtp:// or smtps://.");
        return new Config(data, host, port, url(), smtp, demo, checkout(), secondFactor(), Duration.ofSeconds(10));
    }

    private SecondFactorFor secondFactor() {
        return switch (secondFactorFor) {
            case "nobody" -> SecondFactorFor.NOBODY;
            case "administrators" -> SecondFactorFor.ADMINISTRATORS;
            case "staff" -> SecondFactorFor.STAFF;
            default ->
                throw new IllegalArgumentException(
                        "A second step of signing in can be compulsory for nobody, administrators or staff, not "
                                + secondFactorFor + ".");
        };
    }

    private String url() {
        if (baseUrl.isBlank()) {
            return "http://localhost:" + port;
        }
        var url = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        try {
            var parsed = new URI(url);
            require(
                    ("http".equals(parsed.getScheme()) || "https".equals(parsed.getScheme()))
                            && parsed.getHost() != null
                            && (parsed.getPath() == null || parsed.getPath().isEmpty()),
                    "The base URL is like https://talk.example.edu, without a path; not " + baseUrl + ".");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "The base URL is like https://talk.example.edu; not " + baseUrl + ".", e);
        }
        return url;
    }

    private @Nullable Path checkout() {
        if (!dev) {
            return null;
        }
        var here = Path.of("").toAbsolutePath();
        require(
                Files.isDirectory(here.resolve("templates")) && Files.isRegularFile(here.resolve("pom.xml")),
                "--dev works from a checkout only: start it in the folder that holds templates and pom.xml.");
        return here;
    }

    private static void require(boolean right, String sentence) {
        if (!right) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
