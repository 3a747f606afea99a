package howtotalk.gradebook.statistics;

import howtotalk.chart.Histogram;
import howtotalk.chart.Picture;
import howtotalk.course.Section;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.gradebook.Books;
import howtotalk.gradebook.Gradebook;
import howtotalk.gradebook.GradebookRepository;
import howtotalk.gradebook.Statistics;
import howtotalk.gradebook.messages.Whom;
import howtotalk.grading.Points;
import howtotalk.web.Choice;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** How the scores of one assignment lie, as a whole and by criterion. */
public final class StatisticsController {

    private static final List<String> STEPS =
            List.of("0", "10", "20", "30", "40", "50", "60", "70", "80", "90", "100+");

    private final Templates templates;
    private final Database database;
    private final Books books;
    private final GradebookRepository rows;
    private final StatisticsRepository levels;

    public StatisticsController(Templates templates, Database database, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.books = new Books(database, clock);
        this.rows = database.repository(GradebookRepository.class);
        this.levels = database.repository(StatisticsRepository.class);
    }

    /** {@code GET /assignments/{id}/statistics?section=} */
    public void show(Context ctx) {
        var standing = Standing.of(ctx);
        long id = Web.id(ctx);
        var section = Input.number(Web.query(ctx, "section"));
        var page = database.reading(() -> page(standing, id, section));
        Web.show(ctx, templates.gradebookStatistics(Web.frame(ctx, "Statistics: " + page.title()), page));
    }

    private StatisticsPage page(Standing standing, long assignment, @Nullable Long section) {
        var book = books.of(standing, section);
        int at = at(book, assignment);
        var column = book.columns().get(at);
        var scores = Statistics.scores(book, at);
        var figures = Statistics.of(scores);
        long unseen = book.rows().stream()
                .filter(row -> row.entries().get(at).heldBack())
                .count();
        var lines = new ArrayList<StatisticsPage.Row>();
        lines.add(StatisticsPage.Row.of("Score, of " + Points.brief(column.points()), figures, Points::brief));
        lines.addAll(criteria(levels.levels(assignment, standing.allSections(), standing.sections(), section)));
        var sections = rows.sections(standing.courseId(), standing.allSections(), standing.sections());
        return new StatisticsPage(
                "/courses/" + standing.courseId() + "/gradebook",
                column.title(),
                "/assignments/" + assignment + "/grading",
                figures == null
                        ? "Nothing counts yet."
                        : "Half got " + Points.brief(figures.median()) + " or more; the mean is "
                                + Points.brief(figures.mean()) + ".",
                lede(scores.size(), unseen, book.rows().size()),
                "/assignments/" + assignment + "/statistics",
                sections.size() < 2 ? List.of() : Section.choices(sections),
                section == null ? "" : section.toString(),
                lines,
                figures == null || column.points() == 0 ? null : drawing(scores, column.points()),
                messages(standing.courseId(), assignment, section));
    }

    private static int at(Gradebook book, long assignment) {
        for (int i = 0; i < book.columns().size(); i++) {
            if (book.columns().get(i).id() == assignment) return i;
        }
        throw Problem.notFound();
    }

    private static String lede(int n, long unseen, int students) {
        if (n == 0) return "Its figures appear with the first score.";
        return n + " of " + Prose.count(students, "student") + " counted, excused work left out"
                + (unseen == 0
                        ? "; every student has seen their score."
                        : "; " + unseen + (unseen == 1 ? " is" : " are") + " not released yet.");
    }

    /** Levels as hundredths: two and a half is 250. */
    private static List<StatisticsPage.Row> criteria(List<StatisticsRepository.Given> given) {
        var byName = new LinkedHashMap<Long, List<Long>>();
        var names = new LinkedHashMap<Long, String>();
        for (var one : given) {
            names.put(one.criterionId(), one.name());
            var list = byName.computeIfAbsent(one.criterionId(), id -> new ArrayList<>());
            for (int i = 0; i < one.times(); i++) list.add(50L * one.halves());
        }
        var lines = new ArrayList<StatisticsPage.Row>();
        names.forEach((id, name) -> lines.add(
                StatisticsPage.Row.of(name, Statistics.of(byName.getOrDefault(id, List.of())), Points::brief)));
        return lines;
    }

    private static Picture drawing(List<Long> scores, long points) {
        var counts = new int[STEPS.size()];
        for (long score : scores) {
            long step = Math.max(0, score) * 10 / points;
            counts[(int) Math.min(STEPS.size() - 1L, step)]++;
        }
        var list = new ArrayList<Integer>();
        for (int count : counts) list.add(count);
        return Histogram.of(
                list, STEPS, Prose.count(scores.size(), "score") + " in steps of ten percent of the points");
    }

    private static List<Choice> messages(long course, long assignment, @Nullable Long section) {
        var path = "/courses/" + course + "/messages/new?assignment=" + assignment
                + (section == null ? "" : "&section=" + section) + "&who=";
        var choices = new ArrayList<Choice>();
        for (var whom : Whom.values()) {
            if (whom != Whom.EVERYBODY) choices.add(new Choice(path + whom.value, whom.words));
        }
        return choices;
    }
}
