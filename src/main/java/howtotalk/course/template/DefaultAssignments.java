package howtotalk.course.template;

import static howtotalk.course.template.NetworkingRubrics.MESSAGES;
import static howtotalk.course.template.NetworkingRubrics.NETWORKING;
import static howtotalk.course.template.PageRubrics.PEER_FEEDBACK;
import static howtotalk.course.template.PageRubrics.WRITTEN;
import static howtotalk.course.template.StoryRubrics.STORY;
import static howtotalk.course.template.TemplateAssignment.Requirement.NONE;

import howtotalk.course.template.TemplateAssignment.Kind;
import howtotalk.course.template.TemplateAssignment.Requirement;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The twenty assignments of the default template: when, for how much, and what the program counts. */
final class DefaultAssignments {

    // One hour of the week for everything that is handed in, so that nobody has to look it up.
    private static final DueRule FRIDAY_NIGHT = new DueRule.At(DayOfWeek.FRIDAY, LocalTime.of(23, 59));
    private static final DueRule AT_MEETING = new DueRule.AtMeeting();

    private DefaultAssignments() {}

    static List<TemplateAssignment> byWeek() {
        return Stream.of(networking(), talks(), feedback(), takingPart(), outcome())
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(TemplateAssignment::week))
                .toList();
    }

    /** 300 points. Columns: brief, rubric, week, weeks open before that, points, conversations. */
    private static List<TemplateAssignment> networking() {
        return List.of(
                networking(FirstBriefs.GOALS, WRITTEN, 2, 1, 30, withAnyone(1, 1)),
                networking(FirstBriefs.PROFILE, WRITTEN, 3, 1, 25, withAnyone(1, 1)),
                networking(FirstBriefs.PITCH, NETWORKING, 4, 1, 30, withNew(3, 2, 1)),
                networking(OutreachBriefs.OUTREACH, MESSAGES, 6, 2, 35, NONE),
                networking(OutreachBriefs.FOLLOW_UP, NETWORKING, 7, 1, 30, withAnyone(2, 1)),
                networking(OutreachBriefs.INTERVIEW, NETWORKING, 8, 3, 45, withNew(1, 1, 1)),
                networking(MeetingBriefs.EVENT, NETWORKING, 9, 4, 40, withNew(3, 3, 2)),
                networking(MeetingBriefs.INTRODUCTION, NETWORKING, 12, 3, 45, withNew(1, 1, 1)),
                networking(MeetingBriefs.THANKS, WRITTEN, 13, 2, 20, NONE));
    }

    /** 420 points. Columns: brief, rubric, the last week of the round, points. */
    private static List<TemplateAssignment> talks() {
        return List.of(
                talk(TalkBriefs.FIRST_STORY, STORY, 5, 80),
                talk(TalkBriefs.IMPROMPTU, StoryRubrics.IMPROMPTU, 7, 60),
                talk(TalkBriefs.SECOND_STORY, STORY, 11, 120),
                talk(TalkBriefs.THIRD_STORY, STORY, 14, 160));
    }

    /** 120 points. Columns: brief, group, rubric, week, points. */
    private static List<TemplateAssignment> feedback() {
        return List.of(
                written(FeedbackBriefs.FIRST_PEER, DefaultTemplate.FEEDBACK, PEER_FEEDBACK, 5, 25),
                written(FeedbackBriefs.FIRST_LOOK, DefaultTemplate.FEEDBACK, WRITTEN, 6, 25),
                written(FeedbackBriefs.SECOND_PEER, DefaultTemplate.FEEDBACK, PEER_FEEDBACK, 11, 35),
                written(FeedbackBriefs.LAST_LOOK, DefaultTemplate.FEEDBACK, WRITTEN, 15, 35));
    }

    /** 100 points, a half for each half of the term. Columns: brief, week, weeks open before that. */
    private static List<TemplateAssignment> takingPart() {
        return List.of(takingPart(ClosingBriefs.FIRST_HALF, 7, 6), takingPart(ClosingBriefs.SECOND_HALF, 15, 7));
    }

    /** 60 points. */
    private static List<TemplateAssignment> outcome() {
        return List.of(written(ClosingBriefs.OUTCOME, DefaultTemplate.OUTCOME, PageRubrics.OUTCOME, 15, 60));
    }

    private static TemplateAssignment networking(
            Brief brief, String rubric, int week, int opensBefore, int points, Requirement requirement) {
        return new TemplateAssignment(
                brief.key(),
                brief.title(),
                brief.text(),
                Kind.NETWORKING,
                DefaultTemplate.NETWORKING,
                rubric,
                week,
                FRIDAY_NIGHT,
                opensBefore,
                7,
                points,
                true,
                requirement);
    }

    /** Open from a week before the round, and for a week after it, so that a talk missed can be made up. */
    private static TemplateAssignment talk(Brief brief, String rubric, int week, int points) {
        return new TemplateAssignment(
                brief.key(),
                brief.title(),
                brief.text(),
                Kind.TALK,
                DefaultTemplate.TALKS,
                rubric,
                week,
                AT_MEETING,
                2,
                7,
                points,
                false,
                NONE);
    }

    /** Closed after three days: a note to a speaker is of use while it is fresh, and grades are due after week 15. */
    private static TemplateAssignment written(Brief brief, String group, String rubric, int week, int points) {
        return new TemplateAssignment(
                brief.key(),
                brief.title(),
                brief.text(),
                Kind.WRITTEN,
                group,
                rubric,
                week,
                FRIDAY_NIGHT,
                1,
                3,
                points,
                true,
                NONE);
    }

    private static TemplateAssignment takingPart(Brief brief, int week, int opensBefore) {
        return new TemplateAssignment(
                brief.key(),
                brief.title(),
                brief.text(),
                Kind.PARTICIPATION,
                DefaultTemplate.TAKING_PART,
                Rubrics.PARTICIPATION,
                week,
                AT_MEETING,
                opensBefore,
                0,
                50,
                false,
                NONE);
    }

    /** Conversations with different people, some of them new, each for this assignment alone. */
    private static Requirement withNew(int conversations, int byVoice, int newPeople) {
        return new Requirement(conversations, byVoice, newPeople, true, false);
    }

    /** Conversations with different people, known or not, which another assignment may use as well. */
    private static Requirement withAnyone(int conversations, int byVoice) {
        return new Requirement(conversations, byVoice, 0, true, true);
    }
}
