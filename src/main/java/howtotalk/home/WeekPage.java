package howtotalk.home;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything an instructor's Week shows, ready to print.
 *
 * @param crumb the day, the week, the sections
 * @param headline what the week wants, as a sentence
 * @param courses the other courses of the visitor, to go there
 * @param attendance meetings of today that have begun and where somebody is not marked
 * @param grade what waits for a grade or a release
 * @param quiet students without a conversation for two weeks
 * @param quietOf how many of how many
 * @param nudgeHref where all of them are written to, or empty
 * @param screen who is most behind the screen
 * @param median the class beside them
 * @param news outcomes filed lately; nothing for a teaching assistant
 * @param documents how many documents of outcomes wait, or empty
 * @param speaking the next speaking day, if there is one
 * @param reportHref the report so far, or empty
 */
public record WeekPage(
        String crumb,
        String headline,
        List<Elsewhere> courses,
        List<Attendance> attendance,
        List<Grade> grade,
        List<Quiet> quiet,
        String quietOf,
        String nudgeHref,
        List<Screen> screen,
        Screen median,
        List<News> news,
        String documents,
        @Nullable Speaking speaking,
        String reportHref,
        String course) {

    /** Where all outcomes of the course stand, or empty if there is no report. */
    public String outcomesHref() {
        return reportHref.isEmpty() ? "" : reportHref.substring(0, reportHref.lastIndexOf('/')) + "/outcomes";
    }

    /** Another course. */
    public record Elsewhere(String href, String label, boolean current) {}

    /** A meeting whose attendance is to be taken. */
    public record Attendance(String href, String meeting, String words) {}

    /** An assignment that waits. */
    public record Grade(
            String title,
            String href,
            String section,
            String toGrade,
            String rest,
            boolean toRelease,
            String action,
            boolean primary) {}

    /** A student who has gone quiet, in counts. */
    public record Quiet(String name, String href, String words, String writeHref) {}

    /** A student behind the screen. Unknown is a dash. */
    public record Screen(
            String name, String href, @Nullable Content bar, String minutes, String conversations, String sinceVoice) {}

    /** An outcome. */
    public record News(String href, String title, String words, String proof, boolean verified, String path) {}

    /** The next speaking day. */
    public record Speaking(String heading, String href, List<Speaker> speakers, String standby) {}

    /** One speaker of it. */
    public record Speaker(String position, String name, String story, String lastTalk) {}
}
