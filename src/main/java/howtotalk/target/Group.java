package howtotalk.target;

/**
 * A group in which the people of a market meet.
 *
 * @param id of the row
 * @param kind of group
 * @param name as the student writes it
 * @param link a page, or empty
 * @param note the student's own, or empty
 * @param version to send with a change
 */
record Group(long id, GroupKind kind, String name, String link, String note, int version) {}
