package howtotalk.gradebook.registrar;

import java.util.List;

/**
 * Letters as they were issued.
 *
 * @param path of this page; files lie beside it
 * @param again where the next version is proposed
 * @param changes how many would be another letter today
 */
public record IssuedRosterPage(
        String path,
        String back,
        String again,
        String heading,
        String lede,
        String course,
        long changes,
        List<Line> lines) {

    /**
     * A student.
     *
     * @param since "B+ → A−" where it would be another today, or empty
     */
    public record Line(
            String number, String name, String section, String total, String letter, String note, String since) {}
}
