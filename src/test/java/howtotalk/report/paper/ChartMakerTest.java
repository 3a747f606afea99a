package howtotalk.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.report.Rate;
import howtotalk.report.document.Figure;
import howtotalk.report.document.Rows;
import howtotalk.report.document.Table;
import howtotalk.report.document.Table.Drawing;
import howtotalk.report.document.Value;
import howtotalk.report.document.Value.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What is drawn of a table of which numbers are kept back. */
class ChartMakerTest {

    private static final Value HIDDEN = Value.hidden(Kind.COUNT);

    private static Table.Row row(String label, Value... values) {
        var figures = new ArrayList<Figure>();
        for (var value : values) {
            figures.add(new Figure("outcomes.x", label, "", List.of(value), "", Rows.NONE));
        }
        return new Table.Row(label, "", figures);
    }

    private static Element drawn(Table.Row... rows) {
        var table = new Table(
                "standings",
                "Where students stand",
                "Students",
                List.of("Students", "Verified", "Documented", "Claimed"),
                0,
                Drawing.PROOF,
                List.of(rows),
                null,
                "",
                false);
        var chart = ChartMaker.of(table);
        return chart == null ? null : Jsoup.parse(chart.markup()).selectFirst("svg");
    }

    private static Value of(int k) {
        return Value.rate(new Rate(k, 40));
    }

    @Test
    void thePartsOfALineAreDrawnBesideEachOther() {
        var svg = drawn(row("Position", of(20), Value.count(10), Value.count(0), Value.count(10)));
        var bars = svg.select("rect[y=65], rect[y=65.5]");
        assertThat(bars.eachAttr("class")).containsExactly("k-ink", "l-ink");
        assertThat(bars.eachAttr("x")).containsExactly("0%", "50%");
        assertThat(bars.eachAttr("width")).containsExactly("50%", "50%");
        assertThat(svg.selectFirst("desc").text()).endsWith("Position: 10 · 0 · 10.");
    }

    @Test
    void ofPartsThatAreKeptBackTheWholeIsDrawnAndNothingElse() {
        var svg = drawn(row("Position", of(20), HIDDEN, HIDDEN, HIDDEN), row("Looking", of(12), Value.count(12)));
        assertThat(svg.select("rect[y=65], rect[y=65.5]").eachAttr("class")).containsExactly("k-soft");
        assertThat(svg.select("rect[y=65]").eachAttr("width")).containsExactly("100%");
        assertThat(svg.selectFirst("desc").text()).contains("Position: 20;");
    }

    @Test
    void ofALineThatIsKeptBackThereIsNoBarAndTheScaleEndsWithWhatIsShown() {
        var svg = drawn(
                row("Position", Value.hidden(Kind.RATE), HIDDEN, HIDDEN, HIDDEN),
                row("Looking", of(12), Value.count(12), Value.count(0), Value.count(0)));
        assertThat(svg.select("rect[y=65], rect[y=65.5], line[y1=72]")).isEmpty();
        assertThat(svg.select("rect[y=109]").eachAttr("width")).containsExactly("100%");
        assertThat(svg.selectFirst("desc").text()).contains("Position: hidden; Looking: 12 · 0 · 0.");
    }

    @Test
    void whereEverythingIsKeptBackThereIsNoChart() {
        assertThat(drawn(row("Position", Value.hidden(Kind.RATE), HIDDEN, HIDDEN, HIDDEN)))
                .isNull();
    }
}
