package howtotalk.rubric.exchange;

import howtotalk.rubric.Criterion;
import howtotalk.rubric.Level;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A criterion as a row of Canvas's template has it: ratings with points, in any order.
 *
 * @param worth the points of its best rating
 * @param levels the ratings as levels, the lowest first; their percents are of the best
 * @param notes what cannot be kept
 * @param faults what has to be corrected first
 */
record CanvasCriterion(
        int place,
        String name,
        String about,
        BigDecimal worth,
        List<Level> levels,
        List<String> notes,
        List<Fault> faults) {

    private static final int MOST = 5;
    private static final BigDecimal ALL = BigDecimal.valueOf(10_000);
    private static final BigInteger MOST_WEIGHT = BigInteger.valueOf(1_000);

    /** What is wrong in a column. */
    record Fault(String column, String sentence) {}

    /**
     * The three columns of a rating.
     *
     * @param title of the column with its points
     */
    record Columns(int name, int words, int points, String title) {}

    private record Rating(String name, String words, BigDecimal points) {}

    /** The columns of the ratings, numbered ("Rating Name 1") or not. */
    static List<Columns> columns(List<String> header) {
        var columns = new ArrayList<Columns>();
        for (int i = 0; i + 2 < header.size(); i++) {
            if (is(header.get(i), "rating name")
                    && is(header.get(i + 1), "rating description")
                    && is(header.get(i + 2), "rating points")) {
                columns.add(new Columns(i, i + 1, i + 2, "Rating Points, rating " + (columns.size() + 1)));
            }
        }
        return columns;
    }

    private static boolean is(String column, String begins) {
        return column.toLowerCase(Locale.ROOT).matches(begins + "( \\d+)?");
    }

    static CanvasCriterion of(int place, String name, String about, List<String> cells, List<Columns> columns) {
        var faults = new ArrayList<Fault>();
        var ratings = new ArrayList<Rating>();
        for (var column : columns) {
            var rating = cells.get(column.name()).replace('\n', ' ');
            var words = cells.get(column.words());
            var typed = cells.get(column.points());
            if (rating.isEmpty() && words.isEmpty() && typed.isEmpty()) continue;
            var points = points(typed);
            if (points == null) {
                faults.add(new Fault(column.title(), "points are a number from 0, such as 5 or 2.5."));
            } else if (rating.isEmpty()) {
                faults.add(new Fault(column.title(), "this rating has no name."));
            } else if (rating.length() > 200 || words.length() > 2_000) {
                faults.add(
                        new Fault(column.title(), "a name has at most 200 characters, a description at most 2,000."));
            } else {
                ratings.add(new Rating(rating, words, points));
            }
        }
        if (faults.isEmpty()) check(ratings, faults);
        if (!faults.isEmpty()) {
            return new CanvasCriterion(place, name, about, BigDecimal.ZERO, List.of(), List.of(), faults);
        }
        ratings.sort(Comparator.comparing(Rating::points));
        var notes = new ArrayList<String>();
        if (ratings.size() == 1) {
            ratings.add(0, new Rating("None", "", BigDecimal.ZERO));
            notes.add("“" + name + "” has one rating: a level “None” worth nothing is put below it.");
        }
        var worth = ratings.get(ratings.size() - 1).points();
        return new CanvasCriterion(place, name, about, worth, levels(ratings, worth), notes, faults);
    }

    private static void check(List<Rating> ratings, List<Fault> faults) {
        if (ratings.isEmpty()) {
            faults.add(new Fault("Rating Name", "this criterion has no rating."));
        } else if (ratings.size() > MOST) {
            faults.add(new Fault(
                    "Rating Name",
                    "this criterion has " + ratings.size()
                            + " ratings, and there are at most five levels here. Put some together."));
        } else if (ratings.stream().allMatch(rating -> rating.points().signum() == 0)) {
            faults.add(new Fault("Rating Points", "every rating is worth 0 points, so this criterion weighs nothing."));
        } else if (ratings.stream().map(Rating::points).distinct().count() < ratings.size()) {
            faults.add(new Fault("Rating Points", "two ratings are worth the same. Give each points of its own."));
        }
    }

    private static List<Level> levels(List<Rating> ratings, BigDecimal worth) {
        var levels = new ArrayList<Level>();
        for (var rating : ratings) {
            int percent = rating.points()
                    .multiply(ALL)
                    .divide(worth, 0, RoundingMode.HALF_UP)
                    .intValueExact();
            levels.add(new Level(levels.size(), rating.name(), rating.words(), percent));
        }
        return levels;
    }

    private static @Nullable BigDecimal points(String typed) {
        var text = typed.replace(',', '.');
        return text.matches("\\d{1,6}(\\.\\d{1,4})?") ? new BigDecimal(text).stripTrailingZeros() : null;
    }

    /**
     * The criteria of one rubric with weights that stand to each other as their points: the points themselves where
     * they are whole, else the smallest whole numbers. Empty where these are above 1,000.
     */
    static List<Criterion> weighed(List<CanvasCriterion> criteria) {
        boolean whole = criteria.stream()
                .allMatch(one -> one.worth().scale() <= 0 && one.worth().intValue() <= 1_000);
        var scaled = criteria.stream()
                .map(one -> one.worth().movePointRight(whole ? 0 : 4).toBigIntegerExact())
                .toList();
        var divisor = whole ? BigInteger.ONE : scaled.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        var weighed = new ArrayList<Criterion>();
        for (int i = 0; i < criteria.size(); i++) {
            var one = criteria.get(i);
            var weight = scaled.get(i).divide(divisor);
            if (weight.compareTo(MOST_WEIGHT) > 0) return List.of();
            weighed.add(new Criterion(0, one.place(), one.name(), one.about(), weight.intValueExact(), one.levels()));
        }
        return weighed;
    }
}
