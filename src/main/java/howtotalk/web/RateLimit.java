package howtotalk.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.javalin.http.Handler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** At most so many an hour for each of the latest callers; kept in memory, so a restart forgives. */
public final class RateLimit {

    /** Beyond this many the one not seen for longest is forgotten: memory stays bounded. */
    private static final int MOST_KEYS = 10_000;

    private final int anHour;
    private final TimeMeter meter;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true);

    /**
     * @param anHour how many; so many may also come at once
     * @param clock for refilling
     */
    public RateLimit(int anHour, InstantSource clock) {
        this.anHour = anHour;
        this.meter = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /**
     * Counts one.
     *
     * @param key who, whatever its case
     * @throws Problem 429 if that was one too many
     */
    public void count(String key) {
        if (!bucket(key).tryConsume(1)) {
            throw tooOften();
        }
    }

    /**
     * For the table of routes: the handler, at most so often an hour for each account.
     *
     * @param handler of a route that asks for a visitor
     */
    public Handler on(Handler handler) {
        return ctx -> {
            count(Long.toString(Web.userId(ctx)));
            handler.handle(ctx);
        };
    }

    /** Whether one more would be too many, without counting it. */
    public boolean spent(String key) {
        return bucket(key).getAvailableTokens() <= 0;
    }

    /** What is answered to one too many. */
    public static Problem tooOften() {
        return Problem.tooOften("That was asked too often within an hour. Wait a few minutes, then try again.");
    }

    private Bucket bucket(String key) {
        synchronized (buckets) {
            var bucket = buckets.computeIfAbsent(key.toLowerCase(Locale.ROOT), this::fresh);
            if (buckets.size() > MOST_KEYS) {
                var oldest = buckets.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
            return bucket;
        }
    }

    private Bucket fresh(String key) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(anHour).refillGreedy(anHour, Duration.ofHours(1)))
                .withCustomTimePrecision(meter)
                .build();
    }
}
