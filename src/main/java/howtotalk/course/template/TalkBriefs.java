package howtotalk.course.template;

/** The three rounds of stories and the impromptu. */
final class TalkBriefs {

    static final Brief FIRST_STORY = new Brief("first-story", "First story: a moment and its lesson", """
            Tell us one conversation that changed what you did next. It may be years old: a grandmother at the \
            kitchen table, a coach in a parking lot, the person who said no. Two to three minutes, standing, without \
            notes.

            Begin in the place, with somebody speaking. Stay in that moment until we can see it, say in one sentence \
            what it taught you, and sit down.

            To get ready:

            - write it under Stories, the moment and the lesson apart
            - tell it aloud to two people, and watch where they lean in
            - use a clock, since a story grows by a third in front of a room

            You speak on your day in week 4 or 5. If you cannot come, trade places with a classmate beforehand and \
            let me know. Nerves are allowed and cost you nothing. If speaking to the whole room is harder for you \
            than that, come and see me early.
            """);

    static final Brief IMPROMPTU = new Brief("impromptu", "Impromptu: one minute to think", """
            You draw a question, get one minute to think, and speak for one to two minutes. The questions are the \
            ones that come up in elevators, interviews and family dinners: What did you change your mind about? Whom \
            should I meet? What went wrong, and what did you do?

            There is nothing to write, but three things to get used to:

            - answer first, in one sentence, so that we know where you stand
            - give one example, with a person and a place in it
            - say your answer again in other words, and stop

            Take turns with a friend, a kitchen timer and a page of questions until beginning feels ordinary. \
            Everybody speaks in week 7, in an order drawn on the spot. If your mind goes blank, say the question \
            back to us slowly. An honest pause is never marked down.
            """);

    static final Brief SECOND_STORY = new Brief("second-story", "Second story: two voices", """
            This one comes out of the present term. Choose a conversation in your log and tell us what you wanted, \
            what you said, what the other person said, and what you understand now that you did not understand then. \
            Three to five minutes, no notes, no slides.

            Let us hear both voices: a line or two of real speech does more than a paragraph about it.

            Choose with care:

            - a talk that went badly often makes the better story
            - change a name or leave out an employer if the person might mind
            - link the story to its conversation in your log, so that the path is kept

            "Networking matters" is not a lesson, because nobody ever learned it from a person. Bring along the one \
            thing you promised yourself after the first round; I will look for it. Your day is in week 10 or 11.
            """);

    static final Brief THIRD_STORY = new Brief("third-story", "Third story: what ties it together", """
            Your last story holds the whole term. Pick two or three conversations that belong together and tell what \
            runs through them: who you were in the first week, who turned you, and what you would whisper to a \
            student who is about to begin. Four to six minutes on your day in week 13 or 14.

            There is room now, so use it:

            - open in a scene, and come back to it changed
            - give one person their own words
            - put the lesson where it has been earned
            - rehearse three times on your feet, once before somebody who will be frank

            If an offer, a refusal or a friend came of it, say so plainly. A closed door told well is remembered \
            longer than an offer told flat. Before you speak, ask the people in your story whether they mind, and \
            tell them afterwards how it went.
            """);

    private TalkBriefs() {}
}
