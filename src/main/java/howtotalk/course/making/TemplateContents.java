package howtotalk.course.making;

import howtotalk.course.Calendar;
import howtotalk.course.MeetingDues;
import howtotalk.course.making.Contents.Criterion;
import howtotalk.course.making.Contents.Dates;
import howtotalk.course.making.Contents.Group;
import howtotalk.course.making.Contents.Level;
import howtotalk.course.making.Contents.Requirement;
import howtotalk.course.making.Contents.Rubric;
import howtotalk.course.making.Contents.Topic;
import howtotalk.course.making.Contents.Work;
import howtotalk.course.template.CourseTemplate;
import howtotalk.course.template.DueRule;
import howtotalk.course.template.TemplateAssignment;
import howtotalk.course.template.TemplateCriterion;
import howtotalk.course.template.TemplateRubric;
import howtotalk.words.Prose;
import java.time.Instant;
import java.time.LocalTime;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays a template over the days of a term. Weeks that the term does not have are taken for its last. */
final class TemplateContents {

    private final CourseTemplate template;
    private final Calendar calendar;

    TemplateContents(CourseTemplate template, Calendar calendar) {
        this.template = template;
        this.calendar = calendar;
    }

    Contents contents() {
        var titles = template.rubrics().stream().collect(Collectors.toMap(TemplateRubric::key, TemplateRubric::title));
        return new Contents(
                template.topics().stream()
                        .filter(topic -> topic.week() <= calendar.weeks())
                        .map(topic -> new Topic(topic.week(), topic.topic()))
                        .toList(),
                template.groups().stream()
                        .map(group -> new Group(group.name(), group.weight(), group.dropLowest()))
                        .toList(),
                template.rubrics().stream().map(TemplateContents::rubric).toList(),
                template.assignments().stream()
                        .map(work -> work(work, work.rubricKey() == null ? null : titles.get(work.rubricKey())))
                        .toList());
    }

    private static Rubric rubric(TemplateRubric rubric) {
        return new Rubric(
                rubric.title(),
                rubric.criteria().stream().map(TemplateContents::criterion).toList());
    }

    private static Criterion criterion(TemplateCriterion criterion) {
        return new Criterion(
                criterion.name(),
                "",
                criterion.weight(),
                criterion.levels().stream()
                        .map(level -> new Level(
                                level.number(),
                                Prose.sentence(level.name()),
                                level.description(),
                                level.percent() * 100))
                        .toList());
    }

    private Work work(TemplateAssignment work, @Nullable String rubric) {
        int week = Math.min(work.week(), calendar.weeks());
        var needed = work.requirement();
        return new Work(
                work.title(),
                work.brief(),
                week,
                work.kind().name(),
                work.group(),
                rubric,
                work.online(),
                work.points() * 100,
                dates(work, week),
                work.due() instanceof DueRule.AtMeeting,
                work.closesDaysAfter(),
                new Requirement(
                        needed.conversations(),
                        needed.synchronous(),
                        needed.newPeople(),
                        needed.distinctPeople(),
                        needed.mayServeTwice()));
    }

    private Dates dates(TemplateAssignment work, int week) {
        Instant opens = calendar.at(calendar.start(week - work.opensWeeksBefore()), LocalTime.MIDNIGHT);
        if (work.due() instanceof DueRule.At at) {
            var due = calendar.at(calendar.afterBreak(calendar.day(week, at.day())), at.time());
            return new Dates(opens, due, MeetingDues.daysAfter(calendar, due, work.closesDaysAfter()));
        }
        return new Dates(opens, null, null);
    }
}
