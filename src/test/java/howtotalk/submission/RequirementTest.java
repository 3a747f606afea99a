package howtotalk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.contact.Origin;
import howtotalk.submission.Requirement.Exchange;
import howtotalk.touch.Channel;
import howtotalk.touch.Direction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequirementTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final Requirement THREE = new Requirement(3, 2, 1, true, false);

    @Test
    void threeDifferentPeopleTwoByVoiceOneNewAreEnough() {
        var lines = THREE.count(
                List.of(talk("Femi", 0, true, true), talk("Renée", 1, true, false), talk("Marta", 2, false, false)));
        assertThat(lines).extracting(Requirement.Line::met).containsExactly(true, true, true);
        assertThat(lines).extracting(line -> line.by().size()).containsExactly(3, 2, 1);
    }

    @Test
    void twoDaysWithOnePersonAreOneWherePeopleMustDiffer() {
        var twice = List.of(talk("Femi", 0, false, true), talk("Femi", 3, true, true));
        assertThat(THREE.count(twice)).extracting(line -> line.by().size()).containsExactly(1, 1, 1);
        var same = new Requirement(3, 2, 1, false, false);
        assertThat(same.count(twice)).extracting(line -> line.by().size()).containsExactly(2, 1, 2);
    }

    @Test
    void severalTouchesWithOnePersonOnOneDayAreOneConversation() {
        var day = List.of(talk("Femi", 0, false, false), talk("Femi", 0, true, false));
        var same = new Requirement(2, 1, 0, false, false);
        assertThat(same.count(day)).extracting(line -> line.by().size()).containsExactly(1, 1);
    }

    @Test
    void withoutARequirementNothingIsCounted() {
        assertThat(new Requirement(0, 0, 0, true, false).count(List.of(talk("Femi", 0, true, true))))
                .isEmpty();
    }

    @Test
    void aSnapshotCountsAMessageWithItsAnswer() {
        var note = handedIn("Theo", Channel.EMAIL, Direction.OUTGOING, true, 0);
        var answer = handedIn("Theo", Channel.EMAIL, Direction.INCOMING, true, 2);
        var silence = handedIn("Jo", Channel.TEXT, Direction.OUTGOING, false, 1);
        var call = handedIn("Femi", Channel.PHONE, Direction.MUTUAL, true, 1);
        var exchanges = Evidence.exchanges(List.of(note, answer, silence, call));
        assertThat(new Requirement(2, 1, 0, false, false).count(exchanges))
                .extracting(line -> line.by().size())
                .containsExactly(2, 1);
    }

    @Test
    void peopleAreCalledByTheirFirstName() {
        assertThat(FirstName.of("Dr. Femi Oyelaran")).isEqualTo("Femi");
        assertThat(FirstName.of("Prof. Dr. Ada King")).isEqualTo("Ada");
        assertThat(FirstName.of("  Renée Achterberg ")).isEqualTo("Renée");
        assertThat(FirstName.of("Madonna")).isEqualTo("Madonna");
        assertThat(FirstName.of("Dr. Oyelaran")).isEqualTo("Oyelaran");
        assertThat(FirstName.of("محمد علي")).isEqualTo("محمد");
    }

    private static Exchange talk(String who, int days, boolean spoken, boolean newPerson) {
        return new Exchange(who, who, MONDAY.plusDays(days), spoken, newPerson);
    }

    private static Evidence handedIn(String who, Channel channel, Direction direction, boolean twoWay, int days) {
        return new Evidence(
                1,
                who,
                "",
                channel,
                direction,
                twoWay,
                Origin.NEW,
                MONDAY.plusDays(days),
                Instant.parse("2026-11-10T12:00:00Z"),
                "said",
                "",
                "");
    }
}
