package howtotalk.coach;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * By which words a note is known to do something. They are read in plain text: small letters, no accents. The lists
 * were written beside {@code notes/good.txt} and {@code notes/bad.txt} of the tests, which count both kinds of mistake.
 */
final class Signs {

    private static final String WEEKDAY =
            "(mon|tues|wednes|thurs|fri|satur|sun)day|weekend|tomorrow|tonight|yesterday|last (week|month|night|spring|summer|fall|year|semester)";

    /** Wording that a thousand others send. */
    static final Pattern STOCK = any(
            "(add|have) you (to|in) my (professional )?network",
            "(expand|grow|build|broaden)(ing)? my (professional )?network",
            "came across your (profile|page)",
            "pick your brain",
            "(email|e-mail|message|note) finds you",
            "accept my (invitation|request)",
            "mutually beneficial",
            "like[- ]minded",
            "professionals? (such as|like) (you|yourself)",
            "expert (such as|like) (you|yourself)",
            "touch base",
            "synergy",
            "opportunity to learn from");

    /** Addressed to a desk, not to a person. */
    static final Pattern NOBODY =
            any("to whom it may concern", "dear (sir|madam|hiring|recruiter|recruiting|team|human resources)");

    /** Something particular to the reader: what was said, done, made, or shared. */
    static final Pattern PARTICULAR = any(
            "you (once |both |also |just |then |always |never )?(?!need|feed|speed|interested|indeed|based|located|tired)(\\w{2,}ed\\b|took|let|went|came|hit|drew|rode|flew|paid|spent|stuck|hung|got|brought|kept|held|chose|caught|sat|stood|found|left|sent|read|heard|saw|drove|baked|did|knew|won|beat|threw|cut|put|began|wore|broke|fixed|said|say|says|told|tell|asked|mentioned|explained|showed|answered|wrote|spoke|treated|taught|lent|gave|recommended|suggested|pointed|helped|introduced|made|asked|were|had|trained|built|played|painted|sang|designed|grew|studied|graduated|led|lead|run|ran|organi[sz]ed)",
            "your (?!(company|organi[sz]ation|industry|profile|background|experience|time|career|work|field|network|culture|team|role|position|job|help|success|line|profession|own|hr|self|convenience|email|e-mail|message|interest|consideration|view|opinion|thoughts|guidance|expertise|insights?|knowledge|earliest|next|attention|day|week|schedule|office|department|director|boss|business|firm|resume|support|feedback|professional|response|reply|connection|request|name)\\b)\\w{3,}",
            "we (both|all|share|shared)|(are|were) both|both of us|you and i\\b|like you,? i|the same (\\w+ )?(street|school|team|town|program|class|teacher|church|club|seminar|gym|hometown|dorm|coach|neighborhood)|fellow (\\w+ )?\\w+|in common",
            "(nice|good|great|lovely) to (meet|see) you|(nice|good|great|lovely) (meeting|seeing|talking (to|with)) you|(since )?we (met|talked|spoke|worked|sat|stood|studied|played|danced|rode)",
            "(met|saw|heard|read|watched|visited|found|enjoyed|loved) (you|your|a piece of yours|the \\w+ you)",
            "thank(s| you) (again )?for (the (?!opportunity|help)|\\w+ing\\b|your (\\w+ )?(answer|advice|tip|story|card|call|note|help) (on|about|with|to|in))",
            "thank(s| you) for (" + WEEKDAY + ")",
            "\\b(\\w+) (suggested|said|told me|thinks|mentioned|recommended) (that )?(i|you|we|your)\\b",
            "congratulations on",
            "from the [^.,!?]{4,}\\.|i (was|am) the (one|student|person|customer|girl|guy|man|woman|kid)",
            "i (was|sat|stood|sang|danced|volunteered|worked|helped|came|stayed) (on|in|at|to|behind|next to|beside|with) (your|the)");

    /** Praise and curiosity that would fit anybody: they do not count as particular. */
    static final Pattern GENERIC = any(
            "your (company|organi[sz]ation|industry|profile|background|experience|time|career|career path|work|field|network|culture|team|role|position|job|help|success|line of work)\\b",
            "thank(s| you) for (your time|everything|all|the opportunity|your help)");

    /** Asked to learn, or offered to give. */
    static final Pattern LEARN = any(
            "\\blearn(ed|t)?\\b",
            "curious|wonder(s|ed|ing)?\\b",
            "advice|your (view|opinion|thoughts)",
            "(ask|asking) (you|your|who|what|how|why|whether|both)|ask both|ask my|you my (\\w+ )?questions?|(one|two|three|a few|some|my|class's) questions?",
            "(hear|know|understand|find out|tell|see|compare) (about|how|what|why|who|whether|more|which|where|when|it|notes)",
            "\\b(how|why|who|what|which|where) [^.!?]{3,}\\?",
            "\\btips?\\b|tell me",
            "(like|as) you (told|said|suggested|advised|recommended|showed)",
            "(would|could|can|may|might) i (watch|sit in|walk along|visit|join|listen|shadow)",
            "(and|to) (watch|listen)");

