package howtotalk.grading.desk;

import howtotalk.grading.GradeChange;
import howtotalk.grading.GradeChange.What;
import howtotalk.grading.Graded;
import howtotalk.grading.Lateness;
import howtotalk.grading.LevelChoices;
import howtotalk.grading.Points;
import howtotalk.grading.UnitFields;
import howtotalk.grading.bank.BankAddress;
import howtotalk.grading.desk.GradePages.Desk;
import howtotalk.rubric.RubricScore;
import howtotalk.submission.RevisionEvent;
import howtotalk.submission.Timeliness;
import howtotalk.words.When;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The right side of the desk, and what is decided by hand. */
final class DeskMarks {

    private DeskMarks() {}

    static GradePage.Marking of(Desk desk, Graded graded) {
        var rubric = desk.rubric();
        long points = desk.asked().points();
        var assessed = desk.assessed();
        var levels = new ArrayList<GradePage.Judged>();
        var weights = new StringBuilder();
        if (rubric != null) {
            for (var criterion : rubric.criteria()) {
                var given = desk.levels().get(criterion.id());
                levels.add(new GradePage.Judged(
                        LevelChoices.of(rubric, criterion, points, given == null ? null : given.halves()),
                        criterion.description(),
                        UnitFields.COMMENT_ON + criterion.id(),
                        given == null ? "" : given.comment(),
                        desk.kept().getOrDefault(criterion.name(), List.of()),
                        BankAddress.of(desk.asked().courseId(), criterion.name())));
                weights.append(weights.isEmpty() ? "" : " ").append(criterion.weight());
            }
        }
        Long entered = desk.student().work().score();
        return new GradePage.Marking(
                levels,
                weights.toString(),
                Long.toString(points),
                Points.brief(points),
                rubric != null || entered == null ? "" : Points.brief(entered),
                assessed == null ? "" : assessed.comment(),
                desk.kept().getOrDefault("", List.of()),
                assessed == null ? "" : assessed.privateNote(),
                bill(desk, graded));
    }

    private static GradePage.Bill bill(Desk desk, Graded graded) {
        var work = desk.student().work();
        long points = desk.asked().points();
        var policy = desk.asked().terms().late();
        boolean late = !graded.late().isZero() && policy.percent() > 0 && points > 0;
        // Without a score yet the page still says what lateness will cost.
        var shown = graded.deduction() != null
                ? graded.deduction()
                : policy.apply(points, points, graded.late(), work.latenessWaived());
        var deduction = graded.deduction();
        var byHand = byHand(desk);
        return new GradePage.Bill(
                byHand != null ? "By hand" : desk.rubric() != null ? "Rubric" : "Score",
                deduction == null ? "–" : Points.exact(deduction.entered()),
                byHand == null ? "" : byHand.toString(),
                byHand == null ? "" : byLevels(desk),
                !late ? "" : work.latenessWaived() ? "Late, waived" : "Late: " + Lateness.arithmetic(shown),
                deduction == null || deduction.deducted() == 0 ? "0.00" : "− " + Points.exact(deduction.deducted()),
                work.latenessWaived(),
                late,
                Long.toString(late && !work.latenessWaived() ? shown.intervals() * policy.percent() : 0),
                Integer.toString(policy.floorPercent()),
                graded.score() == null ? "–" : Points.exact(graded.score()));
    }

    private static @Nullable Long byHand(Desk desk) {
        var assessed = desk.assessed();
        return assessed == null || desk.rubric() == null ? null : assessed.byHand();
    }

    private static String byLevels(Desk desk) {
        var rubric = desk.rubric();
        if (rubric == null) return "";
        var halves = new HashMap<Long, @Nullable Integer>();
        desk.levels().forEach((id, given) -> halves.put(id, given.halves()));
        var score = RubricScore.of(rubric, desk.asked().points(), halves);
        return score == null ? "–" : Points.exact(score);
    }

