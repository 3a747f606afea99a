package howtotalk.rubric.library;

import howtotalk.rubric.Criterion;
import howtotalk.rubric.RubricChanges.Outcome;
import howtotalk.rubric.RubricChanges.Touched;
import howtotalk.rubric.RubricEdit;
import howtotalk.web.Input;
import howtotalk.words.Prose;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whom an edit of a rubric touches, before it is in force.
 *
 * @param heading that is the answer
 * @param path of the rubric
 * @param action where the form goes again, confirmed
 * @param back from where it came
 * @param button what confirms
 * @param fields everything that was typed, sent again as it was
 * @param changes what is edited
 * @param sentences what follows from it, beyond single scores
 * @param more how many others there are, empty for none
 */
public record RubricChangesPage(
        String title,
        String heading,
        String path,
        String action,
        String back,
        String button,
        List<Field> fields,
        List<String> changes,
        List<String> sentences,
        List<Line> lines,
        String more) {

    /** The field by which a preview is confirmed. */
    static final String CONFIRMED = "confirmed";

    private static final int SHOWN = 300;

    /** A field as it was sent. */
    public record Field(String name, String value) {}

    /**
     * One grade.
     *
     * @param state whether its student has seen it
     * @param moves whether the score becomes another
     * @param note what else happens to it
     */
    public record Line(
            String student, String assignment, String state, String before, String after, boolean moves, String note) {}

    static RubricChangesPage of(
            Outcome.ToConfirm preview, RubricEdit edit, Input typed, String path, String action, String back) {
        var touched = preview.touched();
        long moves = touched.stream().filter(Touched::moves).count();
        var scores = Prose.count(moves, "score", "scores");
        var fields = new ArrayList<Field>();
        for (var name : typed.namesFrom("")) {
            if (!name.equals(CONFIRMED)) fields.add(new Field(name, typed.text(name)));
        }
        fields.add(new Field(CONFIRMED, preview.token()));
        int n = touched.size();
        return new RubricChangesPage(
                edit.after().title(),
                moves == 0
                        ? "No score changes, but " + Prose.count(n, "grade is", "grades are") + " touched."
                        : "This changes " + scores + ".",
                path,
                action,
                back,
                moves == 0 ? "Save it" : "Save, and change " + scores,
                fields,
                edit.changes(),
                sentences(edit, touched),
                touched.stream().limit(SHOWN).map(RubricChangesPage::line).toList(),
                n > SHOWN ? "And " + (n - SHOWN) + " more." : "");
    }

    private static List<String> sentences(RubricEdit edit, List<Touched> touched) {
        var sentences = new ArrayList<String>();
        long seen = touched.stream().filter(Touched::seen).count();
        long drafts = touched.size() - seen;
        if (seen > 0) {
            sentences.add(Prose.count(seen, "grade is", "grades are")
                    + " released: whoever has seen one sees the new one at once.");
        }
        if (drafts > 0) {
            sentences.add(Prose.count(drafts, "grade is a draft", "grades are drafts") + " that no student sees.");
        }
        count(touched, Touched::lost)
                .forEach((name, n) -> sentences.add("What was given on “" + name + "” is lost for "
                        + Prose.count(n, "student", "students") + "; the history of each grade keeps a line."));
        var added = edit.added().stream().map(Criterion::name).toList();
        count(touched.stream().filter(one -> !one.seen()).toList(), Touched::open)
                .forEach((name, n) -> sentences.add("“" + name + "” " + (added.contains(name) ? "is new and " : "")
                        + "is open in " + Prose.count(n, "draft", "drafts")
                        + ", which cannot be released until it is graded."));
        count(touched.stream().filter(Touched::seen).toList(), Touched::open)
                .forEach((name, n) -> sentences.add("“" + name + "” stays out of "
                        + Prose.count(n, "released score", "released scores")
                        + " until it is graded; from then on it counts with the others."));
        long byHand = touched.stream().filter(Touched::byHand).count();
        if (byHand > 0) {
            sentences.add(Prose.count(
                    byHand, "score given by hand stays as it is.", "scores given by hand stay as they are."));
        }
        return sentences;
    }

    private static Map<String, Integer> count(List<Touched> touched, Function<Touched, List<String>> names) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var one : touched) names.apply(one).forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts;
    }

    private static Line line(Touched one) {
        var notes = new ArrayList<String>();
        if (one.byHand()) notes.add("given by hand");
        if (!one.lost().isEmpty()) notes.add("lost: " + String.join(", ", one.lost()));
        if (!one.open().isEmpty()) notes.add("open: " + String.join(", ", one.open()));
        return new Line(
                one.student(),
                one.assignment(),
                one.seen() ? "released" : "draft",
                words(one.before()),
                words(one.after()),
                one.moves(),
                String.join("; ", notes));
    }

    private static String words(@Nullable Long hundredths) {
        return hundredths == null ? "none" : BigDecimal.valueOf(hundredths, 2).toPlainString();
    }
}
