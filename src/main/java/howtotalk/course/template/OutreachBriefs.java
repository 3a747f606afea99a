package howtotalk.course.template;

/** Weeks 6 to 8: writing to people, writing again, and the first interview. */
final class OutreachBriefs {

    static final Brief OUTREACH = new Brief("outreach", "Ten messages worth an answer", """
            Write to ten people on your map: five you have lost touch with and five you have never met. Send two or \
            three a day, from your own address, in daylight.

            Each message fits on a phone screen and holds

            - their name, spelled as they spell it
            - what you two share, or what of their work you have seen
            - a question only they could answer, or an offer of something you can do
            - a small next step, such as fifteen minutes by phone
            - your name and how to reach you

            Ask about the work and not for a job. Let the coach read each one first; it objects to worn-out wording \
            and is mostly right. Log a message on the day it goes out. Hand in your best three in full, where you \
            found those people, and the sentence you rewrote most often. Silence costs you nothing here: it is what \
            the next assignment is for.
            """);

    static final Brief FOLLOW_UP = new Brief("follow-up", "Following up", """
            Many answers come to the second message. Go back to those you wrote to, and to anyone who has helped you \
            so far, with something shorter than before and with one new thing in it: what you tried on their advice, \
            an article, a date you will be near.

            - Thank whoever answered, and name two times at which you are free.
            - Send whoever did not a line without reproach, and with an easy way to decline.
            - Tell somebody who knows you well whom you are trying to reach, and ask who might know them.

            Two of these must become conversations, one of them by phone, by video or face to face. Stop after the \
            second try; a third is a nuisance. Hand in what you said to whom, where you both were, what came back, \
            and one message you decided not to send, with your reason.
            """);

    static final Brief INTERVIEW = new Brief("first-interview", "First informational interview", """
            Spend twenty minutes with one person, new to you this term, whose work you might like to do. Go to where \
            they do it if you can: the yard, the ward, the office kitchen. For someone far away, phone or video will \
            do.

            Bring five questions and expect to use three. Good ones cannot be looked up:

            - How did you get from your first job to this one?
            - What did you get wrong in your first year?
            - What does a bad week look like?
            - Whom else should I talk to, and may I say that you sent me?

            Keep your résumé in your bag unless they ask for it. Leave on time, thank them the same day, and log it \
            while their words are still theirs. Hand in two things they said, quoted, one belief you gave up because \
            of them, and what you could offer in return.
            """);

    private OutreachBriefs() {}
}
