package howtotalk.grading.release;

import howtotalk.grading.Graded;
import howtotalk.grading.GradingRepository.Asked;
import howtotalk.grading.GradingRepository.Queued;
import howtotalk.grading.Lateness;
import howtotalk.grading.Points;
import howtotalk.grading.WorkFacts;
import howtotalk.grading.queue.QueueChoice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody should look at before grades are released; it forbids nothing. */
final class ReleaseCheck {

    private final Asked asked;
    private final Map<Long, List<String>> openLevels;

    private final List<ReleasePage.Finding> unfinished = new ArrayList<>();
    private final List<ReleasePage.Finding> ungraded = new ArrayList<>();
    private final List<ReleasePage.Finding> openAllTheSame = new ArrayList<>();
    private final List<ReleasePage.Finding> again = new ArrayList<>();
    private final List<ReleasePage.Finding> late = new ArrayList<>();
    private final List<ReleasePage.Finding> far = new ArrayList<>();

    private ReleaseCheck(Asked asked, Map<Long, List<String>> openLevels) {
        this.asked = asked;
        this.openLevels = openLevels;
    }

    /** Whether a release would show this grade. */
    static boolean ready(WorkFacts work) {
        return work.submissionId() != null && work.score() != null && !work.released() && !work.excused();
    }

    /**
     * Looks through the students.
     *
     * @param openLevels the names of the criteria without a level by enrolment, of what is begun and not released
     * @return what was found, group by group; groups with nothing in them are left out
     */
    static List<ReleasePage.Findings> of(
            Asked asked, List<Queued> students, Map<Long, List<String>> openLevels, Instant now) {
        var check = new ReleaseCheck(asked, openLevels);
        var terms = asked.terms();
        var scores = new ArrayList<Long>();
        for (var student : students) {
            Long score = student.work().score();
            if (score != null && !student.work().excused()) scores.add(score);
        }
        scores.sort(null);
        var usual = Outliers.among(scores, asked.points());
        for (var student : students) {
            var graded = Graded.of(terms, student.work(), now);
            if (ready(student.work())) {
                check.finished(student, graded);
                check.far(student, usual);
            } else {
                check.waiting(student, graded);
            }
        }
        return check.findings();
    }

    private void waiting(Queued student, Graded graded) {
        var work = student.work();
        if (work.excused() || work.released()) return;
        if (work.begun()) {
            add(unfinished, student, open(student));
        } else if (graded.state().waits()) {
            add(ungraded, student, graded.state().words());
        }
    }

    private void finished(Queued student, Graded graded) {
        var work = student.work();
        if (openLevels.containsKey(student.enrolmentId())) add(openAllTheSame, student, open(student));
        if (work.newAttempt()) add(again, student, "handed in again after it was graded");
        var deduction = graded.deduction();
        if (deduction != null && deduction.deducted() > 0) {
            add(
                    late,
                    student,
                    Lateness.words(graded.late()) + " late: " + Lateness.arithmetic(deduction) + " takes "
                            + Points.exact(deduction.deducted()) + " off " + Points.exact(deduction.entered()));
        }
    }

    private void far(Queued student, @Nullable Outliers usual) {
        Long score = student.work().score();
        if (score == null || usual == null || !usual.outside(score)) return;
        add(
                far,
                student,
                Points.exact(score) + " of " + Points.brief(asked.points()) + "; the middle half of the class has "
                        + Points.exact(usual.lowerQuartile()) + " to " + Points.exact(usual.upperQuartile()));
    }

    private String open(Queued student) {
        var open = openLevels.getOrDefault(student.enrolmentId(), List.of());
        if (open.isEmpty()) return "begun, no score yet";
        return (open.size() == 1 ? "a level is open: " : open.size() + " levels are open: ") + String.join(", ", open);
    }

    private void add(List<ReleasePage.Finding> to, Queued student, String words) {
        to.add(new ReleasePage.Finding(student.name(), QueueChoice.EVERYBODY.desk(asked.id(), student), words));
    }

    private List<ReleasePage.Findings> findings() {
        var all = new ArrayList<ReleasePage.Findings>();
        add(all, "unfinished", "Begun, not finished", "They stay unseen until every level has an answer.", unfinished);
        add(all, "ungraded", "Not graded yet", "They stay unseen.", ungraded);
        add(
                all,
                "open",
                "Ready, though a level is open",
                "A score was given by hand; the open level stays empty for the student.",
                openAllTheSame);
        add(all, "again", "Handed in again", "The grade is of the attempt before.", again);
        add(
                all,
                "late",
                "Late, and nothing waived",
                "This is what comes off unless you waive it on the student’s page.",
                late);
        add(
                all,
                "far",
                "Far from the others",
                "More than one and a half times the spread of the middle half away from it. A slip of the key, perhaps.",
                far);
        return all;
    }

    private static void add(
            List<ReleasePage.Findings> all,
            String id,
            String title,
            String meaning,
            List<ReleasePage.Finding> findings) {
        if (!findings.isEmpty()) {
            all.add(new ReleasePage.Findings(id, title, meaning, Integer.toString(findings.size()), findings));
        }
    }
}
