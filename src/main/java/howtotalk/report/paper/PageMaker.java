package howtotalk.report.paper;

import gg.jte.Content;
import howtotalk.chart.Bars;
import howtotalk.chart.Dumbbell;
import howtotalk.outcome.Standing;
import howtotalk.report.Credit;
import howtotalk.report.CreditTable;
import howtotalk.report.Funnel;
import howtotalk.report.Rate;
import howtotalk.report.Report;
import howtotalk.report.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a report into words and pictures. */
final class PageMaker {

    /** So many connectors are listed one by one. */
    private static final int FEW = 6;

    private final Report report;
    private final boolean named;
    /** Where links lead, or null in a file that stands alone. */
    private final @Nullable String base;

    private PageMaker(Report report, boolean named, @Nullable String base) {
        this.report = report;
        this.named = named;
        this.base = base;
    }

    /**
     * The page.
     *
     * @param report with names or without
     * @param named whether it has them
     * @param asking the form at the head, or null in a file
     * @param query the same choice as a query, to stand behind the paths of the downloads
     */
    static ReportPage page(Report report, boolean named, ReportPage.Asking asking, String query) {
        var base = asking.action();
        return new PageMaker(report, named, base).make(asking, downloads(base, query, named));
    }

    /** The same for a file that stands alone. */
    static ReportPage file(Report report, boolean named) {
        return new PageMaker(report, named, null).make(null, List.of());
    }

    private static List<ReportPage.Link> downloads(String base, String query, boolean named) {
        var links = new ArrayList<ReportPage.Link>();
        links.add(new ReportPage.Link(base + ".csv" + query, "Figures, CSV"));
        links.add(new ReportPage.Link(base + ".json" + query, "JSON"));
        links.add(new ReportPage.Link(base + ".html" + query, "One file, HTML"));
        if (named) {
            links.add(new ReportPage.Link(base + "-rows.csv" + query, "A row a student, CSV"));
        }
        return links;
    }

    private ReportPage make(ReportPage.@Nullable Asking asking, List<ReportPage.Link> downloads) {
        return new ReportPage(
                crumb(),
                Headline.title(report),
                Headline.lede(report),
                asking,
                downloads,
                figs(),
                missing(),
                scope(),
                told("Where students stand", "Students, each in one line", report.standings()),
                noPositions(),
                report.claim().offers() == 0
                        ? List.of()
                        : report.positions().stream()
                                .map(tally -> told(Words.capital(tally.title()), Words.capital(tally.title()), tally))
                                .toList(),
                rates(),
                rateNote(),
                spreads(),
                doing(),
                totals(),
                funnel(
                        "Students who",
                        "of " + report.students().lines().get(0).ofAll().n(),
                        report.students(),
                        studentNote()),
                funnel(
                        "Contacts who were",
                        "of " + report.contacts().lines().get(0).ofAll().n(),
                        report.contacts(),
                        contactNote()),
                claims(),
                report.traced().k() == 0
                        ? List.of()
                        : report.credits().stream().map(this::credits).toList(),
                noCredits(),
                offers(),
                offersNote(),
                connected(),
                connectors(),
                report.quotes().stream().map(PageMaker::quote).toList(),
                noQuotes(),
                Method.paragraphs(report),
                Method.definitions(report),
                named);
    }

    private String crumb() {
        var heading = report.heading();
        var sections = heading.sections();
        return heading.code() + ", " + heading.title() + " · " + heading.term()
                + (sections.isEmpty()
                        ? ""
                        : " · "
                                + (sections.size() == 1
                                        ? sections.get(0)
                                        : Words.number(sections.size()) + " sections"))
                + " · as of " + Words.day(report.asOf());
    }

    private List<ReportPage.Fig> figs() {
        var careers = report.careers();
        var claim = report.claim();
        var first = report.spreads().get(4).quartiles();
        return List.of(
                fig(
                        careers.position(),
                        "accepted a position by " + Words.shortDay(report.asOf()),
                        "known, without those not seeking" + intervalNote(careers.position())),
                fig(careers.knowledge(), "are known: they told how things stand", "enrolled"),
                claim.offers() == 0
                        ? new ReportPage.Fig("–", "", "no offer has been accepted yet", "none to count")
                        : new ReportPage.Fig(
                                Integer.toString(claim.traced()),
                                "of " + claim.offers(),
                                claim.offers() == 1
                                        ? "accepted offer traces to a conversation"
                                        : "accepted offers trace to a conversation",
                                claim.verified() + " of these outcomes verified"),
                first.map(q -> new ReportPage.Fig(
                                Words.decimal(q.median()),
                                "",
                                "is the median week of the first conversation with somebody new",
                                "among the " + q.n() + " who had one"))
                        .orElseGet(() ->
                                new ReportPage.Fig("–", "", "no conversation with somebody new yet", "none to count")));
    }

