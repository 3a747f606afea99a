package howtotalk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-12T15:00:00.000Z"));
    private final RateLimit limit = new RateLimit(2, now::get);

    @Test
    void eachCallerHasTheirOwnHour() {
        limit.count("ines");
        limit.count("INES");
        assertThatThrownBy(() -> limit.count("ines"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(429));
        limit.count("omar");
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(31)));
        limit.count("ines");
        assertThat(limit.spent("ines")).isTrue();
    }
}
