package howtotalk.introduction;

import howtotalk.chart.Picture;
import howtotalk.introduction.Introductions.Branch;
import howtotalk.introduction.Introductions.Connector;
import howtotalk.introduction.Introductions.Forest;
import howtotalk.introduction.Introductions.Person;
import howtotalk.introduction.NextToTargets.Near;
import howtotalk.words.Prose;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who opened doors for a student, and the tree that grew from it.
 *
 * @param heading the answer
 * @param empty whether nobody introduced anybody
 * @param from whose part of the tree is shown, or empty for all of it
 * @param chain through whom that person was met, the first first
 * @param connectors who introduced most
 * @param near who stands next to a target company
 * @param picture the tree as a drawing, or null if there is none
 * @param trees the tree as a list
 * @param note what is left out or was cut, or empty
 */
public record IntroductionPage(
        String heading,
        boolean empty,
        String from,
        List<Node> chain,
        List<Opener> connectors,
        List<Beside> near,
        @Nullable Picture picture,
        List<Node> trees,
        String note) {

    private static final int CONNECTORS = 10;
    private static final int NEAR = 12;
    private static final int NAMED = 4;

    /** Somebody who introduced others, whom, and where to write to ask for one more. */
    public record Opener(String href, String name, String count, String whom, String write) {}

    /** Somebody next to a target company, and why. */
    public record Beside(String href, String name, List<String> why) {}

    /**
     * Somebody in the list.
     *
     * @param href of the contact
     * @param name of the person
     * @param where organisation or empty
     * @param talked in words, or empty for the ones with whom the student has not talked
     * @param below whom the person introduced
     * @param more how many further down are left out, or empty
     * @param further where those are shown
     */
    public record Node(
            String href, String name, String where, String talked, List<Node> below, String more, String further) {}

    static IntroductionPage of(Introductions introductions, @Nullable Person from, Forest forest, List<Near> near) {
        var connectors = introductions.connectors();
        boolean empty = connectors.isEmpty();
        return new IntroductionPage(
                heading(connectors, from),
                empty,
                from == null ? "" : from.name(),
                from == null
                        ? List.of()
                        : introductions.chainTo(from.id()).stream()
                                .map(person -> node(new Branch(person, List.of(), 0)))
                                .toList(),
                connectors.stream()
                        .limit(CONNECTORS)
                        .map(IntroductionPage::opener)
                        .toList(),
                near.stream()
                        .limit(NEAR)
                        .map(one -> new Beside("/contacts/" + one.contactId(), one.name(), few(one.why())))
                        .toList(),
                forest.trees().isEmpty()
                        ? null
                        : TreeDrawing.of(forest, "Who introduced whom", described(introductions, forest)),
                forest.trees().stream().map(IntroductionPage::node).toList(),
                note(introductions, forest));
    }

    private static String heading(List<Connector> connectors, @Nullable Person from) {
        if (from != null) {
            return "Who came through " + from.name();
        }
        if (connectors.isEmpty()) {
            return "Nobody has introduced you yet.";
        }
        var best = connectors.get(0);
        int whom = best.introduced().size();
        if (whom == 1 && connectors.size() > 1) {
            return Prose.sentence(Prose.number(connectors.size())) + " people have each opened a door for you.";
        }
        return best.person().name() + " opened " + (whom == 1 ? "a door" : Prose.number(whom) + " doors") + " for you.";
    }

    private static Opener opener(Connector connector) {
        int whom = connector.introduced().size();
        var names = connector.introduced().stream()
                .limit(NAMED)
                .map(Person::name)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        var count = (whom == 1 ? "1 person" : whom + " people") + "; "
                + (connector.talked() == whom
                        ? whom == 1 ? "you have talked" : "you have talked to all of them"
                        : connector.talked() == 0
                                ? whom == 1 ? "not talked yet" : "you have talked to none of them yet"
                                : "you have talked to " + Prose.number(connector.talked()));
        var path = "/contacts/" + connector.person().id();
        return new Opener(
                path,
                connector.person().name(),
                count,
                names + (whom > NAMED ? " and " + (whom - NAMED) + " more" : ""),
                path + "/note");
    }

    private static List<String> few(List<String> why) {
        if (why.size() <= NAMED) {
            return why.stream().map(Prose::sentence).toList();
        }
        return Stream.concat(
                        why.stream().limit(NAMED - 1).map(Prose::sentence),
                        Stream.of("And " + (why.size() - NAMED + 1) + " ways more"))
                .toList();
    }

    private static Node node(Branch branch) {
        var person = branch.person();
        return new Node(
                "/contacts/" + person.id(),
                person.name(),
                person.organisation(),
                person.talked() ? "talked" : "not talked yet",
                branch.branches().stream().map(IntroductionPage::node).toList(),
                branch.hidden() == 0 ? "" : "and " + branch.hidden() + " more",
                "/introductions?from=" + person.id());
    }

    private static String described(Introductions introductions, Forest forest) {
        int trees = forest.trees().size();
        return "A tree from you to the right: "
                + (trees == 1 ? "one person" : Prose.number(trees) + " people")
                + " you met first, and whom they and their people introduced, "
                + (introductions.introductions() == 1
                        ? "1 introduction"
                        : introductions.introductions() + " introductions")
                + " in all. The list that follows says the same in words.";
    }

    private static String note(Introductions introductions, Forest forest) {
        var note = new StringBuilder();
        if (forest.hidden() > 0) {
            note.append("Only the largest trees are shown; ")
                    .append(forest.hidden())
                    .append(" people stand in smaller ones. Open somebody’s page to see theirs. ");
        }
        if (introductions.circles() > 0) {
            note.append("Some of your entries introduce each other in a circle, which a merge can bring about;")
                    .append(" it is cut open here. ");
        }
        return note.toString().strip();
    }
}
