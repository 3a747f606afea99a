package howtotalk.report.document;

/**
 * A paragraph.
 *
 * @param words of it
 */
public record Paragraph(String words) implements Block {}
