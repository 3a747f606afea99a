package howtotalk.account;

/** E-mail addresses as people type them. Whether one works is known only when mail arrives. */
public final class Emails {

    /** What to say about an address that is none. */
    public static final String PROBLEM = "Type an e-mail address, like ines@example.edu.";

    private static final int LONGEST = 254;

    private Emails() {}

    /** Whether mail could be sent to it: one @, something before it, a dotted name after it, no space or bracket. */
    public static boolean plausible(String typed) {
        int at = typed.indexOf('@');
        if (at < 1 || at > 64 || at != typed.lastIndexOf('@') || typed.length() > LONGEST) {
            return false;
        }
        var domain = typed.substring(at + 1);
        return domain.indexOf('.') > 0
                && !domain.endsWith(".")
                && !domain.contains("..")
                && typed.codePoints().noneMatch(Emails::unfit);
    }

    private static boolean unfit(int c) {
        return c <= ' ' || c == 0x7f || Character.isWhitespace(c) || "<>()[]\\,;:\"".indexOf(c) >= 0;
    }
}
