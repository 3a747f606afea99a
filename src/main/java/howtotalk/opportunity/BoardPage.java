package howtotalk.opportunity;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All opportunities of a student by stage.
 *
 * @param head what there is, in a sentence
 * @param columns one a stage that has any, in the order of the ladder; those that ended come last
 */
public record BoardPage(String head, List<Column> columns) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** A stage and what stands there. */
    public record Column(String id, String title, String note, List<Line> lines) {}

    /**
     * One opportunity.
     *
     * @param href to it
     * @param organisation and
     * @param role in it
     * @param meta since when, and through whom
     * @param offer whether an offer waits for an answer
     */
    public record Line(String href, String organisation, String role, String meta, boolean offer) {}

    static BoardPage of(
            List<Opportunity> opportunities,
            Map<Long, List<StageEvent>> events,
            List<OpportunityRepository.Linked> linked) {
        var people = new HashMap<Long, List<String>>();
        linked.forEach(l -> people.computeIfAbsent(l.opportunityId(), id -> new ArrayList<>())
                .add(l.name()));
        var byStage = new EnumMap<OpportunityStage, List<Line>>(OpportunityStage.class);
        for (var opportunity : opportunities) {
            var history = StageHistory.of(events.getOrDefault(opportunity.id(), List.of()));
            byStage.computeIfAbsent(history.current(), stage -> new ArrayList<>())
                    .add(line(opportunity, history, people.getOrDefault(opportunity.id(), List.of())));
        }
        var columns = new ArrayList<Column>();
        var ended = new ArrayList<Line>();
        byStage.forEach((stage, lines) -> {
            if (stage.onLadder()) {
                columns.add(
                        new Column("stage-" + stage.ordinal(), Words.capital(stage.words()), "" + lines.size(), lines));
            } else {
                ended.addAll(lines);
            }
        });
        if (!ended.isEmpty()) {
            columns.add(new Column("ended", "Ended", "" + ended.size(), ended));
        }
        return new BoardPage(head(byStage), columns);
    }

    private static String head(Map<OpportunityStage, List<Line>> byStage) {
        int offers = byStage.getOrDefault(OpportunityStage.OFFER, List.of()).size();
        int accepted =
                byStage.getOrDefault(OpportunityStage.ACCEPTED, List.of()).size();
        int open = 0;
        for (var entry : byStage.entrySet()) {
            open += entry.getKey().open() ? entry.getValue().size() : 0;
        }
        if (byStage.isEmpty()) {
            return "Nothing in the air yet.";
        }
        if (offers > 0) {
            return offers == 1 ? "An offer waits for your answer." : offers + " offers wait for your answer.";
        }
        if (accepted > 0) {
            return open == 0
                    ? "You have accepted."
                    : "You have accepted, and " + open + (open == 1 ? " is" : " are") + " still open.";
        }
        return open == 0 ? "Nothing is open at the moment." : open == 1 ? "One is open." : open + " are open.";
    }

    private static Line line(Opportunity opportunity, StageHistory history, List<String> people) {
        var meta = new ArrayList<String>();
        if (!history.steps().isEmpty()) {
            var last = history.steps().get(history.steps().size() - 1);
            var since = "since " + DAY.format(last.happenedOn());
            meta.add(
                    history.current().onLadder()
                            ? since
                            : history.current().words() + " " + DAY.format(last.happenedOn()));
        }
        if (!people.isEmpty()) {
            meta.add(String.join(", ", people));
        }
        return new Line(
                "/opportunities/" + opportunity.id(),
                opportunity.organisation(),
                opportunity.role(),
                meta.isEmpty() ? "nobody linked yet" : String.join(" · ", meta),
                history.current() == OpportunityStage.OFFER);
    }
}
