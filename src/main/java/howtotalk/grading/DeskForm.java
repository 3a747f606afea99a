package howtotalk.grading;

import howtotalk.rubric.Rubric;
import howtotalk.web.ConflictPage;
import howtotalk.web.Input;
import howtotalk.web.LineForm;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import java.util.ArrayList;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** What a grader typed, and both versions of it when somebody else was there first. */
public final class DeskForm {

    private DeskForm() {}

    public static Marks marks(Input input, @Nullable Rubric rubric) {
        var comment = input.text(UnitFields.COMMENT);
        var note = input.text(UnitFields.PRIVATE_NOTE);
        if (comment.length() > UnitFields.LONGEST || note.length() > UnitFields.LONGEST) {
            throw Problem.unusable("A comment has at most 20,000 characters.");
        }
        var levels = new HashMap<Long, @Nullable Integer>();
        if (rubric == null) return new Marks(levels, score(input.line(UnitFields.SCORE)), comment, note);
        var comments = new HashMap<Long, String>();
        for (var criterion : rubric.criteria()) {
            var halves = Input.number(input.line(UnitFields.LEVEL + criterion.id()));
            if (halves != null) levels.put(criterion.id(), (int) Math.max(-1, Math.min(99, halves)));
            var name = UnitFields.COMMENT_ON + criterion.id();
            if (input.has(name)) comments.put(criterion.id(), input.text(name));
        }
        return new Marks(levels, comments, null, comment, note);
    }

    /** Hundredths of a point, or null where nothing was typed. */
    public static @Nullable Long score(String typed) {
        var score = Points.read(typed);
        if (score == null && !typed.isEmpty()) {
            throw Problem.unusable("A score is a number from 0 with at most two places, like 41.25.");
        }
        return score;
    }

    /**
     * Both versions, side by side.
     *
     * @param action where the form is sent
     * @param back the page of this student
     * @param enrolmentId whose marks they are
     * @param name of that student
     */
    public static ConflictPage both(
            String action,
            String back,
            long enrolmentId,
            String name,
            Save.Conflict conflict,
            Marks marks,
            @Nullable Rubric rubric) {
        var levels = new HashMap<Long, Integer>();
        marks.levels().forEach((id, halves) -> {
            if (halves != null) levels.put(id, halves);
        });
        var note = marks.privateNote();
        var typed = UnitFields.of(
                rubric, levels, marks.comments(), marks.score(), marks.comment(), note == null ? "" : note);
        var fields = new ArrayList<ConflictPage.Field>();
        fields.add(ConflictPage.Field.same(LineForm.STUDENT, Long.toString(enrolmentId)));
        fields.add(ConflictPage.Field.same("commit", "yes")); // whoever chose between two versions has committed to one
        typed.forEach((field, mine) -> {
            boolean silent = field.equals(UnitFields.PRIVATE_NOTE) && note == null
                    || field.startsWith(UnitFields.COMMENT_ON)
                            && !marks.comments()
                                    .containsKey(Long.parseLong(field.substring(UnitFields.COMMENT_ON.length())));
            if (silent) return; // this form has no such field, so it says nothing about it
            fields.add(field(field, rubric, mine, conflict.fields().getOrDefault(field, "")));
        });
        return new ConflictPage(action, conflict.version(), back, name, fields);
    }

    private static ConflictPage.Field field(String name, @Nullable Rubric rubric, String mine, String theirs) {
        boolean chosen = name.startsWith(UnitFields.LEVEL) || name.equals(UnitFields.SCORE);
        return new ConflictPage.Field(
                name,
                UnitFields.label(name, rubric),
                mine,
                theirs,
                UnitFields.shown(name, mine),
                UnitFields.shown(name, theirs),
                chosen);
    }
}
