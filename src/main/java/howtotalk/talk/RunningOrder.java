package howtotalk.talk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Changes to the order in which people speak. Lists of row numbers in, a new list out. */
final class RunningOrder {

    private RunningOrder() {}

    /** The order with one place moved by one; at either end it stays. */
    static List<Long> moved(List<Long> order, long id, int by) {
        int from = order.indexOf(id);
        int to = from + by;
        if (from < 0 || to < 0 || to >= order.size()) {
            return order;
        }
        var moved = new ArrayList<>(order);
        Collections.swap(moved, from, to);
        return moved;
    }

    /**
     * The order drawn by lot.
     *
     * @param fixed those who have spoken; they stay in front
     * @param open those to be drawn
     * @param random the lot
     */
    static List<Long> drawn(List<Long> fixed, List<Long> open, RandomGenerator random) {
        var drawn = new ArrayList<>(open);
        for (int i = drawn.size() - 1; i > 0; i--) {
            Collections.swap(drawn, i, random.nextInt(i + 1));
        }
        var order = new ArrayList<>(fixed);
        order.addAll(drawn);
        return order;
    }
}
