package howtotalk.coach;

/**
 * Who will read a note and who writes it, as far as the student wrote it down; unknown is empty.
 *
 * @param name of the reader
 * @param title of the reader
 * @param organisation where the reader works
 * @param introducer who introduced the two
 * @param writer the student
 */
public record Reader(String name, String title, String organisation, String introducer, String writer) {}
