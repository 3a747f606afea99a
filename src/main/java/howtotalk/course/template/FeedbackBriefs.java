package howtotalk.course.template;

/** Notes to one another, and each student's own look at the talks. */
final class FeedbackBriefs {

    static final Brief FIRST_PEER = new Brief("first-peer-feedback", "Peer feedback, first round", """
            While others speak, you are the other half of the talk. For five speakers of the first round, write a \
            note they can use, on the feedback page, before the day is over.

            Give each of them three things:

            - the words or the moment that stayed with you, quoted as closely as you can
            - what you thought, felt or remembered when it came
            - one thing to try, small enough to do in the next talk

            "Great job" is kind and helps nobody. "You looked up when you said her name, and I believed you" is kind \
            and can be used. Write about the telling and leave the accent, the clothes and the person alone. When \
            the round is over, hand in the two notes you would most like to have been given, which day they belong \
            to, and a sentence on what you will borrow for a story of your own.
            """);

    static final Brief FIRST_LOOK = new Brief("first-look", "A look at your first story", """
            Go back to your first story. If there is a recording, watch it once whole, once without sound and once \
            without picture. If there is none, ask two people who heard it to tell it back to you, and write down \
            what is left of it.

            Then write one page:

            - the moment when you had us, and what you were doing
            - the moment when you lost us
            - your time against the limits, and your fillers, counted
            - what two of your classmates' notes say, and whether you agree
            - one thing to work on before the second story, with the days on which you will do it

            Treat yourself as you would treat a friend who asked for the truth. A list of faults is as thin as a \
            list of compliments, and I am not asking for an apology. I will hold up the last point against your next \
            talk.
            """);

    static final Brief SECOND_PEER = new Brief("second-peer-feedback", "Peer feedback, second round", """
            Listen twice this time. Choose four speakers of the second round: two to whom you wrote in the first, \
            and two you hardly know. On the feedback page, note for each

            - one line of speech from the story, as it was spoken
            - the lesson in your own words or, if you could not find it, a kind word to say so
            - for the two you know, what has changed since last time
            - a question you would ask over lunch

            Then ask one of those questions. Find the speaker in the hallway, on the walk to the next class or over \
            that lunch, and listen for five minutes. Hand in your four notes and about ten lines on the talk: what \
            you asked, what you heard that the room did not, and what you would add to your note now. Feedback worth \
            writing can also be said to a face.
            """);

    static final Brief LAST_LOOK = new Brief("last-look", "From the first story to the last", """
            Lay your first and your last story side by side: recordings if there are any, notes, levels, times. Then \
            write a page and a half to somebody who will take this class next year, about how a person learns to do \
            this.

            Tell them

            - what you can do in front of a room that you could not do in week 4, and the moment that proves it
            - what still goes wrong, and how you get out of it
            - which advice helped, who gave it, and which you chose to ignore
            - what is different outside the room, such as a call you would now make without rehearsing

            Use figures where you have them: seconds, fillers, conversations a week. Do not sell them the class. If \
            little has changed, say what stood in the way; that is worth as much as a triumph. End with one thing \
            you will do after the term, and its day.
            """);

    private FeedbackBriefs() {}
}
