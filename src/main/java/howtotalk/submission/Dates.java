package howtotalk.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Dates as somebody wrote them: the base dates of an assignment, or an override. In base dates null is no such date; in
 * an override null leaves that date as it is.
 */
public record Dates(
        @Nullable Instant opens,
        @Nullable Instant due,
        @Nullable Instant closes) {}
