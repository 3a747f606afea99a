package howtotalk.demo;

import howtotalk.account.Secrets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others did for students, who sent whom on, and who wants the week by mail. */
final class DemoGiving {

    /** Said of a touch by its place in the dossier: how the person helped, or empty; a referral, or nothing. */
    private record Turn(
            String email, int touch, String help, @Nullable String referral) {}

    /** A weekday from Monday 1, and an hour. */
    private record Wish(String email, int weekday, int hour) {}

    private static final String INES = "ines.carvalho@example.edu";
    private static final String TOMAS = "tomas.reyes@example.edu";
    private static final String SEUN = "seun.adebayofitzgerald@example.edu";
    private static final String AMARA = "amara.diallo@example.edu";
    private static final String TYRELL = "tyrell.boudreaux@example.edu";
    private static final String NOOR = "noor.haddad@example.edu";

    private static final List<Turn> TURNS = List.of(
            new Turn(INES, 3, "Opened the hospital’s door with one line in copy.", "RECEIVED"),
            new Turn(INES, 6, "Without the shortcut through the kitchen I would have been half an hour late.", null),
            new Turn(INES, 7, "", "RECEIVED"),
            new Turn(INES, 12, "Took one word out of my two pages, nine times.", null),
            new Turn(INES, 13, "Gave up an afternoon to hear me argue about a broom closet.", null),
            new Turn(INES, 14, "", "GIVEN"),
            new Turn(INES, 15, "Named the two corridors that lose the most visitors.", null),
            new Turn(TOMAS, 0, "Listened as if I were an engine.", null),
            new Turn(TOMAS, 3, "Her pencil left two sentences standing, and those got an answer.", null),
            new Turn(TOMAS, 5, "The paper towel is still on my wall.", null),
            new Turn(TOMAS, 8, "Vouched for me before I had asked.", "RECEIVED"),
            new Turn(TOMAS, 10, "Found the fault from two hundred miles away.", null),
            new Turn(TOMAS, 11, "", "RECEIVED"),
            new Turn(SEUN, 5, "Lent me the good earplugs.", "RECEIVED"),
            new Turn(SEUN, 10, "Taught me to look for the verbs first.", null),
            new Turn(SEUN, 11, "Laughed in exactly the places where I should stop.", null),
            new Turn(SEUN, 14, "Kept me from waiting two weeks by the phone.", null),
            new Turn(AMARA, 5, "Dialed before I could talk myself out of it.", "RECEIVED"),
            new Turn(AMARA, 10, "", "GIVEN"),
            new Turn(AMARA, 12, "Changed the job so that I fit into it.", null),
            new Turn(TYRELL, 2, "Four hours on the only other chair in dispatch.", null),
            new Turn(TYRELL, 6, "A chapter, and the word for what I had seen.", null),
            new Turn(TYRELL, 9, "Told me where the radio license is cheapest.", null),
            new Turn(NOOR, 2, "Three names, one of them with a warning.", "RECEIVED"),
            new Turn(NOOR, 7, "", "RECEIVED"),
            new Turn(NOOR, 12, "", "GIVEN"),
            new Turn(
                    "rosalind.achterberg@example.edu",
                    1,
                    "Crossed out graduate school and wrote two street names instead.",
                    null),
            new Turn(
                    "rosalind.achterberg@example.edu",
                    4,
                    "Let me hold the deed of the house I grew up in.",
                    "RECEIVED"),
            new Turn(
                    "deshawn.pettiford@example.edu",
                    2,
                    "Gave me the names of the loudest three readers, so I knew them first.",
                    null),
            new Turn("mylinh.truong@example.edu", 4, "Paid my train fare in offcuts of cotton paper.", null),
            new Turn(
                    "caleb.oyelaran@example.edu",
                    2,
                    "Put my question to the driver when I had lost my nerve.",
                    "RECEIVED"),
            new Turn("thandeka.mabaso@example.edu", 2, "Lent me waders that were only one size too large.", "RECEIVED"),
            new Turn(
                    "oskar.jelinek@example.edu",
                    4,
                    "Walked me through the double booking, keystroke by keystroke.",
                    null),
            new Turn("lucia.bermudez@example.edu", 4, "Showed me how to label a chair so that it comes back.", null),
            new Turn("szuyu.chen@example.edu", 2, "Stayed after the talk until the lights were switched off.", null));

    private static final List<Wish> WISHES =
            List.of(new Wish(INES, 1, 7), new Wish(TOMAS, 7, 18), new Wish(SEUN, 3, 6), new Wish(NOOR, 5, 12));

    private DemoGiving() {}

    /** How the person helped in a touch, or empty. */
    static String help(String email, int touch) {
        return TURNS.stream()
                .filter(turn -> turn.email().equals(email) && turn.touch() == touch)
                .map(Turn::help)
                .findFirst()
                .orElse("");
    }

    /** Who sent whom on in a touch, or nothing: as told above, and now and then where two people talked. */
    static @Nullable String referral(String email, int touch, boolean talked) {
        for (var turn : TURNS) {
            if (turn.email().equals(email) && turn.touch() == touch) {
                return turn.referral();
            }
        }
        var dice = Dice.of(email + " is sent on in " + touch);
        if (!talked || TURNS.stream().anyMatch(turn -> turn.email().equals(email)) || !dice.percent(11)) {
            return null;
        }
        return dice.percent(65) ? "RECEIVED" : "GIVEN";
    }

    /** The weekly mail of those who want it, chosen in the sixth week, and the weeks that are done with since. */
    static void mails(Rows rows, Term term, String email, long accountId) {
        for (var wish : WISHES) {
            if (!wish.email().equals(email)) {
                continue;
            }
            var chosen = term.at(term.day(6, 1), 6, 0);
            rows.run(
                    "INSERT INTO digest (account_id, weekday, hour, chosen_at) VALUES (?, ?, ?, ?)",
                    accountId,
                    wish.weekday(),
                    wish.hour(),
                    chosen);
            var weekday = DayOfWeek.of(wish.weekday());
            var monday = term.firstDay().plusWeeks(5);
            for (; !on(monday, weekday).isAfter(term.today().minusDays(1)); monday = monday.plusWeeks(1)) {
                rows.run(
                        "INSERT INTO digest_week (account_id, week, token_hash, said, decided_at) VALUES (?, ?, ?, 1, ?)",
                        accountId,
                        monday,
                        Secrets.hash("demo " + email + monday),
                        term.at(on(monday, weekday), wish.hour(), 2));
            }
        }
    }

    private static LocalDate on(LocalDate monday, DayOfWeek weekday) {
        return monday.with(TemporalAdjusters.nextOrSame(weekday));
    }
}
