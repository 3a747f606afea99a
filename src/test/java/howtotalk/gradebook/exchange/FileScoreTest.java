package howtotalk.gradebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.gradebook.exchange.FileScore.Comma;
import howtotalk.gradebook.exchange.FileScore.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileScoreTest {

    @ParameterizedTest(name = "“{0}” with commas {1} is {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "45 | UNKNOWN | SCORE | 4500",
                "45.5 | UNKNOWN | SCORE | 4550",
                "45.50000 | UNKNOWN | SCORE | 4550",
                ".5 | UNKNOWN | SCORE | 50",
                "0 | UNKNOWN | SCORE | 0",
                "8.255 | UNKNOWN | SCORE | 826",
                "'''-5' | UNKNOWN | BAD | 0",
                "-5 | UNKNOWN | BAD | 0",
                "'' | UNKNOWN | EMPTY | 0",
                "- | UNKNOWN | EMPTY | 0",
                "N/A | UNKNOWN | EMPTY | 0",
                "EX | UNKNOWN | EXCUSED | 0",
                "ex | UNKNOWN | EXCUSED | 0",
                "45,5 | UNKNOWN | COMMA | 0",
                "1,234 | UNKNOWN | COMMA | 0",
                "45,5 | DECIMAL | SCORE | 4550",
                "45,5 | THOUSANDS | BAD | 0",
                "1,234 | DECIMAL | SCORE | 123",
                "1,234 | THOUSANDS | SCORE | 123400",
                "1,234.50 | UNKNOWN | SCORE | 123450",
                "1.234,50 | UNKNOWN | SCORE | 123450",
                "1.234 | UNKNOWN | SCORE | 123",
                "1.234 | DECIMAL | BAD | 0",
                "1,2,3 | THOUSANDS | BAD | 0",
                "88 % | UNKNOWN | BAD | 0",
                "A- | UNKNOWN | BAD | 0",
                "1e3 | UNKNOWN | BAD | 0",
                "99999999 | UNKNOWN | BAD | 0",
                "١٢ | UNKNOWN | BAD | 0",
                "=\"45\" | UNKNOWN | SCORE | 4500",
            })
    void aCellSaysAScoreOrNothingOrHasToBeAsked(String cell, Comma comma, Kind kind, long hundredths) {
        var score = FileScore.of(cell, comma);
        assertThat(score.kind()).isEqualTo(kind);
        assertThat(score.hundredths()).isEqualTo(hundredths);
        assertThat(score.problem().isEmpty()).isEqualTo(kind != Kind.BAD);
    }
}
