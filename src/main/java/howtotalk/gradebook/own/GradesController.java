package howtotalk.gradebook.own;

import howtotalk.course.Course;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.gradebook.Gradebook;
import howtotalk.gradebook.Gradebook.Entry;
import howtotalk.gradebook.GradebookRepository;
import howtotalk.gradebook.GradebookRepository.Column;
import howtotalk.gradebook.GradebookRepository.Comment;
import howtotalk.gradebook.GradebookRepository.SeenLevel;
import howtotalk.gradebook.table.GradebookPages;
import howtotalk.grading.Points;
import howtotalk.grading.regrade.RegradeLine;
import howtotalk.grading.regrade.RegradeRepository;
import howtotalk.grading.regrade.RegradeRequest;
import howtotalk.grading.regrade.RegradeWindow;
import howtotalk.grading.reply.Reply;
import howtotalk.grading.reply.ReplyLine;
import howtotalk.grading.reply.ReplyRepository;
import howtotalk.rubric.Criterion;
import howtotalk.rubric.Rubric;
import howtotalk.rubric.RubricRepository;
import howtotalk.rubric.RubricScore;
import howtotalk.submission.Timeliness;
import howtotalk.web.Markdown;
import howtotalk.web.Web;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** A student's own grades. Nothing of what is not released comes near this page. */
public final class GradesController {

    private final Templates templates;
    private final Database database;
    private final GradebookRepository rows;
    private final OwnBook books;
    private final InstantSource clock;
    private final RubricRepository rubrics;
    private final RegradeRepository regrades;
    private final ReplyRepository replies;

    public GradesController(Templates templates, Database database, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.rows = database.repository(GradebookRepository.class);
        this.books = new OwnBook(database, clock);
        this.clock = clock;
        this.regrades = database.repository(RegradeRepository.class);
        this.replies = database.repository(ReplyRepository.class);
        this.rubrics = database.repository(RubricRepository.class);
    }

    public void show(Context ctx) {
        var standing = Standing.of(ctx);
        var unread = replies.unreadBy(standing.enrolmentId());
        var page = database.reading(() -> page(standing));
        Web.show(ctx, templates.gradebookGrades(Web.frame(ctx, "Grades"), page));
        noteWhatIsRead(standing.enrolmentId(), unread);
    }

    /** The page shows every answer in full: whoever opened it has read them. Only then is there something to write. */
    private void noteWhatIsRead(long enrolmentId, List<ReplyRepository.Answer> unread) {
        if (unread.isEmpty()) return;
        long last = unread.get(unread.size() - 1).lastId();
        database.transaction(() -> replies.readBy(enrolmentId, last));
    }

    private GradesPage page(Standing standing) {
        long courseId = standing.courseId();
        long enrolmentId = standing.enrolmentId();
        var book = books.of(standing);
        var course = book.course();
        var now = clock.instant();
        var comments = new HashMap<Long, Comment>();
        for (var comment : rows.comments(enrolmentId)) comments.put(comment.assignmentId(), comment);
        var levels = new HashMap<Long, Map<Long, SeenLevel>>();
        for (var level : rows.levels(enrolmentId)) {
            levels.computeIfAbsent(level.assignmentId(), id -> new HashMap<>()).put(level.criterionId(), level);
        }
        var asked = new HashMap<Long, List<RegradeRequest>>();
        for (var request : regrades.ofEnrolment(enrolmentId)) {
            asked.computeIfAbsent(request.assignmentId(), id -> new ArrayList<>())
                    .add(request);
        }
        var windows = new HashMap<Long, RegradeWindow>();
        for (var asking : regrades.asking(enrolmentId)) {
            windows.put(asking.assignmentId(), asking.window(course.zone()));
        }
        var said = new HashMap<Long, List<Reply>>();
        for (var reply : replies.ofEnrolment(enrolmentId)) {
            said.computeIfAbsent(reply.assignmentId(), id -> new ArrayList<>()).add(reply);
        }
        var known = rubrics.ofCourse(courseId);
        var row = book.rows().get(0);
        var groups = new ArrayList<GradesPage.Group>();
        int from = 0;
        while (from < book.columns().size()) {
            var head = book.columns().get(from);
            var lines = new ArrayList<GradesPage.Line>();
            int to = from;
            while (to < book.columns().size() && book.columns().get(to).groupId() == head.groupId()) {
                var column = book.columns().get(to);
                lines.add(line(course, column, row, to, known, levels, comments, asked, said)
                        .asking(windows.get(column.id()), course.zone(), now));
                to++;
            }
            groups.add(new GradesPage.Group(
                    head.groupName(), GradebookPages.note(course, head), percent(row, head.groupId()), lines));
            from = to;
        }
        return new GradesPage(
                head(book, row),
                lede(row),
                counted(book, row),
                groups,
                NeededLines.of(book, row, book.work(row)),
                "/courses/" + courseId + "/what-if");
    }

