package howtotalk.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What timeliness depends on, of one student's work for one assignment.
 *
 * @param online whether the work is handed in online; a talk is done in person and never missing
 * @param at when the attempt that counts was handed in, null for none yet
 * @param excused by hand
 * @param scored whether it has a score, perhaps without having been handed in online
 */
public record HandIn(boolean online, @Nullable Instant at, boolean excused, boolean scored) {}
