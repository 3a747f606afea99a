package howtotalk.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id, which keeps nothing of the memory it works in once it has answered: 19 MiB are a quarter of a small heap.
 *
 * @param kibibytes of memory
 * @param passes over the memory
 * @param lanes that may run beside each other
 */
record Argon2id(int kibibytes, int passes, int lanes) {

    private static final int LENGTH = 32;
    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    /** As everybody writes it: version 1.3, parameters, salt, hash. */
    private static final Pattern STORED = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** What stands before the salt. */
    String head() {
        return "$argon2id$v=19$m=" + kibibytes + ",t=" + passes + ",p=" + lanes + "$";
    }

    /** A hash to store, with a salt of its own. */
    String hash(String password) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return head() + ENCODER.encodeToString(salt) + "$" + ENCODER.encodeToString(bytes(password, salt, LENGTH));
    }

    /**
     * @param stored a hash with the parameters of its day
     * @return whether the password is the one
     * @throws IllegalArgumentException if it is no Argon2id hash
     */
    static boolean matches(String password, String stored) {
        var parts = STORED.matcher(stored);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a hash of Argon2id");
        }
        var then = new Argon2id(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        var salt = Base64.getDecoder().decode(parts.group(4));
        var hash = Base64.getDecoder().decode(parts.group(5));
        return MessageDigest.isEqual(hash, then.bytes(password, salt, hash.length)); // in the same time for any
    }

    private byte[] bytes(String password, byte[] salt, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        var bytes = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), bytes);
        return bytes;
    }
}
