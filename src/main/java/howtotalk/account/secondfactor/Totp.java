package howtotalk.account.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Numbers that change every half minute (RFC 6238 with SHA-1 and six digits, as every app has it). */
final class Totp {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LETTERS = 32;
    private static final int BITS = 5;
    private static final String ISSUER = "How to Talk";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator NUMBERS = new TimeBasedOneTimePasswordGenerator();

    private Totp() {}

    /** 160 random bits in the 32 letters of base 32. */
    static String secret() {
        var secret = new StringBuilder(LETTERS);
        for (int i = 0; i < LETTERS; i++) {
            secret.append(BASE32.charAt(RANDOM.nextInt(BASE32.length())));
        }
        return secret.toString();
    }

    /** What the QR code says to the app. */
    static String address(String secret, String account) {
        return "otpauth://totp/" + encoded(ISSUER) + ":" + encoded(account) + "?secret=" + secret + "&issuer="
                + encoded(ISSUER);
    }

    /**
     * The step of half a minute that a number belongs to.
     *
     * @param secret in base 32
     * @param typed six digits
     * @param now the time it is; the step before and the step after are accepted too, for clocks that differ
     * @param lastStep the latest that was accepted; that one and those before are not accepted again
     * @return the step, or nothing if the number belongs to none
     */
    static OptionalLong step(String secret, String typed, Instant now, long lastStep) {
        long seconds = NUMBERS.getTimeStep().toSeconds();
        long here = Math.floorDiv(now.getEpochSecond(), seconds);
        for (long step = Math.max(here - 1, lastStep + 1); step <= here + 1; step++) {
            var expected = number(secret, Instant.ofEpochSecond(step * seconds));
            if (MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.US_ASCII), typed.getBytes(StandardCharsets.UTF_8))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The number that the app shows at a moment. */
    static String number(String secret, Instant at) {
        try {
            return NUMBERS.generateOneTimePasswordString(new SecretKeySpec(bytes(secret), NUMBERS.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Base 32 of RFC 4648 without padding: eight letters are five bytes. */
    private static byte[] bytes(String secret) {
        var bytes = new byte[secret.length() * BITS / 8];
        int buffer = 0;
        int bits = 0;
        int next = 0;
        for (int i = 0; i < secret.length(); i++) {
            buffer = buffer << BITS | BASE32.indexOf(secret.charAt(i));
            bits += BITS;
            if (bits >= 8) {
                bits -= 8;
                bytes[next++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
