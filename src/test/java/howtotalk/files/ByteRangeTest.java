package howtotalk.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {

    @ParameterizedTest(name = "{0} of ten bytes: {1}")
    @CsvSource({
        "bytes=0-3, 0-3",
        "bytes=4-, 4-9",
        "bytes=-3, 7-9",
        "bytes=-100, 0-9",
        "bytes=5-100, 5-9",
        "bytes=9-9, 9-9",
        "bytes=0-99999999999999999999, 0-9",
        "BYTES = 1-2, 1-2",
        "bytes=10-, none",
        "bytes=9999999-, none",
        "bytes=-0, none",
        "bytes=99999999999999999999-, none",
        "bytes=5-2, whole",
        "bytes=-, whole",
        "bytes=a-b, whole",
        "bytes=1--2, whole",
        "bytes=+1-2, whole",
        "'bytes=0-1,3-4', whole",
        "items=0-1, whole",
        "bytes, whole"
    })
    void aPlayerGetsThePartItAsksFor(String header, String expected) {
        assertThat(words(ByteRange.of(header, 10))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of nothing: {1}")
    @CsvSource({"bytes=0-, none", "bytes=-5, none", "x, whole"})
    void anEmptyFileHasNoParts(String header, String expected) {
        assertThat(words(ByteRange.of(header, 0))).isEqualTo(expected);
    }

    private static String words(ByteRange range) {
        if (range instanceof ByteRange.Part part) {
            return part.first() + "-" + part.last();
        }
        return range instanceof ByteRange.Whole ? "whole" : "none";
    }
}
