package howtotalk.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import howtotalk.submission.Timeliness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingPolicyTest {

    @ParameterizedTest(name = "policy {0} %, score {1} of 10000, no-show {2}, {3}: {4}")
    @CsvSource({
        "40, , false, MISSING, 4000",
        "0, , false, MISSING, 0",
        ", , false, MISSING, ",
        "40, 9000, false, MISSING, 9000",
        "40, , false, NOT_DUE, ",
        "40, , false, LATE, ",
        "40, , false, ON_TIME, ",
        ", , true, NOT_DUE, 0",
        "40, , true, NOT_DUE, 0",
        "40, 8000, true, NOT_DUE, 8000",
        ", 0, false, LATE, 0"
    })
    void missingWorkIsGivenWhatTheCourseSaysAndANoShowNothingUntilMadeUp(
            @Nullable Integer policy,
            @Nullable Long score,
            boolean noShow,
            Timeliness timeliness,
            @Nullable Long counted) {
        assertThat(new MissingPolicy(policy).counted(score, 100_00, noShow, timeliness))
                .isEqualTo(counted);
    }

    @Test
    void halfAHundredthIsRoundedUp() {
        assertThat(new MissingPolicy(50).counted(null, 25, false, Timeliness.MISSING))
                .isEqualTo(13);
    }

    @Test
    void aPercentageLiesBetweenNothingAndAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MissingPolicy(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new MissingPolicy(101));
    }
}
