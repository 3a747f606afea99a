package howtotalk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableWriterTest {

    private static final List<String> HEADER = List.of("name", "login", "phone", "comment", "score");
    private static final List<List<String>> ROWS = List.of(
            List.of("=1+1, Eve", "ee104", "+1 732 555 0100", "-strong hook, weak close", "-5"),
            List.of("Ångström-Nguyen, Zoë", "zan101", "", "@ the back row: louder", "88"),
            List.of("O'Brien, Seán", "so102", "", "line one\nline two", "40"),
            List.of("Smith Jr., Robert \"Bob\"", "rbs103", "", "\tindented", "95.5"),
            List.of("李, 小龙", "xl105", "", "说得好", "91"));

    @Test
    void anExportIsGuardedQuotedAndMarkedForExcel() throws Exception {
        byte[] expected = FormatFile.bytes("own_export_formula_guard.csv");
        assertThat(TableWriter.forSpreadsheets(HEADER, ROWS)).isEqualTo(expected);
    }

    @Test
    void withoutTheMarkTheRestIsTheSame() throws Exception {
        String expected = FormatFile.text("own_export_formula_guard.csv").substring(1);
        assertThat(new String(TableWriter.plain(HEADER, ROWS), StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }

    @Test
    void whatWasWrittenIsReadAsItWas() {
        var table = TableReader.read(TableWriter.forSpreadsheets(HEADER, ROWS));
        assertThat(table.rows().stream()
                        .map(row ->
                                row.cells().stream().map(FormulaGuard::unguard).toList())
                        .toList())
                .isEqualTo(ROWS);
    }
}
