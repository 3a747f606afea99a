package howtotalk.gradebook.exchange;

import howtotalk.web.Input;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was answered about a file of grades, by the names of the fields of its page. What was not answered is not there:
 * nothing is taken for an answer that is none.
 */
record GradeAnswers(Map<String, String> byField) {

    static final GradeAnswers NONE = new GradeAnswers(Map.of());

    /** Not answered yet. */
    static final String OPEN = "?";

    /** Leave a column or a row out. */
    static final String NOTHING = "-";

    static final String COMMA = "comma";
    static final String EXPORTED = "exported";
    static final String TYPED = "exported_typed";
    static final String UNKNOWN = "unknown";

    /** What is done with a column that is worth something else there. */
    enum Scale {
        AS_IS,
        SCALED
    }

    /** These answers with what a form says on top. Only fields that a page can have are taken. */
    GradeAnswers with(Input input) {
        var all = new TreeMap<>(byField);
        for (var prefix : new String[] {"column_", "row_", "scale_", COMMA, EXPORTED}) {
            for (var field : input.namesFrom(prefix)) {
                var value = input.line(field);
                if (field.length() > 20 || value.length() > 40) continue;
                if (value.equals(OPEN) || value.isEmpty()) all.remove(field);
                else all.put(field, value);
            }
        }
        return new GradeAnswers(all);
    }

    /** The answer to a field, or {@link #OPEN}. */
    String of(String field) {
        return byField.getOrDefault(field, OPEN);
    }

    static String column(int place) {
        return "column_" + place;
    }

    static String row(int line) {
        return "row_" + line;
    }

    static String scale(int place) {
        return "scale_" + place;
    }

    FileScore.Comma comma() {
        return switch (of(COMMA)) {
            case "DECIMAL" -> FileScore.Comma.DECIMAL;
            case "THOUSANDS" -> FileScore.Comma.THOUSANDS;
            default -> FileScore.Comma.UNKNOWN;
        };
    }

    @Nullable
    Scale scale(String field) {
        return switch (of(field)) {
            case "AS_IS" -> Scale.AS_IS;
            case "SCALED" -> Scale.SCALED;
            default -> null;
        };
    }

    /** When the file was made, by whoever hands it over; nothing while that is open or not known. */
    @Nullable
    Instant exportedAt(ZoneId zone) {
        try {
            var answer = of(EXPORTED);
            if (answer.equals("typed")) {
                return LocalDateTime.parse(of(TYPED)).atZone(zone).toInstant();
            }
            return answer.equals(OPEN) || answer.equals(UNKNOWN) ? null : Instant.parse(answer);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether it was said when the file was made, or that nobody knows. */
    boolean exportedIsAnswered(ZoneId zone) {
        return of(EXPORTED).equals(UNKNOWN) || exportedAt(zone) != null;
    }
}
