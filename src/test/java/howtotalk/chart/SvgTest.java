package howtotalk.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTest {

    @Test
    void whatSomebodyTypedStaysTextWhereverItStandsInADrawing() {
        var nasty = "</title><script>alert(1)</script>\" onload='x' & \u0000\n";
        var markup = Svg.measured("chart", 10, 10)
                .describe("weeks", nasty, nasty)
                .element("text")
                .at("x", 1)
                .with("text-anchor", nasty)
                .words(nasty)
                .picture()
                .markup();

        var parsed = Jsoup.parse(markup);
        assertThat(parsed.select("script, [onload]")).isEmpty();
        assertThat(parsed.select("svg > title, svg > desc, svg > text")).hasSize(3);
        assertThat(parsed.select("text").text()).contains("<script>alert(1)</script>\" onload='x' &");
        assertThat(markup).doesNotContain("\u0000");
    }

    @Test
    void aLabelIsEscapedToo() {
        var markup =
                Svg.fullWidth("bar", 22).label("a \"b\" <c> & 'd'").picture().markup();
        assertThat(markup)
                .isEqualTo("<svg class=\"bar\" width=\"100%\" height=\"22\" role=\"img\""
                        + " aria-label=\"a &#34;b&#34; &lt;c&gt; &amp; &#39;d&#39;\"></svg>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "foreignObject", "a", "image", "style", "use", "animate"})
    void noElementThatCouldLoadOrRunAnythingIsDrawn(String element) {
        var svg = Svg.fullWidth("bar", 22).label("a bar");
        assertThatIllegalArgumentException().isThrownBy(() -> svg.element(element));
    }

    @ParameterizedTest
    @ValueSource(strings = {"style", "onclick", "href", "xlink:href", "class", "fill"})
    void noAttributeThatCouldRunOrStyleAnythingIsWritten(String attribute) {
        var svg = Svg.fullWidth("bar", 22).label("a bar").element("rect");
        assertThatIllegalArgumentException().isThrownBy(() -> svg.with(attribute, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> svg.at(attribute, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> svg.percent(attribute, 1));
    }

    @Test
    void aDrawingWithoutANameForThoseWhoCannotSeeItIsNotFinished() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Svg.fullWidth("bar", 22).element("rect").picture());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\"b", "é"})
    void anIdThatIsNoNameIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Svg.fullWidth("bar", 22).describe(id, "t", "d"));
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({
        "0, 0",
        "-0.001, 0",
        "1, 1",
        "98.276, 98.28",
        "2.5, 2.5",
        "0.05, 0.05",
        "-2, -2",
        "-0.5, -0.5",
        "100.004, 100",
        "99.995, 100"
    })
    void numbersHaveAPointAndAtMostTwoPlacesWhateverTheLocale(double number, String written) {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Numbers.words(number)).isEqualTo(written);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300})
    void whatIsNoLengthIsNotDrawn(double number) {
        assertThatIllegalArgumentException().isThrownBy(() -> Numbers.words(number));
    }

    @Test
    void aTemplatePrintsADrawingAsItIs() {
        var picture = Bars.plain(0.5, false);
        var out = new StringOutput();
        var page = new OwaspHtmlTemplateOutput(out);
        page.setContext("td", null);
        page.writeUserContent(picture);
        assertThat(out.toString()).isEqualTo(picture.markup()).startsWith("<svg ");
    }

    @Test
    void everyDrawingIsWellFormedNamedAndFreeOfStylesAndScripts() {
        var budget = new Meter(15, 30, 60, "min");
        var all = List.of(
                Bars.plain(1, false),
                Bars.withInterval(0.43, 0.3, 0.57, true),
                Bars.point(0.535, 0.42, 0.646),
                budget.scale(22, "22 minutes"),
                budget.scale(null, "minutes unknown"),
                budget.inRow(300, "300 minutes"),
                budget.inRow(null, "minutes unknown"),
                Ticks.of(2, 3, "logged"),
                Dumbbell.of(5, 1, 3.17, 5));
        for (var picture : all) {
            var svg = Jsoup.parse(picture.markup(), "", Parser.xmlParser()).child(0);
            assertThat(svg.tagName()).isEqualTo("svg");
            assertThat(svg.outerHtml()).isNotEmpty();
            assertThat(svg.attr("role")).isEqualTo("img");
            assertThat(svg.attr("aria-label")).isNotBlank();
            assertThat(svg.select("[style], script, style")).isEmpty();
            for (var element : svg.children()) {
                assertThat(element.attr("class").matches("[kl]-[a-z]+")
                                || element.tagName().equals("text"))
                        .as("%s has its ink from the style sheet", element)
                        .isTrue();
            }
        }
    }
}
