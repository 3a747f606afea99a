package howtotalk.gradebook.exchange;

import howtotalk.gradebook.exchange.GradeDifferences.Change;
import howtotalk.gradebook.exchange.GradeDifferences.Kind;
import howtotalk.gradebook.exchange.GradeMatch.ColumnMatch;
import howtotalk.gradebook.exchange.GradePreviewPage.Group;
import howtotalk.gradebook.exchange.GradePreviewPage.Line;
import howtotalk.gradebook.exchange.GradePreviewPage.Question;
import howtotalk.gradebook.exchange.GradePreviewPage.Ready;
import howtotalk.grading.Points;
import howtotalk.web.FormKeys;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Puts the preview of a file of grades into words. */
final class GradePreviewPages {

    private GradePreviewPages() {}

    static GradePreviewPage of(GradePreview preview) {
        var course = preview.book().course();
        var questions = GradeQuestions.of(preview);
        int changes = preview.choices();
        var ready = preview.open() > 0
                ? Ready.ASKS
                : changes > GradeImport.MOST
                        ? Ready.TOO_MANY
                        : changes > 0 ? Ready.CHANGES : preview.lessons().isEmpty() ? Ready.NOTHING : Ready.NAMES;
        var exportedAt = preview.exportedAt();
        return new GradePreviewPage(
                course.id(),
                preview.id(),
                heading(preview, changes),
                lede(ready),
                preview.fileName() + " · from " + preview.file().system().words()
                        + (exportedAt == null ? "" : " · exported " + When.moment(exportedAt, course.zone())),
                questions,
                preview.askExported(),
                typed(preview.answers()),
                columns(preview),
                groups(preview),
                preview.found().changes().stream()
                        .filter(change -> change.kind() == Kind.STAYS)
                        .map(change -> change.student().name() + ", "
                                + change.column().title() + ": " + from(change) + " stays")
                        .toList(),
                preview.found().unread().stream()
                        .map(cell -> "Line " + cell.line() + ", column “" + cell.column() + "”, " + cell.who() + ": “"
                                + cell.cell() + "” " + cell.problem() + ".")
                        .toList(),
                preview.match().rows().stream()
                        .filter(row ->
                                row.enrolmentId() == null && row.question().isEmpty())
                        .map(row -> "Line " + row.row().line() + ", "
                                + (row.row().who().isEmpty()
                                        ? "without a name"
                                        : row.row().who()))
                        .toList(),
                Prose.count(preview.found().unchanged(), "grade is", "grades are") + " the same here and there.",
                ready,
                preview.seen(),
                FormKeys.fresh());
    }

    private static String typed(GradeAnswers answers) {
        var typed = answers.of(GradeAnswers.TYPED);
        return typed.equals(GradeAnswers.OPEN) ? "" : typed;
    }

    private static String heading(GradePreview preview, int changes) {
        int open = preview.open();
        if (open > 0) return open == 1 ? "One question first." : open + " questions first.";
        if (changes > 0)
            return differ(preview.choosable().size(), preview.found().remarks().size());
        if (preview.match().columns().stream().noneMatch(column -> column.assignmentId() != null)) {
            return "No column is an assignment here.";
        }
        return "Nothing would change.";
    }

    private static String differ(int grades, int comments) {
        if (comments == 0) return Prose.count(grades, "grade differs.", "grades differ.");
        if (grades == 0) return Prose.count(comments, "comment differs.", "comments differ.");
        return Prose.count(grades, "grade", "grades") + " and " + Prose.count(comments, "comment", "comments")
                + " differ.";
    }

    private static String lede(Ready ready) {
        return switch (ready) {
            case ASKS -> "Nothing is done yet, and nothing is guessed.";
            case CHANGES -> "Nothing is done yet. What is ticked will change; you can take it back afterwards.";
            case TOO_MANY ->
                "That is more than one form can carry. Bring in a section at a time, or half of the columns.";
            case NAMES, NOTHING -> "Every grade that was found in the file counts here already.";
        };
    }

