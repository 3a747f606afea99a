package howtotalk.gradebook.registrar;

import howtotalk.gradebook.Gradebook;
import howtotalk.gradebook.Totals;
import howtotalk.gradebook.WorkGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The letter of one student for the registrar.
 *
 * @param percent the total that it was given from, in hundredths of a percent; null while nothing counts, or where only
 *     a letter was set by hand and nothing counts
 * @param letter by the course's scheme, or set by hand; empty where there is none
 * @param byHand whether the total or the letter was set by hand
 */
record Letter(@Nullable Long percent, String letter, boolean byHand) {

    /** From everything that is graded, released or not: the registrar is told what the instructor knows. */
    static Letter of(Gradebook book, Gradebook.Row row, RosterKind kind) {
        return of(book, row, (kind == RosterKind.FINAL ? row.last() : row.current()).percent());
    }

    /** The mid-term letter of that work alone, as it is graded today: later work is no change of an earlier letter. */
    static Letter ofThat(Gradebook book, Gradebook.Row row, Set<Long> assignments) {
        var groups = new ArrayList<WorkGroup>();
        for (var group : book.work(row)) {
            var work = group.work().stream()
                    .filter(piece -> assignments.contains(piece.assignmentId()))
                    .toList();
            groups.add(new WorkGroup(group.id(), group.weight(), group.dropLowest(), work));
        }
        return of(book, row, Totals.current(groups, book.course().weighted()).percent());
    }

    /** The work that a mid-term letter is made of. */
    static List<Long> counted(Gradebook book, Gradebook.Row row) {
        var counted = new ArrayList<Long>();
        for (int i = 0; i < book.columns().size(); i++) {
            var entry = row.entries().get(i);
            if (entry.counted() != null && !entry.work().excused())
                counted.add(book.columns().get(i).id());
        }
        return counted;
    }

    private static Letter of(Gradebook book, Gradebook.Row row, @Nullable Long computed) {
        var set = row.set();
        var percent = set != null && set.percent() != null ? set.percent() : computed;
        var byHand = set == null ? "" : set.letter(book.scheme());
        var letter = !byHand.isEmpty()
                ? byHand
                : percent == null ? "" : book.scheme().letter(percent);
        return new Letter(percent, letter, set != null);
    }
}
