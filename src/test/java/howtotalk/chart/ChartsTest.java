package howtotalk.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartsTest {

    @Test
    void aFunnelBarShowsItsShareAndAcrossItTheInterval() {
        // 57 of 58 with the Wilson interval, as on the example of the report.
        assertThat(Bars.withInterval(57 / 58.0, 0.9086, 0.9969, false).markup())
                .isEqualTo("<svg class=\"bar\" width=\"100%\" height=\"22\" role=\"img\""
                        + " aria-label=\"98 %, 95 % interval 91 to 100 %\">"
                        + "<rect x=\"0\" y=\"3\" width=\"100%\" height=\"16\" class=\"k-shade\"/>"
                        + "<rect x=\"0\" y=\"3\" width=\"98.28%\" height=\"16\" class=\"k-mid\"/>"
                        + "<line x1=\"90.86%\" x2=\"99.69%\" y1=\"11\" y2=\"11\" class=\"l-paper\" stroke-width=\"5\"/>"
                        + "<line x1=\"90.86%\" x2=\"99.69%\" y1=\"11\" y2=\"11\" class=\"l-ink\" stroke-width=\"1.5\"/>"
                        + "<line x1=\"90.86%\" x2=\"90.86%\" y1=\"6\" y2=\"16\" class=\"l-ink\" stroke-width=\"1.5\"/>"
                        + "<line x1=\"99.69%\" x2=\"99.69%\" y1=\"6\" y2=\"16\" class=\"l-ink\" stroke-width=\"1.5\"/>"
                        + "</svg>");
    }

    @Test
    void onlyTheEmphasisedBarIsRed() {
        assertThat(Bars.withInterval(0.4, 0.3, 0.5, true).markup()).contains("k-accent");
        assertThat(Bars.withInterval(0.4, 0.3, 0.5, false).markup()).doesNotContain("accent");
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.6, 0.7", "0.5, 0.1, 0.4", "1.01, 0, 1.02", "-0.1, -0.2, 0", "NaN, 0, 1", "0.5, NaN, 1"})
    void anIntervalThatDoesNotHoldItsShareIsRefused(double share, double low, double high) {
        assertThatIllegalArgumentException().isThrownBy(() -> Bars.withInterval(share, low, high, false));
        assertThatIllegalArgumentException().isThrownBy(() -> Bars.point(share, low, high));
    }

    @ParameterizedTest(name = "{0} minutes fill {1}, {2}")
    @CsvSource({
        "0, 0%, k-ink",
        "22, 36.67%, k-ink",
        "30, 50%, k-ink",
        "31, 51.67%, k-accent",
        "60, 100%, k-accent",
        "600, 100%, k-accent"
    })
    void theMeterTurnsRedOverTheBudgetAndNeverRunsOver(int minutes, String width, String ink) {
        var svg = svg(new Meter(15, 30, 60, "min").scale(minutes, "minutes"));
        assertThat(svg.select("rect").get(2).attr("width")).isEqualTo(width);
        assertThat(svg.select("rect").get(2).className()).isEqualTo(ink);
        assertThat(svg.select("circle").attr("cx")).isEqualTo(width);
        assertThat(svg.select("text").eachText()).containsExactly("15", "30", "60 min");
    }

    @Test
    void unknownMinutesAreNotDrawnAsNone() {
        var unknown = new Meter(15, 30, 60, "min").scale(null, "minutes unknown");
        assertThat(svg(unknown).select("circle, .k-ink, .k-accent")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"15, 15, 60", "-1, 30, 60", "15, 30, 29"})
    void aBudgetNeedsRoomOnItsScale(int from, int to, int max) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Meter(from, to, max, "min"));
    }

    @ParameterizedTest(name = "{0} of {1}: {2} filled")
    @CsvSource({"0, 3, 0", "2, 3, 2", "3, 3, 3", "5, 3, 3"})
    void asManyCirclesAreFilledAsAreDone(int done, int asked, int filled) {
        var svg = svg(Ticks.of(done, asked, "logged"));
        assertThat(svg.select("circle")).hasSize(asked);
        assertThat(svg.select(".k-ink")).hasSize(filled);
        assertThat(svg.attr("aria-label")).isEqualTo(done + " of " + asked + " logged");
        assertThat(svg.attr("viewBox")).isEqualTo("0 0 54 16");
    }

    @ParameterizedTest(name = "{0} of {1} stands at {2}")
    @CsvSource({"0, 5, 4%", "5, 5, 96%", "1, 5, 22.4%", "0, 0, 4%"})
    void aDumbbellKeepsItsDotsInsideItsLine(double value, double max, String place) {
        var svg = svg(Dumbbell.of(value, value, value, max));
        assertThat(svg.select("circle").eachAttr("cx")).containsOnly(place);
        assertThat(svg.select(".l-accent").attr("x1")).isEqualTo(place);
    }

    @Test
    void aDumbbellSaysItsThreeFigures() {
        assertThat(svg(Dumbbell.of(5, 1, 19 / 6.0, 5)).attr("aria-label"))
                .isEqualTo("first 5, last 1, equal share 3.17");
        assertThatIllegalArgumentException().isThrownBy(() -> Dumbbell.of(6, 1, 1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Dumbbell.of(1, -1, 1, 5));
    }

    @Test
    void aCurveComesDownWhereItsStepsEnd() {
        var svg = svg(
                Steps.of("c", "Still without", "A line.", List.of(new Steps.Step(2, 0.5), new Steps.Step(10, 0.25))));
        assertThat(svg.select("title, desc").eachText()).containsExactly("Still without", "A line.");
        assertThat(svg.select(".l-ink").eachAttr("x2")).containsExactly("26.8%", "26.8%", "98%", "98%");
        assertThat(svg.select(".l-ink").eachAttr("y2")).containsExactly("10", "90", "90", "130");
        assertThat(svg.select("text").eachText()).containsExactly("0", "50", "100", "2", "10", "0");
    }

    @Test
    void weeksTooCloseToBeReadAreNotAllWritten() {
        var steps = new ArrayList<Steps.Step>();
        for (int week = 1; week <= 30; week++) {
            steps.add(new Steps.Step(week, 1 - week / 40.0));
        }
        assertThat(svg(Steps.of("c", "t", "d", steps)).select("text").size()).isBetween(10, 18);
    }

    @Test
    void aCurveNeitherRisesNorGoesBack() {
        var half = new Steps.Step(3, 0.5);
        for (var next : List.of(new Steps.Step(4, 0.6), new Steps.Step(3, 0.4), new Steps.Step(5, -0.1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Steps.of("c", "t", "d", List.of(half, next)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Steps.of("c", "t", "d", List.of()));
    }

    @Test
    void streamsOfTheSameTwoStationsAreOneBandAndEachStationIsAsTallAsItsStreams() {
        var svg = svg(Flow.of(
                "f",
                "From touch to proof",
                "Streams.",
                List.of(
                        new Flow.Stream(List.of("new", "by phone", "verified"), 2),
                        new Flow.Stream(List.of("new", "by phone", "claimed"), 1),
                        new Flow.Stream(List.of("known", "by phone", "claimed"), 1))));
        assertThat(svg.select("path.k-soft")).hasSize(4);
        assertThat(svg.select("rect").eachAttr("height")).containsExactly("195", "65", "260", "130", "130");
        assertThat(svg.select("text").eachText())
                .containsExactly("new, 3", "known, 1", "by phone, 4", "verified, 2", "claimed, 2");
        assertThat(svg.select("desc").text()).isEqualTo("Streams.");
        assertThat(svg.outerHtml()).doesNotContain("accent");
    }

    @Test
    void aStreamFlowsBesideOthersOfItsLength() {
        var two = new Flow.Stream(List.of("a", "b"), 1);
        for (var other : List.of(new Flow.Stream(List.of("a"), 1), new Flow.Stream(List.of("a", "b"), 0))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Flow.of("f", "t", "d", List.of(two, other)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Flow.of("f", "t", "d", List.of()));
    }

    private static Element svg(Picture picture) {
        return Jsoup.parse(picture.markup()).select("svg").get(0);
    }
}
