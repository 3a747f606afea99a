package howtotalk.account;

import java.time.Duration;

/**
 * How long a session lasts. A student's phone in the corridor must open on the log form; a staff computer in a
 * classroom must not stay open overnight.
 */
enum SessionKind {
    STAFF(Duration.ofHours(8), Duration.ofHours(24)),
    STUDENT(Duration.ofDays(30), Duration.ofDays(120));

    private final Duration idle;
    private final Duration absolute;

    SessionKind(Duration idle, Duration absolute) {
        this.idle = idle;
        this.absolute = absolute;
    }

    Duration idle() {
        return idle;
    }

    Duration absolute() {
        return absolute;
    }
}
