package howtotalk.gradebook.own;

import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.gradebook.Gradebook;
import howtotalk.gradebook.Total;
import howtotalk.gradebook.Totals;
import howtotalk.gradebook.WorkGroup;
import howtotalk.gradebook.table.GradebookPages;
import howtotalk.grading.Points;
import howtotalk.submission.Timeliness;
import howtotalk.web.Input;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** What the total would be, if. The course's own arithmetic answers; nothing typed here is kept or seen by anybody. */
public final class WhatIfController {

    private final Templates templates;
    private final Database database;
    private final OwnBook books;

    public WhatIfController(Templates templates, Database database, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.books = new OwnBook(database, clock);
    }

    /** {@code GET /courses/{id}/what-if?a7=41.5&a9=85 %}: a page, and for its script the two parts that change. */
    public void show(Context ctx) {
        var standing = Standing.of(ctx);
        var input = Input.of(ctx.queryParamMap());
        var page = database.reading(() -> page(books.of(standing), input));
        if (page.errors().any()) ctx.status(422);
        if (Web.wantsFacts(ctx)) {
            ctx.json(
                    page.errors().any()
                            ? Map.of("errors", page.errors().all())
                            : Map.of(
                                    "figures",
                                    templates
                                            .gradebookFigures(page.figures(), page.tried())
                                            .render(),
                                    "needed",
                                    templates.gradebookNeeded(page.needed()).render()));
            return;
        }
        Web.show(ctx, templates.gradebookWhatIf(Web.frame(ctx, "What if"), page));
    }

    private static WhatIfPage page(Gradebook book, Input input) {
        var row = book.rows().get(0);
        var tried = WhatIf.read(input, book.columns());
        var work = tried.in(book.work(row));
        long course = book.course().id();
        return new WhatIfPage(
                "/courses/" + course + "/what-if",
                "/courses/" + course + "/grades",
                groups(book, row, tried),
                figures(book, row, work, !tried.scores().isEmpty()),
                NeededLines.of(book, row, work),
                !tried.typed().isEmpty(),
                tried.errors());
    }

    private static List<WhatIfPage.Group> groups(Gradebook book, Gradebook.Row row, WhatIf tried) {
        var groups = new ArrayList<WhatIfPage.Group>();
        var fields = new ArrayList<WhatIfPage.Field>();
        var columns = book.columns();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var entry = row.entries().get(i);
            boolean excused = entry.work().excused();
            var counted = entry.counted();
            fields.add(new WhatIfPage.Field(
                    WhatIf.field(column.id()),
                    column.title(),
                    Points.brief(column.points()),
                    tried.typed().getOrDefault(column.id(), ""),
                    counted == null || excused ? "" : Points.exact(counted),
                    words(entry),
                    excused));
            boolean last = i + 1 == columns.size() || columns.get(i + 1).groupId() != column.groupId();
            if (!last) continue;
            groups.add(new WhatIfPage.Group(
                    column.groupName(), GradebookPages.note(book.course(), column), List.copyOf(fields)));
            fields.clear();
        }
        return groups;
    }

    private static String words(Gradebook.Entry entry) {
        if (entry.work().excused()) return "excused, counts nowhere";
        if (entry.extra()) return "extra credit";
        if (entry.counted() != null) return "";
        if (entry.graded().timeliness() == Timeliness.MISSING) return "not handed in";
        return entry.work().handedInAt() == null ? "" : "handed in";
    }

    private static WhatIfPage.Figures figures(Gradebook book, Gradebook.Row row, List<WorkGroup> work, boolean tried) {
        boolean weighted = book.course().weighted();
        var current = Totals.current(work, weighted);
        return new WhatIfPage.Figures(
                words(book, current.percent()),
                words(book, Totals.finalTotal(work, weighted).percent()),
                really(book, row, tried),
                dropped(book, current));
    }

    private static String really(Gradebook book, Gradebook.Row row, boolean tried) {
        if (row.set() != null) return "Your real total was set by hand; trying scores does not move it.";
        if (!tried) return "No score is tried yet: these are your real totals.";
        return row.current().percent() == null
                ? "Not real: in truth nothing is graded yet."
                : "Not real: in truth it is " + words(book, row.current().percent()) + " so far.";
    }

    private static String dropped(Gradebook book, Total total) {
        var titles = book.columns().stream()
                .filter(column -> total.dropped(column.id()))
                .map(column -> column.title())
                .toList();
        return titles.isEmpty() ? "" : "Dropped as the lowest: " + String.join(", ", titles) + ".";
    }

    private static String words(Gradebook book, @Nullable Long percent) {
        return percent == null
                ? "–"
                : Points.exact(percent) + " %, " + book.scheme().letter(percent).replace('-', '−');
    }
}
