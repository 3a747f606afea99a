package howtotalk.attendance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How many meetings a student was marked at, by mark. A meeting of which nothing was noted is in none of them. */
public record Tally(int present, int late, int excused, int absent) {

    /** Nothing noted yet. */
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    /** What these marks come to. */
    public static Tally of(Collection<Mark> marks) {
        int[] counts = new int[Mark.values().length];
        for (var mark : marks) counts[mark.ordinal()]++;
        return new Tally(counts[0], counts[1], counts[2], counts[3]);
    }

    /** Meetings of which anything was noted. */
    public int recorded() {
        return present + late + excused + absent;
    }

    /** Meetings at which the student was, late or not. */
    public int there() {
        return present + late;
    }

    /** Meetings at which the student was expected: recorded, and not excused. */
    public int expected() {
        return present + late + absent;
    }

    /** Of the meetings at which the student was expected, the share attended, in hundredths of a percent; null for none. */
    public @Nullable Long rate() {
        if (expected() == 0) return null;
        return BigDecimal.valueOf(there())
                .multiply(BigDecimal.valueOf(10_000))
                .divide(BigDecimal.valueOf(expected()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** How many of a mark. */
    public int count(Mark mark) {
        return switch (mark) {
            case PRESENT -> present;
            case LATE -> late;
            case EXCUSED -> excused;
            case ABSENT -> absent;
        };
    }

    /** 20 present, 2 late, 1 absent: what there is of each. */
    public String words() {
        var parts = new ArrayList<String>();
        for (var mark : Mark.values()) {
            if (count(mark) > 0) parts.add(count(mark) + " " + mark.words());
        }
        return String.join(", ", parts);
    }
}
