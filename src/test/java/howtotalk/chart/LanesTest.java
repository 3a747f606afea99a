package howtotalk.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 15);

    private static Lanes.Lane lane(String name, Lanes.Weight weight, Lanes.Point... points) {
        return new Lanes.Lane(name, "", weight, List.of(points));
    }

    private static Lanes.Point point(int day, Mark mark, String label) {
        return new Lanes.Point(FIRST.plusDays(day), mark, label);
    }

    private static Element drawn(Lanes.Lane... lanes) {
        var bow = new Lanes.Bow(0, FIRST, lanes.length - 1, FIRST.plusDays(4), false);
        var picture = Lanes.of("p", "The path", "Two days.", List.of(lanes), List.of(bow));
        return Jsoup.parse(picture.markup()).selectFirst("svg");
    }

    @Test
    void daysAreToScaleAndTheFirstAndTheLastStandAtTheEnds() {
        var svg = drawn(
                lane("Dan", Lanes.Weight.PLAIN, point(0, Mark.DISC, ""), point(5, Mark.DISC, "")),
                lane("Museum", Lanes.Weight.MAIN, point(10, Mark.DISC, "")));
        assertThat(svg.select("circle").eachAttr("cx")).containsExactly("184", "423", "662");
        assertThat(svg.select("title").text()).isEqualTo("The path");
        assertThat(svg.select("desc").text()).isEqualTo("Two days.");
    }

    @Test
    void everythingOnOneDayStandsInTheMiddle() {
        var svg = drawn(lane("Dan", Lanes.Weight.PLAIN, point(0, Mark.DISC, "")));
        assertThat(svg.select("circle").eachAttr("cx")).containsExactly("423");
    }

    @Test
    void namesOfDaysCloseToEachOtherStandBelowOneAnother() {
        var svg = drawn(lane(
                "Museum",
                Lanes.Weight.MAIN,
                point(0, Mark.DIAMOND, "Applied"),
                point(99, Mark.DIAMOND, "Offer"),
                point(100, Mark.DIAMOND, "Accepted")));
        var heights = Stream.of("Applied", "Offer", "Accepted")
                .map(name -> svg.select("text:containsOwn(" + name + ")").attr("y"))
                .distinct();
        assertThat(heights).hasSize(2);
    }

    @Test
    void aNarrowPictureHasARowForEachThingAndCutsWhatHasNoRoom() {
        var rows = List.of(
                new Branches.Row(0, Mark.DISC, "Dan, in person", "Tue 15 Sep", Lanes.Weight.PLAIN),
                new Branches.Row(
                        1, Mark.DIAMOND, "An offer with a very long name indeed", "Thu 1 Oct", Lanes.Weight.MAIN));
        var svg = Jsoup.parse(Branches.of("b", "The path", "Two.", 2, rows, List.of(new Branches.Bow(0, 1)))
                        .markup())
                .selectFirst("svg");
        assertThat(svg.attr("viewBox")).isEqualTo("0 0 358 64");
        assertThat(svg.select("text").eachText())
                .contains("Dan, in person", "Thu 1 Oct")
                .anyMatch(words -> words.startsWith("An offer with") && words.endsWith("…"));
    }

    @Test
    void whatIsWrittenIntoAPictureIsEscaped() {
        assertThat(drawn(lane("<script>", Lanes.Weight.PLAIN, point(0, Mark.FLAG, "")))
                        .select("script"))
                .isEmpty();
    }
}
