package howtotalk.target;

import howtotalk.contact.ContactRepository.Line;
import howtotalk.contact.Days;
import howtotalk.contact.Stage;
import howtotalk.introduction.Introductions.Connector;
import howtotalk.web.FormKeys;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A student's target market: the companies with who is there, the groups, and the market in words.
 *
 * @param heading how many companies are covered
 * @param lede the market in a line, or empty
 * @param any whether there is a company
 * @param open companies at which nobody of the book works
 * @param covered companies at which somebody does
 * @param ask who introduced most and may know somebody
 * @param groups in which the market meets
 * @param form the market as typed
 * @param version that the form was filled from; 0 where nothing had been saved
 * @param savedAt the time of the last save, or empty
 * @param formKey for adding a company once
 */
public record MarketPage(
        String heading,
        String lede,
        boolean any,
        List<Open> open,
        List<Covered> covered,
        List<Asked> ask,
        List<Meets> groups,
        MarketForm form,
        int version,
        String savedAt,
        String formKey) {

    private static final int SHOWN = 5;

    /**
     * A company without anybody.
     *
     * @param href where it is changed
     * @param name of the company
     * @param link a page, or empty
     * @param why the student is after it, or empty
     * @param hint who may know somebody, because the student wrote of the company, or null
     * @param add where somebody there is added
     */
    public record Open(
            String href,
            String name,
            String link,
            String why,
            @Nullable Hint hint,
            String add) {}

    /** Somebody with whom the company came up. */
    public record Hint(String href, String name, String when) {}

    /**
     * A company with somebody.
     *
     * @param href where it is changed
     * @param name of the company
     * @param link a page, or empty
     * @param why the student is after it, or empty
     * @param note how many are there and whether the student talked with any
     * @param people there
     * @param all where all of them are listed, or empty when they are
     */
    public record Covered(
            String href, String name, String link, String why, String note, List<There> people, String all) {}

    /** Somebody there: how far the student has come. */
    public record There(String href, String name, String meta) {}

    /** Somebody who introduced others, and where to write to ask for one more. */
    public record Asked(String name, String write) {}

    /** A group. */
    public record Meets(String href, String name, String meta) {}

    static MarketPage of(
            MarketForm form,
            @Nullable Market saved,
            Map<Company, List<Line>> companies,
            List<Coverage.Words> said,
            List<Connector> connectors,
            List<GroupRepository.Line> groups,
            ZoneId zone,
            LocalDate today) {
        var open = new ArrayList<Open>();
        var covered = new ArrayList<Covered>();
        companies.forEach((company, people) -> {
            if (people.isEmpty()) {
                open.add(open(company, said, today));
            } else {
                covered.add(covered(company, people, today));
            }
        });
        return new MarketPage(
                heading(covered.size(), companies.size()),
                (saved == null ? MarketForm.EMPTY : MarketForm.of(saved)).said(),
                !companies.isEmpty(),
                open,
                covered,
                connectors.stream()
                        .limit(3)
                        .map(one -> new Asked(
                                one.person().name(), "/contacts/" + one.person().id() + "/note"))
                        .toList(),
                groups.stream().map(group -> group(group, today)).toList(),
                form,
                saved == null ? 0 : saved.version(),
                saved == null ? "" : When.toTheSecond(saved.savedAt(), zone),
                FormKeys.fresh());
    }

    private static String heading(int covered, int all) {
        if (all == 0) {
            return "Where would you like to be known?";
        }
        if (all == 1) {
            return covered == 1
                    ? "You know somebody at the company you are after."
                    : "You know nobody yet at the company you are after.";
        }
        if (covered == 0) {
            return "You know nobody yet at your " + Prose.number(all) + " companies.";
        }
        return covered == all
                ? "You know somebody at all " + Prose.number(all) + " companies."
                : "You know somebody at " + Prose.number(covered) + " of your " + Prose.number(all) + " companies.";
    }

    private static Open open(Company company, List<Coverage.Words> said, LocalDate today) {
        var mention = Coverage.mention(company, said);
        return new Open(
                path(company),
                company.name(),
                company.link(),
                company.why(),
                mention == null
                        ? null
                        : new Hint(
                                "/contacts/" + mention.contactId(),
                                mention.name(),
                                mention.day() == null ? "in your notes" : "on " + Days.date(mention.day(), today)),
                "/contacts/new?list=NEED_TO_KNOW&organisation="
                        + URLEncoder.encode(company.name(), StandardCharsets.UTF_8));
    }

    private static Covered covered(Company company, List<Line> people, LocalDate today) {
        long talked = people.stream()
                .filter(line -> line.stage() != Stage.IDENTIFIED && line.stage() != Stage.ATTEMPTED)
                .count();
        var note = (people.size() == 1 ? "1 person" : people.size() + " people") + ", "
                + (talked == 0 ? "not talked yet" : talked == people.size() ? "talked" : talked + " talked");
        return new Covered(
                path(company),
                company.name(),
                company.link(),
                company.why(),
                note,
                people.stream().limit(SHOWN).map(line -> there(line, today)).toList(),
                people.size() > SHOWN ? "/contacts?target=" + company.id() : "");
    }

    private static There there(Line line, LocalDate today) {
        var last = line.lastConversation() == null ? "" : ", last " + Days.ago(line.lastConversation(), today);
        var title = line.title().isEmpty() ? "" : line.title() + " · ";
        return new There(
                "/contacts/" + line.id(), line.name(), title + line.stage().words() + last);
    }

    private static Meets group(GroupRepository.Line group, LocalDate today) {
        var meta = new StringBuilder(Prose.sentence(group.kind().words()));
        if (group.last() == null) {
            meta.append(" · not been yet");
        } else {
            meta.append(" · been ")
                    .append(times(group.meetings()))
                    .append(", last ")
                    .append(Days.date(group.last(), today));
        }
        if (group.people() > 0) {
            meta.append(" · ")
                    .append(group.people() == 1 ? "1 person" : group.people() + " people")
                    .append(" you know");
        }
        return new Meets("/groups/" + group.id(), group.name(), meta.toString());
    }

    static String times(int times) {
        return times == 1 ? "once" : times == 2 ? "twice" : Prose.number(times) + " times";
    }

    private static String path(Company company) {
        return "/target-companies/" + company.id();
    }
}
