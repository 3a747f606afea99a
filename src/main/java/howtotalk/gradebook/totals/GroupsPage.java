package howtotalk.gradebook.totals;

import java.util.List;

/**
 * The groups of a course, and what a change of them would do.
 *
 * @param changed whether somebody changed them since the form was shown
 * @param previewed whether the change was looked at; then it can be saved
 * @param preview what it does, a sentence
 * @param touched whose total or letter it changes
 */
public record GroupsPage(
        String back,
        String action,
        GroupsForm form,
        List<Row> rows,
        String sum,
        boolean changed,
        boolean previewed,
        String preview,
        List<Touched> touched) {

    /** One group, its fields by how their names end, and what is wrong with each. */
    public record Row(
            String key,
            String heading,
            GroupsForm.Row group,
            String note,
            boolean removable,
            String nameError,
            String weightError,
            String dropError) {}

    /** A student whose total changes. */
    public record Touched(String name, String before, String after, boolean letter) {}
}
