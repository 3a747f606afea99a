package howtotalk.db;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * Rows in the order of their ids, read a page at a time while they are walked through: a long download holds neither all
 * of them in memory nor a reader of the database.
 *
 * @param <T> a row
 */
public final class Paged<T> implements Iterable<T> {

    private final LongFunction<List<T>> after;
    private final ToLongFunction<T> id;

    /**
     * @param after the next page: rows with an id greater than the given one, in that order; empty at the end
     * @param id of a row
     */
    public Paged(LongFunction<List<T>> after, ToLongFunction<T> id) {
        this.after = after;
        this.id = id;
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private Iterator<T> page = after.apply(0).iterator();
            private long last;

            @Override
            public boolean hasNext() {
                if (!page.hasNext() && last > 0) {
                    page = after.apply(last).iterator();
                    last = 0; // an empty page is the end
                }
                return page.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                var row = page.next();
                last = id.applyAsLong(row);
                return row;
            }
        };
    }
}
