package howtotalk.course;

import java.util.List;

/**
 * A course at a glance.
 *
 * @param crumb code, term and role
 * @param heading the week it is, and its topic
 * @param lede what is coming, in a sentence
 * @param weeks in order, breaks in between
 * @param sections for staff; empty for a student
 * @param meetings of a student's own section
 * @param links to the places of the course
 * @param settings where an instructor changes it, or empty
 */
public record CoursePage(
        String crumb,
        String heading,
        String lede,
        List<Week> weeks,
        List<Section> sections,
        List<String> meetings,
        List<Link> links,
        String settings) {

    /**
     * A week, or a break.
     *
     * @param number of the week; empty for a break
     * @param current whether it is this week
     */
    public record Week(String number, String dates, String topic, boolean current, List<Item> items) {
        /** Whether nobody comes to class. */
        public boolean pause() {
            return number.isEmpty();
        }
    }

    /**
     * What happens in a week.
     *
     * @param note when it is due, or who speaks
     * @param past whether it is over
     */
    public record Item(String href, String words, String note, boolean past) {}

    /** A section with its weekly meetings. */
    public record Section(String href, String name, String meta, List<String> meetings) {}

    /** A place of the course. */
    public record Link(String href, String words) {}
}
