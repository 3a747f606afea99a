package howtotalk.report;

import java.util.Optional;

/**
 * How a count lies across the students.
 *
 * @param words what is counted, a student
 * @param quartiles over the students; empty when there is none to count
 */
public record Spread(String words, Optional<Quartiles> quartiles) {}
