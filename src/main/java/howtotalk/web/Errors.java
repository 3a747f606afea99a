package howtotalk.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a form: a sentence a field. */
public final class Errors {

    private final Map<String, String> sentences = new LinkedHashMap<>();

    /** Notes what is wrong with a field; the first sentence stays. */
    public void add(String field, String sentence) {
        sentences.putIfAbsent(field, sentence);
    }

    /** Notes the sentence if something is wrong. */
    public void addIf(boolean wrong, String field, String sentence) {
        if (wrong) {
            add(field, sentence);
        }
    }

    /** Whether anything is wrong. */
    public boolean any() {
        return !sentences.isEmpty();
    }

    /** The sentence of a field, or empty. */
    public String of(String field) {
        return sentences.getOrDefault(field, "");
    }

    /** All sentences by field, in the order they were found. */
    public Map<String, String> all() {
        return sentences;
    }
}
