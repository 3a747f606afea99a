package howtotalk.report.document;

import java.util.List;

/**
 * A section of the report.
 *
 * @param number from 1, as printed
 * @param id stable from release to release: "outcomes"; the first part of the ids of its figures
 * @param title as printed
 * @param blocks in order
 */
public record Section(int number, String id, String title, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }

    /** Its tables. */
    public List<Table> tables() {
        return blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    /** Its figures, table by table. */
    public List<Figure> figures() {
        return tables().stream().flatMap(table -> table.figures().stream()).toList();
    }
}
