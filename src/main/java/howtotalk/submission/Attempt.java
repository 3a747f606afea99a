package howtotalk.submission;

import howtotalk.web.Markdown;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft until handed in; then it never changes.
 *
 * @param number from 1, within the submission
 * @param went where I went
 * @param said what I said
 * @param withWhom with whom
 * @param text beside the three prompts, as Markdown
 * @param version of the draft
 * @param handedInAt or nothing for a draft
 * @param sha256 of what was handed in, or nothing for a draft
 */
public record Attempt(
        long id,
        long submissionId,
        int number,
        String went,
        String said,
        String withWhom,
        String text,
        int version,
        Instant savedAt,
        @Nullable Instant handedInAt,
        @Nullable String sha256) {

    /** Words of the text and the prompts together. */
    public int words() {
        return Markdown.words(text + "\n" + went + "\n" + said + "\n" + withWhom);
    }
}
