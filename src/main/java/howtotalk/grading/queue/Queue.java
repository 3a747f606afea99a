package howtotalk.grading.queue;

import howtotalk.grading.Graded;
import howtotalk.grading.GradingRepository.Queued;
import howtotalk.grading.Terms;
import howtotalk.grading.WorkState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The students of one assignment in the order in which a grader goes through them: whom the filters show, who comes
 * next, and how much is done.
 *
 * @param entries everybody of the section, in order, whether the filters show them or not: whoever has just been graded
 *     keeps the place although the filter lets go of them
 */
public record Queue(QueueChoice choice, List<Entry> entries) {

    /**
     * A student in line.
     *
     * @param mine whether the visitor graded this last
     */
    public record Entry(Queued student, Graded graded, boolean mine) {

        public WorkState state() {
            return graded.state();
        }
    }

    /**
     * How far it is.
     *
     * @param others who neither have a grade nor wait for one
     */
    public record Progress(int graded, int waiting, int others) {}

    /**
     * Puts them in order.
     *
     * @param students of the chosen section, by name
     * @param mine enrolments whom the visitor graded last; needed for that filter alone
     */
    static Queue of(Terms terms, List<Queued> students, QueueChoice choice, Set<Long> mine, Instant now) {
        var entries = new ArrayList<Entry>(students.size());
        for (var student : students) {
            entries.add(
                    new Entry(student, Graded.of(terms, student.work(), now), mine.contains(student.enrolmentId())));
        }
        switch (choice.order()) {
            case NAME -> {}
            case TIME ->
                entries.sort(Comparator.comparing(
                        entry -> entry.student().work().handedInAt(), Comparator.nullsLast(Comparator.naturalOrder())));
            case RANDOM ->
                entries.sort(Comparator.comparingLong((Entry entry) ->
                                mixed(choice.seed(), entry.student().enrolmentId()))
                        .thenComparingLong(entry -> entry.student().enrolmentId()));
        }
        return new Queue(choice, entries);
    }

    /** A number that looks like chance (splitmix64), of each student alone: who joins or leaves moves nobody else. */
    private static long mixed(int seed, long enrolmentId) {
        long z = (seed + 1) * 0x9E3779B97F4A7C15L + enrolmentId * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Whom the filters show. */
    public List<Entry> shown() {
        if (choice.filters().isEmpty()) return entries;
        return entries.stream().filter(this::shows).toList();
    }

    private boolean shows(Entry entry) {
        for (var filter : choice.filters()) {
            if (!filter.shows(entry)) return false;
        }
        return true;
    }

    /** Whoever was graded a moment ago is the one before, although nothing is left to grade there. */
    private boolean showsLookingBack(Entry entry) {
        for (var filter : choice.filters()) {
            if (filter != QueueFilter.UNGRADED && !filter.shows(entry)) return false;
        }
        return true;
    }

    /** Of the whole section, whatever the filters show. */
    public Progress progress() {
        int graded = 0;
        int waiting = 0;
        for (var entry : entries) {
            if (entry.state().done()) graded++;
            else if (entry.state().waits()) waiting++;
        }
        return new Progress(graded, waiting, entries.size() - graded - waiting);
    }

    /** The place of a student in line; that of nobody is before the first. */
    int indexOf(long enrolmentId) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).student().enrolmentId() == enrolmentId) return i;
        }
        return -1;
    }

    /** The first whom the filters show and who waits for a grade, with filters for looking through the first at all. */
    @Nullable
    public Queued first() {
        for (var entry : entries) {
            if (shows(entry) && (looksThrough() || entry.state().waits())) return entry.student();
        }
        return null;
    }

    /** The next whom the filters show, after the last the first; null if they show nobody else. */
    @Nullable
    public Queued next(long enrolmentId) {
        int here = indexOf(enrolmentId);
        int others = here < 0 ? entries.size() : entries.size() - 1;
        for (int step = 1; step <= others; step++) {
            var entry = entries.get((here + step) % entries.size());
            if (shows(entry)) return entry.student();
        }
        return null;
    }

    /** The one before whom the filters show or showed, before the first the last; null if they show nobody else. */
    @Nullable
    public Queued previous(long enrolmentId) {
        int here = Math.max(0, indexOf(enrolmentId));
        for (int step = 1; step < entries.size(); step++) {
            var entry = entries.get((here + entries.size() - step) % entries.size());
            if (showsLookingBack(entry)) return entry.student();
        }
        return null;
    }

    /**
     * Where Enter leads: to the next whom the filters show and who waits, whether before or behind. Looking through what
     * is graded it is simply the next, and ends after the last.
     *
     * @param leaving whose grade is on its way: nobody is led back to them
     * @return null if nobody is left
     */
    @Nullable
    public Queued onward(long enrolmentId, Set<Long> leaving) {
        int here = indexOf(enrolmentId);
        boolean through = looksThrough();
        int others = through || here < 0 ? entries.size() - 1 - here : entries.size() - 1;
        for (int step = 1; step <= others; step++) {
            var entry = entries.get((here + step) % entries.size());
            if (!shows(entry)) continue;
            if (through
                    || entry.state().waits()
                            && !leaving.contains(entry.student().enrolmentId())) {
                return entry.student();
            }
        }
        return null;
    }

    private boolean looksThrough() {
        return choice.filters().stream().anyMatch(QueueFilter::looksThrough);
    }
}
