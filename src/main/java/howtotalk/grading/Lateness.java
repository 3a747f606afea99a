package howtotalk.grading;

import howtotalk.submission.Interval;
import howtotalk.submission.LateDeduction;
import java.time.Duration;

/** Lateness in words. */
public final class Lateness {

    private Lateness() {}

    /** 1 d 3 h; 3 h 20 min; 5 min; under a minute is 1 min. */
    public static String words(Duration late) {
        long days = late.toDays();
        int hours = late.toHoursPart();
        int minutes = late.toMinutesPart();
        if (days > 0) return hours > 0 ? days + " d " + hours + " h" : days + " d";
        if (hours > 0) return minutes > 0 ? hours + " h " + minutes + " min" : hours + " h";
        return Math.max(1, minutes) + " min";
    }

    /** How a deduction came about: 2 days begun × 10 % of 50. */
    public static String arithmetic(LateDeduction deduction) {
        boolean day = deduction.policy().interval() == Interval.DAY;
        var unit = day ? "day" : "hour";
        return deduction.intervals() + " " + unit + (deduction.intervals() == 1 ? "" : "s") + " begun × "
                + deduction.policy().percent() + " % of " + Points.brief(deduction.possible());
    }
}
