package howtotalk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.imports.FormatFile;
import howtotalk.imports.UnreadableFile;
import howtotalk.web.SafeUrl;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes are handed over: people within bounds, or a sentence. */
class LinkedInFuzzTest {

    private static final byte[] NASTY = {0, ',', '"', '\n', '\r', ';', '\t', '=', '@', (byte) 0xC3, (byte) 0xFF, 'P'};
    private static final int ROUNDS = 3000;

    static Stream<byte[]> files() {
        var file = FormatFile.bytes("linkedin_connections.csv");
        return Stream.of(file, FormatFile.zip(Map.of("Connections.csv", file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void mutatedBytesAreReadOrRefusedInASentence(byte[] original) {
        var random = new Random(20_261_122);
        for (int i = 0; i < ROUNDS; i++) {
            try {
                withinBounds(LinkedInConnections.read(mutated(original, random), LocalDate.of(2026, 11, 22)));
            } catch (UnreadableFile e) {
                assertThat(e.sentence()).isNotBlank();
            }
        }
    }

    private static void withinBounds(ContactFile file) {
        for (var row : file.rows()) {
            assertThat(row.line()).isPositive();
            assertThat(row.name()).isNotBlank().hasSizeLessThanOrEqualTo(200).doesNotContain("\n", "\0");
            assertThat(row.organisation()).hasSizeLessThanOrEqualTo(200);
            assertThat(row.title()).hasSizeLessThanOrEqualTo(200);
            assertThat(row.email()).hasSizeLessThanOrEqualTo(254);
            assertThat(row.link()).isEqualTo(SafeUrl.of(row.link()));
        }
        for (var refusal : file.refused()) {
            assertThat(refusal.line()).isPositive();
            assertThat(refusal.column()).isNotBlank();
            assertThat(refusal.reason()).isNotBlank();
        }
        var match = ContactMatch.of(file.rows(), List.of());
        assertThat(match.fresh().size() + match.there().size())
                .isEqualTo(file.rows().size());
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = NASTY[random.nextInt(NASTY.length)];
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                default -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return bytes;
    }
}
