package howtotalk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1, Eve",
                "+1 732 555 0100",
                "-strong hook, weak close",
                "@ the back row: louder",
                "\tindented",
                "\rreturned",
                "\nnext line",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM",
                " =1+1",
                "\u00a0=1+1",
                "-1-1",
                "-5%",
                "--5"
            })
    void whatWouldStartAFormulaGetsAnApostropheAndComesBackAsItWas(String cell) {
        assertThat(FormulaGuard.guard(cell)).isEqualTo("'" + cell);
        assertThat(FormulaGuard.unguard("'" + cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-5", "-5.25", "-0", "88", "O'Brien, Seán", "'t Hooft", "李, 小龙", "a=b", "Zoë", "'", "''"})
    void otherCellsStayAsTheyAre(String cell) {
        assertThat(FormulaGuard.guard(cell)).isEqualTo(cell);
        assertThat(FormulaGuard.unguard(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'=1+1", "''=1+1", "'-5", "'\tx", "''@x"})
    void aCellThatLooksGuardedAlreadyComesBackAsItWas(String cell) {
        assertThat(FormulaGuard.unguard(FormulaGuard.guard(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "=\"=1+1, Eve\"|=1+1, Eve",
                "=\"=1 \"Bob\", Eve\"|=1 \"Bob\", Eve",
                "=\"say \"\"hi\"\"\"|say \"hi\"",
                "=\"009000101\"|009000101",
                "=1+1|=1+1",
                "=\"|=\"",
            })
    void whatCanvasAndExcelGuardIsUnderstood(String cell, String meant) {
        assertThat(FormulaGuard.unguard(cell)).isEqualTo(meant);
    }

    @Test
    void anyTextComesBackFromUnderTheGuard() {
        var random = new Random(20_261_122);
        String letters = "'=+-@\t\r\n 5.a\"＝－";
        for (int i = 0; i < 20_000; i++) {
            var cell = new StringBuilder();
            for (int n = random.nextInt(8); n > 0; n--) {
                cell.append(letters.charAt(random.nextInt(letters.length())));
            }
            String guarded = FormulaGuard.guard(cell.toString());
            if (guarded.startsWith("=")) {
                throw new AssertionError(guarded);
            }
            assertThat(FormulaGuard.unguard(guarded)).isEqualTo(cell.toString());
        }
    }
}
