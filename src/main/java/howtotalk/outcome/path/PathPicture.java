package howtotalk.outcome.path;

import howtotalk.chart.Branches;
import howtotalk.chart.Lanes;
import howtotalk.chart.Mark;
import howtotalk.chart.Picture;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a path: a line for each person, one for each assignment and talk, and one for the opportunity itself, to
 * which the others lead. Bows are introductions and first steps towards it; dots lead from a touch to where it was handed
 * in or told.
 */
final class PathPicture {

    private final Path path;
    private final String role;
    private final String organisation;
    private final Map<Integer, List<Path.Step>> people = new LinkedHashMap<>();

    /**
     * @param path that is not empty
     * @param role and
     * @param organisation that the path led to
     */
    PathPicture(Path path, String role, String organisation) {
        this.path = path;
        this.role = role;
        this.organisation = organisation;
        for (var step : path.steps()) {
            people.computeIfAbsent(step.who(), who -> new ArrayList<>()).add(step);
        }
    }

    /** For a wide place: days along it to scale. */
    Picture wide(String id, String title, String description) {
        var lanes = new ArrayList<Lanes.Lane>();
        var bows = new ArrayList<Lanes.Bow>();
        var lane = new HashMap<Integer, Integer>();
        people.forEach((who, steps) -> {
            lane.put(who, lanes.size());
            lanes.add(new Lanes.Lane(
                    steps.get(0).person(),
                    steps.get(0).organisation(),
                    Lanes.Weight.PLAIN,
                    steps.stream()
                            .map(step -> new Lanes.Point(step.happenedOn(), mark(step), ""))
                            .toList()));
        });
        for (var hand : path.handIns()) {
            var day = hand.on();
            if (day != null) {
                faint(bows, lane, hand.steps(), lanes.size(), day);
                lanes.add(new Lanes.Lane(
                        hand.title(), "handed in", Lanes.Weight.QUIET, List.of(new Lanes.Point(day, Mark.FLAG, ""))));
            }
        }
        for (var told : path.talks()) {
            faint(bows, lane, told.steps(), lanes.size(), told.on());
            lanes.add(new Lanes.Lane(
                    told.title(),
                    "told in class",
                    Lanes.Weight.QUIET,
                    List.of(new Lanes.Point(told.on(), Mark.FLAG, ""))));
        }
        for (var introduction : introductions()) {
            bows.add(new Lanes.Bow(
                    lane.getOrDefault(introduction.from().who(), 0),
                    introduction.from().happenedOn(),
                    lane.getOrDefault(introduction.to().who(), 0),
                    introduction.to().happenedOn(),
                    false));
        }
        for (var arrival : arrivals()) {
            bows.add(new Lanes.Bow(
                    lane.getOrDefault(arrival.from().who(), 0),
                    arrival.from().happenedOn(),
                    lanes.size(),
                    arrival.at().on(),
                    false));
        }
        lanes.add(new Lanes.Lane(
                role,
                organisation,
                Lanes.Weight.MAIN,
                path.stages().stream()
                        .map(stage -> new Lanes.Point(
                                stage.on(),
                                Mark.DIAMOND,
                                Prose.sentence(stage.stage().words())))
                        .toList()));
        return Lanes.of(id, title, description, lanes, bows);
    }

    private void faint(
            List<Lanes.Bow> bows, Map<Integer, Integer> lane, List<Integer> positions, int to, LocalDate day) {
        for (var position : positions) {
            var step = path.steps().get(position - 1);
            bows.add(new Lanes.Bow(lane.getOrDefault(step.who(), 0), step.happenedOn(), to, day, true));
        }
    }

