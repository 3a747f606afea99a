package howtotalk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import howtotalk.imports.FormatFile;
import howtotalk.imports.UnreadableFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What address cards of all three versions say, and what hostile ones cannot do. */
class AddressCardsTest {

    private static ContactFile read(String text) {
        return AddressCards.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String card(String version, String... lines) {
        return "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n";
    }

    private static ContactFile.Row one(String version, String... lines) {
        var file = read(card(version, lines));
        assertThat(file.rows()).as("%s", file.refused()).hasSize(1);
        return file.rows().get(0);
    }

    @Test
    void anOldPhonesCardIsReadWithItsAccentsAndWithoutItsPicture() {
        var rows = AddressCards.read(FormatFile.bytes("contacts_v21.vcf")).rows();
        assertThat(rows.get(0))
                .isEqualTo(new ContactFile.Row(
                        1,
                        "Sofía Ávila",
                        "Puget Radio",
                        "Producer",
                        "sofia@example.com",
                        "+1-206-555-0190",
                        "",
                        "Met at the café, promised a tour of the newsroom\nDepartment: Newsroom\n"
                                + "Also by e-mail: sofia.home@example.org\nAlso by phone: +1-206-555-0188",
                        "",
                        ""));
        assertThat(rows.get(1).name()).as("a name in its parts, in ISO-8859-1").isEqualTo("Jörg Grün");
        assertThat(rows.get(1).line()).isEqualTo(25);
    }

    @Test
    void aFoldedNoteIsOneText() {
        var row = AddressCards.read(FormatFile.bytes("contacts_v3.vcf")).rows().get(0);
        assertThat(row.notes())
                .isEqualTo("Met at the alumni breakfast; likes, above all, brevity. A long note is folded here.\n"
                        + "Department: Branches");
        assertThat(row.organisation()).isEqualTo("Lakeside Credit Union");
        assertThat(row.phone()).isEqualTo("+1 732 555 0123");
    }

    @Test
    void aCardOfVersionFourNeedsNoMoreThanAName() {
        var rows = AddressCards.read(FormatFile.bytes("contacts_v4.vcf")).rows();
        assertThat(rows).extracting(ContactFile.Row::name).containsExactly("Åsa Lindqvist", "Tan Wei Ling");
        assertThat(rows.get(0).link()).isEqualTo("https://example.org/asa");
    }

    @Test
    void applesOwnLabelsDoNotDisturbAndItsListsAreNoPeople() {
        var file = AddressCards.read(FormatFile.bytes("contacts_icloud.vcf"));
        var tomas = file.rows().get(0);
        assertThat(tomas.email()).isEqualTo("tomas@example.com");
        assertThat(tomas.link()).isEqualTo("https://www.linkedin.com/in/tomas-reyes-example");
        assertThat(tomas.notes()).isEqualTo("Runs the reading night\nknows everyone");
        assertThat(file.rows().get(1).name()).isEqualTo("Ballard Tool Library");
        assertThat(file.refused().get(0).reason()).isEqualTo("This is a list of people, not a person.");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "3.0 | N:Byron;Ada;King;Lady;PhD                   | Lady Ada King Byron PhD",
                "3.0 | N:Byron;Ada;;;                              | Ada Byron",
                "2.1 | N:Byron;Ada                                 | Ada Byron",
                "2.1 | N:Byron                                     | Byron",
                "3.0 | NICKNAME:Ada,Countess                       | Ada",
                "4.0 | ORG:Analytical Engines                      | Analytical Engines",
                "3.0 | FN:Byron\\, Ada                             | Byron, Ada",
                "3.0 | fn:Ada Byron                                | Ada Byron",
                "3.0 | item1.FN;CHARSET=UTF-8:Ada Byron            | Ada Byron",
                "2.1 | FN;ENCODING=QUOTED-PRINTABLE:Zo=EB          | Zoë",
                "2.1 | FN;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB       | Zoë",
                "2.1 | FN;CHARSET=no-such;QUOTED-PRINTABLE:Zo=C3=AB | Zoë",
                "2.1 | FN;QUOTED-PRINTABLE:=4A=6F=ZZ               | =4A=6F=ZZ",
                "5.0 | FN:Ada Byron                                | Ada Byron",
                "x   | FN:Ada Byron                                | Ada Byron",
            })
    void aNameIsFoundWhereverTheCardHasIt(String version, String line, String name) {
        assertThat(one(version, line).name()).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0}: {1} before {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2.1 | EMAIL:b@example.org | EMAIL;PREF:a@example.org",
                "3.0 | EMAIL;TYPE=HOME:b@example.org | EMAIL;TYPE=work,pref:a@example.org",
                "3.0 | EMAIL:b@example.org | EMAIL;type=INTERNET;type=pref:a@example.org",
                "4.0 | EMAIL;PREF=9:b@example.org | EMAIL;PREF=2:a@example.org",
                "4.0 | EMAIL;PREF=high:b@example.org | EMAIL;PREF=2:a@example.org",
                "4.0 | EMAIL;PREF=-1:b@example.org | EMAIL;PREF=2:a@example.org",
                "4.0 | EMAIL:no address | EMAIL:a@example.org",
            })
    void thePreferredAddressComesFirst(String version, String first, String second) {
        assertThat(one(version, "FN:Ada", first, second).email()).isEqualTo("a@example.org");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "4.0 | TEL;VALUE=uri;TYPE=cell:tel:+1-206-555-0111 | +1-206-555-0111",
                "3.0 | TEL;TYPE=FAX:+1 206 555 0100                | ''",
                "2.1 | TEL;CELL;VOICE:(206) 555-0111               | (206) 555-0111",
                "3.0 | TEL:ask him                                 | ''",
            })
    void aNumberIsOneThatCanBeCalled(String version, String line, String phone) {
        assertThat(one(version, "FN:Ada", line).phone()).isEqualTo(phone);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a, https://example.org/a",
        "HTTP://example.org, HTTP://example.org",
        "example.org, https://example.org",
        "javascript:alert(1), ''",
        "data:text/html;base64;PHNjcmlwdD4=, ''",
        "file:///etc/passwd, ''",
        "ftp://example.org, ''",
    })
    void onlyAPageOfTheWebIsALink(String url, String link) {
        assertThat(one("3.0", "FN:Ada", "URL:" + url).link()).isEqualTo(link);
    }

    @Test
    void aCardThatNamesNobodyIsRefusedAlone() {
        var file = read(card("3.0", "EMAIL:a@example.org") + card("4.0", "FN:Ada"));
        assertThat(file.rows()).extracting(ContactFile.Row::name).containsExactly("Ada");
        assertThat(file.refused().get(0))
                .isEqualTo(new ContactFile.Refusal(
                        1, "a@example.org", "FN", "The name is missing. Write it in, or add this person by hand."));
    }

    @Test
    void aCardWithoutAnEndDoesNotSwallowTheNext() {
        var file = read("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Lost\r\n" + card("3.0", "FN:Ada"));
        assertThat(file.rows()).extracting(ContactFile.Row::name).containsExactly("Ada");
        assertThat(file.refused().get(0).reason()).isEqualTo("The next card begins before this one ends.");
    }

    @Test
    void aFileThatStopsWithinACardIsRefusedWhole() {
        var text = card("3.0", "FN:Ada") + "BEGIN:VCARD\r\nFN:B";
        assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableFile.class).hasMessageContaining("Line 5");
    }

    @Test
    void linesEndAnyhowAndJunkBetweenCardsIsPassedOver() {
        var file = read("\n\n" + card("3.0", "FN:Ada").replace("\r\n", "\n") + "junk\n\n"
                + card("3.0", "FN:Bea").replace("\r\n", "\r"));
        assertThat(file.rows()).extracting(ContactFile.Row::line).containsExactly(3, 9);
    }

    @Test
    void aHugePictureAndEndlessFoldingCostNothing() {
        var picture = "PHOTO;ENCODING=b:" + ("A".repeat(70) + "\r\n ").repeat(50_000) + "A";
        var folded = "NOTE:a" + "\r\n b".repeat(900_000);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(one("3.0", "FN:Ada", picture, "NOTE:kept").notes()).isEqualTo("kept");
            var file = read(card("3.0", "FN:Ada", folded));
            assertThat(file.refused().get(0).reason()).contains("60,000 characters");
        });
    }

    @Test
    void cardsWithinCardsAreNeverOpened() {
        var deep = "AGENT:\r\nBEGIN:VCARD\r\n".repeat(100_000) + "FN:Mallory\r\n" + "END:VCARD\r\n".repeat(100_000);
        assertThat(one("2.1", "FN:Ada", deep.strip(), "TEL:1").name()).isEqualTo("Ada");
        var escaped = "AGENT:BEGIN:VCARD\\nVERSION:3.0\\nFN:Mallory\\nEND:VCARD";
        assertThat(one("3.0", escaped, "FN:Ada").name()).isEqualTo("Ada");
    }

    @Test
    void moreThanTenThousandCardsAreAskedForInParts() {
        var many = "BEGIN:VCARD\nEND:VCARD\n".repeat(10_001);
        assertThatThrownBy(() -> read(many)).isInstanceOf(UnreadableFile.class).hasMessageContaining("10,000 cards");
    }

    @Test
    void controlsAndTurnedTextAreDropped() {
        var row = one("3.0", "FN:A\u202eda\u0007 \u0085B", "NOTE:a\\n\\nb\u202e\u0001c", "ORG:\u2067X\u2069;;");
        assertThat(row.name()).isEqualTo("Ada B");
        assertThat(row.notes()).isEqualTo("a\n\nbc");
        assertThat(row.organisation()).isEqualTo("X");
    }

    @Test
    void aCardInWindows1252WithoutAWordOfItIsReadAsWhatItIs() {
        var bytes = card("3.0", "FN:Zoë", "NOTE:naïve").getBytes(Charset.forName("windows-1252"));
        assertThat(AddressCards.read(bytes).rows().get(0).name()).isEqualTo("Zoë");
    }
}
