package howtotalk.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerConversationTest {

    @ParameterizedTest(name = "{0} minutes on {1} days, {2} conversations: {3}")
    @CsvSource(
            nullValues = "none",
            value = {
                "none, 0, 0, unknown, 'no day noted, no conversation'",
                "none, 0, 3, unknown, 'no day noted, 3 conversations'",
                "90, 3, 0, unknown, '90 minutes on 3 days, no conversation'",
                "90, 3, 2, 45 min, '90 minutes on 3 days, 2 conversations'",
                "1, 1, 2, 1 min, '1 minute on 1 day, 2 conversations'",
                "1, 1, 3, 0 min, '1 minute on 1 day, 3 conversations'",
                "0, 1, 1, 0 min, '0 minutes on 1 day, 1 conversation'",
                "7, 2, 2, 4 min, '7 minutes on 2 days, 2 conversations'",
            })
    void nothingIsDividedByTheUnknownNorByNothing(
            @Nullable Integer minutes, int days, int conversations, String figure, String words) {
        var figures = new PerConversation(minutes, days, conversations);
        assertThat(figures.figure()).isEqualTo(figure);
        assertThat(figures.words()).isEqualTo(words);
    }
}
