package howtotalk.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import howtotalk.web.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Passwords: Argon2id with 19 MiB and two passes (OWASP's minimum), hashed by a few threads at most, because each
 * takes its memory while it runs.
 */
public final class Passwords {

    /** Shortest password taken, in characters. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 200;

    private final Argon2id argon2;
    private final Semaphore hashing =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    /** What is checked for an account that is not there; made when first needed, as it takes its time. */
    private @Nullable String nobody;

    public Passwords() {
        this(new Argon2id(19_456, 2, 1));
    }

    /** With other parameters than those that people's passwords are kept with. */
    Passwords(Argon2id argon2) {
        this.argon2 = argon2;
    }

    /**
     * @param password as typed
     * @return the hash to store, with its salt and parameters
     */
    public String hash(String password) {
        return atMostAFew(() -> argon2.hash(password));
    }

    /**
     * Takes the same time whether there is an account or not.
     *
     * @param password as typed
     * @param hash as stored, or nothing for an account without password or no account at all
     * @return whether they belong together
     */
    public boolean matches(String password, @Nullable String hash) {
        var stored = hash == null ? nobody() : hash;
        boolean same = atMostAFew(() -> Argon2id.matches(password, stored));
        return same && hash != null;
    }

    /** Whether a hash was made with weaker parameters than today's. */
    public boolean isDated(String hash) {
        return !hash.startsWith(argon2.head());
    }

    /**
     * What is wrong with a new password, or empty.
     *
     * @param password as typed
     * @param ownWords name, e-mail, course: what others would try first
     */
    public static String problem(String password, List<String> ownWords) {
        int characters = password.codePointCount(0, password.length());
        if (characters < SHORTEST) {
            return "Use at least " + SHORTEST + " characters. A short sentence is easy to remember.";
        }
        if (password.length() > LONGEST) {
            return "Use at most " + LONGEST + " characters.";
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (isCommon(lower)) {
            return "This password is among the first that others try. Choose another.";
        }
        for (var own : ownWords) {
            for (var word : own.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
                if (word.length() >= 4 && lower.contains(word) && lower.length() - word.length() < SHORTEST) {
                    return "Leave out your name, your address and the course. Others try them first.";
                }
            }
        }
        return "";
    }

    /** One of the list, also with figures or signs around it, or a few characters over and over. */
    private static boolean isCommon(String lower) {
        return lower.chars().distinct().count() < 4
                || Common.PASSWORDS.contains(lower)
                || Common.PASSWORDS.contains(core(lower))
                || repeats(lower);
    }

    private static String core(String lower) {
        int from = 0;
        int to = lower.length();
        while (from < to && !Character.isLetter(lower.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetter(lower.charAt(to - 1))) {
            to--;
        }
        return lower.substring(from, to);
    }

    private static boolean repeats(String lower) {
        for (int period = 1; period <= 8 && period * 2 <= lower.length(); period++) {
            if (lower.startsWith(lower.substring(period))) {
                return true;
            }
        }
        return false;
    }

    private <T> T atMostAFew(Supplier<T> work) {
        try {
            if (!hashing.tryAcquire(2, TimeUnit.SECONDS)) {
                throw Problem.unavailable("Many people are signing in at this moment. Try again in a few seconds.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("The server is stopping.");
        }
        try {
            return work.get();
        } finally {
            hashing.release();
        }
    }

    private synchronized String nobody() {
        if (nobody == null) nobody = argon2.hash("nobody’s password");
        return nobody;
    }

    /** The passwords that people use most, loaded when the first password is chosen. */
    private static final class Common {
        static final Set<String> PASSWORDS = load();

        private static Set<String> load() {
            try {
                return new HashSet<>(
                        StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
