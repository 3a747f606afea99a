package howtotalk.course.template;

import java.util.List;
import java.util.stream.IntStream;

/** The course that a new instructor is offered: fifteen weeks, twenty assignments, 1,000 points. */
public final class DefaultTemplate {

    static final String NETWORKING = "Networking";
    static final String TALKS = "Stories and talks";
    static final String FEEDBACK = "Feedback";
    static final String TAKING_PART = "Taking part";
    static final String OUTCOME = "Outcome record";

    // Three rounds of two weeks each: thirty speakers at up to six minutes, with changes of speaker, take four
    // meetings of 75 minutes. The impromptu, at two minutes each, fits into one week.
    private static final List<String> TOPICS = List.of(
            "Why talk to people: what a conversation can do that a posting cannot",
            "Whom you know and whom you need to know",
            "Being found: a profile that sounds like you",
            "Who you are in thirty seconds; the first stories",
            "A moment and its lesson; the first stories, continued",
            "Writing to strangers: a message worth an answer",
            "Thinking on your feet, and following up without begging",
            "Asking and listening: the informational interview",
            "Walking into a room: how to begin, how to leave, whom to look for",
            "Letting people speak in your story; the second stories",
            "Feedback that can be used; the second stories, continued",
            "From one person to the next: introductions, referrals, and what you can give",
            "Saying thank you; the third stories",
            "Telling what ties it together; the third stories, continued",
            "What came of it, and staying in touch when the class is over");

    // As plain points are a thousand, the weights are the same shares for a course that weights its groups.
    private static final List<TemplateGroup> GROUPS = List.of(
            new TemplateGroup(NETWORKING, 30, 0),
            new TemplateGroup(TALKS, 42, 0),
            new TemplateGroup(FEEDBACK, 12, 0),
            new TemplateGroup(TAKING_PART, 10, 0),
            new TemplateGroup(OUTCOME, 6, 0));

    private static final CourseTemplate COURSE = new CourseTemplate(
            "How to Talk to People", TOPICS.size(), topics(), GROUPS, Rubrics.all(), DefaultAssignments.byWeek());

    private DefaultTemplate() {}

    /** Returns the template, the same each time; it cannot be changed. */
    public static CourseTemplate course() {
        return COURSE;
    }

    private static List<WeekTopic> topics() {
        return IntStream.range(0, TOPICS.size())
                .mapToObj(at -> new WeekTopic(at + 1, TOPICS.get(at)))
                .toList();
    }
}
