package howtotalk.course;

import howtotalk.web.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose scores a change would move, before it is made.
 *
 * @param heading that is the answer
 * @param action where the form goes again, confirmed
 * @param back the form
 * @param button what confirms
 * @param fields everything that was typed, sent again as it was
 * @param lines of those who are touched
 * @param more how many others there are, empty for none
 */
public record ScoreChangesPage(
        String heading, String action, String back, String button, List<Field> fields, List<Line> lines, String more) {

    /** The field by which a preview is confirmed. */
    public static final String CONFIRMED = "confirmed";

    private static final int SHOWN = 300;

    /** A field as it was sent. */
    public record Field(String name, String value) {}

    /** One score. */
    public record Line(String student, String assignment, String before, String after) {}

    /** Puts it together. */
    public static ScoreChangesPage of(ScoreChanges.Outcome.ToConfirm preview, Input typed, String action, String back) {
        var moved = preview.moved();
        int n = moved.size();
        var fields = new ArrayList<Field>();
        for (var name : typed.namesFrom("")) {
            if (name.equals(CONFIRMED)) continue;
            for (var value : typed.all(name)) fields.add(new Field(name, value));
        }
        fields.add(new Field(CONFIRMED, preview.token()));
        var lines = moved.stream()
                .limit(SHOWN)
                .map(one -> new Line(one.student(), one.assignment(), words(one.before()), words(one.after())))
                .toList();
        var scores = n == 1 ? "1 score" : n + " scores";
        return new ScoreChangesPage(
                "This changes " + scores + ".",
                action,
                back,
                "Save, and change " + scores,
                fields,
                lines,
                n > SHOWN ? "And " + (n - SHOWN) + " more." : "");
    }

    private static String words(@Nullable Long hundredths) {
        return hundredths == null ? "none" : BigDecimal.valueOf(hundredths, 2).toPlainString();
    }
}
