package howtotalk.account;

import static org.assertj.core.api.Assertions.assertThat;

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
