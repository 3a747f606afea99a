package howtotalk.contact;

import howtotalk.contact.ContactRepository.Totals;
import howtotalk.web.Choice;
import howtotalk.words.Prose;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The student's book: those whom the student knows beside those whom the student needs to know.
 *
 * @param heading how many there are and how many wait
 * @param empty whether there is nobody at all
 * @param words searched for
 * @param show chosen filter
 * @param filters to choose from
 * @param origin chosen, or empty
 * @param origins to choose from
 * @param tie chosen, or empty
 * @param ties to choose from
 * @param target chosen, or empty
 * @param targets the target companies to choose from; empty for whoever has none
 * @param narrowed whether the origin, the tie or a target is chosen
 * @param sort chosen order
 * @param sorts the orders
 * @param list the list that a phone shows
 * @param columns the two lists, the one that a phone shows marked
 */
public record ContactListPage(
        String heading,
        boolean empty,
        String words,
        String show,
        List<Choice> filters,
        String origin,
        List<Choice> origins,
        String tie,
        List<Choice> ties,
        String target,
        List<Choice> targets,
        boolean narrowed,
        String sort,
        List<Choice> sorts,
        String list,
        List<Column> columns) {

    /**
     * One of the two lists.
     *
     * @param id for the page
     * @param title of the list
     * @param tab as a phone's tab says it
     * @param tabHref to bring it to the front on a phone
     * @param count how many stand on it, searched or not
     * @param front whether a phone shows it
     * @param add where somebody is added to it
     * @param nobody what to do when it is empty
     * @param lines of this page
     * @param range which of how many are shown, or empty when all are
     * @param previous page, or empty
     * @param next page, or empty
     */
    public record Column(
            String id,
            String title,
            String tab,
            String tabHref,
            int count,
            boolean front,
            String add,
            String nobody,
            List<Line> lines,
            String range,
            String previous,
            String next) {}

    /**
     * Somebody.
     *
     * @param href of the contact
     * @param name of the person
     * @param where title and organisation, or empty
     * @param last when the two last talked
     * @param over how long the person has been due, or empty
     * @param stage how far the student has come with the person
     * @param log where a conversation with the person is logged
     */
    public record Line(String href, String name, String where, String last, String over, String stage, String log) {}

    static ContactListPage of(
            ContactSearch search,
            List<TargetCompanies.Target> companies,
            Totals totals,
            List<ContactRepository.Line> found,
            LocalDate today,
            int size) {
        return new ContactListPage(
                heading(totals),
                totals.know() + totals.need() == 0,
                search.words(),
                search.show(),
                everyFilter(),
                search.origin(),
                List.of(
                        new Choice("", "New or known"),
                        new Choice(Origin.NEW.name(), "New in this course"),
                        new Choice(Origin.REACTIVATED.name(), "Found again in this course"),
                        new Choice(Origin.PREEXISTING.name(), "Known before")),
                search.tie(),
                List.of(
                        new Choice("", "Any tie"),
                        new Choice(Tie.OFTEN.name(), "In touch often"),
                        new Choice(Tie.OCCASIONALLY.name(), "Occasionally"),
                        new Choice(Tie.RARELY.name(), "Rarely")),
                search.target(),
                everyTarget(companies),
                !search.origin().isEmpty()
                        || !search.tie().isEmpty()
                        || !search.target().isEmpty(),
                search.sort().name(),
                List.of(ContactSearch.Sort.values()).stream()
                        .map(sort -> new Choice(sort.name(), sort.words()))
                        .toList(),
                search.list().name(),
                List.of(
                        column(search, ContactList.KNOW, totals.know(), found, today, size),
                        column(search, ContactList.NEED_TO_KNOW, totals.need(), found, today, size)));
    }

    private static String heading(Totals totals) {
        int all = totals.know() + totals.need();
        if (all == 0) {
            return "Whom do you know, and whom do you need to know?";
        }
        var people = all == 1 ? "One person is in your book" : all + " people are in your book";
        return switch (totals.overdue()) {
            case 0 -> people + ", and nobody is waiting.";
            case 1 -> people + ", and one has waited too long.";
            default -> people + ", and " + totals.overdue() + " have waited too long.";
        };
    }

    private static List<Choice> everyFilter() {
        var filters = new ArrayList<Choice>();
        filters.add(new Choice("", "Everybody"));
        filters.add(new Choice(ContactSearch.OVERDUE, "Overdue"));
        for (var stage : Stage.values()) {
            filters.add(new Choice(stage.name(), Prose.sentence(stage.words())));
        }
        return List.copyOf(filters);
    }

    private static List<Choice> everyTarget(List<TargetCompanies.Target> companies) {
        if (companies.isEmpty()) {
            return List.of();
        }
        var targets = new ArrayList<Choice>();
        targets.add(new Choice("", "Any organisation"));
        targets.add(new Choice(ContactSearch.ON_TARGET, "On target"));
        companies.forEach(company -> targets.add(Choice.of(company.id(), company.name())));
        return List.copyOf(targets);
    }

    private static Column column(
            ContactSearch search,
            ContactList list,
            int count,
            List<ContactRepository.Line> all,
            LocalDate today,
            int size) {
        var found = all.stream().filter(line -> line.list() == list).toList();
        boolean know = list == ContactList.KNOW;
        int page = know ? search.knowPage() : search.needPage();
        int total = found.isEmpty() ? 0 : found.get(0).found();
        int from = (page - 1) * size + 1;
        int to = from + found.size() - 1;
        return new Column(
                know ? "know" : "need",
                know ? "People I know" : "People I need to know",
                know ? "Know" : "Need to know",
                search.href(list),
                count,
                search.list() == list,
                "/contacts/new?list=" + list.name(),
                nobody(search, know, count, page),
                found.stream().map(line -> line(line, today)).toList(),
                total > size ? from + "–" + to + " of " + total : "",
                page > 1 ? search.href(list, page - 1) : "",
                to < total ? search.href(list, page + 1) : "");
    }

    private static String nobody(ContactSearch search, boolean know, int count, int page) {
        if (count > 0 && search.filtered()) {
            return "Nobody here fits the search.";
        }
        if (page > 1 && count > 0) {
            return "The list ends before this page.";
        }
        return know
                ? "Start with five people who would pick up if you called."
                : "Who does the work you would like to do? Write down three, even if you only know where they are.";
    }

    private static Line line(ContactRepository.Line line, LocalDate today) {
        var between = line.title().isEmpty() || line.organisation().isEmpty() ? "" : ", ";
        var due = line.dueOn();
        return new Line(
                "/contacts/" + line.id(),
                line.name(),
                line.title() + between + line.organisation(),
                line.lastConversation() == null
                        ? "not talked yet"
                        : "talked " + Days.ago(line.lastConversation(), today),
                due != null && due.isBefore(today) ? Days.count(ChronoUnit.DAYS.between(due, today)) + " over" : "",
                line.stage().words(),
                "/touches/new?contact=" + line.id() + "&next=%2Fcontacts");
    }
}
