package howtotalk.report.sections;

import howtotalk.contact.Origin;
import howtotalk.contact.Tie;
import howtotalk.report.Attribution;
import howtotalk.report.Claim;
import howtotalk.report.Connector;
import howtotalk.report.CountedOffer;
import howtotalk.report.Credit;
import howtotalk.report.Fraction;
import howtotalk.report.Pool;
import howtotalk.report.Rate;
import howtotalk.report.document.Block;
import howtotalk.report.document.Figure;
import howtotalk.report.document.Listing;
import howtotalk.report.document.Paragraph;
import howtotalk.report.document.Section;
import howtotalk.report.document.Table;
import howtotalk.report.document.Table.Drawing;
import howtotalk.touch.Channel;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** 5: to which conversations the accepted offers trace back, and the credit shared in three ways. Never why. */
final class AttributionSection {

    /** So many connectors are listed one by one; of more only those who introduced to several. */
    private static final int FEW = 6;

    private static final String UNSAID = "not said";

    private final Subject subject;
    private final Pool whole;
    private final FiguresOf<CountedOffer> offers;
    private final PerOffer<Claim> claims;

    private AttributionSection(Subject subject) {
        this.subject = subject;
        this.whole = subject.whole();
        this.offers = FiguresOf.rows(subject, Pool::offers);
        this.claims = PerOffer.of(whole.offers(), CountedOffer::claim);
    }

    static Section of(Subject subject) {
        return new AttributionSection(subject).section();
    }

    private Section section() {
        var blocks = new ArrayList<Block>();
        blocks.add(traced());
        if (whole.offers().isEmpty()) {
            blocks.add(new Paragraph(
                    "There is no accepted offer whose path could be looked at. Paths are frozen when a student files an"
                            + " offer with the contacts linked to it."));
        } else if (whole.offers().stream().allMatch(offer -> offer.credited().isEmpty())) {
            blocks.add(
                    new Paragraph("None of the accepted offers has a conversation on its path. Ask the students to link"
                            + " the people who helped to the opportunity before they file."));
        } else {
            credited(blocks);
        }
        blocks.add(Streams.of(subject));
        offers(blocks);
        connectors(blocks);
        return new Section(5, "attribution", "Which conversations stand on the paths", blocks);
    }

    private Table traced() {
        return new Table(
                "traced",
                "Offers and conversations",
                "Accepted offers",
                List.of("Offers"),
                0,
                Drawing.BAR,
                List.of(
                        Rowed.of(
                                offers.rate(
                                        "attribution.traced",
                                        "Trace to a conversation of the course",
                                        "",
                                        "Accepted offers with a two-way touch on a day of the course on their path, outside"
                                                + " the hiring process, of all accepted offers.",
                                        offer -> claims.get(offer).rate()),
                                ""),
                        Rowed.of(
                                ofTraced(
                                        "new",
                                        "with somebody new",
                                        "not known before, first touch in this course",
                                        Claim::withNew),
                                "not known before, first touch in this course"),
                        Rowed.of(
                                ofTraced("found-again", "with somebody found again", "", Claim::withReactivated),
                                "known before, first touch in this course; none new on the path"),
                        Rowed.of(
                                ofTraced("verified", "their outcome is verified", "", Claim::verified),
                                "of those that trace"),
                        Rowed.of(
                                offers.share(
                                        "attribution.with-path",
                                        "Have any path",
                                        "",
                                        "Accepted offers with at least one touch on their path outside the hiring process,"
                                                + " answered or not, of all accepted offers.",
                                        offer -> !offer.credited().isEmpty()),
                                "also touches before the course, and unanswered ones")),
                null,
                "",
                false);
    }

    private Figure ofTraced(String id, String words, String more, ToIntFunction<Claim> k) {
        return offers.rate(
                "attribution.traced." + id,
                "Trace to a conversation of the course",
                words,
                "Of the accepted offers that trace to a conversation of the course, those " + words
                        + (more.isEmpty() ? "" : ": " + more) + ".",
                offer -> new Rate(
                        k.applyAsInt(claims.get(offer)), claims.get(offer).traced()));
    }

