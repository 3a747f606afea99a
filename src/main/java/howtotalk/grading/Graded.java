package howtotalk.grading;

import howtotalk.submission.Dates;
import howtotalk.submission.DueDate;
import howtotalk.submission.HandIn;
import howtotalk.submission.LateDeduction;
import howtotalk.submission.Timeliness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about one student's work come to at a moment.
 *
 * @param state for whoever grades
 * @param timeliness computed, never set by hand
 * @param due the date that holds for this student, after overrides, late passes and an invited revision
 * @param late how long after it the work was handed in; zero when on time
 * @param deduction for lateness, null while there is no score
 * @param score that counts, after lateness, in hundredths of a point; null while there is none
 */
public record Graded(
        WorkState state,
        Timeliness timeliness,
        @Nullable Instant due,
        Duration late,
        @Nullable LateDeduction deduction,
        @Nullable Long score) {

    /** Works it out. */
    public static Graded of(Terms terms, WorkFacts facts, Instant now) {
        var dates = dates(terms, facts);
        Long entered = facts.score();
        var timeliness =
                dates.timeliness(new HandIn(terms.online(), facts.handedInAt(), facts.excused(), entered != null), now);
        var late = facts.handedInAt() == null ? Duration.ZERO : dates.lateness(facts.handedInAt());
        var deduction = entered == null
                ? null
                : dates.deduction(terms.late(), entered, terms.points(), facts.handedInAt(), facts.latenessWaived());
        return new Graded(
                state(terms, facts, timeliness, dates.due(), now),
                timeliness,
                dates.due(),
                late,
                deduction,
                deduction == null ? null : Long.valueOf(deduction.score()));
    }

    /** What this brings to the student as the graders see it: a no-show counts 0 until it is made up. */
    public @Nullable Long counted(WorkFacts facts) {
        if (facts.excused()) return null;
        return score == null && facts.noShow() ? Long.valueOf(0) : score;
    }

    private static DueDate dates(Terms terms, WorkFacts facts) {
        var section = facts.sectionDue() == null ? null : due(facts.sectionDue());
        var own = facts.ownDue() == null ? List.<Dates>of() : List.of(due(facts.ownDue()));
        if (section == null && own.isEmpty() && facts.latePasses() == 0) {
            return new DueDate(null, terms.due(), null).forRevision(facts.revisedDue());
        }
        return DueDate.of(due(terms.due()), section, own, facts.latePasses()).forRevision(facts.revisedDue());
    }

    private static Dates due(@Nullable Instant due) {
        return new Dates(null, due, null);
    }

    private static WorkState state(
            Terms terms, WorkFacts facts, Timeliness timeliness, @Nullable Instant due, Instant now) {
        if (facts.excused()) return WorkState.EXCUSED;
        if (facts.score() != null && !facts.newAttempt()) {
            return facts.released() ? WorkState.RELEASED : WorkState.GRADED;
        }
        return switch (timeliness) {
            case LATE -> WorkState.LATE;
            case ON_TIME -> WorkState.HANDED_IN;
            case MISSING -> WorkState.MISSING;
            case NOT_DUE -> {
                if (facts.noShow()) yield WorkState.NO_SHOW;
                yield !terms.online() && due != null && now.isAfter(due) ? WorkState.TO_GRADE : WorkState.NOT_DUE;
            }
        };
    }
}
