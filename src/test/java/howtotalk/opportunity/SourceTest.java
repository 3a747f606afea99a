package howtotalk.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.touch.Channel;
import howtotalk.touch.TouchBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {

    @ParameterizedTest(name = "contact {0} linked, applied {1}: {2}")
    @CsvSource({
        "1, 2026-09-11, true",
        "1, 2026-09-10, false",
        "1, 2026-09-09, false",
        "1, , true",
        "2, 2026-09-11, false"
    })
    void networkingIsProposedWhenALinkedContactWasTouchedBeforeTheApplication(
            long linked, @Nullable LocalDate appliedOn, boolean proposed) {
        var book = new TouchBook();
        book.touched(1, "2026-09-10", Channel.EMAIL);
        assertThat(Source.networkingIsLikely(Set.of(linked), book.list(), appliedOn))
                .isEqualTo(proposed);
    }

    @Test
    void withoutLinkedContactsOrTouchesItIsNotProposed() {
        assertThat(Source.networkingIsLikely(Set.of(), List.of(), null)).isFalse();
    }

    @Test
    void thoseWhoRunTheHiringAreToldFromThoseWhoHelp() {
        assertThat(List.of(ContactRole.values()))
                .filteredOn(ContactRole::hiring)
                .containsExactly(ContactRole.RECRUITER, ContactRole.HIRING_MANAGER, ContactRole.INTERVIEWER);
    }
}
