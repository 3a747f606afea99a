package howtotalk.outcome;

import static howtotalk.touch.Channel.EMAIL;
import static howtotalk.touch.Channel.IN_PERSON;
import static howtotalk.touch.Channel.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import howtotalk.contact.ContactFact;
import howtotalk.contact.ContactList;
import howtotalk.opportunity.ContactRole;
import howtotalk.touch.Direction;
import howtotalk.touch.TouchBook;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PathToOfferTest {

    private static final LocalDate APPLIED = LocalDate.of(2026, 10, 1);
    private static final LocalDate OFFERED = LocalDate.of(2026, 11, 6);

    private final TouchBook book = new TouchBook();
    private final List<ContactFact> contacts = new ArrayList<>();

    @Test
    void thePathRunsThroughTheLinkedPersonAndThoseWhoIntroducedThem() {
        // The dispatcher (1) introduced her manager (2), who introduced the director (3), who is linked.
        introduced(1, null);
        introduced(2, 1L);
        introduced(3, 2L);
        introduced(4, 1L);
        book.touched(1, "2026-09-17", IN_PERSON);
        book.touched(2, "2026-09-25", PHONE);
        book.touched(3, "2026-10-21", PHONE);
        book.touched(4, "2026-10-22", PHONE);

        assertThat(path(Map.of(3L, ContactRole.OTHER)).steps())
                .extracting(step -> step.touch().contactId(), PathToOffer.Step::introductions)
                .containsExactly(tuple(1L, 2), tuple(2L, 1), tuple(3L, 0));
    }

    @Test
    void aCircleOfIntroductionsIsWalkedOnce() {
        introduced(1, 3L);
        introduced(2, 1L);
        introduced(3, 2L);
        introduced(5, 5L);
        book.touched(1, "2026-09-17", IN_PERSON);
        book.touched(2, "2026-09-18", IN_PERSON);
        book.touched(3, "2026-09-19", IN_PERSON);
        book.touched(5, "2026-09-20", IN_PERSON);

        assertThat(path(Map.of(3L, ContactRole.OTHER, 5L, ContactRole.OTHER)).steps())
                .extracting(step -> step.touch().contactId(), PathToOffer.Step::introductions)
                .containsExactly(tuple(1L, 2), tuple(2L, 1), tuple(3L, 0), tuple(5L, 0));
    }

    @Test
    void whoeverIsReachedByTwoChainsStandsOnThePathOnceByTheShorter() {
        introduced(1, null);
        introduced(2, 1L);
        introduced(3, 2L);
        introduced(4, 1L);
        book.touched(1, "2026-09-17", IN_PERSON);

        assertThat(path(Map.of(3L, ContactRole.OTHER, 4L, ContactRole.OTHER)).steps())
                .extracting(PathToOffer.Step::introductions)
                .containsExactly(1);
        // Linked himself, he needs no introduction at all.
        assertThat(path(Map.of(3L, ContactRole.OTHER, 1L, ContactRole.REFERRER)).steps())
                .extracting(PathToOffer.Step::introductions)
                .containsExactly(0);
    }

    @Test
    void anIntroducerWhoIsNoLongerInTheBookEndsTheChain() {
        introduced(3, 77L);
        book.touched(3, "2026-09-17", IN_PERSON);
        assertThat(path(Map.of(3L, ContactRole.OTHER)).steps()).hasSize(1);
    }

    @Test
    void onlyWhatCameBeforeTheDayOfTheOfferIsOnThePath() {
        introduced(1, null);
        book.touched(1, "2026-11-05", PHONE);
        book.touched(1, "2026-11-06", PHONE);
        book.touched(1, "2026-11-07", PHONE);
        assertThat(path(Map.of(1L, ContactRole.REFERRER)).steps())
                .extracting(step -> step.touch().happenedOn().getDayOfMonth())
                .containsExactly(5);
    }

    @ParameterizedTest
    @EnumSource(ContactRole.class)
    void afterTheApplicationTalkingToThoseWhoHireIsTheProcessAndNotThePath(ContactRole role) {
        introduced(1, null);
        book.touched(1, "2026-09-30", PHONE);
        book.touched(1, "2026-10-01", PHONE);
        book.touched(1, "2026-10-02", PHONE);

        var path = path(Map.of(1L, role));

        assertThat(path.steps()).extracting(PathToOffer.Step::hiring).containsExactly(false, false, role.hiring());
        assertThat(path.credited()).hasSize(role.hiring() ? 2 : 3);
    }

    @Test
    void withoutAnApplicationThereIsNoHiringProcess() {
        introduced(1, null);
        book.touched(1, "2026-10-20", PHONE);
        var path = PathToOffer.of(Map.of(1L, ContactRole.HIRING_MANAGER), contacts, book.read(), null, OFFERED);
        assertThat(path.credited()).hasSize(1);
    }

    @Test
    void anUnansweredMessageIsOnThePathAndSaysSo() {
        introduced(1, null);
        book.sent(1, "2026-09-17", EMAIL);
        assertThat(path(Map.of(1L, ContactRole.OTHER)).steps())
                .extracting(PathToOffer.Step::twoWay)
                .containsExactly(false);
    }

    @Test
    void withoutTouchesOrLinkedContactsThePathIsOnlyAsserted() {
        introduced(1, null);
        assertThat(path(Map.of(1L, ContactRole.OTHER)).proof(OFFERED, ZoneOffset.UTC))
                .isEqualTo(PathProof.ASSERTED);
        book.touched(1, "2026-09-17", IN_PERSON);
        assertThat(path(Map.of()).proof(OFFERED, ZoneOffset.UTC)).isEqualTo(PathProof.ASSERTED);
    }

    @Test
    void theHiringProcessAloneProvesNoPath() {
        introduced(1, null);
        book.touched(1, "2026-10-20", PHONE);
        assertThat(path(Map.of(1L, ContactRole.RECRUITER)).proof(OFFERED, ZoneOffset.UTC))
                .isEqualTo(PathProof.ASSERTED);
    }

    @ParameterizedTest(name = "happened {0}, logged {1} days later: {2}")
    @CsvSource({
        "2026-09-17, 0, CONTEMPORANEOUS",
        "2026-09-17, 7, CONTEMPORANEOUS",
        "2026-09-17, 8, DATED",
        "2026-11-05, 0, CONTEMPORANEOUS",
        "2026-11-05, 1, DATED",
        "2026-10-29, 7, CONTEMPORANEOUS",
        "2026-10-30, 7, DATED"
    })
    void aPathIsContemporaneousWhenItWasLoggedWithinAWeekAndBeforeTheOffer(String day, int late, PathProof proof) {
        introduced(1, null);
        // Never afterwards: 29 October and 7 days is the 5th, the day before the offer; the 30th is too late.
        book.add(1, day, PHONE, Direction.MUTUAL, null, late);
        assertThat(path(Map.of(1L, ContactRole.OTHER)).proof(OFFERED, ZoneOffset.UTC))
                .isEqualTo(proof);
    }

    @Test
    void oneTouchLoggedLateMakesTheWholePathDatedUnlessItIsTheHiringProcess() {
        introduced(1, null);
        introduced(2, null);
        book.touched(1, "2026-09-17", IN_PERSON);
        book.add(2, "2026-10-10", PHONE, Direction.MUTUAL, null, 20);

        var asFriend = path(Map.of(1L, ContactRole.REFERRER, 2L, ContactRole.OTHER));
        var asRecruiter = path(Map.of(1L, ContactRole.REFERRER, 2L, ContactRole.RECRUITER));

        assertThat(asFriend.proof(OFFERED, ZoneOffset.UTC)).isEqualTo(PathProof.DATED);
        assertThat(asRecruiter.proof(OFFERED, ZoneOffset.UTC)).isEqualTo(PathProof.CONTEMPORANEOUS);
    }

    @Test
    void theDayOfLoggingIsReadInTheZoneOfTheCourse() {
        introduced(1, null);
        // Logged on 5 November at noon in Greenwich, which in Kiritimati is already the 6th.
        book.touched(1, "2026-11-05", PHONE);
        var path = path(Map.of(1L, ContactRole.OTHER));
        assertThat(path.proof(OFFERED, ZoneOffset.UTC)).isEqualTo(PathProof.CONTEMPORANEOUS);
        assertThat(path.proof(OFFERED, ZoneId.of("Pacific/Kiritimati"))).isEqualTo(PathProof.DATED);
    }

    private PathToOffer path(Map<Long, ContactRole> linked) {
        return PathToOffer.of(linked, contacts, book.read(), APPLIED, OFFERED);
    }

    private void introduced(long id, @Nullable Long by) {
        contacts.add(new ContactFact(id, LocalDate.of(2026, 9, 7), ContactList.NEED_TO_KNOW, false, by, null, null));
    }
}
