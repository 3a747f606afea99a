package howtotalk.report.paper;

import gg.jte.Content;
import howtotalk.report.document.Terms;
import java.util.List;

/**
 * Everything templates/report/offer.jte shows: one accepted offer and the path to it.
 *
 * @param back to the report
 * @param student who accepted it
 * @param title the offer
 * @param lede how many touches with whom
 * @param picture the path on a line of days
 * @param touched whether anything is on the path
 * @param steps touches, application, offer and acceptance, oldest first
 * @param facts proofs and terms
 * @param quote with consent, or empty
 */
public record OfferPage(
        String back,
        String student,
        String title,
        String lede,
        Content picture,
        boolean touched,
        List<Step> steps,
        List<Terms.Term> facts,
        String quote) {

    /**
     * A touch, or what the path ends in: classes of its mark, when and how, with whom, what was said, and what else is
     * known of it; the last two are empty for an end.
     */
    public record Step(String css, String when, String who, String said, String note) {}
}
