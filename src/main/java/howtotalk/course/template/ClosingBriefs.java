package howtotalk.course.template;

/** Taking part, and the record of what came of the term. */
final class ClosingBriefs {

    static final Brief FIRST_HALF = new Brief("first-half", "Taking part, weeks 1 to 7", """
            Half of what we do here is being a good room. A speaker knows within ten seconds who is listening, and \
            speaks better for it.

            At every meeting I note three things:

            - you are in your seat when the first speaker begins
            - your screen is down while anybody talks
            - you ask, answer or offer something aloud, about once a week

            Quiet people do well at this: a single good question outweighs ten remarks. If you must miss a meeting, \
            tell me before it begins, read up on the week's topic, and have someone who was there explain to you \
            over a coffee what happened. There is nothing to hand in. At the end of week 7 you get your levels and a \
            line from me, early enough to change what the second half will say.
            """);

    static final Brief SECOND_HALF = new Brief("second-half", "Taking part, weeks 8 to 15", """
            By now you know these people, so be the colleague you would wish for on a first day at work. Everything \
            that held for weeks 1 to 7 still holds.

            In addition I look for

            - notes to at least four speakers of the third round, written on the day they spoke
            - help that another student can name: a rehearsal you sat through, an introduction, a ride to an event
            - taking your place in the running order without fuss, and stepping in from standby when a chair is \
            empty

            At the last meeting, each of you names one classmate who helped, and says how; bring a sentence. A day \
            you missed can be made good by hearing two classmates rehearse and telling me what they worked on. No \
            text is wanted for this one either, and your levels follow after the last meeting.
            """);

    static final Brief OUTCOME = new Brief("outcome", "Outcome record", """
            What came of it? File your outcome: a position you accepted, or where you stand today, which may be \
            "still looking", "not looking" or "I would rather not say". The points are for answering and never for \
            the answer. A term without a single offer can earn all of them.

            The record holds

            - each opportunity you followed this term, with the stages it reached
            - the people who had a part in it, linked from your contacts
            - the earliest conversation it goes back to, if there was one
            - your honest guess whether it would have happened without that person

            Look over the dates before you file, because filing freezes the path. A letter or a word from the \
            employer is welcome and not required. Then leave half a page for the next class: where to go, what to \
            say there, and to whom. Whether I may quote you is for you to decide.
            """);

    private ClosingBriefs() {}
}
