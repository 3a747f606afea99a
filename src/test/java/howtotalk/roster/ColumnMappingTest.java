package howtotalk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.imports.Header;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnMappingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Name,E-mail Address,Net ID|{NAME=Name, EMAIL=E-mail Address, LOGIN=Net ID}",
                "First Name,Last Name,Student Number|{FIRST_NAME=First Name, LAST_NAME=Last Name, SIS_ID=Student Number}",
                "first_name,last_name,full_name,role|{FIRST_NAME=first_name, LAST_NAME=last_name, ROLE=role}",
                "Name,Vorname,E-Mail-Adresse,Matrikelnummer|{FIRST_NAME=Vorname, LAST_NAME=Name, EMAIL=E-Mail-Adresse,"
                        + " SIS_ID=Matrikelnummer}",
                "Nom,Prénom,Courriel,Groupe|{FIRST_NAME=Prénom, LAST_NAME=Nom, EMAIL=Courriel, SECTION=Groupe}",
                "Adı,Soyadı,E-posta,Öğrenci No|{FIRST_NAME=Adı, LAST_NAME=Soyadı, EMAIL=E-posta, SIS_ID=Öğrenci No}",
                "Student,First name|{NAME=Student}",
                "ID,Student ID,Name|{NAME=Name, SIS_ID=Student ID}",
                "Height,Colour|{}",
            })
    void columnsAreGuessedByWhatTheyAreUsuallyCalled(String columns, String guess) {
        var mapping = ColumnMapping.guess(new Header(List.of(columns.split(","))));
        assertThat(mapping.columns()).hasToString(guess);
    }
}
