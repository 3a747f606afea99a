package howtotalk.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.introduction.Introductions.Bounds;
import howtotalk.introduction.Introductions.Branch;
import howtotalk.introduction.Introductions.Forest;
import howtotalk.introduction.Introductions.Link;
import howtotalk.introduction.Introductions.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntroductionsTest {

    private static final Bounds WIDE = new Bounds(100, 100, 10_000);

    /** People 1 to n, the even ones talked to; introductions as in "1>2 2>3". */
    private static Introductions book(int people, String links) {
        return Introductions.of(
                LongStream.rangeClosed(1, people)
                        .mapToObj(id -> new Person(id, "P" + id, "", id % 2 == 0))
                        .toList(),
                links.isBlank()
                        ? List.of()
                        : Arrays.stream(links.strip().split(" ", -1))
                                .map(pair -> pair.split(">", -1))
                                .map(pair -> new Link(Long.parseLong(pair[0]), Long.parseLong(pair[1])))
                                .toList());
    }

    private static String drawn(Forest forest) {
        return String.join(
                        " ",
                        forest.trees().stream().map(IntroductionsTest::drawn).toList())
                + (forest.hidden() == 0 ? "" : " +" + forest.hidden());
    }

    private static String drawn(Branch branch) {
        var below = String.join(
                " ", branch.branches().stream().map(IntroductionsTest::drawn).toList());
        var hidden = branch.hidden() == 0 ? "" : "+" + branch.hidden();
        return branch.person().id()
                + (below.isEmpty() && hidden.isEmpty() ? "" : "(" + (below + " " + hidden).strip() + ")");
    }

    @ParameterizedTest(name = "{1} of {0} people: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | '' | ''",
                "3 | 1>2 | 1(2)",
                "5 | 1>2 2>3 1>4 | 1(2(3) 4)",
                "5 | 4>5 1>2 2>3 | 1(2(3)) 4(5)",
                "3 | 1>1 | ''",
                "3 | 1>9 9>2 1>3 | 1(3)",
                "3 | 1>2 2>1 | 1(2)",
                "4 | 2>3 3>4 4>2 | 2(3(4))",
                "5 | 1>2 2>3 3>1 3>4 4>5 | 1(2(3(4(5))))",
                "4 | 1>3 2>3 3>4 | 1(3(4)) 2",
                "4 | 1>2 1>2 1>2 | 1(2)"
            })
    void theForestHoldsEverybodyOnceAndIsCutWhereItRunsRound(int people, String links, String forest) {
        assertThat(drawn(book(people, links).forest(WIDE))).isEqualTo(forest);
    }

    @ParameterizedTest(name = "depth {0}, breadth {1}, people {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "9 | 9 | 99 | 1(2(3(4)) 5 6) 7(8)",
                "2 | 9 | 99 | 1(2(+2) 5 6) 7(8)",
                "1 | 9 | 99 | 1(+5) 7(+1)",
                "9 | 1 | 99 | 1(2(3(4)) +2) +2",
                "9 | 9 | 3 | 1(2(3(+1)) +2) +2",
                "9 | 9 | 1 | 1(+5) +2"
            })
    void whatIsLeftOutIsCounted(int depth, int breadth, int people, String forest) {
        var book = book(8, "1>2 2>3 3>4 1>5 1>6 7>8");
        assertThat(drawn(book.forest(new Bounds(depth, breadth, people)))).isEqualTo(forest);
    }

    @Test
    void connectorsAreThoseWhoIntroducedMostThenThoseWhoseIntroductionsLedToATalk() {
        var connectors = book(9, "3>5 3>7 1>2 1>4 8>9 1>4").connectors();
        assertThat(connectors.stream()
                        .map(one -> one.person().id() + ":" + one.introduced().size() + ":" + one.talked()))
                .containsExactly("1:2:2", "3:2:0", "8:1:0");
    }

    @Test
    void aPartOfTheTreeShowsThroughWhomOneCame() {
        var book = book(6, "1>2 2>3 3>4 2>5");
        assertThat(drawn(book.from(3, WIDE))).isEqualTo("3(4)");
        assertThat(book.chainTo(3).stream().map(Person::id)).containsExactly(1L, 2L);
        assertThat(drawn(book.from(6, WIDE))).isEmpty();
        assertThat(drawn(book.from(77, WIDE))).isEmpty();
        assertThat(book.introductions()).isEqualTo(4);
        assertThat(book(3, "1>2 2>1").circles()).isEqualTo(1);
        assertThat(book(3, "1>2 2>1").chainTo(2)).hasSize(1);
    }

    @Test
    @Timeout(5)
    void aBookOfThousandsInOneChainOrUnderOnePersonIsQuick() {
        var people = new ArrayList<Person>();
        var chain = new ArrayList<Link>();
        var star = new ArrayList<Link>();
        for (long id = 1; id <= 20_000; id++) {
            people.add(new Person(id, "P" + id, "", false));
            if (id > 1) {
                chain.add(new Link(id - 1, id));
                star.add(new Link(1, id));
            }
        }
        var bounds = new Bounds(6, 12, 80);
        var deep = Introductions.of(people, chain);
        assertThat(drawn(deep.forest(bounds))).isEqualTo("1(2(3(4(5(6(+19994))))))");
        assertThat(deep.connectors()).hasSize(19_999);
        var wide = Introductions.of(people, star);
        assertThat(wide.forest(bounds).trees().get(0).hidden()).isEqualTo(19_987);
        assertThat(wide.connectors().get(0).introduced()).hasSize(19_999);
    }

    @Test
    void theDrawingEscapesNamesAndSaysWhatItShows() {
        var book = Introductions.of(
                List.of(
                        new Person(1, "<b>Ann & Co</b>", "\"x\"", true),
                        new Person(2, "林美华林美华林美华林美华林美华", "مكتب", false)),
                List.of(new Link(1, 2)));
        var markup = TreeDrawing.of(book.forest(WIDE), "Who introduced whom", "Ann to Lin")
                .markup();
        assertThat(markup)
                .contains("<title id=\"tree-t\">Who introduced whom</title>")
                .contains("<desc id=\"tree-d\">Ann to Lin</desc>")
                .contains("&lt;b&gt;Ann &amp; Co")
                .contains("林美华林美华林美华林美…")
                .doesNotContain("<b>")
                .doesNotContain("style=");
    }
}
