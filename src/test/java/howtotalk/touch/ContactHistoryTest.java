package howtotalk.touch;

import static howtotalk.touch.Channel.EMAIL;
import static howtotalk.touch.Channel.IN_PERSON;
import static howtotalk.touch.Channel.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.contact.ContactFact;
import howtotalk.contact.ContactList;
import howtotalk.contact.CourseDays;
import howtotalk.contact.Origin;
import howtotalk.contact.Stage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactHistoryTest {

    private static final CourseDays COURSE = new CourseDays(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 12, 18));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private final TouchBook book = new TouchBook();

    @Test
    void aCourseCountsWhomItBroughtUpAndNobodyElse() {
        book.touched(2, "2026-06-01", PHONE);
        book.touched(3, "2026-06-01", PHONE);
        book.touched(3, "2026-10-01", PHONE);

        var histories = histories(contact(1, "2026-09-07"), contact(2, "2026-05-01"), contact(3, "2026-05-01"));

        assertThat(histories).extracting(history -> history.contact().id()).containsExactly(1L, 3L);
        assertThat(histories)
                .extracting(ContactHistory::origin)
                .containsExactly(Origin.PREEXISTING, Origin.PREEXISTING);
        assertThat(histories).extracting(ContactHistory::stage).containsExactly(Stage.IDENTIFIED, Stage.CONVERSED);
    }

    @Test
    void conversationsBeforeTheCourseDoNotMakeAnOngoingContactInIt() {
        book.touched(1, "2026-09-06", IN_PERSON);
        book.touched(1, "2026-09-07", IN_PERSON);
        assertThat(histories(contact(1, "2026-09-01")).get(0).stage()).isEqualTo(Stage.CONVERSED);

        book.touched(1, "2026-09-08", IN_PERSON);
        assertThat(histories(contact(1, "2026-09-01")).get(0).stage()).isEqualTo(Stage.ONGOING);
    }

    @Test
    void anAnswerInTheCourseToAMessageBeforeItIsAConversationAndSoAnAttempt() {
        var note = book.sent(1, "2026-09-01", EMAIL);
        book.answered(note, "2026-09-08", EMAIL);

        var history = histories(contact(1, "2026-09-01")).get(0);

        assertThat(history.attempted()).isTrue();
        assertThat(history.conversed()).isTrue();
        assertThat(history.origin()).isEqualTo(Origin.PREEXISTING);
    }

    @Test
    void beingWrittenToIsNoAttempt() {
        book.received(1, "2026-09-08", EMAIL);
        var history = histories(contact(1, "2026-09-08")).get(0);
        assertThat(history.attempted()).isFalse();
        assertThat(history.stage()).isEqualTo(Stage.IDENTIFIED);
        assertThat(history.origin()).isEqualTo(Origin.NEW);
    }

    @Test
    void whatHappensAfterTheDayAskedAboutIsNotKnown() {
        book.touched(1, "2026-11-02", IN_PERSON);
        var history = histories(contact(1, "2026-10-30")).get(0);
        assertThat(history.stage()).isEqualTo(Stage.IDENTIFIED);
        assertThat(history.conversationDays()).isEmpty();
    }

    @Test
    void aStudentWithoutContactsHasNoHistories() {
        assertThat(histories()).isEmpty();
    }

    private List<ContactHistory> histories(ContactFact... contacts) {
        return ContactHistory.of(List.of(contacts), book.read(), COURSE, TODAY);
    }

    private static ContactFact contact(long id, String created) {
        return new ContactFact(id, LocalDate.parse(created), ContactList.NEED_TO_KNOW, false, null, null, null);
    }
}
