package howtotalk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.imports.FormatFile;
import howtotalk.imports.TableReader;
import howtotalk.imports.UnreadableFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes are handed over: people, or one sentence. */
class RosterFuzzTest {

    private static final int ROUNDS = 1_500;
    private static final byte[] NASTY = {
        0, '"', ',', ';', '\t', '\r', '\n', '=', (byte) 0xFF, (byte) 0xFE, (byte) 0xC3, 'P', '@'
    };

    static Stream<byte[]> files() {
        return Stream.of(
                FormatFile.bytes("canvas_gradebook_export.csv"),
                FormatFile.bytes("canvas_sis_users.csv"),
                FormatFile.bytes("canvas_sis_enrollments.csv"),
                FormatFile.bytes("moodle_participants.csv"),
                FormatFile.bytes("moodle_upload_users.csv"),
                FormatFile.bytes("oneroster12_users.csv"),
                FormatFile.bytes("own_export_formula_guard.csv"),
                FormatFile.text("canvas_roster_from_gradebook.csv").getBytes(StandardCharsets.UTF_16LE),
                FormatFile.zip(RosterFileTest.oneRoster11()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void mutatedBytesAreReadOrRefusedInASentence(byte[] original) {
        var random = new Random(20_261_122);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = mutated(original, random);
            try {
                var file = RosterFile.read("fuzz", bytes, null);
                if (file.format() == RosterFormat.UNKNOWN && file.mapping().namesSomebody()) {
                    file = RosterFile.read("fuzz", bytes, file.mapping());
                }
                assertWithinBounds(file);
            } catch (UnreadableFile e) {
                assertThat(e.sentence()).isNotBlank();
            }
        }
    }

    private static void assertWithinBounds(RosterFile file) {
        assertThat(file.rows().size() + file.refused().size()).isLessThanOrEqualTo(TableReader.MAX_ROWS);
        for (var row : file.rows()) {
            assertThat(row.line()).isPositive();
            var name = row.name();
            if (name != null) {
                assertThat(name.name()).isNotBlank().hasSizeLessThanOrEqualTo(200);
                assertThat(name.sortName()).isNotBlank().hasSizeLessThanOrEqualTo(200);
            }
            if (row.email() != null) {
                assertThat(row.email()).matches("[^@]+@[^@]+");
            }
            for (String id : Stream.of(row.login(), row.sisId(), row.section())
                    .filter(s -> s != null)
                    .toList()) {
                assertThat(id).isNotBlank().hasSizeLessThanOrEqualTo(200);
            }
        }
        var match = RosterMatch.compare(file, List.of(), List.of());
        assertThat(match.lines()).hasSize(file.rows().size() + file.refused().size());
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = NASTY[random.nextInt(NASTY.length)];
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 3 -> bytes = spliced(bytes, at, random.nextInt(bytes.length), NASTY[random.nextInt(NASTY.length)]);
                default -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return bytes;
    }

    /** The bytes with a piece of themselves and one more byte put in. */
    private static byte[] spliced(byte[] bytes, int at, int from, byte extra) {
        int length = Math.min(40, bytes.length - from);
        byte[] result = new byte[bytes.length + length + 1];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(bytes, from, result, at, length);
        result[at + length] = extra;
        System.arraycopy(bytes, at, result, at + length + 1, bytes.length - at);
        return result;
    }
}
