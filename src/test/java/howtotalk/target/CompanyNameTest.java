package howtotalk.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyNameTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Lanternway Design | lanternway design",
                "Lanternway Design | Lanternway Design, Inc.",
                "Calder Ferry Works | CALDER FERRY WORKS LLC",
                "Calder Ferry Works | Calder  Ferry-Works L.L.C.",
                "Wilk | Wilk GmbH & Co. KG",
                "Nowicki Masonry | Nowicki Masonry G.m.b.H.",
                "St. Brigid’s Hospital | ST BRIGID'S HOSPITAL",
                "St. Brigid’s Hospital | St.Brigids Hospital",
                "Potts & Keane Customs Brokers | Potts and Keane Customs Brokers Ltd.",
                "J. P. Morgan | JP Morgan",
                "U.S. Steel Corp. | US Steel Corporation",
                "AT&T | AT & T",
                "The Salt Room | Salt Room",
                "Café Ängström | CAFE ANGSTROM",
                "Ørsted A/S | Orsted A/S",
                "Łódź Tramwaje | lodz tramwaje",
                "Straße & Söhne | STRASSE & SOHNE",
                "İstanbul Kahve | istanbul kahve",
                "Greenlock Hardware Co | Greenlock Hardware Company",
                "Яндекс | ЯНДЕКС",
                "Ａｃｍｅ | Acme",
                "Harbor Museum 🏛️ | Harbor Museum",
                "شركة النور | شركة النور"
            })
    void oneCompanyIsFoundHoweverItIsWritten(String one, String other) {
        assertThat(CompanyName.same(one, other)).isTrue();
        assertThat(CompanyName.same(other, one)).isTrue();
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Apple | Apple Bank",
                "Delta Air Lines | Delta Faucet",
                "Riverside | Riverside Spa",
                "Greenlock | Greenlock Cooperative",
                "Company | Corporation",
                "Carvalho | Carvalho & Sons",
                "Haddad Dry Cleaning | Haddad’s Shoe Repair",
                "Second Street | 2nd Street",
                "Marlow Transit | Marlow Transit Authority",
                "Harbor & Pine | Harbor Pine",
                "की | का",
                "🏛️ | 🚢",
                "Inc | LLC",
                "'' | ''"
            })
    void twoCompaniesAreNotTakenForOne(String one, String other) {
        assertThat(CompanyName.same(one, other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Co.", "The", "Limited", "&", "…", "🏛️", "AG", "A"})
    void aNameMadeOfNothingButWhatIsLeftOutIsStillThatName(String name) {
        assertThat(CompanyName.plain(name)).isNotEmpty();
        assertThat(CompanyName.same(name, name)).isTrue();
    }

    @Test
    void aLongNameOfSuffixesTakesNoTime() {
        assertThat(CompanyName.plain("Acme" + " & Co. Inc".repeat(50_000))).isEqualTo("acme");
    }
}
