package howtotalk.rubric.library;

import howtotalk.course.Course;
import howtotalk.rubric.library.RubricForm.Row;
import howtotalk.web.Errors;
import howtotalk.web.Input;
import java.util.ArrayList;
import java.util.List;

/**
 * The form of a rubric.
 *
 * @param path of the rubric
 * @param lede what saving does
 * @param rows the order of the rows, which travels along
 * @param base what the form was filled from, which does, too
 * @param version of what was kept of it, 0 for nothing
 * @param savedAt when that was, or empty
 * @param kept whether this is what was typed before, and not what is in force
 * @param old whether somebody changed the rubric since
 */
public record RubricFormPage(
        String heading,
        String path,
        String list,
        String lede,
        String rows,
        int base,
        int version,
        String savedAt,
        boolean kept,
        boolean old,
        String title,
        String titleError,
        String rowsError,
        String sum,
        boolean full,
        List<Part> parts) {

    /**
     * A criterion.
     *
     * @param legend by which it is told from the others
     * @param first whether it cannot go up, and likewise the last
     */
    public record Part(
            String key,
            String legend,
            String name,
            String nameError,
            String weight,
            String weightError,
            String about,
            String aboutError,
            boolean first,
            boolean last,
            List<Step> steps) {}

    /** A place for a level. */
    public record Step(
            String end,
            String legend,
            String name,
            String nameError,
            String percent,
            String percentError,
            String words,
            String wordsError) {}

    static RubricFormPage of(
            Course course, LibraryRepository.Head head, RubricForm form, int version, String savedAt, int grades) {
        var errors = form.errors();
        var parts = new ArrayList<Part>();
        for (int i = 0; i < form.rows().size(); i++) {
            parts.add(part(form.rows().get(i), i, form.rows().size(), errors));
        }
        return new RubricFormPage(
                head.title(),
                "/rubrics/" + head.id(),
                "/courses/" + course.id() + "/rubrics",
                grades == 0
                        ? "Nothing is graded by it yet. What you type is kept as you type, and in force once you save."
                        : (grades == 1 ? "One grade was" : grades + " grades were")
                                + " given by it. What you type is kept as you type; saving shows first whose score it would change.",
                form.order(),
                form.base(),
                version,
                savedAt,
                version > 0,
                form.base() != head.version(),
                form.title(),
                errors.of("title"),
                errors.of("rows"),
                sum(form),
                form.rows().size() >= RubricForm.MOST_CRITERIA,
                parts);
    }

    private static Part part(Row row, int at, int of, Errors errors) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < row.slots().size(); i++) {
            var slot = row.slots().get(i);
            var end = row.key() + "_" + i;
            steps.add(new Step(
                    end,
                    "Level " + i,
                    slot.name(),
                    errors.of("level_" + end),
                    slot.percent(),
                    errors.of("percent_" + end),
                    slot.words(),
                    errors.of("words_" + end)));
        }
        return new Part(
                row.key(),
                at + 1 + ". " + (row.name().isEmpty() ? "A new criterion" : row.name()),
                row.name(),
                errors.of("name_" + row.key()),
                row.weight(),
                errors.of("weight_" + row.key()),
                row.about(),
                errors.of("about_" + row.key()),
                at == 0,
                at == of - 1,
                steps);
    }

    private static String sum(RubricForm form) {
        long sum = 0;
        for (var row : form.rows()) {
            var weight = Input.number(row.weight());
            if (weight != null && weight > 0) sum += weight;
        }
        return "weights of " + sum + " in all";
    }
}
