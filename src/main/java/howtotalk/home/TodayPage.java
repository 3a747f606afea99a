package howtotalk.home;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a student's Today shows, ready to print.
 *
 * @param crumb the day and the week
 * @param headline what the day wants, as a sentence
 * @param due what is to hand in, and what came back
 * @param gradesHref the student's grades, or empty
 * @param promises what the student said would be done
 * @param chances opportunities that want something
 * @param answered what verifiers said in the last days
 * @param askingHref where a course asks what came of it, or empty
 * @param answers what graders said under released feedback and the student has not read
 * @param friends who would like to hear from the student
 * @param people how many contacts there are
 * @param plan of this week
 * @param slot the next talk, if there is one
 * @param minutes of social media today
 */
public record TodayPage(
        String crumb,
        String headline,
        List<Due> due,
        String gradesHref,
        List<Promise> promises,
        List<Chance> chances,
        List<Answered> answered,
        String askingHref,
        List<Answer> answers,
        List<Friend> friends,
        String people,
        Plan plan,
        @Nullable Slot slot,
        Minutes minutes) {

    /**
     * An assignment.
     *
     * @param urgent what is said in red before the rest, or empty
     * @param rest of the line
     * @param ticks conversations logged of those asked for, as a picture, or nothing
     * @param badge a word at the end, or empty
     * @param score released points, or empty
     */
    public record Due(
            String href,
            String title,
            String urgent,
            String rest,
            @Nullable Content ticks,
            String badge,
            String score,
            String possible) {}

    /** An answer about the feedback for an assignment. */
    public record Answer(String href, String title, String when) {}

    /** Something the student said would be done. */
    public record Promise(String action, String doneHref, String logHref, String urgent, String rest) {}

    /**
     * An opportunity that wants something.
     *
     * @param href to it, or to where it is done
     * @param action what is to be done
     * @param doneHref where it is ticked off; empty where only doing it does
     * @param urgent said in red before the rest, or empty
     * @param rest which opportunity
     */
    public record Chance(String href, String action, String doneHref, String urgent, String rest) {}

    /**
     * An answer of a verifier.
     *
     * @param href to the outcome
     * @param words who did what
     * @param meta about which outcome, and when
     */
    public record Answered(String href, String words, String meta) {}

    /** Somebody to stay in touch with. */
    public record Friend(
            String name, String href, String logHref, String organisation, String urgent, String rest, String last) {}

    /**
     * The week's plan.
     *
     * @param words where the student will go, or an invitation to plan
     * @param rest with whom, or empty
     * @param button what is asked for now, or empty
     */
    public record Plan(String words, String rest, String button) {}

    /** The next talk. */
    public record Slot(
            String heading, String month, String day, String title, boolean chosen, String href, String meta) {}

    /** Minutes of social media; nothing noted is unknown, not zero. A wrong tap can be taken back, or that is empty. */
    public record Minutes(boolean known, String today, Content meter, String words, String undo) {}
}
