package howtotalk.rubric.library;

import howtotalk.course.Course;
import howtotalk.rubric.BestLevels;
import howtotalk.rubric.Percents;
import howtotalk.rubric.Rubric;
import howtotalk.rubric.library.LibraryRepository.Changed;
import howtotalk.rubric.library.LibraryRepository.Use;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.util.ArrayList;
import java.util.List;

/**
 * One rubric as students see it, where it is used, and what became of it.
 *
 * @param path of the rubric
 * @param version of it, which a restoration is made over
 * @param list of the course's rubrics
 * @param lede how it is counted
 * @param canvas what a file for Canvas cannot say of it
 * @param draft whether the reader has typed something that is not in force
 * @param whyNotDeleted a sentence, empty where it may be
 */
public record RubricPage(
        long id,
        String title,
        String label,
        String path,
        int version,
        String list,
        String lede,
        List<String> canvas,
        boolean teaches,
        boolean draft,
        String whyNotDeleted,
        List<Used> uses,
        List<Looked> criteria,
        List<Line> history) {

    /** An assignment graded by it. */
    public record Used(String href, String title, String meta) {}

    /** A criterion. */
    public record Looked(String anchor, String name, String weight, String about, List<Step> levels) {}

    /** A level. */
    public record Step(String number, String name, String percent, String words) {}

    /**
     * What was changed.
     *
     * @param restores the number by which the rubric is put back to what it was then, or empty
     */
    public record Line(String what, String meta, String restores) {}

    static RubricPage of(
            Course course,
            Rubric rubric,
            int version,
            List<Use> uses,
            List<Changed> history,
            boolean teaches,
            boolean draft,
            boolean deletable) {
        return new RubricPage(
                rubric.id(),
                rubric.title(),
                course.label(),
                "/rubrics/" + rubric.id(),
                version,
                "/courses/" + course.id() + "/rubrics",
                lede(rubric),
                BestLevels.goingOut(rubric),
                teaches,
                draft,
                deletable
                        ? ""
                        : "It cannot be deleted: "
                                + (uses.isEmpty()
                                        ? "work was graded by it before its assignment got another rubric."
                                        : "an assignment is graded by it. Give the assignment another rubric first."),
                uses.stream()
                        .map(use -> new Used(
                                "/assignments/" + use.assignmentId(),
                                use.title(),
                                use.graded() == 0
                                        ? "nothing graded yet"
                                        : use.graded() + " graded, " + use.seen() + " released"))
                        .toList(),
                rubric.criteria().stream()
                        .map(criterion -> new Looked(
                                "criterion-" + criterion.id(),
                                criterion.name(),
                                share(criterion.weight(), rubric.weight()),
                                criterion.description(),
                                criterion.levels().stream()
                                        .map(level -> new Step(
                                                Integer.toString(level.level()),
                                                level.name(),
                                                Percents.words(level.percent()) + " %",
                                                level.description()))
                                        .toList()))
                        .toList(),
                lines(course, history, teaches));
    }

    private static String lede(Rubric rubric) {
        if (rubric.criteria().isEmpty()) return "It has no criterion yet, so nothing can be graded by it.";
        int n = rubric.criteria().size();
        return Prose.count(n, "criterion", "criteria") + ", weights of " + rubric.weight()
                + " in all. Students see names, weights and what is looked at with the assignment, and the levels with their released grade.";
    }

    /** Weight 10, 22 % */
    static String share(int weight, long of) {
        return "weight " + weight + " · " + (of == 0 ? 0 : (200L * weight + of) / (2 * of)) + " %";
    }

    /** The latest line says what is there. */
    private static List<Line> lines(Course course, List<Changed> history, boolean teaches) {
        var lines = new ArrayList<Line>();
        for (var change : history) {
            lines.add(line(course, change, teaches && !lines.isEmpty() && change.restorable()));
        }
        return lines;
    }

    private static Line line(Course course, Changed change, boolean restorable) {
        var actor = change.actor();
        var who = (actor == null ? "" : actor + ", ") + When.moment(change.at(), course.zone());
        return new Line(
                change.what(),
                change.scores() == 0
                        ? who
                        : who + " · " + Prose.count(change.scores(), "score", "scores") + " worked out again",
                restorable ? Long.toString(change.id()) : "");
    }
}
