package howtotalk.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import howtotalk.opportunity.OpportunityKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiledOutcomeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    @ParameterizedTest(name = "{0} counts as {1}")
    @CsvSource({
        "EMPLOYED_FULL_TIME, EMPLOYED",
        "EMPLOYED_PART_TIME, EMPLOYED",
        "SELF_EMPLOYED, EMPLOYED",
        "POSTGRADUATE_INTERNSHIP, EMPLOYED",
        "VOLUNTEER_SERVICE, SERVICE",
        "MILITARY, MILITARY",
        "CONTINUING_EDUCATION, CONTINUING_EDUCATION",
        "SEEKING_EMPLOYMENT, SEEKING",
        "SEEKING_EDUCATION, SEEKING",
        "NOT_SEEKING, NOT_SEEKING",
        "PREFER_NOT_TO_SAY,"
    })
    void everyStatusHasItsGroupAndARefusalHasNone(OutcomeStatus status, @Nullable Standing standing) {
        assertThat(new FiledOutcome(1, DAY, Instant.EPOCH, status, null, null).standing())
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "{0} counts as {1}")
    @CsvSource({
        "JOB, EMPLOYED",
        "POSTGRADUATE_INTERNSHIP, EMPLOYED",
        "VOLUNTEER_SERVICE, SERVICE",
        "INTERNSHIP,",
        "CO_OP,"
    })
    void anInternshipDuringStudiesIsNotYetACareer(OpportunityKind kind, @Nullable Standing standing) {
        assertThat(new FiledOutcome(1, DAY, Instant.EPOCH, null, kind, DAY).standing())
                .isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30, false", "2026-10-01, true", "2026-10-02, true", "2026-10-03, false"})
    void bothEndsOfThePeriodCount(LocalDate accepted, boolean counts) {
        var position = new FiledOutcome(1, DAY, Instant.EPOCH, null, OpportunityKind.JOB, accepted);
        assertThat(position.positionBetween(DAY, DAY.plusDays(1))).isEqualTo(counts);
    }

    @Test
    void anOutcomeIsEitherAStatusOrAnAcceptedPosition() {
        var seeking = OutcomeStatus.SEEKING_EMPLOYMENT;
        var job = OpportunityKind.JOB;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FiledOutcome(1, DAY, Instant.EPOCH, null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FiledOutcome(1, DAY, Instant.EPOCH, seeking, job, DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new FiledOutcome(1, DAY, Instant.EPOCH, null, job, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FiledOutcome(1, DAY, Instant.EPOCH, seeking, null, DAY));
    }
}
