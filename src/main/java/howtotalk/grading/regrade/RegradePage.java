package howtotalk.grading.regrade;

import howtotalk.web.Choice;
import java.util.List;

/**
 * The form in which a student asks for a second look, as typed.
 *
 * @param back the grade it is about
 * @param criteria not asked about yet; empty for work without a rubric, or when all have been
 * @param open whether there is anything left to ask
 * @param until when one can ask: “until Thu 19 Nov, 23:59”; empty without an end
 * @param closed that the time is over, in a sentence; empty while it is not
 * @param asked what was asked before
 */
public record RegradePage(
        String title,
        String back,
        String action,
        String formKey,
        boolean open,
        String until,
        String closed,
        List<Choice> criteria,
        String criterion,
        String criterionError,
        String reason,
        String reasonError,
        List<RegradeLine> asked) {}
