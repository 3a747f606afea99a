package howtotalk.report.document;

import java.util.List;

/**
 * Rows of words, such as the courses counted or the accepted offers.
 *
 * @param id on its page: letters, digits and dashes
 * @param title what it lists
 * @param heads of the columns
 * @param items the rows
 * @param note below it; empty for none
 */
public record Listing(String id, String title, List<String> heads, List<Item> items, String note) implements Block {

    /**
     * A row.
     *
     * @param cells as many as there are heads
     * @param href where the first cell leads within the program; empty for nowhere. Only a page has links
     */
    public record Item(List<String> cells, String href) {
        public Item {
            cells = List.copyOf(cells);
        }
    }

    public Listing {
        heads = List.copyOf(heads);
        items = List.copyOf(items);
    }
}
