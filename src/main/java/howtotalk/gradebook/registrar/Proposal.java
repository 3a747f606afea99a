package howtotalk.gradebook.registrar;

import howtotalk.gradebook.Gradebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be issued now.
 *
 * @param lines by name, the withdrawn among the others
 */
record Proposal(RosterKind kind, List<RosterLine> lines) {

    /** Proposes the letter of everybody in the book, and a W for whoever withdrew. */
    static Proposal of(Gradebook book, RosterKind kind, List<GradeRosterRepository.Withdrawn> withdrawn) {
        var lines = new ArrayList<RosterLine>();
        for (var row : book.rows()) {
            var student = row.student();
            var letter = Letter.of(book, row, kind);
            lines.add(new RosterLine(
                    student.enrolmentId(),
                    orEmpty(student.sisId()),
                    student.sortName(),
                    orEmpty(student.section()),
                    false,
                    letter.percent(),
                    letter.letter(),
                    letter.byHand(),
                    kind == RosterKind.FINAL ? "[]" : Letter.counted(book, row).toString()));
        }
        for (var one : withdrawn) {
            lines.add(new RosterLine(
                    one.enrolmentId(),
                    orEmpty(one.sisId()),
                    one.sortName(),
                    orEmpty(one.section()),
                    true,
                    null,
                    "",
                    false,
                    "[]"));
        }
        lines.sort(Comparator.comparing(RosterLine::name, String.CASE_INSENSITIVE_ORDER));
        return new Proposal(kind, lines);
    }

    /** Changes with any name, number or letter in it, so that nobody issues what they have not seen. */
    String fingerprint() {
        var seen = new StringBuilder();
        for (var line : lines) {
            seen.append(line.name())
                    .append('|')
                    .append(line.studentNumber())
                    .append('|')
                    .append(line.grade());
            seen.append('|').append(line.percent()).append('\n');
        }
        return Integer.toHexString(seen.toString().hashCode()) + "-" + lines.size();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
