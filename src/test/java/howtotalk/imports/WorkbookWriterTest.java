package howtotalk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.imports.WorkbookWriter.Cell;
import howtotalk.imports.WorkbookWriter.Sheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookWriterTest {

    @TempDir
    Path folder;

    private Map<String, String> parts(byte[] xlsx) throws IOException {
        var parts = new HashMap<String, String>();
        var file = Files.write(folder.resolve("book.xlsx"), xlsx);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var bytes = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static final List<Sheet> SHEETS = List.of(
            new Sheet(
                    "Section 1: Mon/Wed [10:00]",
                    List.of("Name", "=SUM(A1)"),
                    1,
                    List.of(
                            List.of(Cell.text("=1+1, Eve"), Cell.hundredths(4125L)),
                            List.of(Cell.text("李, 小龙 \uD83C\uDF89\u0001"), Cell.hundredths(null)),
                            List.of(Cell.text("@home"), Cell.whole(7)))),
            new Sheet("section 1  Mon Wed  10 00", List.of("Name"), 1, List.of()));

    @Test
    void textIsNeverAFormulaAndNumbersAreNumbers() throws IOException {
        var parts = parts(WorkbookWriter.bytes(SHEETS));
        var sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet).doesNotContain("<f>").contains("<v>41.25</v>").contains("<v>7</v>");
        var texts = Jsoup.parse(parts.get("xl/sharedStrings.xml"), "", Parser.xmlParser());
        assertThat(texts.select("t").eachText())
                .containsExactlyInAnyOrder("Name", "=SUM(A1)", "=1+1, Eve", "李, 小龙 \uD83C\uDF89", "@home");
    }

    @Test
    void theHeadAndTheFirstColumnStayInPlace() throws IOException {
        assertThat(parts(WorkbookWriter.bytes(SHEETS)).get("xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"")
                .contains("xSplit=\"1\"")
                .contains("ySplit=\"1\"");
    }

    @Test
    void aTabIsCalledWhatATabCanBeCalledAndNoTwoAlike() throws IOException {
        var book = parts(WorkbookWriter.bytes(SHEETS)).get("xl/workbook.xml");
        assertThat(book)
                .contains("name=\"Section 1  Mon Wed  10 00\"")
                .contains("name=\"section 1  Mon Wed  10 00 (2)\"");
    }
}