    static GradePage.Standing standing(Desk desk, Graded graded, ZoneId zone) {
        var work = desk.student().work();
        var decisions = new ArrayList<GradePage.Decision>();
        var words = new ArrayList<String>();
        decisions.add(
                work.excused() ? decision(What.NOT_EXCUSED, "No longer excused") : decision(What.EXCUSED, "Excuse"));
        if (graded.timeliness() == Timeliness.MISSING && graded.due() != null) {
            words.add("Missing: nothing was handed in by "
                    + When.moment(graded.due(), zone)
                    + ". That is worked out, not set. If it is wrong, move the date for this student, excuse the work, or"
                    + " give it a score.");
        }
        if (work.excused()) words.add("Excused: it leaves both sides of every total.");
        if (work.latenessWaived()) words.add("Lateness is waived.");
        if (work.noShow()) words.add("No-show: it counts 0 until it is made up.");
        decisions.add(
                work.latenessWaived()
                        ? decision(What.NOT_WAIVED, "Count lateness again")
                        : decision(What.WAIVED, "Waive lateness"));
        if (desk.asked().kind().equals("TALK") || work.noShow()) {
            decisions.add(work.noShow() ? decision(What.SHOWED, "Not a no-show") : decision(What.NO_SHOW, "No-show"));
        }
        var assessed = desk.assessed();
        if (assessed != null && assessed.releasedAt() != null) {
            words.add("Released " + When.moment(assessed.releasedAt(), zone)
                    + ". The student sees every change that you save.");
        }
        var byHand = byHand(desk);
        if (byHand != null) words.add("The score was given by hand; the levels do not count.");
        return new GradePage.Standing(
                decisions, ways(desk, graded), words, history(desk, zone), byHand == null ? "" : Points.brief(byHand));
    }

    private static List<GradePage.Way> ways(Desk desk, Graded graded) {
        var ways = new ArrayList<GradePage.Way>();
        if (graded.timeliness() == Timeliness.MISSING && desk.reasons()) {
            ways.add(new GradePage.Way(
                    "/assignments/" + desk.asked().id() + "/overrides", "Give an extension: it is missing no longer"));
        }
        var submission = desk.student().work().submissionId();
        if (!desk.attempts().isEmpty()
                && !desk.student().work().excused()
                && desk.asked().online()) {
            ways.add(new GradePage.Way(
                    "/submissions/" + submission + "/revisions", "Invite to revise, with a due of its own"));
        }
        if (desk.student().work().released() && !desk.student().work().excused()) {
            ways.add(new GradePage.Way(
                    "/submissions/" + submission + "/regrade-opening", "Let them ask for a second look for longer"));
        }
        return ways;
    }

    /** The latest line is what is there already, unless something was saved since. */
    private static List<GradePage.Change> history(Desk desk, ZoneId zone) {
        var assessed = desk.assessed();
        var events = desk.invitations();
        var lines = new ArrayList<GradePage.Change>(desk.history().size() + events.size());
        int next = 0;
        for (var change : desk.history()) {
            for (; next < events.size() && events.get(next).at().isAfter(change.at()); next++) {
                lines.add(change(events.get(next), zone));
            }
            boolean latest = lines.size() == next;
            boolean differs = !latest || assessed != null && assessed.savedAt().isAfter(change.at());
            lines.add(change(change, change.restorable() && differs, zone));
        }
        for (; next < events.size(); next++) lines.add(change(events.get(next), zone));
        return lines;
    }

    private static GradePage.Change change(RevisionEvent event, ZoneId zone) {
        var what = event.words(zone) + (event.actor().isEmpty() ? "" : " by " + event.actor());
        return new GradePage.Change(When.moment(event.at(), zone), what, "", event.note(), null);
    }

    private static GradePage.Decision decision(What what, String words) {
        return new GradePage.Decision(what.name(), words);
    }

    private static GradePage.Change change(GradeChange change, boolean restores, ZoneId zone) {
        var before = change.scoreBefore();
        var after = change.scoreAfter();
        var score = before == null && after == null
                ? ""
                : before != null && before.equals(after)
                        ? Points.exact(before)
                        : (before == null ? "none" : Points.exact(before)) + " → "
                                + (after == null ? "none" : Points.exact(after));
        var what = change.what().words() + (change.actor().isEmpty() ? "" : " by " + change.actor());
        return new GradePage.Change(
                When.moment(change.at(), zone), what, score, change.reason(), restores ? change.id() : null);
    }
}
