package howtotalk.course.making;

import howtotalk.course.Calendar;
import howtotalk.course.making.Contents.Criterion;
import howtotalk.course.making.Contents.Dates;
import howtotalk.course.making.Contents.Level;
import howtotalk.course.making.Contents.Requirement;
import howtotalk.course.making.Contents.Rubric;
import howtotalk.course.making.Contents.Work;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An earlier course moved into the days of a new term: by week, weekday and local time. No people, no extensions. */
final class EarlierCourse {

    private final EarlierRows rows;
    private final long courseId;
    private final Calendar from;
    private final Calendar to;

    EarlierCourse(EarlierRows rows, long courseId, Calendar from, Calendar to) {
        this.rows = rows;
        this.courseId = courseId;
        this.from = from;
        this.to = to;
    }

    Contents contents() {
        return new Contents(
                rows.topics(courseId).stream()
                        .filter(topic -> topic.number() <= to.weeks())
                        .toList(),
                rows.groups(courseId),
                rubrics(),
                rows.work(courseId).stream().map(this::work).toList());
    }

    /** A line holds one level of one criterion of one rubric; they come in order. */
    private List<Rubric> rubrics() {
        var rubrics = new LinkedHashMap<String, LinkedHashMap<Long, Criterion>>();
        for (var line : rows.levels(courseId)) {
            var criteria = rubrics.computeIfAbsent(line.title(), title -> new LinkedHashMap<>());
            var name = line.name();
            if (line.criterionId() == null || name == null) {
                continue; // a rubric that nobody has filled in yet
            }
            var criterion = criteria.computeIfAbsent(
                    line.criterionId(), id -> new Criterion(name, line.about(), line.weight(), new ArrayList<>()));
            if (line.levelName() != null) {
                criterion.levels().add(new Level(line.level(), line.levelName(), line.description(), line.percent()));
            }
        }
        return rubrics.entrySet().stream()
                .map(rubric -> new Rubric(
                        rubric.getKey(), List.copyOf(rubric.getValue().values())))
                .toList();
    }

    private Work work(EarlierRows.WorkLine line) {
        boolean atMeeting = line.dueAtMeeting();
        return new Work(
                line.title(),
                line.brief(),
                Math.min(line.week(), to.weeks()),
                line.kind(),
                line.groupName(),
                line.rubric(),
                line.online(),
                line.points(),
                new Dates(
                        line.opensAt() == null ? null : from.moveOpening(line.opensAt(), to),
                        atMeeting ? null : moved(line.dueAt()),
                        atMeeting ? null : moved(line.closesAt())),
                atMeeting,
                days(line.dueAt(), line.closesAt()),
                new Requirement(
                        line.conversations(),
                        line.synchronous(),
                        line.newPeople(),
                        line.distinctPeople(),
                        line.touchesMayServeTwice()));
    }

    private @Nullable Instant moved(@Nullable Instant moment) {
        return moment == null ? null : from.move(moment, to);
    }

    private @Nullable Integer days(@Nullable Instant due, @Nullable Instant closes) {
        return due == null || closes == null
                ? null
                : Math.toIntExact(ChronoUnit.DAYS.between(from.dayOf(due), from.dayOf(closes)));
    }
}
