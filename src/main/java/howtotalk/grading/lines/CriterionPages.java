package howtotalk.grading.lines;

import gg.jte.Content;
import howtotalk.course.Section;
import howtotalk.grading.GradingRepository.Asked;
import howtotalk.grading.Lateness;
import howtotalk.grading.Points;
import howtotalk.grading.bank.BankAddress;
import howtotalk.grading.desk.GradePage;
import howtotalk.grading.queue.Queue;
import howtotalk.grading.queue.QueueChoice;
import howtotalk.grading.queue.QueueOrder;
import howtotalk.rubric.Criterion;
import howtotalk.rubric.Rubric;
import howtotalk.web.Choice;
import howtotalk.web.Markdown;
import howtotalk.words.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the page of one criterion together. */
final class CriterionPages {

    /** So many students at once: their answers are long. */
    static final int LISTED = 50;

    /**
     * What it is made from.
     *
     * @param all who is to be graded by it, of whom {@code listed} are on this page
     * @param kept the comments of the bank for this criterion that are said most often
     * @param notSaved by enrolment, lines that were sent and not saved
     */
    record Facts(
            Asked asked,
            Rubric rubric,
            Criterion criterion,
            Queue queue,
            List<Queue.Entry> all,
            List<Queue.Entry> listed,
            int from,
            Map<Long, Lines.Given> given,
            List<LineRepository.Answer> answers,
            List<LineRepository.Evidence> evidence,
            List<LineRepository.Said> said,
            List<String> kept,
            List<Section> sections,
            Map<Long, NotSaved> notSaved) {}

    /**
     * A line that was sent and not saved.
     *
     * @param note why, for whoever sent it
     * @param comment as it was typed, so that it is not lost
     */
    record NotSaved(String note, String comment) {}

    private CriterionPages() {}

    /** Whom the filters show and who has something to be graded. */
    static List<Queue.Entry> gradable(Asked asked, Queue queue) {
        return queue.shown().stream()
                .filter(entry -> !entry.student().work().excused())
                .filter(entry -> !asked.online()
                        || entry.student().work().handedInAt() != null
                        || entry.student().work().begun())
                .toList();
    }

    static CriterionPage of(Facts facts) {
        var asked = facts.asked();
        var choice = facts.queue().choice();
        var criterion = facts.criterion();
        long done = facts.all().stream()
                .filter(entry -> level(facts, entry) != null)
                .count();
        var here = address(asked.id(), criterion.id());
        int at = facts.rubric().criteria().indexOf(criterion);
        var next = at + 1 < facts.rubric().criteria().size()
                ? facts.rubric().criteria().get(at + 1)
                : null;
        int to = facts.from() + LISTED;
        boolean more = to < facts.all().size();
        return new CriterionPage(
                asked.title(),
                choice.list(asked.id()),
                criterion.name(),
                criterion.description(),
                (int) done,
                facts.all().size(),
                leftOut(
                        asked,
                        facts.all().size(),
                        facts.queue().shown().size() - facts.all().size()),
                here + withFrom(choice.query(), facts.from()),
                choice.query(),
                criterion.levels().stream()
                        .map(level -> new CriterionPage.Meaning(
                                Points.halves(2 * level.level()),
                                level.name() + (level.description().isEmpty() ? "" : ". " + level.description())))
                        .toList(),
                facts.rubric().criteria().stream()
                        .map(other -> new CriterionPage.Other(
                                address(asked.id(), other.id()) + choice.query(),
                                other.name(),
                                other.id() == criterion.id()))
                        .toList(),
                sections(facts.sections()),
                choice.section() == null ? "" : choice.section().toString(),
                hidden(choice),
                lines(facts),
                facts.kept(),
                BankAddress.of(asked.courseId(), criterion.name()),
                BankAddress.of(asked.courseId()),
                more ? here + withFrom(choice.query(), to) : null,
                next == null ? null : address(asked.id(), next.id()) + choice.query(),
                next == null ? "" : next.name());
    }

    static String address(long assignmentId, long criterionId) {
        return "/assignments/" + assignmentId + "/grading/criteria/" + criterionId;
    }

    private static String withFrom(String query, int from) {
        return from == 0 ? query : query + (query.isEmpty() ? "?" : "&") + "from=" + from;
    }

    private static @Nullable Integer level(Facts facts, Queue.Entry entry) {
        return facts.given()
                .getOrDefault(entry.student().enrolmentId(), Lines.Given.NOTHING)
                .levels()
                .get(facts.criterion().id());
    }

