package howtotalk.web;

import java.util.List;

/**
 * Both versions of a form that was changed elsewhere meanwhile, side by side.
 *
 * @param action where the form is sent
 * @param version on disk, so that keeping one's own is a choice and not an accident
 * @param back the page with what is on disk
 * @param about whom or what the form is about, empty where the reader knows
 * @param fields of the form; one that does not differ travels along unseen
 */
public record ConflictPage(String action, int version, String back, String about, List<Field> fields) {

    /**
     * One field in both versions.
     *
     * @param name of the field
     * @param label for the reader
     * @param mine as typed here, as it is sent
     * @param theirs as it is on disk
     * @param mineWords mine as it is read
     * @param theirsWords theirs as it is read
     * @param chosen whether it is chosen and not written, and so is shown but not edited here
     */
    public record Field(
            String name,
            String label,
            String mine,
            String theirs,
            String mineWords,
            String theirsWords,
            boolean chosen) {

        /** A text that reads as it is sent. */
        public static Field text(String name, String label, String mine, String theirs) {
            return new Field(name, label, mine, theirs, mine, theirs, false);
        }

        /** What travels along unseen. */
        public static Field same(String name, String value) {
            return text(name, name, value, value);
        }

        /** Whether the two are not the same. */
        public boolean differs() {
            return !mine.equals(theirs);
        }
    }
}
