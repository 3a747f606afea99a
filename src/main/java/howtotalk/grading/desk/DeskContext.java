package howtotalk.grading.desk;

import howtotalk.grading.Points;
import howtotalk.grading.desk.DeskRepository.EarlierLevel;
import howtotalk.grading.desk.GradePages.Desk;
import howtotalk.words.When;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What a grader ought to know about the student before judging: what holds for them alone, and what was said before. */
final class DeskContext {

    private DeskContext() {}

    static List<String> words(Desk desk, ZoneId zone) {
        var context = desk.context();
        var words = new ArrayList<String>();
        var effects = new ArrayList<String>();
        if (context.timeMultiplierPercent() > 100) {
            effects.add(Points.brief(context.timeMultiplierPercent()) + " × the time");
        }
        if (context.instructorOnlyAudience()) effects.add("speaks to the instructor alone");
        if (context.noFillerTally()) effects.add("fillers are not counted");
        if (!effects.isEmpty()) words.add("Accommodation: " + String.join(", ", effects) + ".");
        var own = context.ownDue();
        var section = context.sectionDue();
        if (own != null) {
            boolean behind = section != null && section.isAfter(own);
            words.add(until("Extension until ", own, zone, desk.reasons() ? context.ownReason() : "")
                    + (behind ? " The section’s date is later and holds." : ""));
        }
        if (section != null) {
            words.add(until("The section’s due is ", section, zone, context.sectionReason()));
        }
        int passes = desk.student().work().latePasses();
        if (passes > 0) {
            words.add(
                    passes == 1
                            ? "One late pass used: due 24 hours later."
                            : passes + " late passes used: due " + 24 * passes + " hours later.");
        }
        var revised = desk.student().work().revisedDue();
        if (revised != null) {
            words.add("The attempt that counts is a revision, which has a due of its own: " + When.moment(revised, zone)
                    + ".");
        }
        var invited = context.invitedDue();
        if (invited != null) {
            words.add("Invited to revise until " + When.moment(invited, zone) + "; nothing has come yet.");
        }
        return words;
    }

    private static String until(String words, Instant moment, ZoneId zone, String reason) {
        return words + When.moment(moment, zone) + (reason.isBlank() ? "." : ": " + reason);
    }

    static List<GradePage.Earlier> earlier(List<EarlierLevel> earlier) {
        var byCriterion = new LinkedHashMap<String, List<GradePage.Before>>();
        for (var level : earlier) {
            byCriterion
                    .computeIfAbsent(level.criterion(), name -> new ArrayList<>())
                    .add(new GradePage.Before(
                            level.title(),
                            level.halves() == null ? "open" : Points.halves(level.halves()),
                            level.comment()));
        }
        var lines = new ArrayList<GradePage.Earlier>(byCriterion.size());
        byCriterion.forEach((criterion, before) -> lines.add(new GradePage.Earlier(criterion, before)));
        return lines;
    }
}