    private static String head(Gradebook book, Gradebook.Row row) {
        var set = row.set();
        if (set != null) {
            var letter = set.letter(book.scheme()).replace('-', '−');
            return "Your total was set to "
                    + (set.percent() == null
                            ? letter
                            : Points.exact(set.percent()) + " %" + (letter.isEmpty() ? "" : ", " + letter))
                    + ".";
        }
        var percent = row.current().percent();
        return percent == null
                ? "No grades yet."
                : Points.exact(percent) + " % so far"
                        + (row.letter().isEmpty() ? "." : ": " + row.letter().replace('-', '−') + ".");
    }

    private static String lede(Gradebook.Row row) {
        var current = row.current();
        var last = row.last().percent();
        if (row.set() != null) {
            return "Your instructor set it by hand and noted why; ask if you would like to know."
                    + (current.percent() == null
                            ? ""
                            : " Computed from what is released, it would be " + Points.exact(current.percent())
                                    + " %.");
        }
        if (current.percent() == null) {
            return "What your instructor releases appears here, with the levels and the comment.";
        }
        if (last == null || last.equals(current.percent())) return "Everything that counts is graded.";
        return "That is the work released so far. If nothing more came, it would end at " + Points.exact(last) + " %.";
    }

    private static String counted(Gradebook book, Gradebook.Row row) {
        long graded = row.entries().stream()
                .filter(e -> e.counted() != null && !e.work().excused())
                .count();
        long excused = row.entries().stream().filter(e -> e.work().excused()).count();
        if (graded == 0) return "";
        return graded + " of " + book.columns().size() + " assignments count so far"
                + (excused == 0 ? "" : "; " + excused + " excused")
                + (book.course().weighted() ? "; groups count by their weight." : "; points are added up.");
    }

    private static String percent(Gradebook.Row row, long groupId) {
        for (var group : row.current().groups()) {
            if (group.groupId() == groupId && group.percent() != null) return Points.exact(group.percent()) + " %";
        }
        return "";
    }

    private static GradesPage.Line line(
            Course course,
            Column column,
            Gradebook.Row row,
            int place,
            Map<Long, Rubric> rubrics,
            Map<Long, Map<Long, SeenLevel>> levels,
            Map<Long, Comment> comments,
            Map<Long, List<RegradeRequest>> asked,
            Map<Long, List<Reply>> said) {
        var entry = row.entries().get(place);
        boolean seen = entry.work().released();
        var rubric = column.rubricId() == null ? null : rubrics.get(column.rubricId());
        var given = seen ? comments.get(column.id()) : null;
        var reached = seen ? levels.getOrDefault(column.id(), Map.of()) : Map.<Long, SeenLevel>of();
        var counted = entry.work().excused() ? null : entry.counted();
        return new GradesPage.Line(
                "a" + column.id(),
                column.title(),
                "/assignments/" + column.id(),
                counted == null ? "" : Points.exact(counted),
                Points.brief(column.points()),
                words(course, column, row, entry),
                tone(column, entry),
                ScoreWords.of(course, column, entry, rubric, halves(reached), given == null ? null : given.byHand()),
                rubric == null ? List.of() : levels(rubric, column.points(), reached),
                rubric == null ? "" : ScoreWords.levels(column, rubric, halves(reached)),
                given == null || given.comment().isBlank() ? null : Markdown.html(given.comment()),
                RegradeLine.of(seen ? asked.getOrDefault(column.id(), List.of()) : List.of(), course.zone()),
                seen && !entry.work().excused()
                        ? "/submissions/" + entry.work().submissionId() + "/regrade-requests/new"
                        : null,
                "",
                ReplyLine.of(
                        seen ? said.getOrDefault(column.id(), List.of()) : List.of(),
                        course.zone(),
                        row.student().accountId()),
                seen ? "/submissions/" + entry.work().submissionId() + "/replies/new" : null);
    }

