package howtotalk.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-09T03:59:59.000Z",
                "2024-02-29T23:59:59.999Z",
                "1969-12-31T23:59:59.001Z",
                "0001-01-01T00:00:00.000Z",
                "2026-10-09T03:59:59Z",
                "2026-10-09T03:59:59.123456Z"
            })
    void anInstantIsReadAsJavaReadsIt(String text) {
        assertThat(Iso.instant(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13-09T03:59:59.000Z",
                "2025-02-29T00:00:00.000Z",
                "2026-1a-09T03:59:59.000Z",
                "yesterday",
                ""
            })
    void whatIsNoInstantIsRefused(String text) {
        assertThatThrownBy(() -> Iso.instant(text)).isInstanceOf(DateTimeException.class);
    }
}
