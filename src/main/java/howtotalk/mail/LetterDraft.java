package howtotalk.mail;

import java.util.Map;
import java.util.Objects;

/**
 * A letter as its writer left it.
 *
 * @param path where its form saves itself
 * @param version to send with the next save, 0 where nothing was ever kept
 * @param words by the names of the form's fields, empty where nothing is kept
 * @param savedAt the time of day of the last save, empty where nothing is kept
 */
public record LetterDraft(String path, int version, Map<String, String> words, String savedAt) {

    /** The field with the words to all. */
    static final String TEXT = "text";

    /** Whether there is something that could be started afresh. */
    public boolean kept() {
        return !words.isEmpty();
    }

    /** The words to all as they were typed, else those. */
    public String textOr(String first) {
        return Objects.requireNonNullElse(words.get(TEXT), first);
    }

    /** What was typed into one field, or empty. */
    public String of(String field) {
        return words.getOrDefault(field, "");
    }
}