    private void credited(List<Block> blocks) {
        var table = byAssignment();
        if (!table.rows().isEmpty()) {
            blocks.add(table);
        }
        blocks.add(
                new Paragraph("Each offer with a path is one whole credit, shared among the touches on its path. Three"
                        + " ways of sharing it, side by side; no one of them is right."));
        blocks.add(credit(
                "assignment",
                attribution -> attribution.byAssignment(),
                assignment -> assignment == null ? "Logged, handed in for none" : title(assignment),
                titles(),
                false));
        blocks.add(credit(
                "channel",
                Attribution::byChannel,
                channel -> channel == null ? UNSAID : channel.words(),
                words(Channel.values(), Channel::words),
                true));
        blocks.add(credit(
                "tie",
                Attribution::byTie,
                tie -> tie == null ? UNSAID : "in touch " + tie.words(),
                words(Tie.values(), tie -> "in touch " + tie.words()),
                true));
        blocks.add(credit(
                "origin",
                Attribution::byOrigin,
                origin -> origin == null ? UNSAID : origin.words(),
                words(Origin.values(), Origin::words),
                true));
    }

    private Table byAssignment() {
        var names = new Names();
        var rows = new ArrayList<Table.Row>();
        for (var title : whole.assignments()) {
            var id = "attribution.assignment." + names.id(title);
            Set<Long> ids = whole.assignments(title);
            var own = PerOffer.of(whole.offers(), offer -> offer.attribution().claimForAny(ids));
            if (own.values().stream().noneMatch(claim -> claim.traced() > 0)) {
                continue;
            }
            rows.add(new Table.Row(
                    title,
                    "",
                    List.of(
                            offers.rate(
                                    id,
                                    title,
                                    "offers that trace to a conversation handed in for it",
                                    "Accepted offers with a two-way touch handed in for this assignment on their path, of all accepted offers.",
                                    offer -> own.get(offer).rate()),
                            offers.count(
                                    id + ".new",
                                    title,
                                    "with somebody new",
                                    "Of these, with somebody not known before, first touched in this course.",
                                    offer -> own.get(offer).withNew()),
                            offers.count(
                                    id + ".found-again",
                                    title,
                                    "with somebody found again",
                                    "Of these, with nobody new, but with somebody known before and first touched in this course.",
                                    offer -> own.get(offer).withReactivated()),
                            offers.count(
                                    id + ".verified",
                                    title,
                                    "outcome verified",
                                    "Of these, those whose outcome is verified.",
                                    offer -> own.get(offer).verified()))));
        }
        return new Table(
                "by-assignment",
                "Offers by assignment",
                "Conversation handed in for",
                List.of("Offers", "new", "found again", "verified"),
                0,
                Drawing.BAR,
                rows,
                null,
                "An offer may stand in several lines.",
                false);
    }

    /** A line is told apart by its words, so that assignments of one title in two terms are one line. */
    private <K> Table credit(
            String by,
            Function<Attribution, List<Attribution.Line<K>>> lines,
            Function<@Nullable K, String> words,
            List<String> order,
            boolean aside) {
        var credits = PerOffer.of(whole.offers(), offer -> byWords(lines.apply(offer.attribution()), words));
        var names = new Names();
        var rows = new ArrayList<Table.Row>();
        var all = new ArrayList<>(order);
        all.add(words.apply(null));
        for (var line : all) {
            var id = "attribution.credit." + by + "." + names.id(line);
            Predicate<CountedOffer> has = offer -> credits.get(offer).containsKey(line);
            if (whole.offers().stream().anyMatch(has)) {
                rows.add(new Table.Row(
                        Prose.sentence(line),
                        "",
                        shares(
                                id,
                                "Credit by " + by,
                                line,
                                offer -> credits.get(offer).getOrDefault(line, Credit.NONE))));
            }
        }
        return new Table(
                "credit-" + by,
                "Credit by " + by,
                Prose.sentence(by),
                List.of("First ○", "Last ●", "Equal |"),
                2,
                Drawing.CREDIT,
                rows,
                new Table.Row(
                        "All offers with a path",
                        "",
                        shares("attribution.credit." + by + ".all", "Credit by " + by, "all", offer -> total(offer))),
                "",
                aside);
    }

    private static <K> Map<String, Credit> byWords(
            List<Attribution.Line<K>> lines, Function<@Nullable K, String> words) {
        var credits = new HashMap<String, Credit>();
        lines.forEach(line -> credits.merge(words.apply(line.key()), line.credit(), Credit::plus));
        return credits;
    }

    private static Credit total(CountedOffer offer) {
        return offer.attribution().total();
    }

