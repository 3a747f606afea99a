package howtotalk.gradebook.registrar;

import howtotalk.gradebook.Gradebook;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of letters after they were issued. */
final class Since {

    private Since() {}

    /**
     * What each line would be today, where that is another: "B+ → A−", or empty.
     *
     * @param book everybody who is in the course today
     */
    static List<String> of(RosterKind kind, List<RosterLine> lines, Gradebook book) {
        var rows = new HashMap<Long, Gradebook.Row>();
        for (var row : book.rows()) rows.put(row.student().enrolmentId(), row);
        return lines.stream().map(line -> changed(kind, line, rows, book)).toList();
    }

    private static String changed(RosterKind kind, RosterLine line, Map<Long, Gradebook.Row> rows, Gradebook book) {
        var enrolment = line.enrolmentId();
        if (enrolment == null) return "";
        var row = rows.get(enrolment);
        var now = row == null ? "W" : letter(kind, line, row, book);
        return now.equals(line.grade()) ? "" : words(line.grade()) + " → " + words(now);
    }

    private static String letter(RosterKind kind, RosterLine line, Gradebook.Row row, Gradebook book) {
        var letter = kind == RosterKind.FINAL || line.withdrawn()
                ? Letter.of(book, row, kind)
                : Letter.ofThat(book, row, ids(line.counted()));
        return letter.letter();
    }

    /** The numbers of a JSON array of numbers. */
    private static Set<Long> ids(String array) {
        return Arrays.stream(array.replaceAll("[\\[\\]\\s]", "").split(","))
                .filter(text -> !text.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    static String words(String grade) {
        return grade.isEmpty() ? "none" : grade.replace('-', '−');
    }
}
