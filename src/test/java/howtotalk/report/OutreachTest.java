package howtotalk.report;

import static howtotalk.touch.Channel.EMAIL;
import static howtotalk.touch.Channel.HANDWRITTEN;
import static howtotalk.touch.Channel.IN_PERSON;
import static howtotalk.touch.Channel.PHONE;
import static howtotalk.touch.Channel.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.contact.CourseDays;
import howtotalk.touch.Channel;
import howtotalk.touch.TouchBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutreachTest {

    private static final CourseDays COURSE = new CourseDays(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 12, 18));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private final TouchBook book = new TouchBook();

    @ParameterizedTest(name = "sent {0}, answered {1}: {2} of {3}")
    @CsvSource({
        "2026-10-01, 2026-10-01, 1, 1",
        "2026-10-01, 2026-10-15, 1, 1",
        "2026-10-01, 2026-10-16, 0, 1",
        "2026-10-01, , 0, 1",
        // Sent exactly 14 days ago it counts; a day later it may still be answered and is on neither side.
        "2026-10-18, , 0, 1",
        "2026-10-18, 2026-11-01, 1, 1",
        "2026-10-19, , 0, 0",
        "2026-10-19, 2026-10-20, 0, 0",
        "2026-09-07, 2026-09-08, 1, 1",
        "2026-09-06, 2026-09-08, 0, 0"
    })
    void aResponseComesWithinFourteenDaysToWhatIsAtLeastAsOld(String sent, @Nullable String answered, int k, int n) {
        var note = book.sent(1, sent, EMAIL);
        if (answered != null) {
            book.answered(note, answered, EMAIL);
        }
        assertThat(Outreach.response(book.read(), COURSE, TODAY)).isEqualTo(new Rate(k, n));
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void onlyWhatWasWrittenAsksForAResponse(Channel channel) {
        book.sent(1, "2026-10-01", channel);
        book.received(2, "2026-10-01", channel);
        assertThat(Outreach.response(book.read(), COURSE, TODAY).n()).isEqualTo(channel.synchronous() ? 0 : 1);
    }

    @Test
    void aCallInAnswerToALetterIsAResponse() {
        var letter = book.sent(1, "2026-10-01", HANDWRITTEN);
        book.answered(letter, "2026-10-05", PHONE);
        assertThat(Outreach.response(book.read(), COURSE, TODAY)).isEqualTo(new Rate(1, 1));
    }

    @ParameterizedTest(name = "written {0}, talked {1}: {2} of {3}")
    @CsvSource({
        "2026-10-01, 2026-10-02, 1, 1",
        "2026-10-01, 2026-10-15, 1, 1",
        "2026-10-01, 2026-10-16, 0, 1",
        "2026-10-01, 2026-10-01, 1, 1",
        "2026-10-01, 2026-09-30, 0, 1",
        "2026-10-19, 2026-10-20, 0, 0"
    })
    void aNoteTurnsIntoAMeetingWithinFourteenDays(String written, String talked, int k, int n) {
        book.sent(1, written, EMAIL);
        book.touched(1, talked, VIDEO);
        assertThat(Outreach.noteToMeeting(book.read(), COURSE, TODAY)).isEqualTo(new Rate(k, n));
    }

    @Test
    void meetingFirstAndWritingTheSameDayIsNoMeetingFromANote() {
        book.touched(1, "2026-10-01", IN_PERSON);
        book.sent(1, "2026-10-01", EMAIL);
        assertThat(Outreach.noteToMeeting(book.read(), COURSE, TODAY)).isEqualTo(new Rate(0, 1));
    }

    @Test
    void talkingWithSomebodyElseOrLeavingAVoiceMessageIsNoMeeting() {
        book.sent(1, "2026-10-01", EMAIL);
        book.touched(2, "2026-10-02", IN_PERSON);
        book.sent(1, "2026-10-02", PHONE);
        assertThat(Outreach.noteToMeeting(book.read(), COURSE, TODAY)).isEqualTo(new Rate(0, 1));
    }

    @Test
    void aHandwrittenNoteIsNotWrittenBehindAScreen() {
        book.sent(1, "2026-10-01", HANDWRITTEN);
        assertThat(Outreach.noteToMeeting(book.read(), COURSE, TODAY)).isEqualTo(new Rate(0, 0));
    }

    @Test
    void withoutTouchesThereIsNothingToCount() {
        assertThat(Outreach.response(book.read(), COURSE, TODAY)).isEqualTo(new Rate(0, 0));
        assertThat(Outreach.noteToMeeting(book.read(), COURSE, TODAY)).isEqualTo(new Rate(0, 0));
        assertThat(Outreach.conversation(List.of())).isEqualTo(new Rate(0, 0));
    }

    @Test
    void nobodyHidesBehindAScreenOfWhichNothingIsKnown() {
        var signal = BehindTheScreen.of(book.read(), Map.of(), COURSE, TODAY);
        assertThat(signal).isEqualTo(new BehindTheScreen(null, 0, 0, null, new Rate(0, 0)));
        assertThat(signal.minutesWords()).isEqualTo("minutes unknown");
    }

    @Test
    void noMinutesRecordedAndNoMinutesSpentAreTwoThings() {
        var signal = BehindTheScreen.of(book.read(), Map.of(day("2026-10-01"), 0), COURSE, TODAY);
        assertThat(signal.minutes()).isZero();
        assertThat(signal.daysRecorded()).isEqualTo(1);
        assertThat(signal.minutesWords()).isEqualTo("0 minutes, no conversation");
    }

    @Test
    void minutesPerConversationAndDaysSinceTalkingAreThoseOfTheCourse() {
        book.touched(1, "2026-09-01", IN_PERSON);
        book.touched(1, "2026-10-25", PHONE);
        var note = book.sent(2, "2026-10-26", EMAIL);
        book.answered(note, "2026-10-28", EMAIL);
        book.touched(3, "2026-11-02", IN_PERSON);
        var minutes =
                Map.of(day("2026-09-01"), 500, day("2026-10-01"), 40, day("2026-10-02"), 45, day("2026-11-02"), 500);

        var signal = BehindTheScreen.of(book.read(), minutes, COURSE, TODAY);

        assertThat(signal.minutes()).isEqualTo(85);
        assertThat(signal.conversations()).isEqualTo(2);
        assertThat(signal.daysSinceSpoken()).isEqualTo(7);
        assertThat(signal.minutesWords()).isEqualTo("43 minutes a conversation");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
