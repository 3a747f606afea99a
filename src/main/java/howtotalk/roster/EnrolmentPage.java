package howtotalk.roster;

import howtotalk.web.Choice;
import java.util.List;

/**
 * Somebody of a course, to add or to change.
 *
 * @param action where the form goes
 * @param heading the name, or what is done
 * @param conflict what to say when somebody else changed it meanwhile, or empty
 * @param fresh whether somebody is added
 * @param claimed whether the account is in use: name, address and login are then its owner's
 * @param counts of the student's log and work, empty for everybody else
 * @param assists the sections that a teaching assistant may help in
 */
public record EnrolmentPage(
        long courseId,
        String label,
        String action,
        String heading,
        String conflict,
        boolean fresh,
        boolean claimed,
        EnrolmentForm form,
        List<Choice> sections,
        List<Assists> assists,
        List<Count> counts,
        String formKey) {

    /** A count of a student's log, ready to print. */
    public record Count(String what, String number) {}

    /** What may be chosen. */
    public static final List<Choice> ROLES = List.of(
            new Choice("STUDENT", "Student"),
            new Choice("TA", "Teaching assistant"),
            new Choice("INSTRUCTOR", "Instructor"),
            new Choice("READER", "Reader of the report"));

    /** What may be chosen. */
    public static final List<Choice> STATUSES =
            List.of(new Choice("ACTIVE", "Takes part"), new Choice("WITHDRAWN", "Has withdrawn"));

    /** What may be chosen. */
    public static final List<Choice> MULTIPLIERS = List.of(
            new Choice("100", "As everybody"),
            new Choice("125", "× 1.25"),
            new Choice("150", "× 1.5"),
            new Choice("175", "× 1.75"),
            new Choice("200", "× 2"),
            new Choice("300", "× 3"));

    /** A section to help in. */
    public record Assists(String value, String name, boolean chosen) {}
}
