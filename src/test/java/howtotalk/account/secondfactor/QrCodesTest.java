package howtotalk.account.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import io.nayuki.qrcodegen.QrCode;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodesTest {

    private static final String LINK = "https://talk.example.edu/join/K7MPQ2WX-9TDRB";
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z");

    @Test
    void thePathDrawsEveryDarkModuleAndNoOtherInsideAQuietZone() {
        var output = new StringOutput();
        QrCodes.svg(LINK).writeTo(output);
        var code = QrCode.encodeText(LINK, QrCode.Ecc.MEDIUM);
        var drawn = new boolean[code.size + 8][code.size + 8];
        var runs = RUN.matcher(output.toString());
        while (runs.find()) {
            int x = Integer.parseInt(runs.group(1));
            assertThat(runs.group(4)).isEqualTo(runs.group(1));
            for (int i = 0; i < Integer.parseInt(runs.group(3)); i++) {
                drawn[Integer.parseInt(runs.group(2))][x + i] = true;
            }
        }
        for (int y = 0; y < drawn.length; y++) {
            for (int x = 0; x < drawn.length; x++) {
                assertThat(drawn[y][x]).as("%d %d", x, y).isEqualTo(code.getModule(x - 4, y - 4));
            }
        }
        assertThat(output.toString()).contains("viewBox=\"0 0 " + drawn.length).doesNotContain("style");
    }
}
