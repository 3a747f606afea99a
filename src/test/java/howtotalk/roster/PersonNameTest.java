package howtotalk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "O'Brien, Seán|Seán O'Brien",
                "Smith Jr., Robert \"Bob\"|Robert \"Bob\" Smith Jr.",
                "King, Martin Luther, Jr.|Martin Luther King, Jr.",
                "=1+1, Eve|Eve =1+1",
                "李, 小龙|小龙 李",
                "Madonna|Madonna",
            })
    void aSortedNameIsSaidTheOtherWayRound(String sortName, String name) {
        assertThat(PersonName.ofSortName(sortName).name()).isEqualTo(name);
        assertThat(PersonName.ofSortName(sortName).sortName()).isEqualTo(sortName);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Seán O'Brien|Seán O'Brien|O'Brien, Seán",
                "O'Brien, Seán|Seán O'Brien|O'Brien, Seán",
                "Robert \"Bob\" Smith Jr.|Robert \"Bob\" Smith Jr.|Smith Jr., Robert \"Bob\"",
                "Martin Luther King, Jr.|Martin Luther King, Jr.|King, Jr., Martin Luther",
                "Nguyen, Vi|Vi Nguyen|Nguyen, Vi",
                "李小龙|李小龙|李小龙",
                "Madonna|Madonna|Madonna",
            })
    void aNameInOneColumnMayBeEither(String cell, String name, String sortName) {
        assertThat(PersonName.ofName(cell).name()).isEqualTo(name);
        assertThat(PersonName.ofName(cell).sortName()).isEqualTo(sortName);
    }

    @Test
    void somebodyMayHaveOneNameOnly() {
        assertThat(PersonName.ofParts("", "Madonna").sortName()).isEqualTo("Madonna");
        assertThat(PersonName.ofParts("Madonna", "").name()).isEqualTo("Madonna");
    }

    @Test
    void whatWasOnlyPutTogetherIsNoDifference() {
        assertThat(PersonName.ofParts("Robert", "Smith").sameAs("Bob Smith", "Smith, Robert"))
                .isTrue();
        assertThat(PersonName.ofName("Vincent van Gogh").sameAs("Vincent van Gogh", "van Gogh, Vincent"))
                .isTrue();
        assertThat(PersonName.ofName("Robert Smith").sameAs("Bob Smith", "Smith, Robert"))
                .isTrue();
        assertThat(PersonName.ofBoth("Robert Smith", "Smith, Robert").sameAs("Bob Smith", "Smith, Robert"))
                .isFalse();
        assertThat(PersonName.ofSortName("Smith, Roberta").sameAs("Bob Smith", "Smith, Robert"))
                .isFalse();
    }

    @Test
    void anAccentIsTheSameHoweverItIsEncoded() {
        assertThat(PersonName.same("Zoe\u0308", "Zo\u00eb")).isTrue();
        assertThat(PersonName.same("Zoe", "Zoë")).isFalse();
    }
}
