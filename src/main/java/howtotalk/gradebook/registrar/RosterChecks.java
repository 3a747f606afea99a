package howtotalk.gradebook.registrar;

import howtotalk.gradebook.Gradebook;
import howtotalk.web.Choice;
import howtotalk.words.Prose;
import java.util.ArrayList;
import java.util.List;

/** What somebody should know before letters go to the registrar. */
final class RosterChecks {

    private RosterChecks() {}

    /** A sentence each, with the page where it is looked into; none when everything is in order. */
    static List<Choice> of(Gradebook book, Proposal proposal) {
        long waiting = 0;
        long unreleased = 0;
        long without = 0;
        for (var row : book.rows()) {
            for (var entry : row.entries()) {
                if (entry.heldBack()) unreleased++;
                if (entry.graded().state().waits()) waiting++;
                else if (entry.counted() == null && !entry.work().excused() && !entry.extra()) without++;
            }
        }
        var path = "/courses/" + book.course().id();
        var found = new ArrayList<Choice>();
        if (waiting > 0) {
            found.add(
                    new Choice(path + "/gradebook?only=to-grade", pieces(waiting, "waits", "wait") + " for a grade."));
        }
        if (proposal.kind() == RosterKind.FINAL && without > 0) {
            found.add(new Choice(path + "/gradebook", pieces(without, "has", "have") + " no score and will count 0."));
        }
        if (unreleased > 0) {
            found.add(new Choice(
                    path + "/gradebook?only=unreleased",
                    Prose.sentence(Prose.count(unreleased, "grade")) + (unreleased == 1 ? " is" : " are")
                            + " not released: students would hear the letter first."));
        }
        long set = proposal.lines().stream().filter(RosterLine::byHand).count();
        if (set > 0) {
            found.add(new Choice(
                    path + "/grade-changes",
                    Prose.sentence(Prose.count(set, "total")) + (set == 1 ? " was" : " were") + " set by hand."));
        }
        long letterless =
                proposal.lines().stream().filter(line -> line.grade().isEmpty()).count();
        if (letterless > 0) {
            found.add(new Choice(
                    path + "/gradebook",
                    Prose.sentence(Prose.count(letterless, "student")) + (letterless == 1 ? " has" : " have")
                            + " no letter: nothing of theirs counts yet."));
        }
        long numberless = proposal.lines().stream()
                .filter(line -> line.studentNumber().isEmpty())
                .count();
        if (numberless > 0) {
            found.add(new Choice(
                    path + "/roster",
                    Prose.sentence(Prose.count(numberless, "student")) + (numberless == 1 ? " has" : " have")
                            + " no student number, by which registrars find people."));
        }
        return found;
    }

    private static String pieces(long n, String one, String many) {
        return n == 1 ? "One piece of work " + one : n + " pieces of work " + many;
    }
}
