package howtotalk.account.secondfactor;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's second factor: to be begun, begun, just confirmed, or held.
 *
 * @param owes whether it is compulsory for the visitor and missing
 * @param code the QR code while it is being added, else nothing
 * @param secret the same to be typed, in groups of four
 * @param error about the number that was typed
 * @param recovery codes that are shown now and never again
 * @param holds whether it holds
 * @param left how many recovery codes are left
 */
public record SecondFactorPage(
        boolean owes,
        @Nullable Content code,
        String secret,
        String error,
        List<String> recovery,
        boolean holds,
        int left) {

    static SecondFactorPage begun(String secret, String account, String error) {
        return new SecondFactorPage(
                false,
                QrCodes.svg(Totp.address(secret, account)),
                secret.replaceAll("(.{4})(?=.)", "$1 "),
                error,
                List.of(),
                false,
                0);
    }

    static SecondFactorPage confirmed(List<String> recovery) {
        return new SecondFactorPage(false, null, "", "", recovery, true, recovery.size());
    }

    static SecondFactorPage standing(boolean owes, boolean holds, int left, String error) {
        return new SecondFactorPage(owes, null, "", error, List.of(), holds, left);
    }
}
