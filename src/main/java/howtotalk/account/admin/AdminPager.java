package howtotalk.account.admin;

/**
 * The way through a long list.
 *
 * @param words for example 1–50 of 230
 * @param previous the page before, or empty
 * @param next the page after, or empty
 */
public record AdminPager(String words, String previous, String next) {

    /**
     * @param path of the list with its question mark or ampersand, to which the offset is added
     * @param offset of the first row shown
     * @param shown rows on this page
     * @param size of a page
     * @param more whether there are rows after these
     * @param of how many in all, or empty
     */
    static AdminPager of(String path, int offset, int shown, int size, boolean more, String of) {
        var words = shown == 0 ? "" : (offset + 1) + "–" + (offset + shown) + of;
        return new AdminPager(
                words,
                offset == 0 ? "" : path + "from=" + Math.max(0, offset - size),
                more ? path + "from=" + (offset + size) : "");
    }
}
