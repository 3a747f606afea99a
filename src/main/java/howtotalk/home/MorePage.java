package howtotalk.home;

import gg.jte.Content;
import howtotalk.chart.Meter;
import howtotalk.course.CourseRepository.Membership;
import howtotalk.words.Prose;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A student's links to what is needed less than daily.
 *
 * @param groups of links
 * @param minutes of social media today in words
 * @param known the minutes as a number, or empty if none were noted
 * @param meter against the budget
 */
public record MorePage(List<Group> groups, String minutes, String known, Content meter) {

    /** Links that belong together. */
    public record Group(String id, String title, List<Link> links) {}

    /** A link and what is behind it. */
    public record Link(String href, String words, String what) {}

    static MorePage of(List<Membership> courses, @Nullable Integer minutes, Meter meter) {
        var groups = new ArrayList<Group>();
        groups.add(new Group(
                "before",
                "Before you go",
                List.of(
                        new Link("/plan", "The week’s plan", "Where will I go, what will I say, with whom"),
                        new Link(
                                "/notes",
                                "What will I say?",
                                "Notes with a coach beside them, and who has not answered"),
                        new Link(
                                "/target-market",
                                "Target market",
                                "The companies you are after, who is there, and where those people meet"),
                        new Link("/introductions", "Who introduced whom", "Who opened doors for you, as a tree"))));
        groups.add(new Group(
                "became",
                "What came of it",
                List.of(
                        new Link(
                                "/give-and-take",
                                "Give and take",
                                "Help and referrals, both ways, and where one is open"),
                        new Link("/opportunities", "Opportunities", "Internships and jobs you are after, step by step"),
                        new Link("/outcomes", "Outcomes", "What you accepted, and the path that led there"))));
        for (var course : courses) {
            var path = "/courses/" + course.courseId();
            groups.add(new Group(
                    "course-" + course.courseId(),
                    course.label(),
                    List.of(
                            new Link(path + "/grades", "Grades", "Scores, feedback, and what if"),
                            new Link(path + "/speaking-days", "Speaking days", "Who speaks when, and you among them"),
                            new Link(path, "The course", "Weeks, sections, who teaches"))));
        }
        groups.add(new Group(
                "mine",
                "Yours",
                List.of(
                        new Link(
                                "/what-my-instructor-sees",
                                "What my instructor sees",
                                "Counts of your log, and what you handed in: all of it"),
                        new Link("/contact-imports/new", "Import contacts", "LinkedIn connections into your book"),
                        new Link(
                                "/my-data.zip",
                                "All my data",
                                "Contacts, log, stories, opportunities, outcomes and texts, as one ZIP"),
                        new Link("/settings", "Settings", "Password, devices, calendar, weekly mail"))));
        var words = minutes == null ? "Not noted yet today" : Prose.count(minutes, "minute") + " noted today";
        return new MorePage(
                List.copyOf(groups),
                words,
                minutes == null ? "" : Integer.toString(minutes),
                meter.scale(minutes, words + ", with a budget of 15 to 30"));
    }
}
