package howtotalk.report.paper;

import howtotalk.chart.Picture;
import howtotalk.chart.Svg;
import howtotalk.report.document.Terms;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** Puts one accepted offer and its path into words and a picture. */
final class OfferMaker {

    private static final int MIDDLE = 22;

    private final ReportRepository.OfferRow offer;
    private final List<ReportRepository.OfferStep> path;
    private final ZoneId zone;

    private OfferMaker(ReportRepository.OfferRow offer, List<ReportRepository.OfferStep> path, ZoneId zone) {
        this.offer = offer;
        this.path = path;
        this.zone = zone;
    }

    /**
     * The page.
     *
     * @param offer the accepted offer
     * @param path its frozen touches, oldest first
     * @param zone of the course
     * @param back to the report
     */
    static OfferPage page(
            ReportRepository.OfferRow offer, List<ReportRepository.OfferStep> path, ZoneId zone, String back) {
        var maker = new OfferMaker(offer, path, zone);
        return new OfferPage(
                back,
                offer.student(),
                offer.title() + ", " + offer.employer(),
                maker.lede(),
                maker.picture(),
                !path.isEmpty(),
                maker.steps(),
                maker.facts(),
                offer.quote().strip());
    }

    private String lede() {
        var credited = path.stream().filter(step -> !step.hiring()).toList();
        var kind = Prose.sentence(offer.kind().words()) + ", accepted on " + When.date(offer.acceptedOn()) + ". ";
        if (credited.isEmpty()) {
            return kind + "It does not trace to a logged conversation.";
        }
        var people = new LinkedHashSet<String>();
        credited.forEach(step -> people.add(step.person()));
        long days = ChronoUnit.DAYS.between(credited.get(0).happenedOn(), offeredOn());
        return kind + Prose.sentence(Prose.spelled(credited.size())) + (credited.size() == 1 ? " touch" : " touches")
                + " with " + Prose.list(List.copyOf(people)) + ", the first of them "
                + Prose.count((int) days, "day", "days") + " before the offer.";
    }

    private LocalDate offeredOn() {
        return offer.offeredOn() == null ? offer.acceptedOn() : Objects.requireNonNull(offer.offeredOn());
    }

    private OfferPage.Step step(ReportRepository.OfferStep step) {
        var css = new StringBuilder();
        if (!step.channel().synchronous()) {
            css.append("is-written ");
        }
        if (!step.twoWay()) {
            css.append("is-oneway ");
        }
        if (step.hiring()) {
            css.append("is-hiring");
        }
        var who = step.person() + (step.organisation().isEmpty() ? "" : ", " + step.organisation());
        return new OfferPage.Step(
                css.toString().strip(),
                When.date(step.happenedOn()) + " · " + step.channel().words(),
                who,
                step.what(),
                note(step));
    }

    private String note(ReportRepository.OfferStep step) {
        var parts = new ArrayList<String>();
        parts.add(step.origin().words());
        if (!step.introducedBy().isEmpty()) {
            parts.add("introduced by " + step.introducedBy());
        }
        if (step.hiring()) {
            parts.add("the hiring process");
        }
        if (!step.twoWay()) {
            parts.add("unanswered");
        }
        if (!step.assignments().isEmpty()) {
            parts.add("handed in for " + step.assignments());
        }
        var logged = step.loggedAt().atZone(zone).toLocalDate();
        long late = ChronoUnit.DAYS.between(step.happenedOn(), logged);
        parts.add(late <= 0 ? "logged the same day" : "logged " + Prose.count((int) late, "day", "days") + " later");
        return String.join(" · ", parts);
    }

    /** Touches first on a day, so that what was said before an application stands before it. */
    private List<OfferPage.Step> steps() {
        record Dated(LocalDate day, OfferPage.Step step) {}
        var all = new ArrayList<Dated>();
        path.forEach(step -> all.add(new Dated(step.happenedOn(), step(step))));
        if (offer.appliedOn() != null) {
            all.add(new Dated(offer.appliedOn(), end(offer.appliedOn(), "Applied")));
        }
        if (offer.offeredOn() != null) {
            all.add(new Dated(
                    offer.offeredOn(),
                    end(offer.offeredOn(), "Offer: " + offer.kind().words() + ", " + offer.employer())));
        }
        all.add(new Dated(offer.acceptedOn(), end(offer.acceptedOn(), "Accepted")));
        all.sort(Comparator.comparing(Dated::day)); // stable
        return all.stream().map(Dated::step).toList();
    }

