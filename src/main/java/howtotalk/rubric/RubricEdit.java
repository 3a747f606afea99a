package howtotalk.rubric;

import howtotalk.words.Prose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an edit makes of a rubric. A criterion that stays keeps its id, whatever it is called; a level that stays keeps
 * what was graded by it, whatever its number.
 *
 * @param before as it is
 * @param after as it is to be; a criterion with id 0 is new
 * @param from by criterion that stays: for each level it is to have, the number that this level has now, or null for a
 *     new one
 */
public record RubricEdit(Rubric before, Rubric after, Map<Long, List<@Nullable Integer>> from) {

    /** A history is read at a glance. */
    private static final int LONGEST = 400;

    /**
     * The edit that puts an earlier state in the place of what there is. A criterion that is still there stays what it
     * is, and so does one of the same name that took its place; one that went comes as a new one. A level is the one of
     * the same name, else the one in its place.
     *
     * @param then with the ids that its criteria had
     */
    public static RubricEdit restoring(Rubric before, Rubric then) {
        var criteria = new ArrayList<Criterion>();
        var from = new HashMap<Long, List<@Nullable Integer>>();
        for (var criterion : then.criteria()) {
            var now = there(before, then, criterion);
            criteria.add(new Criterion(
                    now == null ? 0 : now.id(),
                    criteria.size(),
                    criterion.name(),
                    criterion.description(),
                    criterion.weight(),
                    criterion.levels()));
            if (now != null) from.put(now.id(), same(now, criterion));
        }
        return new RubricEdit(before, new Rubric(before.id(), then.title(), criteria), from);
    }

    private static @Nullable Criterion there(Rubric before, Rubric then, Criterion wanted) {
        var same = find(before, wanted.id());
        if (same != null) return same;
        return before.criteria().stream()
                .filter(one -> one.name().equals(wanted.name()) && find(then, one.id()) == null)
                .findFirst()
                .orElse(null);
    }

    /** Which level of a criterion each of another is, upwards; null for one that is not there. */
    private static List<@Nullable Integer> same(Criterion now, Criterion then) {
        var names = now.levels().stream().map(Level::name).toList();
        var wanted = then.levels().stream().map(Level::name).toList();
        var from = new ArrayList<@Nullable Integer>();
        int last = -1;
        for (int i = 0; i < wanted.size(); i++) {
            int at = names.indexOf(wanted.get(i));
            if (at < 0 && i < names.size() && !wanted.contains(names.get(i))) at = i;
            from.add(at > last ? Integer.valueOf(at) : null);
            last = Math.max(last, at);
        }
        return from;
    }

    /** The criteria that go, in their order. */
    public List<Criterion> removed() {
        return before.criteria().stream()
                .filter(criterion -> find(after, criterion.id()) == null)
                .toList();
    }

    /** The criteria that come, in their order; without ids yet. */
    public List<Criterion> added() {
        return after.criteria().stream()
                .filter(criterion -> find(before, criterion.id()) == null)
                .toList();
    }

    /**
     * What becomes of a level that was given on a criterion.
     *
     * @param halves as it was given, in half levels
     * @return in half levels of the edited criterion; null if it is lost, because the criterion goes, or the level, or
     *     one of the two between which it lies
     */
    public @Nullable Integer moved(long criterionId, int halves) {
        var levels = from.get(criterionId);
        if (find(after, criterionId) == null || levels == null) return null;
        int below = levels.indexOf(halves / 2);
        if (below < 0) return null;
        if (halves % 2 == 0) return 2 * below;
        return levels.indexOf(halves / 2 + 1) == below + 1 ? 2 * below + 1 : null;
    }

    /** Whether nothing is changed by which anybody is scored: names, descriptions and order move no score. */
    public boolean onlyWords() {
        return removed().isEmpty() && added().isEmpty() && sums(before).equals(sums(after)) && noLevelMoves();
    }

    private boolean noLevelMoves() {
        return from.values().stream().allMatch(levels -> {
            for (int i = 0; i < levels.size(); i++) if (!Objects.equals(levels.get(i), i)) return false;
            return true;
        });
    }

    private static Map<Long, List<Integer>> sums(Rubric rubric) {
        var sums = new HashMap<Long, List<Integer>>();
        for (var criterion : rubric.criteria()) {
            var sum = new ArrayList<Integer>();
            sum.add(criterion.weight());
            criterion.levels().forEach(level -> sum.add(level.percent()));
            sums.put(criterion.id(), sum);
        }
        return sums;
    }

    /** What is changed, a few words a change; none if nothing is. */
    public List<String> changes() {
        var words = new ArrayList<String>();
        if (!before.title().equals(after.title())) words.add("title was “" + before.title() + "”");
        removed().forEach(criterion -> words.add("“" + criterion.name() + "” removed"));
        added().forEach(criterion -> words.add("“" + criterion.name() + "” added"));
        for (var then : after.criteria()) {
            var now = find(before, then.id());
            if (now != null) words.addAll(changes(now, then, from.getOrDefault(then.id(), List.of())));
        }
        if (!order(before, after).equals(order(after, before))) words.add("another order");
        return words;
    }

    /** The changes in one line for a history, cut where it grows long. */
    public String words() {
        var changes = changes();
        if (changes.isEmpty()) return "Saved as it was";
        var words = new StringBuilder();
        for (int i = 0; i < changes.size(); i++) {
            if (words.length() + changes.get(i).length() > LONGEST && i > 0) {
                words.append(", and ").append(changes.size() - i).append(" more");
                break;
            }
            words.append(i == 0 ? "" : "; ").append(changes.get(i));
        }
        return Prose.sentence(words.toString());
    }

    private static List<String> changes(Criterion now, Criterion then, List<@Nullable Integer> from) {
        var words = new ArrayList<String>();
        var name = "“" + then.name() + "”";
        if (!now.name().equals(then.name())) words.add(name + " was called “" + now.name() + "”");
        if (now.weight() != then.weight()) words.add(name + " weighs " + then.weight() + ", was " + now.weight());
        if (now.levels().size() != then.levels().size()) {
            words.add(name + " has " + then.levels().size() + " levels, had "
                    + now.levels().size());
        }
        boolean rewritten = !now.description().equals(then.description());
        for (var level : then.levels()) {
            var number = level.level() < from.size() ? from.get(level.level()) : null;
            var was = number == null || number >= now.levels().size()
                    ? null
                    : now.levels().get(number);
            if (was == null) continue;
            if (was.percent() != level.percent()) {
                words.add(name + ", level " + level.level() + ": " + Percents.words(level.percent()) + " %, was "
                        + Percents.words(was.percent()) + " %");
            }
            rewritten |= !was.name().equals(level.name()) || !was.description().equals(level.description());
        }
        if (rewritten) words.add(name + " described anew");
        return words;
    }

    /** The order of the criteria that two rubrics share. */
    private static List<Long> order(Rubric one, Rubric other) {
        return one.criteria().stream()
                .map(Criterion::id)
                .filter(id -> find(other, id) != null)
                .toList();
    }

    private static @Nullable Criterion find(Rubric rubric, long id) {
        return id == 0
                ? null
                : rubric.criteria().stream()
                        .filter(criterion -> criterion.id() == id)
                        .findFirst()
                        .orElse(null);
    }
}
