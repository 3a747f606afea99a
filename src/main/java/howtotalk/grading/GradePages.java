package howtotalk.grading;

import howtotalk.files.Attachments;
import howtotalk.grading.DeskRepository.EarlierLevel;
import howtotalk.grading.GradingRepository.Asked;
import howtotalk.grading.GradingRepository.Assessed;
import howtotalk.grading.GradingRepository.Attempt;
import howtotalk.grading.GradingRepository.GivenLevel;
import howtotalk.grading.GradingRepository.Queued;
import howtotalk.rubric.Rubric;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the desk together from facts. */
final class GradePages {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    /**
     * Everything that the page is made from.
     *
     * @param leaving students whose grade is on its way: nobody is led back to them
     * @param attempt the one shown, null if none was handed in
     * @param since the earlier attempt that it is compared with, null for none
     * @param reasons whether the visitor may read why a date was moved: that can be what an accommodation's note says
     */
    record Desk(
            Asked asked,
            Queued student,
            List<Queued> queue,
            Set<Long> leaving,
            @Nullable Long section,
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
            List<RegradeRequest> regrades) {}

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
                queue(desk, now),
                DeskWork.student(desk, graded, zone),
                DeskWork.of(desk, base, zone),
                DeskMarks.of(desk, graded),
                DeskMarks.standing(desk, zone),
                RegradeLine.of(desk.regrades(), zone),
                address(desk.asked().id(), desk.student().enrolmentId()),
                submission == null ? null : "/submissions/" + submission + "/assessment",
                query(desk.section()),
                assessed == null ? 0 : assessed.version(),
                assessed == null || assessed.releasedAt() == null,
                assessed == null ? "" : TIME.format(assessed.savedAt().atZone(zone)));
    }

    /** The first of a queue who waits, or null when nobody does. */
    static @Nullable Queued first(Asked asked, List<Queued> queue, Instant now) {
        for (var student : queue) {
            if (Graded.of(asked.terms(), student.work(), now).state().waits()) return student;
        }
        return null;
    }

    static String href(long assignmentId, Queued student, @Nullable Long section) {
        var id = student.work().submissionId();
        return (id == null
                        ? "/assignments/" + assignmentId + "/grading/" + student.enrolmentId()
                        : "/submissions/" + id + "/grade")
                + query(section);
    }

    /** Where everything about one student's work is sent, whether there is a submission yet or not. */
    static String address(long assignmentId, long enrolmentId) {
        return "/assignments/" + assignmentId + "/grading/" + enrolmentId;
    }

    static String query(@Nullable Long section) {
        return section == null ? "" : "?section=" + section;
    }

    private static GradePage.Queue queue(Desk desk, Instant now) {
        long assignment = desk.asked().id();
        var terms = desk.asked().terms();
        var queue = desk.queue();
        int here = 0;
        int graded = 0;
        int waiting = 0;
        int others = 0;
        var ticks = new ArrayList<GradePage.Tick>(queue.size());
        for (int i = 0; i < queue.size(); i++) {
            var state = Graded.of(terms, queue.get(i).work(), now).state();
            if (state.done()) graded++;
            else if (state.waits()) waiting++;
            else others++;
            boolean current = queue.get(i).enrolmentId() == desk.student().enrolmentId();
            if (current) here = i;
            var kind = current ? "now" : state.done() ? "done" : state.waits() ? "waits" : "none";
            ticks.add(new GradePage.Tick(kind, Integer.toString(i * 9)));
        }
        int size = queue.size();
        var previous = size < 2 ? null : queue.get((here + size - 1) % size);
        var next = size < 2 ? null : queue.get((here + 1) % size);
        var onward = onward(desk, here, now);
        var list = "/assignments/" + assignment + "/grading" + query(desk.section());
        return new GradePage.Queue(
                desk.asked().title(),
                list,
                desk.student().section() == null ? "" : desk.student().section(),
                graded,
                waiting,
                size * 9,
                ticks,
                graded + " graded, " + waiting + " to grade, " + others + " not handed in or excused",
                previous == null ? null : href(assignment, previous, desk.section()),
                next == null ? null : href(assignment, next, desk.section()),
                onward == null ? list : href(assignment, onward, desk.section()),
                onward == null ? "Done: to the list" : "Next: " + onward.name(),
                onward == null);
    }

    /** Where Enter leads from the desk of a student: to the next that waits, else to the list. */
    static String onward(Asked asked, long enrolmentId, List<Queued> queue, @Nullable Long section, Instant now) {
        int here = 0;
        while (here < queue.size() - 1 && queue.get(here).enrolmentId() != enrolmentId) here++;
        var next = onward(asked, queue, Set.of(), here, now);
        return next == null
                ? "/assignments/" + asked.id() + "/grading" + query(section)
                : href(asked.id(), next, section);
    }

    private static @Nullable Queued onward(Desk desk, int here, Instant now) {
        return onward(desk.asked(), desk.queue(), desk.leaving(), here, now);
    }

    private static @Nullable Queued onward(Asked asked, List<Queued> queue, Set<Long> leaving, int here, Instant now) {
        for (int step = 1; step < queue.size(); step++) {
            var student = queue.get((here + step) % queue.size());
            boolean waits =
                    Graded.of(asked.terms(), student.work(), now).state().waits();
            if (waits && !leaving.contains(student.enrolmentId())) return student;
        }
        return null;
    }

    /** The page of a base path: a submission's page is a noun below it. */
    static String page(String base) {
        return base.startsWith("/submissions/") ? base + "/grade" : base;
    }
}
