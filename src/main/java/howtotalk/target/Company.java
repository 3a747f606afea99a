package howtotalk.target;

/**
 * A company that a student is after.
 *
 * @param id of the row
 * @param name as the student writes it
 * @param link a page, or empty
 * @param why in the student's words, or empty
 * @param version to send with a change
 */
record Company(long id, String name, String link, String why, int version) {}
