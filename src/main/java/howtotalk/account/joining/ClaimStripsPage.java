package howtotalk.account.joining;

import gg.jte.Content;
import howtotalk.account.ClaimCodes;
import howtotalk.account.secondfactor.QrCodes;
import java.util.List;

/**
 * A sheet to print and cut: a strip a student.
 *
 * @param course for example COMM 210 · Fall 2026
 * @param address of this server, to type where no camera is at hand
 * @param until the last day the codes work, for example Sunday 6 December
 * @param back to the roster
 * @param strips in the order of the roster
 */
public record ClaimStripsPage(String course, String address, String until, String back, List<Strip> strips) {

    /**
     * One student's strip.
     *
     * @param name of the student
     * @param section of the student, or empty
     * @param code from {@link ClaimCodes#issue}
     * @param qr of the link, from {@link QrCodes#svg}
     */
    public record Strip(String name, String section, String code, Content qr) {}
}
