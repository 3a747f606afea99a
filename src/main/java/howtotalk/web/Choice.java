package howtotalk.web;

/**
 * One of several to choose from.
 *
 * @param value as the form sends it
 * @param words as the reader sees it
 */
public record Choice(String value, String words) {

    /** A row, by its id. */
    public static Choice of(long id, String words) {
        return new Choice(Long.toString(id), words);
    }
}
