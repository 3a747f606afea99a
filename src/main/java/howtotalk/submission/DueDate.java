package howtotalk.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The dates that hold for one student, after overrides and late passes. Each may be null: open from the start, never
 * due, never closed. A date itself still belongs to the time it ends: handed in at the due moment is on time.
 */
public record DueDate(
        @Nullable Instant opens,
        @Nullable Instant due,
        @Nullable Instant closes) {

    /** What one late pass is worth, in elapsed time. */
    public static final Duration LATE_PASS = Duration.ofHours(24);

    /**
     * Works out a student's dates. An override replaces the base date. Where several say something about the same date,
     * the one kindest to the student wins, as in Canvas: the latest due, the latest closing, the earliest opening; so an
     * extension granted before a whole section was moved never leaves its student behind the section. Late passes come
     * after that. Work never closes before it is due, or an extension would be a promise that the door breaks.
     *
     * @param section the override of the student's section, null for none
     * @param own the student's own overrides, in any order
     * @param latePasses used on this assignment, 0 or more
     */
    public static DueDate of(Dates base, @Nullable Dates section, List<Dates> own, int latePasses) {
        if (latePasses < 0) throw new IllegalArgumentException("Late passes are 0 or more.");
        var overrides = new ArrayList<>(own);
        if (section != null) overrides.add(section);

        var opens = effective(base.opens(), overrides, Dates::opens, DueDate::earlier);
        var due = effective(base.due(), overrides, Dates::due, DueDate::later);
        var closes = effective(base.closes(), overrides, Dates::closes, DueDate::later);
        if (due != null) due = due.plus(LATE_PASS.multipliedBy(latePasses));
        if (due != null && closes != null) closes = later(closes, due);
        return new DueDate(opens, due, closes);
    }

    /**
     * The dates of an attempt that is handed in for a revision: its due, or the assignment's where that is later, and
     * open at least until then. What was handed in before the invitation keeps its own.
     *
     * @param revision the due of the revision, null for none
     */
    public DueDate forRevision(@Nullable Instant revision) {
        if (revision == null) return this;
        var later = due == null ? revision : later(due, revision);
        return new DueDate(opens, later, closes == null ? null : later(closes, later));
    }

    /** Whether work is taken at that moment: opened, and not closed. Being past due does not matter. */
    public boolean takesWork(Instant now) {
        return (opens == null || !now.isBefore(opens)) && (closes == null || !now.isAfter(closes));
    }

    /** How long after its due something was handed in; zero when on time or never due. */
    public Duration lateness(Instant handedIn) {
        return due == null || !handedIn.isAfter(due) ? Duration.ZERO : Duration.between(due, handedIn);
    }

    /**
     * What lateness takes off a score: the one rule for the student's pages, the graders' and the totals.
     *
     * @param entered and {@code possible} in hundredths of a point
     * @param handedIn when the attempt that counts was handed in; null for work without one, which is never late
     */
    public LateDeduction deduction(
            LatePolicy policy, long entered, long possible, @Nullable Instant handedIn, boolean waived) {
        return policy.apply(entered, possible, handedIn == null ? Duration.ZERO : lateness(handedIn), waived);
    }

    /** How the work stands at that moment. */
    public Timeliness timeliness(HandIn work, Instant now) {
        if (work.at() != null) return lateness(work.at()).isZero() ? Timeliness.ON_TIME : Timeliness.LATE;
        boolean pastDue = due != null && now.isAfter(due);
        boolean owed = work.online() && !work.excused() && !work.scored();
        return pastDue && owed ? Timeliness.MISSING : Timeliness.NOT_DUE;
    }

    private static @Nullable Instant effective(
            @Nullable Instant base,
            List<Dates> overrides,
            Function<Dates, @Nullable Instant> date,
            BinaryOperator<Instant> kinder) {
        Instant kindest = null;
        for (var override : overrides) {
            var said = date.apply(override);
            if (said != null) kindest = kindest == null ? said : kinder.apply(kindest, said);
        }
        return kindest == null ? base : kindest;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
