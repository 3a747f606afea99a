package howtotalk.report.shared;

import howtotalk.report.paper.ReportPage;
import howtotalk.web.Choice;
import howtotalk.web.Errors;
import java.util.List;

/**
 * Everything templates/shared/preview.jte shows: what a holder would see, and what would be kept back.
 *
 * @param back the path of the releases
 * @param action where it is released
 * @param smallest the smallest number told
 * @param refusal why it cannot be released, or empty
 * @param tally how many figures a holder would see, of how many
 * @param warning what to think of before, or empty
 * @param cost what an earlier release of the same students costs, and what to do instead; or empty
 * @param changed whether the figures moved while they were looked at
 * @param fields what is asked for, to be sent again
 * @param seen says what was looked at
 * @param formKey of the form
 * @param holder as typed
 * @param lasts as chosen
 * @param spans to choose from
 * @param errors of the form
 * @param report what a holder sees
 * @param hidden what is kept back
 */
public record PreviewPage(
        String back,
        String action,
        int smallest,
        String refusal,
        String tally,
        String warning,
        String cost,
        boolean changed,
        List<Field> fields,
        String seen,
        String formKey,
        String holder,
        String lasts,
        List<Choice> spans,
        Errors errors,
        ReportPage report,
        HiddenList hidden) {

    /** A hidden field. */
    public record Field(String name, String value) {}
}
