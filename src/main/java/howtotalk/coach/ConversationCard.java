package howtotalk.coach;

import howtotalk.account.Names;
import howtotalk.contact.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What to have in mind on the way to a meeting.
 *
 * @param opener a first sentence
 * @param questions two, to be asked and then listened to
 * @param offer something to give
 * @param next how to part with a next step
 */
public record ConversationCard(String opener, List<String> questions, String offer, String next) {

    private static final int LONGEST = 140;

    /** The card from what is known; with only a name it still has all four parts. */
    static ConversationCard of(Known known, LocalDate today) {
        return new ConversationCard(opener(known, today), questions(known), offer(known), next(known));
    }

    private static String opener(Known known, LocalDate today) {
        if (known.lastTalk() != null) {
            var noted = known.lastWhat().isEmpty() ? "" : " You noted: “" + shortened(known.lastWhat()) + "”";
            return "Begin where you left off " + ago(known.lastTalk(), today) + "." + noted;
        }
        if (!known.introducer().isEmpty()) {
            return "“" + Names.first(known.introducer()) + " said we should meet. How do you two know each other?”";
        }
        if (!known.organisation().isEmpty()) {
            return "“I have walked past " + known.organisation() + " and wondered who decides what goes on in there.”";
        }
        return "“I am collecting stories about how people found their work. How did you find yours?”";
    }

    private static String ago(LocalDate day, LocalDate today) {
        return Days.ago(day, today);
    }

    private static List<String> questions(Known known) {
        var questions = new ArrayList<String>();
        if (!known.learned().isEmpty()) {
            questions.add("You learned: “" + shortened(known.learned()) + "” Ask what came of it since.");
        }
        if (!known.title().isEmpty()) {
            questions.add("“What does a good day as " + article(known.title())
                    + " look like, and what would surprise me about it?”");
        }
        if (!known.organisation().isEmpty()) {
            questions.add("“What do you wish you had known before you came to " + known.organisation() + "?”");
        }
        questions.add("“What are you working on right now that keeps you thinking on the way home?”");
        questions.add("“What did you have to unlearn?”");
        return List.copyOf(questions.subList(0, 2));
    }

    private static String offer(Known known) {
        if (!known.helped().isEmpty()) {
            return "Last time you helped: “" + shortened(known.helped())
                    + "” Ask whether it was of use, and what is missing.";
        }
        return "“What could a student with two free afternoons take off your desk?” Or one of your own people: whom should "
                + Names.first(known.name()) + " meet?";
    }

    private static String next(Known known) {
        return known.promise().isEmpty()
                ? "Before you part, name a day: “May I tell you in two weeks how it went?” And: “Whom should I talk to next?”"
                : "You said you would: “" + shortened(known.promise()) + "” Say that it is done, or by which day.";
    }

    private static String article(String title) {
        var small = Character.isUpperCase(title.codePointAt(0)) && !title.equals(title.toUpperCase(Locale.ROOT))
                ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1)
                : title;
        return ("aeiou".indexOf(Character.toLowerCase(small.charAt(0))) >= 0 ? "an " : "a ") + small;
    }

    private static String shortened(String words) {
        var line = words.strip().replace('\n', ' ');
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, end < 40 ? line.offsetByCodePoints(0, 40) : end) + " …";
    }
}
