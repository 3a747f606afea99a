package howtotalk.grading.desk;

import gg.jte.Content;
import howtotalk.contact.Origin;
import howtotalk.grading.Graded;
import howtotalk.grading.GradingRepository;
import howtotalk.grading.GradingRepository.Asked;
import howtotalk.grading.Lateness;
import howtotalk.grading.WorkState;
import howtotalk.grading.desk.GradePages.Desk;
import howtotalk.submission.Evidence;
import howtotalk.submission.Requirement;
import howtotalk.submission.Timeliness;
import howtotalk.web.Markdown;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The left side of the desk: whose work it is, and what was handed in. */
final class DeskWork {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

    private DeskWork() {}

    static GradePage.Student student(Desk desk, Graded graded, ZoneId zone) {
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
        if (due != null) line.append(" · due ").append(When.moment(due, zone));
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
                graded.timeliness() == Timeliness.ON_TIME
                        ? new String[] {"On time", "badge--ok"}
                        : new String[] {"", ""};
        };
    }

    static GradePage.Work of(Desk desk, String base, ZoneId zone) {
        var attempt = desk.attempt();
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
                DeskAttempts.links(desk, base, zone),
                DeskAttempts.counting(desk),
                DeskAttempts.changes(desk),
                DeskContext.words(desk, zone),
                prompts,
                text,
                empty(desk),
                desk.files(),
                summary.note(),
                summary.requirement(),
                summary.met(),
                touches(desk.evidence(), zone),
                DeskContext.earlier(desk.earlier()));
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
            var note = Prose.count(people.size(), "person", "people") + ", " + spoken + " by voice, " + fresh.size()
                    + " new";
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
                        + Prose.count(line.asked(), "conversation", "conversations")
                        + (distinct && line.asked() > 1 ? " with different people" : "");
            case SYNCHRONOUS -> of + line.asked() + " by voice";
            case NEW_PEOPLE -> of + line.asked() + " with new people";
        };
    }

    private static List<GradePage.Touch> touches(List<GradingRepository.Proof> evidence, ZoneId zone) {
        var logged = evidence.stream().map(proof -> proof.touch().loggedAt()).toList();
        var touches = new ArrayList<GradePage.Touch>(evidence.size());
        for (var proof : evidence) {
            var touch = proof.touch();
            var css = (touch.channel().synchronous() ? "" : "is-written ") + (touch.twoWay() ? "" : "is-oneway");
            var when = new StringBuilder("Happened ")
                    .append(When.day(touch.happenedOn()))
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
                    When.moment(touch.loggedAt(), zone),
                    mark.toString(),
                    touch.what(),
                    touch.learned()));
        }
        return touches;
    }
}
