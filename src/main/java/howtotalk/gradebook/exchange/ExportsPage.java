package howtotalk.gradebook.exchange;

import howtotalk.web.Choice;
import java.util.List;

/**
 * Where grades go out as files, and come in.
 *
 * @param sections to choose from, empty where there is one at most
 * @param section chosen, or empty
 * @param imports whether the visitor may bring grades in
 * @param made the latest exports, a line each
 */
public record ExportsPage(
        long courseId, String label, List<Choice> sections, String section, boolean imports, List<String> made) {

    /** The path of a file. */
    public String path(String end) {
        return "/courses/" + courseId + "/gradebook" + end;
    }
}
