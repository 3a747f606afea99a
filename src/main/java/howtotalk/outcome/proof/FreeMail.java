package howtotalk.outcome.proof;

import java.util.Locale;
import java.util.Set;

/**
 * Whether an address is one that anybody can have. Such a verifier is shown as what it is and not refused: the owner of a
 * boatyard writes from one, and a refusal would only make students look for a worse way.
 */
final class FreeMail {

    private static final Set<String> PROVIDERS = Set.of(
            "gmail.com",
            "googlemail.com",
            "yahoo.com",
            "ymail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "msn.com",
            "aol.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "proton.me",
            "protonmail.com",
            "gmx.com",
            "gmx.net",
            "mail.com",
            "zoho.com",
            "yandex.com",
            "fastmail.com",
            "hey.com",
            "comcast.net",
            "verizon.net",
            "att.net");

    private FreeMail() {}

    /** Whether the part after the @ belongs to a provider of personal addresses. */
    static boolean is(String email) {
        return PROVIDERS.contains(email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
    }
}
