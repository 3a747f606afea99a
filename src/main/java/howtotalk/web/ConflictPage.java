package howtotalk.web;

import java.util.List;

/**
 * Both versions of a form that was changed elsewhere meanwhile, side by side.
 *
 * @param action where the form is sent
 * @param version on disk, so that keeping one's own is a choice and not an accident
 * @param back the page with what is on disk
 * @param fields of the form
 */
public record ConflictPage(String action, int version, String back, List<Field> fields) {

    /**
     * One field in both versions.
     *
     * @param name of the field
     * @param label for the reader
     * @param mine as typed here
     * @param theirs as it is on disk
     * @param differs whether the two are not the same
     */
    public record Field(String name, String label, String mine, String theirs, boolean differs) {}
}
