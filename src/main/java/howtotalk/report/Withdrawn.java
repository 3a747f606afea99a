package howtotalk.report;

/**
 * A student who left: in one line of the report and in no other figure.
 *
 * @param who the student
 */
public record Withdrawn(Who who) implements Counted {}
