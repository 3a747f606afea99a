package howtotalk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CausalWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The course caused fifteen offers. | caused",
                "It does not show that the course caused them. | caused",
                "hired because of the course | because",
                "Thanks\u00a0to the class | thanks to",
                "conversations that led \t to an offer | led to",
                "LEADS TO JOBS | leads to",
                "the talks resulted in interviews | resulted in",
                "as a result, eleven were hired | as a result",
                "which brought about an offer | brought about",
                "due to the first assignment | due to",
                "the im\u00adpact of the class | impact",
                "made it possible | made it possible",
                "helped students land internships | helped students land",
                "the course created 12 new jobs | created 12 new jobs",
                "The effect of talking | effect",
                "Talking affects offers | affects",
                "students improved their odds | improved",
                "an improvement in outcomes | improvement",
                "it contributed to nine offers | contributed to",
                "offers attributed to the course | attributed to",
                "jobs resulting from talks | resulting from",
                "they talked, and therefore were hired | therefore",
                "consequently nine were hired | consequently",
                "the impactful class | impactful",
                "proven that it works | proven that",
                "the talks influenced employers | influenced"
            })
    void aClaimOfCauseIsFoundHoweverItIsSet(String text, String found) {
        assertThat(CausalWords.in(text)).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "15 of 24 accepted offers trace to a conversation logged for Coffee with a stranger.",
                "Due today at 23:59, due tomorrow, overdue.",
                "The list was created on 3 December; the report was generated on the 18th.",
                "A conversation came before the offer; why it was made is not recorded.",
                "Creditable, becausewise, misled tomorrow, ledger to ledger"
            })
    void whatOnlyCountsIsNoClaim(String text) {
        assertThat(CausalWords.in(text)).isEmpty();
    }

    @Test
    void everyFindIsNamedInOrder() {
        assertThat(CausalWords.in("It led to jobs, thanks to us, and led to more."))
                .containsExactly("led to", "thanks to", "led to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"made ", "help ", "helped the ", "created a ", "result ", "\u00ad", " "})
    void aLongTextIsScannedInNoTime(String part) {
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> CausalWords.in(part.repeat(20_000)));
    }
}
