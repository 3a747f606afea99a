package howtotalk.account;

/** Passwords as they are kept, but hashed in a moment: for tests that sign in to test something else. */
public final class QuickPasswords {

    private QuickPasswords() {}

    /** Hashed with the least memory that there is, in one pass. */
    public static Passwords make() {
        return new Passwords(new Argon2id(8, 1, 1));
    }
}
