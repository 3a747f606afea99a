package howtotalk.roster;

import howtotalk.imports.Header;
import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which column of a file means what. */
public record ColumnMapping(Map<RosterField, String> columns) {

    private static final Pattern NOT_A_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]");

    public ColumnMapping {
        var copy = new EnumMap<RosterField, String>(RosterField.class);
        copy.putAll(columns);
        columns = Collections.unmodifiableMap(copy);
    }

    /** The column that means this field, if any does. */
    public Optional<String> column(RosterField field) {
        return Optional.ofNullable(columns.get(field));
    }

    /** Whether the file has every column that the mapping names: a remembered mapping is used only then. */
    public boolean fits(Header header) {
        return columns.values().stream().allMatch(header::has);
    }

    /** Whether rows read by it could be told apart: it names a person in some way. */
    public boolean namesSomebody() {
        return columns.keySet().stream().anyMatch(field -> field != RosterField.SECTION && field != RosterField.ROLE);
    }

    /** What the columns probably mean, by their names: a proposal for the person to confirm. */
    public static ColumnMapping guess(Header header) {
        var free = new LinkedHashMap<String, String>();
        header.names().forEach(column -> free.putIfAbsent(bare(column), column));
        var guess = new EnumMap<RosterField, String>(RosterField.class);
        for (RosterField field : RosterField.values()) {
            field.usualNames().stream().filter(free::containsKey).findFirst().ifPresent(usual -> {
                guess.put(field, Objects.requireNonNull(free.remove(usual)));
            });
        }
        if (guess.containsKey(RosterField.FIRST_NAME) && guess.containsKey(RosterField.NAME)) {
            splitOrWhole(guess);
        }
        return new ColumnMapping(guess);
    }

    /** Beside a first name, "Name" or "Nom" is the family's; beside both parts, the whole name adds nothing. */
    private static void splitOrWhole(EnumMap<RosterField, String> guess) {
        String whole = guess.get(RosterField.NAME);
        if (guess.containsKey(RosterField.LAST_NAME)) {
            guess.remove(RosterField.NAME);
        } else if (whole != null && Set.of("name", "nom").contains(bare(whole))) {
            guess.put(RosterField.LAST_NAME, whole);
            guess.remove(RosterField.NAME);
        } else {
            guess.remove(RosterField.FIRST_NAME);
        }
    }

    private static String bare(String column) {
        String apart = Normalizer.normalize(column, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return NOT_A_LETTER_OR_DIGIT.matcher(apart).replaceAll("").replace('ı', 'i');
    }
}
