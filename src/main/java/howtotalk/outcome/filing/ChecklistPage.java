package howtotalk.outcome.filing;

/**
 * The form with the criteria of an internship.
 *
 * @param id of the outcome
 * @param what it is
 * @param checklist as answered so far
 */
public record ChecklistPage(String id, String what, Checklist checklist) {}
