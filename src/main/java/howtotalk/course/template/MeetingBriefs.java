package howtotalk.course.template;

/** Weeks 9 to 13: a room of strangers, an introduction, and thanks. */
final class MeetingBriefs {

    static final Brief EVENT = new Brief("event", "A room of strangers", """
            Go into a room where you know almost nobody: an evening of a trade association, a public lecture, a \
            volunteer day, a club of people who do what you want to do. It has to be in person, last an hour, and \
            have nothing to do with this class.

            Beforehand, choose whom you hope to meet, and prepare an opener about the place instead of about you. \
            Then have three conversations, two with people new to you.

            - Come early, when everyone is glad of company.
            - Look for whoever is standing alone.
            - Ask what brought them, and then ask about their answer.
            - Introduce two people to each other.

            Part from each with a next step, and take it within two days. Hand in where you went, your first words, \
            whom you met, and the minute at which you wanted to leave and stayed. If the ticket or the bus fare is \
            in the way, ask me.
            """);

    static final Brief INTRODUCTION = new Brief("second-interview", "Second interview, by introduction", """
            Reach somebody through somebody. Ask a person you have talked with this term to introduce you to one \
            other, and make that easy: write three lines they can forward, saying who you are, why this person, and \
            how little time it would take.

            Then meet for half an hour, by voice or face to face. You know more than you did in week 8, so ask \
            harder questions:

            - What did our friend not tell me about this work?
            - If you were to hire someone like me, what would worry you?
            - Which problem here does nobody have time for?

            Offer a hand with that problem if you honestly can. In your contacts, note who introduced you, and let \
            that person know how it went. Hand in the chain of people from the first hello to this meeting, what you \
            said, where, and what you did differently from your first interview.
            """);

    static final Brief THANKS = new Brief("thank-yous", "Five thank-yous", """
            Think of five people without whom this term would have been smaller, and thank each one. Write two at \
            least by hand, on paper, and mail them or put them into the person's hands.

            A thank-you holds three things and asks for nothing:

            - what they did, exactly, and when
            - what came of it, even if it is only that you slept better
            - how you mean to pass it on

            One of the five should be someone who does not expect it: whoever turned you down politely, the \
            receptionist who found you the right door, a classmate. Write the way you speak. Log every note on the \
            day you send it. Hand in copies of two with the addresses covered, a line on where you know each of the \
            five from, and which was the hardest to write, and why.
            """);

    private MeetingBriefs() {}
}