    private static String leftOut(Asked asked, int listed, int left) {
        if (left == 0) return "";
        var more = listed == 0 ? "" : " more";
        var who = left == 1 ? "One" + more + " is" : left + more + " are";
        return who + " not listed: " + (asked.online() ? "nothing handed in, or excused." : "excused.");
    }

    private static List<CriterionPage.Line> lines(Facts facts) {
        var answers = new HashMap<Long, LineRepository.Answer>();
        for (var answer : facts.answers()) answers.put(answer.enrolmentId(), answer);
        var touches = new HashMap<Long, List<CriterionPage.Touch>>();
        for (var touch : facts.evidence()) {
            touches.computeIfAbsent(touch.enrolmentId(), id -> new ArrayList<>())
                    .add(touch(touch));
        }
        var said = new HashMap<Long, String>();
        for (var one : facts.said()) said.put(one.enrolmentId(), one.comment());
        var lines = new ArrayList<CriterionPage.Line>(facts.listed().size());
        for (var entry : facts.listed()) {
            long id = entry.student().enrolmentId();
            var text = answers.get(id);
            lines.add(line(facts, entry, text, touches.getOrDefault(id, List.of()), said.getOrDefault(id, "")));
        }
        return lines;
    }

    private static CriterionPage.Line line(
            Facts facts,
            Queue.Entry entry,
            LineRepository.@Nullable Answer answer,
            List<CriterionPage.Touch> touches,
            String said) {
        var notSaved = facts.notSaved().get(entry.student().enrolmentId());
        var student = entry.student();
        long id = student.enrolmentId();
        var prompts = new ArrayList<GradePage.Prompt>();
        @Nullable Content text = null;
        if (answer != null) {
            prompt(prompts, "Where I went", answer.went());
            prompt(prompts, "What I said", answer.said());
            prompt(prompts, "With whom", answer.withWhom());
            if (!answer.text().isBlank()) text = Markdown.html(answer.text());
        }
        boolean nothing = text == null && prompts.isEmpty() && touches.isEmpty();
        var about = new StringBuilder(student.section() == null ? "" : student.section());
        if (!entry.graded().late().isZero()) {
            about.append(about.isEmpty() ? "" : " · ")
                    .append("late ")
                    .append(Lateness.words(entry.graded().late()));
        }
        return new CriterionPage.Line(
                Long.toString(id),
                student.name(),
                facts.queue().choice().desk(facts.asked().id(), student),
                about.toString(),
                text,
                prompts,
                touches,
                !nothing ? "" : facts.asked().online() ? "Nothing to read here; see the desk." : "",
                Lines.choices(
                        Lines.LEVEL + id,
                        student.name() + ", " + facts.criterion().name(),
                        facts.criterion(),
                        level(facts, entry)),
                facts.given().getOrDefault(id, Lines.Given.NOTHING).version(),
                "/assignments/" + facts.asked().id() + "/grading/" + id + "/criteria/"
                        + facts.criterion().id(),
                Lines.locked(entry),
                notSaved == null ? said : notSaved.comment(),
                said,
                notSaved == null ? "" : notSaved.note());
    }

    private static void prompt(List<GradePage.Prompt> prompts, String asked, String answer) {
        if (!answer.isBlank()) prompts.add(new GradePage.Prompt(asked, Markdown.html(answer)));
    }

    private static CriterionPage.Touch touch(LineRepository.Evidence touch) {
        var css = (touch.channel().synchronous() ? "" : "is-written ") + (touch.twoWay() ? "" : "is-oneway");
        return new CriterionPage.Touch(
                css.strip(),
                touch.person(),
                touch.organisation(),
                When.day(touch.happenedOn()) + " · " + touch.channel().words() + (touch.twoWay() ? "" : " · no answer"),
                touch.what());
    }

    static List<Choice> sections(List<Section> sections) {
        return sections.size() < 2 ? List.of() : Section.choices(sections);
    }

    private static List<CriterionPage.Hidden> hidden(QueueChoice choice) {
        var hidden = new ArrayList<CriterionPage.Hidden>();
        for (var filter : choice.filters()) hidden.add(new CriterionPage.Hidden("show", filter.name()));
        if (choice.order() != QueueOrder.NAME) {
            hidden.add(new CriterionPage.Hidden("order", choice.order().name()));
            hidden.add(new CriterionPage.Hidden("seed", Integer.toString(choice.seed())));
        }
        return hidden;
    }
}
