package howtotalk.grading;

import howtotalk.rubric.Criterion;
import howtotalk.rubric.Rubric;
import howtotalk.rubric.RubricScore;
import howtotalk.web.Levels;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The levels of a criterion as they are chosen from, at the desk and in the room. */
public final class LevelChoices {

    private LevelChoices() {}

    /**
     * Every level with the half above it, and at the end none: a level can be left open.
     *
     * @param points what the assignment is worth, in hundredths of a point
     * @param halves the level given, in halves; null for an open one
     */
    public static Levels of(Rubric rubric, Criterion criterion, long points, @Nullable Integer halves) {
        var choices = new ArrayList<Levels.Level>(criterion.mostHalves() + 2);
        for (int h = 0; h <= criterion.mostHalves(); h++) choices.add(level(criterion, h));
        choices.add(new Levels.Level("", "open", "open", "", ""));
        var worth = Points.brief(RubricScore.worth(rubric, criterion, points));
        var reached = halves == null ? "–" : Points.exact(RubricScore.ofCriterion(rubric, criterion, points, halves));
        return new Levels(
                UnitFields.LEVEL + criterion.id(),
                criterion.name(),
                reached + " / " + worth,
                halves == null ? "" : halves.toString(),
                halves == null ? "" : why(criterion, halves),
                choices);
    }

    private static Levels.Level level(Criterion criterion, int halves) {
        var below = criterion.levels().get(halves / 2);
        var above = criterion.levels().get((halves + 1) / 2);
        boolean half = halves % 2 == 1;
        long twice = (long) below.percent() + above.percent();
        var words = Points.halves(halves)
                + (half ? ", between " + below.name() + " and " + above.name() : ", " + below.name());
        return new Levels.Level(
                Integer.toString(halves),
                half ? "½" : Points.halves(halves),
                words,
                twice / 2 + (twice % 2 == 0 ? "" : ".5"),
                why(criterion, halves));
    }

    private static String why(Criterion criterion, int halves) {
        var level = criterion.levels().get(halves / 2);
        var words = level.name() + (level.description().isEmpty() ? "" : ". " + level.description());
        return halves % 2 == 0
                ? words
                : Points.halves(halves) + ", between " + level.name() + " and "
                        + criterion.levels().get(halves / 2 + 1).name();
    }
}
