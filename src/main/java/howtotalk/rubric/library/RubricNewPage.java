package howtotalk.rubric.library;

import howtotalk.web.Choice;
import java.util.List;

/**
 * Where a rubric is begun: empty, or as a copy.
 *
 * @param sources what may be copied, and the empty one
 */
public record RubricNewPage(
        String label,
        String list,
        String formKey,
        String title,
        String titleError,
        String source,
        String sourceError,
        List<Choice> sources) {}
