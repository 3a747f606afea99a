package howtotalk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/** Sets the log up from {@code logging.properties}, unless whoever started the program brought settings of their own. */
final class Logging {

    private Logging() {}

    static void setUp() {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        try (var settings = Logging.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
