package howtotalk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and phrases as a sentence has them. */
class ProseTest {

    @ParameterizedTest(name = "{0}: {1} on a page, {2} in a document")
    @CsvSource({
        "-1, -1, -1",
        "0, no, no",
        "1, one, one",
        "19, nineteen, nineteen",
        "20, twenty, twenty",
        "21, 21, twenty-one",
        "30, 30, thirty",
        "99, 99, ninety-nine",
        "100, 100, 100",
        "5000000000, 5000000000, 5000000000"
    })
    void smallNumbersAreWords(long n, String onAPage, String inADocument) {
        assertThat(Prose.number(n)).isEqualTo(onAPage);
        assertThat(Prose.spelled(n)).isEqualTo(inADocument);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, 0 days, 0 people", "1, 1 day, 1 person", "2, 2 days, 2 people"})
    void onlyOneIsSingular(long n, String days, String people) {
        assertThat(Prose.count(n, "day")).isEqualTo(days);
        assertThat(Prose.count(n, "person", "people")).isEqualTo(people);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'', ''", "a, A", "no story yet, No story yet", "émigrés came, Émigrés came", "3 of 7, 3 of 7"})
    void aSentenceBeginsWithACapital(String words, String sentence) {
        assertThat(Prose.sentence(words)).isEqualTo(sentence);
    }

    @Test
    void theLastOfSeveralComesAfterAnAnd() {
        assertThat(Prose.list(List.of())).isEmpty();
        assertThat(Prose.list(List.of("Ada"))).isEqualTo("Ada");
        assertThat(Prose.list(List.of("Ada", "Bo"))).isEqualTo("Ada and Bo");
        assertThat(Prose.list(List.of("Ada", "Bo", "Cy"))).isEqualTo("Ada, Bo and Cy");
    }
}
