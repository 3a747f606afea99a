package howtotalk.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    private static final String ROSTER = "Name,City\n\"O'Brien, Seán\",Köln\nZoë,Zürich\n";

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", ROSTER.getBytes(UTF_8)),
                Arguments.of("UTF-8 with mark", ("\ufeff" + ROSTER).getBytes(UTF_8)),
                Arguments.of("UTF-16 little endian with mark", ("\ufeff" + ROSTER).getBytes(UTF_16LE)),
                Arguments.of("UTF-16 big endian with mark", ("\ufeff" + ROSTER).getBytes(UTF_16BE)),
                Arguments.of("UTF-16 little endian", ROSTER.getBytes(UTF_16LE)),
                Arguments.of("UTF-16 big endian", ROSTER.getBytes(UTF_16BE)),
                Arguments.of("Windows-1252", ROSTER.getBytes(Charset.forName("windows-1252"))),
                Arguments.of("CR LF", ROSTER.replace("\n", "\r\n").getBytes(UTF_8)),
                Arguments.of("CR", ROSTER.replace("\n", "\r").getBytes(UTF_8)),
                Arguments.of("no last line end", ROSTER.strip().getBytes(UTF_8)),
                Arguments.of("tabs", "Name\tCity\nO'Brien, Seán\tKöln\nZoë\tZürich\n".getBytes(UTF_8)),
                Arguments.of(
                        "quoted, tabs",
                        "\"Name\"\t\"City\"\n\"O'Brien, Seán\"\t\"Köln\"\nZoë\tZürich\n".getBytes(UTF_8)),
                Arguments.of("semicolons", "Name;City\nO'Brien, Seán;Köln\nZoë;Zürich\n".getBytes(UTF_8)),
                Arguments.of(
                        "Excel's first line", ("sep=;\r\nName;City\nO'Brien, Seán;Köln\nZoë;Zürich\n").getBytes(UTF_8)),
                Arguments.of(
                        "blanks before quotation marks",
                        ROSTER.replace("\"O'", "  \"O'").getBytes(UTF_8)),
                Arguments.of("blank lines", ("\n\n" + ROSTER.replace("\n", "\n\n,\n \n")).getBytes(UTF_8)),
                Arguments.of("empty columns", ROSTER.replace("\n", ",,,\n").getBytes(UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void encodingDelimiterAndLineEndsAreFoundOut(String name, byte[] bytes) {
        var table = TableReader.read(bytes);

        assertThat(table.header().names()).containsExactly("Name", "City");
        assertThat(table.rows()).extracting(row -> row.cell("Name")).containsExactly("O'Brien, Seán", "Zoë");
        assertThat(table.rows()).extracting(row -> row.cell("city")).containsExactly("Köln", "Zürich");
    }

    @Test
    void windows1252KeepsItsOwnQuotationMarksAndTheEuro() {
        var table = TableReader.read("Name\nD’Arcy – 5 €\n".getBytes(Charset.forName("windows-1252")));
        assertThat(table.rows().get(0).cell("Name")).isEqualTo("D’Arcy – 5 €");
    }

    @Test
    void rowsKeepTheLineOfTheFileOnWhichTheyBegin() {
        var table = read("a,b\n\"x\n\ny\",1\r\n\nz,2\rw,3\n");
        assertThat(table.rows()).extracting(Table.Row::line).containsExactly(2, 6, 7);
        assertThat(table.rows().get(0).cell("a")).isEqualTo("x\n\ny");

        assertThat(read("sep=;\r\na;b\r\n1;2\r\n").rows().get(0).line()).isEqualTo(3);
    }

    @Test
    void aRowThatStopsEarlyHasEmptyCells() {
        var rows = read("a,b,c\n1\n1,2,3\n").rows();
        assertThat(rows.get(0).cells()).containsExactly("1", "", "");
    }

    @Test
    void everyColumnHasANameOfItsOwn() {
        assertThat(read("Email,,email, Email ,x\n1,2,3,4,5\n").header().names())
                .containsExactly("Email", "Column 2", "email (2)", "Email (3)", "x");
    }

    @Test
    void aColumnWithoutANameIsKeptWhereItIsUsed() {
        assertThat(read("a,\n1,2\n").header().names()).containsExactly("a", "Column 2");
        assertThat(read("a,\n1,\n").header().names()).containsExactly("a");
    }

    @Test
    void aColumnThatIsNotThereIsEmpty() {
        assertThat(read("a,b\n1,2\n").rows().get(0).cell("Section")).isEmpty();
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("", 0, "is empty"),
                Arguments.of("\ufeff \r\n\t\n", 0, "is empty"),
                Arguments.of(",,,\n,,\n", 0, "names no column"),
                Arguments.of("Name,Email\n", 0, "no row below"),
                Arguments.of("Name,Email\n,\n\n", 0, "no row below"),
                Arguments.of("Name,Email\nAda,a@b.c,oops\n", 2, "more cells than the first line has columns (2)"),
                Arguments.of("Name;Email\n\nAda;a@b.c;oops\n", 3, "A cell with a semicolon in it"),
                Arguments.of("Name,Email\nAda,a@b.c\nBob", 3, "cut off"),
                Arguments.of("Name,Email\nAda,a@b.c\n\"Bob,b@c.d\nEve,e@f.g\n", 3, "never closed"),
                Arguments.of("Name,Email\n\"Ada\" L,a@b.c\n", 2, "written twice"),
                Arguments.of("Name\nAda\nB\0b\n", 3, "NUL byte"),
                Arguments.of("%PDF-1.7\n%âãÏÓ\n", 0, "This is a PDF"),
                Arguments.of("<!DOCTYPE html>\n<html><body>Sign in, please", 0, "web page"),
                Arguments.of("\ufeff\n<HTML lang=en>", 0, "web page"),
                Arguments.of("<?xml version='1.0'?><a/>", 0, "XML"),
                Arguments.of("{\\rtf1 Ada}", 0, "RTF"),
                Arguments.of("BEGIN:VCARD\nFN:Ada\nEND:VCARD\n", 0, "address card"),
                Arguments.of("a\u0001\u0002\u0003\u0004\n\u0005\u0006b", 0, "not a text"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("unreadable")
    void whatCannotBeReadIsSaidInASentence(String text, int line, String sentence) {
        assertRefused(text.getBytes(UTF_8)).hasMessageContaining(sentence).satisfies(thrown -> {
            var e = (UnreadableFile) thrown;
            assertThat(e.line()).isEqualTo(line);
            assertThat(e.sentence()).endsWith(".");
            assertThat(e.sentence().startsWith("Line " + line)).isEqualTo(line > 0);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "\u0089PNG\r\n\u001a\n", "\u001f\u008b\b"})
    void otherKindsOfFilesAreRecognised(String start) {
        assertRefused(start.getBytes(ISO_8859_1)).hasMessageContaining("CSV");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "word/document.xml", "Index/Document.iwa", "anything.csv"})
    void aPackedDocumentIsRecognisedByWhatIsInIt(String entry) {
        var sentence = Map.of(
                        "xl/workbook.xml", "Excel workbook",
                        "word/document.xml", "text document",
                        "Index/Document.iwa", "Apple Numbers",
                        "anything.csv", "ZIP archive")
                .get(entry);
        assertRefused(FormatFile.zip(Map.of(entry, new byte[] {1}))).hasMessageContaining(sentence);
    }

    @Test
    void brokenLettersAreNotGuessedAt() {
        var bytes = "Name\nZoë\nSeán\nLé\n".getBytes(UTF_8);
        bytes[bytes.length - 2] = 'x';
        assertRefused(bytes).hasMessageContaining("Line 4").hasMessageContaining("not UTF-8");

        byte[] marked = "\ufeffName\nAda\n".getBytes(UTF_8);
        marked[9] = (byte) 0xE9;
        assertRefused(marked).hasMessageContaining("Line 2").hasMessageContaining("not UTF-8");

        assertRefused(new byte[] {'a', '\n', (byte) 0x81, '\n'}).hasMessageContaining("neither in UTF-8");
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, '\n'}).hasMessageContaining("UTF-16");
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0, 'a', 0, 0, 0}).hasMessageContaining("UTF-32");
    }

    @Test
    void limitsAreKeptAndSaid() {
        assertRefused(new byte[TableReader.MAX_BYTES + 1]).hasMessageContaining("larger than 5 MB");

        String tenThousand = "a\n" + "x\n".repeat(10_000);
        assertThat(read(tenThousand).rows()).hasSize(10_000);
        assertRefused((tenThousand + "x\n").getBytes(UTF_8)).hasMessageContaining("10,000 rows");

        String hundred = "c,".repeat(99) + "c\n" + "x,".repeat(99) + "x\n";
        assertThat(read(hundred).header().names()).hasSize(100);
        assertRefused(("c," + hundred).getBytes(UTF_8)).hasMessageContaining("100 columns");

        String cell = "x".repeat(10_000);
        assertThat(read("a,b\n1," + cell + "\n").rows().get(0).cell("b")).isEqualTo(cell);
        assertRefused(("a,b\n1,2\n1," + cell + "x\n").getBytes(UTF_8))
                .hasMessageContaining("Line 3, column “b”")
                .hasMessageContaining("10,000 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\n", "\"", "a,", "\"\",", "\"\n", "a\n", "\r", "x", "é", ";\t,"})
    void fiveMegabytesOfAnythingAreReadOrRefusedWithinASecond(String what) {
        byte[] bytes =
                what.repeat(TableReader.MAX_BYTES / what.getBytes(UTF_8).length).getBytes(UTF_8);
        long start = System.nanoTime();
        assertRefused(bytes);
        // The bar is one second; a busy machine that builds other things beside gets some more.
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @Test
    void delimitersInsideQuotationMarksDoNotCount() {
        var table = read("\"Outline, Draft 1, (50103)\";Name\n\"a;b\";O'Brien, Seán\n");
        assertThat(table.header().names()).isEqualTo(List.of("Outline, Draft 1, (50103)", "Name"));
        assertThat(table.rows().get(0).cells()).containsExactly("a;b", "O'Brien, Seán");
    }

    private static Table read(String text) {
        return TableReader.read(text.getBytes(UTF_8));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(byte[] bytes) {
        return assertThatThrownBy(() -> TableReader.read(bytes)).isInstanceOf(UnreadableFile.class);
    }
}