    /** The number large and its whole small: "2 of 3" below twenty, "66 %" and "31 of 47" from there. */
    private static ReportPage.Fig fig(Rate rate, String what, String whose) {
        if (rate.n() == 0) {
            return new ReportPage.Fig("–", "", what, "none to count");
        }
        if (rate.n() < Rate.SMALL) {
            return new ReportPage.Fig(Integer.toString(rate.k()), "of " + rate.n(), what, "of those " + whose);
        }
        return new ReportPage.Fig(rate.words().replace(" %", ""), "%", what, Words.of(rate) + " " + whose);
    }

    private static String intervalNote(Rate rate) {
        var interval = Words.interval(rate);
        return interval.isEmpty() ? "" : "; 95 % interval " + interval;
    }

    private ReportPage.Missing missing() {
        if (report.careers().enrolled() > 0) {
            return ReportPage.Missing.NOTHING;
        }
        boolean left = report.careers().withdrawn() > 0;
        return new ReportPage.Missing(
                left
                        ? "Everybody who was enrolled has withdrawn, so there is nobody to count."
                        : "Nobody is enrolled yet, so there is nobody to count.",
                named && base != null ? "/courses/" + report.heading().courseId() + "/roster" : "",
                left ? "Look at the roster" : "Bring in the roster");
    }

    private ReportPage.Told scope() {
        var careers = report.careers();
        int e = careers.enrolled();
        return new ReportPage.Told(
                "Scope and completeness",
                "Students",
                List.of(
                        line(
                                "Enrolled, not withdrawn (E)",
                                e,
                                e,
                                "every share of students is of these unless it says otherwise"),
                        line("Known (K)", careers.known(), e, "filed any outcome but “prefer not to say”"),
                        line("Prefer not to say", careers.preferNotToSay(), e, ""),
                        line("Nothing filed", careers.noInformation(), e, "nothing is guessed about them"),
                        new ReportPage.Line(
                                "Withdrawn",
                                null,
                                Integer.toString(careers.withdrawn()),
                                "",
                                "in no other figure of this report")),
                e >= Rate.SMALL);
    }

    private static ReportPage.Line line(String words, int k, int n, String note) {
        var rate = new Rate(k, n);
        boolean few = n < Rate.SMALL && n > 0 && k < n;
        return new ReportPage.Line(
                words,
                rate.share().map(share -> (Content) Bars.plain(share, false)).orElse(null),
                few ? Words.of(rate) : Integer.toString(k),
                n < Rate.SMALL || k == n ? "" : rate.words(),
                note);
    }

    private static ReportPage.Told told(String label, String head, Tally tally) {
        return new ReportPage.Told(
                label,
                head,
                tally.lines().stream()
                        .map(line -> line(
                                Words.capital(line.words()),
                                line.rate().k(),
                                line.rate().n(),
                                ""))
                        .toList(),
                tally.lines().stream().anyMatch(line -> line.rate().n() >= Rate.SMALL));
    }

    private String noPositions() {
        if (report.claim().offers() > 0) {
            return "";
        }
        return "No position has been accepted between " + Words.day(report.firstDay()) + " and "
                + Words.day(report.asOf())
                + ". A position counts once a student files it; ask those with an offer to file it under Outcomes.";
    }

    private List<ReportPage.RateLine> rates() {
        var careers = report.careers();
        var lines = new ArrayList<ReportPage.RateLine>();
        lines.add(rateLine("Position rate", "accepted a position, of K without those not seeking", careers.position()));
        lines.add(rateLine("if all unknown are without", "the least it can be", careers.positionAtLeast()));
        lines.add(rateLine("if all unknown have one", "the most it can be", careers.positionAtMost()));
        if (careers.graduating() > 0) {
            lines.add(rateLine(
                    "Career outcomes rate",
                    "of the " + careers.graduating() + " graduating: " + standings(careers.standings()),
                    careers.careerOutcomes()));
        }
        return lines;
    }

