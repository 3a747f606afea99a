package howtotalk.gradebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.imports.FormatFile;
import howtotalk.imports.TableReader;
import howtotalk.imports.UnreadableFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes are handed over: grades, or one sentence. */
class GradeFileFuzzTest {

    private static final int ROUNDS = 1_000;
    private static final byte[] NASTY = {0, '"', ',', ';', '\t', '\r', '\n', '=', (byte) 0xFF, (byte) 0xC3, '9', '('};

    static Stream<String> files() {
        return Stream.of(
                "canvas_gradebook_export.csv",
                "moodle_grade_export.csv",
                "moodle_grade_import.csv",
                "moodle_real_gradebook_30x15.csv",
                "moodle_offline_grading_worksheet.csv",
                "own_export_formula_guard.csv");
    }

    @ParameterizedTest
    @MethodSource("files")
    void mutatedBytesAreReadOrRefusedInASentence(String name) {
        var original = FormatFile.bytes(name);
        var random = new Random(20_261_122);
        for (int i = 0; i < ROUNDS; i++) {
            var bytes = mutated(original, random);
            try {
                var file = GradeFileReader.read(bytes);
                assertThat(file.rows().size()).isLessThanOrEqualTo(TableReader.MAX_ROWS);
                for (var row : file.rows()) {
                    assertThat(row.line()).isPositive();
                    assertThat(row.cells()).hasSameSizeAs(file.columns());
                    for (var comma : FileScore.Comma.values()) {
                        row.cells()
                                .forEach(cell -> assertThat(
                                                FileScore.of(cell, comma).hundredths())
                                        .isBetween(0L, 100_000_000L));
                    }
                }
                var match = GradeMatch.of(
                        file, List.of(), new ForeignNames(List.of()), List.of(), Map.of(), GradeAnswers.NONE);
                assertThat(match.columns()).hasSameSizeAs(file.columns());
            } catch (UnreadableFile e) {
                assertThat(e.sentence()).isNotBlank();
            }
        }
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
