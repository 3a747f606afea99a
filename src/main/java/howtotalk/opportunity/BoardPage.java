package howtotalk.opportunity;

import howtotalk.web.Choice;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The opportunities of a student, by stage or one below the other.
 *
 * @param head what there is, in a sentence
 * @param empty whether there is none at all
 * @param found how many are shown of how many, or empty where all are
 * @param filter what is shown
 * @param boardHref the same by stage
 * @param listHref the same as a list
 * @param here the address of this page
 * @param columns one a stage that has any, in the order of the ladder; those that ended come last
 * @param lines all, for the list
 * @param stages to move to
 * @param today for the day of a move
 * @param formKey for a move; each form adds what tells it from the others
 */
public record BoardPage(
        String head,
        boolean empty,
        String found,
        Filter filter,
        String boardHref,
        String listHref,
        String here,
        List<Column> columns,
        List<Line> lines,
        List<Choice> stages,
        String today,
        String formKey) {

    /** After so many days without a step an opportunity is quiet. */
    static final int QUIET_AFTER = 14;

    /** The filter as the form shows it, with its choices. */
    public record Filter(
            boolean list,
            boolean everything,
            String show,
            List<Choice> shows,
            String kind,
            List<Choice> kinds,
            String sort,
            List<Choice> sorts,
            String words) {}

    /** A stage and what stands there. */
    public record Column(String id, String title, String note, List<Line> lines) {}

    /**
     * One opportunity.
     *
     * @param id of it
     * @param organisation and
     * @param role in it
     * @param stage where it stands
     * @param since since when
     * @param people linked, each with the role
     * @param next what is to be done, or empty
     * @param nextHref where it is done, or empty
     * @param nextWhen by which day, or empty
     * @param urgent whether that day is today or past, or an offer waits
     * @param move the stage that usually follows, to be noted for today; empty where nothing follows by itself
     * @param moveWords what the button says
     */
    public record Line(
            String id,
            String organisation,
            String role,
            String stage,
            String since,
            String people,
            String next,
            String nextHref,
            String nextWhen,
            boolean urgent,
            String move,
            String moveWords) {}

    private record Placed(Opportunity opportunity, StageHistory history, List<String> people, boolean filed) {
        LocalDate moved() {
            var steps = history.steps();
            return steps.isEmpty() ? LocalDate.MIN : steps.get(steps.size() - 1).happenedOn();
        }
    }

    static BoardPage of(
            List<Opportunity> opportunities,
            Map<Long, List<StageEvent>> events,
            List<OpportunityRepository.Linked> linked,
            Set<Long> filed,
            BoardFilter filter,
            LocalDate today,
            String formKey) {
        var people = new HashMap<Long, List<String>>();
        linked.forEach(l -> people.computeIfAbsent(l.opportunityId(), id -> new ArrayList<>())
                .add(
                        l.role() == ContactRole.OTHER
                                ? l.name()
                                : l.name() + " (" + l.role().words() + ")"));
        var all = opportunities.stream()
                .map(o -> new Placed(
                        o,
                        StageHistory.of(events.getOrDefault(o.id(), List.of())),
                        people.getOrDefault(o.id(), List.of()),
                        filed.contains(o.id())))
                .toList();
        var shown = all.stream()
                .filter(one -> shows(filter, one, today))
                .sorted(order(filter.sort()))
                .toList();
        return new BoardPage(
                head(all),
                all.isEmpty(),
                filter.everything() ? "" : shown.size() + " of " + all.size(),
                filter(filter),
                href(filter, false),
                href(filter, true),
                href(filter, filter.list()),
                filter.list() ? List.of() : columns(shown, today),
                filter.list() ? shown.stream().map(one -> line(one, today)).toList() : List.of(),
                Words.choices(OpportunityStage.values(), OpportunityStage::words),
                today.toString(),
                formKey);
    }

    private static boolean shows(BoardFilter filter, Placed one, LocalDate today) {
        var stage = one.history.current();
        boolean kept = switch (filter.show()) {
            case ALL -> true;
            case OPEN -> stage.open();
            case PLANNED -> !one.opportunity.nextStep().isEmpty();
            case QUIET ->
                stage.open() && !one.history.steps().isEmpty() && one.moved().isBefore(today.minusDays(QUIET_AFTER));
            case ENDED -> !stage.open();
        };
        return kept
                && (filter.kind() == null || one.opportunity.kind() == filter.kind())
                && filter.finds(one.opportunity.organisation(), one.opportunity.role(), String.join(" ", one.people));
    }

    private static Comparator<Placed> order(BoardFilter.Sort sort) {
        var newest = Comparator.<Placed>comparingLong(one -> -one.opportunity.id());
        return switch (sort) {
            case NEXT ->
                Comparator.<Placed, Boolean>comparing(
                                one -> one.opportunity.nextStep().isEmpty())
                        .thenComparing(one -> one.opportunity.nextOn(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Placed::moved, Comparator.reverseOrder())
                        .thenComparing(newest);
            case MOVED ->
                Comparator.comparing(Placed::moved, Comparator.reverseOrder()).thenComparing(newest);
            case WAITING -> Comparator.comparing(Placed::moved).thenComparing(newest);
            case ORGANISATION ->
                Comparator.<Placed, String>comparing(
                                one -> one.opportunity.organisation(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(newest);
        };
    }

    private static Filter filter(BoardFilter filter) {
        var kinds = new ArrayList<Choice>();
        kinds.add(new Choice("", "Any kind"));
        kinds.addAll(Words.choices(OpportunityKind.values(), OpportunityKind::words));
        return new Filter(
                filter.list(),
                filter.everything(),
                filter.show().name(),
                Words.choices(BoardFilter.Show.values(), BoardFilter.Show::words),
                filter.kind() == null ? "" : filter.kind().name(),
                kinds,
                filter.sort().name(),
                Words.choices(BoardFilter.Sort.values(), BoardFilter.Sort::words),
                filter.words());
    }

    private static String href(BoardFilter filter, boolean list) {
        var query = new ArrayList<String>();
        if (list) {
            query.add("view=list");
        }
        if (filter.show() != BoardFilter.Show.ALL) {
            query.add("show=" + filter.show());
        }
        if (filter.kind() != null) {
            query.add("kind=" + filter.kind());
        }
        if (filter.sort() != BoardFilter.Sort.NEXT) {
            query.add("sort=" + filter.sort());
        }
        if (!filter.words().isEmpty()) {
            query.add("q=" + URLEncoder.encode(filter.words(), StandardCharsets.UTF_8));
        }
        return "/opportunities" + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private static List<Column> columns(List<Placed> shown, LocalDate today) {
        var byStage = new EnumMap<OpportunityStage, List<Line>>(OpportunityStage.class);
        var ended = new ArrayList<Line>();
        for (var one : shown) {
            var stage = one.history.current();
            (stage.onLadder() ? byStage.computeIfAbsent(stage, s -> new ArrayList<>()) : ended).add(line(one, today));
        }
        var columns = new ArrayList<Column>();
        byStage.forEach((stage, lines) -> columns.add(
                new Column("stage-" + stage.ordinal(), Prose.sentence(stage.words()), "" + lines.size(), lines)));
        if (!ended.isEmpty()) {
            columns.add(new Column("ended", "Ended", "" + ended.size(), ended));
        }
        return columns;
    }

    private static String head(List<Placed> all) {
        long offers = count(all, OpportunityStage.OFFER);
        long accepted = count(all, OpportunityStage.ACCEPTED);
        long open = all.stream().filter(one -> one.history.current().open()).count();
        if (all.isEmpty()) {
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

    private static long count(List<Placed> all, OpportunityStage stage) {
        return all.stream().filter(one -> one.history.current() == stage).count();
    }

    private static Line line(Placed one, LocalDate today) {
        var opportunity = one.opportunity;
        var stage = one.history.current();
        var following = following(stage);
        var on = opportunity.nextOn();
        boolean offer = stage == OpportunityStage.OFFER;
        boolean unfiled = stage == OpportunityStage.ACCEPTED && !one.filed;
        boolean planned = !opportunity.nextStep().isEmpty();
        return new Line(
                Long.toString(opportunity.id()),
                opportunity.organisation(),
                opportunity.role(),
                Prose.sentence(stage.words()),
                since(one, today),
                String.join(", ", one.people),
                planned ? opportunity.nextStep() : offer ? "Answer it" : unfiled ? "File the outcome" : "",
                unfiled && !planned ? "/opportunities/" + opportunity.id() + "/outcome" : "",
                planned && on != null ? When.near(on, today) : "",
                offer || planned && on != null && !on.isAfter(today),
                following == null ? "" : following.name(),
                following == null ? "" : Prose.sentence(following.words()));
    }

    private static String since(Placed one, LocalDate today) {
        if (one.history.steps().isEmpty()) {
            return "no step noted yet";
        }
        var day = one.moved();
        long days = ChronoUnit.DAYS.between(day, today);
        return "since " + When.near(day, today)
                + (one.history.current().open() && days >= QUIET_AFTER ? ", " + days + " days ago" : "");
    }

    /** What one tap notes: the next step of the ladder. An offer is answered on its own page of choices. */
    private static @Nullable OpportunityStage following(OpportunityStage stage) {
        return stage.open() ? OpportunityStage.values()[stage.ordinal() + 1] : null;
    }
}