    private static OfferPage.Step end(LocalDate day, String what) {
        return new OfferPage.Step("is-end", When.date(day), what, "", "");
    }

    private List<Terms.Term> facts() {
        var facts = new ArrayList<Terms.Term>();
        facts.add(new Terms.Term("The outcome is", offer.proof().words()));
        facts.add(new Terms.Term("The path is", offer.pathProof().words()));
        if (offer.withoutThisContact() != null) {
            facts.add(new Terms.Term(
                    "Would you have had it without this contact?",
                    "the student says: "
                            + Objects.requireNonNull(offer.withoutThisContact()).words()));
        }
        if (offer.pay() != null) {
            facts.add(
                    new Terms.Term("It is", Objects.requireNonNull(offer.pay()).words()));
        }
        if (offer.hoursAWeek() != null) {
            facts.add(new Terms.Term("Hours a week", offer.hoursAWeek().toString()));
        }
        if (offer.startsOn() != null) {
            facts.add(new Terms.Term("Starts on", When.date(Objects.requireNonNull(offer.startsOn()))));
        }
        return facts;
    }

    /** The touches on a line of days, from the first to the offer. */
    private Picture picture() {
        var first = path.isEmpty() ? offeredOn() : path.get(0).happenedOn();
        var svg = Svg.fullWidth("chart chart--path", 56)
                .describe(
                        "path-" + offer.id(),
                        "The path to the offer",
                        Prose.count(path.size(), "touch", "touches") + " from " + When.date(first) + " to the offer on "
                                + When.date(offeredOn()));
        svg.element("line")
                .percent("x1", 2)
                .percent("x2", 97)
                .at("y1", MIDDLE)
                .at("y2", MIDDLE)
                .ink("l-soft")
                .at("stroke-width", 1);
        for (var step : path) {
            mark(svg, step, place(step.happenedOn(), first));
        }
        svg.element("line")
                .percent("x1", 97)
                .percent("x2", 97)
                .at("y1", MIDDLE - 14)
                .at("y2", MIDDLE + 14)
                .ink("l-accent")
                .at("stroke-width", 3);
        svg.element("text").at("x", 0).at("y", 54).at("font-size", 13).words(When.dayAndMonth(first));
        return svg.element("text")
                .percent("x", 100)
                .at("y", 54)
                .with("text-anchor", "end")
                .at("font-size", 13)
                .words("offer, " + When.dayAndMonth(offeredOn()))
                .picture();
    }

    private double place(LocalDate day, LocalDate first) {
        long whole = Math.max(1, ChronoUnit.DAYS.between(first, offeredOn()));
        long at = Math.max(0, Math.min(whole, ChronoUnit.DAYS.between(first, day)));
        return 2 + 95.0 * at / whole;
    }

    private static void mark(Svg svg, ReportRepository.OfferStep step, double x) {
        var ink = step.hiring() ? "k-mid" : "k-ink";
        if (step.channel().synchronous()) {
            circle(svg, x, 7, ink);
            if (!step.twoWay()) {
                circle(svg, x, 5, "k-paper");
            }
            return;
        }
        square(svg, x, 12, ink);
        if (!step.twoWay()) {
            square(svg, x, 8, "k-paper");
        }
    }

    private static void circle(Svg svg, double x, double radius, String ink) {
        svg.element("circle").percent("cx", x).at("cy", MIDDLE).at("r", radius).ink(ink);
    }

    /** A short thick line: its place can be a percentage and its width still pixels. */
    private static void square(Svg svg, double x, int side, String ink) {
        svg.element("line")
                .percent("x1", x)
                .percent("x2", x)
                .at("y1", MIDDLE - side / 2.0)
                .at("y2", MIDDLE + side / 2.0)
                .ink("l-" + ink.substring(2))
                .at("stroke-width", side);
    }
}
