package howtotalk.outcome.path;

import howtotalk.chart.Picture;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

/**
 * A path ready to print: as a picture, as a nested list of who led to whom, in full, and as a table, for
 * {@code templates/outcome/path.jte}.
 *
 * @param wide the picture for a wide place
 * @param narrow the picture for a narrow one
 * @param note how much there is
 * @param tree who led to whom
 * @param points everything in words, oldest first
 * @param rows the picture as a table
 */
public record PathView(
        Picture wide, Picture narrow, String note, List<Branch> tree, List<Point> points, List<Row> rows) {

    /** A person, how often and when, and whom they introduced. */
    public record Branch(String person, String meta, List<Branch> introduced) {}

    /**
     * A point on the line of time.
     *
     * @param css how its mark looks
     * @param what who, or which stage
     * @param organisation or empty
     * @param when day, channel, how long after it was logged
     * @param said what came of it, or empty
     * @param notes introduced by, new, hiring
     * @param assignments it was handed in for, and talks that told of it
     */
    public record Point(
            String css,
            String what,
            String organisation,
            String when,
            String said,
            String notes,
            List<String> assignments) {}

    /** A line of the table. */
    public record Row(String day, String what, String who, String how) {}

    /**
     * @param path that is not empty
     * @param role and
     * @param organisation that the path led to
     * @param zone in which the days of logging are read
     */
    public static PathView of(Path path, String role, String organisation, ZoneId zone) {
        var picture = new PathPicture(path, role, organisation);
        var title = "The path to " + role + " at " + organisation;
        var description = description(path, picture);
        return new PathView(
                picture.wide("path-wide", title, description),
                picture.narrow("path-narrow", title, description),
                note(path),
                tree(path),
                points(path, zone),
                rows(path));
    }

    /** What the picture shows, in sentences. */
    private static String description(Path path, PathPicture picture) {
        var words = new StringBuilder();
        long people = path.steps().stream().map(Path.Step::who).distinct().count();
        words.append(note(path));
        if (people > 0) {
            words.append(", with ").append(people == 1 ? "one person" : Prose.number(people) + " people");
        }
        words.append('.');
        for (var introduction : picture.introductions()) {
            words.append(' ')
                    .append(introduction.from().person())
                    .append(" introduced ")
                    .append(introduction.to().person())
                    .append('.');
        }
        for (var told : path.talks()) {
            words.append(" Told in class on ")
                    .append(When.day(told.on()))
                    .append(": ")
                    .append(told.title())
                    .append('.');
        }
        for (var stage : path.stages()) {
            words.append(' ')
                    .append(Prose.sentence(stage.stage().words()))
                    .append(' ')
                    .append(When.day(stage.on()))
                    .append('.');
        }
        return words.toString();
    }

    private static String note(Path path) {
        int steps = path.credited().size();
        int assignments = path.handIns().size();
        return steps
                + (steps == 1 ? " conversation or message" : " conversations and messages")
                + (assignments == 0 ? "" : ", handed in for " + Prose.count(assignments, "assignment"));
    }

    /** Who introduced whom; a circle of introductions is cut where it closes. */
    private static List<Branch> tree(Path path) {
        var people = new LinkedHashMap<Integer, List<Path.Step>>();
        path.steps()
                .forEach(step -> people.computeIfAbsent(step.who(), who -> new ArrayList<>())
                        .add(step));
        var introduced = new TreeMap<Integer, List<Integer>>();
        people.forEach((who, steps) -> {
            var by = steps.get(0).introducer();
            int from = by != null && by < who && people.containsKey(by) ? by : 0;
            introduced.computeIfAbsent(from, key -> new ArrayList<>()).add(who);
        });
        return branches(0, introduced, people);
    }

    private static List<Branch> branches(
            int of, TreeMap<Integer, List<Integer>> introduced, LinkedHashMap<Integer, List<Path.Step>> people) {
        return introduced.getOrDefault(of, List.of()).stream()
                .map(who -> branch(who, people.getOrDefault(who, List.of()), introduced, people))
                .toList();
    }

    private static Branch branch(
            int who,
            List<Path.Step> steps,
            TreeMap<Integer, List<Integer>> introduced,
            LinkedHashMap<Integer, List<Path.Step>> people) {
        var first = steps.get(0);
        var last = steps.get(steps.size() - 1);
        var meta = new ArrayList<String>();
        if (!first.organisation().isEmpty()) {
            meta.add(first.organisation());
        }
        if (first.role() != null) {
            meta.add(first.role().words());
        }
        if (first.introducer() == null && !first.introducedBy().isEmpty()) {
            meta.add("introduced by " + first.introducedBy());
        }
        meta.add(
                steps.size() == 1
                        ? When.day(first.happenedOn())
                        : steps.size() + " times, " + When.day(first.happenedOn()) + " to "
                                + When.day(last.happenedOn()));
        return new Branch(first.person(), String.join(" · ", meta), branches(who, introduced, people));
    }

    private record Dated<T>(LocalDate day, int order, T value) {}

    private static <T> List<T> inTime(List<Dated<T>> dated) {
        return dated.stream()
                .sorted(Comparator.<Dated<T>, LocalDate>comparing(Dated::day).thenComparingInt(Dated::order))
                .map(Dated::value)
                .toList();
    }

    /** Touches, talks and stages on one line; of one day, what was said comes before what was decided. */
    private static List<Point> points(Path path, ZoneId zone) {
        var handedIn = new HashMap<Integer, List<String>>();
        for (var hand : path.handIns()) {
            hand.steps()
                    .forEach(step -> handedIn.computeIfAbsent(step, id -> new ArrayList<>())
                            .add(hand.title()));
        }
        var dated = new ArrayList<Dated<Point>>();
        for (var step : path.steps()) {
            dated.add(new Dated<>(
                    step.happenedOn(), 0, point(step, handedIn.getOrDefault(step.position(), List.of()), zone)));
        }
        for (var told : path.talks()) {
            dated.add(new Dated<>(
                    told.on(),
                    1,
                    new Point(
                            "is-told", told.title(), "", When.day(told.on()) + " · told in class", "", "", List.of())));
        }
        int order = 2;
        for (var stage : path.stages()) {
            dated.add(new Dated<>(
                    stage.on(),
                    order++,
                    new Point(
                            "is-stage",
                            Prose.sentence(stage.stage().words()),
                            "",
                            When.day(stage.on()),
                            "",
                            "",
                            List.of())));
        }
        return inTime(dated);
    }

    private static Point point(Path.Step step, List<String> assignments, ZoneId zone) {
        var css = (step.channel().synchronous() ? "" : "is-written ") + (step.twoWay() ? "" : "is-oneway");
        var notes = new ArrayList<String>();
        if (!step.introducedBy().isEmpty()) {
            notes.add("introduced by " + step.introducedBy());
        }
        notes.add(step.origin().words());
        if (step.tie() != null) {
            notes.add("in touch " + step.tie().words());
        }
        if (step.hiring()) {
            notes.add("the hiring itself, not the path to it");
        }
        return new Point(
                css.strip(),
                step.person(),
                step.organisation(),
                When.day(step.happenedOn()) + " · " + step.channel().words() + (step.twoWay() ? "" : ", no answer")
                        + " · " + logged(step, zone),
                step.what(),
                Prose.sentence(String.join(" · ", notes)),
                assignments);
    }

    private static String logged(Path.Step step, ZoneId zone) {
        long days = ChronoUnit.DAYS.between(
                step.happenedOn(), step.loggedAt().atZone(zone).toLocalDate());
        return days <= 0 ? "logged the same day" : days == 1 ? "logged a day later" : "logged " + days + " days later";
    }

    private static List<Row> rows(Path path) {
        var dated = new ArrayList<Dated<Row>>();
        for (var step : path.steps()) {
            dated.add(new Dated<>(
                    step.happenedOn(),
                    0,
                    new Row(
                            When.day(step.happenedOn()),
                            step.hiring() ? "The hiring" : step.twoWay() ? "Conversation" : "Message, no answer",
                            step.organisation().isEmpty() ? step.person() : step.person() + ", " + step.organisation(),
                            step.channel().words())));
        }
        for (var hand : path.handIns()) {
            var day = hand.on();
            if (day != null) {
                dated.add(new Dated<>(day, 1, new Row(When.day(day), "Handed in", hand.title(), "")));
            }
        }
        for (var told : path.talks()) {
            dated.add(new Dated<>(told.on(), 2, new Row(When.day(told.on()), "Told in class", told.title(), "")));
        }
        int order = 3;
        for (var stage : path.stages()) {
            dated.add(new Dated<>(
                    stage.on(),
                    order++,
                    new Row(When.day(stage.on()), Prose.sentence(stage.stage().words()), "", "")));
        }
        return inTime(dated);
    }
}
