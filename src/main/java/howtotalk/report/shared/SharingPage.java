package howtotalk.report.shared;

import howtotalk.web.Errors;
import java.util.List;

/**
 * Everything templates/shared/sharing.jte shows: what was shared from a course, and the setting.
 *
 * @param course in one line
 * @param report the path of the report
 * @param preview where the next release is looked at
 * @param settings where the setting is saved
 * @param smallest as set or as typed
 * @param errors of the setting
 * @param releases newest first
 */
public record SharingPage(
        String course,
        String report,
        String preview,
        String settings,
        String smallest,
        Errors errors,
        List<Line> releases) {

    /** A release. */
    public record Line(String href, String title, String meta, boolean open) {}
}
