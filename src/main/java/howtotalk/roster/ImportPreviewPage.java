package howtotalk.roster;

import howtotalk.web.Choice;
import java.util.List;

/**
 * A roster file before it is applied: every row, and what it would do.
 *
 * @param path of this preview
 * @param heading the answer
 * @param meta file and format
 * @param sections which of the file's sections is which here; empty where there is nothing to say
 * @param mapped whether the columns were chosen by hand, so that they can be chosen again
 * @param nothing whether there is nothing to apply
 */
public record ImportPreviewPage(
        long courseId,
        long id,
        String path,
        String heading,
        String meta,
        List<Section> sections,
        List<Line> fresh,
        List<Line> changed,
        List<Line> absent,
        List<Line> refused,
        List<String> matched,
        List<String> skipped,
        boolean mapped,
        boolean nothing,
        String formKey) {

    /**
     * A section of the file.
     *
     * @param name of the field
     * @param inFile as the file calls it
     * @param here what is chosen
     */
    public record Section(String name, String inFile, String here, List<Choice> choices) {}

    /**
     * A row.
     *
     * @param value of its box
     * @param who the person
     * @param where the line of the file
     * @param details what would change, or why it is refused
     */
    public record Line(String value, String who, String where, List<String> details) {}
}