    private static String words(Course course, Column column, Gradebook.Row row, Entry entry) {
        if (entry.work().excused()) return "excused";
        var graded = entry.graded();
        var words = new StringBuilder();
        if (graded.score() == null) {
            if (entry.work().noShow()) {
                words.append("no-show, counts 0 until it is made up");
            } else if (graded.timeliness() == Timeliness.MISSING) {
                words.append(column.points() == 0 ? "not handed in; it was extra, so nothing is lost" : "missing");
            } else if (entry.work().handedInAt() != null) {
                words.append("handed in, grade not released yet");
            } else if (graded.due() != null) {
                words.append("due ").append(When.moment(graded.due(), course.zone()));
            }
        }
        if (row.current().dropped(column.id())) {
            words.append(words.isEmpty() ? "" : ", ").append("dropped, the lowest of its group");
        }
        return words.toString();
    }

    /** Only what costs something asks for attention: work worth no points is extra. */
    private static String tone(Column column, Entry entry) {
        boolean wanting = column.points() > 0
                && !entry.work().excused()
                && entry.graded().score() == null
                && (entry.work().noShow() || entry.graded().timeliness() == Timeliness.MISSING);
        return wanting ? "attn" : "quiet";
    }

    private static Map<Long, Integer> halves(Map<Long, SeenLevel> levels) {
        var halves = new HashMap<Long, Integer>();
        levels.forEach((criterion, level) -> {
            if (level.halves() != null) halves.put(criterion, level.halves());
        });
        return halves;
    }

    private static List<GradesPage.Level> levels(Rubric rubric, long points, Map<Long, SeenLevel> seen) {
        if (seen.isEmpty()) return List.of();
        var lines = new ArrayList<GradesPage.Level>();
        for (var criterion : rubric.criteria()) {
            var level = seen.get(criterion.id());
            Integer halves = level == null || level.halves() == null || level.halves() > criterion.mostHalves()
                    ? null
                    : level.halves();
            var at = halves == null ? null : criterion.levels().get(halves / 2);
            lines.add(new GradesPage.Level(
                    criterion.name(),
                    at == null || halves == null
                            ? "no level given"
                            : Points.halves(halves) + " · " + at.name() + (halves % 2 == 1 ? " and a half" : ""),
                    at == null ? "" : at.description(),
                    halves == null
                            ? ""
                            : Points.exact(RubricScore.ofCriterion(rubric, criterion, points, halves)) + " of "
                                    + Points.brief(RubricScore.worth(rubric, criterion, points)),
                    steps(criterion, halves),
                    level == null || level.comment().isBlank() ? null : Markdown.html(level.comment())));
        }
        return lines;
    }

    private static List<GradesPage.Step> steps(Criterion criterion, @Nullable Integer halves) {
        var steps = new ArrayList<GradesPage.Step>();
        for (var level : criterion.levels()) {
            steps.add(new GradesPage.Step(
                    level.name(), Points.brief(level.percent()) + " %", halves != null && halves / 2 == level.level()));
        }
        return steps;
    }
}
