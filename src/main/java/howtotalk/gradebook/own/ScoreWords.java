package howtotalk.gradebook.own;

import howtotalk.course.Course;
import howtotalk.gradebook.Gradebook.Entry;
import howtotalk.gradebook.GradebookRepository.Column;
import howtotalk.grading.Lateness;
import howtotalk.grading.Points;
import howtotalk.rubric.Rubric;
import howtotalk.rubric.RubricScore;
import howtotalk.submission.LateDeduction;
import howtotalk.submission.Timeliness;
import howtotalk.words.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the score of one piece of work came about, told to its student in sentences with the numbers in them. */
final class ScoreWords {

    private ScoreWords() {}

    /**
     * The sentences, in the order in which the sum is done; none where there is nothing to explain.
     *
     * @param rubric of the work, or null
     * @param halves the levels given, by criterion; empty for what is not released
     * @param byHand the score that was given by hand instead of what the levels come to, or null
     */
    static List<String> of(
            Course course,
            Column column,
            Entry entry,
            @Nullable Rubric rubric,
            Map<Long, Integer> halves,
            @Nullable Long byHand) {
        var sentences = new ArrayList<String>();
        if (entry.work().excused()) return sentences;
        var deduction = entry.graded().deduction();
        if (deduction != null && byHand != null) add(sentences, byHand(column, byHand, rubric, halves));
        add(sentences, due(course, column, entry));
        if (deduction != null) add(sentences, late(deduction, entry));
        if (deduction == null) add(sentences, missing(course, column, entry));
        return sentences;
    }

    private static void add(List<String> sentences, String sentence) {
        if (!sentence.isEmpty()) sentences.add(sentence);
    }

    private static String byHand(Column column, long byHand, @Nullable Rubric rubric, Map<Long, Integer> halves) {
        Long whole = rubric == null ? null : RubricScore.of(rubric, column.points(), halves);
        return "Your instructor gave " + Points.exact(byHand) + " by hand"
                + (whole == null || whole == byHand
                        ? "."
                        : "; the levels alone would come to " + Points.exact(whole) + ".");
    }

    /** 10.00 + 5.00 + 26.25 = 41.25 of 50; where a criterion came later, what the others come to without it. */
    static String levels(Column column, Rubric rubric, Map<Long, Integer> halves) {
        Long whole = RubricScore.of(rubric, column.points(), halves);
        if (whole == null) return withoutOpen(column, rubric, halves);
        var parts = new StringBuilder();
        long sum = 0;
        for (var criterion : rubric.criteria()) {
            Integer reached = halves.get(criterion.id());
            if (reached == null) return "";
            long part = RubricScore.ofCriterion(rubric, criterion, column.points(), reached);
            sum += part;
            parts.append(parts.isEmpty() ? "" : " + ").append(Points.exact(part));
        }
        return "The levels come to " + (rubric.criteria().size() == 1 ? "" : parts + " = ") + Points.exact(whole)
                + " of " + Points.brief(column.points())
                + (sum == whole ? "." : "; each part is rounded here, the score only once, at the end.");
    }

    private static String withoutOpen(Column column, Rubric rubric, Map<Long, Integer> halves) {
        Long given = RubricScore.ofGiven(rubric, column.points(), halves);
        if (given == null) return "";
        var open = rubric.criteria().stream()
                .filter(criterion -> halves.get(criterion.id()) == null)
                .map(criterion -> "“" + criterion.name() + "”")
                .toList();
        return "The levels given come to " + Points.exact(given) + " of " + Points.brief(column.points()) + "; "
                + String.join(", ", open) + (open.size() == 1 ? " stays" : " stay") + " out until "
                + (open.size() == 1 ? "it is" : "they are") + " graded.";
    }

    /** Due for you Fri 6 Nov, 23:59: your extension, then a late pass of 24 hours. */
    private static String due(Course course, Column column, Entry entry) {
        var work = entry.work();
        var due = entry.graded().due();
        if (due != null && due.equals(work.revisedDue())) {
            return "What counts is your revision, which was due " + at(course, due) + ".";
        }
        boolean personal = work.ownDue() != null || work.latePasses() > 0;
        boolean matters = personal || !entry.graded().late().isZero();
        if (due == null || due.equals(column.dueAt()) || !matters) return "";
        var why = new ArrayList<String>();
        var section = work.sectionDue();
        var own = work.ownDue();
        if (own != null && (section == null || !section.isAfter(own))) {
            why.add("your extension");
        } else if (section != null) {
            why.add("the date of your section");
        }
        if (work.latePasses() == 1) why.add("a late pass of 24 hours");
        if (work.latePasses() > 1) why.add(work.latePasses() + " late passes of 24 hours each");
        return "Due for you " + at(course, due) + (why.isEmpty() ? "." : ": " + String.join(", then ", why) + ".");
    }

    /** Handed in 1 d 3 h late: 2 days begun × 10 % of 50 takes 10.00 off 41.25. */
    private static String late(LateDeduction deduction, Entry entry) {
        if (deduction.intervals() == 0) return "";
        var late = "Handed in " + Lateness.words(entry.graded().late()) + " late";
        if (deduction.waived()) return late + "; the deduction is waived.";
        if (deduction.deducted() == 0) return late + "; nothing is taken off.";
        return late + ": " + Lateness.arithmetic(deduction) + " takes " + Points.exact(deduction.deducted()) + " off "
                + Points.exact(deduction.entered()) + "."
                + (deduction.heldByFloor()
                        ? " Lateness takes a score no lower than "
                                + deduction.policy().floorPercent() + " %."
                        : "")
                + " That leaves " + Points.exact(deduction.score()) + ".";
    }

    private static String missing(Course course, Column column, Entry entry) {
        var counted = entry.counted();
        if (entry.graded().timeliness() != Timeliness.MISSING
                || counted == null
                || entry.work().noShow()
                || column.points() == 0) {
            return "";
        }
        return "By the course’s rule missing work counts " + course.missingPercent() + " %: " + Points.exact(counted)
                + " of " + Points.brief(column.points()) + ".";
    }

    private static String at(Course course, Instant moment) {
        return When.moment(moment, course.zone());
    }
}