    private static List<Question> columns(GradePreview preview) {
        var columns = new ArrayList<Question>();
        for (var match : preview.match().columns()) {
            if (!match.question().isEmpty() || match.column().kind() == GradeFile.Kind.READ_ONLY) continue;
            var assignment = match.assignmentId();
            columns.add(new Question(
                    GradeAnswers.column(match.place()),
                    "“" + match.column().header() + "”",
                    assignment == null ? why(match) : "",
                    assignment == null ? GradeAnswers.NOTHING : assignment.toString(),
                    GradeQuestions.assignments(preview, false)));
        }
        return columns;
    }

    private static String why(ColumnMatch match) {
        return switch (match.column().kind()) {
            case TOTAL, READ_ONLY -> "A total: totals are worked out here.";
            case FEEDBACK -> "Feedback: comments on the whole work of no assignment here.";
            case OTHER -> "No scores.";
            case GRADES -> "No assignment here is called so.";
        };
    }

    private static List<Group> groups(GradePreview preview) {
        var groups = new ArrayList<Group>();
        add(groups, preview, Kind.PLAIN, "changes", "Changes", "", true);
        add(
                groups,
                preview,
                Kind.NEWER_HERE,
                "newer",
                "Changed here since",
                "These grades changed here after the file was made. Tick only where the file is right.",
                false);
        add(
                groups,
                preview,
                Kind.OVER,
                "over",
                "Over the maximum",
                "More than the assignment is worth. Tick what is meant as extra credit.",
                false);
        add(
                groups,
                preview,
                Kind.EMPTIED,
                "emptied",
                "Empty in the file",
                "Graded here, nothing there. Tick what should be taken away.",
                false);
        remarks(groups, preview, false, "remarks", "Comments", "On the whole work, where nothing is said here yet.");
        remarks(
                groups,
                preview,
                true,
                "replaced",
                "Comments over those here",
                "Something is said here already. Tick only where the words of the file should take its place.");
        return groups;
    }

    private static void add(
            List<Group> groups, GradePreview preview, Kind kind, String id, String title, String hint, boolean ticked) {
        var zone = preview.book().course().zone();
        var lines = preview.found().changes().stream()
                .filter(change -> change.kind() == kind)
                .map(change -> line(change, zone))
                .toList();
        if (!lines.isEmpty()) groups.add(new Group(id, title, hint, ticked, lines));
    }

    private static void remarks(
            List<Group> groups, GradePreview preview, boolean over, String id, String title, String hint) {
        var lines = preview.found().remarks().stream()
                .filter(remark -> remark.before().isEmpty() != over)
                .map(remark -> new Line(
                        remark.key(),
                        remark.student().name(),
                        remark.column().title(),
                        remark.before().isEmpty() ? "nothing" : remark.before(),
                        remark.after(),
                        remark.entry().work().released() ? "released: the student sees it at once" : ""))
                .toList();
        if (!lines.isEmpty()) groups.add(new Group(id, title, hint, !over, lines));
    }

    private static Line line(Change change, ZoneId zone) {
        var notes = new ArrayList<String>();
        var entry = change.entry();
        var score = change.score();
        var at = change.touchedAt();
        if (at != null) notes.add("changed here " + When.moment(at, zone));
        if (score != null
                && change.column().points() > 0
                && score > change.column().points()) {
            notes.add("worth " + Points.brief(change.column().points()));
        }
        if (change.rounded()) notes.add("rounded to two decimals");
        if (score != null && !entry.graded().late().isZero() && !entry.work().latenessWaived()) {
            notes.add("handed in late: the file’s score counts as it is, nothing more is taken off");
        }
        if (score != null && change.column().rubricId() != null) notes.add("counts instead of the rubric’s levels");
        if (entry.work().released()) notes.add("released: the student sees it at once");
        return new Line(
                change.key(),
                change.student().name(),
                change.column().title(),
                from(change),
                change.excused() ? "excused" : score == null ? "nothing" : Points.brief(score),
                String.join(" · ", notes));
    }

    private static String from(Change change) {
        var counted = change.entry().counted();
        if (change.entry().work().excused()) return "excused";
        return counted == null ? "nothing" : Points.brief(counted);
    }
}
