package howtotalk.course.template;

import java.util.List;

/** The rubrics of the default template. */
final class Rubrics {

    static final String PARTICIPATION = "participation";

    private Rubrics() {}

    static List<TemplateRubric> all() {
        return List.of(
                NetworkingRubrics.networking(),
                NetworkingRubrics.messages(),
                StoryRubrics.story(),
                StoryRubrics.impromptu(),
                PageRubrics.written(),
                PageRubrics.peerFeedback(),
                PageRubrics.outcome(),
                participation());
    }

    /** A criterion whose levels stand one a line, lowest first. */
    static TemplateCriterion criterion(String name, int weight, String levels) {
        return new TemplateCriterion(name, weight, levels.lines().toList());
    }

    private static TemplateRubric participation() {
        return new TemplateRubric(PARTICIPATION, "Taking part", List.of(beingHere(), listening(), joiningIn()));
    }

    private static TemplateCriterion beingHere() {
        return criterion("Being here", 10, """
                Away more often than here, without a word.
                Away often, or here but seldom at the start.
                Away or late a handful of times, and mostly I heard of it afterwards.
                In your seat at the start, but for one or two days that you told me about before.
                Here every time unless excused, and ready before the first speaker is.
                """);
    }

    private static TemplateCriterion listening() {
        return criterion("Listening", 10, """
                A screen, side talk or sleep while others speak.
                Your attention comes and goes, and speakers can see it go.
                Quiet and polite, with little sign of what reached you.
                Your screen is down, and your questions or notes show what you heard.
                Speakers look for you in the room, because you make it easier to speak.
                """);
    }

    private static TemplateCriterion joiningIn() {
        return criterion("Joining in", 5, """
                You take no part, even when asked.
                You answer when called on, and no more.
                You offer something now and then, mostly to me.
                About once a week you ask, answer or offer something that moves all of us on.
                You bring others in: you build on what they said and make room for the quiet ones.
                """);
    }
}
