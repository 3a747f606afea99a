package howtotalk.web;

/**
 * One of several to choose from.
 *
 * @param value as the form sends it
 * @param words as the reader sees it
 */
public record Choice(String value, String words) {}
