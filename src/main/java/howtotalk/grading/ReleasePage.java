package howtotalk.grading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a release would show to whom, before it is done. */
public record ReleasePage(
        String title,
        String queue,
        String head,
        String action,
        String formKey,
        List<Line> lines,
        int ready,
        List<Unfinished> unfinished,
        @Nullable String undo,
        String undoAction) {

    /** One section, or all of them. */
    public record Line(String section, String value, int ready, int open, int ungraded, int released, int others) {}

    /** Somebody whose assessment is begun and not finished. */
    public record Unfinished(String name, String href, String words) {}
}
