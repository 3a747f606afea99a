package howtotalk.roster;

import howtotalk.web.Choice;
import java.util.List;

/**
 * Who takes part in a course.
 *
 * @param heading the answer
 * @param edits whether the visitor changes it; a teaching assistant reads
 * @param tabs all, each section, staff
 * @param query what was searched for
 * @param asked people who asked to join by the class code
 * @param people in order of their names
 * @param withdrawn people who left
 * @param toInvite how many have an address and have not joined
 * @param strips how many have not joined
 */
public record RosterPage(
        long courseId,
        String label,
        String heading,
        boolean edits,
        List<Tab> tabs,
        String section,
        String query,
        List<Asked> asked,
        List<Person> people,
        List<Person> withdrawn,
        int toInvite,
        int strips,
        String formKey) {

    /** A part of the roster. */
    public record Tab(String href, String words, boolean current) {}

    /** Somebody who asked to join. */
    public record Asked(long enrolmentId, String name, String meta, List<Choice> sections) {}

    /**
     * Somebody.
     *
     * @param href the page on which an instructor changes it, or empty
     * @param meta section, role, e-mail
     * @param joined since when, or that not yet
     * @param effects what an accommodation means in class, and graduating
     */
    public record Person(String href, String name, String meta, String joined, List<String> effects) {}
}
