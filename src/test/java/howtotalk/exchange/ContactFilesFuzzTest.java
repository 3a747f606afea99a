package howtotalk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.imports.FormatFile;
import howtotalk.imports.UnreadableFile;
import howtotalk.web.SafeUrl;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes are handed over: people within bounds, or a sentence; and that soon. */
class ContactFilesFuzzTest {

    private static final byte[] NASTY = {
        0, ',', '"', '\n', '\r', ';', '\t', '=', '@', (byte) 0xC3, (byte) 0xFF, 'P', ':'
    };
    private static final List<String> WORDS = List.of(
            "BEGIN:VCARD\r\n",
            "END:VCARD\r\n",
            "AGENT:\r\n",
            "ENCODING=QUOTED-PRINTABLE:",
            "CHARSET=UTF-16:",
            "VERSION:4.0\r\n",
            "\r\n ",
            "=\r\n",
            "N:;;;\r\n",
            ";PREF=-1",
            ";PREF=high",
            ";TYPE=pref,x",
            ";VALUE=uri",
            ";ENCODING=b",
            ";CHARSET=no such",
            " ::: ",
            "\"\"",
            "\u202e");
    private static final int ROUNDS = 1500;

    static Stream<Arguments> files() {
        var linkedIn = FormatFile.bytes("linkedin_connections.csv");
        return Stream.concat(
                Stream.of(
                                "linkedin_connections.csv",
                                "google_contacts.csv",
                                "google_contacts_old.csv",
                                "outlook_contacts.csv",
                                "contacts_v21.vcf",
                                "contacts_v3.vcf",
                                "contacts_v4.vcf",
                                "contacts_icloud.vcf")
                        .map(name -> Arguments.of(name, FormatFile.bytes(name))),
                Stream.of(
                        Arguments.of("in an archive", FormatFile.zip(Map.of("Connections.csv", linkedIn))),
                        Arguments.of(
                                "in UTF-16",
                                FormatFile.text("contacts_icloud.vcf").getBytes(StandardCharsets.UTF_16))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void mutatedBytesAreReadOrRefusedInASentence(String name, byte[] original) {
        var random = new Random(20_261_122);
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> {
            for (int i = 0; i < ROUNDS; i++) {
                var bytes = mutated(original, random);
                try {
                    withinBounds(ContactFiles.read(bytes, LocalDate.of(2026, 11, 22)));
                } catch (UnreadableFile e) {
                    assertThat(e.sentence()).isNotBlank();
                }
            }
        });
    }

    private static void withinBounds(ContactFile file) {
        for (var row : file.rows()) {
            assertThat(row.line()).isPositive();
            assertThat(row.name()).isNotBlank().hasSizeLessThanOrEqualTo(200).doesNotContain("\n", "\0", "\u202e");
            assertThat(row.organisation()).hasSizeLessThanOrEqualTo(200).doesNotContain("\n");
            assertThat(row.title()).hasSizeLessThanOrEqualTo(200).doesNotContain("\n");
            assertThat(row.email()).hasSizeLessThanOrEqualTo(254).doesNotContain(" ");
            assertThat(row.phone()).hasSizeLessThanOrEqualTo(60).doesNotContain("\n");
            assertThat(row.notes()).hasSizeLessThanOrEqualTo(10_000);
            assertThat(row.link()).isEqualTo(SafeUrl.of(row.link())).hasSizeLessThanOrEqualTo(500);
        }
        for (var refusal : file.refused()) {
            assertThat(refusal.line()).isPositive();
            assertThat(refusal.who()).hasSizeLessThanOrEqualTo(60);
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
            switch (random.nextInt(7)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = NASTY[random.nextInt(NASTY.length)];
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 3 -> bytes = inserted(bytes, at, WORDS.get(random.nextInt(WORDS.size())));
                case 5 -> bytes = inserted(bytes, colon(bytes, at), WORDS.get(random.nextInt(WORDS.size())));
                case 4 ->
                    bytes = inserted(
                            bytes,
                            at,
                            new String(bytes, at, Math.min(200, bytes.length - at), StandardCharsets.ISO_8859_1));
                default -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return bytes;
    }

    /** The next place where parameters of a card's line end. */
    private static int colon(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length - 1 && bytes[at] != ':') {
            at++;
        }
        return at;
    }

    private static byte[] inserted(byte[] bytes, int at, String word) {
        byte[] piece = word.getBytes(StandardCharsets.ISO_8859_1);
        byte[] more = Arrays.copyOf(bytes, bytes.length + piece.length);
        System.arraycopy(piece, 0, more, at, piece.length);
        System.arraycopy(bytes, at, more, at + piece.length, bytes.length - at);
        return more;
    }
}
