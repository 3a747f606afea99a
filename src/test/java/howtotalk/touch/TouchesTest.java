package howtotalk.touch;

import static howtotalk.touch.Channel.EMAIL;
import static howtotalk.touch.Channel.HANDWRITTEN;
import static howtotalk.touch.Channel.IN_PERSON;
import static howtotalk.touch.Channel.LINKEDIN;
import static howtotalk.touch.Channel.PHONE;
import static howtotalk.touch.Channel.TEXT;
import static howtotalk.touch.Channel.VIDEO;
import static howtotalk.touch.Direction.INCOMING;
import static howtotalk.touch.Direction.MUTUAL;
import static howtotalk.touch.Direction.OUTGOING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TouchesTest {

    private final TouchBook book = new TouchBook();

    @ParameterizedTest(name = "{0} is {1}, at the same time: {2}, behind a screen: {3}")
    @CsvSource({
        "IN_PERSON, MUTUAL, true, false",
        "PHONE, MUTUAL, true, false",
        "VIDEO, MUTUAL, true, false",
        "EMAIL, OUTGOING, false, true",
        "LINKEDIN, OUTGOING, false, true",
        "TEXT, OUTGOING, false, true",
        "HANDWRITTEN, OUTGOING, false, false"
    })
    void theChannelImpliesTheDirection(Channel channel, Direction implied, boolean synchronous, boolean online) {
        assertThat(channel.implied()).isEqualTo(implied);
        assertThat(channel.synchronous()).isEqualTo(synchronous);
        assertThat(channel.online()).isEqualTo(online);
    }

    @Test
    void talkingIsAConversationAndAnUnansweredMessageIsNone() {
        var call = book.touched(1, "2026-09-10", PHONE);
        var note = book.sent(2, "2026-09-10", EMAIL);

        assertThat(book.read().twoWay(call)).isTrue();
        assertThat(book.read().twoWay(note)).isFalse();
        assertThat(days()).containsExactly("1 on 2026-09-10");
        assertThat(book.read().conversationOf(note)).isEmpty();
    }

    @Test
    void whatIsAnsweredLaterIsAConversationOfTheDayOfTheAnswer() {
        var note = book.sent(1, "2026-09-10", EMAIL);
        var answer = book.answered(note, "2026-09-14", EMAIL);

        assertThat(book.read().twoWay(note)).isTrue();
        assertThat(book.read().twoWay(answer)).isTrue();
        assertThat(days()).containsExactly("1 on 2026-09-14");
        assertThat(book.read().conversationOf(note)).isEqualTo(book.read().conversationOf(answer));
    }

    @Test
    void severalExchangesWithOnePersonOnOneDayAreOneConversation() {
        var note = book.sent(1, "2026-09-10", TEXT);
        book.answered(note, "2026-09-10", TEXT);
        book.touched(1, "2026-09-10", PHONE);
        book.touched(1, "2026-09-10", IN_PERSON);
        book.touched(2, "2026-09-10", IN_PERSON);
        book.touched(1, "2026-09-11", IN_PERSON);

        assertThat(days()).containsExactly("1 on 2026-09-10", "2 on 2026-09-10", "1 on 2026-09-11");
    }

    @Test
    void repliesOnLaterDaysAreFurtherConversations() {
        var note = book.sent(1, "2026-09-10", EMAIL);
        var answer = book.answered(note, "2026-09-11", EMAIL);
        book.add(1, "2026-09-13", EMAIL, OUTGOING, answer.id(), 0);

        assertThat(days()).containsExactly("1 on 2026-09-11", "1 on 2026-09-13");
    }

    @Test
    void whoeverIsWrittenToFirstTalksByAnswering() {
        var theirs = book.received(1, "2026-09-10", LINKEDIN);
        assertThat(book.read().conversations()).isEmpty();

        book.add(1, "2026-09-12", LINKEDIN, OUTGOING, theirs.id(), 0);
        assertThat(days()).containsExactly("1 on 2026-09-12");
    }

    @Test
    void aSecondMessageAfterAnUnansweredFirstIsNoAnswer() {
        var first = book.sent(1, "2026-09-10", EMAIL);
        var second = book.add(1, "2026-09-17", EMAIL, OUTGOING, first.id(), 0);

        assertThat(book.read().twoWay(first)).isFalse();
        assertThat(book.read().twoWay(second)).isFalse();
        assertThat(book.read().answerTo(first)).isEmpty();
    }

    @Test
    void aCallThatAnswersALetterMakesTheLetterTwoWay() {
        var letter = book.sent(1, "2026-09-10", HANDWRITTEN);
        var call = book.add(1, "2026-09-20", PHONE, MUTUAL, letter.id(), 0);

        assertThat(book.read().answerTo(letter)).contains(call);
        assertThat(book.read().twoWay(letter)).isTrue();
        assertThat(days()).containsExactly("1 on 2026-09-20");
    }

    @Test
    void anAnswerFromSomebodyElseFromThePastOrFromNowhereLinksNothing() {
        var note = book.sent(1, "2026-09-10", EMAIL);
        book.add(2, "2026-09-11", EMAIL, INCOMING, note.id(), 0);
        book.add(1, "2026-09-09", EMAIL, INCOMING, note.id(), 0);
        book.add(1, "2026-09-12", EMAIL, INCOMING, 99L, 0);
        book.add(1, "2026-09-12", EMAIL, INCOMING, 5L, 0);

        assertThat(book.read().conversations()).isEmpty();
    }

    @Test
    void theFirstOfSeveralAnswersCounts() {
        var note = book.sent(1, "2026-09-10", EMAIL);
        book.answered(note, "2026-09-20", EMAIL);
        var sooner = book.answered(note, "2026-09-12", EMAIL);

        assertThat(book.read().answerTo(note)).contains(sooner);
    }

    @Test
    void aVoiceMessageAndMailInBothDirectionsAreNoTalking() {
        var voiceMail = book.sent(1, "2026-09-10", PHONE);
        book.answered(voiceMail, "2026-09-10", EMAIL);
        book.add(2, "2026-09-10", EMAIL, MUTUAL, null, 0);
        book.touched(3, "2026-09-10", VIDEO);

        assertThat(book.read().conversations())
                .extracting(Conversation::synchronous)
                .containsExactly(false, false, true);
    }

    @Test
    void nobodyTouchedIsNobodyTalkedWith() {
        assertThat(Touches.of(List.of()).conversations()).isEmpty();
        assertThat(Touches.of(List.of()).all()).isEmpty();
    }

    @Test
    void touchesOfOneDayStandInTheOrderOfTheirLogging() {
        var late = book.add(1, "2026-09-10", EMAIL, OUTGOING, null, 2);
        var soon = book.add(1, "2026-09-10", EMAIL, OUTGOING, null, 0);
        var before = book.add(1, "2026-09-09", EMAIL, OUTGOING, null, 9);

        assertThat(book.read().all()).containsExactly(before, soon, late);
        assertThat(book.read().with(1)).hasSize(3);
        assertThat(book.read().with(2)).isEmpty();
        assertThat(late.happenedOn()).isEqualTo(LocalDate.of(2026, 9, 10));
    }

    private List<String> days() {
        return book.read().conversations().stream()
                .map(conversation -> conversation.contactId() + " on " + conversation.day())
                .toList();
    }
}
