package howtotalk.rubric.library;

import howtotalk.course.Course;
import howtotalk.rubric.library.LibraryRepository.Listed;
import howtotalk.rubric.library.LibraryRepository.Use;
import howtotalk.words.Prose;
import java.util.List;

/**
 * The rubrics of a course.
 *
 * @param heading the answer: how many there are
 * @param path of the course's rubrics
 * @param imports where they come in from files
 * @param teaches whether the reader may write them
 */
public record RubricListPage(
        String heading, String label, String path, String imports, String back, boolean teaches, List<Line> lines) {

    /**
     * A rubric.
     *
     * @param uses the assignments graded by it
     * @param graded how many grades were given by it, or that it is used nowhere
     */
    public record Line(String href, String title, String meta, List<Used> uses, String graded) {}

    /** An assignment. */
    public record Used(String href, String title) {}

    static RubricListPage of(Course course, List<Listed> rubrics, List<Use> uses, boolean teaches) {
        var path = "/courses/" + course.id();
        var lines = rubrics.stream()
                .map(rubric -> line(
                        rubric,
                        uses.stream()
                                .filter(use -> use.rubricId() == rubric.id())
                                .toList()))
                .toList();
        return new RubricListPage(
                heading(lines),
                course.label(),
                path + "/rubrics",
                path + "/rubric-imports",
                path + "/assignments",
                teaches,
                lines);
    }

    private static String heading(List<Line> lines) {
        if (lines.isEmpty()) return "No rubric yet.";
        long unused = lines.stream().filter(line -> line.uses().isEmpty()).count();
        return Prose.count(lines.size(), "rubric", "rubrics")
                + (unused == 0 ? ", all in use." : ", " + unused + " of them not in use.");
    }

    private static Line line(Listed rubric, List<Use> uses) {
        int graded = uses.stream().mapToInt(Use::graded).sum();
        return new Line(
                "/rubrics/" + rubric.id(),
                rubric.title(),
                rubric.criteria() == 0 ? "no criterion yet" : Prose.count(rubric.criteria(), "criterion", "criteria"),
                uses.stream()
                        .map(use -> new Used("/assignments/" + use.assignmentId(), use.title()))
                        .toList(),
                uses.isEmpty() ? "not in use" : graded == 0 ? "nothing graded yet" : graded + " graded");
    }
}
