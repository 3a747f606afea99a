package howtotalk.coach;

/**
 * Something that would make a note better. It explains and never forbids.
 *
 * @param point what it is about
 * @param finding what was seen in the note
 * @param reason why that matters to the reader
 * @param shape how it could go, with blanks to fill
 */
public record Remark(Point point, String finding, String reason, String shape) {}
