package howtotalk.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final List<String> INES = List.of("Ines Carvalho", "ines.carvalho@example.edu", "How to Talk");

    private final Passwords passwords = new Passwords();

    @ParameterizedTest(name = "“{0}”: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a quiet word | ",
                "a quiet wor | at least 12",
                "'            ' | among the first",
                "aaaaaaaaaaaa | among the first",
                "abcabcabcabc | among the first",
                "passwordpassword | among the first",
                "password1234567 | among the first",
                "...iloveyou2026! | among the first",
                "qwertyqwertyq | among the first",
                "carvalho1234 | Leave out your name",
                "CARVALHO1234 | Leave out your name",
                "carvalho and four more words | ",
                "exampleexample1 | Leave out your name",
                "pass phrase with spaces | ",
                "ünïcödé wörds hére | ",
                "密码密码很长的密码一二三四 | ",
                "כמה מילים שקטות בפרוזדור | ",
                "<script>alert(1)</script> | ",
                "x or 1=1; -- padding | ",
            })
    void aNewPasswordIsTakenOrRefusedInASentence(String password, String sentence) {
        var problem = Passwords.problem(password, INES);
        if (sentence == null) {
            assertThat(problem).isEmpty();
        } else {
            assertThat(problem).contains(sentence);
        }
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        assertThat(Passwords.problem(emoji(11), List.of())).contains("at least 12");
        assertThat(Passwords.problem(emoji(12), List.of())).isEmpty();
        assertThat(Passwords.problem(emoji(64), List.of())).isEmpty();
        assertThat(Passwords.problem("x".repeat(60) + " quiet words, other words and more words", List.of()))
                .isEmpty();
        assertThat(Passwords.problem("many quiet words and ".repeat(10), List.of()))
                .contains("at most 200");
    }

    @ParameterizedTest(name = "{0} characters")
    @ValueSource(ints = {12, 64, 71, 72, 73, 128, 200})
    void theLastCharacterCountsHoweverLongThePasswordIs(int length) {
        var password = "0123456789abcdefghij".repeat(10).substring(0, length);
        var hash = passwords.hash(password);
        assertThat(passwords.matches(password, hash)).isTrue();
        assertThat(passwords.matches(password.substring(0, length - 1) + "#", hash))
                .isFalse();
        assertThat(passwords.matches(password.substring(0, length - 1), hash)).isFalse();
        assertThat(passwords.matches(password + "#", hash)).isFalse();
    }

    @Test
    void sixtyFourEmojiGoRound() {
        var hash = passwords.hash(emoji(64));
        assertThat(passwords.matches(emoji(64), hash)).isTrue();
        assertThat(passwords.matches(emoji(63), hash)).isFalse();
    }

    @Test
    void capitalsMatter() {
        assertThat(passwords.matches("A quiet word in the corridor", passwords.hash("a quiet word in the corridor")))
                .isFalse();
    }

    @Test
    void theStoredFormNamesItsParametersAndTheSamePasswordLooksDifferentEachTime() {
        var one = passwords.hash("a quiet word in the corridor");
        var two = passwords.hash("a quiet word in the corridor");
        assertThat(one).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]+\\$[A-Za-z0-9+/]+");
        assertThat(one).isNotEqualTo(two);
        assertThat(passwords.isDated(one)).isFalse();
        assertThat(passwords.isDated(one.replace("m=19456", "m=4096"))).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // written by the library of the first versions
                "where what whom — ü | $argon2id$v=19$m=19456,t=2,p=1$ThYjqynjYgOoMxzvvVdXEw$FG16nFtWNhz3a2QMeglopjzhGauOzjVUD9GEZ3JX4ko",
                // of the tests of Argon2's authors
                "password | $argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "password | $argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
            })
    void whatOthersHashedIsStillKnown(String password, String hash) {
        assertThat(passwords.matches(password, hash)).isTrue();
        assertThat(passwords.matches(password + " ", hash)).isFalse();
    }

    @Test
    void aHashTakesLittleMoreThanTheMemoryThatItIsMeantToTake() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        passwords.hash("a quiet word in the corridor");
        long before = threads.getCurrentThreadAllocatedBytes();
        passwords.hash("a quiet word in the corridor");
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(22L * 1024 * 1024);
    }

    @Test
    void noAccountMatchesNothing() {
        assertThat(passwords.matches("nobody’s password", null)).isFalse();
    }

    private static String emoji(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> Character.toString(0x1F400 + i % 60))
                .collect(Collectors.joining());
    }
}
