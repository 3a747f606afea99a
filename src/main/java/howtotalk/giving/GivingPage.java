package howtotalk.giving;

import howtotalk.account.Names;
import howtotalk.contact.Days;
import howtotalk.touch.Giving;
import howtotalk.touch.Referral;
import howtotalk.words.Prose;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Help and referrals, both ways.
 *
 * @param heading the totals in words
 * @param asks people who gave much and to whom nothing went back yet
 * @param people by person, who was last first
 * @param months by month, the latest first
 * @param moments what was given and received in words, the latest first
 * @param more how many moments are not shown, in words, or empty
 */
public record GivingPage(
        String heading, List<Ask> asks, List<Person> people, List<Month> months, List<Moment> moments, String more) {

    private static final int SHOWN = 60;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    /**
     * Somebody who gave much.
     *
     * @param words what the person did
     * @param question how the student could help, with the first name
     * @param note where the student thinks about what to write
     * @param log where it is logged
     */
    public record Ask(String words, String question, String note, String log) {}

    /** Somebody, and what went either way. */
    public record Person(String href, String name, String organisation, String given, String received, String last) {}

    /** A month in numbers; nothing is a dash. */
    public record Month(
            String name, String helpGiven, String helpReceived, String referralsGiven, String referralsReceived) {}

    /** A touch: whose and when, and what was given and received in words. */
    public record Moment(String href, String name, String when, List<String> words) {}

    /** Whether nothing went either way. */
    public boolean empty() {
        return people.isEmpty();
    }

    static GivingPage of(List<GivingRepository.Row> rows, LocalDate today) {
        var all = Giving.NONE;
        var byPerson = new LinkedHashMap<Long, Giving>();
        var byMonth = new LinkedHashMap<YearMonth, Giving>();
        var latest = new LinkedHashMap<Long, GivingRepository.Row>();
        for (var row : rows) {
            all = and(all, row);
            byPerson.merge(row.personId(), and(Giving.NONE, row), (before, one) -> and(before, row));
            byMonth.merge(YearMonth.from(row.happenedOn()), and(Giving.NONE, row), (before, one) -> and(before, row));
            latest.putIfAbsent(row.personId(), row);
        }
        return new GivingPage(
                heading(all),
                asks(byPerson, latest),
                latest.values().stream()
                        .map(row -> person(row, byPerson.getOrDefault(row.personId(), Giving.NONE), today))
                        .toList(),
                byMonth.entrySet().stream()
                        .map(month -> new Month(
                                MONTH.format(month.getKey()),
                                number(month.getValue().helpGiven()),
                                number(month.getValue().helpReceived()),
                                number(month.getValue().referralsGiven()),
                                number(month.getValue().referralsReceived())))
                        .toList(),
                rows.stream().limit(SHOWN).map(row -> moment(row, today)).toList(),
                rows.size() <= SHOWN ? "" : Prose.count(rows.size() - SHOWN, "earlier moment") + " not shown.");
    }

    private static Giving and(Giving giving, GivingRepository.Row row) {
        return giving.and(
                !row.helped().isBlank(),
                !row.helpReceived().isBlank(),
                row.referral() == Referral.GIVEN,
                row.referral() == Referral.RECEIVED);
    }

    private static String heading(Giving all) {
        if (all.nothing()) {
            return "Nothing given and nothing taken yet, as far as your log knows.";
        }
        return "You gave " + thing(all.helpGiven(), all.referralsGiven()) + ", and received "
                + thing(all.helpReceived(), all.referralsReceived()) + ".";
    }

    /** Help three times and one referral. */
    private static String thing(int help, int referrals) {
        if (help + referrals == 0) {
            return "nothing yet";
        }
        var parts = new ArrayList<String>();
        if (help > 0) {
            parts.add("help " + Giving.times(help));
        }
        if (referrals > 0) {
            parts.add(referrals == 1 ? "one referral" : Prose.number(referrals) + " referrals");
        }
        return String.join(" and ", parts);
    }

    private static List<Ask> asks(Map<Long, Giving> byPerson, Map<Long, GivingRepository.Row> latest) {
        var asks = new ArrayList<Ask>();
        latest.forEach((id, row) -> {
            var giving = byPerson.getOrDefault(id, Giving.NONE);
            if (giving.onlyReceived()) {
                asks.add(new Ask(
                        row.name() + giving.receivedWords().substring("They".length()) + ".",
                        "How could I help " + Names.first(row.name()) + "?",
                        "/contacts/" + id + "/note",
                        "/touches/new?contact=" + id + "&next=%2Fgive-and-take"));
            }
        });
        return List.copyOf(asks);
    }

    private static Person person(GivingRepository.Row row, Giving giving, LocalDate today) {
        return new Person(
                "/contacts/" + row.personId(),
                row.name(),
                row.organisation(),
                giving.givenWords(),
                giving.receivedWords(),
                Days.ago(row.happenedOn(), today));
    }

    private static Moment moment(GivingRepository.Row row, LocalDate today) {
        var words = new ArrayList<String>();
        if (!row.helped().isBlank()) {
            words.add("I helped: " + row.helped());
        }
        if (!row.helpReceived().isBlank()) {
            words.add("They helped: " + row.helpReceived());
        }
        if (row.referral() != null) {
            words.add("Referral: " + row.referral().words());
        }
        return new Moment("/touches/" + row.id(), row.name(), Days.date(row.happenedOn(), today), List.copyOf(words));
    }

    private static String number(int count) {
        return count == 0 ? "–" : Integer.toString(count);
    }
}
