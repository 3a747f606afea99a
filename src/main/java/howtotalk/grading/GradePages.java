package howtotalk.grading;

import gg.jte.Content;
import howtotalk.contact.Origin;
import howtotalk.files.Attachments;
import howtotalk.grading.GradeChange.What;
import howtotalk.grading.GradingRepository.Asked;
import howtotalk.grading.GradingRepository.Assessed;
import howtotalk.grading.GradingRepository.Attempt;
import howtotalk.grading.GradingRepository.EarlierLevel;
import howtotalk.grading.GradingRepository.Queued;
import howtotalk.rubric.Criterion;
import howtotalk.rubric.Rubric;
import howtotalk.rubric.RubricScore;
import howtotalk.submission.Evidence;
import howtotalk.submission.Requirement;
import howtotalk.web.Levels;
import howtotalk.web.Markdown;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the desk together from facts. */
final class GradePages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    /**
     * Everything that the page is made from.
     *
     * @param leaving students whose grade is on its way: nobody is led back to them
     * @param attempt the one shown, null if none was handed in
     */
    record Desk(
            Asked asked,
            Queued student,
            Queue queue,
            Set<Long> leaving,
            @Nullable Rubric rubric,
            @Nullable Assessed assessed,
            Map<Long, Integer> levels,
            List<Attempt> attempts,
            @Nullable Attempt attempt,
            @Nullable Long counts,
            List<GradingRepository.Proof> evidence,
            Attachments files,
            List<EarlierLevel> earlier,
            List<GradeChange> history,
            List<RegradeRequest> regrades) {}

    private GradePages() {}

    static GradePage of(Desk desk, String base, Instant now) {
        var zone = ZoneId.of(desk.asked().timeZone());
        var graded = Graded.of(desk.asked().terms(), desk.student().work(), now);
        var assessed = desk.assessed();
        var submission = desk.student().work().submissionId();
        return new GradePage(
                Long.toString(desk.student().enrolmentId()),
                queue(desk),
                student(desk, graded, zone),
                work(desk, base, zone),
                marking(desk, graded),
                standing(desk, zone),
                RegradeLine.of(desk.regrades(), zone),
                address(desk.asked().id(), desk.student().enrolmentId()),
                submission == null ? null : "/submissions/" + submission + "/assessment",
                desk.queue().choice().query(),
                assessed == null ? 0 : assessed.version(),
                assessed == null || assessed.releasedAt() == null,
                assessed == null ? "" : TIME.format(assessed.savedAt().atZone(zone)));
    }

    /** Where everything about one student's work is sent, whether there is a submission yet or not. */
    static String address(long assignmentId, long enrolmentId) {
        return "/assignments/" + assignmentId + "/grading/" + enrolmentId;
    }

    private static GradePage.Queue queue(Desk desk) {
        var asked = desk.asked();
        var queue = desk.queue();
        var choice = queue.choice();
        long here = desk.student().enrolmentId();
        var ticks = new ArrayList<GradePage.Tick>(queue.entries().size());
        for (var entry : queue.entries()) {
            var state = entry.state();
            var kind = entry.student().enrolmentId() == here
                    ? "now"
                    : state.done() ? "done" : state.waits() ? "waits" : "none";
            ticks.add(new GradePage.Tick(kind, Integer.toString(ticks.size() * 9)));
        }
        var progress = queue.progress();
        var previous = queue.previous(here);
        var next = queue.next(here);
        var onward = queue.onward(here, desk.leaving());
        var list = choice.list(asked.id());
        return new GradePage.Queue(
                asked.title(),
                list,
                choice.scope(desk.student().section()),
                progress.graded(),
                progress.waiting(),
                ticks.size() * 9,
                ticks,
                progress.graded() + " graded, " + progress.waiting() + " to grade, " + progress.others()
                        + " not handed in or excused",
                previous == null ? list : choice.desk(asked.id(), previous),
                next == null ? list : choice.desk(asked.id(), next),
                onward == null ? list : choice.desk(asked.id(), onward),
                onward == null ? "Done: to the list" : "Next: " + onward.name(),
                onward == null);
    }

    private static GradePage.Student student(Desk desk, Graded graded, ZoneId zone) {
        var badge = badge(graded);
        var line = new StringBuilder();
        var attempt = desk.attempt();
        if (attempt != null) {
            line.append("Handed in ")
                    .append(MOMENT.format(attempt.handedInAt().atZone(zone)))
                    .append(" · attempt ")
                    .append(attempt.number());
            int words = Markdown.words(attempt.text());
            if (words > 0) line.append(" · ").append(words).append(words == 1 ? " word" : " words");
        } else if (!desk.asked().online()) {
            line.append("Done in person");
        } else {
            line.append("Nothing handed in");
        }
        var due = graded.due();
        if (due != null) line.append(" · due ").append(SHORT.format(due.atZone(zone)));
        return new GradePage.Student(desk.student().name(), badge[0], badge[1], line.toString());
    }

    private static String[] badge(Graded graded) {
        if (graded.state() == WorkState.EXCUSED) return new String[] {"Excused", ""};
        if (!graded.late().isZero()) return new String[] {"Late " + Lateness.words(graded.late()), "badge--attn"};
        return switch (graded.state()) {
            case MISSING -> new String[] {"Missing", "badge--attn"};
            case NO_SHOW -> new String[] {"No-show", "badge--attn"};
            case NOT_DUE -> new String[] {"Not due yet", ""};
            default ->
                graded.timeliness() == howtotalk.submission.Timeliness.ON_TIME
                        ? new String[] {"On time", "badge--ok"}
                        : new String[] {"", ""};
        };
    }

    private static GradePage.Work work(Desk desk, String base, ZoneId zone) {
        var attempt = desk.attempt();
        var links = new ArrayList<GradePage.AttemptLink>();
        if (desk.attempts().size() > 1) {
            var query = desk.queue().choice().query();
            var with = query.isEmpty() ? "?attempt=" : query + "&attempt=";
            for (var other : desk.attempts()) {
                boolean counts = desk.counts() != null && desk.counts() == other.id();
                links.add(new GradePage.AttemptLink(
                        page(base) + with + other.number(),
                        "attempt " + other.number() + ", "
                                + SHORT.format(other.handedInAt().atZone(zone)) + (counts ? ", counts" : ""),
                        attempt != null && attempt.id() == other.id(),
                        counts,
                        other.id()));
            }
        }
        var prompts = new ArrayList<GradePage.Prompt>();
        @Nullable Content text = null;
        if (attempt != null) {
            prompt(prompts, "Where I went", attempt.went());
            prompt(prompts, "What I said", attempt.said());
            prompt(prompts, "With whom", attempt.withWhom());
            if (!attempt.text().isBlank()) text = Markdown.html(attempt.text());
        }
        var summary = Summary.of(
                desk.asked(),
                desk.evidence().stream().map(GradingRepository.Proof::touch).toList());
        return new GradePage.Work(
                links,
                prompts,
                text,
                empty(desk),
                desk.files(),
                summary.note(),
                summary.requirement(),
                summary.met(),
                touches(desk.evidence(), zone),
                earlier(desk.earlier()));
    }

    /** The page of a base path: a submission's page is a noun below it. */
    static String page(String base) {
        return base.startsWith("/submissions/") ? base + "/grade" : base;
    }

    private static void prompt(List<GradePage.Prompt> prompts, String asked, String answer) {
        if (!answer.isBlank()) prompts.add(new GradePage.Prompt(asked, Markdown.html(answer)));
    }

    private static String empty(Desk desk) {
        if (desk.attempt() != null) return "";
        return desk.asked().online()
                ? "Nothing has been handed in yet. A grade can be given all the same; a draft stays the student’s own."
                : "This work is done in person. Choose the levels for what you saw.";
    }

    /** What the evidence comes to against what was asked, by the rule that the student saw. */
    private record Summary(String note, String requirement, boolean met) {

        static Summary of(Asked asked, List<Evidence> evidence) {
            var people = new HashSet<String>();
            var fresh = new HashSet<String>();
            int spoken = 0;
            for (var touch : evidence) {
                var who = touch.person() + "\n" + touch.organisation();
                people.add(who);
                if (touch.origin() == Origin.NEW) fresh.add(who);
                if (touch.channel().synchronous()) spoken++;
            }
            var note = count(people.size(), "person", "people") + ", " + spoken + " by voice, " + fresh.size() + " new";
            var lines = asked.requirement().count(Evidence.exchanges(evidence));
            if (lines.isEmpty()) return new Summary(note, "", true);
            boolean met = lines.stream().allMatch(Requirement.Line::met);
            var words = new StringBuilder();
            for (var line : lines) {
                // the first says how many; of the others only what is missing, or nobody sees why it is not met
                if (words.isEmpty() || !line.met()) {
                    words.append(words.isEmpty() ? "" : ", ").append(words(line, asked.distinctPeople()));
                }
            }
            return new Summary(note, words.toString(), met);
        }
    }

    private static String words(Requirement.Line line, boolean distinct) {
        var of = Math.min(line.by().size(), line.asked()) + " of ";
        return switch (line.sort()) {
            case CONVERSATIONS ->
                of
                        + count(line.asked(), "conversation", "conversations")
                        + (distinct && line.asked() > 1 ? " with different people" : "");
            case SYNCHRONOUS -> of + line.asked() + " by voice";
            case NEW_PEOPLE -> of + line.asked() + " with new people";
        };
    }

    private static String count(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    private static List<GradePage.Touch> touches(List<GradingRepository.Proof> evidence, ZoneId zone) {
        var logged = evidence.stream().map(proof -> proof.touch().loggedAt()).toList();
        var touches = new ArrayList<GradePage.Touch>(evidence.size());
        for (var proof : evidence) {
            var touch = proof.touch();
            var css = (touch.channel().synchronous() ? "" : "is-written ") + (touch.twoWay() ? "" : "is-oneway");
            var when = new StringBuilder("Happened ")
                    .append(DAY.format(touch.happenedOn()))
                    .append(" · ")
                    .append(touch.channel().words());
            if (!touch.twoWay()) when.append(" · no answer");
            if (!touch.place().isBlank()) when.append(" · ").append(touch.place());
            if (touch.origin() != Origin.PREEXISTING)
                when.append(" · ").append(touch.origin().words());
            long days = EvidenceMarks.daysLater(touch.happenedOn(), touch.loggedAt(), zone);
            int together = EvidenceMarks.together(touch.loggedAt(), logged);
            var mark = new StringBuilder();
            if (days > 0) mark.append("logged ").append(days).append(" days later");
            if (together > 0) {
                mark.append(mark.isEmpty() ? "" : ", ")
                        .append("one of ")
                        .append(together)
                        .append(" within ten minutes");
            }
            if (proof.drawn()) {
                mark.append(mark.isEmpty() ? "" : ", ")
                        .append("drawn for a spot check: ")
                        .append(
                                proof.finding() == null
                                        ? "to be asked"
                                        : proof.finding().words());
            }
            touches.add(new GradePage.Touch(
                    css.strip(),
                    touch.person(),
                    touch.organisation(),
                    when.toString(),
                    SHORT.format(touch.loggedAt().atZone(zone)),
                    mark.toString(),
                    touch.what(),
                    touch.learned()));
        }
        return touches;
    }

    private static List<GradePage.Earlier> earlier(List<EarlierLevel> earlier) {
        var byCriterion = new LinkedHashMap<String, StringBuilder>();
        for (var level : earlier) {
            var line = byCriterion.computeIfAbsent(level.criterion(), name -> new StringBuilder());
            line.append(line.isEmpty() ? "" : ", ").append(Points.halves(level.halves()));
        }
        return byCriterion.entrySet().stream()
                .map(e -> new GradePage.Earlier(e.getKey(), e.getValue().toString()))
                .toList();
    }

    private static GradePage.Marking marking(Desk desk, Graded graded) {
        var rubric = desk.rubric();
        long points = desk.asked().points();
        var assessed = desk.assessed();
        var levels = new ArrayList<Levels>();
        var weights = new StringBuilder();
        if (rubric != null) {
            for (var criterion : rubric.criteria()) {
                levels.add(levels(rubric, criterion, points, desk.levels().get(criterion.id())));
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
                assessed == null ? "" : assessed.privateNote(),
                bill(desk, graded, rubric != null));
    }

    /** The buttons of a criterion. A half level stands in the place of the level below it. */
    static Levels levels(Rubric rubric, Criterion criterion, long points, @Nullable Integer halves) {
        var choices = new ArrayList<Levels.Level>(criterion.levels().size());
        for (int i = 0; i < criterion.levels().size(); i++) {
            var level = criterion.levels().get(i);
            boolean half = halves != null && halves == 2 * i + 1;
            long share = level.percent();
            int value = half ? 2 * i + 1 : 2 * i;
            if (half) share = (share + criterion.levels().get(i + 1).percent()) / 2;
            choices.add(new Levels.Level(
                    Integer.toString(value),
                    Points.halves(value),
                    Points.halves(value) + ", " + level.name(),
                    Long.toString(share),
                    level.name() + ". " + level.description()));
        }
        var worth = Points.brief(RubricScore.worth(rubric, criterion, points));
        var reached = halves == null ? "–" : Points.exact(RubricScore.ofCriterion(rubric, criterion, points, halves));
        return new Levels(
                "level_" + criterion.id(),
                criterion.name(),
                reached + " / " + worth,
                halves == null ? "" : halves.toString(),
                "",
                choices);
    }

    private static GradePage.Bill bill(Desk desk, Graded graded, boolean rubric) {
        var work = desk.student().work();
        long points = desk.asked().points();
        var policy = desk.asked().terms().late();
        boolean late = !graded.late().isZero() && policy.percent() > 0 && points > 0;
        // Without a score yet the page still says what lateness will cost.
        var shown = graded.deduction() != null
                ? graded.deduction()
                : policy.apply(points, points, graded.late(), work.latenessWaived());
        var deduction = graded.deduction();
        return new GradePage.Bill(
                rubric ? "Rubric" : "Score",
                deduction == null ? "–" : Points.exact(deduction.entered()),
                !late ? "" : work.latenessWaived() ? "Late, waived" : "Late: " + Lateness.arithmetic(shown),
                deduction == null || deduction.deducted() == 0 ? "0.00" : "− " + Points.exact(deduction.deducted()),
                work.latenessWaived(),
                late,
                Long.toString(late && !work.latenessWaived() ? shown.intervals() * policy.percent() : 0),
                Integer.toString(policy.floorPercent()),
                graded.score() == null ? "–" : Points.exact(graded.score()));
    }

    private static GradePage.Standing standing(Desk desk, ZoneId zone) {
        var work = desk.student().work();
        var decisions = new ArrayList<GradePage.Decision>();
        var words = new ArrayList<String>();
        decisions.add(
                work.excused() ? decision(What.NOT_EXCUSED, "No longer excused") : decision(What.EXCUSED, "Excuse"));
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
            words.add("Released " + SHORT.format(assessed.releasedAt().atZone(zone))
                    + ". The student sees every change that you save.");
        }
        var byHand = assessed == null || desk.rubric() == null ? null : assessed.byHand();
        if (byHand != null) words.add("The score was given by hand; the levels do not count.");
        return new GradePage.Standing(
                decisions, words, history(desk, zone), byHand == null ? "" : Points.brief(byHand));
    }

    /** The latest line is what is there already, unless something was saved since. */
    private static List<GradePage.Change> history(Desk desk, ZoneId zone) {
        var assessed = desk.assessed();
        var lines = new ArrayList<GradePage.Change>(desk.history().size());
        for (var change : desk.history()) {
            boolean differs =
                    !lines.isEmpty() || assessed != null && assessed.savedAt().isAfter(change.at());
            lines.add(change(change, change.restorable() && differs, zone));
        }
        return lines;
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
                SHORT.format(change.at().atZone(zone)), what, score, change.reason(), restores ? change.id() : null);
    }
}
