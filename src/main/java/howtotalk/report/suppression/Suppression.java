package howtotalk.report.suppression;

import howtotalk.report.document.Document;
import howtotalk.report.document.Figure;
import howtotalk.report.document.Value;
import howtotalk.report.document.Value.Kind;
import howtotalk.report.suppression.Suppressed.Hidden;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hides of a report what tells of fewer students, offers or conversations than the smallest number that may be told.
 *
 * <p>Figures are taken in groups, in a fixed order ({@link Groups}), and a group is shown when
 *
 * <ol>
 *   <li>each number in it is nought or large enough, and so is what it leaves over;
 *   <li>enough students stand behind it and behind what it leaves over; a median has as many on either side, a quartile
 *       beyond it;
 *   <li>every difference to a number that is shown already, here or in an earlier release, is nought or large enough
 *       ({@link Shown}).
 * </ol>
 *
 * <p>Figures that make up a whole are one group, so that none can be had from the others. So whatever is taken from
 * what, small numbers do not come out; the price is that more is hidden than an optimal choice would hide, and that is
 * gladly paid for a rule that can be believed. In place of sentences, notes and drawings with numbers in them stand such
 * as are made from what is shown ({@link Cut}).
 */
public final class Suppression {

    /** What is proposed. */
    public static final int USUAL = 10;
    /** Less is no protection. */
    public static final int LEAST = 5;
    /** More hides everything of a class. */
    public static final int MOST = 30;

    private final int smallest;
    private final Document document;
    /** In this release and all earlier ones. */
    private final Shown shown;
    /** In this release alone: why a figure is hidden depends on which of the two it does not fit. */
    private final Shown shownNow;

    private final Map<String, Value> before = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private final Set<Universe> moved = EnumSet.noneOf(Universe.class);
    private final Set<String> open = new HashSet<>();
    private final Map<String, Why> why = new HashMap<>();

    private Suppression(Document document, int smallest) {
        this.document = document;
        this.smallest = smallest;
        this.shown = new Shown(smallest);
        this.shownNow = new Shown(smallest);
    }

    /**
     * What may be shared of a report.
     *
     * @param document the instructor's, whose figures open
     * @param smallest the smallest number that may be told, from {@link #LEAST} to {@link #MOST}
     * @param earlier every document of the same courses and sections that was ever shared, revoked ones too
     */
    public static Suppressed of(Document document, int smallest, List<Document> earlier) {
        if (smallest < LEAST || smallest > MOST) {
            throw new IllegalArgumentException(smallest + " is not between " + LEAST + " and " + MOST);
        }
        var made = new Suppression(document, smallest);
        earlier.forEach(made::remember);
        Groups.of(document).forEach(made::decide);
        return made.cut();
    }

    private void remember(Document earlier) {
        var now = new HashMap<String, Value>();
        document.figures().forEach(figure -> now.put(figure.id(), figure.value()));
        for (var group : Groups.of(earlier)) {
            shown.add(group);
            for (var figure : group.figures()) {
                var then = figure.value();
                if (then.isHidden()) {
                    continue;
                }
                before.put(figure.id(), then);
                if (!same(then, now.get(figure.id()))) {
                    changed.add(figure.id());
                    if (group.shape().things()) {
                        moved.addAll(group.universes());
                    }
                }
            }
        }
    }

    private static boolean same(Value then, @Nullable Value now) {
        return now != null && then.equals(now);
    }

    private void decide(Group group) {
        var reason = reason(group);
        if (reason == null) {
            shown.add(group);
            shownNow.add(group);
            group.figures().forEach(figure -> open.add(figure.id()));
        } else {
            group.figures().forEach(figure -> why.put(figure.id(), alone(group, figure, reason)));
        }
    }

    /** Of a group hidden for one of its figures, the others are hidden for being together with it. */
    private Why alone(Group group, Figure figure, Why reason) {
        return reason == Why.FEW && group.figures().size() > 1 && itself(group, figure) == null ? Why.TOGETHER : reason;
    }

    private @Nullable Why reason(Group group) {
        for (var figure : group.figures()) {
            var own = itself(group, figure);
            if (own != null) return own;
        }
        if (!group.figures().get(0).id().equals(Groups.ENROLLED) && !open.contains(Groups.ENROLLED)) return Why.FEW;
        if (group.shape().parts() && !allowed(left(group))) return Why.REST;
        if (!group.needs().isEmpty() && !open.contains(group.needs())) return Why.TOGETHER;
        if (group.notBeside().stream().anyMatch(open::contains)) return Why.LINKED;
        if (group.figures().get(0).id().startsWith(Standings.PREFIX) && !Standings.agree(document.figures())) {
            return Why.LINKED;
        }
        for (var figure : group.figures()) {
            if (earlier(group, figure)) return Why.EARLIER;
        }
        if (!shownNow.fits(group)) return Why.LINKED;
        if (!shown.fits(group)) return Why.EARLIER;
        return null;
    }

    /** What is wrong with a figure taken by itself. */
    private @Nullable Why itself(Group group, Figure figure) {
        var value = figure.value();
        var n = value.n();
        if (value.kind() == Kind.MEASURE) {
            return n != null && n > 0 && n < smallest * group.shape().divides() ? Why.FEW : null;
        }
        if (value.number() != null
                && value.kind() != Kind.RATE
                && !allowed(value.number().doubleValue())) {
            return Why.FEW;
        }
        if (value.k() != null && n != null) {
            if (!allowed(value.k()) || !allowed(n)) return Why.FEW;
            if (!allowed(n - value.k())) return Why.REST;
        }
        return group.shape().things() ? behind(figure) : null;
    }

    private @Nullable Why behind(Figure figure) {
        var behind = Behind.of(figure);
        return behind.told() && allowed(behind.did()) && allowed(behind.didNot()) ? null : Why.BEHIND;
    }

    /** What the parts of a whole leave over together; of counts and credit, whose whole is one of them, nothing. */
    private static int left(Group group) {
        var whole = group.figures().get(0).value().n();
        int parts = 0;
        for (var figure : group.figures()) {
            parts += figure.value().k() == null ? 0 : figure.value().k();
        }
        return whole == null ? 0 : whole - parts;
    }

    private boolean earlier(Group group, Figure figure) {
        if (group.shape().things() && group.universes().stream().anyMatch(moved::contains)) {
            return true; // how many students made the difference is not known
        }
        var then = before.get(figure.id());
        boolean sameNumber =
                then == null || Objects.equals(then.n(), figure.value().n());
        return group.shape().measure() && changed.contains(figure.id()) && sameNumber;
    }

    private boolean allowed(double number) {
        return number == 0 || number >= smallest;
    }

    private Suppressed cut() {
        var log = new LinkedHashMap<String, Hidden>();
        for (var figure : document.figures()) {
            if (!open.contains(figure.id())) {
                var reason = why.getOrDefault(figure.id(), Why.NEVER);
                log.put(figure.id(), new Hidden(figure.id(), figure.title(), reason));
            }
        }
        return new Suppressed(new Cut(document, open, smallest).document(), List.copyOf(log.values()));
    }
}
