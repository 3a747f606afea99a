package howtotalk.rubric.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import howtotalk.imports.UnreadableFile;
import howtotalk.rubric.Criterion;
import howtotalk.rubric.Level;
import howtotalk.rubric.Rubric;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubricFileTest {

    private static final String HEADER = "Rubric,Criterion,Weight,Level 0,Level 0 percent,Level 1,Level 1 percent\n";

    private static final String CANVAS = "Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range,"
            + "Rating Name,Rating Description,Rating Points,Rating Name,Rating Description,Rating Points\n";

    /** A formula, a quotation, two lines, three levels of five, and a percent with a half. */
    private static final List<Rubric> TWO = List.of(
            new Rubric(
                    0,
                    "Story, \"told\"",
                    List.of(
                            new Criterion(
                                    0,
                                    0,
                                    "=Voice",
                                    "To the last row.\nAnd back.",
                                    10,
                                    List.of(
                                            new Level(0, "None", "-1 is not\na level", 0),
                                            new Level(1, "Fair", "", 6250),
                                            new Level(2, "Rare", "+ more", 10000))),
                            new Criterion(
                                    0,
                                    1,
                                    "Time",
                                    5,
                                    List.of(new Level(0, "Over", "", 0), new Level(1, "In", "", 10000))))),
            new Rubric(
                    0,
                    "Übung",
                    List.of(new Criterion(
                            0, 0, "Zuhören", 1, List.of(new Level(0, "Nein", "", 0), new Level(1, "Ja", "", 9950))))));

    @Test
    void whatGoesOutComesBackAsItWas() {
        var file = RubricFileReader.read(RubricTable.csv(TWO));
        assertThat(file.faults()).isEmpty();
        assertThat(file.notes()).isEmpty();
        assertThat(file.rubrics()).isEqualTo(TWO);
    }

    @Test
    void noCellThatGoesOutIsAFormula() {
        assertThat(new String(RubricTable.csv(TWO), StandardCharsets.UTF_8))
                .contains("'=Voice", "'+ more")
                .doesNotContain(",=Voice");
    }

    @Test
    void whatGoesOutForCanvasComesBackWhereEachBestLevelIsWorthAll() {
        var file = RubricFileReader.read(RubricTable.canvas(TWO.subList(0, 1)));
        assertThat(file.faults()).isEmpty();
        assertThat(file.rubrics()).isEqualTo(TWO.subList(0, 1));
    }

    @Test
    void canvassPointsBecomeWeightsAndItsRatingsLevels() {
        var file = read(
                CANVAS + "Talk,Voice,How it sounds,true,Full,Clear,2.5,None,,0\nTalk,Eyes,,false,Seen,,\"5,0\",,,\n");
        assertThat(file.faults()).isEmpty();
        assertThat(file.rubrics())
                .containsExactly(new Rubric(
                        0,
                        "Talk",
                        List.of(
                                new Criterion(
                                        0,
                                        0,
                                        "Voice",
                                        "How it sounds",
                                        1,
                                        List.of(new Level(0, "None", "", 0), new Level(1, "Full", "Clear", 10000))),
                                new Criterion(
                                        0,
                                        1,
                                        "Eyes",
                                        2,
                                        List.of(new Level(0, "None", "", 0), new Level(1, "Seen", "", 10000))))));
        assertThat(file.notes())
                .containsExactly(
                        "Ranges of points are not kept: each rating counts its highest points, and half levels lie"
                                + " between two ratings.",
                        "“Eyes” has one rating: a level “None” worth nothing is put below it.",
                        "Points become weights: how many points the work is worth is said by its assignment.");
    }

    @Test
    void canvassOlderTemplateNumbersTheRatings() {
        var file = read("Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range,Rating Name 1,"
                + "Rating Description 1,Rating Points 1,Rating Name 2,Rating Description 2,Rating Points 2\n"
                + "Talk,Voice,,false,Good,,4,Poor,,1\n");
        assertThat(file.rubrics().get(0).criteria().get(0).levels())
                .containsExactly(new Level(0, "Poor", "", 2500), new Level(1, "Good", "", 10000));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                ",Voice,10,None,0,Rare,100|Line 2, column “Rubric”: the title of the rubric is missing.",
                "Talk,,10,None,0,Rare,100|Line 2, column “Criterion”: the name of the criterion is missing.",
                "Talk,Voice,ten,None,0,Rare,100|Line 2, column “Weight”: a weight is a whole number from 1 to 1,000.",
                "Talk,Voice,0,None,0,Rare,100|Line 2, column “Weight”: a weight is a whole number from 1 to 1,000.",
                "Talk,Voice,10,None,0,Rare,200.01|Line 2, column “Level 1 percent”: a percent lies between 0 and 200, such as 55 or 62.5.",
                "Talk,Voice,10,None,,Rare,100|Line 2, column “Level 0 percent”: a percent lies between 0 and 200, such as 55 or 62.5.",
                "Talk,Voice,10,None,50,Rare,50|Line 2, column “Level 1 percent”: each level is worth more than the one before it.",
                "Talk,Voice,10,None,0,,100|Line 2, column “Level 1”: this level has no name.",
                "Talk,Voice,10,None,0,,|Line 2, column “Level 0”: a criterion has at least two levels.",
            })
    void whatIsWrongIsSaidByLineAndColumn(String row, String fault) {
        var file = read(HEADER + row + "\n");
        assertThat(file.faults()).containsExactly(fault);
        assertThat(file.rubrics()).as("nothing of it is taken").isEmpty();
    }

    @Test
    void aCriterionStandsOnceInARubricWhateverItsCase() {
        var row = ",10,None,0,Rare,100\n";
        assertThat(read(HEADER + "Talk,Voice" + row + "Other,Voice" + row + "Talk,voice" + row)
                        .faults())
                .containsExactly("Line 4, column “Criterion”: “voice” stands in “Talk” twice.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Talk,Voice,,false,Good,,many,Poor,,1|Line 2, column “Rating Points, rating 1”: points are a number from 0, such as 5 or 2.5.",
                "Talk,Voice,,false,Good,,4,Poor,,4|Line 2, column “Rating Points”: two ratings are worth the same. Give each points of its own.",
                "Talk,Voice,,false,None,,0,,,|Line 2, column “Rating Points”: every rating is worth 0 points, so this criterion weighs nothing.",
                "Talk,Voice,,false,,,,,,|Line 2, column “Rating Name”: this criterion has no rating.",
            })
    void whatIsWrongInCanvassTemplateIsSaidToo(String row, String fault) {
        assertThat(read(CANVAS + row + "\n").faults()).containsExactly(fault);
    }

    @Test
    void moreRatingsThanLevelsAreNotCutInSilence() {
        var header = new StringBuilder("Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range");
        var row = new StringBuilder("Talk,Voice,,false");
        for (int i = 0; i < 6; i++) {
            header.append(",Rating Name,Rating Description,Rating Points");
            row.append(",R").append(i).append(",,").append(i);
        }
        assertThat(read(header + "\n" + row + "\n").faults())
                .containsExactly(
                        "Line 2, column “Rating Name”: this criterion has 6 ratings, and there are at most five"
                                + " levels here. Put some together.");
    }

    @Test
    void aFileThatIsNoTableOfRubricsIsSaidSo() {
        assertThatThrownBy(() -> read("name,email\nAda,ada@example.edu\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("This is no table of rubrics.");
        assertThatThrownBy(() -> read("")).isInstanceOf(UnreadableFile.class).hasMessageContaining("empty");
        assertThatThrownBy(() -> read(HEADER))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("no row");
        assertThatThrownBy(() -> RubricFileReader.read("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("PDF");
    }

    @Test
    void aFileOfWindowsIsReadWithItsLetters() {
        var bytes = (HEADER + "Übung,Zuhören,10,Nein,0,Ja,100\n")
                .getBytes(java.nio.charset.Charset.forName("windows-1252"));
        assertThat(RubricFileReader.read(bytes).rubrics().get(0).title()).isEqualTo("Übung");
    }

    @Test
    void whateverBytesAreHandedOverTheyAreRubricsOrASentence() {
        byte[] nasty = {0, '"', ',', ';', '\t', '\r', '\n', '=', (byte) 0xFF, (byte) 0xC3, '9', '-', '.'};
        var random = new Random(20_261_129);
        for (var original : List.of(RubricTable.csv(TWO), RubricTable.canvas(TWO))) {
            for (int i = 0; i < 1_000; i++) {
                var bytes = original.clone();
                for (int n = random.nextInt(4); n >= 0; n--) {
                    bytes[random.nextInt(bytes.length)] = nasty[random.nextInt(nasty.length)];
                }
                try {
                    var file = RubricFileReader.read(bytes);
                    assertThat(file.faults().isEmpty())
                            .isEqualTo(!file.rubrics().isEmpty());
                    for (var rubric : file.rubrics()) {
                        for (var criterion : rubric.criteria()) {
                            assertThat(criterion.weight()).isBetween(1, 1_000);
                            assertThat(criterion.levels()).hasSizeBetween(2, 5);
                        }
                    }
                } catch (UnreadableFile e) {
                    assertThat(e.sentence()).isNotBlank();
                }
            }
        }
    }

    private static RubricFile read(String text) {
        return RubricFileReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
