package howtotalk.grading.desk;

import howtotalk.files.Attachments;
import howtotalk.grading.GradeChange;
import howtotalk.grading.Graded;
import howtotalk.grading.GradingRepository;
import howtotalk.grading.GradingRepository.Asked;
import howtotalk.grading.GradingRepository.Assessed;
import howtotalk.grading.GradingRepository.Attempt;
import howtotalk.grading.GradingRepository.GivenLevel;
import howtotalk.grading.GradingRepository.Queued;
import howtotalk.grading.bank.BankAddress;
import howtotalk.grading.desk.DeskRepository.EarlierLevel;
import howtotalk.grading.queue.Queue;
import howtotalk.grading.regrade.RegradeLine;
import howtotalk.grading.regrade.RegradeRequest;
import howtotalk.grading.reply.ReplyThread;
import howtotalk.rubric.Rubric;
import howtotalk.submission.RevisionEvent;
import howtotalk.words.When;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the desk together from facts. */
final class GradePages {

    /**
     * Everything that the page is made from.
     *
     * @param leaving students whose grade is on its way: nobody is led back to them
     * @param attempt the one shown, null if none was handed in
     * @param since the earlier attempt that it is compared with, null for none
     * @param kept comments of the bank by criterion, those on the whole by an empty name
     * @param reasons whether the visitor may read why a date was moved: that can be what an accommodation's note says
     */
    record Desk(
            Asked asked,
            Queued student,
            Queue queue,
            Set<Long> leaving,
            @Nullable Rubric rubric,
            @Nullable Assessed assessed,
            Map<Long, GivenLevel> levels,
            List<Attempt> attempts,
            @Nullable Attempt attempt,
            @Nullable Long counts,
            List<GradingRepository.Proof> evidence,
            Attachments files,
            @Nullable Since since,
            DeskRepository.Context context,
            boolean reasons,
            List<EarlierLevel> earlier,
            List<GradeChange> history,
            List<RevisionEvent> invitations,
            List<RegradeRequest> regrades,
            @Nullable ReplyThread thread,
            Map<String, List<String>> kept) {}

    /** An earlier attempt that the one shown is compared with. */
    record Since(Attempt attempt, List<GradingRepository.Proof> evidence, Attachments files) {}

    private GradePages() {}

    static GradePage of(Desk desk, String base, Instant now) {
        var zone = ZoneId.of(desk.asked().timeZone());
        var graded = Graded.of(desk.asked().terms(), desk.student().work(), now);
        var assessed = desk.assessed();
        var submission = desk.student().work().submissionId();
        return new GradePage(
                Long.toString(desk.student().enrolmentId()),
                queue(desk),
                DeskWork.student(desk, graded, zone),
                DeskWork.of(desk, base, zone),
                DeskMarks.of(desk, graded),
                DeskMarks.standing(desk, graded, zone),
                RegradeLine.of(desk.regrades(), zone),
                desk.thread(),
                address(desk.asked().id(), desk.student().enrolmentId()),
                submission == null ? null : "/submissions/" + submission + "/assessment",
                BankAddress.of(desk.asked().courseId()),
                desk.queue().choice().query(),
                assessed == null ? 0 : assessed.version(),
                assessed == null || assessed.releasedAt() == null,
                assessed == null ? "" : When.toTheSecond(assessed.savedAt(), zone));
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

    /** The page of a base path: a submission's page is a noun below it. */
    static String page(String base) {
        return base.startsWith("/submissions/") ? base + "/grade" : base;
    }
}
