package howtotalk.touch;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.contact.CourseDays;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnlineNoteTest {

    private static final CourseDays COURSE =
            new CourseDays(LocalDate.parse("2026-08-31"), LocalDate.parse("2026-12-13"));

    @ParameterizedTest(name = "written {0}, {2} on {1}, seen on {3}: a meeting {4}, had its time {5}")
    @CsvSource({
        "2026-10-01, 2026-10-01, PHONE, 2026-11-12, true, true",
        "2026-10-01, 2026-10-15, IN_PERSON, 2026-11-12, true, true",
        "2026-10-01, 2026-10-16, IN_PERSON, 2026-11-12, false, true",
        "2026-10-01, 2026-09-30, VIDEO, 2026-11-12, false, true",
        "2026-10-01, 2026-10-05, EMAIL, 2026-11-12, false, true",
        "2026-11-05, 2026-11-12, VIDEO, 2026-11-12, true, false",
        "2026-11-05, 2026-11-13, VIDEO, 2026-11-12, false, false",
        "2026-10-29, 2026-11-12, VIDEO, 2026-11-12, true, true",
    })
    void aNoteBecomesAMeetingWithinTwoWeeks(
            String written, String other, Channel channel, LocalDate asOf, boolean met, boolean counts) {
        var book = new TouchBook();
        book.sent(11, written, Channel.LINKEDIN);
        book.add(11, other, channel, Direction.MUTUAL, null, 0);
        var note = OnlineNote.of(book.read(), COURSE, asOf).get(0);
        assertThat(note.met()).isEqualTo(met);
        assertThat(note.counts(asOf)).isEqualTo(counts);
    }

    @Test
    void aMeetingWithSomebodyElseOrACallThatWasMissedIsNone() {
        var book = new TouchBook();
        book.sent(11, "2026-10-01", Channel.TEXT);
        book.touched(12, "2026-10-02", Channel.PHONE);
        book.sent(11, "2026-10-03", Channel.PHONE);
        assertThat(OnlineNote.of(book.read(), COURSE, LocalDate.parse("2026-11-12")))
                .singleElement()
                .matches(note -> !note.met());
    }

    @Test
    void aHandwrittenNoteAndWhatWasWrittenBeforeTheCourseAreNotListed() {
        var book = new TouchBook();
        book.sent(11, "2026-10-01", Channel.HANDWRITTEN);
        book.sent(11, "2026-08-30", Channel.EMAIL);
        book.sent(11, "2026-11-13", Channel.EMAIL);
        assertThat(OnlineNote.of(book.read(), COURSE, LocalDate.parse("2026-11-12")))
                .isEmpty();
    }
}
