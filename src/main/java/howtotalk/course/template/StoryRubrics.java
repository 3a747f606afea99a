package howtotalk.course.template;

import static howtotalk.course.template.Rubrics.criterion;

import java.util.List;

/** How talks are graded while they are given: a story by 40, an impromptu by 30. */
final class StoryRubrics {

    static final String STORY = "story";
    static final String IMPROMPTU = "impromptu";

    private StoryRubrics() {}

    static TemplateRubric story() {
        return new TemplateRubric(
                STORY, "Story", List.of(moment(), lesson(), openingAndEnding(), voice(), eyes(), time()));
    }

    static TemplateRubric impromptu() {
        return new TemplateRubric(IMPROMPTU, "Impromptu", List.of(answer(), example(), calm(), impromptuTime()));
    }

    private static TemplateCriterion moment() {
        return criterion("The moment", 10, """
                There is no moment: we hear opinions or a summary.
                A moment is mentioned, but we could not say where we are or who is there.
                We know where and who, but hear it from far off: "we talked about", "it was nice".
                We see one place, hear somebody speak, and want to know what happens next.
                We are in the room with you, and a detail or a spoken line stays with us after class.
                """);
    }

    private static TemplateCriterion lesson() {
        return criterion("The lesson", 10, """
                We are not told what it taught you.
                Something we could have been told without the story.
                It belongs to the story, but we wait too long for it, or get three at once.
                One lesson in one sentence, and the story leads there.
                Saying it costs you something, and some of us will act differently because of it.
                """);
    }

    private static TemplateCriterion openingAndEnding() {
        return criterion("Opening and ending", 5, """
                We cannot tell where the story begins or ends.
                It opens by announcing its topic and ends with "so, yes" or "that is it".
                One of the two was prepared, and the other left to luck.
                The first line puts us somewhere, and the last one was chosen to be last.
                The first line makes the room go quiet, and the last gives it a new meaning.
                """);
    }

    private static TemplateCriterion voice() {
        return criterion("Voice and pace", 5, """
                Most of it cannot be heard or followed.
                Much is read, rushed or too soft for the back row.
                We hear all of it, but at one speed, and with fillers where pauses could be.
                Clear to the last row, with changes of speed and pauses that you chose.
                Your voice tells part of the story: a pause or a drop says what the words do not.
                """);
    }

    private static TemplateCriterion eyes() {
        return criterion("Eyes and hands", 5, """
                You speak to the paper, the screen or the wall.
                You look up now and then, and your hands hold on to something.
                You speak to one side of the room or one friend, and your hands are free but idle.
                You reach people in every part of the room, and your hands show what you mean.
                Each thought is given to somebody, and you are at ease even in the silences.
                """);
    }

    private static TemplateCriterion time() {
        return criterion("Time", 5, """
                Less than half the shortest time, or twice the longest.
                More than half a minute outside the limits.
                Up to half a minute outside the limits.
                Inside the limits, though the end is hurried or stretched.
                Inside the limits, and exactly as long as the story needed.
                """);
    }

    private static TemplateCriterion answer() {
        return criterion("The answer", 10, """
                You give up the turn, or we cannot tell what you answered.
                You talk around the question instead of answering it.
                An answer comes, but late, or with so many conditions that it slips away.
                The answer is in your first sentence, and you stay with it.
                A clear answer that could only be yours, and the question looks new to us.
                """);
    }

    private static TemplateCriterion example() {
        return criterion("The example", 10, """
                There is no example.
                An example of the kind that begins with "people often".
                Something that really happened, but with no person or no place in it.
                Something that happened, with a person and a place, and it fits the answer.
                An example so well chosen that we would believe you had a week to find it.
                """);
    }

    private static TemplateCriterion calm() {
        return criterion("Calm", 5, """
                You leave before trying, or we cannot make out any of it.
                You apologise, laugh it off, or fill most of the gaps with sounds.
                You are nervous and go on all the same, though fast or to one side of the room.
                You stop to think, then speak at your own speed to all of us.
                You use the silence, and we forget that you had only a minute.
                """);
    }

    private static TemplateCriterion impromptuTime() {
        return criterion("Time", 5, """
                Over within twenty seconds, or stopped past three minutes.
                Under forty seconds, or more than half a minute past two minutes.
                A little short of one minute or a little past two.
                Between one and two minutes, though it fades out.
                Between one and two minutes, and it ends on a sentence that sounds like an end.
                """);
    }
}
