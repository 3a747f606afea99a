package howtotalk.outcome;

import howtotalk.opportunity.OpportunityKind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An outcome in words. */
public final class OutcomeWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private OutcomeWords() {}

    /** A position, or a status with a capital. */
    public static String of(
            @Nullable OutcomeStatus status, @Nullable OpportunityKind kind, String employer, String title) {
        if (status != null) {
            return capital(status.words());
        }
        return kind == null ? "" : title + ", " + employer + " (" + kind.words() + ")";
    }

    public static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String shortDay(LocalDate day) {
        return SHORT.format(day);
    }
}