    private List<Figure> shares(String id, String label, String line, Function<CountedOffer, Credit> of) {
        return List.of(
                share(
                        id + ".first",
                        label,
                        line + ": first",
                        "All credit of an offer to the first touch of its path; touches of one day share it.",
                        of,
                        Credit::first),
                share(
                        id + ".last",
                        label,
                        line + ": last",
                        "All credit of an offer to the last touch before it; touches of one day share it.",
                        of,
                        Credit::last),
                share(
                        id + ".equal",
                        label,
                        line + ": equal share",
                        "The same share to every touch of the path.",
                        of,
                        Credit::equal));
    }

    private Figure share(
            String id,
            String label,
            String group,
            String definition,
            Function<CountedOffer, Credit> of,
            Function<Credit, Fraction> which) {
        return offers.credit(id, label, group, definition, offer -> which.apply(of.apply(offer)));
    }

    private List<String> titles() {
        var titles = new ArrayList<>(whole.assignments());
        titles.add(ELSEWHERE);
        return titles;
    }

    private static final String ELSEWHERE = "An assignment of another course";

    private String title(long assignment) {
        for (var course : whole.courses()) {
            var title = course.facts().assignments().get(assignment);
            if (title != null) {
                return title;
            }
        }
        return ELSEWHERE;
    }

    private static <E> List<String> words(E[] values, Function<E, String> words) {
        return Arrays.stream(values).map(words).toList();
    }

    private void offers(List<Block> blocks) {
        if (whole.offers().isEmpty()) {
            return;
        }
        if (!subject.named()) {
            blocks.add(new Paragraph("Who accepted which offer is for the instructor alone."));
            return;
        }
        blocks.add(new Listing(
                "offers",
                "The accepted offers",
                List.of("Student", "Position", "Path", "Proof", "Accepted"),
                whole.offers().stream().map(this::item).toList(),
                ""));
    }

    private Listing.Item item(CountedOffer offer) {
        return new Listing.Item(
                List.of(
                        offer.who().name(),
                        offer.what() + " · " + offer.kind().words(),
                        path(offer),
                        "outcome " + offer.filed().proof().words() + " · path "
                                + offer.filed().pathProof().words(),
                        When.date(offer.acceptedOn())),
                "/courses/" + offer.who().course().courseId() + "/report/offers/" + offer.outcomeId());
    }

    private static String path(CountedOffer offer) {
        var credited = offer.credited();
        if (credited.isEmpty()) {
            return "no path: nothing was logged with the people linked to it";
        }
        return Prose.count(credited.size(), "touch", "touches") + " with " + Prose.list(offer.people());
    }

    private void connectors(List<Block> blocks) {
        var connectors = FiguresOf.rows(subject, Pool::connectors);
        blocks.add(new Table(
                "connectors",
                "Connectors",
                "People who introduced a student to somebody on these paths",
                List.of("People"),
                0,
                Drawing.NONE,
                List.of(
                        Rowed.of(
                                connectors.count(
                                        "attribution.connectors",
                                        "Connectors",
                                        "",
                                        "People on the paths who introduced a student to somebody else on them, as frozen when the offer was filed.",
                                        one -> 1),
                                ""),
                        Rowed.of(
                                connectors.count(
                                        "attribution.connectors.several",
                                        "Connectors",
                                        "to more than one person",
                                        "Of these, those who introduced to more than one person.",
                                        one -> one.introduced() > 1 ? 1 : 0),
                                "")),
                null,
                "",
                false));
        var several = whole.connectors().stream().anyMatch(one -> one.introduced() > 1);
        if (subject.named()
                && !whole.connectors().isEmpty()
                && (several || whole.connectors().size() <= FEW)) {
            blocks.add(listing(whole.connectors()));
        }
    }

    /** Those who introduced to several; a long list of single introductions would say nothing. */
    private static Listing listing(List<Connector> connectors) {
        boolean few = connectors.size() <= FEW;
        return new Listing(
                "who-introduced",
                "Who introduced others on these paths",
                List.of("Person", "Contact of", "Introduced to"),
                connectors.stream()
                        .filter(one -> few || one.introduced() > 1)
                        .map(one -> new Listing.Item(
                                List.of(
                                        one.person(),
                                        one.who().name(),
                                        Prose.count(one.introduced(), "person", "people")),
                                ""))
                        .toList(),
                few ? "" : "Only those who introduced to more than one person.");
    }
}
