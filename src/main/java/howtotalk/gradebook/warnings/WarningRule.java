package howtotalk.gradebook.warnings;

import howtotalk.attendance.Tally;
import howtotalk.gradebook.GradeScheme;
import howtotalk.grading.Points;
import howtotalk.web.Choice;
import howtotalk.web.Errors;
import howtotalk.web.Input;
import howtotalk.words.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who is proposed for a warning.
 *
 * @param below a total under so much, in hundredths of a percent; null leaves totals alone
 * @param absences more than so many; null leaves them alone
 * @param rate less than so much of the meetings attended, in hundredths of a percent; null leaves it alone
 * @param typed as it stands in the address, to be carried along
 */
record WarningRule(
        @Nullable Long below,
        @Nullable Long absences,
        @Nullable Long rate,
        List<Choice> typed,
        Errors errors) {

    /** What a warning is about. */
    enum About {
        PERFORMANCE,
        ATTENDANCE
    }

    /**
     * One reason.
     *
     * @param figure for the list
     * @param told for the student
     */
    record Reason(About about, String figure, String told) {}

    /** As it is typed: a percent or a letter of the course; nothing asked yet proposes 70 % and 3 absences. */
    static WarningRule of(UnaryOperator<String> input, boolean asked, GradeScheme scheme) {
        var below = asked ? input.apply("below").strip() : "70";
        var absences = asked ? input.apply("absences").strip() : "3";
        var rate = asked ? input.apply("rate").strip() : "";
        var errors = new Errors();
        var belowRead = percent(below, scheme);
        errors.addIf(!below.isEmpty() && belowRead == null, "below", "A percent like 70, or a letter of this course.");
        var absencesRead = Input.number(absences);
        boolean odd = absencesRead == null || absencesRead < 0 || absencesRead > 200;
        errors.addIf(!absences.isEmpty() && odd, "absences", "A whole number of absences, like 3.");
        var rateRead = rate.isEmpty() ? null : Points.read(rate);
        errors.addIf(!rate.isEmpty() && (rateRead == null || rateRead > 10_000), "rate", "A percent from 0 to 100.");
        return new WarningRule(
                belowRead,
                odd ? null : absencesRead,
                rateRead,
                List.of(new Choice("below", below), new Choice("absences", absences), new Choice("rate", rate)),
                errors);
    }

    private static @Nullable Long percent(String typed, GradeScheme scheme) {
        for (var cutoff : scheme.cutoffs()) {
            if (cutoff.letter().equalsIgnoreCase(typed.replace('−', '-'))) return (long) cutoff.percent();
        }
        return typed.isEmpty() ? null : Points.read(typed);
    }

    String typed(String field) {
        return typed.stream()
                .filter(one -> one.value().equals(field))
                .map(Choice::words)
                .findFirst()
                .orElse("");
    }

    /**
     * Why a student is proposed.
     *
     * @param percent the total of what is released, in hundredths; null while nothing counts
     * @param tally attendance so far
     * @return nothing for whoever is not
     */
    List<Reason> reasons(@Nullable Long percent, Tally tally) {
        var reasons = new ArrayList<Reason>();
        if (below != null && percent != null && percent < below) {
            reasons.add(new Reason(
                    About.PERFORMANCE,
                    Points.brief(percent) + " % so far, below " + Points.brief(below) + " %",
                    "Your total so far is " + Points.brief(percent) + " %; I write to everybody below "
                            + Points.brief(below) + " %."));
        }
        if (absences != null && tally.absent() > absences) {
            reasons.add(new Reason(
                    About.ATTENDANCE,
                    Prose.count(tally.absent(), "absence") + ", more than " + absences,
                    "You were absent from " + Prose.count(tally.absent(), "meeting") + ", not counting excused ones; I"
                            + " write to everybody with more than " + absences + "."));
        }
        Long attended = tally.rate();
        if (rate != null && attended != null && attended < rate) {
            reasons.add(new Reason(
                    About.ATTENDANCE,
                    "attended " + Points.brief(attended) + " % of the meetings, below " + Points.brief(rate) + " %",
                    "You were at " + tally.there() + " of " + Prose.count(tally.expected(), "meeting")
                            + ", not counting excused ones; I write to everybody below " + Points.brief(rate) + " %."));
        }
        return reasons;
    }
}
