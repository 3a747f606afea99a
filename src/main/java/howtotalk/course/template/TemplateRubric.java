package howtotalk.course.template;

import java.util.List;

/**
 * A rubric that several assignments may share.
 *
 * @param key what assignments call it by, unique in the template
 * @param title what people read, unique in the template
 * @param criteria in the order in which they are graded
 */
public record TemplateRubric(String key, String title, List<TemplateCriterion> criteria) {

    public TemplateRubric {
        criteria = List.copyOf(criteria);
    }
}
