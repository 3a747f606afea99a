package howtotalk.course.template;

/** Weeks 1 to 4: whom I know, how I am found, who I am in thirty seconds. */
final class FirstBriefs {

    static final Brief GOALS = new Brief("goals", "Goals and a contact map", """
            Before you meet anyone new, count the people you already have. Write three goals for this term, each \
            something you could show me in week 15: a summer placement in a hospital, two people who would take your \
            call, one question asked aloud in every lecture.

            Then fill your contacts with the map:

            - twenty-five people you know, from family, work, clubs, classes and the place you grew up
            - ten people you need to know, by name or, for now, by what they do
            - beside each, how often you talk

            Show the map to somebody who has known you for years, across a table or on the phone, and ask who is \
            missing. They will say a name you forgot. Hand in your goals, whom you asked, where you were, what you \
            said, and which name surprised you. The contacts stay yours; I see how many there are, and what you \
            choose to hand in.
            """);

    static final Brief PROFILE = new Brief("profile", "A profile that sounds like you", """
            People look you up before they answer you. Make one public page, on whatever site your field reads, that \
            tells a stranger within a minute what to ask you about.

            It needs:

            - a clear picture of your face, with nobody cropped out of it
            - a first line that says what you do and what you want next, without the word "aspiring"
            - three things you did, each with its result: how many, how much, for whom
            - one way to reach you

            Have a person who works for a living read it while you watch. Take the page away and ask what they think \
            you want. If they cannot say, change the first line and ask again. Hand in the page or a picture of it, \
            your reader's answer word for word, and what you changed. If you have a reason not to be public, make \
            the page as a document; it is graded alike.
            """);

    static final Brief PITCH = new Brief("pitch", "Who you are in thirty seconds", """
            Somebody asks what you do, and most of us name a major and look at the floor. Prepare thirty seconds you \
            could say to a person holding a coffee: who you are, one thing you did that shows it, what you are \
            looking for, and a question that hands the turn back.

            Say it aloud ten times alone. Then say it to three different people, two of them at least by voice or \
            face to face, one of them a stranger: at the bus stop, before a lecture starts, in the line for lunch.

            After each one, write down

            - the words that really came out
            - what they asked next, or how they got away
            - what you cut before the following try

            Hand in all three versions, with where each was said and to whom. A third version unlike the first is \
            worth more than a smooth one.
            """);

    private FirstBriefs() {}
}
