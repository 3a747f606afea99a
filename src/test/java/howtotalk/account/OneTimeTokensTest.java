package howtotalk.account;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OneTimeTokensTest {

    private static final TestApp APP = TestApp.start();
    private static int people;

    private final OneTimeTokens tokens = new OneTimeTokens(APP.database(), APP::now);
    private long ines;

    @BeforeEach
    void ines() {
        ines = APP.account("Ines Carvalho", "ines" + people++ + "@example.edu");
        APP.at(TestApp.NOW);
    }

    @AfterAll
    static void stop() {
        APP.close();
    }

    @Test
    void onlyTheHashIsStored() {
        var token = tokens.mint(TokenPurpose.PASSWORD_RESET, ines);
        assertThat(token).hasSize(32);
        assertThat(APP.text("SELECT group_concat(token_hash) FROM one_time_token"))
                .doesNotContain(token)
                .contains(Secrets.hash(token));
    }

    @Test
    void lookingDoesNotUseItAndUsingWorksOnce() {
        var token = tokens.mint(TokenPurpose.SIGN_IN, ines);
        assertThat(tokens.find(TokenPurpose.SIGN_IN, token)).isEqualTo(new OneTimeTokens.Held(ines));
        assertThat(tokens.find(TokenPurpose.SIGN_IN, token)).isNotNull();
        assertThat(tokens.use(TokenPurpose.SIGN_IN, token)).isTrue();
        assertThat(tokens.use(TokenPurpose.SIGN_IN, token)).isFalse();
        assertThat(tokens.find(TokenPurpose.SIGN_IN, token)).isNull();
    }

    @Test
    void aTokenOpensNothingElse() {
        var token = tokens.mint(TokenPurpose.PHONE, ines);
        assertThat(tokens.find(TokenPurpose.PASSWORD_RESET, token)).isNull();
        assertThat(tokens.use(TokenPurpose.PASSWORD_RESET, token)).isFalse();
        assertThat(tokens.find(TokenPurpose.PHONE, token + "x")).isNull();
    }

    @ParameterizedTest
    @EnumSource(TokenPurpose.class)
    void itEndsWithItsTime(TokenPurpose purpose) {
        var token = tokens.mint(purpose, ines);
        APP.pass(purpose.lasts().minusMillis(1));
        assertThat(tokens.find(purpose, token)).isNotNull();
        APP.pass(java.time.Duration.ofMillis(1));
        assertThat(tokens.find(purpose, token)).isNull();
        assertThat(tokens.use(purpose, token)).isFalse();
    }

    @Test
    void aNewerOneMakesTheOlderVoidButNotAnotherPersons() {
        var dan = APP.account("Dan Whitfield", "dan" + people++ + "@example.edu");
        var first = tokens.mint(TokenPurpose.INVITATION, ines);
        var dans = tokens.mint(TokenPurpose.INVITATION, dan);
        var second = tokens.mint(TokenPurpose.INVITATION, ines);
        assertThat(tokens.find(TokenPurpose.INVITATION, first)).isNull();
        assertThat(tokens.find(TokenPurpose.INVITATION, second)).isNotNull();
        assertThat(tokens.find(TokenPurpose.INVITATION, dans)).isNotNull();
    }

    @Test
    void aStripOfPaperStaysGoodBesideAMail() {
        var code = new ClaimCodes(tokens, "https://talk.example.edu").issue(ines);
        tokens.mint(TokenPurpose.INVITATION, ines);
        assertThat(code).matches("[2-9A-HJKMNP-TV-Z]{8}-[2-9A-HJKMNP-TV-Z]{5}");
        assertThat(tokens.find(TokenPurpose.CLAIM, ClaimCodes.normal(" " + code.toLowerCase() + " ")))
                .isNotNull();
    }

    @Test
    void aDisabledAccountsTokensOpenNothing() {
        var token = tokens.mint(TokenPurpose.SIGN_IN, ines);
        APP.sql("UPDATE account SET disabled_at = '2026-11-12T15:00:00.000Z' WHERE id = ?", ines);
        assertThat(tokens.find(TokenPurpose.SIGN_IN, token)).isNull();
    }

    @Test
    void ofTwentyWhoUseItAtTheSameMomentOneSucceeds() throws Exception {
        var token = tokens.mint(TokenPurpose.PASSWORD_RESET, ines);
        var together = new CountDownLatch(1);
        var successes = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(20);
        for (int i = 0; i < 20; i++) {
            threads.execute(() -> {
                try {
                    together.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                if (tokens.use(TokenPurpose.PASSWORD_RESET, token)) {
                    successes.incrementAndGet();
                }
            });
        }
        together.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(20, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
        assertThat(successes).hasValue(1);
    }
}
