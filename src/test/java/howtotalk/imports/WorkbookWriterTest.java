package howtotalk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.imports.WorkbookWriter.Cell;
import howtotalk.imports.WorkbookWriter.Sheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class WorkbookWriterTest {

    private static Map<String, String> parts(byte[] xlsx) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
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
        assertThat(parts.get("xl/sharedStrings.xml")).contains("=1+1, Eve", "=SUM(A1)", "@home", "李, 小龙");
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
        assertThat(book).contains("name=\"Section 1  Mon Wed  10 00\"").contains("name=\"section 1  Mon Wed  10 00 (2)\"");
    }
}
