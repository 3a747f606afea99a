package howtotalk.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotTest {

    private static final List<String> PERCENT = List.of("0", "50", "100 %");

    @Test
    void aDrawingHasATitleADescriptionAndEveryLineWithItsNumbers() {
        var plot = new Plot(PERCENT);
        plot.line("Accepted", "9 of 58").bar(0, .155, Plot.Ink.ACCENT).whisker(.08, .27);
        plot.line("A name so long that it would run into its own numbers", "3 of 7");
        var svg = Jsoup.parse(plot.picture("f", "Funnel", "Accepted: 9 of 58.").markup())
                .selectFirst("svg");
        assertThat(svg.attr("aria-labelledby")).isEqualTo("f-t f-d");
        assertThat(svg.select("#f-t").text()).isEqualTo("Funnel");
        assertThat(svg.select("#f-d").text()).isEqualTo("Accepted: 9 of 58.");
        assertThat(svg.select("text").eachText())
                .containsExactly(
                        "0",
                        "50",
                        "100 %",
                        "Accepted",
                        "9 of 58",
                        "A name so long that it would run into i…",
                        "3 of 7");
        assertThat(svg.select("rect").eachAttr("width")).containsExactly("15.5%");
        assertThat(svg.select("rect").eachAttr("class")).containsExactly("k-accent");
    }

    @Test
    void linesStandUnderEachOtherOnOneScale() {
        var plot = new Plot(PERCENT);
        plot.line("One", "1").ring(0).dot(1).stroke(.5);
        plot.line("Two", "2").dot(.25);
        var svg = Jsoup.parse(plot.picture("p", "Two", "Two.").markup()).selectFirst("svg");
        assertThat(svg.select("circle").eachAttr("cx")).containsExactly("0%", "0%", "100%", "25%");
        assertThat(svg.select("circle").eachAttr("cy")).containsExactly("28", "28", "28", "72");
        assertThat(svg.attr("height")).isEqualTo("106");
    }

    @Test
    void aLineWithoutALabelIsTheKeyToTheOthers() {
        var plot = new Plot(PERCENT);
        plot.line("", "").word(.5, "claimed").hollow(.5, .75);
        var svg = Jsoup.parse(plot.picture("p", "One", "One.").markup()).selectFirst("svg");
        assertThat(svg.select("text.t-label").eachText()).containsExactly("claimed");
        assertThat(svg.select("rect").eachAttr("class")).containsExactly("l-ink");
        assertThat(svg.select("rect").eachAttr("x")).containsExactly("50%");
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 0.5", "0.6, 0.5", "0.5, 1.1", "NaN, 1"})
    void whatIsNotOnTheScaleIsAMistakeAndNotADrawing(double low, double high) {
        var line = new Plot(PERCENT).line("One", "1");
        assertThatThrownBy(() -> line.bar(low, high, Plot.Ink.DARK)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Plot(List.of("0"))).isInstanceOf(IllegalArgumentException.class);
    }
}
