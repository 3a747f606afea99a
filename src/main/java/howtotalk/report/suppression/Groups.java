package howtotalk.report.suppression;

import static howtotalk.report.suppression.Universe.CONTACTS;
import static howtotalk.report.suppression.Universe.CONVERSATIONS;
import static howtotalk.report.suppression.Universe.CREDIT;
import static howtotalk.report.suppression.Universe.GRADUATING;
import static howtotalk.report.suppression.Universe.HELP;
import static howtotalk.report.suppression.Universe.KNOWN;
import static howtotalk.report.suppression.Universe.MEASURED;
import static howtotalk.report.suppression.Universe.NOTES;
import static howtotalk.report.suppression.Universe.OFFERS;
import static howtotalk.report.suppression.Universe.STEPS;
import static howtotalk.report.suppression.Universe.TALKS;
import static howtotalk.report.suppression.Universe.WEEKS;
import static howtotalk.report.suppression.Universe.WITHDRAWN;

import howtotalk.report.document.Document;
import howtotalk.report.document.Figure;
import howtotalk.report.suppression.Group.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which figures are linked, the most useful first: where two cannot both be shown, the first is. A figure that is named
 * nowhere here is never shared, so that a new figure of the report stays hidden until somebody has thought about it.
 */
final class Groups {

    /** The number of enrolled students: without it nothing is shown, for everything rests on it. */
    static final String ENROLLED = "scope.enrolled";

    private static final String CAREER = "outcomes.career-outcomes-rate";
    private static final String GRADUATES = "outcomes.graduating";
    /** Under it stand the parts of every line. */
    static final String PROVED = "outcomes.proved.";

    private static final String TRACED = "attribution.traced";
    private static final String WITH_PATH = "attribution.with-path";

    private final List<Figure> figures;
    private final List<Group> groups = new ArrayList<>();

    private Groups(Document document) {
        this.figures = document.figures();
    }

    static List<Group> of(Document document) {
        var made = new Groups(document);
        made.students();
        made.activity();
        made.funnels();
        made.offers();
        made.credit();
        made.speaking();
        return List.copyOf(made.groups);
    }

    private void students() {
        add(group(Shape.STUDENTS, id -> id.equals(ENROLLED), KNOWN, STEPS, MEASURED, GRADUATING, TALKS));
        each(Shape.STUDENTS, of("outcomes.position-rate"), KNOWN);
        each(Shape.STUDENTS, of("scope.knowledge-rate"), KNOWN);
        each(Shape.STUDENTS, of(CAREER, GRADUATES), GRADUATING);
        // Where all stand and where the graduating stand overlap: beside one the other would give parts of it away.
        add(group(Shape.PARTS_OF_STUDENTS, under(Standings.PREFIX), KNOWN).notBeside(CAREER, GRADUATES));
        proofs();
        each(Shape.STUDENTS, of("scope.withdrawn"), WITHDRAWN);
    }

    /**
     * Not the weeks to a first conversation, however coarse their steps: how many talked with anybody at all, less how many
     * talked with somebody new, which the funnel tells, is a number of a few.
     */
    private void activity() {
        for (var base : bases("activity.", ".median")) {
            var among = base.equals("activity.first-new") ? STEPS : MEASURED;
            add(group(Shape.MEDIAN, of(base + ".median"), among));
            add(group(Shape.QUARTILES, of(base + ".lower", base + ".upper"), among));
        }
        each(Shape.THINGS, of("activity.conversations.sum", "activity.synchronous-share.pooled"), CONVERSATIONS);
        each(Shape.THINGS, of("activity.weeks-share.pooled"), WEEKS);
        each(Shape.THINGS, of("activity.response-rate.pooled", "activity.note-to-meeting-rate.pooled"), NOTES);
        each(Shape.THINGS, of("activity.help-given.sum", "activity.referrals-given.sum"), HELP);
    }

    private void funnels() {
        var accepted = under("funnels.students.accepted");
        each(Shape.STUDENTS, under("funnels.students.").and(accepted.negate()), STEPS);
        // Who recorded an accepted offer and who filed it as a position are nearly the same students.
        each(Shape.STUDENTS, accepted, STEPS, KNOWN);
        each(Shape.THINGS, under("funnels.contacts."), CONTACTS);
        each(Shape.THINGS, of("activity.conversation-rate.pooled", "activity.introductions.sum"), CONTACTS);
    }

    private void offers() {
        each(Shape.THINGS, of(TRACED, WITH_PATH), OFFERS);
        add(group(Shape.PARTS_OF_THINGS, of(TRACED + ".new", TRACED + ".found-again"), OFFERS)
                .needing(TRACED));
        add(group(Shape.THINGS, of(TRACED + ".verified"), OFFERS).needing(TRACED));
        each(Shape.THINGS, under("attribution.assignment.").and(id -> id.split("\\.").length == 3), OFFERS);
        for (var one : List.of("kind", "pay", "academic-credit", "proof", "path-proof", "without-this-contact")) {
            add(group(Shape.PARTS_OF_THINGS, under("outcomes." + one + "."), OFFERS));
        }
    }

    /** A line in its parts. What one part leaves over of its line are the others, so that no line tells of them. */
    private void proofs() {
        for (var base : bases(PROVED, ".verified")) {
            add(group(Shape.PARTS_OF_STUDENTS, under(base + "."), Universe.PROVED)
                    .needing(base.replace(PROVED, Standings.PREFIX)));
        }
    }

    private void credit() {
        for (var by : List.of("assignment", "channel", "tie", "origin")) {
            add(group(Shape.PARTS_OF_THINGS, under("attribution.credit." + by + "."), CREDIT)
                    .needing(WITH_PATH));
        }
    }

    private void speaking() {
        each(Shape.STUDENTS, of("speaking.tellers"), TALKS);
        // Nobody tells twice in a round, so that a round is a number of students, and the rounds together are the
        // talks.
        add(group(Shape.STUDENTS, of("speaking.talks").or(under("speaking.talks.round.")), TALKS));
        add(group(Shape.THINGS, of("speaking.talks.citing"), TALKS).needing("speaking.talks"));
        each(Shape.MEAN, under("speaking.level."), TALKS);
        each(Shape.MEAN, under("speaking.change.").and(id -> id.split("\\.").length == 3), TALKS);
        for (var base : bases("speaking.change.", ".higher")) {
            add(group(Shape.PARTS_OF_STUDENTS, of(base + ".higher", base + ".same", base + ".lower"), TALKS));
        }
    }

    private Group group(Shape shape, Predicate<String> ids, Universe... universes) {
        var chosen = figures.stream().filter(figure -> ids.test(figure.id())).toList();
        return new Group(shape, chosen, Set.of(universes), "", Set.of());
    }

    private void add(Group group) {
        if (!group.figures().isEmpty()) {
            groups.add(group);
        }
    }

    /** Figures that are shown or hidden one by one. */
    private void each(Shape shape, Predicate<String> ids, Universe... universes) {
        for (var figure : group(shape, ids, universes).figures()) {
            add(group(shape, of(figure.id()), universes));
        }
    }

    /** What stands before the ending in the ids of this beginning and ending. */
    private List<String> bases(String beginning, String ending) {
        return figures.stream()
                .map(Figure::id)
                .filter(id -> id.startsWith(beginning) && id.endsWith(ending))
                .map(id -> id.substring(0, id.length() - ending.length()))
                .toList();
    }

    private static Predicate<String> of(String... ids) {
        return Set.of(ids)::contains;
    }

    private static Predicate<String> under(String beginning) {
        return id -> id.startsWith(beginning);
    }
}
