package howtotalk.grading.queue;

import howtotalk.grading.GradingRepository.Queued;
import howtotalk.web.Input;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a grader goes through, and how: it stands in the address of every page of the queue, so that it stays the same
 * from one student to the next, in a second window and after a reload.
 *
 * @param section only its students, null for all whom the grader sees
 * @param filters all of which hold
 * @param seed of a mixed order, from 0 to 999,999; 0 for any other order
 */
public record QueueChoice(@Nullable Long section, Set<QueueFilter> filters, QueueOrder order, int seed) {

    /** Everybody, by name. */
    public static final QueueChoice EVERYBODY = new QueueChoice(null, Set.of(), QueueOrder.NAME, 0);

    static final int SEEDS = 1_000_000;

    /** From the parameters of an address; what makes no sense there is left out. */
    static QueueChoice read(String section, List<String> filters, String order, String seed) {
        var chosen = EnumSet.noneOf(QueueFilter.class);
        for (var filter : QueueFilter.values()) {
            if (filters.contains(filter.name())) chosen.add(filter);
        }
        var by = QueueOrder.NAME;
        for (var one : QueueOrder.values()) {
            if (one.name().equals(order)) by = one;
        }
        var number = by == QueueOrder.RANDOM ? Input.number(seed) : null;
        return new QueueChoice(
                Input.number(section), chosen, by, number == null ? 0 : (int) Math.floorMod(number, (long) SEEDS));
    }

    /** Within one section, by name. */
    static QueueChoice ofSection(@Nullable Long section) {
        return section == null ? EVERYBODY : new QueueChoice(section, Set.of(), QueueOrder.NAME, 0);
    }

    /** The same section and order, whatever state the work is in. */
    QueueChoice unfiltered() {
        return filters.isEmpty() ? this : new QueueChoice(section, Set.of(), order, seed);
    }

    boolean has(QueueFilter filter) {
        return filters.contains(filter);
    }

    /** Empty, or beginning with a question mark. */
    public String query() {
        if (this == EVERYBODY) return "";
        var query = new StringBuilder();
        if (section != null) add(query, "section", section.toString());
        for (var filter : filters) add(query, "show", filter.name());
        if (order != QueueOrder.NAME) add(query, "order", order.name());
        if (order == QueueOrder.RANDOM) add(query, "seed", Integer.toString(seed));
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(value);
    }

    /** Where a student stands among whom: the section, and what the filters show. */
    public String scope(@Nullable String sectionOfStudent) {
        var words = new StringBuilder(sectionOfStudent == null ? "" : sectionOfStudent);
        for (var filter : filters) {
            if (!words.isEmpty()) words.append(" · ");
            words.append(filter.words());
        }
        if (order != QueueOrder.NAME) words.append(words.isEmpty() ? "" : " · ").append(order.words());
        return words.toString();
    }

    /** The list of the students of an assignment. */
    public String list(long assignmentId) {
        return "/assignments/" + assignmentId + "/grading" + query();
    }

    /** The desk with a student's work. */
    public String desk(long assignmentId, Queued student) {
        var submission = student.work().submissionId();
        return (submission == null
                        ? "/assignments/" + assignmentId + "/grading/" + student.enrolmentId()
                        : "/submissions/" + submission + "/grade")
                + query();
    }
}
