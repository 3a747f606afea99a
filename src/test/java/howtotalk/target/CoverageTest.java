package howtotalk.target;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.introduction.Introductions;
import howtotalk.introduction.Introductions.Link;
import howtotalk.introduction.Introductions.Person;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    private static final Company MUSEUM = new Company(1, "The Harbor Museum", "", "", 1);
    private static final Company DESIGN = new Company(2, "Lanternway Design Inc.", "", "", 1);

    @Test
    void aCompanyIsCoveredByWhoeverHasItsNameHoweverItIsWritten() {
        var written = List.of("harbor museum", "Harbor Museum, LLC", "Harbor Museum Shop", "", "Lanternway");
        assertThat(Coverage.organisations(List.of(MUSEUM, DESIGN), written))
                .containsExactly("harbor museum", "Harbor Museum, LLC");
        var covered = Coverage.of(List.of(MUSEUM, DESIGN), written, Function.identity());
        assertThat(covered.get(MUSEUM)).containsExactly("harbor museum", "Harbor Museum, LLC");
        assertThat(covered.get(DESIGN)).isEmpty();
        assertThat(Coverage.organisations(List.of(), written)).isEmpty();
    }

    @ParameterizedTest(name = "{0} in: {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Lanternway Design | Her cousin draws for LANTERNWAY DESIGN, she said. | true",
                "Lanternway Design | It was Lanternway Design’s idea. | true",
                "Lanternway Design | The design of the lanternway pleased him. | false",
                "Corbel | The corbelled arch | false",
                "3M | I walked 3m to the door. | false",
                "St. Brigid’s | The laundry of St Brigids | true"
            })
    void aCompanyThatTheLogNamesHasSomebodyToAsk(String company, String said, boolean named) {
        var words = List.of(Coverage.Words.of(new TargetRepository.Said(7, "Gus", null, said)));
        assertThat(Coverage.mention(new Company(1, company, "", "", 1), words) != null)
                .isEqualTo(named);
    }

    @Test
    void nextToATargetStandsWhoeverWorksThereIntroducedSomebodyThereOrSharesAGroup() {
        var there = List.of(new NextTo.There(3, "Ruth", "Lanternway"), new NextTo.There(4, "Marta", "Harbor Museum"));
        var introductions = Introductions.of(
                List.of(
                        new Person(1, "Femi", "", true),
                        new Person(3, "Ruth", "", false),
                        new Person(4, "Marta", "", true)),
                List.of(new Link(4, 1), new Link(1, 3)));
        var members = List.of(
                new GroupRepository.Member(9, "the Guild", 1, "Femi", ""),
                new GroupRepository.Member(9, "the Guild", 3, "Ruth", ""),
                new GroupRepository.Member(8, "the Club", 6, "Bea", ""));
        var near = NextTo.of(there, introductions, members);
        assertThat(near.stream().map(one -> one.name() + ": " + String.join("; ", one.why())))
                .containsExactly(
                        "Femi: introduced you to Ruth at Lanternway; is in the Guild with Ruth of Lanternway",
                        "Ruth: works at Lanternway",
                        "Marta: works at Harbor Museum");
    }
}
