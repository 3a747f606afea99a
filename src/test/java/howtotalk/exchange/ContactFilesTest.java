package howtotalk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import howtotalk.imports.FormatFile;
import howtotalk.imports.UnreadableFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each program's table of contacts says, and what no table can be read from. */
class ContactFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String GOOGLE =
            "First Name,Last Name,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,"
                    + "E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Value,Website 1 - Value\n";

    static ContactFile read(byte[] bytes) {
        return ContactFiles.read(bytes, TODAY);
    }

    static ContactFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ContactFile.Row one(String text) {
        var file = read(text);
        assertThat(file.rows()).as("%s", file.refused()).hasSize(1);
        return file.rows().get(0);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "linkedin_connections.csv, LINKEDIN, 4, 1",
        "google_contacts.csv, GOOGLE, 2, 0",
        "google_contacts_old.csv, GOOGLE, 1, 1",
        "outlook_contacts.csv, OUTLOOK, 1, 0",
        "contacts_v21.vcf, VCARD, 2, 0",
        "contacts_v3.vcf, VCARD, 1, 0",
        "contacts_v4.vcf, VCARD, 2, 0",
        "contacts_icloud.vcf, VCARD, 2, 1",
    })
    void theKindOfFileIsToldByWhatIsInIt(String name, ContactSource source, int people, int refused) {
        var file = read(FormatFile.bytes(name));
        assertThat(file.source()).isEqualTo(source);
        assertThat(file.rows()).hasSize(people);
        assertThat(file.refused()).hasSize(refused);
    }

    @Test
    void googleNamesPeopleWithTheirWorkTheirNotesAndTheirLabels() {
        var rows = read(FormatFile.bytes("google_contacts.csv")).rows();
        assertThat(rows.get(0))
                .isEqualTo(new ContactFile.Row(
                        2,
                        "Priya Venkataraman",
                        "Lakeside Credit Union",
                        "Branch Manager",
                        "priya@example.com",
                        "+1 732 555 0123",
                        "",
                        "Met at the alumni breakfast\nAlso by e-mail: pv@example.org",
                        "",
                        ""));
        assertThat(rows.get(1).name()).isEqualTo("Dr. Åsa Lindqvist");
        assertThat(rows.get(1).notes()).isEqualTo("line one\nline two\nLabels: Mentors");
    }

    @Test
    void googlesOlderColumnsAreReadTooAndAStarMarksThePreferredAddress() {
        var file = read(FormatFile.bytes("google_contacts_old.csv"));
        assertThat(file.rows().get(0))
                .isEqualTo(new ContactFile.Row(
                        2,
                        "Amara Nwosu-Field",
                        "Harbor & Pine Logistics",
                        "Dispatcher",
                        "amara@example.com",
                        "+1 206 555 0143",
                        "https://www.linkedin.com/in/amara-nwosu-example",
                        "Sat beside me at the harbor talk\nLabels: Harbor\nDepartment: Night shift\n"
                                + "Also by e-mail: amara.old@example.org\n"
                                + "Also by phone: +1 206 555 0100, +1 206 555 0101",
                        "",
                        ""));
        assertThat(file.refused())
                .containsExactly(new ContactFile.Refusal(
                        3,
                        "nobody@example.com",
                        "Given Name",
                        "The name is missing. Write it in, or add this person by hand."));
    }

    @Test
    void outlooksMobileNumberComesBeforeTheOneAtWork() {
        var row = read(FormatFile.bytes("outlook_contacts.csv")).rows().get(0);
        assertThat(row.name()).isEqualTo("Dr. José Ibáñez-Katz");
        assertThat(row.phone()).isEqualTo("+1 212 555 0162");
        assertThat(row.organisation()).isEqualTo("Civic Audio Lab");
        assertThat(row.title()).isEqualTo("Producer");
        assertThat(row.link()).isEqualTo("http://civicaudio.example");
        assertThat(row.notes()).isEqualTo("Has a podcast,\nlikes questions\nAlso by phone: +1 212 555 0161");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Eve,B,,,,,,nobody,,,,                    | The e-mail address is left out: it is none.",
                "Eve,B,,,,,,,,,no number,                 | The phone number is left out: it is none.",
                "Eve,B,,,,,,,,,,javascript:alert(1)       | The link is left out: it does not lead to a web page.",
                "Eve,B,,,,,,,,,,java\tscript:alert(1)     | The link is left out: it does not lead to a web page.",
                "Eve,B,,,,,,,,,,mailto:eve@example.org    | The link is left out: it does not lead to a web page.",
                "Eve,B,,,,,,,,,,file:///etc/passwd        | The link is left out: it does not lead to a web page.",
                "Eve,B,,,,,,bad ::: e@example.org,,,,     | -",
                "Eve,B,,,,,,,,,'+1 555 0100,example.org/e | -",
            })
    void whatDoesNotFitIsLeftOutAndThePersonComesIn(String row, String remark) {
        assertThat(one(GOOGLE + row + "\n").remark()).isEqualTo(remark == null ? "" : remark);
    }

    @Test
    void hostileCellsAreTextOnOneLine() {
        var row = one(GOOGLE
                + "\"=cmd|' /C calc'!A0\",\"\u202eevil\u202c \u0007bell\u2066\",@SUM(1),\"+\n+\",\"a\r\n\tb\u0000\u202ec\",,,,,,\"+1\n555\",\n"
                        .replace("\u0000", ""));
        assertThat(row.name()).isEqualTo("=cmd|' /C calc'!A0 evil bell");
        assertThat(row.organisation()).isEqualTo("@SUM(1)");
        assertThat(row.title()).isEqualTo("+ +");
        assertThat(row.notes()).isEqualTo("a\n\tbc");
        assertThat(row.phone()).isEqualTo("+1 555");
        assertThat(one(GOOGLE + "👩‍👩‍👧 ليلى,خوري,,,,,,,,,,\n").name()).isEqualTo("👩‍👩‍👧 ليلى خوري");
        assertThat(read(GOOGLE + "\u200b\u200f,\u202e,,,,,,,,,,\n").refused()).hasSize(1);
    }

    @Test
    void whatIsTooLongIsCutAndSaidSo() {
        var row = one(GOOGLE + "Ada,Byron," + "o".repeat(300) + "," + "😀".repeat(150) + ",,,,,,,,\n");
        assertThat(row.organisation()).hasSize(200).endsWith("o…");
        assertThat(row.title()).endsWith("😀…").hasSizeLessThanOrEqualTo(200);
        assertThat(row.remark())
                .isEqualTo("The organisation is cut off after 200 characters."
                        + " The title is cut off after 200 characters.");
        var refused = read(GOOGLE + "Ada," + "x".repeat(300) + ",,,,,,,,,,\n").refused();
        assertThat(refused.get(0).reason()).isEqualTo("The name is longer than 200 characters. Shorten it.");
        assertThat(refused.get(0).who()).hasSize(60);
    }

    static List<Charset> encodings() {
        return List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("windows-1252"));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void theEncodingMakesNoDifference(Charset charset) {
        assertThat(read((GOOGLE + "Zoë,Ångström,,,,,,,,,,\n").getBytes(charset))
                        .rows()
                        .get(0)
                        .name())
                .isEqualTo("Zoë Ångström");
        var card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Ångström\r\nEND:VCARD\r\n";
        assertThat(read(card.getBytes(charset)).rows().get(0).name()).isEqualTo("Zoë Ångström");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 ...                                  | This is a PDF",
                "<!DOCTYPE html><html><body>Sign in</body>     | This is a web page",
                "{\\rtf1 hello}                                | formatted text",
                "BEGIN:VCALENDAR                               | calendar",
                "<?xml version='1.0'?>                         | XML",
                "name,email                                    | has no row below",
            })
    void aFileOfAnotherKindIsRefusedInASentence(String text, String sentence) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableFile.class).hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0089PNG\r\n\u001a\n", "\u00ff\u00d8\u00ff\u00e0", "GIF89a"})
    void aPictureIsNoListOfPeople(String start) {
        assertThatThrownBy(() -> read(start.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("This is a picture");
    }

    @Test
    void aWorkbookIsAskedForAsATable() {
        var xlsx =
                FormatFile.zip(java.util.Map.of("xl/workbook.xml", new byte[100], "[Content_Types].xml", new byte[9]));
        assertThatThrownBy(() -> read(xlsx)).isInstanceOf(UnreadableFile.class).hasMessageContaining("Excel workbook");
    }

    @Test
    void damageIsPointedAt() {
        assertThatThrownBy(() -> read(GOOGLE + "Ada,Byron,\"Har")).hasMessageContaining("Line 2");
        assertThatThrownBy(() -> read(GOOGLE + "Ada,Byron,,,,,,,,,,\nBea,Co")).hasMessageContaining("Line 3");
        assertThatThrownBy(() -> read("First Name,Last Name" + ",x".repeat(1_000_000)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("more than 100 columns");
        assertThatThrownBy(() -> read("name,email\nAda,ada@example.edu\n"))
                .hasMessageContaining("no columns “First Name” and “Last Name”");
        byte[] broken = (GOOGLE + "Zoë,Ångström,é,é,é,,,,,,,\nZo?,,,,,,,,,,,\n").getBytes(StandardCharsets.UTF_8);
        broken[new String(broken, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xC3;
        assertThatThrownBy(() -> read(broken)).hasMessageContaining("Line 3").hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> read(GOOGLE + "Ada,\"" + "\"\"".repeat(9000) + "\n"))
                .hasMessageContaining("Line 2");
    }
}
