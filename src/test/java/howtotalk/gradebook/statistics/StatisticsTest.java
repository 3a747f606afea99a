package howtotalk.gradebook.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.gradebook.Statistics;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void oneScoreIsItsOwnEverything() {
        assertThat(Statistics.of(List.of(700L))).isEqualTo(new Statistics(1, 700, 700, 700, 700, 700, 700));
        assertThat(Statistics.of(List.of())).isNull();
    }

    @Test
    void quartilesAreTheMediansOfTheHalves() {
        assertThat(Statistics.of(List.of(100L, 200L, 300L, 400L, 500L)))
                .isEqualTo(new Statistics(5, 300, 100, 150, 300, 450, 500));
        assertThat(Statistics.of(List.of(100L, 200L, 300L, 401L)))
                .isEqualTo(new Statistics(4, 250, 100, 150, 250, 351, 401));
        assertThat(Statistics.of(List.of(0L, 1L))).isEqualTo(new Statistics(2, 1, 0, 0, 1, 1, 1));
    }

    @Test
    void theOrderOfScoresDoesNotMatter() {
        var scores = new java.util.ArrayList<>(List.of(900L, 100L, 500L, 500L, 0L, 1250L));
        var before = Statistics.of(scores);
        for (int i = 0; i < scores.size(); i++) {
            Collections.rotate(scores, 1);
            assertThat(Statistics.of(scores)).isEqualTo(before);
        }
    }
}