    /** For a narrow place: a row for each thing that happened. */
    Picture narrow(String id, String title, String description) {
        record Dated(LocalDate day, int order, @Nullable Object source, Branches.Row row) {}
        var dated = new ArrayList<Dated>();
        var line = new HashMap<Integer, Integer>();
        people.keySet().forEach(who -> line.put(who, line.size()));
        boolean inClass = !path.talks().isEmpty() || path.handIns().stream().anyMatch(hand -> hand.on() != null);
        int classLine = people.size();
        int lines = people.size() + (inClass ? 2 : 1);
        for (var step : path.steps()) {
            dated.add(new Dated(
                    step.happenedOn(),
                    0,
                    step,
                    new Branches.Row(
                            line.getOrDefault(step.who(), 0),
                            mark(step),
                            step.person() + ", " + step.channel().words(),
                            When.day(step.happenedOn()),
                            Lanes.Weight.PLAIN)));
        }
        for (var hand : path.handIns()) {
            var day = hand.on();
            if (day != null) {
                dated.add(new Dated(
                        day,
                        1,
                        hand,
                        new Branches.Row(classLine, Mark.FLAG, hand.title(), When.day(day), Lanes.Weight.QUIET)));
            }
        }
        for (var told : path.talks()) {
            dated.add(new Dated(
                    told.on(),
                    2,
                    told,
                    new Branches.Row(
                            classLine, Mark.FLAG, "Told: " + told.title(), When.day(told.on()), Lanes.Weight.QUIET)));
        }
        for (var stage : path.stages()) {
            dated.add(new Dated(
                    stage.on(),
                    3,
                    stage,
                    new Branches.Row(
                            lines - 1,
                            Mark.DIAMOND,
                            Prose.sentence(stage.stage().words()),
                            When.day(stage.on()),
                            Lanes.Weight.MAIN)));
        }
        dated.sort(Comparator.comparing(Dated::day).thenComparingInt(Dated::order));
        var rowOf = new HashMap<Object, Integer>();
        for (int i = 0; i < dated.size(); i++) {
            rowOf.put(Objects.requireNonNull(dated.get(i).source()), i);
        }
        var bows = new ArrayList<Branches.Bow>();
        introductions().forEach(i -> bows.add(new Branches.Bow(rowOf(rowOf, i.from()), rowOf(rowOf, i.to()))));
        arrivals().forEach(a -> bows.add(new Branches.Bow(rowOf(rowOf, a.from()), rowOf(rowOf, a.at()))));
        return Branches.of(
                id,
                title,
                description,
                lines,
                dated.stream().map(Dated::row).toList(),
                bows.stream().filter(bow -> bow.fromRow() < bow.toRow()).toList());
    }

    private static int rowOf(Map<Object, Integer> rows, Object source) {
        return rows.getOrDefault(source, 0);
    }

    /** From the latest touch with the introducer, up to the first with whom they introduced. */
    record Introduction(Path.Step from, Path.Step to) {}

    List<Introduction> introductions() {
        var introductions = new ArrayList<Introduction>();
        people.forEach((who, steps) -> {
            var first = steps.get(0);
            var by = first.introducer();
            var introducer = by == null || by.equals(who) ? null : people.get(by);
            if (introducer == null) {
                return;
            }
            introducer.stream()
                    .filter(step -> step.position() < first.position())
                    .reduce((one, later) -> later)
                    .ifPresent(from -> introductions.add(new Introduction(from, first)));
        });
        return introductions;
    }

    /** From the last touch with somebody linked to the opportunity, to the first stage after it. */
    record Arrival(Path.Step from, Path.Stage at) {}

    private List<Arrival> arrivals() {
        var arrivals = new ArrayList<Arrival>();
        if (path.stages().isEmpty()) {
            return arrivals;
        }
        for (var steps : people.values()) {
            steps.stream()
                    .filter(step -> step.role() != null && !step.hiring())
                    .reduce((one, later) -> later)
                    .ifPresent(from -> path.stages().stream()
                            .filter(stage -> !stage.on().isBefore(from.happenedOn()))
                            .findFirst()
                            .ifPresent(stage -> arrivals.add(new Arrival(from, stage))));
        }
        return arrivals;
    }

    /** Spoken is round and written square; what was not answered is hollow. */
    private static Mark mark(Path.Step step) {
        return step.channel().synchronous()
                ? step.twoWay() ? Mark.DISC : Mark.RING
                : step.twoWay() ? Mark.SQUARE : Mark.FRAME;
    }
}
