package howtotalk.grading.queue;

import howtotalk.course.Section;
import howtotalk.grading.GradingRepository.Asked;
import howtotalk.grading.Lateness;
import howtotalk.grading.Points;
import howtotalk.grading.WorkState;
import howtotalk.rubric.Rubric;
import howtotalk.web.Choice;
import howtotalk.words.When;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the list of an assignment's students together. */
final class QueuePages {

    private QueuePages() {}

    /** With now as the seed of the next mixed order. */
    static QueuePage of(Asked asked, Queue queue, List<Section> sections, @Nullable Rubric rubric, Instant now) {
        var choice = queue.choice();
        var zone = ZoneId.of(asked.timeZone());
        var shown = queue.shown();
        var progress = queue.progress();
        var everybody = choice.unfiltered();
        var begin = queue.first();
        var others = begin == null && everybody != choice ? new Queue(everybody, queue.entries()).first() : null;
        var toGrade = begin != null ? begin : others;
        int seed = choice.order() == QueueOrder.RANDOM
                ? choice.seed()
                : (int) Math.floorMod(now.toEpochMilli(), (long) QueueChoice.SEEDS);
        var here = "/assignments/" + asked.id() + "/grading";
        return new QueuePage(
                asked.title(),
                "/assignments/" + asked.id(),
                "/courses/" + asked.courseId() + "/grading",
                head(queue, shown, progress),
                lede(queue),
                toGrade == null ? null : (begin != null ? choice : everybody).desk(asked.id(), toGrade),
                toGrade == null ? "" : (others == null ? "Grade " : "Go on with ") + toGrade.name(),
                "/assignments/" + asked.id() + "/release",
                queue.entries().stream().anyMatch(entry -> entry.state() == WorkState.GRADED),
                !asked.asksForTouches() ? null : "/assignments/" + asked.id() + "/spot-checks",
                asked.online()
                        ? null
                        : here + "/grid"
                                + QueueChoice.ofSection(choice.section()).query(),
                criteria(here, choice, rubric),
                here,
                everybody.list(asked.id()),
                sections.size() < 2 ? List.of() : Section.choices(sections),
                choice.section() == null ? "" : choice.section().toString(),
                filters(choice),
                orders(),
                choice.order().name(),
                Integer.toString(seed),
                choice.order() == QueueOrder.RANDOM ? again(choice).list(asked.id()) : null,
                progress.graded(),
                progress.graded() + progress.waiting(),
                nobody(choice),
                shown.stream().map(entry -> line(asked, choice, entry, zone)).toList());
    }

    private static String head(Queue queue, List<Queue.Entry> shown, Queue.Progress progress) {
        if (queue.choice().filters().isEmpty()) {
            return progress.waiting() == 0
                    ? progress.graded() == 0 ? "Nothing to grade yet." : "All graded."
                    : progress.waiting() == 1 ? "One to grade." : progress.waiting() + " to grade.";
        }
        if (shown.isEmpty()) return nobody(queue.choice());
        long waiting = shown.stream().filter(entry -> entry.state().waits()).count();
        return (shown.size() == 1 ? "One student" : shown.size() + " students")
                + (waiting == 0 ? ", none to grade." : ", " + waiting + " to grade.");
    }

    private static String nobody(QueueChoice choice) {
        if (choice.filters().isEmpty()) return "Nobody is in this section.";
        var words = new StringBuilder("Nobody here ");
        for (var filter : choice.filters()) {
            if (words.length() > 12) words.append(" and ");
            words.append(filter.said());
        }
        return words.append('.').toString();
    }

    private static String lede(Queue queue) {
        var counts = new EnumMap<WorkState, Integer>(WorkState.class);
        int asked = 0;
        for (var entry : queue.entries()) {
            counts.merge(entry.state(), 1, Integer::sum);
            if (entry.student().regrades() > 0) asked++;
        }
        if (counts.isEmpty()) return "";
        var words = new StringBuilder();
        counts.forEach((state, count) -> words.append(words.isEmpty() ? "" : ", ")
                .append(count)
                .append(' ')
                .append(state.words()));
        return queue.entries().size() + " students: " + words
                + (asked == 0 ? "." : "; " + asked + (asked == 1 ? " asks" : " ask") + " for a second look.");
    }

    private static QueuePage.Line line(Asked asked, QueueChoice choice, Queue.Entry entry, ZoneId zone) {
        var student = entry.student();
        var work = student.work();
        var state = entry.state();
        var tone = switch (state) {
            case LATE, MISSING, NO_SHOW -> "badge--attn";
            case RELEASED -> "badge--ok";
            default -> "";
        };
        var late = entry.graded().late();
        var words = state == WorkState.LATE ? "late " + Lateness.words(late) : state.words();
        if (work.begun() && work.score() == null && state.waits()) words += ", begun";
        if (work.newAttempt() && work.score() != null) words += ", new attempt";
        if (state.done() && !late.isZero()) words += ", late " + Lateness.words(late);
        var score = entry.graded().score();
        return new QueuePage.Line(
                student.name(),
                choice.desk(asked.id(), student),
                student.section() == null ? "" : student.section(),
                words,
                tone,
                student.regrades() > 0,
                student.replies() > 0,
                work.handedInAt() == null ? "" : When.moment(work.handedInAt(), zone),
                state == WorkState.EXCUSED || score == null ? "" : Points.exact(score));
    }

    private static List<QueuePage.Way> criteria(String here, QueueChoice choice, @Nullable Rubric rubric) {
        if (rubric == null) return List.of();
        var query = QueueChoice.ofSection(choice.section()).query();
        return rubric.criteria().stream()
                .map(criterion -> new QueuePage.Way(here + "/criteria/" + criterion.id() + query, criterion.name()))
                .toList();
    }

    private static QueueChoice again(QueueChoice choice) {
        return new QueueChoice(
                choice.section(), choice.filters(), choice.order(), (choice.seed() * 31 + 7) % QueueChoice.SEEDS);
    }

    private static List<QueuePage.Filter> filters(QueueChoice choice) {
        var filters = new ArrayList<QueuePage.Filter>();
        for (var filter : QueueFilter.values()) {
            filters.add(new QueuePage.Filter(filter.name(), filter.words(), choice.has(filter)));
        }
        return filters;
    }

    private static List<Choice> orders() {
        var choices = new ArrayList<Choice>();
        for (var order : QueueOrder.values()) choices.add(new Choice(order.name(), order.words()));
        return choices;
    }
}
