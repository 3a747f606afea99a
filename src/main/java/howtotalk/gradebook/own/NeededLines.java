package howtotalk.gradebook.own;

import howtotalk.gradebook.Gradebook;
import howtotalk.gradebook.WorkGroup;
import howtotalk.grading.Points;
import howtotalk.submission.Timeliness;
import java.util.ArrayList;
import java.util.List;

/**
 * What a letter takes, in words.
 *
 * @param lede how much is left, or why nothing can be said
 * @param note about missing work among what is left, or empty
 * @param lines from the highest letter down to the first that is reached already
 */
public record NeededLines(String lede, String note, List<Line> lines) {

    /** One letter. */
    public record Line(String letter, String words, boolean open) {}

    /**
     * Of a student's row.
     *
     * @param work the row's work, with what is tried out in it
     */
    static NeededLines of(Gradebook book, Gradebook.Row row, List<WorkGroup> work) {
        if (row.set() != null) {
            return new NeededLines(
                    "Your total was set by hand, so no score below or to come moves it until your instructor takes that back.",
                    "",
                    List.of());
        }
        long left = Needed.left(work);
        if (left == 0)
            return new NeededLines("Nothing is left to earn: everything that counts has its score.", "", List.of());
        var lines = new ArrayList<Line>();
        for (var needed : Needed.of(work, book.course().weighted(), book.scheme())) {
            lines.add(line(needed));
            if (needed.standing() == Needed.Standing.REACHED) break;
        }
        return new NeededLines(
                "The average you need on the " + Points.brief(left) + " points that are still left to you.",
                note(book, row, work),
                lines);
    }

    private static Line line(Needed needed) {
        var percent = needed.percent();
        var words = switch (needed.standing()) {
            case REACHED -> "already reached, whatever comes";
            case POSSIBLE -> percent == null ? "" : Points.exact(percent) + " %";
            case OUT_OF_REACH ->
                percent == null ? "out of reach" : "out of reach: it would take " + Points.exact(percent) + " %";
        };
        return new Line(needed.letter().replace('-', '−'), words, needed.standing() == Needed.Standing.POSSIBLE);
    }

    /** Work that is past due and not handed in may still come; only the student knows whether it will. */
    private static String note(Gradebook book, Gradebook.Row row, List<WorkGroup> work) {
        long missing = 0;
        for (int i = 0; i < book.columns().size(); i++) {
            var column = book.columns().get(i);
            boolean gone = row.entries().get(i).graded().timeliness() == Timeliness.MISSING;
            if (gone && unscored(work, column.id())) missing += column.points();
        }
        return missing == 0
                ? ""
                : Points.brief(missing)
                        + " of them are for work that is past due and not handed in. If it will not come any more, try 0 for it.";
    }

    private static boolean unscored(List<WorkGroup> groups, long assignmentId) {
        return groups.stream()
                .flatMap(group -> group.work().stream())
                .anyMatch(work -> work.assignmentId() == assignmentId && work.score() == null && !work.excused());
    }
}