    /** Offered to give. */
    static final Pattern OFFER = any(
            "\\bhelp(ing)? (you|out|with|count|carry|serve|test|translate|wind|clear|set|sort|move|record|your)",
            "(could|can|would|will|to|and|also|i'll|i'd|who|gladly|happy to|glad to|i) (be (happy|glad) to |gladly )?(offer|share|send|bring|bake|introduce (?!myself)|lend|give|record|count|test|fix|carry|teach|translate|show|return|volunteer|take the|sweep|tell your|proofread|photograph|drive|cook|clear)",
            "in (return|exchange)|return the favor|my treat|buy you",
            "if you (ever )?need|if your \\w+ needs",
            "\\bfor you\\b");

    /** A request that only takes: it is neither learning nor giving. */
    static final Pattern TAKE = any(
            "(get|give|find|offer) me (a|an|the|any) (\\w+ )?(job|internship|position|interview|chance|referral)",
            "(hire|recommend|refer) me",
            "any (openings?|positions?|jobs?|internships?|vacanc(y|ies)|updates?)",
            "(forward|attached?|review|see|find) (my|is my|please)? ?(resume|cv)",
            "letter of recommendation",
            "i (need|want|am looking for|am seeking) (a|an|any) (\\w+ )?(job|internship|position)");

    /** What happens next: when, where, or what the writer will do. */
    static final Pattern NEXT = any(
            "(could|can|may|might|shall|would|should) (i|we|you|she and i|\\w+ and i)\\b[^.!?]*\\b(meet|talk|call|phone|visit|stop by|come|drop|join|walk|sit|watch|see|bring|buy|set up|compare|ask|chat|speak|help|thank|zoom|show|have|stop in|swing by)\\b",
            "i (could|can|will|would|'ll|'d)\\b[^.!?]*\\b(" + WEEKDAY + "|next (week|month)|this week)",
            "\\b((a|an|short|quick|over|for) (coffee|tea|lunch|breakfast|call|chat|walk)|(coffee|tea|lunch|breakfast|call|chat|walk) (on|this|next|"
                    + WEEKDAY + "))\\b|call me",
            "(free|available|time|suit|work|works) (for|on|next|this|any|" + WEEKDAY + ")",
            "i (could|can|will|would like to|'ll) (come|call|phone|write|visit|join|bring|send|stop|drop|meet|tell|report)|i'll (come|call|phone|write|visit|join|bring|send|stop|drop|meet|tell|report)|i'd like to (join|come|visit|meet|hear it over)|i'd love to (meet|walk|visit)",
            "suits me|want me to|will (show|tell|bring|send|call|write|meet) you",
            "i('ll| will) be (at|in|there|around|back)|i('m| am) (around|free|available|open|there)",
            "(would|i'd) (love|like) to (watch|see|visit|join|come|sit|meet|walk|try|help)",
            "(some|any) (evening|afternoon|morning|day|time)\\b|whenever (it )?(is|suits|works)",
            "see you (on|at|there|next|" + WEEKDAY + ")",
            "(could|can|would|will) you\\b[^.!?]*\\b(" + WEEKDAY
                    + "|next (week|month)|this week|over (coffee|lunch|tea))",
            "let's (meet|talk|get|grab|have|walk|find)",
            "(minutes|quarter of an hour|half an hour|ten minutes)\\b",
            "is there (an?|any) (evening|day|time|afternoon|morning)");

    /** Words that close a letter. */
    static final Pattern CLOSING = any(
            "(best|kind|warm|warmest|all the best|regards|wishes|sincerely|cheers|thanks|thank you|yours|love|warmly|gratefully|respectfully|take care|see you|abrazo|beijos)[,!. ]*$");

    /** Where one sentence ends and the next begins; a form of address does not end one. */
    static final Pattern SENTENCES = Pattern.compile("(?<!\\b(Dr|Mr|Mrs|Ms|Prof|St))[.!?]+\\s+|\\n+");

    /** The reader is in the sentence. */
    static final Pattern YOU = Pattern.compile("\\b[Yy]ou(r|rs)?\\b");

    /** A word with a capital inside a sentence. */
    static final Pattern NAMED = Pattern.compile("(?<=[\\p{Ll}\\p{N},.] )(\\p{Lu}[\\p{L}]{2,})");

    /** The writer's own school, which says nothing of the reader. */
    static final Pattern SCHOOLS = Pattern.compile(
            "(\\p{Lu}[\\p{L}’']+ )+(College|University|School|State|High)|(junior|senior|student|sophomore|freshman|major|studying|graduate)( \\p{Ll}+)? (at|from|of) (the )?(\\p{Lu}[\\p{L}’']+ ?)+|(\\p{Lu}[\\p{L}’']+ )+(role|position|internship|job|program|degree)");

    /** Words that are written with a capital and name nobody. */
    static final Set<String> NO_NAMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "linkedin",
            "zoom",
            "google",
            "instagram",
            "english",
            "american",
            "mrs",
            "thanks",
            "thank",
            "best",
            "dear",
            "hello",
            "regards",
            "sincerely");

    private Signs() {}

    private static Pattern any(String... patterns) {
        return Pattern.compile("(" + String.join(")|(", patterns) + ")");
    }
}
