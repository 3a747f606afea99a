package howtotalk.outcome;

import howtotalk.opportunity.OpportunityKind;
import howtotalk.words.Prose;
import org.jspecify.annotations.Nullable;

/** An outcome in words. */
public final class OutcomeWords {

    private OutcomeWords() {}

    /** A position, or a status with a capital. */
    public static String of(
            @Nullable OutcomeStatus status, @Nullable OpportunityKind kind, String employer, String title) {
        if (status != null) {
            return Prose.sentence(status.words());
        }
        return kind == null ? "" : title + ", " + employer + " (" + kind.words() + ")";
    }
}