    private static String standings(Map<Standing, Integer> standings) {
        if (standings.isEmpty()) {
            return "nothing is known of them";
        }
        return standings.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().words())
                .collect(Collectors.joining(", "));
    }

    private String rateNote() {
        var careers = report.careers();
        var note = new StringBuilder("Dot: the rate. Line: its Wilson 95 % interval.");
        if (careers.notSeekingWithout() > 0) {
            note.append(' ')
                    .append(Words.capital(Words.number(careers.notSeekingWithout())))
                    .append(careers.notSeekingWithout() == 1 ? " student who is" : " students who are")
                    .append(" not seeking and took no position ")
                    .append(careers.notSeekingWithout() == 1 ? "is" : "are")
                    .append(" left out of the position rate.");
        }
        if (careers.graduating() == 0) {
            note.append(" No student graduates this term, so there is no career outcomes rate.");
        }
        return note.toString();
    }

    private static ReportPage.RateLine rateLine(String words, String note, Rate rate) {
        Content picture = rate.n() == 0
                ? null
                : Bars.point(
                        rate.share().orElse(0.0),
                        rate.interval().map(ends -> ends.low()).orElse(0.0),
                        rate.interval().map(ends -> ends.high()).orElse(1.0));
        return new ReportPage.RateLine(
                words,
                note,
                picture,
                rate.n() == 0 ? "none to count" : Words.of(rate),
                rate.n() < Rate.SMALL ? "" : rate.words(),
                Words.interval(rate));
    }

    private List<ReportPage.SpreadLine> spreads() {
        return report.spreads().stream()
                .map(spread -> spread.quartiles()
                        .map(q -> new ReportPage.SpreadLine(
                                Words.capital(spread.words()),
                                Words.decimal(q.lower()),
                                Words.decimal(q.median()),
                                Words.decimal(q.upper()),
                                Integer.toString(q.n())))
                        .orElseGet(() -> new ReportPage.SpreadLine(Words.capital(spread.words()), "–", "–", "–", "0")))
                .toList();
    }

    private List<ReportPage.RateLine> doing() {
        var activity = report.activity();
        return List.of(
                rateLine("Synchronous share", "conversations in person, by phone or by video", report.synchronous()),
                rateLine("Weeks with a conversation", "of the weeks elapsed, over all students", activity.weeks()),
                rateLine("Response rate", "written touches answered within 14 days", activity.response()),
                rateLine("Conversation rate", "contacts talked with, of those tried", activity.conversation()),
                rateLine(
                        "Note-to-meeting rate",
                        "online touches followed by talking within 14 days",
                        activity.noteToMeeting()));
    }

    private List<ReportPage.Line> totals() {
        var activity = report.activity();
        return List.of(
                total("Times a student helped a contact", activity.helpGiven(), ""),
                total("Referrals given", activity.referralsGiven(), ""),
                total("Referrals received", activity.referralsReceived(), ""),
                total("Contacts met through another contact", report.introductions(), ""),
                total(
                        "Stories told in the room",
                        report.talks(),
                        report.talks() == 0
                                ? "no talk has been given yet"
                                : "by " + Words.of(report.tellers()) + " students; " + Words.of(report.storied())
                                        + " tell of a logged conversation"));
    }

    private static ReportPage.Line total(String words, int number, String note) {
        return new ReportPage.Line(words, null, Integer.toString(number), "", note);
    }

    private static ReportPage.FunnelTable funnel(String head, String all, Funnel funnel, String note) {
        var lines = new ArrayList<ReportPage.FunnelLine>();
        for (int i = 0; i < funnel.lines().size(); i++) {
            var line = funnel.lines().get(i);
            var rate = line.ofAll();
            boolean first = i == 0;
            lines.add(new ReportPage.FunnelLine(
                    line.words(),
                    bar(rate, first, i == funnel.lines().size() - 1),
                    Integer.toString(line.reached()),
                    first || rate.n() == 0 ? "" : rate.n() < Rate.SMALL ? Words.of(rate) : rate.words(),
                    first ? "" : Words.interval(rate),
                    line.ofStepBefore()
                            .map(before -> before.n() == 0 ? "" : before.words())
                            .orElse("")));
        }
        return new ReportPage.FunnelTable(head, all, lines, note);
    }

    private static Content bar(Rate rate, boolean whole, boolean emphasised) {
        double share = rate.share().orElse(0.0);
        var interval = rate.interval();
        if (whole || interval.isEmpty()) {
            return Bars.plain(share, false);
        }
        return Bars.withInterval(share, interval.get().low(), interval.get().high(), emphasised);
    }

    private String studentNote() {
        return "The line across each bar is the Wilson 95 % interval. The last four steps are what students recorded of"
                + " their opportunities; an accepted offer stands in the other figures once it is filed as an outcome."
                + widest(report.students(), "students");
    }

    private String contactNote() {
        return "Contacts that the course counts: written down or touched between its first and last day. Those of one"
                + " student are not independent, so their intervals are too narrow."
                + widest(report.contacts(), "contacts");
    }

    /** The step at which most are left behind, in words. */
    private static String widest(Funnel funnel, String who) {
        Funnel.Line widest = null;
        Funnel.Line before = null;
        for (int i = 1; i < funnel.lines().size(); i++) {
            var line = funnel.lines().get(i);
            var last = funnel.lines().get(i - 1);
            int drop = last.reached() - line.reached();
            if (drop > 0 && (widest == null || before == null || drop > before.reached() - widest.reached())) {
                widest = line;
                before = last;
            }
        }
        if (widest == null || before == null) {
            return "";
        }
        return " The widest step is from “" + lower(before.words()) + "”, " + before.reached() + " " + who + ", to “"
                + lower(widest.words()) + "”, " + widest.reached() + ".";
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private List<ReportPage.ClaimLine> claims() {
        return report.claims().stream()
                .map(one -> new ReportPage.ClaimLine(
                        one.title(),
                        Words.of(one.claim().rate()),
                        Integer.toString(one.claim().withNew()),
                        Integer.toString(one.claim().withReactivated()),
                        Integer.toString(one.claim().verified())))
                .toList();
    }

    private ReportPage.Credits credits(CreditTable table) {
        double max = table.max();
        return new ReportPage.Credits(
                "Credit by " + table.by(),
                Words.capital(table.by()),
                "0 to " + Words.decimal(Math.round(max * 100) / 100.0) + " offers",
                table.lines().stream()
                        .map(line -> creditLine(line.words(), line.credit(), max))
                        .toList(),
                table.total().first().rounded(0).toPlainString(),
                table.total().equal().rounded(2).toPlainString(),
                table.by().equals("assignment"));
    }

    private static ReportPage.CreditLine creditLine(String words, Credit credit, double max) {
        double first = Math.min(max, credit.first().rounded(4).doubleValue());
        double last = Math.min(max, credit.last().rounded(4).doubleValue());
        double equal = Math.min(max, credit.equal().rounded(4).doubleValue());
        return new ReportPage.CreditLine(
                Words.capital(words),
                Dumbbell.of(first, last, equal, max),
                credit.first().rounded(2).toPlainString(),
                credit.last().rounded(2).toPlainString(),
                credit.equal().rounded(2).toPlainString());
    }

    private String noCredits() {
        if (report.traced().k() > 0) {
            return "";
        }
        return report.claim().offers() == 0
                ? "There is no accepted offer whose path could be looked at. Paths are frozen when a student files an offer with the contacts linked to it."
                : "None of the accepted offers has a conversation on its path. Ask the students to link the people who helped to the opportunity before they file.";
    }

    private List<ReportPage.OfferLine> offers() {
        return report.offers().stream()
                .map(offer -> new ReportPage.OfferLine(
                        base == null ? "" : base + "/offers/" + offer.outcomeId(),
                        offer.student(),
                        offer.title() + ", " + offer.employer() + " · "
                                + offer.kind().words(),
                        path(offer),
                        "outcome " + offer.proof().words() + " · path "
                                + offer.pathProof().words(),
                        Words.shortDay(offer.acceptedOn())))
                .toList();
    }

    private static String path(Report.Offer offer) {
        if (offer.steps() == 0) {
            return "no path: nothing was logged with the people linked to it";
        }
        return Words.count(offer.steps(), "touch", "touches") + " with " + Words.list(offer.people());
    }

    private String offersNote() {
        int offers = report.claim().offers();
        if (offers == 0) {
            return "No offer has been accepted yet. Each one that a student files will stand here with its path.";
        }
        return named
                ? ""
                : Words.capital(Words.count(offers, "offer was", "offers were"))
                        + " accepted. Who accepted which is for the instructor alone.";
    }

    private String connected() {
        int all = report.connectors().size();
        if (all == 0) {
            return "";
        }
        long several =
                report.connectors().stream().filter(one -> one.introduced() > 1).count();
        return Words.capital(Words.number(all))
                + (all == 1
                        ? " person on these paths introduced the student"
                        : " people on these paths introduced a student")
                + " to somebody else on them; "
                + (several == 0 ? "none" : Words.number((int) several)) + " to more than one.";
    }

    /** Those who introduced to several; a long list of single introductions would say nothing. */
    private List<ReportPage.ConnectorLine> connectors() {
        boolean few = report.connectors().size() <= FEW;
        return report.connectors().stream()
                .filter(one -> few || one.introduced() > 1)
                .map(one -> new ReportPage.ConnectorLine(
                        one.person(), one.student(), Words.count(one.introduced(), "person", "people")))
                .toList();
    }

    private static ReportPage.Quote quote(Report.Quote quote) {
        var by = quote.by().isEmpty()
                ? "A student, " + quote.kind().words()
                : quote.by() + ", " + quote.kind().words() + ", " + quote.employer();
        return new ReportPage.Quote(quote.words(), by + " · quoted with consent");
    }

    private String noQuotes() {
        return report.quotes().isEmpty()
                ? "No student has given consent to be quoted. They are asked when they file an offer, and can say no later."
                : "";
    }
}
