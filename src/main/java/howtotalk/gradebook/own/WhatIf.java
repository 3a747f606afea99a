package howtotalk.gradebook.own;

import howtotalk.gradebook.GradebookRepository.Column;
import howtotalk.gradebook.Work;
import howtotalk.gradebook.WorkGroup;
import howtotalk.grading.Points;
import howtotalk.web.Errors;
import howtotalk.web.Input;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores that a student tries out. They travel in the address, are answered, and are kept nowhere.
 *
 * @param typed as typed, by assignment; only what is not blank
 * @param scores what it means, in hundredths of a point, by assignment
 * @param errors by the name of the field
 */
record WhatIf(Map<Long, String> typed, Map<Long, Long> scores, Errors errors) {

    private static final String SENTENCE = "A score is a number like 41.5, or a percent like 85 %.";
    private static final int LONGEST = 20;

    /** The name of an assignment's field. */
    static String field(long assignmentId) {
        return "a" + assignmentId;
    }

    static WhatIf read(Input input, List<Column> columns) {
        var typed = new HashMap<Long, String>();
        var scores = new HashMap<Long, Long>();
        var errors = new Errors();
        for (var column : columns) {
            var name = field(column.id());
            var text = input.line(name);
            if (text.isEmpty()) continue;
            typed.put(column.id(), text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            var score = score(text, column.points());
            if (score == null) errors.add(name, SENTENCE);
            else scores.put(column.id(), score);
        }
        return new WhatIf(typed, scores, errors);
    }

    /** The same work with the tried scores in place of the real ones; excused work stays excused. */
    List<WorkGroup> in(List<WorkGroup> groups) {
        var tried = new ArrayList<WorkGroup>(groups.size());
        for (var group : groups) {
            var work = new ArrayList<Work>(group.work().size());
            for (var piece : group.work()) {
                Long score = scores.get(piece.assignmentId());
                work.add(
                        score == null || piece.excused()
                                ? piece
                                : new Work(piece.assignmentId(), piece.possible(), score, false));
            }
            tried.add(new WorkGroup(group.id(), group.weight(), group.dropLowest(), work));
        }
        return tried;
    }

    /** Points, or with a percent sign a share of the points possible; null for neither. */
    private static @Nullable Long score(String text, long possible) {
        boolean share = text.endsWith("%");
        var number = Points.read(share ? text.substring(0, text.length() - 1) : text);
        if (number == null || !share) return number;
        return number > Needed.MOST ? null : Long.valueOf((possible * number + 5_000) / 10_000);
    }
}
