package howtotalk.contact;

import howtotalk.web.Input;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the student looks for in the book.
 *
 * @param words typed, or empty
 * @param show a {@link Stage} by name, {@link #OVERDUE}, or empty for everybody
 * @param origin an {@link Origin} by name, or empty for every one
 * @param tie a {@link Tie} by name, or empty for every one
 * @param target the number of a target company, {@link #ON_TARGET}, or empty for everybody
 * @param sort in which order
 * @param list the list that a phone shows
 * @param knowPage page of the people the student knows, from 1
 * @param needPage page of the people the student needs to know, from 1
 */
record ContactSearch(
        String words,
        String show,
        String origin,
        String tie,
        String target,
        Sort sort,
        ContactList list,
        int knowPage,
        int needPage) {

    /** Past the day on which they were due. */
    static final String OVERDUE = "OVERDUE";

    /** At any of the target companies. */
    static final String ON_TARGET = "ANY";

    /** The orders in which people can be listed. */
    enum Sort {
        RECENT("Last talked to first"),
        AGO("Longest ago first"),
        ADDED("Latest added first"),
        NAME("By name");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static ContactSearch of(Context ctx, List<TargetCompanies.Target> companies) {
        var words = Web.query(ctx, "q");
        return new ContactSearch(
                words.length() > 200 ? words.substring(0, 200) : words,
                shown(Web.query(ctx, "show")),
                named(Web.query(ctx, "origin"), Origin.values()),
                named(Web.query(ctx, "tie"), Tie.values()),
                target(Web.query(ctx, "target"), companies),
                sorted(Web.query(ctx, "sort")),
                Web.query(ctx, "list").equals("NEED_TO_KNOW") ? ContactList.NEED_TO_KNOW : ContactList.KNOW,
                page(Web.query(ctx, "know")),
                page(Web.query(ctx, "need")));
    }

    /** Typed words as a pattern for LIKE, with an exclamation mark to escape what would be a wildcard. */
    static String like(String words) {
        var escaped = words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + escaped + "%";
    }

    String like() {
        return like(words);
    }

    boolean filtered() {
        return !words.isEmpty() || !show.isEmpty() || !origin.isEmpty() || !tie.isEmpty() || !target.isEmpty();
    }

    /** The same search with another list to the front. */
    String href(ContactList other) {
        return href(other, knowPage, needPage);
    }

    /** The same search on another page of a list. */
    String href(ContactList of, int page) {
        return of == ContactList.KNOW ? href(of, page, needPage) : href(of, knowPage, page);
    }

    private String href(ContactList front, int know, int need) {
        var href = new StringBuilder("/contacts?list=").append(front.name());
        add(href, "q", words);
        add(href, "show", show);
        add(href, "origin", origin);
        add(href, "tie", tie);
        add(href, "target", target);
        add(href, "sort", sort == Sort.RECENT ? "" : sort.name());
        add(href, "know", know == 1 ? "" : Integer.toString(know));
        add(href, "need", need == 1 ? "" : Integer.toString(need));
        return href.toString();
    }

    private static void add(StringBuilder href, String name, String value) {
        if (!value.isEmpty()) {
            href.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static String shown(String name) {
        return name.equals(OVERDUE) ? name : named(name, Stage.values());
    }

    /** The name if it is that of a choice, else empty. */
    private static String named(String name, Enum<?>[] choices) {
        for (var choice : choices) {
            if (choice.name().equals(name)) {
                return name;
            }
        }
        return "";
    }

    /** A company that the student is after; another's is as good as none. */
    private static String target(String text, List<TargetCompanies.Target> companies) {
        if (text.equals(ON_TARGET)) {
            return companies.isEmpty() ? "" : text;
        }
        return companies.stream()
                .map(company -> Long.toString(company.id()))
                .filter(text::equals)
                .findFirst()
                .orElse("");
    }

    /** The number of the one company that is chosen, or nothing. */
    @Nullable
    Long company() {
        return target.equals(ON_TARGET) ? null : Input.number(target);
    }

    private static Sort sorted(String name) {
        return Objects.requireNonNullElse(Input.choiceOf(name, Sort.class), Sort.RECENT);
    }

    private static int page(String text) {
        var number = Input.number(text);
        return number == null || number < 1 || number > 10_000 ? 1 : number.intValue();
    }
}
