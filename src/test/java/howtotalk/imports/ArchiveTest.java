package howtotalk.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

    private static final byte[] TABLE = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void theWantedFilesComeOutAndTheOthersAreForgotten() {
        var zip = FormatFile.zip(Map.of("export\\users.csv", TABLE, "readme.txt", TABLE, "folder/", new byte[0]));
        assertThat(Archive.isZip(zip)).isTrue();
        assertThat(Archive.read(zip, path -> path.endsWith(".csv"))).containsOnlyKeys("export/users.csv");
        assertThat(Archive.read(zip, path -> path.endsWith(".csv")).get("export/users.csv"))
                .isEqualTo(TABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "../users.csv",
                "a/../../b.csv",
                "..\\users.csv",
                "C:\\users.csv",
                "\\\\host\\x",
                "a/.."
            })
    void noPathLeadsOutOfTheArchive(String path) {
        assertRefused(FormatFile.zip(Map.of(path, TABLE))).hasMessageContaining("outside");
    }

    @Test
    void aBombIsStoppedByWhatItUnpacksTo() {
        assertRefused(FormatFile.zip(Map.of("users.csv", new byte[3_000_000]))).hasMessageContaining("100 times");
        assertRefused(FormatFile.zip(Map.of("unwanted.bin", new byte[3_000_000])))
                .hasMessageContaining("100 times");

        var random = new Random(1);
        var large = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 8; i++) {
            byte[] part = new byte[3_000_000];
            byte[] seed = new byte[30_000];
            random.nextBytes(seed);
            for (int at = 0; at < part.length; at += seed.length) {
                System.arraycopy(seed, 0, part, at, seed.length);
            }
            large.put(i + ".csv", part);
        }
        assertRefused(FormatFile.zip(large)).hasMessageContaining("20 MB");
    }

    @Test
    void moreThanAHundredEntriesAreRefused() {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 100; i++) {
            files.put(i + ".csv", new byte[] {1});
        }
        assertThat(Archive.read(FormatFile.zip(files), path -> true)).hasSize(100);
        files.put("one-more.csv", new byte[] {1});
        assertRefused(FormatFile.zip(files)).hasMessageContaining("more than 100 files");
    }

    @Test
    void aDamagedArchiveIsRefused() {
        var zip = FormatFile.zip(Map.of("users.csv", TABLE));
        assertRefused(Arrays.copyOf(zip, 45)).hasMessageContaining("damaged");
        assertRefused(FormatFile.zip(Map.of())).hasMessageContaining("empty or damaged");

        var locked = zip.clone();
        locked[6] |= 1;
        assertRefused(locked).hasMessageContaining("password");
        assertRefused(new byte[TableReader.MAX_BYTES + 1]).hasMessageContaining("larger than 5 MB");
    }

    @Test
    void sizesThatLieAreNotBelieved() {
        var zip = FormatFile.zip(Map.of("users.csv", TABLE));
        int descriptor = indexOf(zip, new byte[] {'P', 'K', 7, 8});
        zip[descriptor + 12] = 1;
        assertRefused(zip).hasMessageContaining("damaged");
    }

    @Test
    void anExcelWorkbookIsNamedAsWhatItIs() {
        assertRefused(FormatFile.zip(Map.of("xl/workbook.xml", TABLE))).hasMessageContaining("Excel workbook");
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(byte[] bytes) {
        return assertThatThrownBy(() -> Archive.read(bytes, path -> true)).isInstanceOf(UnreadableFile.class);
    }
}
