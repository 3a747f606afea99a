package howtotalk.coach;

import howtotalk.account.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a note before it is sent. It knows words, not people: it says what it misses, why that matters and how it could
 * go, and leaves the sending to the student. Nothing leaves the server.
 */
public final class Coach {

    private static final int GREETING = 80;
    private static final int ENDING = 70;
    private static final Pattern GREETED =
            Pattern.compile("^\\P{L}*\\p{L}[\\p{L}’']*( morning| evening)?,? \\p{Lu}\\p{L}+");

    private final String typed;
    private final String plain;
    private final NoteKind kind;
    private final Reader reader;
    private final List<Remark> remarks = new ArrayList<>();

    private Coach(String typed, NoteKind kind, Reader reader) {
        this.typed = typed.strip();
        this.plain = Plain.text(typed);
        this.kind = kind;
        this.reader = reader;
    }

    /**
     * What could be better about a note.
     *
     * @param typed the note
     * @param kind what it is
     * @param reader to whom and from whom
     * @return remarks in the order of the points; none for an empty note, and none for a good one
     */
    public static List<Remark> read(String typed, NoteKind kind, Reader reader) {
        var coach = new Coach(typed, kind, reader);
        if (!coach.typed.isEmpty()) {
            coach.stock();
            coach.name();
            coach.ground();
            coach.exchange();
            coach.next();
            coach.length();
            coach.signOff();
        }
        return List.copyOf(coach.remarks);
    }

    private void stock() {
        var words = found(Signs.STOCK);
        if (words != null) {
            say(
                    Point.STOCK,
                    "“" + words + "” is what thousands of others write.",
                    "Whoever reads it has read it this week already, and it says nothing of the two of you.",
                    "Begin with the moment: “We both stayed behind after …” or “You said that …, and I tried it.”");
        }
    }

    private void name() {
        if (has(Signs.NOBODY) || !addressed()) {
            var first = reader.name().isEmpty() ? "Marta" : Names.first(reader.name());
            say(
                    Point.NAME,
                    reader.name().isEmpty() ? "Nobody is greeted by name." : first + " is not greeted by name.",
                    "A name is the shortest proof that the note was written to one person.",
                    "“Hi " + first + ",” or, if you never met, “Dear "
                            + (reader.name().isEmpty() ? "Ms. Lindqvist" : reader.name()) + ",”");
        }
    }

    private boolean addressed() {
        var names = Plain.names(reader.name());
        if (names.isEmpty()) {
            return GREETED.matcher(typed).find();
        }
        return Plain.hasOneOf(plain.substring(0, Math.min(GREETING, plain.length())), names);
    }

    private void ground() {
        if (has(Signs.PARTICULAR) || knownOf() || names()) {
            return;
        }
        var where = reader.organisation();
        var generic = found(Signs.GENERIC);
        say(
                Point.GROUND,
                generic == null
                        ? "It names nothing that you share, and nothing particular to this person."
                        : "“" + generic + "” would fit anybody.",
                "People answer when they see why it is they who were asked. One of the two is enough.",
                reader.introducer().isEmpty()
                        ? "“We both …”, “I heard you say that …” or “I saw how you … "
                                + (where.isEmpty() ? "at the fair" : "at " + where) + ".”"
                        : "“" + reader.introducer() + " told me that you …”");
    }

    /** The introducer by name, or the place of work beside something that is shared or was seen there. */
    private boolean knownOf() {
        var introducer = Plain.names(reader.introducer());
        return !introducer.isEmpty() && Plain.hasOneOf(plain, introducer);
    }

    /** Somebody or something by name, in one sentence with the reader, that is neither of the two nor a school. */
    private boolean names() {
        var known = new HashSet<String>();
        for (var text : List.of(reader.name(), reader.title(), reader.organisation(), reader.writer())) {
            known.addAll(Plain.names(text));
        }
        for (var sentence : Signs.SENTENCES.split(typed, -1)) {
            if (Signs.YOU.matcher(sentence).find()) {
                var named = Signs.NAMED.matcher(Signs.SCHOOLS.matcher(sentence).replaceAll(" "));
                while (named.find()) {
                    var word = Plain.text(named.group(1));
                    if (!known.contains(word) && !Signs.NO_NAMES.contains(word)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void exchange() {
        boolean offers = has(Signs.OFFER);
        boolean learns = has(Signs.LEARN);
        boolean takes = has(Signs.TAKE);
        if ((offers || learns) && !takes) {
            return;
        }
        say(
                Point.EXCHANGE,
                takes
                        ? "It asks for a favor and stops there."
                        : "It neither asks to learn something nor offers anything.",
                "A job is hard to give and a question is easy to answer; most people like to tell how they do what they do.",
                "“How do you …?” and, the other way, “I could … for you.” Time, eyes, hands and an honest opinion count.");
    }

    private void next() {
        if (!has(Signs.NEXT)) {
            say(
                    Point.NEXT,
                    "Nothing says what happens next.",
                    "Without a small, clear question the kindest reader puts it aside for later.",
                    "“Could I stop by on Thursday after four?” or “May I call you for ten minutes next week?” After a thank-you: “I’ll tell you on Friday how it went.”");
        }
    }

    private void length() {
        int length = Plain.length(typed);
        if (length > kind.longest()) {
            say(
                    Point.LENGTH,
                    length + " characters, and "
                            + (kind == NoteKind.CONNECTION
                                    ? "LinkedIn takes 300."
                                    : "for " + article(kind) + " about " + kind.longest() + " are enough."),
                    "It is read on a phone between two other things. Whatever you leave out, you can tell when you meet.",
                    "Keep one sentence on what you share, one question, and one day.");
        }
    }

    private void signOff() {
        var names = Plain.names(reader.writer());
        var end = plain.substring(Math.max(0, plain.length() - ENDING));
        boolean named =
                kind == NoteKind.TEXT || names.isEmpty() ? Plain.hasOneOf(plain, names) : Plain.hasOneOf(end, names);
        if (named || names.isEmpty() && Signs.CLOSING.matcher(end).find()) {
            return;
        }
        var first = reader.writer().isEmpty() ? "Ines" : Names.first(reader.writer());
        say(
                Point.SIGNOFF,
                "It does not say who wrote it.",
                "They may not have your number or know your address, and an answer goes to a person.",
                kind == NoteKind.TEXT
                        ? "“It’s " + first + " from …”"
                        : "End with a word of thanks and your name: “Thank you, " + first + "”");
    }

    private static String article(NoteKind kind) {
        var words = kind.words();
        var small = kind == NoteKind.LINKEDIN
                ? words
                : words.substring(0, 1).toLowerCase(Locale.ENGLISH) + words.substring(1);
        return switch (kind) {
            case EMAIL -> "an " + small;
            case HANDWRITTEN -> "a card";
            default -> "a " + small;
        };
    }

    private boolean has(Pattern signs) {
        return signs.matcher(plain).find();
    }

    /** The words in the note, as typed as far as they can be found again. */
    private @Nullable String found(Pattern signs) {
        var match = signs.matcher(plain);
        if (!match.find()) {
            return null;
        }
        var words =
                Arrays.stream(match.group().split(" ", -1)).map(Pattern::quote).toList();
        var original = Pattern.compile(String.join("\\s+", words).replace("'", "['’]"), Pattern.CASE_INSENSITIVE)
                .matcher(typed);
        return original.find() ? original.group().replaceAll("\\s+", " ") : match.group();
    }

    private void say(Point point, String finding, String reason, String shape) {
        remarks.add(new Remark(point, finding, reason, shape));
    }
}
