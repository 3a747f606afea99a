package howtotalk.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest(name = "{0} is called {1}")
    @CsvSource({
        "Marta Lindqvist, Marta",
        "Dr. Femi Oyelaran, Femi",
        "Professor Anil Deshpande, Anil",
        "Coach Dan Whitlow, Dan",
        "李小龙, 李小龙",
        "Dr., Dr.",
        "Sgt. Sgt., Sgt."
    })
    void peopleAreCalledByTheFirstWordThatIsNoTitle(String name, String called) {
        assertThat(Names.first(name)).isEqualTo(called);
    }

    @ParameterizedTest(name = "{0} is listed as {1}")
    @CsvSource(
            delimiter = '|',
            value = {"Marta Lindqvist|Lindqvist, Marta", "Cher|Cher", " Ana de la Cruz |Cruz, Ana de la"})
    void peopleAreListedByTheLastWord(String name, String listed) {
        assertThat(Names.sortName(name)).isEqualTo(listed);
    }
}
