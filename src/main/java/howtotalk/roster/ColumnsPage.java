package howtotalk.roster;

import howtotalk.web.Choice;
import java.util.List;
import java.util.Map;

/**
 * Somebody says what the columns of an unknown table mean.
 *
 * @param path of the preview
 * @param error what is still missing, or empty
 */
public record ColumnsPage(long courseId, String label, String fileName, String path, String error, List<Field> fields) {

    /** The same with what was chosen just now. */
    ColumnsPage choosing(Map<RosterField, String> chosen) {
        return new ColumnsPage(
                courseId,
                label,
                fileName,
                path,
                error,
                fields.stream()
                        .map(field -> new Field(
                                field.name(),
                                field.label(),
                                chosen.getOrDefault(
                                        RosterField.valueOf(field.name().substring("column_".length())), ""),
                                field.columns()))
                        .toList());
    }

    /** A thing to know of people, and the column that says it. */
    public record Field(String name, String label, String chosen, List<Choice> columns) {}
}
