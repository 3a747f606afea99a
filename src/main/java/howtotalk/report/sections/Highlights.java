package howtotalk.report.sections;

import howtotalk.report.Rate;
import howtotalk.report.document.Document.Highlight;
import howtotalk.report.document.Figure;
import howtotalk.report.document.Section;
import java.util.ArrayList;
import java.util.List;

/** The four figures at the head. They are figures of the sections, said once more and larger. */
final class Highlights {

    private Highlights() {}

    static List<Highlight> of(List<Section> sections) {
        var position = find(sections, "outcomes.position-rate");
        var knowledge = find(sections, "scope.knowledge-rate");
        var traced = find(sections, "attribution.traced");
        var verified = find(sections, "attribution.traced.verified");
        var first = find(sections, "activity.first-new.median");
        var all = new ArrayList<Highlight>();
        all.add(new Highlight(
                position,
                "accepted a position",
                note(position, "known, without those not seeking") + intervalNote(position)));
        all.add(new Highlight(knowledge, "are known: they told how things stand", note(knowledge, "enrolled")));
        all.add(new Highlight(
                traced,
                "of the accepted offers trace to a conversation",
                traced.value().number() == null
                        ? "no offer has been accepted yet"
                        : (traced.value().few() ? "" : traced.value().counted() + " · ")
                                + verified.value().k() + " of these outcomes verified"));
        all.add(new Highlight(
                first,
                "is the median week of the first conversation with somebody new",
                first.value().number() == null
                        ? "no conversation with somebody new yet"
                        : "among the " + first.value().n() + " who had one"));
        return all;
    }

    private static String note(Figure figure, String whose) {
        var n = figure.value().n();
        if (n == null || n == 0) {
            return "none to count";
        }
        return n < Rate.SMALL ? "of those " + whose : figure.value().counted() + " " + whose;
    }

    private static String intervalNote(Figure figure) {
        var interval = figure.value().interval();
        return interval.isEmpty() ? "" : "; 95 % interval " + interval;
    }

    private static Figure find(List<Section> sections, String id) {
        return sections.stream()
                .flatMap(section -> section.figures().stream())
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
