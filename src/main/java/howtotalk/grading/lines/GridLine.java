package howtotalk.grading.lines;

import howtotalk.grading.DeskForm;
import howtotalk.grading.Points;
import howtotalk.grading.UnitFields;
import howtotalk.rubric.Rubric;
import howtotalk.web.ConflictPage;
import howtotalk.web.LineForm;
import howtotalk.web.Save;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a line of the grid says.
 *
 * @param level in halves for every criterion, empty for none
 * @param marks each criterion's own where they differ, which is how an undo says what was there; empty otherwise
 * @param score as typed, for work without a rubric
 */
record GridLine(String level, String marks, String score) {

    /** The same level for everything. */
    static GridLine ofLevel(String halves) {
        return new GridLine(halves, "", "");
    }

    /** A score without a rubric. */
    static GridLine ofScore(String typed) {
        return new GridLine("", "", typed);
    }

    /** The levels of all criteria. */
    Map<Long, @Nullable Integer> levels(Rubric rubric) {
        if (!marks.isEmpty()) return Lines.levels(rubric, marks);
        var levels = new HashMap<Long, @Nullable Integer>();
        var halves = Lines.halves(level);
        for (var criterion : rubric.criteria()) levels.put(criterion.id(), halves);
        return levels;
    }

    /** What is on disk, from the fields of a whole assessment. */
    static GridLine onDisk(@Nullable Rubric rubric, Map<String, String> fields) {
        if (rubric == null) {
            var score = DeskForm.score(fields.getOrDefault(UnitFields.SCORE, ""));
            return ofScore(score == null ? "" : Points.brief(score));
        }
        var levels = new HashMap<Long, Integer>();
        for (var criterion : rubric.criteria()) {
            var halves = Lines.halves(fields.getOrDefault(UnitFields.LEVEL + criterion.id(), ""));
            if (halves != null) levels.put(criterion.id(), halves);
        }
        var same = Lines.uniform(rubric, levels);
        return same == null ? new GridLine("", Lines.marks(rubric, levels), "") : ofLevel(same.toString());
    }

    /** By the names of the form's fields. */
    Map<String, String> fields(long enrolmentId) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(Lines.LEVEL + enrolmentId, level);
        fields.put(Lines.MARKS + enrolmentId, marks);
        fields.put(Lines.SCORE + enrolmentId, score);
        return fields;
    }

    static GridLine of(Map<String, String> fields, long enrolmentId) {
        return new GridLine(
                fields.getOrDefault(Lines.LEVEL + enrolmentId, ""),
                fields.getOrDefault(Lines.MARKS + enrolmentId, ""),
                fields.getOrDefault(Lines.SCORE + enrolmentId, ""));
    }

    /** For a reader. */
    String words() {
        if (!score.isEmpty()) return score;
        if (!marks.isEmpty()) {
            var words = new StringBuilder();
            for (var part : marks.split(",", -1)) {
                var halves = Lines.halves(part);
                words.append(words.isEmpty() ? "levels " : ", ").append(halves == null ? "–" : Points.halves(halves));
            }
            return words.toString();
        }
        var halves = Lines.halves(level);
        return halves == null ? "nothing" : "level " + Points.halves(halves);
    }

    /** Both versions of a line: one question, whichever of its fields differ. */
    ConflictPage both(String action, String back, long enrolmentId, String name, Save.Conflict conflict) {
        var theirs = of(conflict.fields(), enrolmentId);
        var fields = new ArrayList<ConflictPage.Field>();
        fields.add(ConflictPage.Field.same(LineForm.STUDENT, Long.toString(enrolmentId)));
        boolean asked = false;
        for (var field : fields(enrolmentId).entrySet()) {
            var other = conflict.fields().getOrDefault(field.getKey(), "");
            if (asked || field.getValue().equals(other)) {
                fields.add(ConflictPage.Field.same(field.getKey(), field.getValue()));
            } else {
                asked = true;
                fields.add(new ConflictPage.Field(
                        field.getKey(), "Grade", field.getValue(), other, words(), theirs.words(), true));
            }
        }
        return new ConflictPage(action, conflict.version(), back, name, fields);
    }
}
