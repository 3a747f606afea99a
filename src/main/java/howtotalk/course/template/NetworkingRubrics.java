package howtotalk.course.template;

import static howtotalk.course.template.Rubrics.criterion;

import java.util.List;

/** How conversations are graded, by 50, and messages that wait for an answer, by 35. */
final class NetworkingRubrics {

    static final String NETWORKING = "networking";
    static final String MESSAGES = "messages";

    private NetworkingRubrics() {}

    static TemplateRubric networking() {
        return new TemplateRubric(
                NETWORKING, "Networking", List.of(withWhom(), where(), said(), learned(), lesson(), followUp()));
    }

    /** Silence is not the sender's fault: nothing here depends on an answer. */
    static TemplateRubric messages() {
        return new TemplateRubric(
                MESSAGES,
                "Messages",
                List.of(toWhom(), forOnePerson(), givingAndAsking(), easyToAnswer(), plainWords()));
    }

    private static TemplateCriterion withWhom() {
        return criterion("With whom", 10, """
                Nobody is named, or nobody you name was ever approached.
                People you see every week anyway, and no reason why these.
                Suitable people, but all of one kind, chosen for a reason that would fit many others.
                People who fit your goals, at least one outside your usual circle, each chosen for a reason you give.
                People you would not have dared to approach a month ago, reached by your own effort or an introduction.
                """);
    }

    private static TemplateCriterion where() {
        return criterion("Where I went", 5, """
                We are not told where, or by what means, any of it happened.
                You stayed where you were: your usual seat, your own screen.
                You went where it was easy, and can say why it might have worked.
                You went where these people are, and the place helped you to begin.
                You went somewhere you had never been, and a classmate could follow your account there next week.
                """);
    }

    private static TemplateCriterion said() {
        return criterion("What I said", 10, """
                None of your own words are given.
                You report that you talked, or give a line that could have gone to anybody.
                Some of your real words, but mostly about yourself, or a question that could be looked up.
                Your real words, made for this person, with a question that only they could answer.
                Words that offered something as well as asked, and you can say why they worked or did not.
                """);
    }

    private static TemplateCriterion learned() {
        return criterion("What I learned", 10, """
                Nothing comes from the other person.
                Something a web page would have told you.
                Something true about them or their work, told only in general.
                Something particular that they said or you noticed, in their words, that you did not know before.
                Something that changed what you believed or what you plan, with the words that changed it.
                """);
    }

    private static TemplateCriterion lesson() {
        return criterion("The lesson", 10, """
                No lesson is drawn.
                A saying that would suit any conversation with anyone.
                A lesson that belongs to what happened, but spread over a paragraph or mixed with two others.
                A lesson somebody else could use tomorrow, in one sentence.
                Such a sentence, and what you tell proves it without help.
                """);
    }

    private static TemplateCriterion followUp() {
        return criterion("Follow-up", 5, """
                No thanks, and nothing to come.
                You hope to stay in touch, with no day and no act of your own.
                Thanks were sent or a step is planned, but late, or in words that would suit anyone.
                Thanks or news within two days, and a next step that has its day in your log.
                The next step is already taken, and it gave the other person something too.
                """);
    }

    private static TemplateCriterion toWhom() {
        return criterion("To whom", 5, """
                No message was sent.
                A few were sent, to whoever was nearest at hand.
                Most of the number asked for, but few of them have to do with your goals.
                The number asked for, to people you lost and people you never met, found in places you name.
                The same, and some of them took real searching or the help of somebody else.
                """);
    }

    private static TemplateCriterion forOnePerson() {
        return criterion("Made for one person", 10, """
                One text for everybody, or no name on it.
                The name changes and the rest does not.
                What you share is named, but it is true of hundreds.
                Each shows something you share with this person, or something of theirs that you saw or used.
                Whoever reads it knows within a line why it came to them and to nobody else.
                """);
    }

    private static TemplateCriterion givingAndAsking() {
        return criterion("Giving and asking", 10, """
                It wants nothing and offers nothing.
                It asks for a job, for a favour or "to connect".
                It asks about the work, but a search would have answered it.
                It asks what only this person can answer, or offers something that you really can do.
                Question and offer fit together, and answering would be a pleasure.
                """);
    }

    private static TemplateCriterion easyToAnswer() {
        return criterion("Easy to answer", 5, """
                There is nothing to say yes to.
                "Let me know" or "any time", so that the work is left to the other person.
                A next step, but a large one, or without a time.
                A small next step, a time, and a way to reach you.
                It can be answered with one word, and declined just as easily.
                """);
    }

    private static TemplateCriterion plainWords() {
        return criterion("Plain words", 5, """
                It cannot be sent as it stands: names misspelled, sentences broken off.
                Stiff or flattering, or far too long for a phone screen.
                Correct, but with phrases that anyone could have written.
                Short and warm, free of slips, and signed.
                We hear you speak, and there is no word to take away.
                """);
    }
}
