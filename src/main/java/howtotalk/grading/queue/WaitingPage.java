package howtotalk.grading.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for a grader in a course, over all sections: what has waited longest first. */
public record WaitingPage(String head, String lede, List<Line> lines, String course) {

    /**
     * One assignment.
     *
     * @param asked the way to those whose student asked for a second look, null for none
     * @param askedWords how many they are
     * @param replied the way to those whose student wrote back, null for none
     * @param repliedWords how many replies are unread
     * @param open the way to the queue of what waits
     */
    public record Line(
            String title,
            String open,
            String meta,
            int toGrade,
            int unreleased,
            @Nullable String asked,
            String askedWords,
            @Nullable String replied,
            String repliedWords,
            String release,
            List<Part> parts) {}

    /** One section of it. */
    public record Part(String href, String words) {}
}
