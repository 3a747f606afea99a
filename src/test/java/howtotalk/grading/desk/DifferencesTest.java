package howtotalk.grading.desk;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.grading.desk.Differences.Kind;
import howtotalk.grading.desk.Differences.Piece;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a student changed between two attempts. */
class DifferencesTest {

    @ParameterizedTest(name = "“{0}” became “{1}”")
    @CsvSource(
            delimiter = '|',
            value = {
                "''|''|''",
                "I met Marta.|I met Marta.|I met Marta.",
                "''|I met Marta.|+{I met Marta.}",
                "I met Marta.|''|-{I met Marta.}",
                "I met Marta.|I met Marta. She laughed.|I met Marta.+{ She laughed.}",
                "I met Marta today|I met Femi today|I met -{Marta}+{Femi} today",
                "I met Marta today|I saw Femi today|I -{met Marta}+{saw Femi} today",
                "I met Marta today|I today|I -{met Marta }today",
                "I today|I met Marta today|I +{met Marta }today",
                "one two three four|one 2 three 4|one -{two}+{2} three -{four}+{4}",
                "a b c|c b a|-{a b c}+{c b a}",
                "Grüße, Olga 👋 bye|Grüße, Olga 👋🏽 bye|Grüße, Olga -{👋}+{👋🏽} bye",
                "قلت مرحبا له|قلت أهلا له|قلت -{مرحبا}+{أهلا} له",
            })
    void wordsThatWentOutAndCameIn(String earlier, String later, String expected) {
        if (expected.startsWith("-{a b c}")) {
            assertIsWay(earlier, later); // several ways are as short as each other
        } else {
            assertThat(written(Differences.between(earlier, later))).isEqualTo(expected);
        }
    }

    @Test
    void aLineBreakThatCameInIsSeen() {
        assertThat(Differences.between("One. Two.", "One.\n\nTwo."))
                .containsExactly(
                        new Piece(Kind.SAME, "One."),
                        new Piece(Kind.OUT, " "),
                        new Piece(Kind.IN, "\n\n"),
                        new Piece(Kind.SAME, "Two."));
    }

    @RepeatedTest(40)
    void whatStaysAndCameInIsAlwaysTheLaterText(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        assertIsWay(words(random, random.nextInt(60), 6), words(random, random.nextInt(60), 6));
    }

    @Test
    void twoLongTextsWithNothingInCommonAreComparedInTime() {
        var earlier = words(new Random(1), 3_500, 1_000_000);
        var later = words(new Random(2), 3_500, 1_000_000);
        assertThat(earlier.length()).isGreaterThan(20_000);
        assertThat(Differences.between(earlier, later))
                .containsExactly(new Piece(Kind.OUT, earlier), new Piece(Kind.IN, later));
        assertThat(bestOf(earlier, later)).isLessThan(50);
    }

    @Test
    void aLongTextWithAWordChangedHereAndThereIsComparedByWords() {
        var earlier = words(new Random(1), 3_500, 1_000_000);
        var later = earlier.replaceAll("7(\\d+) ", "seven$1 ");
        assertIsWay(earlier, later);
        assertThat(Differences.between(earlier, later).stream()
                        .filter(piece -> piece.kind() == Kind.IN)
                        .allMatch(piece -> piece.text().contains("seven")))
                .isTrue();
        assertThat(bestOf(earlier, later)).isLessThan(50);
    }

    @Test
    void textsTooDifferentForWordsAreComparedByParagraphs() {
        var kept = "The paragraph that stayed, word for word.\n\n";
        var earlier = words(new Random(1), 2_000, 1_000_000) + "\n\n" + kept + words(new Random(2), 2_000, 1_000_000);
        var later = words(new Random(3), 2_000, 1_000_000) + "\n\n" + kept + words(new Random(4), 2_000, 1_000_000);
        var pieces = Differences.between(earlier, later);
        assertThat(pieces).contains(new Piece(Kind.SAME, kept)).hasSize(5);
    }

    private static long bestOf(String earlier, String later) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) { // the first rounds warm up; a loaded machine slows some of the others
            long start = System.nanoTime();
            Differences.between(earlier, later);
            best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
        }
        return best;
    }

    private static void assertIsWay(String earlier, String later) {
        var pieces = Differences.between(earlier, later);
        assertThat(without(pieces, Kind.OUT)).isEqualTo(later);
        assertThat(without(pieces, Kind.IN)).isEqualTo(earlier);
    }

    private static String without(List<Piece> pieces, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String written(List<Piece> pieces) {
        var text = new StringBuilder();
        for (var piece : pieces) {
            switch (piece.kind()) {
                case SAME -> text.append(piece.text());
                case OUT -> text.append("-{").append(piece.text()).append('}');
                case IN -> text.append("+{").append(piece.text()).append('}');
            }
        }
        return text.toString();
    }

    private static String words(Random random, int many, int different) {
        var text = new StringBuilder();
        for (int i = 0; i < many; i++) text.append(random.nextInt(different)).append(' ');
        return text.toString();
    }
}
