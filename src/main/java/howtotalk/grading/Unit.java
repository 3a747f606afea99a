package howtotalk.grading;

import howtotalk.grading.GradingRepository.Asked;
import howtotalk.grading.GradingRepository.Assessed;
import howtotalk.rubric.Rubric;
import howtotalk.rubric.RubricScore;
import howtotalk.web.Save;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as it is on disk, with the assignment and the rubric that it is given by.
 *
 * @param saved null while nothing was
 * @param changedIn in which version each criterion was last changed; one that nobody touched is missing
 */
record Unit(
        long submissionId,
        Asked asked,
        @Nullable Rubric rubric,
        @Nullable Assessed saved,
        Given given,
        Map<Long, Integer> changedIn) {

    /**
     * What is given.
     *
     * @param levels in halves by criterion; an open one is missing
     * @param comments by criterion; an empty one is missing
     * @param score that counts before lateness, in hundredths of a point
     * @param byHand the score given by hand instead of the levels
     */
    record Given(
            Map<Long, Integer> levels,
            Map<Long, String> comments,
            @Nullable Long score,
            @Nullable Long byHand,
            String comment,
            String privateNote) {

        static final Given NOTHING = new Given(Map.of(), Map.of(), null, null, "", "");

        Given scored(@Nullable Long score, @Nullable Long byHand) {
            return new Given(levels, comments, score, byHand, comment, privateNote);
        }

        /** Whether its comments, if there are any, are not the same. */
        boolean inOtherWordsThan(Given before) {
            return !comments.isEmpty() && !comments.equals(before.comments())
                    || !comment.isEmpty() && !comment.equals(before.comment());
        }
    }

    int version() {
        return saved == null ? 0 : saved.version();
    }

    boolean released() {
        return saved != null && saved.releasedAt() != null;
    }

    /** With its score worked out: by hand, else by the levels. Without a rubric it is what was typed. */
    Given counted(Given given) {
        if (rubric == null) return given.scored(given.score(), null);
        var byHand = given.byHand();
        return given.scored(byHand != null ? byHand : RubricScore.of(rubric, asked.points(), given.levels()), byHand);
    }

    /**
     * The same for a released grade whose rubric got a criterion since: what is open on disk stays out of the score
     * until it is graded. Nobody opens another level so: then there is no score.
     */
    Given withoutNewlyOpen(Given given) {
        if (rubric == null) return given;
        boolean opens = rubric.criteria().stream()
                .anyMatch(one -> this.given.levels().containsKey(one.id())
                        && !given.levels().containsKey(one.id()));
        return opens ? given : given.scored(RubricScore.ofGiven(rubric, asked.points(), given.levels()), null);
    }

    /** Whether a form says what is on disk already; its score by hand is not its own to say. */
    boolean says(Given typed) {
        return fields(given).equals(fields(typed));
    }

    Save.Conflict conflict() {
        var fields = fields(given);
        if (rubric != null && given.byHand() != null) fields.put(UnitFields.BY_HAND, Points.plain(given.byHand()));
        return new Save.Conflict(version(), fields);
    }

    Map<String, String> fields(Given given) {
        return UnitFields.of(
                rubric, given.levels(), given.comments(), given.score(), given.comment(), given.privateNote());
    }
}
