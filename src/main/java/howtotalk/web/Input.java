package howtotalk.web;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form. Fields that nobody asks for are ignored; a missing field reads as empty; line ends are
 * one, characters that no text needs are dropped.
 */
public final class Input {

    private final Map<String, List<String>> fields;

    private Input(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    static Input of(Context ctx) {
        return new Input(ctx.formParamMap());
    }

    /** For tests and for commands: fields as typed. */
    public static Input of(Map<String, List<String>> fields) {
        return new Input(fields);
    }

    /** One line, without space around it; empty if missing. */
    public String line(String field) {
        return text(field).replace('\n', ' ').strip();
    }

    /** Several lines as typed; empty if missing. */
    public String text(String field) {
        var values = fields.get(field);
        return values == null || values.isEmpty() ? "" : clean(values.get(0));
    }

    /** All values of a field that may be chosen several times. */
    public List<String> all(String field) {
        var cleaned = new ArrayList<String>();
        for (var value : fields.getOrDefault(field, List.of())) {
            cleaned.add(clean(value));
        }
        return cleaned;
    }

    /** All values that are row numbers; others are left out. */
    public List<Long> ids(String field) {
        var ids = new ArrayList<Long>();
        for (var value : all(field)) {
            var id = number(value);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** Whether a box was ticked. */
    public boolean ticked(String field) {
        return !text(field).isEmpty();
    }

    /** Whether the form had the field at all. */
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** The names of the fields that begin so, for forms with a field a row. */
    public List<String> namesFrom(String prefix) {
        return fields.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .toList();
    }

    /** A whole number, or nothing if it is none. */
    public @Nullable Long number(String field, @Nullable Long otherwise) {
        var number = number(line(field));
        return number == null ? otherwise : number;
    }

    /** A choice of an enum by its name, or nothing. */
    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> choices) {
        return choiceOf(line(field), choices);
    }

    /** A choice of an enum by its name, or nothing. */
    public static <E extends Enum<E>> @Nullable E choiceOf(String name, Class<E> choices) {
        for (var choice : choices.getEnumConstants()) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        return null;
    }

    /** A day as browsers send it, 2026-11-22, or nothing. */
    public @Nullable LocalDate day(String field) {
        return day(line(field), null);
    }

    /** A day as browsers send it, 2026-11-12, or nothing. */
    public static @Nullable LocalDate dayOf(String text) {
        return day(text, null);
    }

    private static @Nullable LocalDate day(String text, @Nullable LocalDate otherwise) {
        try {
            var day = text.length() == 10 ? LocalDate.parse(text) : otherwise;
            return day != null && day.getYear() >= 1900 && day.getYear() <= 2200 ? day : null;
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    /** A time as browsers send it, 23:59, or nothing. */
    public @Nullable LocalTime time(String field) {
        try {
            var text = line(field);
            return text.isEmpty() ? null : LocalTime.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A whole number of at most 18 digits, or nothing. */
    public static @Nullable Long number(String text) {
        if (text.isEmpty() || text.length() > 18) {
            return null;
        }
        for (int i = text.charAt(0) == '-' && text.length() > 1 ? 1 : 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return null;
            }
        }
        return Long.parseLong(text);
    }

    /** Lone surrogates and control characters other than tab and line end carry nothing and break XML, CSV and logs. */
    private static String clean(String typed) {
        var clean = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == '\r') {
                if (i + 1 >= typed.length() || typed.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < typed.length()
                        && Character.isLowSurrogate(typed.charAt(i + 1));
                if (pair) {
                    clean.append(c).append(typed.charAt(++i));
                }
            } else if (c >= ' ' && c != 0x7f || c == '\t' || c == '\n') {
                clean.append(c);
            }
        }
        return clean.toString();
    }
}
