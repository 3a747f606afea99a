package howtotalk.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubricEditTest {

    private static final Criterion VOICE = criterion(1, "Voice", 10, 0, 5500, 7000, 8500, 10000);
    private static final Criterion TIME = criterion(2, "Time", 5, 0, 10000);
    private static final Rubric BEFORE = new Rubric(7, "Story", List.of(VOICE, TIME));

    /** The second level of Voice goes, and a new one comes on top. */
    @ParameterizedTest(name = "{0} half levels become {1}")
    @CsvSource({"0, 0", "1, ", "2, ", "3, ", "4, 2", "5, 3", "6, 4", "7, 5", "8, 6"})
    void aLevelThatStaysKeepsWhatWasGradedByIt(int given, @Nullable Integer then) {
        var after = new Rubric(7, "Story", List.of(criterion(1, "Voice", 10, 0, 7000, 8500, 9000, 10000), TIME));
        var edit = new RubricEdit(BEFORE, after, Map.of(1L, Arrays.asList(0, 2, 3, 4, null), 2L, List.of(0, 1)));
        assertThat(edit.moved(1, given)).isEqualTo(then);
        assertThat(edit.onlyWords()).isFalse();
    }

    /** Levels are the letters of their names; a level that is not there has a dash. */
    @ParameterizedTest(name = "{0} back to {1}: {2}")
    @CsvSource({
        "ABCDE, ABCDE, 01234",
        "ACDE,  ABCDE, 0-123", // one was taken out
        "ABCDE, ACDE,  0234", // one came in
        "AXCDE, ABCDE, 01234", // one was called otherwise
        "AB,    XY,    01",
        "ABC,   CBA,   2--", // what goes down cannot keep what was graded by it
        "AB,    ABC,   01-"
    })
    void anEarlierStateFindsItsLevelsByTheirNamesThenByTheirPlaces(String now, String then, String from) {
        var before = new Rubric(7, "Story", List.of(named(1, now), TIME));
        var edit = RubricEdit.restoring(before, new Rubric(7, "A story", List.of(named(1, then), named(9, "AB"))));
        var words = new StringBuilder();
        for (var number : java.util.Objects.requireNonNull(edit.from().get(1L))) {
            words.append(number == null ? "-" : number.toString());
        }
        assertThat(words).hasToString(from);
        assertThat(edit.after().title()).isEqualTo("A story");
        assertThat(edit.after().criteria()).extracting(Criterion::id).containsExactly(1L, 0L);
        assertThat(edit.removed()).containsExactly(TIME);
    }

    @Test
    void aCriterionThatWentAndCameBackIsTheSameInAnEarlierState() {
        var now = new Rubric(7, "Story", List.of(criterion(12, "Time", 5, 0, 10000), VOICE));
        var edit = RubricEdit.restoring(now, BEFORE);
        assertThat(edit.after().criteria()).extracting(Criterion::id).containsExactly(1L, 12L);
        assertThat(edit.removed()).isEmpty();
        assertThat(edit.added()).isEmpty();
        assertThat(edit.moved(12, 2)).isEqualTo(2);
    }

    private static Criterion named(long id, String names) {
        var levels = new java.util.ArrayList<Level>();
        for (int i = 0; i < names.length(); i++) levels.add(new Level(i, names.substring(i, i + 1), "", i * 100));
        return new Criterion(id, (int) id, "Voice " + id, 10, levels);
    }

    @Test
    void whatWasGivenOnACriterionThatGoesIsLost() {
        var edit = edit(new Rubric(7, "Story", List.of(VOICE)));
        assertThat(edit.moved(2, 2)).isNull();
        assertThat(edit.moved(1, 7)).isEqualTo(7);
        assertThat(edit.changes()).containsExactly("“Time” removed");
    }

    @Test
    void otherWordsAndAnotherOrderMoveNoScore() {
        var renamed = new Criterion(1, 1, "Voice and pace", "To the last row.", 10, VOICE.levels());
        var edit = edit(new Rubric(7, "A story", List.of(renamed, new Criterion(2, 0, "Time", 5, TIME.levels()))));
        assertThat(edit.onlyWords()).isTrue();
        assertThat(edit.words())
                .isEqualTo("Title was “Story”; “Voice and pace” was called “Voice”; “Voice and pace” described anew;"
                        + " another order");
    }

    @Test
    void weightsPercentsAndWhatComesAreSaidWithTheirNumbers() {
        var edit = edit(new Rubric(
                7,
                "Story",
                List.of(
                        criterion(1, "Voice", 20, 0, 5500, 7250, 8500, 10000),
                        TIME,
                        criterion(0, "Eyes", 5, 0, 10000))));
        assertThat(edit.changes())
                .containsExactly("“Eyes” added", "“Voice” weighs 20, was 10", "“Voice”, level 2: 72.5 %, was 70 %");
        assertThat(edit.onlyWords()).isFalse();
    }

    @Test
    void theSameAgainIsNoChange() {
        assertThat(edit(BEFORE).changes()).isEmpty();
        assertThat(edit(BEFORE).words()).isEqualTo("Saved as it was");
    }

    private static RubricEdit edit(Rubric after) {
        return new RubricEdit(BEFORE, after, Map.of(1L, List.of(0, 1, 2, 3, 4), 2L, List.of(0, 1)));
    }

    private static Criterion criterion(long id, String name, int weight, int... percents) {
        var levels = new java.util.ArrayList<Level>();
        for (int percent : percents) levels.add(new Level(levels.size(), "Level " + levels.size(), "", percent));
        return new Criterion(id, (int) id, name, weight, levels);
    }
}
