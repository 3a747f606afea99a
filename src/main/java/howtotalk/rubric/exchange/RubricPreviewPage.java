package howtotalk.rubric.exchange;

import howtotalk.course.Course;
import howtotalk.rubric.Criterion;
import howtotalk.rubric.Percents;
import howtotalk.rubric.Rubric;
import howtotalk.words.Prose;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file of rubrics would bring.
 *
 * @param notes what cannot be kept
 * @param button what confirms
 */
public record RubricPreviewPage(
        long id,
        long courseId,
        String label,
        String formKey,
        String heading,
        String file,
        String button,
        List<String> notes,
        List<Coming> rubrics) {

    /**
     * A rubric.
     *
     * @param note why it is called otherwise, or empty
     */
    public record Coming(String anchor, String title, String meta, String note, List<Line> criteria) {}

    /** A criterion, and its levels in a line. */
    public record Line(String name, String about, String weight, String levels) {}

    static RubricPreviewPage of(Course course, RubricImport.Preview preview, String formKey) {
        int n = preview.rubrics().size();
        var rubrics = new ArrayList<Coming>();
        for (int i = 0; i < n; i++) {
            rubrics.add(coming(i, preview.rubrics().get(i), preview.titles().get(i)));
        }
        var words = Prose.count(n, "rubric", "rubrics");
        return new RubricPreviewPage(
                preview.id(),
                course.id(),
                course.label(),
                formKey,
                words + " in this file.",
                preview.fileName(),
                "Bring in " + words,
                preview.notes(),
                rubrics);
    }

    private static Coming coming(int at, Rubric rubric, String title) {
        return new Coming(
                "rubric-" + at,
                title,
                Prose.count(rubric.criteria().size(), "criterion", "criteria") + ", weights of " + rubric.weight()
                        + " in all",
                title.equals(rubric.title()) ? "" : "The course has a “" + rubric.title() + "”, which stays as it is.",
                rubric.criteria().stream().map(RubricPreviewPage::line).toList());
    }

    private static Line line(Criterion criterion) {
        var levels = criterion.levels().stream()
                .map(level -> level.name() + " " + Percents.words(level.percent()) + " %")
                .toList();
        return new Line(
                criterion.name(), criterion.description(), "weight " + criterion.weight(), String.join(" · ", levels));
    }
}
