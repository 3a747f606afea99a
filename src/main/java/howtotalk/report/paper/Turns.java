package howtotalk.report.paper;

import howtotalk.web.Problem;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One report at a time for each course: it reads a whole term, and ten at once would leave nothing for anybody else. */
final class Turns {

    private final Map<Long, Semaphore> courses = new ConcurrentHashMap<>();
    private final long patienceMillis;

    Turns() {
        this(5_000);
    }

    /** @param patienceMillis how long one waits for the one before */
    Turns(long patienceMillis) {
        this.patienceMillis = patienceMillis;
    }

    /**
     * Does the work when nobody else does it for the same course.
     *
     * @throws Problem 503 if it takes too long until then
     */
    <T extends @Nullable Object> T one(long courseId, Supplier<T> work) {
        var turn = courses.computeIfAbsent(courseId, id -> new Semaphore(1, true));
        try {
            if (!turn.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw Problem.unavailable(
                        "This course’s report is being made for somebody else. Try again in a moment.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("The server is stopping. Try again in a moment.");
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }
}
