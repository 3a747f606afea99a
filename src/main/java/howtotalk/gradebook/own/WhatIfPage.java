package howtotalk.gradebook.own;

import howtotalk.web.Errors;
import java.util.List;

/**
 * Scores to try out and what they would come to.
 *
 * @param action where they are sent; the same page
 * @param tried whether any are tried
 */
public record WhatIfPage(
        String action,
        String back,
        List<Group> groups,
        Figures figures,
        NeededLines needed,
        boolean tried,
        Errors errors) {

    /** A group of assignments. */
    public record Group(String name, String note, List<Field> fields) {}

    /**
     * One assignment.
     *
     * @param name of its field
     * @param value tried, or empty
     * @param real the score that counts now, or empty
     * @param words what else there is to know, or empty
     * @param excused counts nowhere and cannot be tried
     */
    public record Field(
            String name, String title, String of, String value, String real, String words, boolean excused) {}

    /**
     * What it comes to.
     *
     * @param current "84.20 %, B" on what has a score
     * @param last the same with 0 for everything else
     * @param really the sentence about the real total beside it
     * @param dropped which work would not count, a sentence or empty
     */
    public record Figures(String current, String last, String really, String dropped) {}
}
