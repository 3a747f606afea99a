package howtotalk.attendance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * How attendance counts: a meeting present is worth one, absent nothing.
 *
 * @param latePercent what a meeting is worth to whoever came late, 0 to 100 percent of one
 * @param excusedCounts whether an excused meeting counts as present; else it is left out of both sides
 * @param freeAbsences so many absences are left out of both sides, 0 or more
 */
public record AttendanceRule(int latePercent, boolean excusedCounts, int freeAbsences) {

    /** What is proposed before anybody chose: late is half, excused is left out, nothing is free. */
    public static final AttendanceRule USUAL = new AttendanceRule(50, false, 0);

    /** Refuses values outside their ranges with an IllegalArgumentException. */
    public AttendanceRule {
        if (latePercent < 0 || latePercent > 100) throw new IllegalArgumentException("Late is worth 0 to 100 percent.");
        if (freeAbsences < 0) throw new IllegalArgumentException("Free absences are 0 or more.");
    }

    /** Meetings that count for a student. */
    public int meetings(Tally tally) {
        return tally.expected() - forgiven(tally) + (excusedCounts ? tally.excused() : 0);
    }

    /** What the student has of them, in hundredths of a meeting. */
    public int earned(Tally tally) {
        return 100 * (tally.present() + (excusedCounts ? tally.excused() : 0)) + latePercent * tally.late();
    }

    /**
     * What attendance comes to, rounded half up once, at the end.
     *
     * @param points that all meetings are worth, in hundredths
     * @return hundredths of a point; null while no meeting counts
     */
    public @Nullable Long score(Tally tally, long points) {
        int meetings = meetings(tally);
        if (meetings == 0) return null;
        return BigDecimal.valueOf(points)
                .multiply(BigDecimal.valueOf(earned(tally)))
                .divide(BigDecimal.valueOf(100L * meetings), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private int forgiven(Tally tally) {
        return Math.min(freeAbsences, tally.absent());
    }

    /** The rule as a student reads it. */
    public String sentence() {
        var words = new StringBuilder("Present counts 1, late " + worth(latePercent) + ", absent 0; ");
        words.append(excusedCounts ? "an excused meeting counts as present" : "an excused meeting is left out");
        if (freeAbsences == 1) words.append("; one absence is free and left out");
        if (freeAbsences > 1) words.append("; ").append(freeAbsences).append(" absences are free and left out");
        return words.append('.').toString();
    }

    /** 20 of 24 meetings: what counted, for a history. */
    public String brief(Tally tally) {
        int meetings = meetings(tally);
        return brief(earned(tally)) + " of " + meetings + (meetings == 1 ? " meeting" : " meetings");
    }

    /** The same as a sum: 18 present + 4 late × ½ = 20 of 24 meetings; 2 excused and 1 free absence left out. */
    public String arithmetic(Tally tally) {
        var sum = new ArrayList<String>();
        sum.add(tally.present() + " present");
        if (excusedCounts && tally.excused() > 0) sum.add(tally.excused() + " excused");
        if (tally.late() > 0) sum.add(tally.late() + " late × " + worth(latePercent));
        var out = new ArrayList<String>();
        if (!excusedCounts && tally.excused() > 0) out.add(tally.excused() + " excused");
        int forgiven = forgiven(tally);
        if (forgiven > 0) out.add(forgiven + (forgiven == 1 ? " free absence" : " free absences"));
        return String.join(" + ", sum)
                + (sum.size() == 1 ? ": " : " = ")
                + brief(tally)
                + (out.isEmpty() ? "" : "; " + String.join(" and ", out) + " left out");
    }

    private static String worth(int percent) {
        return switch (percent) {
            case 25 -> "¼";
            case 50 -> "½";
            case 75 -> "¾";
            default -> brief(percent);
        };
    }

    /** 2050 is 20.5. */
    private static String brief(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }
}
