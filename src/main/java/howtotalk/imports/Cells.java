package howtotalk.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a row in one text: ten thousand rows of a hundred short cells would take ten times the memory if each
 * cell were an object.
 *
 * @param line the line of the file on which the row begins, from 1
 * @param ends where each cell ends in the text
 */
record Cells(int line, String text, int[] ends) {

    /** The cell at a position from 0; empty past the last. */
    String at(int position) {
        return position >= ends.length ? "" : text.substring(start(position), ends[position]);
    }

    private int start(int position) {
        return position == 0 ? 0 : ends[position - 1];
    }

    int size() {
        return ends.length;
    }

    boolean blank() {
        return text.isBlank();
    }

    /** How many cells there are up to the last with anything in it. */
    int used() {
        int used = ends.length;
        while (used > 0 && at(used - 1).isBlank()) {
            used--;
        }
        return used;
    }

    /** So many cells, the missing ones empty. */
    List<String> first(int width) {
        var cells = new ArrayList<String>(width);
        for (int i = 0; i < width; i++) {
            cells.add(at(i));
        }
        return List.copyOf(cells);
    }
}
