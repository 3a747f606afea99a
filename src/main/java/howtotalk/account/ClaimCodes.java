package howtotalk.account;

import java.util.Locale;

/** Personal codes on paper, by which students claim the accounts that a roster made for them. */
public final class ClaimCodes {

    /** Written as eight and five. */
    public static final int LETTERS = 13;

    private static final int FIRST_PART = 8;

    private final OneTimeTokens tokens;
    private final String baseUrl;

    /**
     * @param tokens where the hashes are kept
     * @param baseUrl of this server, without a slash at the end
     */
    public ClaimCodes(OneTimeTokens tokens, String baseUrl) {
        this.tokens = tokens;
        this.baseUrl = baseUrl;
    }

    /**
     * A new code for an account, good for 14 days; an older one on paper is void. It is shown once: only its hash is
     * kept.
     *
     * @param accountId whose
     * @return for example {@code K7MPQ2WX-9TDRB}
     */
    public String issue(long accountId) {
        var code = tokens.mintCode(TokenPurpose.CLAIM, accountId);
        return written(code);
    }

    /** As it is written on paper. */
    public static String written(String code) {
        return code.substring(0, FIRST_PART) + "-" + code.substring(FIRST_PART);
    }

    /** The address that a QR code of the strip says. */
    public String link(String code) {
        return baseUrl + TokenPurpose.CLAIM.path(code);
    }

    /** A code as typed from paper: small letters, spaces and hyphens do not matter. */
    public static String normal(String typed) {
        var letters = new StringBuilder(LETTERS);
        var upper = typed.toUpperCase(Locale.ROOT);
        for (int i = 0; i < upper.length() && letters.length() < 20; i++) {
            char c = upper.charAt(i);
            if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
