package howtotalk.course.template;

import static howtotalk.course.template.Rubrics.criterion;

import java.util.List;

/** How what students write is graded: pages of their own, notes to speakers, and the outcome record. */
final class PageRubrics {

    static final String WRITTEN = "written";
    static final String PEER_FEEDBACK = "peer-feedback";
    static final String OUTCOME = "outcome";

    private PageRubrics() {}

    static TemplateRubric written() {
        return new TemplateRubric(
                WRITTEN, "Written work", List.of(everything(), particulars(), honesty(), clearness(), next()));
    }

    static TemplateRubric peerFeedback() {
        return new TemplateRubric(PEER_FEEDBACK, "Peer feedback", List.of(noticed(), didToMe(), toTry()));
    }

    /** Full credit for a full answer, whatever the answer is. */
    static TemplateRubric outcome() {
        return new TemplateRubric(OUTCOME, "Outcome record", List.of(answered(), path(), nextClass()));
    }

    private static TemplateCriterion everything() {
        return criterion("Everything asked", 5, """
                Almost nothing that the brief asks for is here.
                About half of what the brief asks for is missing.
                One part is missing, or is a heading with nothing under it.
                Every part of the brief is answered.
                Every part is answered, and one goes further where that helps the reader.
                """);
    }

    private static TemplateCriterion particulars() {
        return criterion("Particulars", 10, """
                Anyone could have written it about anything.
                Words such as passionate, great and interesting, without a name, a number or a moment.
                Some particulars, but the main claims stand without any.
                Names, numbers, times or quoted words stand behind each main claim.
                The particulars are so well chosen that we would know it was you without your name.
                """);
    }

    private static TemplateCriterion honesty() {
        return criterion("Honesty", 5, """
                It is not your own, or says only what you think I want to read.
                All success or all fault, and neither is looked at.
                A doubt or a weakness is named and then explained away.
                What went well and what did not, weighed with evidence.
                Something that was hard to see and harder to write, and you are fair to yourself in it.
                """);
    }

    private static TemplateCriterion clearness() {
        return criterion("Clear writing", 5, """
                We cannot follow it.
                Most sentences have to be read twice.
                Readable, but long, or in an order that hides the point.
                Short sentences, the main point early, no slips that distract.
                Nothing could be cut, and it sounds like you talking.
                """);
    }

    private static TemplateCriterion next() {
        return criterion("What comes next", 5, """
                Nothing follows from it.
                A wish: to do better, to try harder, to be more confident.
                An intention that could be checked, but without a day or a first step.
                One thing you will do, with a day and, where it needs one, a person.
                You have already begun, and say what the first try showed.
                """);
    }

    private static TemplateCriterion noticed() {
        return criterion("What I noticed", 10, """
                There are no notes, or only verdicts.
                Remarks that would fit every speaker of the day.
                What the talk was about, but not what the speaker did.
                In each note the speaker's own words, or a moment that you saw.
                You caught something the speaker did not know they did, exact to the word or the second.
                """);
    }

    private static TemplateCriterion didToMe() {
        return criterion("What it did to me", 5, """
                You are nowhere in your notes.
                You liked it or you did not.
                A thought or a feeling, but not what brought it on.
                What you felt, thought or remembered, tied to the moment that caused it.
                The speaker finds out from you what the story is about for somebody else.
                """);
    }

    private static TemplateCriterion toTry() {
        return criterion("One thing to try", 10, """
                No advice, or advice about the person instead of the telling.
                "More confidence" or "slow down", with no way to begin.
                A fair suggestion, but one of many, or too large to be tried at once.
                One small thing that could be tried before the next talk.
                One small thing that builds on a strength, with a line that shows how it would sound.
                """);
    }

    private static TemplateCriterion answered() {
        return criterion("Answered", 10, """
                No record was filed.
                Filed, but nearly empty.
                Filed, with several questions passed over.
                Filed, with one question passed over.
                Every question has an answer, and "I would rather not say" is an answer.
                """);
    }

    private static TemplateCriterion path() {
        return criterion("People and days", 10, """
                No opportunity or conversation is listed, and no word that there was none.
                Opportunities are listed, but neither people nor days.
                Some people are linked and some days given, so that most paths break off.
                People and days throughout, with a gap or two.
                Every path can be followed to where it stands now; where there was none, you say so.
                """);
    }

    private static TemplateCriterion nextClass() {
        return criterion("For the next class", 10, """
                Nothing is left for them.
                A good wish, or advice that hangs on posters.
                Advice out of your own term that leaves out where, what or whom.
                Where to go, what to say and to whom, out of something you did.
                All of that, with the words you used and the mistake you would spare them.
                """);
    }
}
