package howtotalk.report.paper;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything templates/report/body.jte shows, ready to print.
 *
 * @param crumb course, term, sections and day
 * @param title the answer
 * @param lede how far it can be claimed
 * @param asking the form with which another day or section is asked for, or null in a file
 * @param downloads files of the same report; none in a file
 * @param figs the headline figures
 * @param empty what is missing and what to do, if nobody is enrolled; else empty
 * @param scope who is counted
 * @param standings where students stand
 * @param noPositions what to say when none was accepted; else empty
 * @param positions the accepted positions, told apart
 * @param rates position rate, its bounds, career outcomes rate
 * @param rateNote how the rates are counted
 * @param spreads quartiles over the students
 * @param doing rates of what was done
 * @param totals help, referrals, introductions, talks
 * @param students the funnel of students
 * @param contacts the funnel of contacts
 * @param claims a line an assignment
 * @param credits the tables of credit; none while no offer traces
 * @param noCredits what to say then
 * @param offers the accepted offers, by name; none in the version without names
 * @param offersNote what to say of them
 * @param connected how many introduced others on the paths, or empty
 * @param connectors those who introduced most
 * @param quotes with consent
 * @param noQuotes what to say without any
 * @param method paragraphs
 * @param definitions terms and what they mean
 * @param named whether names are shown
 */
public record ReportPage(
        String crumb,
        String title,
        String lede,
        @Nullable Asking asking,
        List<Link> downloads,
        List<Fig> figs,
        Missing empty,
        Told scope,
        Told standings,
        String noPositions,
        List<Told> positions,
        List<RateLine> rates,
        String rateNote,
        List<SpreadLine> spreads,
        List<RateLine> doing,
        List<Line> totals,
        FunnelTable students,
        FunnelTable contacts,
        List<ClaimLine> claims,
        List<Credits> credits,
        String noCredits,
        List<OfferLine> offers,
        String offersNote,
        String connected,
        List<ConnectorLine> connectors,
        List<Quote> quotes,
        String noQuotes,
        List<String> method,
        List<Term> definitions,
        boolean named) {

    /** A link. */
    public record Link(String href, String words) {}

    /** The form at the head: the day as {@code 2026-11-01}, the most it may be, and the sections if there are several. */
    public record Asking(String action, String asOf, String first, String today, List<SectionChoice> sections) {}

    /** A section to choose. */
    public record SectionChoice(String id, String name, boolean chosen) {}

    /** A headline figure. */
    public record Fig(String number, String unit, String what, String of) {}

    /** What is missing: a sentence and where to go; both empty if nothing is. */
    public record Missing(String sentence, String href, String words) {
        static final Missing NOTHING = new Missing("", "", "");

        public boolean any() {
            return !sentence.isEmpty();
        }
    }

    /** A number with its words; the bar is null where there is no share to draw. */
    public record Line(String words, @Nullable Content bar, String number, String share, String note) {}

    /**
     * A whole, told apart.
     *
     * @param label of its region
     * @param head of its first column
     * @param lines of it
     * @param shares whether it has a column of shares; few cases are said as "3 of 7" in the column of numbers
     */
    public record Told(String label, String head, List<Line> lines, boolean shares) {}

    /** A rate with its interval. */
    public record RateLine(
            String words, String note, @Nullable Content picture, String of, String rate, String interval) {}

    /** Quartiles. */
    public record SpreadLine(String words, String lower, String median, String upper, String n) {}

    /** A funnel. */
    public record FunnelTable(String head, String all, List<FunnelLine> lines, String note) {}

    /** A step of a funnel. */
    public record FunnelLine(String words, Content bar, String n, String share, String interval, String ofStepBefore) {}

    /** What may be said of an assignment. */
    public record ClaimLine(String assignment, String of, String withNew, String withReactivated, String verified) {}

    /** A table of credit. */
    public record Credits(
            String title,
            String head,
            String scale,
            List<CreditLine> lines,
            String foot,
            String footShare,
            boolean open) {}

    /** A line of it. */
    public record CreditLine(String words, Content picture, String first, String last, String equal) {}

    /** An accepted offer; no href in a file. */
    public record OfferLine(String href, String who, String what, String path, String proofs, String day) {}

    /** Somebody who introduced others. */
    public record ConnectorLine(String person, String student, String introduced) {}

    /** A student's words. */
    public record Quote(String words, String by) {}

    /** A term and what it means. */
    public record Term(String word, String meaning) {}
}
