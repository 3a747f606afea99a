package howtotalk.report.sections;

import howtotalk.contact.Origin;
import howtotalk.outcome.OutcomeProof;
import howtotalk.report.CountedOffer;
import howtotalk.report.Pool;
import howtotalk.report.document.Table;
import howtotalk.report.document.Table.Drawing;
import howtotalk.touch.Channel;
import howtotalk.words.Prose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Of the attribution: from whom the first touch of a path was with, by which channel, to how far the outcome is proved. */
final class Streams {

    /** From so many accepted offers on they are drawn; fewer are read more easily than they are followed. */
    private static final int MANY = 30;

    private Streams() {}

    /** What one offer passes; without a path it has neither origin nor channel. */
    private record Stations(
            @Nullable Origin origin, @Nullable Channel channel, OutcomeProof proof) implements Comparable<Stations> {

        private static final Comparator<Stations> ORDER = Comparator.comparing(
                        Stations::origin, Comparator.nullsLast(Comparator.<Origin>naturalOrder()))
                .thenComparing(Stations::channel, Comparator.nullsLast(Comparator.<Channel>naturalOrder()))
                .thenComparing(Stations::proof, Comparator.reverseOrder());

        static Stations of(CountedOffer offer) {
            var credited = offer.credited();
            if (credited.isEmpty()) {
                return new Stations(null, null, offer.filed().proof());
            }
            var first = credited.get(0).step();
            return new Stations(first.origin(), first.channel(), offer.filed().proof());
        }

        String words() {
            return String.join(
                    Table.THEN,
                    origin == null ? "no path" : origin.words(),
                    channel == null ? "no touch" : channel.words(),
                    proof.words());
        }

        String id() {
            return (origin == null ? "no-path" : origin.name() + "-" + (channel == null ? "" : channel.name()))
                    .concat("-" + proof.name())
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '-');
        }

        @Override
        public int compareTo(Stations other) {
            return ORDER.compare(this, other);
        }
    }

    static Table of(Subject subject) {
        var offers = FiguresOf.rows(subject, Pool::offers);
        var all = subject.whole().offers();
        var rows = new ArrayList<Table.Row>();
        for (var stations : all.stream().map(Stations::of).distinct().sorted().toList()) {
            var words = Prose.sentence(stations.words());
            rows.add(Rowed.of(
                    words,
                    "",
                    List.of(offers.count(
                            "attribution.flow." + stations.id(),
                            words,
                            "",
                            "Accepted offers whose path begins so: what the contact of the first touch outside the hiring process"
                                    + " was to the course, the channel of that touch (of several on one day, the first as frozen),"
                                    + " and the proof of the outcome.",
                            offer -> Stations.of(offer).equals(stations) ? 1 : 0))));
        }
        return new Table(
                "flow",
                "From the first touch to the proof",
                "First touch, channel, proof",
                List.of("Offers"),
                0,
                all.size() >= MANY ? Drawing.FLOW : Drawing.NONE,
                rows,
                null,
                all.size() >= MANY
                        ? "Each accepted offer is in one stream. It shows where paths begin, not why they end in an offer."
                        : "",
                all.size() < MANY);
    }
}
