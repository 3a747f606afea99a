package howtotalk.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\Ines\\note.pdf, note.pdf",
        ".htaccess, htaccess",
        "'  ', file",
        "/, file",
        "Résumé 📎.pdf, Résumé 📎.pdf"
    })
    void aNameIsItsLastPart(String given, String shown) {
        assertThat(FileNames.shown(given)).isEqualTo(shown);
    }

    @Test
    void charactersThatNobodySeesAreLeftOut() {
        assertThat(FileNames.shown("a\r\nSet-Cookie: b\u202Efdp.txt")).isEqualTo("aSet-Cookie: bfdp.txt");
    }

    @Test
    void aLongNameKeepsItsExtension() {
        var shown = FileNames.shown("ß".repeat(400) + ".pdf");
        assertThat(shown).hasSize(255).endsWith(".pdf");
    }

    @Test
    void aHeaderCarriesAnyName() {
        assertThat(FileNames.disposition(false, "a\"b\\c 100 % é📎.pdf"))
                .isEqualTo("attachment; filename=\"a_b_c 100 _ __.pdf\";"
                        + " filename*=UTF-8''a%22b%5Cc%20100%20%25%20%C3%A9%F0%9F%93%8E.pdf");
        assertThat(FileNames.disposition(true, "note.png")).startsWith("inline; filename=\"note.png\"");
    }
}
