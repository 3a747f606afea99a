package howtotalk.report.shared;

import howtotalk.report.paper.ReportPage;
import howtotalk.web.Choice;
import howtotalk.web.Errors;
import java.util.List;

/**
 * Everything templates/shared/release.jte shows: a release as it was frozen, and the links to it.
 *
 * @param back the path of the releases
 * @param title what it is about
 * @param meta when it was made, by whom and with which smallest number
 * @param action where another link is made
 * @param link the address of the link just made, shown this once; else empty
 * @param linkHolder whom it was made for
 * @param links newest first
 * @param formKey of the form
 * @param holder as typed
 * @param lasts as chosen
 * @param spans to choose from
 * @param errors of the form
 * @param report what a holder sees
 * @param hidden what was kept back
 */
public record SharedReleasePage(
        String back,
        String title,
        String meta,
        String action,
        String link,
        String linkHolder,
        List<Link> links,
        String formKey,
        String holder,
        String lasts,
        List<Choice> spans,
        Errors errors,
        ReportPage report,
        HiddenList hidden) {

    /** A link; without an action it can be ended no more. */
    public record Link(String holder, String meta, String revoke) {}
}
